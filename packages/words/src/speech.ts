/**
 * Which words go with an act: a key and what to fill in, from what both sides see of it.
 *
 * Invariant: what is done in secret (a copy begun, a file passed on) has the words of any quiet week.
 */
import type { Asset, AssetKind, Terms } from "@linchpin/deal";
import {
  MAX_PROPOSALS,
  OTHERS,
  sameTerms,
  type Language,
  type Move,
  type Offer,
  type OwnerMove,
  type PartyAct,
  type PlayEvent,
  type Request,
  type Scenario,
  type Topic,
} from "@linchpin/table";
import type { Fit, SpeechKey } from "./keys.ts";
import { list, type Labels } from "./labels.ts";
import { leaningOf } from "./leaning.ts";
import { isStep, movedBetween, movedWords, type Moved } from "./moved.ts";

/** What somebody says: a key, and what it is about. Plain data, the same in every language. */
export interface Speech {
  readonly seat: number;
  /** With whom the owner's conversation it belongs to. */
  readonly party: number;
  readonly key: SpeechKey;
  readonly asset: number | null;
  readonly weeks: number | null;
  readonly amount: number | null;
  readonly topic: Topic | null;
  /** The party that is spoken of. */
  readonly other: number | null;
  /** What the terms differ in from those that the party put forward before; empty: nothing, or there were none. */
  readonly moved: readonly Moved[];
  /** What the speaker is, as far as a sentence depends on it. */
  readonly fits: readonly Fit[];
}

/** What stood open between the two before the act. */
export interface Between {
  readonly request: Request | null;
  readonly offer: Offer | null;
  /** All the terms that the party has put forward, in order. */
  readonly proposals: readonly Terms[];
  /** The terms that the owner put to it last; null: none yet. */
  readonly offered: Terms | null;
  /** The party has signed a licence. */
  readonly signed: boolean;
}

/** What an asset is asked for as. */
const THING_OF: Readonly<Record<AssetKind, Thing>> = {
  brochure: "paper",
  demo: "thing",
  document: "paper",
  file: "paper",
  sample: "thing",
  visit: "visit",
  training: "training",
  tooling: "thing",
  access: "access",
};
export type Thing = "paper" | "thing" | "visit" | "training" | "access";

/** What proves so much shows that the product works: access is then a thing to try, and no name or registration. */
export const TRIED = 0.3;

export function thingOf({ kind, proves }: Asset): Thing {
  return kind === "access" && proves >= TRIED ? "thing" : THING_OF[kind];
}

/** Null: nothing is said. */
export function speechFor(scenario: Scenario, seat: number, move: Move, between: Between): Speech | null {
  const { request } = between;
  const asset = "asset" in move ? move.asset : request?.kind === "asset" ? request.asset : null;
  const thing = asset === null ? "paper" : thingOf(scenario.deal.assets[asset]!);
  const key =
    seat === 0 ? ownerKey(move as OwnerMove, between, thing) : partyKey(move as PartyAct, between, thing);
  if (key === null) return null;
  // A secret act must leave no trace, not even in what its words are about.
  if (key === "stall") return { ...NOTHING, seat, party: seat, key };
  return {
    seat,
    party: seat === 0 && "party" in move ? move.party : seat,
    key,
    fits: fitsOf(scenario, seat),
    moved: movedBy(move, between),
    asset,
    weeks: "weeks" in move ? move.weeks : null,
    amount: "against" in move && move.against.kind === "deposit" ? move.against.amount : null,
    topic: "topic" in move ? move.topic : null,
    other: "of" in move && move.of !== OTHERS ? move.of : null,
  };
}

/** The answer to a question. */
export function speechOfAnswer(
  scenario: Scenario,
  { party, topic, answer }: PlayEvent & { readonly kind: "probed" },
): Speech {
  const type = scenario.parties[party - 1]!.types.find((each) => each.key === answer)!;
  const key: SpeechKey = `probe.${topic}.${leaningOf(type)}`;
  return { ...NOTHING, seat: party, party, key };
}

/** Of a party that waits for an answer and has heard nothing for weeks. */
export const speechOfSilence = (seat: number): Speech => ({
  ...NOTHING,
  seat,
  party: seat,
  key: "hear.silence",
});

