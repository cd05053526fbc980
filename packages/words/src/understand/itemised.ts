/**
 * An offer said item by item: every word is an item of the term sheet, whom it is for, or harmless; else it is none of these.
 *
 * What is not said is as in the owner's own offer that stands open, in their paper where that is spoken of, else as usual. Example:
 * "7 % for us, shops by the sea, 24 months, 10k upfront, we supply the shirts, hotels exclusive for 12 months".
 */
import type { Terms } from "@linchpin/deal";
import { flatRoyalty, keepingAtHome, mostTaughtBy, type OwnerMove } from "@linchpin/table";
import { baseOf, noLonger } from "./act-terms.ts";
import type { AtHome } from "./at-home.ts";
import { namedGoods } from "./by-clause.ts";
import { NOT_ALONE, WE_SUPPLY } from "./cues.ts";
import { aloneIn, ALONE, isLicence, NO_EXCLUSIVITY, spanAlone } from "./exclusive.ts";
import type { Marked } from "./mark.ts";
import { any, type Marks, type Thing } from "./marks.ts";
import type { Spoken } from "./port.ts";

const P = any("party");
const S = any("percent");
const M = any("money");
const T = any("months");
const C = any("channel");
const A = any("asset");
/** Between the name of a field and its figure. */
const TO = "(?: ?(?:of|is|at|to|as|should be|would be|down to|up to|no less than|at least))*:? ?";
const TO_ZH = "(?:[要给为是:按定]|至少|最低|最少|不低于|每年|一年|(?:再)?[加提涨升改降调][到成为至])*";
const YEARLY = "(?: ?(?:an?|per|each|every) year| ?yearly| ?annual(?:ly)?)";

type Item =
  | "minimum"
  | "penalty"
  | "upfront"
  | "nothingDown"
  | "noMinimum"
  | "term"
  | "royalty"
  | "only"
  | "handed";

/** In this order: a sum that is a minimum is nothing else. */
const ITEMS: readonly (readonly [Item, RegExp])[] = (
  [
    [
      "minimum",
      [
        `(?:an? )?(?:guaranteed |yearly |annual )*(?:minimum|guarantee|at least)(?: payment| royalty| guarantee)?${TO}${M}${YEARLY}?`,
        `(?:an? )?${M}${YEARLY}* ?(?:as )?(?:an? )?(?:guaranteed |yearly |annual )*(?:minimum|guarantee)(?: guarantee)?${YEARLY}?`,
        `(?:每年|一年|年)?的?(?:保底|最低)(?:费|金额|金|额)?${TO_ZH}${M}(?:每年|一年)?`,
        `每年${TO_ZH}${M}(?:的?保底)?|${M}(?:每年|一年)?的?保底`,
      ],
    ],
    [
      "penalty",
      [
        `(?:an? )?(?:contract )?penalty${TO}${M}|(?:an? )?${M} ?(?:contract )?penalty`,
        `(?:违约金|罚金|罚款)${TO_ZH}${M}`,
      ],
    ],
    [
      "upfront",
      [
        `(?:an? )?${M} ?(?:as )?(?:an? )?(?:in )?(?:upfront|down(?: payment)?|advance|(?:on|at|upon) sign(?:ing|ature)|signing fee|entry fee)\\b(?: payment| fee)?`,
        `(?:an? )?(?:upfront|down payment|advance|signing fee|entry fee)(?: payment| fee)?${TO}${M}`,
        `(?:首付款?|预付款?|入门费|签约金)${TO_ZH}${M}|${M}的?(?:首付款?|预付款?|入门费)|(?:签字|签约)时?先?付${M}`,
      ],
    ],
    [
      "nothingDown",
      [
        "(?:no|nothing|zero|without|drop|waive|skip)(?: an?| the)? (?:upfront|down payment|advance)\\b(?: payment| fee)?|nothing down\\b",
        "(?:首付|预付)款?(?:就|也|都|可以)*(?:不要|不用|不收|免|没有|为零)了?|(?:不要|不收|没有|不用|零|免)(?:首付|预付)款?",
      ],
    ],
    [
      "noMinimum",
      [
        "(?:no|without|drop|waive|skip)(?: an?| the)? (?:minimum|guarantee)\\b(?: payment)?",
        "保底(?:就|也|都|可以)*(?:不要|不用|取消|去掉|免|没有)了?|(?:不要|没有|不用|取消|去掉|免)保底",
      ],
    ],
    [
      "term",
      [
        `(?:for |over |(?:a )?term${TO})?${T}(?: term| licen[cs]e)?`,
        `(?:期限|合同期?|许可期|年限|为期|签)?${TO_ZH}${T}`,
      ],
    ],
    [
      "royalty",
      [
        `(?:(?:an? |our )?(?:royalt(?:y|ies)|share|part)${TO}|leaves? us |(?:we|i) (?:will |would )?(?:get|take|keep|want|need|ask for) (?:at least )?|at least |(?:we |i )?(?:can |could |will |would )?(?:go |come )?down to |make (?:it|that) |at )?${S}(?: ?(?:royalt(?:y|ies)|of (?:net )?(?:sales|turnover|revenue)|for us|to us)\\b)*`,
        `(?:提成|分成|留给我们|归我们|归我方|给我们|我们(?:这边)?[要拿得分留占]?|最低|最少|至少)*${TO_ZH}${S}的?(?:提成|分成|归我们|给我们)?`,
      ],
    ],
    [
      "only",
      [
        `(?:you (?:only )?get |we (?:only )?(?:hand over|give you|send you) )only (?:the )?${A}(?:(?:, | and |, and )(?:the )?${A})*`,
        `(?:只|仅)(?:给|交|提供)(?:你们?|您)?${A}(?:[和、与及]${A})*`,
      ],
    ],
    [
      "handed",
      [
        `(?:you get|we (?:hand over|give you|send you)) (?:the )?${A}(?:(?:, | and |, and )(?:the )?${A})*`,
        `${A}(?:[和、与及]${A})*(?:可以)?[交]?给(?:你们?|您|贵方)`,
      ],
    ],
  ] as const
).map(([item, parts]) => [item, new RegExp(parts.join("|"), "gu")]);

