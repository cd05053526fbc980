/** The text of a deal file, which may be the inputs of a workbook: then a fault has a cell instead of a line. */
import { extname } from "node:path";
import type { Fault } from "@linchpin/source";
import { faultText } from "../terminal/faults.ts";
import { nameOf, readBook, readInput } from "../terminal/files.ts";
import { colours, FileProblem, widthOf, type Io } from "../terminal/io.ts";

export interface DealText {
  readonly path: string;
  readonly text: string;
  /** Of a workbook: the cell in which a path of the deal stands. */
  readonly cellOf?: (path: string) => string | null;
}

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

/** Where something of a deal stands, as an editor or a spreadsheet finds it: `mine.yaml:3:1`, `mine.xlsx Inputs!C12`. */
export function placeIn({ path, cellOf }: DealText, at: Pick<Fault, "path" | "line" | "column">): string {
  const name = nameOf(path);
  if (cellOf === undefined) return `${name}:${at.line}:${at.column}`;
  return `${name} ${cellOf(at.path) ?? ""}`.trimEnd();
}

export function printFaults(read: DealText, faults: readonly Fault[], io: Io): void {
  if (read.cellOf !== undefined) {
    for (const fault of faults)
      io.stderr.write(`${placeIn(read, fault)} ${fault.path}: ${fault.problem}; ${fault.remedy}\n`);
    return;
  }
  const style = { coloured: colours(io.stderr, io.env), width: widthOf(io.stderr) };
  io.stderr.write(faultText(nameOf(read.path), read.text, faults, style));
}
