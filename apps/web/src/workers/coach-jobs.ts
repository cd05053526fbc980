/** What a coach's worker does for one game, as a table of pure functions. */
import {
  actOf,
  answerTo,
  choicesAt,
  decisionsOf,
  doneBy,
  countedOnce,
  explain,
  hintMoves,
  hintsFrom,
  tryAgain,
  weighing,
  type Act,
  type Answer,
  type Doubt,
  type Done,
  type Explanation,
  type Graded,
  type Hint,
  type Quality,
  type Question,
  type Tried,
} from "@linchpin/coach";
import type { Turn } from "@linchpin/seats";
import type { Move, Scenario, Seed } from "@linchpin/table";

/** The game to know; it has been replayed before. */
export interface GameToCoach {
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly turns: readonly Turn[];
}

export interface ToChoose {
  readonly move: Move;
  readonly act: Act;
}

/** A second try: whether it is accepted, and what the move brings about. */
export interface Attempt {
  readonly tried: Tried;
  readonly done: Done;
}

export interface CoachJobs {
  readonly answer: (asked: { readonly question: Question; readonly doubts: readonly Doubt[] }) => Answer;
  /** Why these decisions got their labels; `known`: every grade of the game that is known. */
  readonly explain: (asked: {
    readonly numbers: readonly number[];
    readonly known: readonly Graded[];
  }) => readonly Explanation[];
  readonly choices: (asked: { readonly number: number }) => readonly ToChoose[];
  /** The best moves where the game stands, before the owner. */
  readonly hints: (
    asked: { readonly quality: Quality },
    tell: (sofar: HintsSoFar) => void,
  ) => readonly Hint[];
  readonly attempt: (asked: { readonly graded: Graded; readonly move: Move }) => Attempt;
}

/** How many of all rollouts are played, and the best moves by them. */
export interface HintsSoFar {
  readonly done: number;
  readonly all: number;
  readonly hints: readonly Hint[];
}

export type CoachJob = keyof CoachJobs;
export type CoachAsked<N extends CoachJob> = Parameters<CoachJobs[N]>[0];
/** What a job tells while it is at it. */
export type CoachSoFar<N extends CoachJob> =
  Parameters<CoachJobs[N]> extends readonly [unknown, (sofar: infer S) => void] ? S : never;
export type CoachAnswer<N extends CoachJob> = ReturnType<CoachJobs[N]>;

export function coachFor({ scenario, seed, turns }: GameToCoach): CoachJobs {
  const decided = decisionsOf(scenario, seed, turns);
  const { decisions } = decided;
  return {
    answer: ({ question, doubts }) => answerTo(decided, doubts, question),
    explain: ({ numbers, known }) => {
      // Each at its number; where none is known yet there is a hole.
      const graded: Graded[] = [];
      for (const each of known) graded[each.number] = each;
      const course = { decisions, graded: countedOnce(graded) };
      return numbers.map((number) => explain(decisions[number]!, graded[number]!, course));
    },
    choices: ({ number }) => {
      const decision = decisions[number]!;
      return choicesAt(decision).map((move) => ({ move, act: actOf(decision.view, move) }));
    },
    hints: ({ quality }, tell) => {
      const { next } = decided;
      if (next === null) throw new Error("it is not the owner's turn");
      const { insight, view } = next;
      let hints: readonly Hint[] = [];
      for (const each of weighing(insight, view, hintMoves(next, quality.seed), quality)) {
        hints = hintsFrom(next, each);
        tell({ done: each.rollouts, all: quality.rollouts, hints });
      }
      return hints;
    },
    attempt: ({ graded, move }) => {
      const decision = decisions[graded.number]!;
      return { tried: tryAgain(decision, graded, move), done: doneBy(decision, move) };
    },
  };
}
