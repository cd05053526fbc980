/**
 * What a scenario calls its parties, people, assets and channels, and the shorter names people would give them.
 *
 * Everything is drawn from the texts of the scenario in both languages; `SYNONYMS` has the few words that mean the same.
 */
import type { Scenario } from "@linchpin/table";
import type { BothLabels } from "../voice.ts";
import { COMMON } from "./common.ts";
import { CUE_WORDS } from "./cues.ts";

/** What a name can stand for. */
export type Named =
  | { readonly kind: "party"; readonly party: number }
  | { readonly kind: "asset"; readonly asset: number }
  | { readonly kind: "channel"; readonly channel: number };

/** Names and what they stand for; the pattern finds the longest. */
export interface Names<T> {
  readonly pattern: RegExp;
  readonly of: ReadonlyMap<string, T>;
}

export interface Lexicon {
  /** Whole names in either language. */
  readonly parties: Names<number>;
  /** Chinese names of assets and channels. */
  readonly han: Names<readonly Named[]>;
  /** By English word: the assets and channels that have it in their name. */
  readonly words: ReadonlyMap<string, readonly Named[]>;
  /** Components, as what arrives as a part is called in either language; of several, too. */
  readonly parts: Names<number>;
  /** English words of names, for putting right a wrong letter. */
  readonly spelling: ReadonlySet<string>;
}

const known = new WeakMap<Scenario, Lexicon>();

