/**
 * The conversation with one party, as plain data: who said what in which week, with the requests and offers that stand
 * in it and what became of them. All of it is told by the events.
 */
import type { Terms } from "@linchpin/deal";
import { eventWords, newsWords, tableWords, type Labels, type Words } from "@linchpin/words";
import {
  atSeat,
  asksForSame,
  isNews,
  type Against,
  type Move,
  type Offer,
  type OfferFate,
  type PlayEvent,
  type Reason,
  type Request,
  type RequestFate,
  type Scenario,
} from "@linchpin/table";
import type { Entry as Noticed } from "./log.ts";
import { weeksLeft } from "./figures.ts";
import { positionOf, type Match } from "./match.ts";

/** `named`: the owner has named what it wants in return. `again`: the party asked anew for the same. */
export type RequestState = "open" | "named" | "again" | RequestFate;
export type OfferState = "open" | OfferFate;

export type Card =
  | { readonly kind: "request"; readonly request: Request; readonly state: RequestState }
  | ({ readonly kind: "proposal"; readonly terms: Terms } & Offered)
  | ({ readonly kind: "terms"; readonly terms: Terms } & Offered)
  | ({ readonly kind: "nnn" } & Offered)
  | ({ readonly kind: "trade"; readonly asset: number; readonly against: Against } & Offered);

interface Offered {
  readonly state: OfferState;
  /** Why it was declined, as the party said; null: it was not, or no reason was given. */
  readonly reason: Reason | null;
}

export type ThreadEntry =
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
  readonly entries: ThreadEntry[];
  /** Where the open request, the party's proposal and the owner's offer stand. */
  readonly open: { request: number | null; party: number | null; owner: number | null };
  /** Where the request stands in whose place another has just come. */
  replaced: number | null;
  /** The reason that the party gave in its last act. */
  reason: Reason | null;
}

export function threadOf(match: Match, seat: number): readonly ThreadEntry[] {
  const draft: Draft = {
    entries: [],
    open: { request: null, party: null, owner: null },
    replaced: null,
    reason: null,
  };
  match.log.forEach((item, i) => {
    if (item.kind === "act" && item.across === seat) addAct(draft, item, i);
    if (item.kind === "act" && item.seat === seat)
      draft.reason = item.move.kind === "decline" ? item.move.reason : null;
    if (item.kind === "answer" && item.seat === seat) addAnswer(draft, item, i);
    if (item.kind === "event" && concerns(match.scenario, item.event, seat)) addEvent(draft, item, i);
  });
  const { request } = atSeat(positionOf(match).parties, seat);
  // The open card shows how often it was pressed by now.
  if (request !== null)
    mark(draft, draft.open.request, (card) => (card.kind === "request" ? { ...card, request } : card));
  return openLast(joined(draft.entries));
}

