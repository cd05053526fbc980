/** The deal and the terms that a command works on, or their faults on standard error. */
import { extname } from "node:path";
import { parseDeal, parseTerms, type Deal, type DealFile, type Terms } from "@linchpin/deal";
import { readBook, readInput } from "../terminal/files.ts";
import { FileProblem, type Io } from "../terminal/io.ts";
import { printFaults } from "../terminal/faults.ts";

/** Null where the file is wrong; its faults have been printed. */
export async function loadDeal(path: string, io: Io): Promise<DealFile | null> {
  if (extname(path).toLowerCase() === ".xlsx") return loadBook(path, io);
  const text = await readInput(path, io);
  const result = parseDeal(text);
  if (result.ok) return result.file;
  printFaults(path, text, result.faults, io);
  return null;
}

/** The inputs of a workbook; faults are named by their cell. */
async function loadBook(path: string, io: Io): Promise<DealFile | null> {
  const { BookProblem, dealTextOf } = await import("@linchpin/report/workbook");
  const bytes = await readBook(path);
  const { text, cellOf } = await dealTextOf(bytes).catch((error: unknown) => {
    if (error instanceof BookProblem) throw new FileProblem(`${path}: ${error.message}`);
    throw error;
  });
  const result = parseDeal(text);
  if (result.ok) return result.file;
  for (const { path: at, problem, remedy } of result.faults)
    io.stderr.write(`${path} ${cellOf(at) ?? ""} ${at}: ${problem}; ${remedy}\n`);
  return null;
}

export async function loadTerms(path: string, deal: Deal, io: Io): Promise<Terms | null> {
  const text = await readInput(path, io);
  const result = parseTerms(text, deal);
  if (result.ok) return result.terms;
  printFaults(path, text, result.faults, io);
  return null;
}

/** A proven deal can still be too large to price. */
export function notTooLarge<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError)
      throw new FileProblem(`this deal is too large to price: ${error.message}`);
    throw error;
  }
}
