/**
 * What each candidate move is worth to the owner, given only what it knows: rollouts in worlds drawn from the insight,
 * the same worlds for every move, halving the candidates after each round (sequential halving).
 *
 * Deterministic for a seed and a budget in rollouts. A generator: each step is one world tried by the moves left, so
 * that the caller can stop at any time.
 */
import type { Insight, Seat } from "@linchpin/seats";
import type { Move, OwnerView } from "@linchpin/table";
import { closingAfter } from "./closing.ts";
import { meanOf } from "./duel.ts";
import { rollout } from "./rollout.ts";
import { worldAt } from "./worlds.ts";

export interface Weighed {
  readonly move: Move;
  /** Expected payoff of the owner, money at week 0, and the standard error of its difference from the best. */
  readonly mean: number;
  readonly error: number;
  /** Worlds in which it was tried. */
  readonly worlds: number;
}

export interface Evaluation {
  /** Best first: those that were tried longest, by their means. */
  readonly moves: readonly Weighed[];
  readonly rollouts: number;
  /** Standard error of the best move's mean, with what may have stayed unmet in so few worlds. */
  readonly error: number;
}

export interface Budget {
  readonly rollouts: number;
  readonly seed: number;
  /** Candidates that stay to the last round, whatever they are worth; the move that was played, for one. */
  readonly keep?: readonly Move[];
}

/** One candidate with its payoffs, world by world: while the finalists were chosen, and since. */
interface Candidate {
  readonly move: Move;
  readonly kept: boolean;
  /** How the owner goes on after it. */
  readonly policy: Seat;
  readonly chosen: number[];
  readonly final: number[];
}

/** Share of the budget that goes into choosing the finalists, and how many they are beside those kept. */
const SELECTION = 0.5;
const FINALISTS = 3;

/** All at once. */
export function evaluate(
  insight: Insight,
  view: OwnerView,
  moves: readonly Move[],
  budget: Budget,
): Evaluation {
  let last: Evaluation | null = null;
  for (const evaluation of weighing(insight, view, moves, budget)) last = evaluation;
  return last!;
}

/** After every world the evaluation so far. */
export function* weighing(
  insight: Insight,
  view: OwnerView,
  moves: readonly Move[],
  { rollouts, seed, keep = [] }: Budget,
): Generator<Evaluation> {
  const kept = new Set(keep.map((move) => JSON.stringify(move)));
  const candidates = moves.map((move): Candidate => ({
    move,
    kept: kept.has(JSON.stringify(move)),
    policy: closingAfter(insight.reading, view, move),
    chosen: [],
    final: [],
  }));
  let spent = 0;
  let world = 0;
  function* tried(
    left: readonly Candidate[],
    stage: "chosen" | "final",
    worlds: number,
  ): Generator<Evaluation> {
    for (let i = 0; i < worlds; i++, world++) {
      const one = worldAt(insight, view, seed, world);
      for (const candidate of left) candidate[stage].push(rollout(one, candidate.move, candidate.policy));
      spent += left.length;
      yield summed(candidates, spent);
    }
  }
  const rounds = Math.max(1, Math.ceil(Math.log2(moves.length / FINALISTS)));
  let left: readonly Candidate[] = candidates;
  for (let round = 0; round < rounds && left.length > FINALISTS; round++) {
    const budget = SELECTION * rollouts - spent;
    yield* tried(left, "chosen", Math.max(1, Math.floor(budget / ((rounds - round) * left.length))));
    left = survivors(left, Math.ceil(left.length / 2));
  }
  // What they got while they were chosen flatters the chosen: the last word is spoken in worlds that are new.
  yield* tried(left, "final", Math.max(2, Math.floor((rollouts - spent) / left.length)));
}

/** The better part, and those to be kept. */
function survivors(candidates: readonly Candidate[], count: number): readonly Candidate[] {
  const ranked = candidates.toSorted((a, b) => meanOf(b.chosen) - meanOf(a.chosen));
  return ranked.filter((candidate, rank) => rank < Math.max(FINALISTS, count) || candidate.kept);
}

/** Those still tried are compared in the worlds that all of them were tried in; the others in those before. */
function summed(candidates: readonly Candidate[], rollouts: number): Evaluation {
  const stage = candidates.some(({ final }) => final.length > 0) ? "final" : "chosen";
  const most = Math.max(...candidates.map((c) => c[stage].length));
  const longest = candidates.filter((c) => c[stage].length === most);
  const best = longest.reduce((a, b) => (meanOf(b[stage]) > meanOf(a[stage]) ? b : a));
  const top = meanOf(best[stage]);
  const moves = candidates.map((candidate): Weighed => {
    const same = candidate[stage].length === most ? stage : "chosen";
    const differences = candidate[same].map((payoff, i) => payoff - best[same][i]!);
    return {
      move: candidate.move,
      mean: top + meanOf(differences),
      error: errorOf(differences),
      worlds: candidate.chosen.length + candidate.final.length,
    };
  });
  return {
    moves: moves.toSorted((a, b) => b.worlds - a.worlds || b.mean - a.mean),
    rollouts,
    error: Math.hypot(errorOf(best[stage]), unmet(candidates, most)),
  };
}

/**
 * What never happened in so many worlds may still have a chance of about one in as many: half of that, of the widest
 * spread that was met. Without it, a move that always did the same would claim to be certain.
 */
function unmet(candidates: readonly Candidate[], worlds: number): number {
  let [low, high] = [Infinity, -Infinity];
  for (const { chosen, final } of candidates)
    for (const payoff of [...chosen, ...final]) [low, high] = [Math.min(low, payoff), Math.max(high, payoff)];
  return (high - low) / (2 * worlds);
}

/** Standard error of the mean; unknown, so infinite, of one value. */
export function errorOf(values: readonly number[]): number {
  if (values.length < 2) return Infinity;
  const mean = meanOf(values);
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}
