/**
 * What a scenario must show in play, measured: the ladder of first tries, the owners in their order, and what one more
 * buyer, free exclusivity, early disclosure, channels and releases do to the owner who plays well.
 */
import {
  clearlyBelow,
  ladderOf,
  meanOf,
  type GameSummary,
  type LadderRung,
  type Mean,
} from "@linchpin/seats";
import type { Series, Variant } from "./games.ts";

/** The owners that are compared, and among them those whose order is claimed. */
export const COMPARED = ["give", "refuse", "random", "onebuyer", "techniques"] as const;
export const ORDER = ["give", "refuse", "techniques"] as const;

/** Against which the ladder of first tries is measured, pooled. */
export const LADDER_OWNERS = ["random", "refuse", "techniques"] as const;

/** A change to the scenario or the owner, and what it should do to the mean payoff compared with another series. */
const EFFECTS = [
  {
    name: "one more large buyer",
    variant: "twin",
    owner: "techniques",
    than: "techniques asItIs",
    raises: true,
  },
  {
    name: "free exclusivity",
    variant: "asItIs",
    owner: "exclusive",
    than: "techniques asItIs",
    raises: false,
  },
  {
    name: "all disclosed early",
    variant: "disclosed",
    owner: "techniques",
    than: "techniques asItIs",
    raises: false,
  },
  {
    name: "all disclosed, own channels",
    variant: "disclosedOwned",
    owner: "techniques",
    than: "techniques disclosed",
    raises: true,
  },
  {
    name: "all disclosed, frequent releases",
    variant: "disclosedReleases",
    owner: "techniques",
    than: "techniques disclosed",
    raises: true,
  },
] as const;

/** The series of one scenario, by name. */
export function seriesOf(path: string, games: number, seed: number): ReadonlyMap<string, Series> {
  const series = (variant: Variant, owner: string, count: number): readonly [string, Series] => [
    `${owner} ${variant}`,
    { path, variant, owner, games: count, seed },
  ];
  return new Map([
    ...COMPARED.map((owner) => series("asItIs", owner, games)),
    ...EFFECTS.map(({ variant, owner }) => series(variant, owner, games)),
    ...LADDER_OWNERS.map((owner) =>
      series("acquisitionFirst", owner, Math.ceil(games / LADDER_OWNERS.length)),
    ),
  ]);
}

export interface Effect {
  readonly name: string;
  /** What it is compared with, in words; empty: the scenario as it is. */
  readonly comparedWith: string;
  readonly mean: Mean;
  readonly than: Mean;
  /** Game by game, with the same seeds. */
  readonly difference: Mean;
  readonly expected: "raises" | "lowers";
  /** Its interval lies on the expected side of nothing. */
  readonly holds: boolean;
}

export interface Experiment {
  readonly ladder: readonly LadderRung[];
  /** Of the parties that try a stage and one below it, most try the lower first. */
  readonly ladderHolds: boolean;
  readonly owners: Readonly<Record<string, Mean>>;
  readonly orderHolds: boolean;
  readonly effects: readonly Effect[];
}

type Results = ReadonlyMap<string, readonly GameSummary[]>;

/** A half is what chance would do. */
const MOSTLY = 0.5;

export function experimentOf(results: Results): Experiment {
  const ladder = ladderOf(LADDER_OWNERS.flatMap((owner) => results.get(`${owner} acquisitionFirst`)!));
  const owners = Object.fromEntries(
    COMPARED.map((owner) => [owner, meanOf(payoffs(results, `${owner} asItIs`))] as const),
  );
  return {
    ladder,
    ladderHolds: ladder.every((rung) => rung.afterLower > MOSTLY),
    owners,
    orderHolds: ORDER.every((owner, i) => i === 0 || clearlyBelow(owners[ORDER[i - 1]!]!, owners[owner]!)),
    effects: EFFECTS.map((effect) => effectOf(results, effect)),
  };
}

function effectOf(
  results: Results,
  { name, variant, owner, than, raises }: (typeof EFFECTS)[number],
): Effect {
  const with_ = payoffs(results, `${owner} ${variant}`);
  const without = payoffs(results, than);
  const difference = meanOf(with_.map((payoff, i) => payoff - without[i]!));
  return {
    name,
    comparedWith: than.endsWith(" disclosed") ? ", compared with all disclosed" : "",
    mean: meanOf(with_),
    than: meanOf(without),
    difference,
    expected: raises ? "raises" : "lowers",
    holds: raises ? difference.mean > difference.error : difference.mean < -difference.error,
  };
}

/** The owner's. */
const payoffs = (results: Results, name: string): readonly number[] =>
  results.get(name)!.map((s) => s.payoffs[0]!);