/** The product comes from us, by what goods are called. */
const SUPPLIED = new RegExp(
  [
    `(?:${WE_SUPPLY.source})`,
    String.raw`\b(?:we|i) (?:will |would )?(?:supply|deliver|make|produce|ship) (?:you )?(?:the |our |all )?(?:finished |complete |ready )?(?:shirts?|garments?|clothes|goods|products?|devices?|units?|software)\b`,
    String.raw`(?:you|they) (?:will )?(?:get|buy) the (?:finished |complete |ready |whole )?(?:products?|goods|shirts?|software) from us\b`,
    "(?:由)?(?:我们|我方)(?:来|负责|自己)*(?:供应?|供货|提供|生产)(?:成衣|成品|整机|产品|衣服|货|软件)?(?![^,。;]*[\\p{Script=Han}])",
  ].join("|"),
  "gu",
);
const ALONE_WORDS =
  /\b(?:exclusive|exclusively|exclusivity|sole|only|alone|partner|agent|agency|distributor|with|and|of|for|to|in|the|you|your|yours|yourself|yourselves|we|give|get|gets|have|can|is|are|us|licence|license|licensed|an?|as|at|most|then|no more than|up to|only|users|customers|channels?)\b|'s\b|独家|独占|排他|总代理?|(?:最多|可以|为期|期限|[改缩延]短?长?[成为到])|[给你们您的就期做由在都内是为按把到只]/gu;
/** Said beside an offer, and no part of it. */
const HARMLESS =
  /\b(?:and|with|plus|for|at|a|an|the|we|i|you|could|can|would|will|agree|agreed|on|offer|propose|suggest|counter|counteroffer|proposal|our|let us|say|ok|okay|so|then|please|thanks|thank|is|be|it|licence|license|deal|terms|in|through|via|all|each|one step|another step|another|more step|a step|concession|here is|how about|of)\b|再让一步|让一步|退一步|不能?再[低少降]了?|真?到底了|到底|底线|我们|我方|你们|您|贵方|方案|报价|条件|如下|建议|另外|外加|加上|同意|可以|这样|那就|渠道|许可|合同|先生|女士|[给要想提出报价是吧的就那好来和加都也卖做走在这签去再您啊呢了]/gu;

