/**
 * What many games show: payoffs with their error, and the order in which parties first try things.
 *
 * A summary of one game is small plain data; summaries in the order of their seeds give the same figures however many
 * workers made them.
 */
import type { AssetKind } from "@linchpin/deal";
import type { Move, Scenario } from "@linchpin/table";
import { playGame, type Game } from "./game.ts";
import { OWNERS } from "./owners.ts";
import { interestedParty } from "./party.ts";

/** What a party may try, from the cheapest way to the technology to the dearest. */
export const STAGES = ["ask", "invite", "exclusivity", "rebuild", "pay"] as const;
export type Stage = (typeof STAGES)[number];

/** Assets that are had by a visit to or from the owner, or a thing in the hand, and not by a file. */
const BY_INVITATION: ReadonlySet<AssetKind> = new Set(["sample", "visit", "training", "tooling", "demo"]);

export interface GameSummary {
  readonly seed: number;
  /** By seat, money at week 0. */
  readonly payoffs: readonly number[];
  readonly weeks: number;
  readonly signed: number;
  /** By party: whether its type is acquisition first, and the week it first tried each stage. */
  readonly parties: readonly PartySummary[];
}

export interface PartySummary {
  readonly acquisitionFirst: boolean;
  /** The move of the game, counted from 0, at which it first tried the stage. */
  readonly firsts: Readonly<Partial<Record<Stage, number>>>;
  readonly weeks: Readonly<Partial<Record<Stage, number>>>;
}

/** Plays one game with simulated parties and the named owner. */
export function simulate(scenario: Scenario, owner: string, seed: number): GameSummary {
  const seat = OWNERS[owner];
  if (seat === undefined)
    throw new RangeError(`no owner is called ${owner}: choose ${Object.keys(OWNERS).join(", ")}`);
  return summarise(
    scenario,
    seed,
    playGame(scenario, seed, [seat, ...scenario.parties.map(() => interestedParty)]),
  );
}

function summarise(scenario: Scenario, seed: number, game: Game): GameSummary {
  const tries = [...triesIn(scenario, game)].sort((a, b) => a.ply - b.ply);
  const parties = game.position.parties.map((party, i) => {
    const firsts: Partial<Record<Stage, number>> = {};
    const weeks: Partial<Record<Stage, number>> = {};
    for (const { seat, stage, ply } of tries) {
      if (seat !== i + 1 || firsts[stage] !== undefined) continue;
      firsts[stage] = ply;
      weeks[stage] = game.turns[ply]!.week;
    }
    return { acquisitionFirst: scenario.parties[i]!.types[party.type]!.care === 0, firsts, weeks };
  });
  return {
    seed,
    payoffs: game.settlement.payoffs,
    weeks: game.position.week,
    signed: game.position.parties.filter((p) => p.terms !== null).length,
    parties,
  };
}

interface Try {
  readonly seat: number;
  readonly stage: Stage;
  readonly ply: number;
}

function* triesIn(scenario: Scenario, { turns, events }: Game): Generator<Try> {
  for (const [ply, { seat, move }] of turns.entries()) {
    const stage = stageOf(scenario, move);
    if (stage !== null) yield { seat, stage, ply };
  }
  // Putting terms forward costs nothing: a party pays when it signs terms or a deposit changes hands.
  for (const event of events) {
    if (event.kind === "signed" || event.kind === "paid")
      yield { seat: event.party, stage: "pay", ply: event.ply };
  }
}

function stageOf(scenario: Scenario, move: Move): Stage | null {
  switch (move.kind) {
    case "ask":
      return BY_INVITATION.has(scenario.deal.assets[move.asset]!.kind) ? "invite" : "ask";
    case "askExclusivity":
      return "exclusivity";
    case "rebuild":
      return "rebuild";
    default:
      return null;
  }
}

/** A mean with the half width of its 95 % interval. */
export interface Mean {
  readonly mean: number;
  readonly error: number;
  readonly count: number;
}

export function meanOf(values: readonly number[]): Mean {
  const count = values.length;
  const mean = values.reduce((sum, v) => sum + v, 0) / count;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, count - 1);
  return { mean, error: 1.96 * Math.sqrt(variance / count), count };
}

/** Whether the first mean is below the second and their 95 % intervals do not meet. */
export const clearlyBelow = (low: Mean, high: Mean): boolean => low.mean + low.error < high.mean - high.error;

export interface LadderRung {
  readonly stage: Stage;
  /** Share of parties that ever try it. */
  readonly tried: number;
  /** Mean week of the first try, of those that do. */
  readonly week: number;
  /** Of the parties that try this and a stage of the ladder below it, the share that tried the lower one first. */
  readonly afterLower: number;
}

/** The order of first tries among the parties that are acquisition first. */
export function ladderOf(summaries: readonly GameSummary[]): readonly LadderRung[] {
  const parties = summaries.flatMap((s) => s.parties.filter((p) => p.acquisitionFirst));
  return STAGES.map((stage, rank) => {
    const trying = parties.filter((p) => p.firsts[stage] !== undefined);
    const pairs = trying.flatMap((p) =>
      STAGES.slice(0, rank)
        .filter((lower) => p.firsts[lower] !== undefined)
        .map((lower) => p.firsts[lower]! < p.firsts[stage]!),
    );
    return {
      stage,
      tried: parties.length === 0 ? 0 : trying.length / parties.length,
      week: trying.reduce((sum, p) => sum + p.weeks[stage]!, 0) / Math.max(1, trying.length),
      afterLower: pairs.length === 0 ? 1 : pairs.filter(Boolean).length / pairs.length,
    };
  });
}
