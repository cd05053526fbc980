/**
 * A game graded by several hands at once: one port for whoever grades, be it this thread or workers in Node or a browser.
 *
 * Law: the grades come from the last decision to the first, each as soon as it and those after it are there, and are
 * the same however many graders there are. The shorter the rest of a game, the sooner it is played out: so the first is there at once.
 */
import { lookCloser, type Care, type Closer, type Doubt } from "./closer.ts";
import type { Decided } from "./decisions.ts";
import { gradeDecision, type Graded, type Quality } from "./grade.ts";

/** What a grader is asked about one decision of its game; plain data, as is the answer. */
export type Question =
  | { readonly kind: "grade"; readonly number: number; readonly quality: Quality }
  | { readonly kind: "look"; readonly graded: Graded; readonly care: Care };

export type Answer =
  | { readonly kind: "grade"; readonly graded: Graded }
  | { readonly kind: "look"; readonly closer: Closer };

/** Knows the game; is asked one question at a time. */
export interface Grader {
  readonly answer: (question: Question) => Promise<Answer>;
}

export function answerTo({ decisions }: Decided, doubts: readonly Doubt[], question: Question): Answer {
  if (question.kind === "grade")
    return { kind: "grade", graded: gradeDecision(decisions[question.number]!, question.quality) };
  const { graded, care } = question;
  return { kind: "look", closer: lookCloser(decisions[graded.number]!, graded, doubts, care) };
}

/** Every decision graded, from the last to the first. Whoever stops asking for the next stops the grading. */
export async function* gradesOf(
  decisions: number,
  graders: readonly Grader[],
  quality: Quality,
): AsyncGenerator<Graded, void, undefined> {
  const questions = Array.from({ length: decisions }, (_, i): Question => ({
    kind: "grade",
    number: decisions - 1 - i,
    quality,
  }));
  for await (const answer of answersOf(questions, graders)) if (answer.kind === "grade") yield answer.graded;
}

/** A closer look at each of these decisions, in their order. */
export async function* closerLooks(
  graded: readonly Graded[],
  graders: readonly Grader[],
  care: Care,
): AsyncGenerator<Closer, void, undefined> {
  const questions = graded.map((each): Question => ({ kind: "look", graded: each, care }));
  for await (const answer of answersOf(questions, graders)) if (answer.kind === "look") yield answer.closer;
}

/** Each grader takes the next question as soon as it has answered its last. */
async function* answersOf(
  questions: readonly Question[],
  graders: readonly Grader[],
): AsyncGenerator<Answer, void, undefined> {
  const slots = questions.map(() => slot<Answer>());
  let next = 0;
  const work = async (grader: Grader): Promise<void> => {
    while (next < questions.length) {
      const at = next++;
      slots[at]!.resolve(await grader.answer(questions[at]!));
    }
  };
  for (const grader of graders)
    work(grader).catch((fault: unknown) => slots.forEach(({ reject }) => reject(fault)));
  // What nobody waits for any more may fail unheard.
  for (const { promise } of slots) promise.catch(() => {});
  try {
    for (const { promise } of slots) yield await promise;
  } finally {
    next = questions.length;
  }
}

interface Slot<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (fault: unknown) => void;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function slot<T>(): Slot<T> {
  let resolve!: Slot<T>["resolve"];
  let reject!: Slot<T>["reject"];
  const promise = new Promise<T>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
