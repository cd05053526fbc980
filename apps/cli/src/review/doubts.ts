/** The doubtful numbers of a scenario's deal that move the owner's share most, with the scenario at their ends. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Doubt } from "@linchpin/coach";
import { dealAt, OWNER, parseDeal, powerMap, tornado } from "@linchpin/deal";
import { parseScenario, scenarioDealPath } from "@linchpin/table";

/** Numbers that are looked at; each costs two more play-outs of every world. */
const LOOKED_AT = 3;

/** `path`: of a scenario file that is known to be right. */
export async function doubtsOf(path: string): Promise<readonly Doubt[]> {
  const text = await readFile(path, "utf8");
  const read = parseDeal(await readFile(join(dirname(path), scenarioDealPath(text)!), "utf8"));
  if (!read.ok) throw new Error(`the deal of ${path} is wrong`);
  const { file } = read;
  const likely = file.ranges.map((range) => range.likely);
  const swings = tornado(file.ranges, (values) => powerMap(dealAt(file, values)).shares[OWNER]!);
  return swings.slice(0, LOOKED_AT).map(({ range }) => {
    const { path: where, low, high } = file.ranges[range]!;
    const scenarioAt = (value: number): Doubt["atLow"] => {
      const parsed = parseScenario(text, dealAt(file, likely.with(range, value)));
      if (!parsed.ok) throw new Error(`${path} does not hold where ${where} is ${value}`);
      return parsed.file.scenario;
    };
    return { path: where, low, high, atLow: scenarioAt(low), atHigh: scenarioAt(high) };
  });
}
