/** The live models of the stations: each a few knobs, and what follows from them. */

export const MODELS = [
  "secrecy",
  "files",
  "bidders",
  "exclusivity",
  "licence",
  "generations",
  "signs",
] as const;
export type ModelName = (typeof MODELS)[number];
