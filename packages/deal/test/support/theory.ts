/** Reads the files of `data/theory` that are about deals. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A number, or a fraction as "2/3". */
export type Figure = number | string;

/** The cases of a file; each file has keys of its own, which its notes explain. */
export function theoryCases(file: string): readonly unknown[] {
  const text = readFileSync(new URL(`../../../../data/theory/${file}`, import.meta.url), "utf8");
  return (parse(text) as { cases: readonly unknown[] }).cases;
}

export function numberOf(figure: Figure): number {
  const [numerator, denominator = "1"] = String(figure).split("/");
  return Number(numerator) / Number(denominator);
}
