/**
 * What an offer leaves at home: files that are not handed over, parts that are supplied instead. It is no refusal of a request and no
 * condition; taken out of the text, the figures beside it are read as if it had not been said.
 *
 * Example: "3 % and 90k upfront, no drawings, we supply the head" is 3 % and 90 k by which the drawings stay and the head is a part.
 */
import { keepingAtHome, mostTaughtBy, type OwnerMove, type Scenario } from "@linchpin/table";
import { tight, type Marked } from "./mark.ts";
import { any, type Marks } from "./marks.ts";
import { lexiconOf, type Names } from "./names.ts";
import type { Heard, Spoken } from "./port.ts";

export interface AtHome {
  /** Indices of assets that stay, and of components that come as parts. */
  readonly kept: readonly number[];
  readonly parts: readonly number[];
}

/** What stays at home, and the text without it; null: nothing is said of it beside a figure. */
export function leftAtHome(
  { view: { scenario }, labels }: Spoken,
  { text, marks, ...marked }: Marked,
): { readonly home: AtHome; readonly rest: Marked } | null {
  if (!marks.has(text, "percent", "money")) return null;
  const { parts: names } = lexiconOf(scenario, labels);
  const { deal } = scenario;
  // What a sample is called by is the product, and no part of it.
  const isOfParts = (said: string): boolean =>
    filesIn(said, marks).every((asset) => deal.assets[asset]!.kind !== "sample");
  const supplied = suppliedAs(names);
  const parts = saidIn(text, supplied)
    .filter(isOfParts)
    .flatMap((said) => [
      ...filesIn(said, marks).flatMap((asset) => mostTaughtBy(deal, asset)),
      ...saidIn(said, names.pattern).flatMap((name) => names.of.get(name) ?? []),
    ]);
  const others = text.replaceAll(supplied, (said) => (isOfParts(said) ? " " : said));
  const kept = saidIn(others, KEPT).flatMap((said) => filesIn(said, marks));
  const bare = others.replaceAll(KEPT, " ");
  const all = saidIn(bare, NO_FILES).length > 0 ? deal.assets.keys() : [];
  const home = { kept: [...new Set([...kept, ...all])], parts: [...new Set(parts)] };
  if (home.kept.length === 0 && home.parts.length === 0) return null;
  const rest = bare.replaceAll(NO_FILES, " ").replaceAll(LEFT_OVER, " ").replaceAll(DANGLING, "");
  return { home, rest: { ...marked, marks, text: tight(rest) } };
}

const saidIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([said]) => said);

/** An offer by which so much stays at home. */
export const offeredFromHome = ({ deal }: Scenario, move: OwnerMove, { kept, parts }: AtHome): OwnerMove =>
  move.kind === "propose" ? { ...move, terms: keepingAtHome(deal, move.terms, kept, parts) } : move;

/** What was heard, with what stays at home as that. */
export const heardAtHome = (heard: readonly Heard[], { kept, parts }: AtHome): readonly Heard[] => [
  ...heard.filter((each) => each.kind !== "asset" || !kept.includes(each.asset)),
  ...kept.map((asset): Heard => ({ kind: "kept", asset })),
  ...parts.map((component): Heard => ({ kind: "part", component })),
];

const filesIn = (text: string, marks: Marks): readonly number[] => [
  ...marks.of(text, "asset").map(({ asset }) => asset),
  ...marks.of(text, "vague").flatMap(({ assets }) => assets),
];

