/** The text of a deal file, which may be the inputs of a workbook. */
import { extname } from "node:path";
import type { DealText } from "../terminal/faults.ts";
import { readBook, readInput } from "../terminal/files.ts";
import { FileProblem, type Io } from "../terminal/io.ts";

export async function readDealText(path: string, io: Pick<Io, "stdin">): Promise<DealText> {
  if (extname(path).toLowerCase() !== ".xlsx") return { path, text: await readInput(path, io) };
  const { BookProblem, dealTextOf } = await import("@linchpin/report/workbook");
  const bytes = await readBook(path);
  try {
    return { path, ...(await dealTextOf(bytes)) };
  } catch (error) {
    if (error instanceof BookProblem) throw new FileProblem(`${path}: ${error.message}`);
    throw error;
  }
}
