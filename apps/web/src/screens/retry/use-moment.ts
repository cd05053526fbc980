/** One decision of a game to try again: its grade, what there is to choose from, and somebody who weighs what is tried. */
import type { Match } from "@linchpin/match";
import { countedOnce, USUAL, type Explanation, type Graded } from "@linchpin/coach";
import type { Move } from "@linchpin/table";
import { useEffect, useState } from "react";
import type { Attempt, ToChoose } from "../../workers/coach-jobs.ts";
import { ENGINE, openCoaches, type CoachPool } from "../../workers/coach-pool.ts";
import { toTryAgain } from "./to-try-again.ts";
import { keptGrades } from "../../games/kept-grades.ts";

export interface Moment {
  readonly graded: Graded;
  readonly explanation: Explanation;
  readonly choices: readonly ToChoose[];
  /** Numbers of all the decisions that the review has try again, in the order of the game; empty: not every one is graded. */
  readonly all: readonly number[];
  readonly attempt: (move: Move) => Promise<Attempt>;
}

export function useMoment(sitting: Match, number: number): Moment | "failed" | null {
  const [moment, setMoment] = useState<Moment | "failed" | null>(null);
  const { scenario, seed, turns } = sitting;
  useEffect(() => {
    let left = false;
    let pool: CoachPool | null = null;
    const load = async (): Promise<void> => {
      const game = { scenario, seed, turns };
      const kept = await keptGrades(game, ENGINE);
      if (left) return;
      const coach = openCoaches(game, 1);
      pool = coach;
      const graded = kept.graded.get(number) ?? (await gradeOf(coach, number));
      kept.keepGrade(graded);
      const [explanation] = await coach.ask("explain", { numbers: [number], known: [graded] });
      const choices = await coach.ask("choices", { number });
      const total = turns.filter(({ seat }) => seat === 0).length;
      setMoment({
        graded,
        explanation: explanation!,
        choices,
        all: kept.graded.size === total ? toTryAgain(countedOnce(inOrder(kept.graded))) : [],
        attempt: (move) => coach.ask("attempt", { graded, move }),
      });
    };
    load().catch((error: unknown) => {
      console.error(error);
      if (!left) setMoment("failed");
    });
    return () => {
      left = true;
      pool?.close();
    };
  }, [scenario, seed, turns, number]);
  return moment;
}

async function gradeOf(pool: CoachPool, number: number): Promise<Graded> {
  const answer = await pool.ask("answer", {
    question: { kind: "grade", number, quality: USUAL },
    doubts: [],
  });
  if (answer.kind !== "grade") throw new Error("a grade was asked for");
  return answer.graded;
}

/** As the review counts them. */
const inOrder = (graded: ReadonlyMap<number, Graded>): readonly Graded[] =>
  [...graded.values()].toSorted((a, b) => a.number - b.number);
