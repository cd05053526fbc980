/**
 * Ways round the owner: what it gave is taken apart, people whom a party met are hired. Each costs money at once and tells,
 * some weeks later and with a chance, what another asset would have told. Once for each thing and generation.
 *
 * Where a scenario names none, no move is legal and no chance is drawn.
 */
import { nextFloat } from "@linchpin/coalition";
import { seatsOf, type DetourKind } from "./moves.ts";
import { holds, partyAt, withParty, type Attempt, type PartyState, type Position } from "./position.ts";
import type { Refusal } from "./refusals.ts";
import { KEPT } from "./rules.ts";
import type { Detour, Scenario } from "./scenario.ts";
import { book, comeBy, type Tell } from "./state.ts";

/** What the scenario says of it; null: nothing. */
export const detourOf = (
  { tearDown, hiring }: Pick<Scenario, "tearDown" | "hiring">,
  by: DetourKind,
  asset: number,
): Detour | null => (by === "tearDown" ? tearDown : hiring)[asset] ?? null;

/** The part of a party that a detour depends on. */
type Taker = Pick<PartyState, "given" | "got" | "kept" | "under" | "attempts">;

/** The generation that it has in hand, or of which it met the people; −1: none. */
const withinReach = (state: Taker, by: DetourKind, asset: number): number =>
  by === "tearDown" ? Math.max(state.given[asset]!, state.got[asset]!) : state.given[asset]!;

export function detourObjection(
  scenario: Scenario,
  state: Taker,
  by: DetourKind,
  asset: number,
): Refusal | null {
  if (scenario.deal.assets[asset] === undefined) return { kind: "noSuchAsset" };
  const detour = detourOf(scenario, by, asset);
  if (detour === null) return { kind: by === "tearDown" ? "tellsNothing" : "nobodyToHire" };
  const generation = withinReach(state, by, asset);
  if (generation < 0) return { kind: by === "tearDown" ? "youLack" : "nobodyToHire" };
  if (Math.max(state.given[detour.gives]!, state.got[detour.gives]!) >= generation)
    return { kind: "youHold" };
  const same = (other: Attempt): boolean =>
    other.by === by && other.asset === asset && other.generation >= generation;
  if (state.attempts.some(same)) return { kind: "triedBefore" };
  const pending = state.attempts.some((other) => other.got === null && other.gives === detour.gives);
  return pending ? { kind: "underWay" } : null;
}

/** What a detour that is open to a party costs it as things are, what it promises, and of which generation. */
export function offeredBy(
  scenario: Scenario,
  state: Taker,
  by: DetourKind,
  asset: number,
): Omit<Attempt, "due" | "got"> & Pick<Detour, "cost" | "weeks"> {
  const { cost, weeks, chance, gives } = detourOf(scenario, by, asset)!;
  const kept = by === "hire" && state.kept[asset]!;
  return {
    by,
    asset,
    gives,
    generation: withinReach(state, by, asset),
    cost: kept ? KEPT.cost * cost : cost,
    weeks,
    chance: kept ? KEPT.chance * chance : chance,
  };
}

/** What using it that way costs the party at a seat under its NNN. */
export const breachOf = (
  { parties }: Scenario,
  seat: number,
  { under }: Pick<PartyState, "under">,
  asset: number,
): number => (under[asset]! ? parties[seat - 1]!.nnnPenalty : 0);

/** It pays at once; what keeps its people comes too late from now on. */
export function beginDetour(position: Position, seat: number, by: DetourKind, asset: number): Position {
  const state = partyAt(position, seat);
  const { cost, weeks, ...attempt } = offeredBy(position.scenario, state, by, asset);
  const attempts = [...state.attempts, { ...attempt, due: position.week + weeks, got: null }];
  return book(withParty(position, seat, { attempts }), seat, -cost);
}

/** What is due this week, by the position's own chance. */
export const finishDetours = (position: Position, tell: Tell): Position =>
  finish(position, ({ due }) => due <= position.week, tell);

/** Whatever is under way. */
export const endDetours = (position: Position, tell: Tell): Position => finish(position, () => true, tell);

function finish(position: Position, isDue: (attempt: Attempt) => boolean, tell: Tell): Position {
  let next = position;
  for (const seat of seatsOf(position.parties)) {
    for (const [i, attempt] of partyAt(position, seat).attempts.entries()) {
      if (attempt.got === null && isDue(attempt)) next = finished(next, seat, i, tell);
    }
  }
  return next;
}

function finished(position: Position, seat: number, i: number, tell: Tell): Position {
  const state = partyAt(position, seat);
  const { by, asset, gives, generation, chance } = state.attempts[i]!;
  const got = nextFloat(position.random) < chance;
  tell({ kind: "found", party: seat, by, asset, gives, got }, [seat]);
  const known = withParty(position, seat, {
    attempts: state.attempts.with(i, { ...state.attempts[i]!, got }),
  });
  return got && holds(state, gives) < generation ? comeBy(known, seat, gives, generation, tell) : known;
}

/** The owner keeps from a party the people whom it has met and does not keep yet. */
export const keep = (position: Position, seat: number): Position =>
  withParty(position, seat, { kept: metBy(position.scenario, partyAt(position, seat)) });

export function keepObjection(scenario: Scenario, state: Pick<PartyState, "given" | "kept">): Refusal | null {
  const met = metBy(scenario, state);
  if (scenario.keeping === null || !met.includes(true)) return { kind: "nobodyMet" };
  return met.some((each, asset) => each && !state.kept[asset]!) ? null : { kind: "keptAlready" };
}

/** By asset: the party met people there who could be hired. */
export const metBy = ({ hiring }: Scenario, { given }: Pick<PartyState, "given">): readonly boolean[] =>
  given.map((generation, asset) => generation >= 0 && hiring[asset] !== null);
