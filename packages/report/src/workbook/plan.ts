/**
 * The owner's plans as formulas: how money is discounted and a generation ages, what every channel earns under each number
 * of releases, and which plan is public. Generation n is row n; one that does not fit before the horizon adds nothing.
 */
import type { Deal } from "@linchpin/deal";
import { sheetOf, within, type Sheet } from "./book.ts";
import { largest, stillToCome, sum } from "./formulas.ts";
import type { Inputs } from "./inputs.ts";
import type { Labels } from "./labels.ts";

/** Generations that a workbook has room for beside those that fit today: a third more, and one. */
const ROOM = 1.3;

export interface Plan {
  readonly sheet: Sheet;
  /** Discounting and decay a month. */
  readonly discount: string;
  readonly decay: string;
  readonly horizon: string;
  /** Generations in all, the present one first. */
  readonly generations: number;
  /** By generation: its month (the present one 0), what it is worth against the first, and the releases' cost up to it. */
  readonly month: readonly string[];
  readonly growth: readonly string[];
  readonly cost: readonly string[];
  /** By generation, then channel: what the channel earns with make 1, before its investment. */
  readonly earns: readonly (readonly string[])[];
  /** Releases of the public plan. */
  readonly chosen: string;
  /** By channel. */
  readonly channels: readonly ChannelCells[];
  /** Whether the horizon has room for more releases than there are rows. */
  readonly fits: string;
}

interface ChannelCells {
  /** Fall of prices a month; discounting, fall and ageing together; margin times chance. */
  readonly erosion: string;
  readonly rate: string;
  readonly full: string;
  readonly start: string;
  readonly ramp: string;
  readonly investment: string;
  readonly sales: string;
  readonly units: string;
}

function generationsOf({ horizon, technology: { releases } }: Deal): number {
  if (releases === null) return 1;
  const fitting = Math.max(0, Math.ceil(horizon / releases.every) - 1);
  return 2 + Math.ceil(ROOM * fitting);
}

export function planOf(deal: Deal, inputs: Inputs, labels: Labels): Plan {
  const sheet = sheetOf(labels.tabs.plan);
  const { of, constants } = inputs;
  const words = labels.plan;
  sheet.put(0, 0, words.title, "title");
  const { line } = sheet;
  const horizon = line(words.horizon, of("horizon"));
  const discount = line(
    words.discount,
    `(LN(1+${of("discountRate")})-LN(1-${of("stop")}))/${constants.year}`,
  );
  const halfLife = of("technology.halfLife");
  const decay = line(words.decay, `IF(N(${halfLife})=0,0,LN(2)/${halfLife})`);
  const makes = ["owner.make", ...deal.parties.map(({ key }) => `parties.${key}.make`)].map(of);
  const make = line(words.make, largest(makes));
  const channels = channelsOn(sheet, deal, inputs, { discount, decay }, labels);
  const generations = generationsOf(deal);
  const table = generationTable(sheet, {
    deal,
    inputs,
    labels,
    generations,
    discount,
    decay,
    horizon,
    channels,
    make,
  });
  sheet.put(sheet.next() + 1, 0, words.chosen, "text");
  const chosen = sheet.write(sheet.next() - 1, 1, `MIN(${table.flags.join(",")})`);
  const last = table.month.at(-1)!;
  const fits = line(words.fits, generations === 1 ? "1" : `IF(${last}>=${horizon},1,0)`);
  return { sheet, discount, decay, horizon, generations, ...table, chosen, channels, fits };
}

function channelsOn(
  sheet: Sheet,
  deal: Deal,
  { of, constants }: Inputs,
  { discount, decay }: Pick<Plan, "discount" | "decay">,
  { plan: words }: Labels,
): readonly ChannelCells[] {
  const [head, erosions, rates, fulls] = [6, 7, 8, 9];
  sheet.say(head, [words.channel, ...deal.channels.map(({ name }) => name)], "head");
  sheet.put(erosions, 0, words.erosion, "text");
  sheet.put(rates, 0, words.rate, "text");
  sheet.put(fulls, 0, words.full, "text");
  return deal.channels.map(({ key }, c) => {
    const input = (name: string): string => of(`channels.${key}.${name}`);
    const erosion = sheet.write(erosions, 1 + c, `0-LN(1-${input("erosion")})/${constants.year}`);
    return {
      erosion,
      rate: sheet.write(rates, 1 + c, `${discount}+${within(erosion)}+${decay}`),
      full: sheet.write(fulls, 1 + c, `${input("chance")}*${input("margin")}`, "money"),
      start: input("start"),
      ramp: input("ramp"),
      investment: input("investment"),
      sales: `(${input("chance")}*${input("sales")})`,
      units: `(${input("chance")}*${input("units")})`,
    };
  });
}

