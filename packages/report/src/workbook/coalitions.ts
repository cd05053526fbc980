/**
 * What every coalition is worth, the Shapley weights, and everybody's share; then the owner's share in every deal that a
 * price compares it with: an asset told, an exclusivity, a bidder, a channel of its own.
 */
import {
  addBidder,
  fullTable,
  grantExclusivity,
  ownChannel,
  ownsChannel,
  withoutExclusivity,
  type Deal,
} from "@linchpin/deal";
import type { Alone } from "./alone.ts";
import { sheetOf, within, type Sheet } from "./book.ts";
import { largestOf, sum } from "./formulas.ts";
import type { Labels } from "./labels.ts";
import { memberNames } from "./names.ts";
import { sizeOf, tiesOf, waysOf, type Post, type Ties, type Telling, type Variant } from "./teams.ts";
import type { Together } from "./together.ts";

const changedTo = (kind: Variant["kind"], who: number, changed: Deal): Variant => ({
  kind,
  of: who,
  asset: null,
  ties: tiesOf(changed),
});

export function variantsOf(deal: Deal): readonly Variant[] {
  const free = withoutExclusivity(deal);
  const base = tiesOf(deal);
  const talking = deal.parties.flatMap(({ inTalks }, i) => (inTalks ? [i + 1] : []));
  const away = deal.parties.flatMap(({ inTalks }, i) => (inTalks ? [] : [i + 1]));
  return [
    { kind: "base", of: 0, asset: null, ties: base },
    ...(talking.length === 0 ? [] : [changedTo("open", 0, free), changedTo("full", 0, fullTable(free))]),
    ...talking.map((p) => changedTo("exclusive", p, grantExclusivity(free, p))),
    ...talking.map((p) => changedTo("foreclosed", p, grantExclusivity(fullTable(free), p))),
    ...away.map((p) => changedTo("bidder", p, addBidder(deal, p))),
    ...[...deal.channels.keys()]
      .filter((c) => !ownsChannel(deal, c))
      .map((c) => changedTo("channel", c, ownChannel(deal, c))),
    ...deal.assets.flatMap((_, asset): readonly Variant[] =>
      [0, ...deal.parties.map((_p, i) => i + 1)].map((to) => ({ kind: "told", of: to, asset, ties: base })),
    ),
  ];
}

/** The posts that any coalition of any variant has to choose among. */
export function postsOf(deal: Deal, variants: readonly Variant[]): readonly Post[] {
  const found = new Map<string, Post>();
  const distinct = new Set(variants.filter(({ kind }) => kind !== "told").map(({ ties }) => ties));
  for (const ties of distinct)
    for (let mask = 1; mask < 2 ** (deal.parties.length + 1); mask++)
      for (const post of waysOf(ties, mask).flat()) found.set(`${post.team} ${post.channels}`, post);
  return [...found.values()];
}

export interface Worths {
  /** The formula of v. */
  readonly of: (ties: Ties, mask: number, told: Telling | null) => string;
}

export function worthsOf(together: Together, alone: Alone): Worths {
  const cellOf = ({ team, channels }: Post, told: Telling | null): string =>
    (team & 1) === 1 ? together.worth(team, channels) : alone.worth(team, channels, told);
  const ways = new Map<Ties, Map<number, ReturnType<typeof waysOf>>>();
  const waysIn = (ties: Ties, mask: number): ReturnType<typeof waysOf> => {
    const known = ways.get(ties) ?? new Map<number, ReturnType<typeof waysOf>>();
    ways.set(ties, known);
    const found = known.get(mask) ?? waysOf(ties, mask);
    known.set(mask, found);
    return found;
  };
  return {
    of: (ties, mask, told) =>
      largestOf(waysIn(ties, mask).map((way) => sum(way.map((post) => cellOf(post, told))))),
  };
}

export interface Coalitions {
  readonly sheet: Sheet;
  /** By mask. */
  readonly worth: readonly string[];
  /** By player. */
  readonly shares: readonly string[];
}

/** The row of a coalition. */
const rowOf = (mask: number): number => mask + 1;

