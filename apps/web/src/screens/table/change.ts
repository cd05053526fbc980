/** By how much the number moved since the owner last decided, and why. Plain data; the words are the page's. */
import { positionOf, type Match } from "@linchpin/match";
import { isOwnerMove } from "@linchpin/table";
import type { Labels } from "@linchpin/words";
import type { Dict } from "../../app/words/index.ts";
import type { Priced } from "../../games/practice.ts";

export interface Change {
  /** What moved: what is the owner's already, or what is still on the table. */
  readonly of: "yours" | "table";
  readonly by: number;
  /** A few reasons, the weightiest first. */
  readonly why: readonly string[];
  /** Of what is signed, money that lay on the table and has not become the owner's; 0: not worth naming. */
  readonly gone: number;
}

/** Less than this is noise: a thousandth of all that can be earned, and never below a hundred. */
const WORTH_SAYING = 0.001;
const MOST_REASONS = 2;

/** Null: nothing moved. */
export function changeBetween(
  before: Priced,
  after: Priced,
  match: Match,
  labels: Labels,
  words: Dict["board"]["why"],
): Change | null {
  const [was, is] = [before.figures, after.figures];
  const least = Math.max(100, WORTH_SAYING * Math.max(was.division.pie, is.division.pie));
  const yours = is.ifEnded[0]! - was.ifEnded[0]!;
  const table = is.still - was.still;
  // What is signed or paid moves from the table: what it brought is said, not that it lies there no longer.
  const settled =
    Math.abs(yours) >= least && match.log.some((entry) => entry.ply >= before.ply && isSettling(entry));
  const [of, by] =
    settled || Math.abs(yours) > Math.abs(table) ? (["yours", yours] as const) : (["table", table] as const);
  if (Math.abs(by) < least) return null;
  const reasons = reasonsFor(match, before.ply, labels, words, of === "yours");
  const left = settled ? -(table + Math.max(0, yours)) : 0;
  return { of, by, why: reasons.length > 0 ? reasons : [words.move], gone: left < least ? 0 : left };
}

const isSettling = (entry: Match["log"][number]): boolean =>
  entry.kind === "event" && (entry.event.kind === "signed" || entry.event.kind === "paid");

/**
 * What happened since, the weightiest first. `ofYours`: what costs or brings the owner money counts, a week's costs among it, and what
 * only moves the table does not; else the other way round.
 */
function reasonsFor(
  match: Match,
  from: number,
  labels: Labels,
  words: Dict["board"]["why"],
  ofYours: boolean,
): readonly string[] {
  const { shareCost, approachCost, burn } = match.scenario;
  const found = match.log.flatMap((entry): readonly (readonly [number, string])[] => {
    if (entry.ply < from) return [];
    if (entry.kind === "answer") return [];
    if (entry.kind === "act") return reasonOfAct(entry.move, labels, words);
    const { event } = entry;
    switch (event.kind) {
      case "signed":
        return [[0, words.signed(labels.party(event.party))]];
      case "paid":
        return [[1, words.paid(labels.party(event.party), labels.money(event.amount))]];
      case "learned":
        return ofYours && shareCost[event.asset] === 0
          ? []
          : [[ofYours ? 5 : 2, words.learned(labels.party(event.party), labels.asset(event.asset))]];
      case "joined":
        return ofYours && approachCost === 0 ? [] : [[3, words.joined(labels.party(event.party))]];
      case "left":
        // Who signed and goes home takes nothing along.
        return event.licensed || ofYours ? [] : [[3, words.left(labels.party(event.party))]];
      case "built":
        return [[3, words.built(labels.channel(event.channel))]];
      case "released":
        return [[3, words.released]];
      case "freed":
        return [[3, words.freed(labels.party(event.party))]];
      case "moved":
      case "asked":
      case "answered":
      case "offered":
      case "concluded":
      case "licensed":
      case "probed":
      case "event":
      case "copied":
      case "found":
      case "breached":
      case "doubted":
      case "ended":
        return [];
    }
  });
  // The last move of a week ends it, too. Where that costs nothing it is a reason only where there is no other.
  const pays = ofYours && burn > 0;
  const weeks = positionOf(match).week - match.positions[from]!.week;
  if (weeks > 0 && (pays || found.length === 0)) found.push([9, pays ? words.week(weeks) : words.passed]);
  const sorted = found.toSorted(([a], [b]) => a - b).map(([, text]) => text);
  return [...new Set(sorted)].slice(0, MOST_REASONS);
}

type Act = Extract<Match["log"][number], { readonly kind: "act" }>;

function reasonOfAct(
  move: Act["move"],
  labels: Labels,
  words: Dict["board"]["why"],
): readonly (readonly [number, string])[] {
  if (!isOwnerMove(move)) return [];
  switch (move.kind) {
    case "exclusivity":
      return [[2, words.bound(labels.party(move.party))]];
    case "dismiss":
      return [[2, words.dismissed(labels.party(move.party))]];
    case "build":
      return [[4, words.building]];
    case "develop":
      return [[4, words.developing]];
    case "wait":
    case "approach":
    case "share":
    case "deflect":
    case "refuse":
    case "trade":
    case "probe":
    case "mention":
    case "nnn":
    case "keep":
    case "propose":
    case "accept":
    case "reject":
    case "close":
      return [];
  }
}