export const TOPIC_WORDS: Readonly<Record<Language, Readonly<Record<Topic, string>>>> = {
  en: { capability: "capability", plans: "plans", references: "references" },
  zh: { capability: "研发能力", plans: "打算", references: "以往合作" },
};

/** What to fill in, in the language of the labels. */
export function valuesOf(labels: Labels, speech: Speech): Readonly<Record<string, string>> {
  return {
    asset: speech.asset === null ? "" : labels.asset(speech.asset),
    weeks: speech.weeks === null ? "" : String(speech.weeks),
    amount: speech.amount === null ? "" : labels.money(speech.amount),
    other: speech.other === null ? "" : labels.party(speech.other),
    topic: speech.topic === null ? "" : TOPIC_WORDS[labels.language][speech.topic],
    moved: list(
      labels.language,
      speech.moved.map((each) => movedWords(labels, each, speech.seat, speech.party)),
    ),
  };
}

export const NOTHING = {
  asset: null,
  weeks: null,
  amount: null,
  topic: null,
  other: null,
  moved: [],
  fits: [],
} as const;

/** From this share of the margin on a party counts as able to make the product; a plant shows things that stand in one. */
const MAKES = 0.5;
const IN_A_PLANT: readonly AssetKind[] = ["tooling", "visit"];

export function fitsOf({ deal }: Scenario, seat: number): readonly Fit[] {
  if (seat === 0 || deal.parties[seat - 1]!.make < MAKES) return [];
  return deal.assets.some(({ kind }) => IN_A_PLANT.includes(kind)) ? ["maker", "plant"] : ["maker"];
}

/** What a further paper of the same side changes. */
function movedBy(move: Move, { proposals, offered }: Between): readonly Moved[] {
  if (move.kind !== "proposeTerms" && move.kind !== "propose") return [];
  const last = move.kind === "propose" ? offered : proposals.at(-1);
  return last === null || last === undefined ? [] : movedBetween(last, move.terms);
}

function partyKey(move: PartyAct, between: Between, thing: Thing): SpeechKey {
  const { request, offer } = between;
  switch (move.kind) {
    case "ask":
      return `ask.${thing}`;
    case "press":
      return request?.kind === "exclusivity" ? "press.exclusivity" : "press";
    case "askExclusivity":
      return "exclusivity";
    case "proposeTerms":
      return proposalKey(between, move.terms);
    case "agree":
      return `agree.${matter(offer)}`;
    case "decline":
      return `decline.${move.reason ?? matter(offer)}`;
    case "quit":
      return between.signed ? "quit.signed" : "quit";
    case "stall":
    case "rebuild":
    case "tearDown":
    case "hire":
    case "pass":
      return "stall";
  }
}

/** What the owner gains by no change is called no step towards it. */
function proposalKey({ proposals }: Between, terms: Terms): SpeechKey {
  const last = proposals.at(-1);
  if (last === undefined) return "propose";
  if (proposals.length === MAX_PROPOSALS - 1) return "propose.last";
  return movedBetween(last, terms).every(isStep) ? "propose.again" : "propose.other";
}

function matter(offer: Offer | null): "nnn" | "deposit" | "terms" {
  if (offer === null || offer.kind === "terms") return "terms";
  return offer.kind === "trade" && offer.against.kind === "deposit" ? "deposit" : "nnn";
}

function ownerKey(move: OwnerMove, { request, offered }: Between, thing: Thing): SpeechKey | null {
  switch (move.kind) {
    case "deflect":
      return request?.kind === "exclusivity" ? "you.deflect.exclusivity" : `you.deflect.${thing}`;
    case "trade":
      return `you.trade.${move.against.kind}`;
    case "propose":
      return offered === null || sameTerms(offered, move.terms) ? "you.propose" : "you.propose.again";
    case "share":
      return thing === "visit" || thing === "training" ? "you.share.visit" : "you.share";
    case "mention":
      return `you.${move.of === OTHERS ? "mention" : "named"}.${move.how}`;
    case "refuse":
    case "nnn":
    case "probe":
    case "accept":
    case "reject":
    case "exclusivity":
    case "keep":
    case "dismiss":
    case "approach":
      return `you.${move.kind}`;
    case "build":
    case "develop":
    case "wait":
    case "close":
      return null;
  }
}
