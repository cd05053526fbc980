/**
 * Answers to drills beyond the page that shows them: one given at the whole table, on its way back to the drill, which is taken once; and the
 * one on the page while the whole table is looked at, so that who comes back finds the page as it was.
 */
import { course } from "../../app/course-routes.ts";
import type { Chosen, DrillSource } from "../../learn/choose.ts";

let given: { readonly drill: string; readonly choice: number } | null = null;

export function giveAtTable(drill: string, choice: number): void {
  given = { drill, choice };
}

export function givenAtTable(drill: string): number | null {
  const found = given?.drill === drill ? given.choice : null;
  given = null;
  return found;
}

/** What was answered on the page of a source of drills. */
export interface Answered {
  readonly source: DrillSource;
  readonly chosen: Chosen;
  readonly taken: readonly number[];
}

let answered: Answered | null = null;
let looking = false;

export function keepAnswer(answer: Answered | null): void {
  answered = answer;
  looking = false;
}

/** The whole table of a drill is looked at: its answer waits. */
export function lookAtTable(drill: string): void {
  looking = answered?.chosen.id === drill;
}

/** Where the page is on which the drill was answered; else its own. */
export function pageOf(drill: string): string {
  if (answered?.chosen.id !== drill) return course.drill(drill);
  const { source } = answered;
  if (source.kind === "theme") return course.theme(source.theme);
  return course.drill(source.kind === "one" ? drill : source.kind);
}

/** The answer that waits on this page for whoever comes back from the whole table; any other is let go. */
export function answerWaiting(source: DrillSource): Answered | null {
  const same = answered !== null && JSON.stringify(answered.source) === JSON.stringify(source);
  if (!looking || !same) keepAnswer(null);
  looking = false;
  return answered;
}