/** What was said, item by item. */
interface Said {
  readonly spoken: Spoken;
  readonly marks: Marks;
  readonly text: string;
  readonly party: number;
  readonly home: AtHome | null;
  readonly items: ReadonlyMap<Item, readonly Thing[]>;
  /** The pieces that say who is to be alone; "": none. */
  readonly alone: string;
  readonly open: boolean;
  /** The product comes from us. */
  readonly whole: boolean;
}

export function itemised(
  spoken: Spoken,
  { text: typed, marks, foreign, turned }: Marked,
  home: AtHome | null,
): OwnerMove | null {
  if (foreign || turned || typed.length > LONGEST || marks.has(typed, "nnn", "vague", "number")) return null;
  const seats = new Set(marks.of(typed, "party").map(({ party }) => party));
  const [party = spoken.front] = seats;
  if (party === null || seats.size > 1) return null;
  const text = namedGoods(spoken, { text: typed.replaceAll(FOR_WHOM, ""), marks });
  const split = withoutAlone(text);
  if (split === null || marks.has(text, "party")) return null;
  const span = spanAlone(text, marks);
  if (span?.weeks === true) return null;
  const goods = split.rest.replaceAll(SUPPLIED, ",");
  const { items, rest } = itemsIn(goods, marks);
  if (rest.replaceAll(CHANNELS, "").replaceAll(HARMLESS, "").replaceAll(STOPS, "") !== "") return null;
  const { alone, open } = split;
  return offer({ spoken, marks, text, party, home, items, alone, open, whole: goods !== split.rest });
}
const LONGEST = 300;
const FOR_WHOM = new RegExp(`^(?:给|向|对|for |to )?${P}[,:!]? ?|,? ?(?:for |to |给)?${P}[!.]?$`, "gu");
const CHANNELS = new RegExp(
  `(?:in |through |via |to |for |the |all |only |your |our |[只仅限在走])*${C}(?: ?(?:'s|users?|customers?|shops?|channel))*`,
  "gu",
);
const STOPS = /[\s,;。.!:、-]/gu;

/** What is said of being alone, and the text without it; null: it is said beside something else. */
function withoutAlone(text: string): (Pick<Said, "alone" | "open"> & { readonly rest: string }) | null {
  const bare = text.replaceAll(NOT_ALONE, ",").replaceAll(NO_EXCLUSIVITY, ",");
  const pieces = bare.split(PIECE);
  const said = pieces.filter((piece) => ALONE.test(piece));
  if (said.some((piece) => piece.replaceAll(ALONE_WORDS, "").replaceAll(ALONE_THINGS, "") !== ""))
    return null;
  return {
    alone: said.join(","),
    open: bare !== text,
    rest: pieces.filter((piece) => !ALONE.test(piece)).join(","),
  };
}
const PIECE = /[,;。.]|\band\b|\bwith\b/u;
const ALONE_THINGS = new RegExp(`${any("months", "channel")}|[\\s!]`, "gu");

/** The items of a text, and what is left of it. */
function itemsIn(text: string, marks: Marks): Pick<Said, "items"> & { readonly rest: string } {
  const items = new Map<Item, readonly Thing[]>();
  const rest = ITEMS.reduce((left, [item, pattern]) => {
    const said = [...left.matchAll(pattern)].map(([each]) => each);
    if (said.length > 0)
      items.set(
        item,
        said.flatMap((each) => marks.all(each)),
      );
    return left.replaceAll(pattern, ",");
  }, text);
  return { items, rest };
}

