/** The legal moves that come nearest to what was made out: who, what and which act were named. */
import type { OwnerMove } from "@linchpin/table";
import * as cue from "./cues.ts";
import { weeksOf } from "./numbers.ts";
import type { Heard, Spoken } from "./port.ts";

const MOST = 4;

const KIND_CUES: readonly (readonly [RegExp, readonly OwnerMove["kind"][]])[] = [
  [cue.GIVES, ["share"]],
  [cue.VISITS, ["share"]],
  [cue.NEGATIVE, ["refuse", "reject", "deflect"]],
  [cue.KEEPS, ["refuse"]],
  [cue.KEEPS_PEOPLE, ["keep"]],
  [cue.DEFLECTS, ["deflect"]],
  [cue.TURNS_DOWN, ["refuse", "reject"]],
  [cue.TOO_LITTLE, ["reject"]],
  [cue.SIGNS, ["accept", "nnn"]],
  [cue.TERMS, ["accept", "reject"]],
  [cue.EXCLUSIVE, ["exclusivity"]],
  [cue.APPROACHES, ["approach"]],
  [cue.ENDS, ["dismiss", "close"]],
  [cue.DEPOSIT, ["trade"]],
  [cue.CONDITION, ["trade"]],
  [cue.OTHERS, ["mention"]],
  [/\bask\b|问/u, ["probe"]],
  [cue.QUESTION, ["probe"]],
  [cue.DEVELOPS, ["develop"]],
  [cue.BUILDS, ["build"]],
  [cue.LATER, ["wait", "deflect"]],
];

export function nearestMoves(
  spoken: Spoken,
  text: string,
  heard: readonly Heard[],
  meant: readonly OwnerMove[],
): readonly OwnerMove[] {
  const kinds = KIND_CUES.flatMap(([pattern, own]) => (pattern.test(text) ? own : []));
  const wanted = new Set([...kinds, ...meant.map(({ kind }) => kind)]);
  const seats = heard.flatMap((each) => (each.kind === "party" ? [each.party] : []));
  const at = seats.length > 0 ? seats : spoken.front === null ? [] : [spoken.front];
  const score = (move: OwnerMove): number => {
    // Whoever is named is meant.
    if (seats.length > 0 && "party" in move && !seats.includes(move.party)) return 0;
    const same = meant.some((other) => JSON.stringify(other) === JSON.stringify(move)) ? 4 : 0;
    const kind = wanted.has(move.kind) ? 3 : 0;
    // That others are in the talks is said only where others were spoken of.
    const thing = move.kind === "mention" && kind === 0 ? 0 : thingScore(spoken, heard, move);
    const party = !("party" in move) || at.length === 0 ? 0 : at.includes(move.party) ? 2 : -3;
    return kind + thing === 0 ? 0 : same + kind + thing + party;
  };
  return spoken.legal
    .filter((move) => move.kind !== "propose" && !isGift(move) && !isForDeposit(move))
    .map((move, i) => ({ move, i, score: score(move) }))
    .filter((each) => each.score > 1)
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .slice(0, MOST)
    .map(({ move }) => move);
}

/** What gives something away, or binds: never offered to somebody who was not understood. */
const isGift = ({ kind }: OwnerMove): boolean =>
  kind === "share" || kind === "exclusivity" || kind === "accept" || kind === "build" || kind === "develop";

/** The few deposits that are listed know nothing of what the thing costs: the card with its price asks for one that covers it. */
const isForDeposit = (move: OwnerMove): boolean => move.kind === "trade" && move.against.kind === "deposit";

/** How much of what a move is about was named. */
function thingScore({ view }: Spoken, heard: readonly Heard[], move: OwnerMove): number {
  const assets = heard.flatMap((each) => (each.kind === "asset" ? [each.asset] : []));
  switch (move.kind) {
    case "share":
      return assets.includes(move.asset) ? 4 : -4;
    case "refuse":
    case "deflect":
    case "trade": {
      const { request } = view.parties[move.party - 1]!;
      const asked = request?.kind === "asset" && assets.includes(request.asset) ? 2 : 0;
      if (move.kind !== "trade") return asked;
      const signs = heard.some((each) => each.kind === "nnn");
      return asked + (signs === (move.against.kind === "nnn") && (signs || asked > 0) ? 1 : -1);
    }
    case "nnn":
      return heard.some((each) => each.kind === "nnn") ? 3 : 0;
    case "exclusivity":
      return heard.some((each) => each.kind === "months" && weeksOf(each.months) === move.weeks) ? 2 : 0;
    case "build":
      return heard.some((each) => each.kind === "channel" && each.channel === move.channel) ? 3 : -3;
    case "mention":
    case "approach":
    case "probe":
    case "propose":
    case "accept":
    case "reject":
    case "keep":
    case "develop":
    case "dismiss":
    case "wait":
    case "close":
      return 0;
  }
}