/** A row a coalition: who is in it, its size, its worth, and what each other player would add, weighed. */
export function coalitionsOf(deal: Deal, ties: Ties, worths: Worths, labels: Labels): Coalitions {
  const sheet = sheetOf(labels.tabs.coalitions);
  const words = labels.coalitions;
  const players = deal.parties.length + 1;
  const names = [deal.owner.name, ...deal.parties.map(({ name }) => name)];
  const [size, worth, weight] = [1 + players, 2 + players, 3 + players];
  sheet.say(
    0,
    [
      words.coalition,
      ...names,
      words.size,
      words.worth,
      words.weight,
      ...names.map((n) => `${words.adds}: ${n}`),
    ],
    "head",
  );
  const { here } = sheet;
  const count = `COUNTA(${here(0, 1)}:${here(0, players)})`;
  for (let mask = 0; mask < 2 ** players; mask++) {
    const row = rowOf(mask);
    sheet.put(row, 0, mask === 0 ? words.nobody : memberNames(deal, mask), "text");
    names.forEach((_, i) => sheet.put(row, 1 + i, (mask >> i) & 1, "given"));
    sheet.write(row, size, `SUM(${here(row, 1)}:${here(row, players)})`);
    sheet.write(row, worth, mask === 0 ? "0" : worths.of(ties, mask, null), "money");
    const s = here(row, size);
    sheet.write(row, weight, `IF(${s}<${count},FACT(${s})*FACT(${count}-1-${s})/FACT(${count}),0)`, "share");
    names.forEach((_, i) => {
      if (((mask >> i) & 1) === 1) return;
      const more = here(rowOf(mask | (1 << i)), worth);
      sheet.write(row, 4 + players + i, `${here(row, weight)}*(${more}-${here(row, worth)})`, "money");
    });
  }
  const last = rowOf(2 ** players - 1);
  sheet.put(last + 1, 0, words.shares, "head");
  const shares = names.map((_, i) =>
    sheet.write(
      last + 1,
      4 + players + i,
      `SUM(${here(1, 4 + players + i)}:${here(last, 4 + players + i)})`,
      "money",
    ),
  );
  return {
    sheet,
    worth: Array.from({ length: 2 ** players }, (_, mask) => sheet.at(rowOf(mask), worth)),
    shares,
  };
}

export interface Shares {
  readonly sheet: Sheet;
  /** The owner's share in a variant. */
  readonly of: (kind: Variant["kind"], who: number, asset?: number | null) => string;
}

/** A row a variant: the worth of every coalition with and without the owner, and the owner's share. */
export function sharesOf(
  deal: Deal,
  variants: readonly Variant[],
  worths: Worths,
  { worth }: Coalitions,
  labels: Labels,
): Shares {
  const sheet = sheetOf(labels.tabs.shares);
  const words = labels.shares;
  const sets = Array.from({ length: 2 ** deal.parties.length }, (_, i) => i << 1);
  const { here } = sheet;
  const [withOwner, without] = [2, 2 + sets.length];
  sheet.say(
    0,
    [
      words.change,
      words.share,
      ...sets.map((s) => memberNames(deal, s | 1)),
      ...sets.map((s) => memberNames(deal, s)),
    ],
    "head",
  );
  sheet.put(1, 0, words.size, "text");
  sheet.put(2, 0, words.weight, "text");
  const span = (row: number, from: number): string =>
    `${here(row, from)}:${here(row, from + sets.length - 1)}`;
  const all = `MAX(${span(1, withOwner)})`;
  for (const from of [withOwner, without]) {
    sets.forEach((set, i) => {
      const size = within(sheet.put(1, from + i, sizeOf(set), "given"));
      sheet.write(2, from + i, `FACT(${size})*FACT(${all}-${size})/FACT(${all}+1)`, "share");
    });
  }
  const rows = new Map<string, number>();
  const written = new Map<string, string>();
  const cell = (row: number, column: number, formula: string): void => {
    const known = written.get(formula);
    if (known !== undefined) sheet.write(row, column, within(known), "money");
    else written.set(formula, sheet.write(row, column, formula, "money"));
  };
  for (const variant of variants) {
    const row = sheet.next();
    rows.set(keyOf(variant.kind, variant.of, variant.asset), row);
    sheet.put(row, 0, labels.variantName(deal, variant), "text");
    const told = variant.asset === null ? null : { asset: variant.asset, to: variant.of };
    sets.forEach((set, i) => {
      const base = variant.kind === "base";
      cell(row, withOwner + i, base ? worth[set | 1]! : worths.of(variant.ties, set | 1, told));
      cell(row, without + i, base ? worth[set]! : set === 0 ? "0" : worths.of(variant.ties, set, told));
    });
    sheet.write(
      row,
      1,
      `SUMPRODUCT(${span(2, withOwner)},${span(row, withOwner)})-SUMPRODUCT(${span(2, without)},${span(row, without)})`,
      "money",
    );
  }
  return { sheet, of: (kind, who, asset = null) => sheet.at(rows.get(keyOf(kind, who, asset))!, 1) };
}

const keyOf = (kind: Variant["kind"], of: number, asset: number | null): string => `${kind} ${of} ${asset}`;
