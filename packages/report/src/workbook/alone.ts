/**
 * What each team earns without the owner, as formulas: what it would have to rebuild, when it could make the product, whether
 * it goes on once or follows the owner's releases, and what it earns in the channels left to it. A row is a team with what
 * it knows: as things are, with one asset more for one party, or with one asset known to everybody.
 */
import type { Deal } from "@linchpin/deal";
import { sheetOf, type Sheet } from "./book.ts";
import { effort, largest, largestOf, stillToCome, sum } from "./formulas.ts";
import type { Inputs } from "./inputs.ts";
import type { Labels } from "./labels.ts";
import { channelNames, memberNames } from "./names.ts";
import { labelOf, type Plan } from "./plan.ts";
import type { Telling } from "./teams.ts";

export interface Alone {
  readonly sheet: Sheet;
  /** The cell of what a team earns in these channels once this has been told. */
  readonly worth: (team: number, channels: number, told: Telling | null) => string;
}

interface Making {
  readonly deal: Deal;
  readonly inputs: Inputs;
  readonly plan: Plan;
  readonly labels: Labels;
  readonly sheet: Sheet;
}

export function aloneOf(
  deal: Deal,
  inputs: Inputs,
  plan: Plan,
  posts: readonly { readonly team: number; readonly channels: number }[],
  labels: Labels,
): Alone {
  const sheet = sheetOf(labels.tabs.alone);
  const teams = [...new Set(posts.map(({ team }) => team))].sort((a, b) => a - b);
  const sets = [...new Set(posts.map((post) => post.channels))].sort((a, b) => a - b);
  const making = { deal, inputs, plan, labels, sheet };
  const columns = columnsOf(making);
  sheet.say(0, [...columns.titles, ...sets.map((set) => channelNames(deal, set))], "head");
  const first = columns.titles.length;
  const rowOf = new Map<string, number>();
  for (const team of teams) {
    for (const told of tellingsFor(deal, team)) {
      const row = sheet.next();
      rowOf.set(keyOf(team, told), row);
      const plans = teamRow(making, columns, row, team, told);
      sets.forEach((set, k) => {
        if (posts.some((post) => post.team === team && post.channels === set))
          sheet.write(row, first + k, largestOf(plans(set)), "money");
      });
    }
  }
  return {
    sheet,
    worth: (team, set, told) => {
      const heard = told === null || (told.to !== 0 && (team & (1 << told.to)) === 0) ? null : told;
      return sheet.at(rowOf.get(keyOf(team, heard))!, first + sets.indexOf(set));
    },
  };
}

const keyOf = (team: number, told: Telling | null): string => `${team} ${told?.asset} ${told?.to}`;

/** What can be told that a member of the team hears. */
function tellingsFor(deal: Deal, team: number): readonly (Telling | null)[] {
  const members = [...deal.parties.keys()].map((i) => i + 1).filter((p) => (team & (1 << p)) !== 0);
  return [null, ...deal.assets.flatMap((_, asset) => [0, ...members].map((to) => ({ asset, to })))];
}

/** Where each figure of a row stands. */
function columnsOf({ deal, plan, labels }: Making) {
  const words = labels.alone;
  const titles: string[] = [];
  const add = (title: string): number => titles.push(title) - 1;
  const each = <T>(items: readonly T[], title: (item: T) => string): readonly number[] =>
    items.map((item) => add(title(item)));
  const { components } = deal.technology;
  const generations = [...plan.month.keys()];
  return {
    titles,
    team: add(words.team),
    told: add(words.told),
    make: add(words.make),
    capability: add(words.capability),
    friction: add(words.friction),
    holds: each(deal.assets, ({ name }) => `${words.holds}: ${name}`),
    lacks: each(components, ({ name }) => `${words.lacks}: ${name}`),
    cost: add(words.cost),
    months: add(words.months),
    again: add(words.again),
    late: add(words.late),
    follows: add(words.follows),
    from: each(generations, (n) => `${words.from} ${n}`),
    spent: each(generations, (n) => `${words.spent} ${n}`),
    toCome: deal.channels.map(({ name }) => each(generations, (n) => `${name}: ${words.toCome} ${n}`)),
    earned: deal.channels.map(({ name }) => each(generations, (n) => `${name}: ${words.earned} ${n}`)),
    net: deal.channels.map(({ name }) => each(generations, (n) => `${name}: ${words.net} ${n}`)),
  };
}

type Columns = ReturnType<typeof columnsOf>;

/** Writes a row; gives back, for a set of channels, what each plan brings there. */
function teamRow(
  making: Making,
  columns: Columns,
  row: number,
  team: number,
  told: Telling | null,
): (channels: number) => readonly string[] {
  const { deal, sheet, plan, labels } = making;
  const here = (column: number): string => sheet.here(row, column);
  sheet.put(row, columns.team, memberNames(deal, team), "text");
  sheet.put(row, columns.told, labels.tellingName(deal, told), "text");
  whoRow(making, columns, row, team);
  knowledgeRow(making, columns, row, team, told);
  const [months, cost, follows] = [here(columns.months), here(columns.cost), here(columns.follows)];
  const { horizon, discount } = plan;
  plan.month.forEach((month, n) => {
    sheet.write(
      row,
      columns.from[n]!,
      n === 0
        ? `MIN(${months},${horizon})`
        : `IF(${n === 1 ? "1" : labelOf(plan, n)}<=${follows},MIN(MAX(${months},${month}+${here(columns.late)}),${horizon}),${horizon})`,
    );
    sheet.write(
      row,
      columns.spent[n]!,
      n === 0
        ? `${cost}+${here(columns.friction)}`
        : `${here(columns.spent[n - 1]!)}+IF(${labelOf(plan, n)}<=${follows},${here(columns.again)}*EXP(0-${discount}*${month}),0)`,
      "money",
    );
  });
  deal.channels.forEach((_, c) => channelRow(making, columns, row, c));
  return (channels) =>
    plan.month.map(
      (_, n) =>
        `${sum(columns.net.filter((_c, c) => (channels & (1 << c)) !== 0).map((of) => here(of[n]!)))}-${here(columns.spent[n]!)}`,
    );
}