const A = any("asset", "vague");
const FILE = `(?:(?:the |any |our |all |a )*${A})`;
const FILES = `(?:${FILE}(?:(?:, ?| ?,? ?\\b(?:and|or|nor)\\b | ?& ?)${FILE})*)`;
const FILES_ZH = `(?:(?:任何|我们的?)?${A}(?:[、,和与跟及]*(?:任何|我们的?)?${A})*)`;
/** What would make a condition of it: then it is a price, or an answer for later. */
const NO_CONDITION = String.raw`(?! ?,? ?\b(?:until|unless|before|till|without|yet|for (?:less|under|nothing)|if)\b| ?for ?${any("money", "percent")})`;
const KEPT = new RegExp(
  [
    String.raw`(?<!\b(?:not|never|nothing) )\b(?:but |and |with |so )?(?:no|not|without|minus|instead of|rather than|except(?: for)?)(?: (?:giving|handing over|sending|sharing|getting|including))?(?: you| out)? ${FILES}${NO_CONDITION}(?: (?:included|goes out|go out|leaves?(?: the house)?|changes? hands|for you))?`,
    String.raw`\b(?:but |and |while )?(?:we|i) (?:will |would )?(?:keep|hold on to|retain) ${FILES}${NO_CONDITION}(?: (?:ourselves|here|at home|to ourselves|in[- ]house))?`,
    String.raw`\b(?:but |and )?(?:we|i) (?:(?:will|would|do|are|am) )?(?:not|never|cannot) (?:be )?(?:giv(?:e|ing)|hand(?:ing)?(?: over)?|send(?:ing)?|shar(?:e|ing)|licen[sc](?:e|ing))(?: you)?(?: over)? ${FILES}${NO_CONDITION}`,
    String.raw`${FILES} (?:will |would |all |both )?(?:stays?|remains?|is kept|are kept|is staying|are staying) (?:here|with us|at home|in[- ]house|ours|put|(?:on|in) our [a-z]+|in [a-z]+)${NO_CONDITION}`,
    `[但且并]?(?:不给|不含|不包括|不提供|不交|不附|不带|没有|而不是)(?:你们?|您|贵方)?${FILES_ZH}(?![^,。]{0,2}(?:之前|以前|前|不[行可谈签]|免谈))`,
    `${FILES_ZH}(?:[都也]|还是|仍然?|就)?(?:不给|不提供|不交|不含|不外传|去掉|拿掉|除外|免了|不要了|留在?(?:我们)?(?:这边|这里|家里|手里|自己手里|[\\p{Script=Han}]{2,4}(?=[,。]|$))|由我们保留|我们自己留着?)`,
  ].join("|"),
  "gu",
);
const NO_FILES = new RegExp(
  [
    String.raw`\b(?:but |and |with )?(?:no|without|instead of|rather than)(?: (?:giving|handing over|sending|sharing)(?: you| out)?)? (?:any )?(?:files?|documents?|know[- ]?how)\b(?: (?:handed over|included))?${NO_CONDITION}`,
    "[但且并]?(?:不给|不交|不提供|不含)(?:你们?)?任?何?(?:技术)?(?:文件|资料)",
  ].join("|"),
  "gu",
);
const LEFT_OVER = /\b(?:and )?(?:supply|deliver|ship) (?:it|them)(?: to (?:you|them))?\b(?=\s*(?:[,.;]|$))/gu;
/** Commas and "and" between nothing and nothing. */
const DANGLING = /(?<=^|[,.;。]) *(?:,|and\b|but\b|但|且)+ *(?=[,.;。]|$)|,(?= *[.;。])/gu;

const WE = String.raw`\b(?:but |and |while )?(?:(?:we|i) (?:will |would |can |do )?(?:still )?|and )`;
const MORE = "(?:the |our |all |each |every |finished |complete |ready |tuned |calibrated |tested )*";
const suppliedPatterns = new WeakMap<Names<number>, RegExp>();

/** "We supply the head and the tuning": with a word that no file is called by, or a verb that hands over none. */
function suppliedAs(names: Names<number>): RegExp {
  const known = suppliedPatterns.get(names);
  if (known !== undefined) return known;
  const name = `(?:${names.pattern.source}|${A})`;
  const list = `${MORE}${name}(?:(?:, ?| ?,? ?\\band\\b | ?& ?)${MORE}${name})*`;
  const listZh = `${name}(?:[、,和与跟及]*${name})*`;
  const found = new RegExp(
    [
      String.raw`${WE}(?:supply|make|do|build|produce)(?: you(?: with)?)? ${list}(?: (?:parts?|ourselves|to you|to them|for you|in[- ]house|at home))*`,
      `(?:我们|我方)(?:来|负责|自己)*(?:供货|供应?|做|生产)(?:给你们?)?${listZh}`,
      `${listZh}(?:由我们|我们来?|我方来?)(?:供货|供应?|提供|做|负责|生产)`,
    ].join("|"),
    "gu",
  );
  suppliedPatterns.set(names, found);
  return found;
}
