/** What an asset spares a party, and that what is free is free as a set only. */
import type { Deal } from "@linchpin/deal";
import type { Analysis } from "../../facts/analysis.ts";
import type { Unit } from "../figures.ts";
import { caveatIn, savingIn } from "../saving.ts";
import { onceMoreFollows } from "./deal.ts";

export const savingCells = (deal: Deal, party: number, asset: number, unit: Unit): readonly string[] =>
  savingIn((months) => `alone in ${months}`, deal, party, asset, unit);

export const freeCaveat = (analysis: Analysis): string | null => caveatIn(onceMoreFollows, analysis);
