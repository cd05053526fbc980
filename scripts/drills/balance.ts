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

export interface Candidate {
  readonly option: Option;
  readonly scenario: string;
  readonly game: string;
  readonly gains: ReadonlyMap<Strategy, number>;
  readonly likeness: string;
}

/** What a drill is worth by its kind beside what strategies gain by it: of so many positions a gain of one counts for one. */
const WORTH = { one: 3.5, all: 2 } as const;
const GAIN_OF = 180;
/** Drills of a scenario with its variants, and of a game, at most. */
const MOST = { scenario: 130, game: 12 } as const;
const PASSES = 8;

/**
 * For each position its options; at most one of each kind comes out, and the second shares few choices with the first and no
 * right one.
 */
export function balanced(
  places: readonly (readonly Candidate[])[],
  refused: (option: Option) => boolean,
): readonly Option[] {
  const lists = places.map((list) => list.filter(({ option }) => !refused(option)));
  const mix = new Mix(lists.length, (2 * GAIN_OF) / Math.max(2 * GAIN_OF, lists.length));
  for (let pass = 0; pass < PASSES; pass++)
    for (const [i, list] of lists.entries()) {
      mix.choose(i, null);
      mix.choose(i, mix.best(list, mix.chosen[i % 2 === 0 ? i + 1 : i - 1] ?? null));
    }
  return mix.chosen.flatMap((candidate) => (candidate === null ? [] : [candidate.option]));
}

/** Two lists for each position, side by side: what asks for one answer, and for all that hold. */
export const candidatesFor = (
  spots: readonly (readonly Option[])[],
  lengthOf: (option: Option, move: string) => number,
): readonly (readonly Candidate[])[] =>
  spots.flatMap((options) =>
    (["one", "all"] as const).map((kind) =>
      options
        .filter((option) => option.kind === kind)
        .map((option) => ({
          option,
          scenario: drillScenario(option.spot.mined.scenario).base,
          game: `game ${option.spot.mined.game}`,
          gains: gainsOf(option, lengthOf),
          likeness: likenessOf(option),
        })),
    ),
  );

/** What is chosen so far, with what strategies gain by it; two places stand side by side for each position. */
class Mix {
  readonly chosen: (Candidate | null)[];
  readonly #totals = new Map<Strategy, number>();
  readonly #taken = new Map<string, number>();

  readonly #scale: number;

  constructor(places: number, scale: number) {
    this.#scale = scale;
    this.chosen = Array.from({ length: places }, () => null);
  }

  choose(place: number, candidate: Candidate | null): void {
    this.#count(this.chosen[place]!, -1);
    this.#count(candidate, 1);
    this.chosen[place] = candidate;
  }

  best(list: readonly Candidate[], beside: Candidate | null): Candidate | null {
    let [found, most]: [Candidate | null, number] = [null, 0];
    for (const candidate of list) {
      if (!this.#isFree(candidate) || isNear(candidate, beside)) continue;
      const score =
        WORTH[candidate.option.kind] + varietyOf(candidate) - this.#scale * harmOf(candidate, this.#totals);
      if (score > most) [found, most] = [candidate, score];
    }
    return found;
  }

  #isFree({ likeness, scenario, game }: Candidate): boolean {
    const count = (key: string): number => this.#taken.get(key) ?? 0;
    return count(likeness) === 0 && count(scenario) < MOST.scenario && count(game) < MOST.game;
  }

  #count(candidate: Candidate | null, by: 1 | -1): void {
    if (candidate === null) return;
    for (const [strategy, gain] of candidate.gains)
      this.#totals.set(strategy, (this.#totals.get(strategy) ?? 0) + by * gain);
    for (const key of [candidate.likeness, candidate.scenario, candidate.game])
      this.#taken.set(key, (this.#taken.get(key) ?? 0) + by);
  }
}

/** Choices that two drills of one position may share. */
const SHARED = 2;

function isNear({ option }: Candidate, beside: Candidate | null): boolean {
  if (beside === null) return false;
  const { right, wrong } = beside.option;
  const shared = [...option.right, ...option.wrong].filter((each) => [...right, ...wrong].includes(each));
  return shared.length > SHARED || option.right.some((each) => right.includes(each));
}

/** More choices than three are better, and more kinds a little; to close the talks is seldom a temptation. */
const varietyOf = ({ option: { right, wrong } }: Candidate): number =>
  0.1 * new Set([...right, ...wrong].map(kindOf)).size +
  0.7 * (right.length + wrong.length - 3) -
  0.5 * Number(wrong.some((each) => kindOf(each) === "close"));

/** By how much it raises what strategies gain in all, squared where they gain. */
function harmOf({ gains }: Candidate, totals: ReadonlyMap<Strategy, number>): number {
  let harm = 0;
  for (const [strategy, gain] of gains) {
    const before = totals.get(strategy) ?? 0;
    harm += Math.max(0, before + gain) ** 2 - Math.max(0, before) ** 2;
  }
  return harm;
}
