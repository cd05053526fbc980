/** The doubtful numbers of a scenario's deal that move the owner's share most, with the scenario at their ends. */
import { dealAt, OWNER, powerMap, tornado, type DealFile } from "@linchpin/deal";
import { parseScenario } from "@linchpin/table";
import type { Doubt } from "./closer.ts";

/** Numbers that are looked at; each costs two more play-outs of every world. */
const LOOKED_AT = 3;

/** `text`: of a scenario file that is known to hold with its deal. Throws where it does not hold at an end. */
export function doubtsIn(text: string, file: DealFile): readonly Doubt[] {
  const likely = file.ranges.map((range) => range.likely);
  const swings = tornado(file.ranges, (values) => powerMap(dealAt(file, values)).shares[OWNER]!);
  return swings.slice(0, LOOKED_AT).map(({ range }) => {
    const { path, low, high } = file.ranges[range]!;
    const scenarioAt = (value: number): Doubt["atLow"] => {
      const parsed = parseScenario(text, dealAt(file, likely.with(range, value)));
      if (!parsed.ok) throw new Error(`the scenario does not hold where ${path} is ${value}`);
      return parsed.file.scenario;
    };
    return { path, low, high, atLow: scenarioAt(low), atHigh: scenarioAt(high) };
  });
}
