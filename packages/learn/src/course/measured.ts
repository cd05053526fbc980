/**
 * Numbers that were counted in many simulated games, kept as data with the command that counts them.
 *
 *     {"command": "node …", "figures": {"ladder.ask.tried": {"value": 0.63, "unit": "share"}}}
 */
import { jsonSchemaOf, readText, wordIssues, type Fault } from "@linchpin/source";
import * as z from "zod";
import { UNITS, type Figure } from "./recipes.ts";

const schema = z.strictObject({
  command: z.string().min(1).meta({ description: "The command that counts them" }),
  rules: z.int().min(1).meta({ description: "Version of the rules of play" }),
  figures: z.record(
    z.string(),
    z
      .strictObject({ value: z.number(), unit: z.enum(UNITS) })
      .meta({ description: "A number with its unit" }),
  ),
});

export type MeasuredResult =
  | {
      readonly ok: true;
      readonly command: string;
      readonly rules: number;
      readonly measured: Readonly<Record<string, Figure>>;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function parseMeasured(text: string): MeasuredResult {
  const read = readText(text);
  if (!read.ok) return read;
  const parsed = schema.safeParse(read.source.value);
  if (!parsed.success) {
    const wrong = wordIssues(parsed.error.issues, read.source.value, jsonSchemaOf(schema));
    return { ok: false, faults: read.source.locate(wrong) };
  }
  const { command, rules, figures } = parsed.data;
  const measured = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, { ...figure, currency: null }]),
  );
  return { ok: true, command, rules, measured };
}
