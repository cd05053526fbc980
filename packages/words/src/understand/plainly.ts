/**
 * Plain words for what cannot be undone: such a clause may hold nothing but words known to be harmless in it, and the
 * one who gives, signs or builds must be us. Every other word leaves it in doubt.
 *
 * Example: "here is A for your engineers" is plain; "it would be a mistake to give P A" is not.
 */
import { COMMON } from "./common.ts";
import { en } from "./en/harmless.ts";
import type { Grave, List } from "./harmless.ts";
import { any } from "./marks.ts";
import { stem } from "./names.ts";
import { zh } from "./zh/harmless.ts";

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

const P = any("party");
const GIVE =
  "give|send|share|show|provide|deliver|hand|leave|lend|email|mail|post|forward|disclose|reveal|supply|put|install|accept|sign|build|develop|start|begin|launch|set";
/** Somebody else is to do it. */
export const notUs = new RegExp(
  String.raw`(?:\b(?:you|they|he|she|it)|(?<![给把向和与跟同对])${P}) ?(?:will |can |may |shall |then |also )*(?:${GIVE})\b|\b(?:want|like) you\b(?! to (?:have|keep|take|enjoy|accept)\b)|(?:\b(?:you|they|he|she)|${P}) (?:would )?(?:want|like)\b|\b(?:our|my) (?:terms|offer|proposal|conditions)\b|\bis (?:your|their) deal\b|要我们|叫我们|教我们|${any("asset")}我们(?:吧|一下|$)|(?:你们|他们|您|(?<![和与跟同给])${P})(?:来|去|可以|要)?(?:开发|启动|签|接受)|我们的?(?:条款|方案|报价|条件)|请(?:你们|您|贵方)?(?:接受|签)`,
  "u",
);
const TAKES = /\b(?:have|get|gets|keep|receive|take|takes|borrow)\b/;
/** Who has, gets or keeps something is named right before it. */
const TAKER = new RegExp(
  String.raw`(?:\b(?:you|they|he|she|it)|${P}|\blet (?:them|him|her|it)) ?(?:will |can |may |shall |then |now |also )*(?:have|get|gets|keep|receive|take|takes|borrow)\b|^(?:(?:sure|ok|okay|fine|yes|go ahead|alright),? )*(?:please )?(?:take|have)\b`,
  "u",
);
const OTHER_VERB = new RegExp(
  String.raw`\b(?:${GIVE}|here|goes|go|offer|invite|host|come|visit|train|yours|walk)\b`,
);
/** Two names that are not joined are two different parts in the sentence. */
const APART = new RegExp(`${P}(?!(?: ?(?:and|,|、|和|与|及|跟|&) ?)${P}).*${P}`, "u");

interface Known {
  readonly en: ReadonlySet<string>;
  readonly zh: RegExp;
  /** Wary words that no known one has in it: they are looked for before the known ones are taken out. */
  readonly wary: RegExp;
}
const KNOWN = new Map<List, Known>();

function knownFor(grave: List): Known {
  const made = KNOWN.get(grave);
  if (made !== undefined) return made;
  const long = words(`${zh.always} ${zh[grave]}`).toSorted((a, b) => b.length - a.length);
  const known = {
    en: new Set(words(`${en.always} ${en[grave]}`)),
    zh: new RegExp(long.join("|"), "gu"),
    wary: new RegExp(
      words(zh.wary)
        .filter((wary) => wary.length > 1 && !long.some((word) => word.includes(wary)))
        .join("|"),
      "u",
    ),
  };
  KNOWN.set(grave, known);
  return known;
}

/** Nothing but a courtesy: beside what cannot be undone nothing else is let pass. */
export const isCourtesy = (text: string): boolean => holdsOnly("courtesy", text);

/** Whether there is no other word in it. */
const holdsOnly = (list: List, text: string): boolean => strangeIn(list, text) === 0;

/**
 * How much in a text is not known to be harmless: a word that nobody knows counts one, in Chinese each letter half, a common
 * word that may turn the sentence two, and one that does more than any hint can make good.
 */
export function strangeIn(list: List, text: string): number {
  const known = knownFor(list);
  const strange = (text.match(/[a-z]+/g) ?? []).filter((word) => !known.en.has(word));
  const letters = text.replaceAll(known.zh, "");
  if (
    strange.some((word) => WARY_EN.has(word) || WARY_EN.has(stem(word))) ||
    WARY_ZH.test(letters) ||
    known.wary.test(text)
  )
    return Infinity;
  const han = letters.match(/\p{Script=Han}/gu) ?? [];
  return strange.reduce((sum, word) => sum + (COMMON.has(word) ? 2 : 1), 0) + han.length / 2;
}
const WARY_EN = new Set(words(en.wary));
const WARY_ZH = new RegExp(words(zh.wary).join("|"), "u");

export function saysPlainly(grave: Grave, text: string): boolean {
  if (APART.test(text) || (grave !== "trade" && notUs.test(text)) || !holdsOnly(grave, text)) return false;
  return grave !== "share" || !TAKES.test(text) || TAKER.test(text) || OTHER_VERB.test(text);
}
