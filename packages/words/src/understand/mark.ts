/** From what was typed to a text with marks for parties, assets, channels, agreements and numbers. */
import type { Scenario } from "@linchpin/table";
import type { BothLabels } from "../voice.ts";
import { COMMON } from "./common.ts";
import { CUE_WORDS } from "./cues.ts";
import { CUE_WORDS_EN } from "./lexica.ts";
import { any, Marks } from "./marks.ts";
import { isWeak, lexiconOf, same, stem, type Lexicon, type Named } from "./names.ts";
import { markNumbers } from "./numbers.ts";
import { withoutOther } from "./contrast.ts";
import { plain } from "./plain.ts";
import { mayTurn, meant } from "./spelling.ts";

export interface Marked {
  readonly text: string;
  readonly marks: Marks;
  readonly foreign: boolean;
  /** What was named in it, where that is not all in the text any more. */
  readonly heard?: string;
  /** A misspelt word may be a "not". */
  readonly turned: boolean;
}

export function mark(typed: string, scenario: Scenario, labels: BothLabels): Marked {
  const marks = new Marks();
  const lexicon = lexiconOf(scenario, labels);
  const { text, turned } = spelt(plain(typed), lexicon);
  const parties = markParties(text, lexicon, marks);
  const agreed = parties.replaceAll(NNN, () => marks.mark({ kind: "nnn" }));
  const named = markWords(markHan(agreed, lexicon, marks), lexicon, marks);
  const numbered = markNumbers(joined(named, marks), marks, scenario.deal.currency);
  const told = tight(numbered.text).replaceAll(WHOSE_SHOPS, "$1");
  return { text: withoutOther(told, marks), marks, foreign: numbered.foreign, turned };
}

/** "云屿的酒店也在跟我们谈": what a party sells through, where it acts, is the party. */
const WHOSE_SHOPS = new RegExp(
  String.raw`(${any("party")}) ?(?:的|'s )?${any("channel")}(?=(?:也|都|正|已经?)*(?:在|来|找)|(?:那边)?也?[跟和与]我们| ?(?:is|are|has|have|also) )`,
  "gu",
);

const NNN =
  /\b(?:an? )?(?:nnn|nda|non-? ?disclosure|non-? ?use|(?:confidentiality|secrecy)(?= (?:agreement|contract|clause|undertaking|paper|form|pact|deal)|$))(?:(?:,| and|, and)? non-? ?(?:use|disclosure|circumvention))*(?: agreements?| contracts?)?\b(?:协议)?|\bour (?:short |little )?agreement\b|三不协议|我们的协议|保密的?协议|保密合同|不使用(?:、?不披露、?不绕过)?(?:协议)?|不(?:披露|泄露)[、,]?不使用[、,]?不绕过|保密(?:条款|函|书|承诺书?|合约)|不披露协议/g;

/** "API 账号": a name that fits several things, beside one of these, is that one. */
const joined = (text: string, marks: Marks): string =>
  text.replaceAll(TWICE, (whole) => {
    const [vague] = marks.of(whole, "vague");
    const [asset] = marks.of(whole, "asset");
    if (vague === undefined || asset === undefined || !vague.assets.includes(asset.asset)) return whole;
    return marks.mark(asset);
  });
const TWICE = new RegExp(`${any("asset")} *${any("vague")}|${any("vague")} *${any("asset")}`, "gu");

/** No blanks where one of the two neighbours is Chinese or a mark. */
export const tight = (text: string): string =>
  text
    .replaceAll(/ +/g, " ")
    .replaceAll(
      /(?<=[\p{Script=Han}。]) (?=[\p{Script=Han}\ue000-\uf8ff])|(?<=[\ue000-\uf8ff]) (?=[\p{Script=Han}。、])/gu,
      "",
    )
    .trim();

function spelt(
  text: string,
  { spelling, words }: Lexicon,
): { readonly text: string; readonly turned: boolean } {
  let turned = false;
  const known = (word: string): boolean =>
    COMMON.has(word) ||
    CUE_WORDS.has(word) ||
    CUE_WORDS_EN.has(word) ||
    spelling.has(word) ||
    spelling.has(`${word}s`) ||
    words.has(stem(word)) ||
    COMMON.has(stem(word));
  const all = [...new Set(text.match(/[a-z]{3,}/g) ?? [])].filter((word) => !known(word));
  const right = new Map<string, string>();
  for (const word of all) {
    const found = meant(word, spelling) ?? meant(word, CUE_WORDS);
    if (mayTurn(word)) turned = true;
    else if (found !== null) right.set(word, found);
  }
  return { text: text.replaceAll(/[a-z]{3,}/g, (word) => right.get(word) ?? word), turned };
}

