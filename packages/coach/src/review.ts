/**
 * The review of a game: every decision graded, the line of V, and what it came from.
 *
 * Law: skill + luck + estimate = V at the end − V at the start, whatever the grades are. Skill is what the moves played
 * are worth over what the coach would have done, so it can be above 0. Luck is what V then does where others or chance
 * acted before the next decision; where nobody did, it is the coach's own reckoning that was off.
 */
import type { Decided } from "./decisions.ts";
import type { Graded } from "./grade.ts";
import { countedOnce } from "./hindsight.ts";
import { ruleFor, type Principle } from "./principles.ts";
import { doubtOf } from "./praise.ts";
import { errorOf } from "./evaluate.ts";
import { accuracyOf, isFault, LEAST_DROP, SURE, valueOf } from "./value.ts";

export interface Review {
  /** In the order of the game. */
  readonly graded: readonly Graded[];
  /** V at the start if the owner had gone on as the coach would, and in the end (as it stands, if the talks are not over). */
  readonly start: number;
  readonly end: number;
  /** V at the start with the best move found. */
  readonly could: number;
  readonly skill: number;
  /** Standard error of skill, by the worlds it was reckoned in. */
  readonly skillError: number;
  readonly luck: number;
  readonly estimate: number;
  /** By decision: what V did between what the move was worth and the next decision, as luck or as estimate. */
  readonly luckAfter: readonly number[];
  readonly estimateAfter: readonly number[];
  /** What decisions kept of what there was, 0..100: in one deal it falls with skill. */
  readonly accuracy: number;
  /** Decisions to try again: what is a mistake at least, worst first. */
  readonly retry: readonly Graded[];
  /** What cost most, by principle: first where a crown jewel was given for nothing, as nothing takes it back, then the dearest. */
  readonly lessons: readonly Lesson[];
  /** What was done best: praised, or else worth three points over what the coach would have done; null: nothing stands out. */
  readonly well: Graded | null;
  /** Decisions with one right answer, by a clear gap: drills for others. */
  readonly drills: readonly Graded[];
}

/** What decisions of one kind cost together. */
export interface Lesson {
  readonly principle: Principle;
  /** Points lost by decisions that broke it, small losses too, and its standard error. */
  readonly cost: number;
  readonly error: number;
  /** The dearest first. */
  readonly decisions: readonly Graded[];
}

const LESSONS = 3;
/** Points below which small losses are not worth a lesson, even together. */
const LEAST_LESSON = 3;
/** A drill has a single answer if the next best is this many points below. */
export const DRILL_GAP = 14;

export function reviewOf(
  { scenario, settlement }: Pick<Decided, "scenario" | "settlement">,
  all: readonly Graded[],
): Review {
  const graded = countedOnce(all);
  const start = graded[0]?.usual ?? 0;
  const last = graded.at(-1);
  const open = last?.worth ?? start;
  const end = settlement === null ? open : valueOf(scenario, settlement.payoffs[0]!);
  const after = graded.map(({ worth }, i) => (graded[i + 1]?.usual ?? end) - worth);
  const luckAfter = after.map((change, i) => (othersActed(graded[i]!, graded[i + 1]) ? change : 0));
  const estimateAfter = after.map((change, i) => change - luckAfter[i]!);
  const skill = sum(graded.map(({ worth, usual }) => worth - usual));
  return {
    graded,
    start,
    end,
    could: graded[0]?.value ?? 0,
    skill,
    skillError: Math.hypot(...weekly(graded)),
    luck: sum(luckAfter),
    estimate: sum(estimateAfter),
    luckAfter,
    estimateAfter,
    accuracy: accuracyOf(skill, start),
    retry: graded
      .filter(({ grade }) => isFault(grade) && LEAST_DROP[grade] >= LEAST_DROP.mistake)
      .toSorted((a, b) => b.drop - a.drop),
    lessons: lessonsOf(graded),
    well: doneWell(graded),
    drills: graded.filter((each) => each.gap !== null && each.gap >= DRILL_GAP + SURE * doubtOf(each)),
  };
}

/** The standard errors of what the decisions of each week made together: they have the same worlds, and weeks have not. */
function weekly(graded: readonly Graded[]): readonly number[] {
  const weeks = new Map<number, readonly number[]>();
  for (const { week, apart } of graded) {
    const before = weeks.get(week);
    weeks.set(week, before === undefined ? apart : apart.map((points, i) => points + before[i]!));
  }
  return [...weeks.values()].map(errorOf);
}

/** Whether the others or chance moved between two decisions: they do where a week ends, and in the answer to a question. */
const othersActed = ({ week, move }: Graded, next: Graded | undefined): boolean =>
  next?.week !== week || move.kind === "probe";

/** Points over what the coach would have done, or over the best of the others. */
const merit = ({ worth, usual, lost }: Graded): number => Math.max(worth - usual, -lost);

/** Something done, not something let be: of a week that ends nobody sees what was good about it. Praise comes first. */
function doneWell(graded: readonly Graded[]): Graded | null {
  const done = graded.filter(
    ({ grade, move, gift }) => !isFault(grade) && move.kind !== "wait" && gift === null,
  );
  const praised = done.filter(({ grade }) => grade !== "even");
  const ahead = done.filter(({ worth, usual }) => worth - usual >= LEAST_LESSON);
  return (praised.length > 0 ? praised : ahead).reduce<Graded | null>(
    (best, each) => (best === null || merit(each) > merit(best) ? each : best),
    null,
  );
}

/** Losses added up by what they broke, gains against them, so that chance does not add up to a lesson. */
function lessonsOf(graded: readonly Graded[]): readonly Lesson[] {
  const byPrinciple = new Map<Principle, Graded[]>();
  for (const each of graded) {
    if (each.rival === null) continue;
    const principle = ruleFor(each, each.rival);
    byPrinciple.set(principle, [...(byPrinciple.get(principle) ?? []), each]);
  }
  return [...byPrinciple]
    .map(([principle, decisions]): Lesson => ({
      principle,
      cost: sum(decisions.map(({ lost }) => lost)),
      error: Math.hypot(...decisions.map(({ error }) => error)),
      decisions: decisions.toSorted((a, b) => b.lost - a.lost),
    }))
    .filter(({ cost, error }) => cost >= LEAST_LESSON && cost >= SURE * error)
    .toSorted((a, b) => Number(isForGood(b)) - Number(isForGood(a)) || b.cost - a.cost)
    .slice(0, LESSONS);
}

/** Whether a crown jewel left for nothing. */
const isForGood = ({ decisions }: Lesson): boolean => decisions.some(({ gift }) => gift?.jewel === true);

const sum = (list: readonly number[]): number => list.reduce((total, x) => total + x, 0);
