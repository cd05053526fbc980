/**
 * Acts in people's words: which phrase, with what filled in. The choice depends on the game's seed and the number of
 * the move only, and where it can be helped never falls on the phrase used last for the same kind of act.
 */
import type { AssetKind } from "@linchpin/deal";
import type { Move, Offer, Request, Scenario } from "@linchpin/table";
import { amount, fill, type Labels, type Language } from "./language.ts";
import type { PhraseKey } from "./phrase-keys.ts";
import { PHRASES } from "./phrases.ts";

/** By speaker and key, and by key for all speakers: the phrase used last. */
export type Said = Readonly<Record<string, number>>;

export interface Utterance {
  readonly text: string;
  readonly said: Said;
}

const KIND: Readonly<Record<AssetKind, "paper" | "thing" | "visit" | "training" | "access">> = {
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

/** What somebody does with words: a key, and what to fill in. */
export interface Speech {
  readonly seat: number;
  readonly key: PhraseKey;
  readonly values: Readonly<Record<string, string>>;
}

export function utter(language: Language, seed: number, ply: number, said: Said, speech: Speech): Utterance {
  const phrases = PHRASES[language][speech.key];
  const slot = `${speech.seat} ${speech.key}`;
  const stale = [said[slot], said[speech.key]];
  const first = mixed(seed, speech.seat, ply) % phrases.length;
  const turned = phrases.map((_, i) => (first + i) % phrases.length);
  const index = turned.find((i) => !stale.includes(i)) ?? turned.find((i) => i !== said[slot]) ?? first;
  return {
    text: fill(phrases[index]!, speech.values),
    said: { ...said, [slot]: index, [speech.key]: index },
  };
}

/** The words that go with a move, given what stood open between the two before it; null: none are said. */
export function speechFor(
  scenario: Scenario,
  labels: Labels,
  language: Language,
  seat: number,
  move: Move,
  open: { readonly request: Request | null; readonly offer: Offer | null },
): Speech | null {
  const asset = "asset" in move ? move.asset : openAsset(open);
  const values = {
    asset: asset === null ? "" : labels.asset(asset),
    weeks: "weeks" in move ? String(move.weeks) : "",
    topic: "topic" in move ? TOPIC_WORDS[language][move.topic] : "",
    amount: "against" in move && move.against.kind === "deposit" ? amount(language, move.against.amount) : "",
  };
  const kind = asset === null ? "paper" : KIND[scenario.deal.assets[asset]!.kind];
  const key = seat === 0 ? ownerKey(move, open.request, kind) : partyKey(move, open, kind);
  return key === null ? null : { seat, key, values };
}

function openAsset({ request }: { readonly request: Request | null }): number | null {
  return request?.kind === "asset" ? request.asset : null;
}

export const TOPIC_WORDS = {
  en: { capability: "capability", plans: "plans", references: "references" },
  zh: { capability: "研发能力", plans: "打算", references: "以往合作" },
} as const;

type Kind = (typeof KIND)[AssetKind];

function partyKey(
  move: Move,
  { request, offer }: { readonly request: Request | null; readonly offer: Offer | null },
  kind: Kind,
): PhraseKey | null {
  switch (move.kind) {
    case "ask":
      return `ask.${kind}`;
    case "press":
      return request?.kind === "exclusivity" ? "press.exclusivity" : "press";
    case "askExclusivity":
      return "exclusivity";
    case "proposeTerms":
      return "propose";
    case "agree":
    case "decline":
      return `${move.kind}.${matter(offer)}`;
    case "quit":
      return "quit";
    case "stall":
    case "rebuild":
    case "pass":
      // What is done in secret looks like any quiet week.
      return "stall";
    default:
      return null;
  }
}

function matter(offer: Offer | null): "nnn" | "deposit" | "terms" {
  if (offer === null || offer.kind === "terms") return "terms";
  return offer.kind === "trade" && offer.against.kind === "deposit" ? "deposit" : "nnn";
}

function ownerKey(move: Move, request: Request | null, kind: Kind): PhraseKey | null {
  switch (move.kind) {
    case "deflect":
      return request?.kind === "exclusivity" ? "you.deflect.exclusivity" : `you.deflect.${kind}`;
    case "trade":
      return `you.trade.${move.against.kind}`;
    case "share":
      return kind === "visit" || kind === "training" ? "you.share.hosted" : "you.share";
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
    default:
      return null;
  }
}

/** A small integer hash; the same on every machine. */
function mixed(seed: number, seat: number, ply: number): number {
  let h =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^
    Math.imul(seat + 1, 0xc2b2ae35) ^
    Math.imul(ply + 1, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}
