/**
 * What cannot be undone, from a text as a whole: a gift, a signature, a thing for a price.
 *
 * More must speak for it than for anything else: nothing in the text may deny, ask, hinge, guess or put off, and each word
 * that nobody knows takes away what a hint gives.
 */
import type { OwnerMove } from "@linchpin/table";
import { askedAsset, assetsIn, stateOf } from "./act.ts";
import { HINGE, hinged, isAsked, isHinged, moves, saying, type Case, type Meant } from "./case.ts";
import * as cue from "./cues.ts";
import { notUs, strangeIn } from "./plainly.ts";
import { summed } from "./weigh.ts";

/** By so much more than by the strange words in it. */
const PLAIN = 2;

const isClear = (each: Case, text: string): boolean =>
  !isAsked(each) &&
  !isHinged(text) &&
  ![HINGE, cue.NEGATIVE, cue.UNSURE, cue.LATER, cue.TOLD, UNLIKE, notUs].some((veto) => veto.test(text));
/** One thing for another, or not the thing itself. */
const UNLIKE =
  /\b(?:instead|rather|except|apart from|other than|fake|false|wrong|mistake)\b|除了|而不是|不如|代替|假/u;

/** What is named beside a word of giving, or what they asked for where it is pointed at. */
export function gift(each: Case, seat: number): Meant | null {
  const { scene, weights } = each;
  const { marks } = scene;
  const asked = askedAsset(scene, seat);
  const text = each.text.replaceAll(SOON, "");
  if (isHinged(text)) return price(each, seat) ?? (asked === null ? null : hinged(each));
  if (marks.of(text, "money").length > 0) return price(each, seat);
  if (!isClear(each, text) || [cue.ALL, cue.TO_US, FOR_US].some((veto) => veto.test(text))) return null;
  if (summed(weights, "refuse").for + summed(weights, "give").against > 0) return null;
  if ((["nnn", "percent", "vague"] as const).some((kind) => marks.of(text, kind).length > 0)) return null;
  if (summed(weights, "give").for - strangeIn("gift", each.text) < PLAIN) return null;
  const said = saying(each, "give");
  const beside = assetsIn(scene, said);
  const named = new Set((beside.length > 0 ? beside : assetsIn(scene, text)).map(({ asset }) => asset));
  const given = named.size > 0 ? [...named] : asked !== null && cue.IT.test(said) ? [asked] : [];
  return given.length === 0
    ? null
    : moves(...given.map((asset): OwnerMove => ({ kind: "share", party: seat, asset })));
}
/** Today or tomorrow is now. */
const SOON =
  /\b(?:tomorrow|(?<!as )soon)\b|(?:今天|明天|后天|马上|现在|直接|立刻|当天|下午|早上|等会儿?|等一下|待会儿?|回头)就?|(?<=这)就/g;
const FOR_US = /\b(?:we|i) (?:get|want|need|take|receive)\b/;

/** Their paper as it lies there; what is conceded before the yes does not undo it. */
export function signature(each: Case, seat: number): Meant | null {
  const { scene, text, parts, weights } = each;
  const { proposal } = stateOf(scene, seat);
  const firm = parts.flatMap((part) => (part.conceded ? [] : [part.text])).join(", ");
  if (proposal === null || !isClear(each, firm) || FOR_THEM.test(text)) return null;
  const { for: pro, against } = summed(weights, "sign");
  if (pro - strangeIn("yes", firm) < PLAIN || against > 0) return null;
  if (cue.HAS.asset.test(text) || scene.marks.of(text, "nnn").length > 0) return null;
  const theirs = proposal.royalty.map(({ rate }) => rate);
  return scene.marks.of(text, "percent").every(({ share }) => theirs.includes(share))
    ? moves({ kind: "accept", party: seat })
    : null;
}
const FOR_THEM = /\bfor you/;

/** One sum beside the thing that they asked for is what it is given against. */
export function price(each: Case, seat: number): Meant | null {
  const { scene, text } = each;
  const [sum, ...others] = scene.marks.of(text, "money");
  const asked = askedAsset(scene, seat);
  if (sum === undefined || others.length > 0 || asked === null) return null;
  if (isAsked(each) || cue.NEGATIVE.test(text)) return null;
  if ((["percent", "nnn", "vague", "number"] as const).some((kind) => scene.marks.of(text, kind).length > 0))
    return null;
  return assetsIn(scene, text).every(({ asset }) => asset === asked)
    ? moves({ kind: "trade", party: seat, against: { kind: "deposit", amount: sum.amount } })
    : null;
}
