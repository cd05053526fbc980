/** The doubtful numbers of a scenario's deal that move the owner's share most, with the scenario at their ends. */
import { dealAt, OWNER, powerMap, tornado, type DealFile } from "@linchpin/deal";
import type { Scenario } from "@linchpin/table";
import type { Doubt } from "./closer.ts";

/** Numbers that are looked at; each costs two more play-outs of every world. */
const LOOKED_AT = 3;

/** `file`: of the scenario's deal. What was made from the deal stays as it is: the doubt is about one number. */
export function doubtsIn(scenario: Scenario, file: DealFile): readonly Doubt[] {
  const likely = file.ranges.map((range) => range.likely);
  const swings = tornado(file.ranges, (values) => powerMap(dealAt(file, values)).shares[OWNER]!);
  return swings.slice(0, LOOKED_AT).map(({ range }) => {
    const { path, low, high } = file.ranges[range]!;
    const scenarioAt = (value: number): Scenario => ({
      ...scenario,
      deal: dealAt(file, likely.with(range, value)),
    });
    return { path, low, high, atLow: scenarioAt(low), atHigh: scenarioAt(high) };
  });
}
