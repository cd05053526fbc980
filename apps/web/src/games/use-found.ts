/** What the coach has found of a game, as it finds it; the coach stops when the page is left. */
import { type Match, positionOf } from "@linchpin/match";
import type { Doubt } from "@linchpin/coach";
import type { ReviewedGame } from "@linchpin/words";
import { outlineOf } from "@linchpin/coach";
import { useEffect, useMemo, useState } from "react";
import { DOUBTS } from "virtual:doubts";
import { reviewing, type Found } from "./reviewing.ts";
import { REVIEW_COACH, type ReviewCoachWords } from "../app/words/review-coach.ts";
import { useTongue } from "../app/tongue.tsx";
import { ENGINE, openCoaches, type CoachPool } from "../workers/coach-pool.ts";
import { keptGrades } from "./kept-grades.ts";

export function useFound(sitting: Match): Found | "failed" | null {
  const [found, setFound] = useState<Found | "failed" | null>(null);
  const { scenario, seed, turns, positions } = sitting;
  useEffect(() => {
    let left = false;
    let pool: CoachPool | null = null;
    const game = { scenario, seed, turns };
    const work = async (): Promise<void> => {
      const kept = await keptGrades(game, ENGINE);
      if (left) return;
      const means = { kept, coaches: () => (pool = openCoaches(game)), doubts: () => doubtsOf(scenario.id) };
      for await (const each of reviewing({ scenario, turns, positions }, means)) {
        if (left) return;
        setFound(each);
      }
      pool?.close();
    };
    work().catch((error: unknown) => {
      console.error(error);
      if (!left) setFound("failed");
    });
    return () => {
      left = true;
      pool?.close();
    };
  }, [scenario, seed, turns, positions]);
  return found;
}

export const doubtsOf = async (id: string): Promise<readonly Doubt[]> =>
  (await DOUBTS[id]?.())?.default ?? [];

/** The game in the words of the page. */
export function useReviewedGame(sitting: Match): ReviewedGame {
  const { language } = useTongue();
  return useMemo(() => {
    const { scenario, positions, turns, seed } = sitting;
    const labels = sitting.labels[language];
    return {
      seed,
      decided: outlineOf(scenario, positions, turns),
      position: positionOf(sitting),
      labels,
    };
  }, [sitting, language]);
}

export const useCoachWords = (): ReviewCoachWords => REVIEW_COACH[useTongue().language];
