/**
 * Which words go with an act: a key and what to fill in, from what both sides see of it.
 *
 * Invariant: what is done in secret (a copy begun, a file passed on) has the words of any quiet week.
 */
import { SPANS, type Weeks } from "./span.ts";
import type { Asset, AssetKind, Terms } from "@linchpin/deal";
import {
  asksForSame,
  assetAsked,
  type Asked,
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
import type { Fit, Thing } from "./keys.ts";
import { list, type Labels } from "./labels.ts";
import { leaningOf } from "./leaning.ts";
import type { SpeechKey } from "./lines.ts";
import { paysMore, isStep, movedBetween, movedWords, type Moved } from "./moved.ts";

/** What somebody says: a key, and what it is about. Plain data, the same in every language. */
export interface Speech {
  readonly seat: number;
  /** With whom the owner's conversation it belongs to. */
  readonly party: number;
  readonly key: SpeechKey;
  readonly asset: number | null;
  readonly weeks: Weeks | null;
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
  readonly week: number;
  readonly request: Request | null;
  /** What it asked for and was refused, or shown something else for, and has not been given since. */
  readonly turnedDown: readonly Request[];
  readonly offer: Offer | null;
  /** All the terms that the party has put forward, in order. */
  readonly proposals: readonly Terms[];
  /** The terms that the owner put to it last; null: none yet. */
  readonly offered: Terms | null;
  /** The party has signed a licence. */
  readonly signed: boolean;
  /** The assets that its licence hands over, at once or later. */
  readonly due: readonly number[];
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
/** What proves so much shows that the product works: access is then a thing to try, and no name or registration. */
export const TRIED = 0.3;

export function thingOf({ kind, proves }: Asset): Thing {
  return kind === "access" && proves >= TRIED ? "thing" : THING_OF[kind];
}

/** Null: nothing is said. */
export function speechFor(scenario: Scenario, seat: number, move: Move, between: Between): Speech | null {
  const { request } = between;
  const asset = "asset" in move ? move.asset : assetAsked(request);
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
    fits: [
      ...fitsOf(scenario, seat),
      ...fitsOfThing(scenario, asset),
      ...(isAsked(move, request) ? ASKED : []),
      ...(between.signed ? [] : UNSIGNED),
    ],
    moved: movedBy(key, move, between),
    asset,
    weeks: "weeks" in move ? weeksOf(scenario, between, move.weeks) : null,
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
  return { ...NOTHING, seat: party, party, key, fits: fitsOf(scenario, party) };
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
    span: speech.weeks === null ? "" : SPANS[labels.language](speech.weeks),
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

/** A sentence about handing over can depend on what it is. */
export const fitsOfThing = ({ deal }: Scenario, asset: number | null): readonly Fit[] =>
  asset === null ? [] : [thingOf(deal.assets[asset]!)];

const ASKED: readonly Fit[] = ["asked"];
const UNSIGNED: readonly Fit[] = ["unsigned"];

/** Whether it gives what is asked for. */
const isAsked = (move: Move, request: Request | null): boolean =>
  move.kind === "share" && assetAsked(request) === move.asset;

export const weeksOf = ({ weeks: all }: Scenario, { week }: Between, weeks: number): Weeks =>
  weeks > all - week ? "rest" : weeks;

/** What a further paper of the same side changes; of one that pays more than the other side asks, what it wants for that. */
function movedBy(key: SpeechKey, move: Move, between: Between): readonly Moved[] {
  if (move.kind !== "proposeTerms" && move.kind !== "propose") return [];
  if (key === "propose.more") return wantedFor(between, move.terms);
  const last = move.kind === "propose" ? between.offered : between.proposals.at(-1);
  return last === null || last === undefined ? [] : movedBetween(last, move.terms);
}

/** What a party's paper asks for beyond the owner's that lies there, if it pays more than that. */
function wantedFor({ offer }: Between, terms: Terms): readonly Moved[] {
  if (offer?.kind !== "terms" || !paysMore(offer.terms, terms)) return [];
  return movedBetween(offer.terms, terms).filter((moved) => !isStep(moved));
}

function partyKey(move: PartyAct, between: Between, thing: Thing): SpeechKey {
  const { request, offer } = between;
  switch (move.kind) {
    case "ask":
      if (wasTurnedDown(between, { kind: "asset", asset: move.asset })) return "ask.again";
      return between.due.includes(move.asset) ? "ask.due" : `ask.${thing}`;
    case "press":
      return request?.kind === "exclusivity" ? "press.exclusivity" : "press";
    case "askExclusivity":
      return wasTurnedDown(between, { kind: "exclusivity" }) ? "exclusivity.again" : "exclusivity";
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

const wasTurnedDown = ({ turnedDown }: Between, asked: Asked): boolean =>
  turnedDown.some((each) => asksForSame(each, asked));

/** What the owner gains by no change is called no step towards it. */
function proposalKey(between: Between, terms: Terms): SpeechKey {
  const { proposals } = between;
  const last = proposals.at(-1);
  if (last !== undefined && proposals.length === MAX_PROPOSALS - 1) return "propose.last";
  if (wantedFor(between, terms).length > 0) return "propose.more";
  if (last === undefined) return "propose";
  return movedBetween(last, terms).every(isStep) ? "propose.again" : "propose.other";
}

function matter(offer: Offer | null): "nnn" | "deposit" | "terms" {
  if (offer === null || offer.kind === "terms") return "terms";
  return offer.kind === "trade" && offer.against.kind === "deposit" ? "deposit" : "nnn";
}

/** Whether it asks for what its licence hands over anyway. */
export const asksForDue = ({ request, due }: Between): boolean => {
  const asset = assetAsked(request);
  return asset !== null && due.includes(asset);
};

function ownerKey(move: OwnerMove, between: Between, thing: Thing): SpeechKey | null {
  const { request, offered } = between;
  switch (move.kind) {
    case "deflect":
      if (asksForDue(between)) return "you.deflect.due";
      return request?.kind === "exclusivity" ? "you.deflect.exclusivity" : `you.deflect.${thing}`;
    case "trade":
      return `you.trade.${move.against.kind}`;
    case "propose":
      if (offered === null) return "you.propose";
      return sameTerms(offered, move.terms) ? "you.propose.same" : "you.propose.again";
    case "share":
      return thing === "visit" || thing === "training" ? "you.share.visit" : "you.share";
    case "mention":
      return `you.${move.of === OTHERS ? "mention" : "named"}.${move.how}`;
    case "refuse":
      if (asksForDue(between)) return "you.refuse.due";
      return request?.kind === "exclusivity" ? "you.refuse.exclusivity" : "you.refuse";
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
