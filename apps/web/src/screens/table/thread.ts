/**
 * The conversation with one party, as plain data: who said what in which week, with the requests and offers that stand
 * in it and what became of them.
 */
import type { Terms } from "@linchpin/deal";
import type { Words } from "@linchpin/speech";
import type { Against, Move, PlayEvent, Request, Scenario } from "@linchpin/table";
import { positionOf, type Noticed, type Sitting } from "../../game/sitting.ts";

export type RequestState =
  | "open"
  | "share"
  | "deflect"
  | "refuse"
  | "exclusivity"
  | "lapsed"
  | "trade"
  | "left";
export type OfferState = "open" | "agree" | "decline" | "replaced" | "accept" | "reject" | "left";

export type Card =
  | { readonly kind: "request"; readonly request: Request; readonly state: RequestState }
  | { readonly kind: "proposal"; readonly terms: Terms; readonly state: OfferState }
  | { readonly kind: "terms"; readonly terms: Terms; readonly state: OfferState }
  | { readonly kind: "nnn"; readonly state: OfferState }
  | { readonly kind: "trade"; readonly asset: number; readonly against: Against; readonly state: OfferState };

export type Entry =
  | {
      readonly kind: "said";
      readonly key: string;
      readonly week: number;
      readonly seat: number;
      readonly words: Words | null;
      readonly move: Move | null;
      readonly card: Card | null;
    }
  | {
      readonly kind: "event";
      readonly key: string;
      readonly week: number;
      readonly event: PlayEvent;
      readonly card: Card | null;
    }
  | { readonly kind: "open"; readonly key: string; readonly week: number; readonly card: Card }
  | { readonly kind: "quiet"; readonly key: string; readonly week: number; readonly to: number };

interface Draft {
  readonly entries: Entry[];
  /** Where the open request, the party's proposal and the owner's offer stand. */
  request: number | null;
  proposal: number | null;
  offer: number | null;
}

export function threadOf(sitting: Sitting, seat: number): readonly Entry[] {
  const draft: Draft = { entries: [], request: null, proposal: null, offer: null };
  sitting.log.forEach((item, i) => {
    if (item.kind === "act" && item.across === seat) addAct(draft, item, i, sitting.scenario);
    if (item.kind === "answer" && item.seat === seat) addAnswer(draft, item, i);
    if (item.kind === "event" && concerns(sitting.scenario, item.event, seat))
      addEvent(draft, sitting, item, seat, i);
    reconcile(draft, sitting, item, seat);
  });
  const { request } = positionOf(sitting).parties[seat - 1]!;
  // The open card shows how often it was pressed by now.
  if (request !== null && draft.request !== null)
    mark(draft, draft.request, (card) => (card.kind === "request" ? { ...card, request } : card));
  return openLast(joined(draft.entries));
}

/** What the rules have closed is open no more, whatever closed it. */
function reconcile(draft: Draft, { positions }: Sitting, item: Noticed, seat: number): void {
  const { request, proposal, offer } = positions[item.ply + 1]!.parties[seat - 1]!;
  // Taking up an offer to trade is how a request is granted by the party's own act.
  const granted = item.kind === "act" && item.move.kind === "agree";
  if (request === null) settleRequest(draft, granted ? "share" : "left");
  if (proposal === null) settleOffer(draft, "proposal", "replaced");
  if (offer === null) settleOffer(draft, "offer", "replaced");
}

/** What is open stands at the end, where it can be answered; the words stay in their week. */
function openLast(entries: readonly Entry[]): readonly Entry[] {
  const open: Entry[] = [];
  const rest = entries.map((entry): Entry => {
    if (entry.kind === "quiet" || entry.kind === "open" || entry.card === null) return entry;
    const { card } = entry;
    const asks = card.kind === "request" && (card.state === "open" || card.state === "trade");
    if (!asks && !(card.kind === "proposal" && card.state === "open")) return entry;
    open.push({ kind: "open", key: `open-${card.kind}`, week: entry.week, card });
    return { ...entry, card: null };
  });
  return [...rest, ...open];
}

const concerns = ({ events }: Scenario, event: PlayEvent, seat: number): boolean => {
  if ("party" in event) return event.party === seat;
  if (event.kind !== "event") return false;
  const found = events.find((each) => each.key === event.key);
  return found?.effects.some((effect) => "party" in effect && effect.party === seat) ?? false;
};

function addAct(draft: Draft, item: Noticed & { readonly kind: "act" }, i: number, scenario: Scenario): void {
  const { week, seat, move, words } = item;
  const key = `act-${i}`;
  answerTo(draft, seat, move);
  const card = cardOf(draft, move, scenario);
  if (move.kind === "stall" && words === null) {
    draft.entries.push({ kind: "quiet", key, week, to: week });
    return;
  }
  draft.entries.push({ kind: "said", key, week, seat, words, move, card });
  const at = draft.entries.length - 1;
  if (card?.kind === "request") draft.request = at;
  else if (card?.kind === "proposal") draft.proposal = at;
  else if (card !== null) draft.offer = at;
}

function addAnswer(
  draft: Draft,
  { week, seat, words }: Noticed & { readonly kind: "answer" },
  i: number,
): void {
  draft.entries.push({ kind: "said", key: `answer-${i}`, week, seat, words, move: null, card: null });
}

