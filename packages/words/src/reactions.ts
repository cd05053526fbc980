/**
 * What a party says at once to a move of the owner's. It follows from what both see, as every key does, and tells of no decision: what
 * the party will do it says when it does it.
 */
import type { Terms } from "@linchpin/deal";
import {
  assetAsked,
  MOVE_KINDS,
  sameTerms,
  type OwnerMove,
  type PlayEvent,
  type Scenario,
} from "@linchpin/table";
import type { Fit } from "./keys.ts";
import type { SpeechKey } from "./lines.ts";
import { isConcession, isStep, movedBetween, type Moved } from "./moved.ts";
import {
  asksForDue,
  fitsOf,
  fitsOfThing,
  NOTHING,
  TRIED,
  weeksOf,
  type Between,
  type Speech,
} from "./speech.ts";

/** Null: none is called for. A question is answered in its own words. */
export function reactionTo(scenario: Scenario, move: OwnerMove, between: Between): Speech | null {
  if (!("party" in move)) return null;
  const key = reactionKey(scenario, move, between);
  if (key === null) return null;
  const asked = MOVE_KINDS[move.kind].spends === "requested" ? assetAsked(between.request) : null;
  const asset = "asset" in move ? move.asset : asked;
  return {
    ...NOTHING,
    seat: move.party,
    party: move.party,
    key,
    asset,
    weeks: "weeks" in move ? weeksOf(scenario, between, move.weeks) : null,
    fits: [
      ...fitsOf(scenario, move.party),
      ...fitsOfThing(scenario, asset),
      ...(isNearer(changesOf(move, between)) ? NEARER : []),
    ],
  };
}

const NEARER: readonly Fit[] = ["nearer"];

/** What a further paper of the owner's changes. */
const changesOf = (move: Towards, { offered }: Between): readonly Moved[] =>
  move.kind === "propose" && offered !== null ? movedBetween(offered, move.terms) : [];

/** Something is conceded and nothing is taken back. */
const isNearer = (changes: readonly Moved[]): boolean => changes.some(isConcession) && !changes.some(isStep);

/** What it says once it has seen through what it was told. */
export const reactionToLie = ({ party }: PlayEvent & { readonly kind: "doubted" }): Speech => ({
  ...NOTHING,
  seat: party,
  party,
  key: "hear.doubted",
});

type Towards = Extract<OwnerMove, { readonly party: number }>;

function reactionKey(scenario: Scenario, move: Towards, between: Between): SpeechKey | null {
  switch (move.kind) {
    case "share":
      return giftKey(scenario, move.asset);
    case "mention":
      return move.how === "signed"
        ? "hear.reference"
        : move.how === "terms"
          ? "hear.pressure"
          : "hear.tidings";
    case "propose":
      return paperKey(move.terms, between);
    case "exclusivity":
      return "hear.exclusive";
    case "deflect":
      if (asksForDue(between)) return "hear.deflect.due";
      return between.request?.kind === "exclusivity" ? "hear.deflect.exclusivity" : "hear.deflect";
    case "refuse":
    case "trade":
    case "nnn":
    case "keep":
    case "accept":
    case "reject":
    case "approach":
    case "dismiss":
      return `hear.${move.kind}`;
    case "probe":
      return null;
  }
}

/** The first; the same once more; one that only asks for more; any other. */
function paperKey(terms: Terms, { offered }: Between): SpeechKey {
  if (offered === null) return "hear.terms";
  if (sameTerms(offered, terms)) return "hear.terms.same";
  return movedBetween(offered, terms).every(isStep) ? "hear.terms.back" : "hear.terms.again";
}

/** A visit; what shows that it works; what is read. */
function giftKey({ deal }: Scenario, asset: number): SpeechKey {
  const { kind, proves } = deal.assets[asset]!;
  if (kind === "visit" || kind === "training") return "hear.visit";
  return proves >= TRIED ? "hear.proof" : "hear.gift";
}
