/**
 * What a thing probably is by what somebody calls it, and what most of the know-how is in a kind of technology: a first choice, for
 * a person to correct.
 *
 * Example: `thingCalled("Source code")` is "source", `thingCalled("图纸")` is "drawings", `sortOf("machinery")` is "mechanics".
 */
import type { Kind } from "./kinds.ts";
import type { Sort, Thing } from "./things.ts";

/** The first that fits. */
const CALLED: readonly (readonly [Thing, RegExp])[] = [
  ["source", /source|\bcode\b|weights|firmware|dataset|training data|源代码|源码|代码|权重|固件|数据集/i],
  ["brochure", /brochure|leaflet|video|flyer|slides|宣传|手册页|视频|画册/i],
  ["partslist", /parts list|bill of materials|\bbom\b|清单|物料/i],
  ["drawings", /drawing|\bcad\b|blueprint|schematic|layout|图纸|原理图|版图/i],
  ["tooling", /\btool(?:s|ing)?\b|mould|mold|jig|模具|工装/i],
  ["dossier", /dossier|test (?:report|protocol)|certificat|approval|validation|档案|检测报告|试验报告|认证/i],
  ["recipe", /recipe|formul|\bprocess\b|protocol|parameter|配方|工艺|参数/i],
  ["training", /training|engineer|teaching|secondment|培训|工程师/i],
  ["visit", /visit|\btour\b|参观/i],
  ["paper", /trademark|registration|patent|商标|登记|专利/i],
  ["demo", /demo|trial account|test access|演示/i],
  ["sample", /sample|\bunits?\b|prototype|specimen|coupon|样品|样机|样件/i],
];

/** What sort of thing is called so; nothing that fits: a specification. */
export const thingCalled = (name: string): Thing =>
  CALLED.find(([, words]) => words.test(name))?.[0] ?? "specification";

const SORT_OF: Partial<Readonly<Record<Kind, Sort>>> = {
  fashion: "brand",
  consumer: "mechanics",
  machinery: "mechanics",
  automotive: "mechanics",
  semiconductor: "electronics",
  sensor: "electronics",
  software: "electronics",
};

/** What most of its know-how is. */
export const sortOf = (kind: Kind): Sort => SORT_OF[kind] ?? "process";
