/** The doubtful numbers of what a game was played about. */
import { doubtsIn, type Doubt } from "@linchpin/coach";
import { readScenario } from "../catalogue.ts";

/** `path`: of a scenario or deal file that is known to be right. */
export async function doubtsOf(path: string): Promise<readonly Doubt[]> {
  const read = await readScenario(path);
  if (!read.ok) throw new Error(`${read.from.path} is wrong`);
  return doubtsIn(read.file.scenario, read.deal);
}
