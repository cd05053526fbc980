/**
 * The truth about small endgames, by full expectation: what each of the owner's moves is worth if the owner goes on as
 * well as its information allows, and if it goes on by a given policy.
 *
 * A belief is a weighted set of whole positions that look the same to the owner. After a move of the owner's every act
 * of every party, every order and every draw is followed with its probability; what the owner then sees splits the
 * belief. Left out: acts below `UNLIKELY`, and the search for the best answer to what is seen with less than `RARE`
 * of the chance, where the policy's answer is taken; both move a value by less than that share of the range of payoffs.
 */
import { likelyActs, type LikelyAct, type Reading, type Seat } from "@linchpin/seats";
import {
  legal,
  type Move,
  play,
  type Position,
  PROBE_SIGNAL,
  type Scenario,
  seatView,
  seenBy,
  settle,
  view,
} from "@linchpin/table";
import { distinct } from "../../src/candidates.ts";
import { candidatesIn } from "../../src/index.ts";
import { fallsOf, type Draw } from "./chance.ts";

export interface Particle {
  readonly position: Position;
  readonly weight: number;
}

/** Weights sum to 1. */
export type Belief = readonly Particle[];

export interface Worth {
  readonly move: Move;
  /** The owner's expected payoff after the move: with the best play that follows, and with the policy's. */
  readonly best: number;
  readonly policy: number;
}

/** Acts less likely than this are left out, and what is left is scaled up. */
const UNLIKELY = 1e-5;
/** What the owner sees with less than this chance, in all, is answered by the policy. */
const RARE = 1e-3;

/** The worth of each move in a belief on the owner's turn. */
export function worthsOf(belief: Belief, moves: readonly Move[], policy: Seat): readonly Worth[] {
  return moves.map((move) => ({
    move,
    best: after(belief, move, policy, true),
    policy: after(belief, move, policy, false),
  }));
}

/** The same moves that the coach would weigh, with the reading that the belief amounts to. */
export function movesIn(belief: Belief): readonly Move[] {
  const { position } = belief[0]!;
  return distinct(candidatesIn(position, view(position, 0), readingOf(belief)));
}

/** The chance of each type of each party. */
export function readingOf(belief: Belief): Reading {
  const { scenario } = belief[0]!.position;
  return scenario.parties.map(({ types }, i) =>
    types.map((_, t) => sum(belief.filter((p) => p.position.parties[i]!.type === t).map((p) => p.weight))),
  );
}

/** What the owner believes once it has seen `seen` follow its move; null: it could not follow. */
export function updated(belief: Belief, move: Move, seen: string): Belief | null {
  const found = successors(belief, move).bySeen.get(seen);
  return found === undefined ? null : normal(found);
}

/** What the owner saw of events, each as text. */
export const seenTexts = (events: Parameters<typeof seenBy>[0]): readonly string[] =>
  seenBy(events, 0).map(({ week: _week, seenBy: _seenBy, ...rest }) => JSON.stringify(rest));

/** All that the owner saw of a week as one text; in no order where the order says nothing. */
export const seenInAll = (scenario: Scenario, texts: readonly string[]): string =>
  (orderMatters(scenario) ? texts : texts.toSorted()).join(" ");

/** A party's act depends on what another did the same week only if somebody passes things on. */
const orderMatters = ({ parties }: Scenario): boolean =>
  parties.some(({ types }) => types.some(({ allies }) => allies.length > 0));

function after(belief: Belief, move: Move, policy: Seat, best: boolean): number {
  const { ended, bySeen } = successors(belief, move);
  const groups = [...bySeen.values()].sort((a, b) => weightOf(b) - weightOf(a));
  let rest = sum(groups.map(weightOf));
  let total = sum(ended.map(({ position, weight }) => weight * payoff(position)));
  for (const group of groups) {
    const weight = weightOf(group);
    const inside = normal(group);
    const answer = policy.choose(view(inside[0]!.position, 0), () => legal(inside[0]!.position, 0), {
      ...inside[0]!.position.random,
    });
    const answers = best && rest > RARE ? distinct([answer, ...movesIn(inside)]) : [answer];
    total += weight * Math.max(...answers.map((m) => after(inside, m, policy, best)));
    rest -= weight;
  }
  return total;
}

interface Successors {
  readonly ended: readonly Particle[];
  readonly bySeen: ReadonlyMap<string, readonly Particle[]>;
}

/** Where a move leads, up to the owner's next turn; positions that differ in nothing that matters are one. */
export function successors(belief: Belief, move: Move): Successors {
  const ended = new Map<string, Particle>();
  const bySeen = new Map<string, Map<string, Particle>>();
  const arrive = (position: Position, weight: number, seen: string): void => {
    const group = position.turn === null ? ended : (bySeen.get(seen) ?? new Map<string, Particle>());
    if (position.turn !== null) bySeen.set(seen, group);
    const key =
      position.turn === null ? `${settlementKey(position)}${position.ledger[0]}` : hiddenKey(position);
    group.set(key, { position, weight: weight + (group.get(key)?.weight ?? 0) });
  };
  for (const { position, weight } of belief) follow(position, 0, move, weight, [], arrive);
  return {
    ended: [...ended.values()],
    bySeen: new Map([...bySeen].map(([seen, group]) => [seen, [...group.values()]])),
  };
}

type Arrive = (position: Position, weight: number, seen: string) => void;

