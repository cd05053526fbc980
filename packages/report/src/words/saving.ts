/** What an asset spares a party, as cells of a table. */
import { FREE_SHARE, OWNER, type Deal } from "@linchpin/deal";
import { fairPrice, freeFor, savingOf, type Analysis } from "../facts/analysis.ts";
import type { Unit } from "./figures.ts";
import { nameOfAsset, nameOfPlayer } from "./names.ts";

/** A dash where it could not make the product alone even with the asset. `aloneIn`: that it could, and in how many months. */
export function savingIn(
  aloneIn: (months: string) => string,
  deal: Deal,
  party: number,
  asset: number,
  unit: Unit,
): readonly string[] {
  const { before, after, months, cost } = savingOf(deal, party, asset);
  if (deal.parties[party - 1]!.make === 0) return ["–", "–"];
  if (before < deal.horizon) return [months.toFixed(1), unit.figure(cost)];
  return after < deal.horizon ? [aloneIn(after.toFixed(1)), ""] : ["–", "–"];
}

/** What is said where something is dear once more follows: to whom, what, and its cost on average. */
type OnceMore = (party: string, asset: string, cost: number) => string;

/** That what is free is free as a set only, by what is dearest once more follows; null where it is for nothing anyway. */
export function caveatIn(say: OnceMore, analysis: Analysis): string | null {
  const { deal, list } = analysis;
  const dear = deal.parties.flatMap((_, i) =>
    (freeFor(analysis, i + 1)?.keeps ?? []).map((asset) => ({
      party: i + 1,
      asset,
      cost: fairPrice(analysis, i + 1, asset),
    })),
  );
  const [first] = dear
    .filter(({ cost }) => cost > FREE_SHARE * list.power.shares[OWNER]!)
    .toSorted((one, other) => other.cost - one.cost);
  return first === undefined
    ? null
    : say(nameOfPlayer(deal, first.party), nameOfAsset(deal, first.asset), first.cost);
}
