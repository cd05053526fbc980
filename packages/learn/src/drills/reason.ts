/**
 * Why the answer of a drill is right, as facts: what the best choice brings about, and the wrong choice that it is compared with. A
 * drill in which all that can be said speaks against its answer teaches nothing.
 */
import { sideOf, speaksFor, type Done, type Effect, type Saw } from "@linchpin/coach";
import type { Drill, DrillChoice } from "./drill.ts";

export interface Reason {
  readonly done: Done;
  readonly other: Done & { readonly saw: Saw | null };
}

type Choices = Pick<Drill, "choices">;

const isBetter = (a: DrillChoice, b: DrillChoice): DrillChoice => (b.value > a.value ? b : a);

/** The best of the right choices. */
const bestOf = ({ choices }: Choices): DrillChoice => choices.filter(({ right }) => right).reduce(isBetter);

/**
 * `taken`: the number of a wrong choice to compare with; null: the next best of which there is something to say. `of`: the number of a
 * right choice; null: the best.
 */
export function reasonOf(drill: Choices, taken: number | null, of: number | null = null): Reason {
  const wrong = drill.choices.filter(({ right }) => !right).toSorted((a, b) => b.value - a.value);
  const chosen = taken === null ? undefined : drill.choices[taken];
  const other = chosen?.right === false ? chosen : (wrong.find(saysAnything) ?? wrong[0]!);
  const right = of === null ? bestOf(drill) : drill.choices[of]!;
  return { done: right.why.done, other: { ...other.why.done, saw: other.why.saw } };
}

/** Whether what became of a wrong choice, or what it brings about, speaks for the right one. */
const saysAnything = ({ why: { saw, done } }: DrillChoice): boolean =>
  (saw?.differences ?? []).some(speaksFor) || sidesOf(done).includes(-1);

const sidesOf = ({ act, effects }: Done): readonly number[] =>
  effects.map((effect) => sideOf(act.kind, effect));

/** To sign what pays no more than one's own work is no lesson, whatever the games played out made of it. */
const signsForNothing = ({ act, effects }: Done): boolean =>
  (act.kind === "accept" || act.kind === "propose") &&
  effects.some((effect) => PAYS.includes(effect.kind) && sideOf(act.kind, effect) <= 0);

const PAYS: readonly Effect["kind"][] = ["brings", "signs"];

/** Whether all that can be said of the best choice speaks against it. */
export function arguesAgainstItself(drill: Choices): boolean {
  const { done } = bestOf(drill).why;
  const sides = sidesOf(done);
  const compared = drill.choices.some((each) => !each.right && saysAnything(each));
  return signsForNothing(done) || (!compared && sides.includes(-1) && !sides.includes(1));
}
