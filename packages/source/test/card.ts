/** A file format that is not a deal: a card of a bottle. What is generic is tested on it. */
import * as z from "zod";
import {
  annotations,
  described,
  formatFault,
  named,
  number,
  optional,
  quantity,
  readAs,
  required,
  TEXT,
  type Fault,
} from "../src/index.ts";

const SHARE = { min: 0, max: 1, unit: "a share from 0 to 1" };
const LITRES = { min: 0, max: 1e6, unit: "litres" };

const bottle = described("A bottle", {
  litres: required(quantity(LITRES), "What goes in", 0.75),
  full: optional(number(SHARE), "How full it is", 1),
  kind: optional(z.enum(["glass", "steel"]), "What it is made of", "glass"),
});

export const cardSchema = z.strictObject({
  card: required(z.literal([1, 2]), "Version of this file format", 2),
  title: required(TEXT, "What the card is about", "Cellar"),
  bottles: required(named(bottle, 3), "Bottles, by key", { red: { litres: 0.75 } }),
  ...annotations,
});

/** The faults of a text by syntax and schema, formatted. */
export const faultsOf = (text: string): readonly string[] => faultsIn(text).map(formatFault);

export function faultsIn(text: string): readonly Fault[] {
  const read = readAs(text, () => ({ schema: cardSchema, check: () => [] }));
  return read.ok ? [] : read.faults;
}
