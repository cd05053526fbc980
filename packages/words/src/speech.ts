/**
 * Which words go with an act: a key and what to fill in, from what both sides see of it.
 *
 * Invariant: what is done in secret (a copy begun, a file passed on) has the words of any quiet week.
 */
import type { AssetKind } from "@linchpin/deal";
import type {
  Language,
  Move,
  Offer,
  OwnerMove,
  PartyAct,
  PlayEvent,
  Request,
  Scenario,
  Topic,
} from "@linchpin/table";
import type { SpeechKey } from "./keys.ts";
import { amount, type Labels } from "./labels.ts";
import { leaningOf } from "./leaning.ts";

/** What somebody says: a key, and what it is about. Plain data, the same in every language. */
export interface Speech {
  readonly seat: number;
  readonly key: SpeechKey;
  readonly asset: number | null;
  readonly weeks: number | null;
  readonly amount: number | null;
  readonly topic: Topic | null;
}

/** What stood open between the two before the act. */
export interface Between {
  readonly request: Request | null;
  readonly offer: Offer | null;
  /** The party has put terms forward before. */
  readonly proposed: boolean;
}

/** What an asset is asked for as. */
export const THING_OF: Readonly<Record<AssetKind, Thing>> = {
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

/** Null: nothing is said. */
export function speechFor(scenario: Scenario, seat: number, move: Move, between: Between): Speech | null {
  const { request } = between;
  const asset = "asset" in move ? move.asset : request?.kind === "asset" ? request.asset : null;
  const thing = asset === null ? "paper" : THING_OF[scenario.deal.assets[asset]!.kind];
  const key =
    seat === 0 ? ownerKey(move as OwnerMove, request, thing) : partyKey(move as PartyAct, between, thing);
  if (key === null) return null;
  // A secret act must leave no trace, not even in what its words are about.
  if (key === "stall") return { seat, key, asset: null, weeks: null, amount: null, topic: null };
  return {
    seat,
    key,
    asset,
    weeks: "weeks" in move ? move.weeks : null,
    amount: "against" in move && move.against.kind === "deposit" ? move.against.amount : null,
    topic: "topic" in move ? move.topic : null,
  };
}

/** The answer to a question. */
export function speechOfAnswer(
  scenario: Scenario,
  { party, topic, answer }: PlayEvent & { readonly kind: "probed" },
): Speech {
  const type = scenario.parties[party - 1]!.types.find((each) => each.key === answer)!;
  const key: SpeechKey = `probe.${topic}.${leaningOf(type)}`;
  return { seat: party, key, asset: null, weeks: null, amount: null, topic: null };
}

export const TOPIC_WORDS: Readonly<Record<Language, Readonly<Record<Topic, string>>>> = {
  en: { capability: "capability", plans: "plans", references: "references" },
  zh: { capability: "研发能力", plans: "打算", references: "以往合作" },
};

/** What to fill in, in the language of the labels. */
export function valuesOf(labels: Labels, speech: Speech): Readonly<Record<string, string>> {
  return {
    asset: speech.asset === null ? "" : labels.asset(speech.asset),
    weeks: speech.weeks === null ? "" : String(speech.weeks),
    amount: speech.amount === null ? "" : amount(labels.language, speech.amount),
    topic: speech.topic === null ? "" : TOPIC_WORDS[labels.language][speech.topic],
  };
}

function partyKey(move: PartyAct, { request, offer, proposed }: Between, thing: Thing): SpeechKey {
  switch (move.kind) {
    case "ask":
      return `ask.${thing}`;
    case "press":
      return request?.kind === "exclusivity" ? "press.exclusivity" : "press";
    case "askExclusivity":
      return "exclusivity";
    case "proposeTerms":
      return proposed ? "propose.again" : "propose";
    case "agree":
    case "decline":
      return `${move.kind}.${matter(offer)}`;
    case "quit":
      return "quit";
    case "stall":
    case "rebuild":
    case "pass":
      return "stall";
  }
}

function matter(offer: Offer | null): "nnn" | "deposit" | "terms" {
  if (offer === null || offer.kind === "terms") return "terms";
  return offer.kind === "trade" && offer.against.kind === "deposit" ? "deposit" : "nnn";
}

function ownerKey(move: OwnerMove, request: Request | null, thing: Thing): SpeechKey | null {
  switch (move.kind) {
    case "deflect":
      return request?.kind === "exclusivity" ? "you.deflect.exclusivity" : `you.deflect.${thing}`;
    case "trade":
      return `you.trade.${move.against.kind}`;
    case "share":
    case "refuse":
    case "mention":
    case "nnn":
    case "probe":
    case "propose":
    case "accept":
    case "reject":
    case "exclusivity":
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
