/**
 * Which drills are made of what could be: so that whoever always picks one kind of move, the longest text or the shortest, does no
 * better than who picks blindly; that no two are nearly alike; and that as many as possible are left.
 */
import { drillScenario } from "@linchpin/learn";
import { aimOf, kindOf, type Option } from "./options.ts";

/** Ways to answer without looking at the position. */
export type Strategy = string;

/** By strategy what it gets from a drill over picking blindly; not named: the same. */
export function gainsOf(
  option: Option,
  lengthOf: (option: Option, move: string) => number,
): ReadonlyMap<Strategy, number> {
  const choices = [...option.right, ...option.wrong];
  const blind = option.right.length / choices.length;
  const gains = new Map<Strategy, number>();
  for (const kind of new Set(choices.map(kindOf))) {
    const own = choices.filter((each) => kindOf(each) === kind);
    gains.set(kind, own.filter((each) => option.right.includes(each)).length / own.length - blind);
  }
  const byLength = choices.toSorted((a, b) => lengthOf(option, b.move) - lengthOf(option, a.move));
  gains.set("longest", Number(option.right.includes(byLength[0]!)) - blind);
  gains.set("shortest", Number(option.right.includes(byLength.at(-1)!)) - blind);
  return gains;
}

/** Two drills with the same key are nearly alike. */
export function likenessOf({ spot, right, wrong }: Option): string {
  const { base } = drillScenario(spot.mined.scenario);
  return [base, spot.found.week, ...[...right, ...wrong].map(aimOf).toSorted()].join("|");
}

interface Candidate {
  readonly option: Option;
  readonly gains: ReadonlyMap<Strategy, number>;
  readonly likeness: string;
}

/** What a drill is worth beside what strategies gain by it, and by its kind: of `all` fewer are wanted. */
const WORTH = 3;
const PASSES = 8;

/** For each position its options; at most one of each kind comes out. */
export function balanced(
  spots: readonly (readonly Option[])[],
  lengthOf: (option: Option, move: string) => number,
): readonly Option[] {
  const lists = spots.map((options) =>
    options.map((option): Candidate => ({
      option,
      gains: gainsOf(option, lengthOf),
      likeness: likenessOf(option),
    })),
  );
  const chosen: (Candidate | null)[] = lists.map(() => null);
  const totals = new Map<Strategy, number>();
  const taken = new Map<string, number>();
  const count = (candidate: Candidate | null, by: 1 | -1): void => {
    if (candidate === null) return;
    for (const [strategy, gain] of candidate.gains)
      totals.set(strategy, (totals.get(strategy) ?? 0) + by * gain);
    taken.set(candidate.likeness, (taken.get(candidate.likeness) ?? 0) + by);
  };
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [i, list] of lists.entries()) {
      count(chosen[i]!, -1);
      const free = list.filter(({ likeness }) => (taken.get(likeness) ?? 0) === 0);
      const best = free.reduce<{ candidate: Candidate | null; score: number }>(
        (found, candidate) => {
          const score = WORTH + varietyOf(candidate) - harmOf(candidate, totals);
          return score > found.score ? { candidate, score } : found;
        },
        { candidate: null, score: 0 },
      );
      chosen[i] = best.candidate;
      count(best.candidate, 1);
    }
  }
  return chosen.flatMap((candidate) => (candidate === null ? [] : [candidate.option]));
}

/** More choices of more kinds are better, a little. */
const varietyOf = ({ option }: Candidate): number =>
  0.1 * new Set([...option.right, ...option.wrong].map(kindOf)).size +
  0.05 * (option.right.length + option.wrong.length);

/** By how much it raises what strategies gain in all, squared where they gain. */
function harmOf({ gains }: Candidate, totals: ReadonlyMap<Strategy, number>): number {
  let harm = 0;
  for (const [strategy, gain] of gains) {
    const before = totals.get(strategy) ?? 0;
    harm += Math.max(0, before + gain) ** 2 - Math.max(0, before) ** 2;
  }
  return harm;
}