/** A scenario's texts belong to it, so its lexicon is made once. */
export function lexiconOf(scenario: Scenario, labels: BothLabels): Lexicon {
  const found = known.get(scenario);
  if (found !== undefined) return found;
  const parties = scenario.deal.parties.flatMap((_, i) => partyNames(scenario, labels, i + 1));
  const words = wordsOf(scenario, labels);
  const lexicon: Lexicon = {
    parties: namesOf(unique(parties)),
    han: namesOf(hanNames(scenario, labels)),
    words,
    parts: namesOf(partNames(scenario, labels)),
    spelling: new Set([...words.keys(), ...parties.flatMap(([name]) => name.match(/[a-z]{4,}/g) ?? [])]),
  };
  known.set(scenario, lexicon);
  return lexicon;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function namesOf<T>(names: readonly (readonly [string, T])[]): Names<T> {
  const longest = names.toSorted(([a], [b]) => b.length - a.length);
  const all = longest.map(([name]) => (/^[a-z]/.test(name) ? String.raw`\b${escaped(name)}\b` : name));
  // A pattern of nothing would be found everywhere.
  return { pattern: new RegExp(all.length === 0 ? "(?!)" : all.join("|"), "gu"), of: new Map(names) };
}

function partNames({ deal }: Scenario, { en, zh }: BothLabels): (readonly [string, number])[] {
  return deal.technology.components.flatMap((_, j) => {
    const name = en
      .component(j)
      .toLowerCase()
      .replace(/^(?:the|our) /, "");
    const han = zh.component(j);
    const last = han.split("的").at(-1)!;
    return [name, `${name}s`, han, ...(last.length > 1 ? [last] : [])].map((each) => [each, j] as const);
  });
}

/** Names that two parties could be called by are nobody's. */
function unique(names: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  return names.filter(
    ([name, party], i) =>
      names.every(([other, of]) => other !== name || of === party) &&
      names.findIndex(([other]) => other === name) === i,
  );
}

const TITLES_ZH =
  "总经理|总工程师|总工|总监|总|工|经理|女士|先生|小姐|主任|厂长|处长|院长|董事长|董|老师|博士|老板|主管".split(
    "|",
  );

function partyNames(
  { deal }: Scenario,
  { en, zh }: BothLabels,
  seat: number,
): readonly (readonly [string, number])[] {
  const name = en.party(seat).toLowerCase();
  const words = name.split(/[^a-z]+/).filter((word) => word !== "");
  const { key } = deal.parties[seat - 1]!;
  const person = en.person(seat).toLowerCase();
  const surname = person.split(" ")[0]!;
  const hanName = zh.party(seat);
  const hanPerson = zh.person(seat);
  return [
    name,
    words.length > 2 ? words.slice(0, -1).join(" ") : "",
    words[0]!,
    ...(words.length > 1 && !GOODS.has(words.at(-1)!) ? [`the ${words.at(-1)!}`] : []),
    ...(words.length > 2 ? [`the ${words.slice(1).join(" ")}`] : []),
    words.includes(key.toLowerCase()) ? key.toLowerCase() : "",
    person,
    ...["mr ", "mr. ", "ms ", "ms. ", "mrs ", "mrs. ", "dr ", "dr. "].map((title) => title + surname),
    isPlain(surname) ? "" : surname,
    hanName,
    hanName.slice(0, 2),
    hanName.length > 4 ? hanName.slice(2) : "",
    hanName.length > 5 ? hanName.slice(0, 4) : "",
    hanPerson,
    ...TITLES_ZH.flatMap((title) => [hanPerson[0]! + title, hanPerson + title]),
  ]
    .filter((each) => each.length > 1 && !deal.channels.some((_, i) => en.channel(i) === each))
    .map((each) => [each, seat] as const);
}

/** A short surname may be any word: "Mei", "Long". */
const isPlain = (surname: string): boolean =>
  surname.length < LEAST_SURNAME || COMMON.has(surname) || CUE_WORDS.has(surname);
const LEAST_SURNAME = 2;

/** What somebody sells is not its name: "the software" is ours as well. */
const GOODS = new Set(
  "software services products systems market meters instruments tools devices".split(" "),
);

/** Words that say the same as one in a name. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  drawing: ["blueprint", "cad"],
  meter: ["unit", "device", "instrument", "gauge"],
  brochure: ["leaflet", "flyer", "catalogue", "prospectus"],
  lookbook: ["brochure", "catalogue"],
  recipe: ["formula", "formulation"],
  sea: ["seaside"],
  visit: ["tour"],
  walk: ["visit", "tour"],
  training: ["train"],
  sheet: ["datasheet"],
  source: ["sourcecode"],
  trademark: ["mark"],
  "log-in": ["login"],
  fixture: ["jig"],
  mould: ["mold"],
  dossier: ["file"],
  protocol: ["procedure"],
  parameter: ["setting"],
};

/** Too common to name anything alone; together with another word of the same name they do. */
const WEAK = new Set(
  (
    "week key engineer partner name technical paper part price set line data year month team test walk performance interface next new own their our " +
    "design model result limit file server picture product material support order cell car van direct " +
    "directly use used hospital large equipment setting through from with for the a an and of in on to keep"
  ).split(" "),
);
export const isWeak = (word: string): boolean => WEAK.has(word);

/** The s of "month's" too. */
const NOISE = new Set("the a an own of and with for in on to our their from through by at s".split(" "));

/** One form for singular and plural; "engineers" stay people and are not the engineer who is lent. */
export function stem(word: string): string {
  if (word === "engineers") return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function wordsOf({ deal }: Scenario, { en }: BothLabels): ReadonlyMap<string, readonly Named[]> {
  const words = new Map<string, Named[]>();
  const add = (word: string, thing: Named): void => {
    const own = words.get(word) ?? [];
    if (!own.some((each) => same(each, thing))) words.set(word, [...own, thing]);
  };
  const addAll = (label: string, key: string, thing: Named): void => {
    // Where a way to customers begins is the name of a place.
    const named = thing.kind === "channel" ? label.replaceAll(/(?<=\bfrom )[A-Z][a-z]+/g, "") : label;
    for (const word of `${named} ${key}`.toLowerCase().match(/[a-z]+(?:-[a-z]+)?/g) ?? []) {
      for (const part of [word, ...word.split("-")].map(stem)) {
        if (NOISE.has(part)) continue;
        add(part, thing);
        for (const other of SYNONYMS[part] ?? []) add(other, thing);
      }
    }
  };
  deal.assets.forEach(({ key }, asset) => addAll(en.asset(asset), key, { kind: "asset", asset }));
  deal.channels.forEach((_, channel) => addAll(en.channel(channel), "", { kind: "channel", channel }));
  return words;
}

export const same = (a: Named, b: Named): boolean => JSON.stringify(a) === JSON.stringify(b);

const SYNONYMS_ZH: Readonly<Record<string, readonly string[]>> = {
  产品样本: ["宣传册", "画册", "产品手册"],
  图纸: ["图样"],
  源代码: ["源码", "代码"],
  物料清单: ["零件清单", "清单", "bom", "分项报价", "拆分报价", "分项价格"],
  测试规程: ["测试方法", "测试流程"],
  演示账号: ["账号"],
  样机: ["机子", "机器"],
  接口与性能说明: ["接口说明", "规格书", "性能说明"],
};

/** Too common to name anything alone. */
const WEAK_HAN = new Set(
  (
    "价格 持有 一周 一台 一套 对方 我方 说明 资料 数据 名单 测试 验证 产品 性能 接口 核心 工程 工程师 工厂 团队 图片 " +
    "参数 材料 文件 供应 客户 服务 服务器 系统 设计 培训对 标准 技术 新设 设备 市场 参观工 程师 务器 主机 面料 批量 医院 新品"
  ).split(" "),
);

/** A number and what it counts: "一个月" names no month's trial. */
const COUNTED = /^[一二两三四五六七八九十半]*个?(?:月|周|年|天|星期|季度|台|套|次|份)?$/u;

function hanNames({ deal }: Scenario, { zh }: BothLabels): readonly (readonly [string, readonly Named[]])[] {
  const names = new Map<string, Named[]>();
  const add = (name: string, thing: Named): void => {
    if (name.length < 2 || WEAK_HAN.has(name) || COUNTED.test(name)) return;
    const own = names.get(name) ?? [];
    if (!own.some((each) => same(each, thing))) names.set(name, [...own, thing]);
  };
  const addAll = (label: string, thing: Named): void => {
    for (const name of partsOf(label)) add(name, thing);
    for (const [word, others] of Object.entries(SYNONYMS_ZH))
      if (label.includes(word)) for (const other of others) add(other, thing);
  };
  deal.assets.forEach((_, asset) => addAll(zh.asset(asset), { kind: "asset", asset }));
  deal.channels.forEach((_, channel) => addAll(zh.channel(channel), { kind: "channel", channel }));
  // A part whose name has a file's within it is that part: "整理好的面料" is no "面料整理配方".
  deal.technology.components.forEach((_, j) => {
    const name = zh.component(j);
    if (!names.has(name)) names.set(name, []);
  });
  return [...names];
}

/** Whose it is, or what for: no name by itself. */
const OF_WHOM = /^(?:留用|带价格的|由对方|合作方持有的|供|用我方图片的)/;

/** "一个月试用" is "一个月的试用" too. */
const COUNTED_FIRST = /^([一二两三四五六七八九十半]个?(?:月|周|年|天))(?=.)/u;

/** The whole label, its pieces between the small words, and every stretch of two letters or more within a piece. */
function partsOf(label: string): readonly string[] {
  const whole = label.replace(/（.*）/, "");
  const core = whole.replace(OF_WHOM, "").replace(/(?:一台|一套|一周)$/, "");
  const pieces = whole
    .replace(OF_WHOM, "")
    .split(/[的与和、由供到用]|对方|我方/)
    .filter((piece) => piece.length > 1);
  const joined = pieces.length > 1 ? [pieces[0]! + whole.slice(-2)] : [];
  const within = pieces.flatMap((piece) => {
    const found: string[] = [];
    for (let from = 0; from < piece.length; from++)
      for (let to = from + 2; to <= piece.length; to++) found.push(piece.slice(from, to));
    return found;
  });
  const spelt = whole.replace(COUNTED_FIRST, "$1的");
  const counted = spelt === whole ? [] : [spelt, spelt.slice(1)];
  return [whole, core, ...pieces, ...joined, ...within, ...counted];
}
