/**
 * The scenarios that drills are played in, by name: `sensor` as it ships; `sensor~3` with every number up to a fifth
 * more or less, by the seed 3, and written as a person would; `real/10-rail` made from a deal alone.
 *
 * Law: the same name gives the same scenario, whoever reads its files.
 */
import { shaken } from "@linchpin/seats/measure";
import { defaultScenario, type Scenario } from "@linchpin/table";

/** The scenario or deal that a name is of, its path under `data/`, and the seed of its numbers; null: as they stand. */
export interface DrillScenario {
  readonly base: string;
  readonly path: string;
  readonly shake: number | null;
}

export function drillScenario(name: string): DrillScenario {
  const [base = "", shake] = name.split("~");
  const path = `${base.startsWith("real/") ? "deals" : "scenarios"}/${base}.yaml`;
  return { base, path, shake: shake === undefined ? null : Number(shake) };
}

/** The scenario of a name, of what it is based on. */
export function variantOf(base: Scenario, { shake }: Pick<DrillScenario, "shake">): Scenario {
  if (shake === null) return base;
  const moved = plain(shaken(base, shake)) as Scenario;
  const { floor, ceiling } = defaultScenario(moved.deal, base.weeks).scenario;
  return { ...moved, id: `${base.id}-${shake}`, floor, ceiling };
}

/** Digits that a number of a variant has at most. */
const DIGITS = 2;

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value;
}
