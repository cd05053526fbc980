/** What an asset spares a party, that what is free is free as a set only, and a spread in a sentence. */
import type { Deal } from "@linchpin/deal";
import type { Analysis } from "../../facts/analysis.ts";
import type { Unit } from "../figures.ts";
import { caveatIn, savingIn } from "../saving.ts";
import { spreadIn } from "../spread.ts";
import { onceMoreFollows } from "./deal.ts";

export const savingCells = (deal: Deal, party: number, asset: number, unit: Unit): readonly string[] =>
  savingIn((months) => `alone in ${months}`, deal, party, asset, unit);

export const freeCaveat = (analysis: Analysis): string | null => caveatIn(onceMoreFollows, analysis);

export const spreadWords = spreadIn(
  (leverage, necessity) => `: leverage ${leverage}, necessity ${necessity}.`,
);
