/** Which games show what must come out: the series of one scenario, by owner and variant, and how long each is. */
import { ATTACKS, TOOLS, without } from "@linchpin/seats/measure";
import type { Series, Variant } from "../games.ts";

/** The owners whose order is claimed, and others to compare with. */
export const ORDER = ["give", "refuse", "techniques"] as const;
export const COMPARED = ["give", "refuse", "random", "onebuyer", "techniques"] as const;
/** Against which the ladder of first tries is measured, pooled. */
export const LADDER_OWNERS = ["random", "refuse", "techniques"] as const;
/** How many times as hard to copy; 1 is the scenario as it is. */
export const HARDER = [0.5, 2, 4] as const;
/** How often every number is moved by up to a fifth. */
export const SHAKEN = 10;
/** On deals that nobody tuned only these attacks are tried: those that won most under older rules. */
export const USUAL_ATTACKS = ["same-channel", "lump", "lump-from-above", "build-and-close"] as const;

/** Attacks, and worlds that are moved or untuned, are played this part of the games. */
const PART = 10;
const FEWEST = 5;
export const partOf = (games: number): number => Math.max(FEWEST, Math.ceil(games / PART));

export const nameOf = (owner: string, variant: Variant = "asItIs"): string => `${owner} ${variant}`;

export type Wanted = ReadonlyMap<string, Series>;

type Row = readonly [owner: string, variant: Variant, games: number];

const named = (path: string, seed: number, rows: readonly Row[]): Wanted =>
  new Map(
    rows.map(([owner, variant, games]) => [nameOf(owner, variant), { path, variant, owner, games, seed }]),
  );

/** All that a scenario that ships is measured by. */
export function seriesOf(path: string, games: number, seed: number): Wanted {
  const whole = (owner: string, variant: Variant = "asItIs"): Row => [owner, variant, games];
  return named(path, seed, [
    ...COMPARED.map((owner) => whole(owner)),
    ...ladderRows(games),
    whole("techniques", "twin"),
    whole("exclusive"),
    whole("jewels"),
    ...TOOLS.map((tool) => whole(without(tool))),
    ...HARDER.map((times) => whole("techniques", `harder ${times}`)),
    ...ATTACKS.map(({ name }): Row => [name, "asItIs", partOf(games)]),
    ...shakenRows(games),
  ]);
}

const ladderRows = (games: number): readonly Row[] =>
  LADDER_OWNERS.map((owner) => [owner, "acquisitionFirst", Math.ceil(games / LADDER_OWNERS.length)]);

/** What the ladder alone is measured by. */
export const ladderSeries = (path: string, games: number, seed: number): Wanted =>
  named(path, seed, ladderRows(games));

const shakenRows = (games: number): readonly Row[] =>
  Array.from({ length: SHAKEN }, (_, i) =>
    ORDER.map((owner): Row => [owner, `shaken ${i + 1}`, partOf(games)]),
  ).flat();

/** What a deal that nobody tuned is measured by. */
export function untunedSeries(path: string, games: number, seed: number): Wanted {
  const owners = [...ORDER, "exclusive", "jewels", without("tell"), ...USUAL_ATTACKS];
  return named(path, seed, [
    ...owners.map((owner): Row => [owner, "asItIs", partOf(games)]),
    ["techniques", "twin", partOf(games)],
  ]);
}