/** What an act says of what stood open before it. */
function answerTo(draft: Draft, seat: number, move: Move): void {
  if (seat === 0) {
    if (["share", "deflect", "refuse", "exclusivity"].includes(move.kind)) {
      const state = move.kind as RequestState;
      if (answersRequest(draft, move)) settleRequest(draft, state);
    }
    if (move.kind === "trade") settleRequest(draft, "trade");
    if (move.kind === "accept" || move.kind === "reject") {
      settleOffer(draft, "proposal", move.kind);
    }
    if (move.kind === "propose" || move.kind === "nnn" || move.kind === "trade")
      settleOffer(draft, "offer", "replaced");
  } else {
    if (move.kind === "agree" || move.kind === "decline") {
      settleOffer(draft, "offer", move.kind);
    }
    if (move.kind === "proposeTerms") settleOffer(draft, "proposal", "replaced");
  }
}

function answersRequest(draft: Draft, move: Move): boolean {
  const entry = draft.request === null ? undefined : draft.entries[draft.request];
  const card = entry === undefined || entry.kind === "quiet" ? null : entry.card;
  if (card?.kind !== "request") return false;
  if (move.kind === "share") return card.request.kind === "asset" && card.request.asset === move.asset;
  if (move.kind === "exclusivity") return card.request.kind === "exclusivity";
  return true;
}

function settleRequest(draft: Draft, state: RequestState): void {
  if (draft.request === null) return;
  mark(draft, draft.request, (card) => (card.kind === "request" ? { ...card, state } : card));
  if (state !== "trade") draft.request = null;
}

function settleOffer(draft: Draft, which: "proposal" | "offer", state: OfferState): void {
  const at = draft[which];
  if (at === null) return;
  draft[which] = null;
  mark(draft, at, (card) => (card.kind === "request" ? card : { ...card, state }));
}

function mark({ entries }: Draft, at: number, change: (card: Card) => Card): void {
  const entry = entries[at]!;
  if (entry.kind !== "quiet" && entry.card !== null)
    entries[at] = { ...entry, card: change(entry.card) } as Entry;
}

function cardOf(draft: Draft, move: Move, scenario: Scenario): Card | null {
  switch (move.kind) {
    case "ask":
      return { kind: "request", request: { kind: "asset", asset: move.asset, pressed: 0 }, state: "open" };
    case "askExclusivity":
      return {
        kind: "request",
        request: { kind: "exclusivity", weeks: move.weeks, pressed: 0 },
        state: "open",
      };
    case "proposeTerms":
      return { kind: "proposal", terms: move.terms, state: "open" };
    case "propose":
      return { kind: "terms", terms: move.terms, state: "open" };
    case "nnn":
      return { kind: "nnn", state: "open" };
    case "trade": {
      const asset = openAsset(draft);
      return asset === null || scenario.deal.assets[asset] === undefined
        ? null
        : { kind: "trade", asset, against: move.against, state: "open" };
    }
    default:
      return null;
  }
}

function openAsset({ entries, request }: Draft): number | null {
  const entry = request === null ? undefined : entries[request];
  const card = entry === undefined || entry.kind === "quiet" ? null : entry.card;
  return card?.kind === "request" && card.request.kind === "asset" ? card.request.asset : null;
}

function addEvent(
  draft: Draft,
  sitting: Sitting,
  { event, week, ply }: Noticed & { readonly kind: "event" },
  seat: number,
  i: number,
): void {
  if (event.kind === "lapsed") settleRequest(draft, "lapsed");
  if (event.kind === "left") {
    settleRequest(draft, "left");
    settleOffer(draft, "offer", "left");
    settleOffer(draft, "proposal", "left");
  }
  const asks = event.kind === "event" && draft.request === null;
  const card = asks ? requestBy(sitting, ply, event.key, seat) : null;
  draft.entries.push({ kind: "event", key: `event-${i}`, week, event, card });
  if (card !== null) draft.request = draft.entries.length - 1;
}

/** The request that an event of the scenario has put in a party's mouth. */
function requestBy(sitting: Sitting, ply: number, key: string, seat: number): Card | null {
  const effects = sitting.scenario.events.find((each) => each.key === key)?.effects ?? [];
  const asked = effects.find((effect) => effect.kind === "request" && effect.party === seat);
  const { request } = sitting.positions[ply + 1]!.parties[seat - 1]!;
  if (asked?.kind !== "request" || request?.kind !== "asset" || request.asset !== asked.asset) return null;
  return { kind: "request", request, state: "open" };
}

/** Quiet weeks in a row become one line. */
function joined(entries: readonly Entry[]): readonly Entry[] {
  const all: Entry[] = [];
  for (const entry of entries) {
    const last = all.at(-1);
    if (entry.kind === "quiet" && last?.kind === "quiet") all[all.length - 1] = { ...last, to: entry.to };
    else all.push(entry);
  }
  return all;
}

/** What a week brought, since the owner was last asked: one item a party that did something, and the events. */
export interface NewsItem {
  readonly key: string;
  readonly seat: number;
  readonly move: Move | null;
  readonly event: PlayEvent | null;
}

export function newsOf(sitting: Sitting): readonly NewsItem[] {
  const from = sitting.turns.findLastIndex(({ seat, week }) => seat === 0 && week < positionOf(sitting).week);
  return sitting.log.flatMap((item, i): readonly NewsItem[] => {
    if (item.ply < from) return [];
    if (item.kind === "event") {
      if (item.ply === from && item.event.week < positionOf(sitting).week - 1) return [];
      return [
        {
          key: `event-${i}`,
          seat: "party" in item.event ? item.event.party : 0,
          move: null,
          event: item.event,
        },
      ];
    }
    if (item.kind !== "act" || item.seat === 0 || item.move.kind === "stall") return [];
    return [{ key: `act-${i}`, seat: item.seat, move: item.move, event: null }];
  });
}