function whoRow({ deal, inputs, sheet }: Making, columns: Columns, row: number, team: number): void {
  const members = deal.parties.filter((_, i) => (team & (1 << (i + 1))) !== 0);
  const each = (name: string): readonly string[] =>
    members.map(({ key }) => inputs.of(`parties.${key}.${name}`));
  sheet.write(row, columns.make, `${largest(each("make"))}*(1-${inputs.of("technology.exclusion")})`);
  sheet.write(row, columns.capability, largest(each("capability")));
  sheet.write(row, columns.friction, sum([inputs.of("technology.protection"), ...each("penalty")]), "money");
}

/** What the team holds and lacks, and so what it must rebuild now, and again for each release that it follows. */
function knowledgeRow(
  { deal, inputs, plan, sheet }: Making,
  columns: Columns,
  row: number,
  team: number,
  told: Telling | null,
): void {
  const here = (column: number): string => sheet.here(row, column);
  const { never } = inputs.constants;
  const members = deal.parties.filter((_, i) => (team & (1 << (i + 1))) !== 0);
  deal.assets.forEach(({ key }, a) => {
    const known = members.map((party) => inputs.of(`parties.${party.key}.knows.${key}`));
    sheet.write(row, columns.holds[a]!, told?.asset === a ? "1" : largest(known));
  });
  const capability = here(columns.capability);
  const { components, releases } = deal.technology;
  const parts = components.map(({ key, alternative }, j) => {
    const base = `technology.components.${key}`;
    const hides = deal.assets.map(
      (asset, a) => `(1-${inputs.of(`assets.${asset.key}.reveals.${key}`)}*${here(columns.holds[a]!)})`,
    );
    sheet.write(row, columns.lacks[j]!, hides.length === 0 ? "1" : hides.join("*"));
    const elsewhere = (what: string): string =>
      alternative === null ? never : inputs.of(`${base}.alternative.${what}`);
    const takes = (lacks: string): { readonly cost: string; readonly months: string } => ({
      cost: `MIN(${effort(lacks, inputs.of(`${base}.rebuildCost`), capability, never)},${elsewhere("cost")})`,
      months: `MIN(${effort(lacks, inputs.of(`${base}.rebuildMonths`), capability, never)},${elsewhere("months")})`,
    });
    const own = releases === null ? "" : inputs.of(`${base}.renews`);
    const renews =
      releases === null ? "0" : `IF(${own}="",${inputs.of("technology.releases.renews")},${own})`;
    return { now: takes(here(columns.lacks[j]!)), again: takes(`(${renews})`) };
  });
  sheet.write(row, columns.cost, sum(parts.map(({ now }) => now.cost)), "money");
  sheet.write(row, columns.months, largest(parts.map(({ now }) => now.months)));
  if (plan.generations === 1) {
    sheet.write(row, columns.again, "0", "money");
    sheet.write(row, columns.late, "0");
    sheet.write(row, columns.follows, "0");
    return;
  }
  sheet.write(row, columns.again, sum(parts.map(({ again }) => again.cost)), "money");
  sheet.write(row, columns.late, largest(parts.map(({ again }) => again.months)));
  const possible = `AND(${here(columns.again)}<${never},${here(columns.late)}<${never})`;
  sheet.write(row, columns.follows, `IF(${possible},${plan.chosen},0)`);
}

/** A channel under every plan: what is to come from each generation on, months of full trade, and what is left of it. */
function channelRow({ plan, sheet }: Making, columns: Columns, row: number, c: number): void {
  const here = (column: number): string => sheet.here(row, column);
  const { rate, full, start, ramp, investment } = plan.channels[c]!;
  const ready = here(columns.months);
  const opens = `(${ready}+${start})`;
  plan.month.forEach((_, n) => {
    const begin = `MAX(${here(columns.from[n]!)},${opens})`;
    const opening = { opens, full: `(${ready}+${start}+${ramp})`, ramp };
    const toCome = sheet.lay(row, columns.toCome[c]![n]!, stillToCome(opening, begin, rate, plan.horizon));
    const growth = plan.growth[n]!;
    const earned = sheet.lay(
      row,
      columns.earned[c]![n]!,
      n === 0
        ? `${growth}*${toCome}`
        : `${here(columns.earned[c]![n - 1]!)}+(${growth}-${plan.growth[n - 1]!})*${toCome}`,
    );
    const left = `${here(columns.make)}*${full}*${earned}-${investment}*EXP(0-${plan.discount}*${ready})`;
    sheet.write(row, columns.net[c]![n]!, `MAX(0,${left})`, "money");
  });
}