/** What is open stands at the end, where it can be answered; the words stay in their week. */
function openLast(entries: readonly ThreadEntry[]): readonly ThreadEntry[] {
  const open: ThreadEntry[] = [];
  const rest = entries.map((entry): ThreadEntry => {
    if (entry.kind === "quiet" || entry.kind === "open" || entry.card === null) return entry;
    const { card } = entry;
    const asks = card.kind === "request" && (card.state === "open" || card.state === "named");
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

function addAct(
  { entries }: Draft,
  { week, seat, move, words }: Noticed & { readonly kind: "act" },
  i: number,
): void {
  const key = `act-${i}`;
  if (move.kind === "stall" && words === null) entries.push({ kind: "quiet", key, week, to: week });
  else entries.push({ kind: "said", key, week, seat, words, move, card: null });
}

function addAnswer(
  { entries }: Draft,
  { week, seat, words }: Noticed & { readonly kind: "answer" },
  i: number,
): void {
  entries.push({ kind: "said", key: `answer-${i}`, week, seat, words, move: null, card: null });
}

/** A card goes with what was said or happened last: that is what brought it about. */
function addEvent(draft: Draft, { event, week }: Noticed & { readonly kind: "event" }, i: number): void {
  const { entries, open } = draft;
  switch (event.kind) {
    case "asked":
      mark(draft, draft.replaced, (card) =>
        card.kind === "request" && asksForSame(card.request, event.request)
          ? { ...card, state: "again" }
          : card,
      );
      draft.replaced = null;
      open.request = place(draft, { kind: "request", request: event.request, state: "open" });
      break;
    case "answered":
      mark(draft, open.request, (card) => (card.kind === "request" ? { ...card, state: event.how } : card));
      draft.replaced = event.how === "replaced" ? open.request : null;
      open.request = null;
      break;
    case "offered":
      open[event.by] = place(draft, cardOf(event));
      if (event.offer.kind === "trade") nameRequest(draft, "named");
      break;
    case "concluded":
      mark(draft, open[event.by], (card) =>
        card.kind === "request"
          ? card
          : { ...card, state: event.how, reason: event.how === "declined" ? draft.reason : null },
      );
      open[event.by] = null;
      if (event.offer.kind === "trade") nameRequest(draft, "open");
      break;
    default:
      break;
  }
  if (isNews(event)) entries.push({ kind: "event", key: `event-${i}`, week, event, card: null });
}

const nameRequest = (draft: Draft, state: "named" | "open"): void =>
  mark(draft, draft.open.request, (card) => (card.kind === "request" ? { ...card, state } : card));

function cardOf({ by, offer }: PlayEvent & { readonly kind: "offered" }): Card {
  switch (offer.kind) {
    case "terms":
      return { kind: by === "party" ? "proposal" : "terms", terms: offer.terms, state: "open", reason: null };
    case "nnn":
      return { kind: "nnn", state: "open", reason: null };
    case "trade":
      return { kind: "trade", asset: offer.asset, against: offer.against, state: "open", reason: null };
  }
}

/** Puts a card on the last entry, and says where that is. */
function place({ entries }: Draft, card: Card): number | null {
  const at = entries.length - 1;
  const last = entries[at];
  if (last === undefined || last.kind === "quiet") return null;
  entries[at] = { ...last, card };
  return at;
}

function mark({ entries }: Draft, at: number | null, change: (card: Card) => Card): void {
  const entry = at === null ? undefined : entries[at];
  if (at !== null && entry !== undefined && entry.kind !== "quiet" && entry.card !== null)
    entries[at] = { ...entry, card: change(entry.card) };
}

/** Quiet weeks in a row become one line; a week in which something was said or happened is none. */
function joined(entries: readonly ThreadEntry[]): readonly ThreadEntry[] {
  const all: ThreadEntry[] = [];
  const told = new Set(entries.flatMap(({ kind, week }) => (kind === "quiet" ? [] : [week])));
  for (const entry of entries) {
    if (entry.kind === "quiet" && told.has(entry.week)) continue;
    const last = all.at(-1);
    if (entry.kind === "quiet" && last?.kind === "quiet") all[all.length - 1] = { ...last, to: entry.to };
    else all.push(entry);
  }
  return all;
}

/** The first entry of a conversation that is new in this week, since the owner was last asked; null: none. */
export function firstNew(match: Match, entries: readonly ThreadEntry[]): string | null {
  const { week } = positionOf(match);
  const from = match.turns.findLastIndex((turn) => turn.seat === 0 && turn.week < week);
  const fresh = new Set(
    match.log.flatMap((item, i) => {
      const late =
        item.ply > from || (item.kind === "event" && item.ply === from && item.event.week === week);
      return late ? [`act-${i}`, `answer-${i}`, `event-${i}`] : [];
    }),
  );
  return entries.find(({ key }) => fresh.has(key))?.key ?? null;
}

/** What a week brought, since the owner was last asked: one item a party that did something, and the events. */
export interface NewsItem {
  readonly key: string;
  readonly seat: number;
  readonly move: Move | null;
  readonly event: PlayEvent | null;
}

export function newsOf(match: Match): readonly NewsItem[] {
  const from = match.turns.findLastIndex(({ seat, week }) => seat === 0 && week < positionOf(match).week);
  return match.log.flatMap((item, i): readonly NewsItem[] => {
    if (item.ply < from) return [];
    if (item.kind === "event") {
      if (!isNews(item.event)) return [];
      if (item.ply === from && item.event.week < positionOf(match).week - 1) return [];
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

/**
 * What happened, to the owner. An event of the scenario that brings somebody to the table, or has somebody ask, is told as it then is:
 * of who sits there already, of what was given before, and of who has left, in the text for that (`event.KEY.there`, `.given`, `.gone`);
 * where there is none, what was given is said to be, and of the others nothing.
 */
export function eventInWords(match: Match, labels: Labels, event: PlayEvent): string {
  const words = eventWords(labels, event);
  if (event.kind !== "event") return words;
  const now = standingOf(match, event);
  if (now === null) return words;
  const written = labels.text(`event.${event.key}.${now}`);
  return written ?? (now === "given" ? words + tableWords(labels).given : "");
}

/** What makes the text of an event untrue; null: nothing. */
function standingOf(
  { scenario, log }: Match,
  event: PlayEvent & { readonly kind: "event" },
): "gone" | "given" | "there" | null {
  const effects = scenario.events.find(({ key }) => key === event.key)?.effects ?? [];
  const at = log.findIndex((entry) => entry.kind === "event" && entry.event === event);
  const before = log.slice(0, at).flatMap((entry) => (entry.kind === "event" ? [entry.event] : []));
  const asked = effects.flatMap((effect) => (effect.kind === "request" ? [effect] : []));
  const coming = effects.flatMap((effect) => (effect.kind === "joins" ? [effect.party] : []));
  const speaking = [...coming, ...asked.map(({ party }) => party)];
  const { parties } = scenario.deal;
  const was = (kind: "left" | "joined", party: number): boolean =>
    before.some((each) => each.kind === kind && each.party === party);
  const had = ({ party, asset }: (typeof asked)[number]): boolean =>
    parties[party - 1]!.knows.includes(asset) ||
    before.some(
      (each) => each.kind === "learned" && each.from === 0 && each.party === party && each.asset === asset,
    );
  if (speaking.length > 0 && speaking.every((party) => was("left", party))) return "gone";
  if (asked.length > 0 && asked.every(had)) return "given";
  const sits = (party: number): boolean => parties[party - 1]!.inTalks || was("joined", party);
  return coming.length > 0 && coming.every(sits) ? "there" : null;
}

/** One line of the week's news; empty: not worth a line. What was given is told by the one who gave it. */
export function newsInWords(match: Match, labels: Labels, { event, seat, move }: NewsItem): string {
  if (event !== null) return event.kind === "learned" ? "" : eventInWords(match, labels, event);
  return move === null
    ? ""
    : newsWords(labels, seat, move, agreedTo(match, seat, move), weeksLeft(positionOf(match)));
}

/** The owner's offer that an act of a party agrees to; null: none. */
function agreedTo({ log }: Match, seat: number, move: Move): Offer | null {
  if (move.kind !== "agree") return null;
  const at = log.findIndex((entry) => entry.kind === "act" && entry.seat === seat && entry.move === move);
  for (const entry of log.slice(at + 1)) {
    if (entry.kind === "act") return null;
    if (entry.kind !== "event" || entry.event.kind !== "concluded") continue;
    if (entry.event.party === seat && entry.event.by === "owner") return entry.event.offer;
  }
  return null;
}
