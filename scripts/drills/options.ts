/**
 * From a position that was measured to the drills that could be made of it: a right choice, or all that are, with choices that are
 * wrong by the gap for sure in both gradings.
 */
import { isFelt, sureOf } from "@linchpin/coach";
import { AS_RIGHT, GAP } from "@linchpin/learn";
import type { Found, FoundMove, Mined } from "./mine.ts";

/** A position of the pool. */
export interface Spot {
  readonly mined: Mined;
  readonly found: Found;
}

export interface Option {
  readonly spot: Spot;
  readonly kind: "one" | "all";
  readonly right: readonly FoundMove[];
  readonly wrong: readonly FoundMove[];
}

/** Choices of a drill. */
const CHOICES = { least: 3, most: 5 } as const;
/** Moves that are never offered as the answer: a question brings little and costs nothing, and to send somebody away for good needs more. */
const NEVER_RIGHT: readonly string[] = ["probe", "dismiss"];

export const kindOf = ({ move }: Pick<FoundMove, "move">): string => move.split(" ")[0]!;

/** Least chance with which an offer that is the answer is taken up. */
const TAKEN_UP = 0.2;

/** What a choice is about: its kind, and to whom, or what of. */
export const aimOf = ({ move }: FoundMove): string =>
  move
    .split(" ")
    .slice(0, 3)
    .join(" ")
    .replace(/ royalty=.*/, "");

export const spotsIn = (pool: readonly Mined[]): readonly Spot[] =>
  pool.flatMap((mined) => mined.found.map((found) => ({ mined, found })));

export function optionsOf(spot: Spot): readonly Option[] {
  const { moves } = spot.found;
  const best = Math.min(...moves.map(({ lost }) => average(lost)));
  const near = moves.filter((each) => average(each.lost) - best <= AS_RIGHT);
  // What goes against a principle has to be better than all else, not as good as it.
  const right = near.filter((each) => mayBeRight(each) && (near.length === 1 || !goesAgainst(each)));
  const one = right.flatMap((answer) =>
    subsets(wrongBeside(spot, [answer]), CHOICES.least - 1, CHOICES.most - 1).map((wrong) =>
      optionWith(spot, "one", [answer], wrong),
    ),
  );
  const all = subsets(right, 2, 3)
    .filter((some) => alike(some))
    .flatMap((some) =>
      subsets(wrongBeside(spot, some), 1, CHOICES.most - some.length).map((wrong) =>
        optionWith(spot, "all", some, wrong),
      ),
    );
  return [...one, ...all].filter(
    (option) => option.right.length + option.wrong.length >= CHOICES.least && isMoreThanGoingOn(option),
  );
}

const optionWith = (
  spot: Spot,
  kind: Option["kind"],
  right: readonly FoundMove[],
  wrong: readonly FoundMove[],
): Option => ({ spot, kind, right, wrong });

/** Nothing that is charged for, no jewel, nothing by which one only asks, nothing that is hardly ever taken up. */
const mayBeRight = (each: FoundMove): boolean =>
  !each.priced && each.gift?.jewel !== true && !NEVER_RIGHT.includes(kindOf(each)) && isTakenUp(each);

const goesAgainst = (each: FoundMove): boolean => kindOf(each) === "exclusivity" || isFelt(each.gift);

const isTakenUp = ({ effects }: FoundMove): boolean =>
  effects.every((effect) => !("chance" in effect) || effect.kind === "passes" || effect.chance >= TAKEN_UP);

/** Where all that is wrong is to end things, any move would be right: then the right one has to be one that brings something. */
const isMoreThanGoingOn = ({ right, wrong }: Option): boolean =>
  !wrong.every((each) => ENDS.includes(kindOf(each))) || right.every((each) => BRINGS.includes(kindOf(each)));

const ENDS: readonly string[] = ["wait", "close", "dismiss"];
const BRINGS: readonly string[] = ["propose", "accept", "trade"];

/** What is behind all of these by the gap, in each grading, for sure. */
const wrongBeside = ({ found: { moves, worlds } }: Spot, right: readonly FoundMove[]): readonly FoundMove[] =>
  moves.filter((each) =>
    right.every((answer) =>
      ([0, 1] as const).every((grading) => {
        const behind = each.lost[grading] - answer.lost[grading];
        const error = Math.hypot(each.error[grading], answer.error[grading]);
        return behind >= GAP && (each.priced || behind - sureOf(worlds) * error > 0);
      }),
    ),
  );

/** Not told apart: within a few points of one another in each grading, and each about something else. */
const alike = (right: readonly FoundMove[]): boolean =>
  distinctAims(right) &&
  right.every((one) =>
    right.every((other) =>
      ([0, 1] as const).every((grading) => Math.abs(one.lost[grading] - other.lost[grading]) <= AS_RIGHT),
    ),
  );

const distinctAims = (moves: readonly FoundMove[]): boolean =>
  new Set(moves.map(aimOf)).size === moves.length;

export const average = ([first, second]: readonly [number, number]): number => (first + second) / 2;

/** The parts of a list of so many entries, no two with one aim. */
function subsets(list: readonly FoundMove[], least: number, most: number): readonly (readonly FoundMove[])[] {
  const all: (readonly FoundMove[])[] = [];
  for (let mask = 1; mask < 1 << list.length; mask++) {
    const part = list.filter((_, i) => (mask >> i) % 2 === 1);
    if (part.length >= least && part.length <= most && distinctAims(part)) all.push(part);
  }
  return all;
}