function follow(
  before: Position,
  seat: number,
  move: Move,
  weight: number,
  seen: readonly string[],
  arrive: Arrive,
): void {
  for (const { random, probability } of fallsOf(drawsOf(before, seat, move))) {
    const played = play({ ...before, random }, seat, move);
    if (!played.ok) throw new Error(`week ${before.week}: ${move.kind}: ${played.fault.kind}`);
    const { position } = played;
    const so = before.week === before.scenario.weeks ? seen : [...seen, ...seenTexts(played.events)];
    if (position.turn === null || position.turn === 0)
      arrive(position, weight * probability, seenInAll(position.scenario, so));
    else
      for (const { act, probability: p } of actsIn(position))
        follow(position, position.turn, act, weight * probability * p, so, arrive);
  }
}

/** What the rules will draw when the move is played. The order is drawn only where it can matter. */
function drawsOf(position: Position, seat: number, move: Move): readonly Draw[] {
  const { scenario, parties, week, queue } = position;
  const events = scenario.events
    .filter((event) => event.week === week + 1 && week < scenario.weeks)
    .map(({ chance }): Draw => ({ kind: "weights", weights: [chance, 1 - chance] }));
  if (seat !== 0) return queue.length === 0 ? events : [];
  if (move.kind === "close") return [];
  const draws: Draw[] = move.kind === "probe" ? [probeDraw(position, move.party)] : [];
  if (position.movesLeft > 1 && move.kind !== "wait") return draws;
  const change = move.kind === "approach" ? 1 : move.kind === "dismiss" ? -1 : 0;
  const talking = parties.filter((p) => p.inTalks).length + change;
  if (talking === 0) return [...draws, ...events];
  if (!orderMatters(scenario)) return draws;
  for (let bound = talking; bound > 1; bound--) draws.push({ kind: "below", bound });
  return draws;
}

function probeDraw({ scenario, parties }: Position, seat: number): Draw {
  const { types } = scenario.parties[seat - 1]!;
  const weights = types.map(
    (t, i) => (i === parties[seat - 1]!.type ? PROBE_SIGNAL : 0) + (1 - PROBE_SIGNAL) * t.weight,
  );
  return { kind: "weights", weights };
}

const acts = new Map<string, readonly LikelyAct[]>();
const settlements = new Map<string, number>();

/** Forgets what was worked out of other scenarios. */
export function forget(): void {
  acts.clear();
  settlements.clear();
}

/** What the party whose turn it is does, each with its chance. */
function actsIn(position: Position): readonly LikelyAct[] {
  const seat = position.turn!;
  const seen = view(position, seat);
  const key = JSON.stringify({ ...seen, scenario: seen.scenario.id, turn: 0 });
  const found = acts.get(key) ?? likely(position, seat);
  acts.set(key, found);
  return found;
}

function likely(position: Position, seat: number): readonly LikelyAct[] {
  const state = position.parties[seat - 1]!;
  const type = position.scenario.parties[seat - 1]!.types[state.type]!;
  const all = likelyActs(seatView(position, seat), type).filter(({ probability }) => probability > UNLIKELY);
  const total = sum(all.map(({ probability }) => probability));
  const scaled = all.map(({ act, probability }) => ({ act, probability: probability / total }));
  // In the last week nothing is answered any more: what only asks is the same as saying nothing.
  return position.week === position.scenario.weeks && state.rapport > TRUST_THAT_LASTS
    ? merged(scaled)
    : scaled;
}

/** With more rapport than this a party does not leave within the week. */
const TRUST_THAT_LASTS = 0.1;
const ONLY_ASKS: readonly Move["kind"][] = [
  "ask",
  "press",
  "askExclusivity",
  "proposeTerms",
  "decline",
  "stall",
];

function merged(list: readonly LikelyAct[]): readonly LikelyAct[] {
  const idle = sum(list.filter(({ act }) => ONLY_ASKS.includes(act.kind)).map((a) => a.probability));
  const rest = list.filter(({ act }) => !ONLY_ASKS.includes(act.kind));
  return idle > 0 ? [...rest, { act: { kind: "stall" }, probability: idle }] : rest;
}

/** The owner's payoff at the end. What went before the settlement only adds to it. */
function payoff(position: Position): number {
  const key = settlementKey(position);
  const found = settlements.get(key) ?? settle(position).payoffs[0]! - position.ledger[0]!;
  settlements.set(key, found);
  return position.ledger[0]! + found;
}

function settlementKey({
  scenario,
  week,
  parties,
  channels,
  generation,
  releasedAt,
  exclusivity,
}: Position): string {
  const states = parties.map((p) => [
    p.inTalks,
    p.nnn,
    p.given,
    p.got,
    p.rebuild?.done,
    p.rebuild?.generation,
    p.terms,
  ]);
  return JSON.stringify([scenario.id, week, states, channels, generation, releasedAt, exclusivity]);
}

/** What distinguishes positions that look the same to the owner. */
const hiddenKey = ({ parties }: Position): string =>
  JSON.stringify(parties.map(({ type, got, rebuild }) => [type, got, rebuild]));

const weightOf = (list: readonly Particle[]): number => sum(list.map(({ weight }) => weight));

export function normal(list: readonly Particle[]): Belief {
  const total = weightOf(list);
  return list.map(({ position, weight }) => ({ position, weight: weight / total }));
}

const sum = (list: readonly number[]): number => list.reduce((total, x) => total + x, 0);
