/**
 * One licensed channel month by month: its sales as they are invoiced, and margin, sales and units as present values.
 *
 * What is still to come from a month on falls from one month to the next by what the month brings; a new generation adds what
 * it is fresher than the last.
 */
import { stillToCome, sum } from "./formulas.ts";
import type { Laying } from "./laying.ts";
import type { Ready } from "./licence-ready.ts";

export interface ChannelRows {
  readonly index: number;
  readonly name: string;
  readonly investment: string;
  readonly start: string;
  /** By month: sales as invoiced and units sold; then margin, sales and units, present value. */
  readonly invoiced: readonly string[];
  readonly sold: readonly string[];
  readonly margin: readonly string[];
  readonly sales: readonly string[];
  readonly units: readonly string[];
}

/** What sales are discounted by, and whether prices fall. */
type Rate = { readonly title: string; readonly rate: string };

export function channelRows(laying: Laying, ready: Ready, index: number): ChannelRows {
  const { deal, sheet, plan, labels, inputs } = laying;
  const words = labels.licence;
  const { name, key } = deal.channels[index]!;
  const channel = plan.channels[index]!;
  sheet.put(sheet.next(), 0, name, "head");
  const ages = plan.decay;
  const months = (title: string, rate: string): readonly string[] =>
    monthsOf(laying, ready, index, { title, rate });
  const priced = months(words.pricedLater, `(${plan.discount}+${channel.erosion}+${ages})`);
  const counted = months(words.countedLater, `(${plan.discount}+${ages})`);
  const pricedNow = months(words.priced, `(${channel.erosion}+${ages})`);
  const countedNow = months(words.counted, ages);
  const times = (title: string, full: string, of: readonly string[]): readonly string[] => {
    const row = sheet.next();
    sheet.put(row, 0, `${name}: ${title}`, "text");
    return of.map((cell, m) => sheet.lay(row, laying.column(m), `${full}*${cell}`, "money"));
  };
  return {
    index,
    name,
    investment: inputs.of(`channels.${key}.investment`),
    start: inputs.of(`channels.${key}.start`),
    invoiced: times(words.invoiced, channel.sales, pricedNow),
    sold: times(words.sold, channel.units, countedNow),
    margin: times(words.margin, `${ready.make}*${channel.full}`, priced),
    sales: times(words.sales, channel.sales, priced),
    units: times(words.units, channel.units, counted),
  };
}

/** By month: what one unit of full monthly trade comes to in it. */
function monthsOf(laying: Laying, ready: Ready, index: number, { title, rate }: Rate): readonly string[] {
  const { sheet, plan, months, end } = laying;
  const { start, ramp } = plan.channels[index]!;
  const opens = `(${ready.readyAt}+${start})`;
  const opening = { opens, full: `(${ready.readyAt}+${start}+${ramp})`, ramp };
  const toCome = (from: string): string => stillToCome(opening, `MAX(${from},${opens})`, rate, end);
  const row = sheet.next();
  sheet.put(row, 0, title, "note");
  const left = Array.from({ length: months + 1 }, (_, m) =>
    sheet.lay(row, laying.column(m), toCome(laying.at(m))),
  );
  const releases = releaseCells(laying, ready, title, toCome);
  const got = sheet.next();
  sheet.put(got, 0, title, "note");
  return Array.from({ length: months }, (_, m) => {
    const [from, to] = [laying.at(m), laying.at(m + 1)];
    const fresh = (month: string): string =>
      sum([ready.fresher[0]!, ...releases.map(({ at, fresher }) => `IF(${at}<=${month},${fresher},0)`)]);
    const inside = releases.map(
      ({ at, fresher, left: rest }) => `IF(AND(${at}>${from},${at}<=${to}),${fresher}*${rest},0)`,
    );
    const formula = `(${fresh(from)})*${left[m]!}-(${fresh(to)})*${left[m + 1]!}+${sum(inside)}`;
    return sheet.lay(got, laying.column(m), formula);
  });
}

/** By later generation: its month, what it adds, and what is still to come from then on. */
function releaseCells(laying: Laying, ready: Ready, title: string, toCome: (from: string) => string) {
  const { sheet, plan, end } = laying;
  if (plan.generations === 1) return [];
  const row = sheet.next();
  sheet.put(row, 0, `${title}: ${laying.labels.licence.fromGeneration}`, "note");
  return plan.month.slice(1).map((month, k) => ({
    at: month,
    fresher: ready.fresher[k + 1]!,
    left: sheet.lay(row, laying.column(k), toCome(`MIN(${month},${end})`)),
  }));
}
