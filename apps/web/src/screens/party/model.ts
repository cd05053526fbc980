/** A party's seat as plain data: what it is, what it knows and holds, and what it may do. Read off its own view only. */
import type { Terms } from "@linchpin/deal";
import { termsSeen, type Match, type TermsNow } from "@linchpin/match";
import { estimate, outlookOf, rebuildFor } from "@linchpin/seats";
import { leaningOf, type Leaning } from "@linchpin/words";
import {
  countsOn,
  holds,
  objection,
  partyAt,
  view,
  type Heard,
  type PartyAct,
  type PartyState,
  type PlayEvent,
  type Position,
  type Rebuild,
} from "@linchpin/table";
import type { Division } from "@linchpin/match";

interface PartySelf {
  readonly state: "talks" | "outside" | "gone";
  readonly leaning: Leaning;
  readonly allies: readonly number[];
  readonly rapport: number;
  readonly belief: number;
  readonly nnn: boolean;
  readonly signed: boolean;
  /** What it was told of the others and still counts on. */
  readonly heard: readonly Heard[];
  readonly boundUntil: number | null;
  readonly balance: number;
}

export function selfOf(position: Position, seat: number): PartySelf {
  const own = partyAt(position, seat);
  const type = position.scenario.parties[seat - 1]!.types[own.type]!;
  return {
    state: own.gone ? "gone" : own.inTalks ? "talks" : "outside",
    leaning: leaningOf(type),
    allies: type.allies,
    rapport: own.rapport,
    belief: own.belief,
    nnn: own.nnn,
    signed: own.terms !== null,
    heard: own.heard.filter((each) => countsOn(each, position.week, own.rapport)),
    boundUntil: position.exclusivity?.party === seat ? position.exclusivity.until : null,
    balance: position.ledger[seat]!,
  };
}

export interface Known {
  readonly asset: number;
  readonly key: string;
  readonly proves: number;
  readonly from: "owner" | "others" | "start" | "none";
  readonly mayAsk: boolean;
  /** Allies to whom it can be passed on now. */
  readonly mayPassTo: readonly number[];
}

export function knownAssets(position: Position, seat: number): readonly Known[] {
  const { deal } = position.scenario;
  const own = partyAt(position, seat);
  const { allies } = selfOf(position, seat);
  return deal.assets.map(({ key, proves }, asset) => ({
    asset,
    key,
    proves,
    from: sourceOf(own, asset, position.generation, deal.parties[seat - 1]!.knows.includes(asset)),
    mayAsk: mayDo(position, seat, { kind: "ask", asset }),
    mayPassTo: allies.filter((to) => mayDo(position, seat, { kind: "pass", asset, to })),
  }));
}

function sourceOf(own: PartyState, asset: number, generation: number, before: boolean): Known["from"] {
  if (holds(own, asset) !== generation) return "none";
  if (own.got[asset] === generation) return "others";
  return before && generation === 0 ? "start" : "owner";
}

export const mayDo = (position: Position, seat: number, act: PartyAct): boolean =>
  objection(position, seat, act) === null;

/** What the allies of a party hold, as they tell each other. */
export const alliesOf = (
  position: Position,
  seat: number,
): readonly { readonly seat: number; readonly holds: readonly number[] }[] =>
  selfOf(position, seat).allies.map((ally) => {
    const other = partyAt(position, ally);
    const held = position.scenario.deal.assets.flatMap((_, asset) =>
      holds(other, asset) === position.generation ? [asset] : [],
    );
    return { seat: ally, holds: held };
  });

export interface Copy {
  readonly state: "none" | "goes" | "done";
  readonly rebuild: Rebuild | null;
  readonly mayBegin: boolean;
  /** What one begun now would take. */
  readonly months: number;
  readonly cost: number;
}

export function copyOf(position: Position, seat: number): Copy {
  const { rebuild } = partyAt(position, seat);
  const { months, cost } = rebuildFor(outlookOf(view(position, seat)), seat);
  const mayBegin = mayDo(position, seat, { kind: "rebuild" });
  const state = rebuild === null ? "none" : rebuild.done < 1 ? "goes" : "done";
  return { state, rebuild, mayBegin, months, cost };
}

/** Months that a copy takes, as they are said; null: it takes no time and no money. */
export const monthsFor = ({ months, cost }: Pick<Copy, "months" | "cost">): string | null =>
  months < 0.05 && cost < 1 ? null : String(Math.round(10 * months) / 10);

/** The pie as this seat sees it. */
export function divisionFor(position: Position, seat: number): Division {
  const { pie, shares } = estimate(outlookOf(view(position, seat)));
  return { pie, shares: [...shares], necessity: 0 };
}

/** What terms are worth as this seat sees it. */
export const termsFor = (position: Position, seat: number, terms: Terms): TermsNow =>
  termsSeen(outlookOf(view(position, seat)), terms);

/** What concerns everyone at the table and so stands in no conversation; since the seat last acted. */
export function newsFor({ log, turns }: Match, seat: number): readonly PlayEvent[] {
  const from = turns.findLastIndex((turn) => turn.seat === seat);
  return log.flatMap((item) =>
    item.kind === "event" && item.ply >= from && FOR_ALL.includes(item.event.kind) ? [item.event] : [],
  );
}

const FOR_ALL: readonly PlayEvent["kind"][] = ["released", "built", "ended"];