function markParties(text: string, { parties }: Lexicon, marks: Marks): string {
  return text
    .replaceAll(parties.pattern, (name) => marks.mark({ kind: "party", party: parties.of.get(name)! }))
    .replaceAll(PEOPLE, "$1 ");
}

/** A party's people are the party. */
const PEOPLE = new RegExp(
  String.raw`(${any("party")}) (?:'s(?: (?:chief |head |key )?(?:engineers?|director|manager|boss|office|people|team)\b)?|的?(?:总工程师|总工|总经理|老板|经理|人(?![家们])))`,
  "gu",
);

/** What belongs to the other side is not ours to give; its ways to customers are what is licensed. */
const THEIRS_HAN = /(?<![给为帮教送发寄借])(?:你们的?|贵方的?|贵司的?|您的|他们的|它的)$/;
const THEIRS = /\byour $/;

const channelsIn = (things: readonly Named[]): readonly Named[] =>
  things.filter(({ kind }) => kind === "channel");

function markHan(text: string, { han }: Lexicon, marks: Marks): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  return text.replaceAll(han.pattern, (name, at: number) => {
    const theirs = THEIRS_HAN.test(text.slice(Math.max(0, at - 5), at));
    const things = han.of.get(name)!;
    return marked(theirs ? channelsIn(things) : things, marks) ?? name;
  });
}

/** One thing is marked as it is, several assets as a doubt; several channels name none. */
function marked(things: readonly Named[], marks: Marks): string | null {
  if (things.length === 1) return marks.mark(things[0]!);
  const assets = things.flatMap((each) => (each.kind === "asset" ? [each.asset] : []));
  if (assets.length === 1) return marks.mark({ kind: "asset", asset: assets[0]! });
  return assets.length > 1 ? marks.mark({ kind: "vague", assets }) : null;
}

interface Word {
  readonly text: string;
  readonly at: number;
}

const LINKS = new Set("of the with and for our their in on to from through by a an".split(" "));

/** Runs of words that all belong to the same name. */
function markWords(text: string, lexicon: Lexicon, marks: Marks): string {
  const words = [...text.matchAll(/[a-z]+/g)].map((match): Word => ({ text: match[0], at: match.index }));
  let done = "";
  let from = 0;
  for (let i = 0; i < words.length;) {
    const run = runAt(text, words, i, lexicon);
    if (run === null) {
      i++;
      continue;
    }
    const start = words[i]!.at;
    const last = words[run.last]!;
    const theirs = THEIRS.test(text.slice(Math.max(0, start - 5), start));
    const letter = marked(theirs ? channelsIn(run.things) : run.things, marks);
    if (letter !== null) {
      // "Train them" and "visit us" are both the verb and the thing.
      const verb = /^(?:train|visit) /.exec(text.slice(start, start + 6))?.[0] ?? "";
      done += text.slice(from, start) + verb + letter;
      from = last.at + last.text.length;
    }
    i = run.last + 1;
  }
  return done + text.slice(from);
}

interface Run {
  readonly last: number;
  readonly things: readonly Named[];
}

function runAt(text: string, words: readonly Word[], first: number, { words: known }: Lexicon): Run | null {
  const start = stem(words[first]!.text);
  let things = known.get(start) ?? [];
  if (things.length === 0) return null;
  const parts = new Set([start]);
  let last = first;
  for (let i = first + 1; i < words.length; i++) {
    const between = text.slice(words[i - 1]!.at + words[i - 1]!.text.length, words[i]!.at);
    if (!/^[ -]$|^'s $/.test(between)) break;
    const part = stem(words[i]!.text);
    const both = things.filter((each) => known.get(part)?.some((other) => same(each, other)));
    if (both.length > 0) {
      things = both;
      parts.add(part);
      last = i;
    } else if (!LINKS.has(words[i]!.text)) break;
  }
  const strong = [...parts].some((part) => !isWeak(part));
  return strong || parts.size > 1 ? { last, things } : null;
}
