/**
 * A game under review: what the coach has found so far, from the last decision to the first, since the shorter the rest
 * of the game, the sooner it is played out. Stopped at any time; what was found is kept.
 */
import type { Match } from "@linchpin/match";
import {
  closerLooks,
  gradesOf,
  outlineOf,
  reviewOf,
  USUAL,
  USUAL_CARE,
  type Answer,
  type Closer,
  type Doubt,
  type Explanation,
  type Graded,
  type Grader,
} from "@linchpin/coach";
import { LOOKED_CLOSER } from "@linchpin/words";
import type { Coach, CoachPool } from "../workers/coach-pool.ts";
import type { KeptGrades } from "./kept-grades.ts";

export interface Found {
  /** Those graded so far: the end of the game, in its order. */
  readonly graded: readonly Graded[];
  /** One for each. */
  readonly explanations: readonly Explanation[];
  readonly looks: readonly Closer[];
  readonly total: number;
  readonly stage: "grading" | "looking" | "done";
}

export interface Means {
  readonly kept: KeptGrades;
  /** Opened when something is left to be worked out. */
  readonly coaches: () => CoachPool;
  readonly doubts: () => Promise<readonly Doubt[]>;
}

/** Everything that is found, as it is found. Whoever stops asking stops the work after the decision at hand. */
export async function* reviewing(
  sitting: Pick<Match, "scenario" | "turns" | "positions">,
  means: Means,
): AsyncGenerator<Found, void, undefined> {
  const total = sitting.turns.filter(({ seat }) => seat === 0).length;
  const { kept, coaches } = means;
  const all = kept.graded.size === total;
  if (all && kept.whole !== null) {
    yield { graded: [...kept.graded.values()], ...kept.whole, total, stage: "done" };
    return;
  }
  const pool = coaches();
  const desk = gradersOf(pool, means);
  let graded: readonly Graded[] = [];
  let explanations: readonly Explanation[] = [];
  const state = (stage: Found["stage"], looks: readonly Closer[] = []): Found => ({
    graded,
    explanations,
    looks,
    total,
    stage,
  });
  for await (const each of gradesOf(total, desk.graders, USUAL)) {
    kept.keepGrade(each);
    graded = [each, ...graded];
    explanations = [(await desk.why.get(each.number))!, ...explanations];
    yield state("grading");
  }
  // What is said of a decision may take in the others: now they are known.
  explanations = await pool.ask("explain", { numbers: graded.map(({ number }) => number), known: graded });
  yield state("looking");
  const { scenario, positions, turns } = sitting;
  const { retry } = reviewOf(outlineOf(scenario, positions, turns), graded);
  const looks: Closer[] = [];
  const worst = retry.slice(0, LOOKED_CLOSER);
  for await (const look of closerLooks(worst, desk.graders, USUAL_CARE)) {
    looks.push(look);
    yield state("looking", [...looks]);
  }
  kept.keepWhole({ explanations, looks });
  yield state("done", looks);
}

interface Desk {
  readonly graders: readonly Grader[];
  /** By number of the decision: why it got its label, as far as it alone says. */
  readonly why: ReadonlyMap<number, Promise<Explanation>>;
}

/** What is kept already is not worked out again. Whoever grades a decision is asked why at once, before the next. */
function gradersOf(pool: CoachPool, { kept, doubts }: Means): Desk {
  const why = new Map<number, Promise<Explanation>>();
  const explainedBy = (coach: Coach, graded: Graded): void => {
    const { number } = graded;
    const asked = coach.ask("explain", { numbers: [number], known: [graded] });
    why.set(
      number,
      asked.then(([explanation]) => explanation!),
    );
  };
  const graders = pool.coaches.map((coach): Grader => ({
    answer: async (question) => {
      if (question.kind === "look") return coach.ask("answer", { question, doubts: await doubts() });
      const known = kept.graded.get(question.number);
      const answer: Answer =
        known === undefined
          ? await coach.ask("answer", { question, doubts: [] })
          : { kind: "grade", graded: known };
      if (answer.kind === "grade") explainedBy(coach, answer.graded);
      return answer;
    },
  }));
  return { graders, why };
}
