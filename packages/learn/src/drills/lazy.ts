/**
 * Ways to answer drills without looking at the position, and what each gets over picking blindly: how well the drills are
 * mixed. Of drills that ask for all that hold a way ticks one choice.
 *
 * Law under test: no way gets more over blind picking than chance makes likely.
 */
import type { Drill } from "./drill.ts";

export interface LazyWay {
  readonly name: string;
  /** Drills in which it has something to pick. */
  readonly drills: number;
  /** The part of them that it gets right, and the part that blind picking does, 0..1. */
  readonly right: number;
  readonly blind: number;
}

/** `lengthOf`: of a choice's text as it is shown. */
export function lazyWays(
  drills: readonly Drill[],
  lengthOf: (drill: Drill, choice: number) => number,
): readonly LazyWay[] {
  const kinds = [...new Set(drills.flatMap(({ choices }) => choices.map(kindOf)))].toSorted();
  const longest = (drill: Drill, by: 1 | -1): number =>
    [...drill.choices.keys()].toSorted((a, b) => by * (lengthOf(drill, b) - lengthOf(drill, a)))[0]!;
  return [
    ...kinds.map((kind) =>
      wayOf(kind, drills, ({ choices }) => indices(choices, (each) => kindOf(each) === kind)),
    ),
    wayOf("first", drills, () => [0]),
    wayOf("last", drills, ({ choices }) => [choices.length - 1]),
    wayOf("longest", drills, (drill) => [longest(drill, 1)]),
    wayOf("shortest", drills, (drill) => [longest(drill, -1)]),
  ];
}

const kindOf = ({ move }: { readonly move: string }): string => move.split(" ")[0]!;

const indices = <T>(list: readonly T[], fits: (each: T) => boolean): readonly number[] =>
  list.flatMap((each, i) => (fits(each) ? [i] : []));

/** `picks`: the choices that it takes one of, each as likely; none: it passes. */
function wayOf(name: string, drills: readonly Drill[], picks: (drill: Drill) => readonly number[]): LazyWay {
  let [count, right, blind] = [0, 0, 0];
  for (const drill of drills) {
    const taken = picks(drill);
    if (taken.length === 0) continue;
    count++;
    right += taken.filter((i) => drill.choices[i]!.right).length / taken.length;
    blind += drill.choices.filter((each) => each.right).length / drill.choices.length;
  }
  return { name, drills: count, right: right / Math.max(1, count), blind: blind / Math.max(1, count) };
}