/** The offer that these items make; null: a figure is named twice, there is no share and none to keep, or a hand-over is not theirs to have. */
function offer(said: Said): OwnerMove | null {
  const { spoken, marks, text, party, items, alone, open, whole } = said;
  const span = spanAlone(text, marks);
  if (FIGURES.some((item) => (items.get(item)?.length ?? 0) > 1)) return null;
  const figures = FIGURES.flatMap((item) => items.get(item) ?? []);
  const [royalty, upfront, minimum, penalty, term] = FIGURES.map((item) => items.get(item)?.[0]);
  const channels = marks.of(text, "channel");
  const scene = { spoken, marks, addressee: party };
  const { terms: base, whose } = baseOf(
    scene,
    text,
    party,
    [...figures.filter((each) => each !== term), ...channels],
    term,
    channels,
  );
  const many = items.size + channels.length + [alone !== "", open, whole].filter(Boolean).length;
  if (many === 0 || (whose !== "own" && (royalty === undefined || many < 2))) return null;
  // "Not exclusive" alone answers them where they ask for it.
  const { request } = spoken.view.parties[party - 1]!;
  if (open && many === 1 && request?.kind === "exclusivity") return null;
  const licensed = channels.map(({ channel }) => channel);
  const others = whose !== "usual" && TOO.test(text) ? base.channels : [];
  const filled: Terms = {
    ...base,
    ...(licensed.length > 0 ? { channels: sorted([...licensed, ...others]) } : {}),
    ...(royalty?.kind === "percent" ? { royalty: flatRoyalty(royalty.share) } : {}),
    ...(items.has("nothingDown") ? { upfront: 0 } : {}),
    ...(upfront?.kind === "money" ? { upfront: upfront.amount } : {}),
    ...(items.has("noMinimum") ? { minimum: [0] } : {}),
    ...(minimum?.kind === "money" ? { minimum: [minimum.amount] } : {}),
    ...(penalty?.kind === "money" ? { penalty: penalty.amount } : {}),
    ...(term?.kind === "months" ? { term: Math.round(term.months) } : {}),
    ...(term === undefined && whose === "usual" && span !== undefined && isLicence(span)
      ? { term: Math.round(span.months) }
      : {}),
    ...(whole ? { supplies: "all", transfers: [] } : {}),
  };
  const handed = handedOver(said, filled);
  if (handed === null) return null;
  const promised = open ? null : amongLicensed(handed);
  const exclusive = alone === "" ? promised : (aloneIn(alone, marks, handed) ?? null);
  return { kind: "propose", party, terms: noLonger({ ...handed, exclusive }) };
}
/** A channel that is named besides those of before. */
const TOO = /也|还有|加上|\b(?:also|too|as well|add)\b/u;

/** What was promised of the channels that are licensed still. */
function amongLicensed({ exclusive, channels }: Terms): Terms["exclusive"] {
  if (exclusive === null || exclusive.channels === "all") return exclusive;
  const left = exclusive.channels.filter((channel) => channels.includes(channel));
  return left.length === 0 ? null : { ...exclusive, channels: left };
}

const FIGURES = ["royalty", "upfront", "minimum", "penalty", "term"] as const satisfies readonly Item[];
const sorted = (all: readonly number[]): readonly number[] => [...new Set(all)].sort((a, b) => a - b);

/**
 * With what stays at home and the files that are named: such as the terms have anyway, or as go with the parts that are said. Null: other
 * files, or files beside the whole product.
 */
function handedOver({ spoken: { view }, items, home, whole }: Said, terms: Terms): Terms | null {
  const { deal } = view.scenario;
  const { kept, parts } = home ?? { kept: [], parts: [] };
  const left = keepingAtHome(deal, terms, kept, parts);
  const named = [...(items.get("only") ?? []), ...(items.get("handed") ?? [])];
  const files = named.flatMap((each) => (each.kind === "asset" ? [each.asset] : []));
  if (files.length === 0) return left;
  const usual = files.every((file) => terms.transfers.some(({ asset }) => asset === file));
  if (whole || (!usual && home === null)) return null;
  const supplies =
    left.supplies === "all"
      ? sorted([...parts, ...kept.flatMap((asset) => mostTaughtBy(deal, asset))])
      : left.supplies;
  const others = items.has("only") ? [] : left.transfers.filter(({ asset }) => !files.includes(asset));
  const added = files.map(
    (asset) => terms.transfers.find((each) => each.asset === asset) ?? { asset, month: 0 },
  );
  return { ...left, supplies, transfers: [...others, ...added].sort((a, b) => a.asset - b.asset) };
}