interface Generations {
  readonly deal: Deal;
  readonly inputs: Inputs;
  readonly labels: Labels;
  readonly generations: number;
  readonly discount: string;
  readonly decay: string;
  readonly horizon: string;
  readonly channels: readonly ChannelCells[];
  readonly make: string;
}

/** Columns: month, birth, growth, cost, worth, flag; then per channel what is to come, months and earnings. */
function generationTable(sheet: Sheet, all: Generations) {
  const { deal, labels, generations, channels, make, inputs } = all;
  const words = labels.plan;
  const head = 12;
  sheet.say(head - 1, [words.generations], "title");
  sheet.say(
    head,
    [
      words.generation,
      words.month,
      words.growth,
      words.cost,
      words.worth,
      words.best,
      ...deal.channels.flatMap(({ name }) => [
        `${name}: ${words.toCome}`,
        `${name}: ${words.months}`,
        `${name}: ${words.earns}`,
      ]),
    ],
    "head",
  );
  const cells = Array.from({ length: generations }, (_, n) => {
    const row = head + 1 + n;
    sheet.put(row, 0, n, "number");
    const time = timeOf(sheet, row, n, all);
    const earns = channels.map((channel, c) => earningOf(sheet, row, n, c, channel, all));
    const worths = sum(
      channels.map(({ investment }, c) => `MAX(0,${make}*${within(earns[c]!)}-${investment})`),
    );
    const worth = sheet.write(row, 4, `${worths}-${within(time.cost)}`, "money");
    return { ...time, earns, worth };
  });
  const most = sheet.at(head + 1 + generations, 4);
  sheet.put(head + 1 + generations, 0, words.most, "text");
  sheet.write(
    head + 1 + generations,
    4,
    `MAX(${cells.map(({ worth }) => within(worth)).join(",")})`,
    "money",
  );
  const flags = cells.map(({ worth }, n) =>
    sheet.write(
      head + 1 + n,
      5,
      `IF(${within(worth)}>=${within(most)}-${inputs.constants.tie}*ABS(${within(most)}),${sheet.at(head + 1 + n, 0)},${inputs.constants.never})`,
    ),
  );
  return {
    month: cells.map(({ month }) => month),
    growth: cells.map(({ growth }) => growth),
    cost: cells.map(({ cost }) => cost),
    earns: cells.map(({ earns }) => earns),
    flags,
  };
}

/** Cells of one generation: when it comes, what its freshness is worth against the start, what the releases cost so far. */
function timeOf(sheet: Sheet, row: number, n: number, all: Generations) {
  const { inputs, discount, decay, horizon } = all;
  const { of, constants } = inputs;
  if (n === 0) {
    return {
      month: sheet.write(row, 1, "0"),
      growth: sheet.write(row, 2, `EXP(0-${decay}*${of("technology.age")})`),
      cost: sheet.write(row, 3, "0", "money"),
    };
  }
  const every = of("technology.releases.every");
  const month = sheet.write(row, 1, `IF(N(${every})=0,${constants.never},${sheet.at(row, 0)}*${every})`);
  const due = `IF(${within(month)}<${horizon},${of("technology.releases.cost")}*EXP(0-${discount}*${within(month)}),0)`;
  return {
    month,
    growth: sheet.write(row, 2, `IF(${within(month)}<${horizon},EXP(${decay}*${within(month)}),0)`),
    cost: sheet.write(row, 3, `${sheet.here(row - 1, 3)}+${due}`, "money"),
  };
}

/** What a channel earns with n releases, make 1: each generation raises what is sold from its month on. */
function earningOf(
  sheet: Sheet,
  row: number,
  n: number,
  c: number,
  { rate, full, start, ramp }: ChannelCells,
  { horizon }: Generations,
): string {
  const column = 6 + 3 * c;
  const begin = `MAX(MIN(${sheet.here(row, 1)},${horizon}),${start})`;
  const opening = { opens: start, full: `(${start}+${ramp})`, ramp };
  const toCome = sheet.write(row, column, stillToCome(opening, begin, rate, horizon));
  const growth = sheet.here(row, 2);
  const before = sheet.here(row - 1, column + 1);
  const months =
    n === 0
      ? sheet.write(row, column + 1, `${growth}*${within(toCome)}`)
      : sheet.write(row, column + 1, `${before}+(${growth}-${sheet.here(row - 1, 2)})*${within(toCome)}`);
  return sheet.write(row, column + 2, `${full}*${within(months)}`, "money");
}

/** The cell that says which generation it is. */
export const labelOf = ({ month }: Plan, n: number): string =>
  month[n]!.replace(/\$[A-Z]+\$(\d+)$/, "$A$$$1");
