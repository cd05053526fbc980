/** The doubtful numbers of a scenario's file. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { doubtsIn, type Doubt } from "@linchpin/coach";
import { parseDeal } from "@linchpin/deal";
import { scenarioDealPath } from "@linchpin/table";

/** `path`: of a scenario file that is known to be right. */
export async function doubtsOf(path: string): Promise<readonly Doubt[]> {
  const text = await readFile(path, "utf8");
  const read = parseDeal(await readFile(join(dirname(path), scenarioDealPath(text)!), "utf8"));
  if (!read.ok) throw new Error(`the deal of ${path} is wrong`);
  return doubtsIn(text, read.file);
}
