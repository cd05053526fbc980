/**
 * Papers of which a file says nothing that they teach, and that convince nobody either: more likely forgotten than meant, so that
 * nobody is advised to give them away. A price of 0 is then the price of what was not said.
 */
import type { AssetKind, Deal } from "./deal.ts";

const HOLDS: readonly AssetKind[] = ["document", "file", "tooling", "training"];
/** What convinces as much as this is a paper to convince by: a patent, a chart, a report of tests. */
const CONVINCES = 0.4;

/** Indices of assets. */
export const untoldIn = ({ assets }: Pick<Deal, "assets">): readonly number[] =>
  [...assets.keys()].filter((asset) => {
    const { kind, reveals, proves } = assets[asset]!;
    return HOLDS.includes(kind) && proves < CONVINCES && reveals.every((share) => share === 0);
  });
