/** Random changes of the inputs of a workbook, and the same change in the deal or its terms. */
import type { Deal, Terms } from "@linchpin/deal";

export interface Change {
  /** As on the inputs of a workbook. */
  readonly path: string;
  readonly before: number;
  readonly after: number;
}

/** Every input with a value that a person might try instead of it. */
export function changesOf(deal: Deal, terms: readonly Terms[], random: () => number): readonly Change[] {
  const numbers = new Map<string, number>();
  const enter = (base: string, of: object): void => {
    for (const [key, value] of Object.entries(of))
      if (typeof value === "number") numbers.set(base === "" ? key : `${base}.${key}`, value);
  };
  enter("", { horizon: deal.horizon, discountRate: deal.discountRate, stop: deal.stop });
  enter("owner", { make: deal.owner.make });
  const { components, releases, ...technology } = deal.technology;
  enter("technology", technology);
  if (releases !== null) enter("technology.releases", releases);
  for (const { key, rebuildCost, rebuildMonths } of components)
    enter(`technology.components.${key}`, { rebuildCost, rebuildMonths });
  for (const { key, reveals, cost } of deal.assets) {
    enter(`assets.${key}`, { cost });
    reveals.forEach((share, j) => numbers.set(`assets.${key}.reveals.${components[j]!.key}`, share));
  }
  deal.parties.forEach(({ key, ...party }) => {
    enter(`parties.${key}`, party);
    deal.assets.forEach((asset, a) =>
      numbers.set(`parties.${key}.knows.${asset.key}`, party.knows.includes(a) ? 1 : 0),
    );
  });
  for (const { key, ...channel } of deal.channels) enter(`channels.${key}`, channel);
  terms.forEach(({ upfront, term, withheld, reported, royalty, transfers }, i) => {
    enter(`terms.${i + 1}`, { upfront, term, withheld, reported });
    enter(`terms.${i + 1}.royalty.1`, { rate: royalty[0]!.rate });
    transfers.forEach(({ month }, k) => enter(`terms.${i + 1}.transfers.${k + 1}`, { month }));
  });
  return [...numbers].map(([path, before]) => ({ path, before, after: otherThan(path, before, random()) }));
}

const SHARE =
  /make|discountRate|stop|exclusion|renews|reveals|passesOn|erosion|chance|withheld|reported|rate$/;

function otherThan(path: string, before: number, draw: number): number {
  if (path.includes(".knows.")) return 1 - before;
  if (SHARE.test(path)) return before === 0 ? 0.5 * draw : Math.min(1, before * (0.5 + draw));
  if (/\.(?:term)$/.test(path)) return Math.round(before * (0.7 + 0.6 * draw));
  if (/horizon|every|halfLife/.test(path)) return before * (0.9 + 0.2 * draw);
  return before === 0 ? 6 * draw : before * (0.5 + draw);
}

/** The deal with the change; a change of terms leaves it as it is. */
export function changedDeal(deal: Deal, { path, after }: Change): Deal {
  const steps = path.split(".");
  if (steps[0] === "terms") return deal;
  const copy = structuredClone(deal) as never;
  set(copy, steps, after);
  return copy;
}

export function changedTerms(terms: Terms, index: number, { path, after }: Change): Terms {
  const [first, number, ...steps] = path.split(".");
  if (first !== "terms" || Number(number) !== index + 1) return terms;
  const copy = structuredClone(terms) as never;
  set(copy, steps, after);
  return copy;
}

interface Node {
  [step: string]: unknown;
}

/** Assets, parties and components stand in the deal itself, so that `tree` is it. Maps of a deal file are lists with keys in a `Deal`; lists of terms count from 1. */
function set(tree: Node, steps: readonly string[], value: number): void {
  const [step, next] = steps as [string, string];
  if (steps.length === 1) {
    tree[step] = value;
    return;
  }
  const inner = tree[step];
  if (!Array.isArray(inner)) return set(inner as Node, steps.slice(1), value);
  const items = inner as (Node & { key?: string })[];
  const at = items.findIndex((item, i) => (item.key ?? String(i + 1)) === next);
  const item = items[at]!;
  if (steps[2] === "reveals") {
    const components = (tree["technology"] as { components: { key: string }[] }).components;
    (item["reveals"] as number[])[components.findIndex(({ key }) => key === steps[3])] = value;
  } else if (steps[2] === "knows") {
    const asset = (tree["assets"] as { key: string }[]).findIndex(({ key }) => key === steps[3]);
    const others = (item["knows"] as number[]).filter((a) => a !== asset);
    item["knows"] = value === 0 ? others : [...others, asset].sort((a, b) => a - b);
  } else set(item, steps.slice(2), value);
}
