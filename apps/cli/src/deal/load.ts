/** The deal and the terms that a command works on, or their faults on standard error. */
import { parseDeal, parseTerms, type Deal, type DealFile, type Terms } from "@linchpin/deal";
import { dealNamed } from "@linchpin/table";
import { readInput } from "../terminal/files.ts";
import { FileProblem, type Io } from "../terminal/io.ts";
import { printFaults } from "../terminal/faults.ts";
import { readDealText } from "./read.ts";

/** Null where the file is wrong; its faults have been printed. */
export async function loadDeal(path: string, io: Io): Promise<DealFile | null> {
  const read = await readDealText(path, io);
  const result = parseDeal(read.text);
  if (result.ok) return result.file;
  printFaults(read, result.faults, io);
  return null;
}

/** The same for a text in English: of names in both scripts the English half. */
export async function loadEnglish(path: string, io: Io): Promise<DealFile | null> {
  const file = await loadDeal(path, io);
  return file === null ? null : { ...file, deal: dealNamed(file.deal, "latin") };
}

export async function loadTerms(path: string, deal: Deal, io: Io): Promise<Terms | null> {
  const text = await readInput(path, io);
  const result = parseTerms(text, deal);
  if (result.ok) return result.terms;
  printFaults({ path, text }, result.faults, io);
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
