/** What a licensee pays: rates by year, which channels pay, royalty, minimum, milestones, tax, and what reaches the owner. */
import { withoutParty, type Deal } from "@linchpin/deal";
import { within, type Look } from "./book.ts";
import { largest, sum } from "./formulas.ts";
import { LEAD, type Laying, type LicenceCells } from "./laying.ts";
import type { ChannelRows } from "./licence-channel.ts";
import type { Ready } from "./licence-ready.ts";
import { labelOf } from "./plan.ts";

type Money = Pick<LicenceCells, "toOwner" | "pays" | "profit" | "streams">;

export function moneyRows(laying: Laying, ready: Ready, channels: readonly ChannelRows[]): Money {
  const { labels } = laying;
  const words = labels.licence;
  const offered = yearRates(
    laying,
    channels,
    channels.map(() => "1"),
    words.offered,
  );
  const served = channels.map((channel) => servedCell(laying, ready, channel, offered));
  const rates = yearRates(laying, channels, served, words.rate);
  const flow = flowRows(laying, channels, served, rates);
  const firstSale = line(
    laying,
    words.firstSale,
    `${ready.readyAt}+MIN(${[...channels.map(({ start }, i) => `IF(${served[i]!}=1,${start},${never(laying)})`), never(laying)].join(",")})`,
  );
  const dues = [...milestoneDues(laying, firstSale), ...shortfalls(laying, channels, served, rates)];
  return totals(laying, ready, channels, served, flow, dues);
}

const never = ({ inputs }: Laying): string => inputs.constants.never;

/** A figure of the licence; its address on the tab. */
const line = ({ sheet }: Laying, name: string, formula: string, look?: Look): string =>
  within(sheet.line(name, formula, look));

/** A row with a formula a month. */
function monthly(laying: Laying, name: string, of: (month: number) => string): readonly string[] {
  const row = laying.sheet.next();
  laying.sheet.put(row, 0, name, "text");
  return Array.from({ length: laying.months }, (_, m) => laying.sheet.lay(row, LEAD + m, of(m), "money"));
}

/** By year: the average royalty on the reported sales of these channels. Written at the first month of each year. */
function yearRates(
  laying: Laying,
  channels: readonly ChannelRows[],
  served: readonly string[],
  name: string,
): readonly string[] {
  const { sheet, terms, months, of } = laying;
  const row = sheet.next();
  sheet.put(row, 0, `${name}: ${laying.labels.licence.yearSales}`, "text");
  sheet.put(row + 1, 0, name, "text");
  return Array.from({ length: months / 12 }, (_, year) => {
    const column = LEAD + 12 * year;
    const sales = sheet.lay(
      row,
      column,
      `${of("reported")}*(${sum(channels.map((ch, i) => `${served[i]!}*(${yearOf(ch.invoiced, year)})`))})`,
      "money",
    );
    const first = of("royalty.1.rate");
    if (terms.royalty.length === 1) return sheet.lay(row + 1, column, first, "share");
    const brackets = terms.royalty.map(({ to }, i) => {
      const from = i === 0 ? "0" : of(`royalty.${i}.to`);
      const upTo = to === null ? sales : `MIN(${sales},${of(`royalty.${i + 1}.to`)})`;
      return `${of(`royalty.${i + 1}.rate`)}*MAX(0,${upTo}-${from})`;
    });
    return sheet.lay(row + 1, column, `IF(${sales}>0,(${sum(brackets)})/${sales},${first})`, "share");
  });
}

/** All the months of a row, summed. */
const all = (cells: readonly string[]): string => `SUM(${cells[0]!}:${cells.at(-1)!})`;

/** The months of a year as a range, summed. */
const yearOf = (cells: readonly string[], year: number): string =>
  `SUM(${cells[12 * year]!}:${cells[12 * year + 11]!})`;

/** 1 where the channel brings no less than nothing over the term, at the rates with all licensed channels. */
function servedCell(laying: Laying, ready: Ready, channel: ChannelRows, rates: readonly string[]): string {
  const { of, labels, plan, inputs } = laying;
  const words = labels.licence;
  const paid = monthly(laying, `${channel.name}: ${words.wouldPay}`, (m) => {
    const taken = takenIn(laying, channel.sales[m]!, channel.units[m]!, rates[Math.floor(m / 12)]!);
    return `${taken}+${of("profitShare")}*MAX(0,${channel.margin[m]!}-${taken})`;
  });
  const left = `${all(channel.margin)}-${all(paid)}-${channel.investment}*EXP(0-${plan.discount}*${ready.readyAt})`;
  return line(
    laying,
    `${channel.name}: ${words.served}`,
    `IF(AND(${ready.readyAt}<${laying.end},${left}>=0-${inputs.constants.rounding}*${all(channel.margin)}),1,0)`,
  );
}

const takenIn = ({ of }: Laying, sales: string, units: string, rate: string): string =>
  `${of("reported")}*(${rate}*${sales}+${of("perUnit")}*${units})`;

interface Flow {
  readonly margin: readonly string[];
  readonly sales: readonly string[];
  readonly accrued: readonly string[];
}

/** By month with the channels that are served: invoiced sales and royalty, then present values. */
function flowRows(
  laying: Laying,
  channels: readonly ChannelRows[],
  served: readonly string[],
  rates: readonly string[],
): Flow {
  const { of, labels } = laying;
  const words = labels.licence;
  const each = (pick: (channel: ChannelRows) => readonly string[], m: number): string =>
    sum(channels.map((channel, i) => `${served[i]!}*${pick(channel)[m]!}`));
  const rate = (m: number): string => rates[Math.floor(m / 12)]!;
  const invoiced = monthly(laying, words.allInvoiced, (m) => each((c) => c.invoiced, m));
  const sold = monthly(laying, words.allSold, (m) => each((c) => c.sold, m));
  const royalty = monthly(laying, words.royalty, (m) => takenIn(laying, invoiced[m]!, sold[m]!, rate(m)));
  monthly(laying, words.tax, (m) => `${of("withheld")}*${royalty[m]!}`);
  const margin = monthly(laying, words.allMargin, (m) => each((c) => c.margin, m));
  const sales = monthly(laying, words.allSales, (m) => each((c) => c.sales, m));
  const units = monthly(laying, words.allUnits, (m) => each((c) => c.units, m));
  const taken = monthly(laying, words.taken, (m) => takenIn(laying, sales[m]!, units[m]!, rate(m)));
  const accrued = monthly(
    laying,
    words.accrued,
    (m) => `${taken[m]!}+${of("profitShare")}*MAX(0,${margin[m]!}-${taken[m]!})`,
  );
  return { margin, sales, accrued };
}

/** A payment at a date: its month, and its present value. */
interface Due {
  readonly month: string;
  readonly amount: string;
}

function milestoneDues(laying: Laying, firstSale: string): readonly Due[] {
  const { terms, sheet, of, plan, inputs, labels } = laying;
  if (terms.milestones.length === 0) return [];
  sheet.say(
    sheet.next(),
    [labels.licence.milestone, labels.licence.month, labels.licence.presentValue],
    "head",
  );
  return terms.milestones.map((milestone, i) => {
    const row = sheet.next();
    const path = `milestones.${i + 1}`;
    sheet.put(row, 0, i + 1, "number");
    const month = sheet.lay(
      row,
      1,
      "month" in milestone ? of(`${path}.month`) : `${firstSale}+${of(`${path}.months`)}`,
    );
    const value = `${of(`${path}.chance`)}*${of(`${path}.amount`)}*EXP(0-${plan.discount}*${month})`;
    const amount = sheet.lay(
      row,
      2,
      `IF(${month}<=${of("term")}+${inputs.constants.slack},${value},0)`,
      "money",
    );
    return { month, amount };
  });
}

/** By year: what its payments are short of the minimum, at its end. */
function shortfalls(
  laying: Laying,
  channels: readonly ChannelRows[],
  served: readonly string[],
  rates: readonly string[],
): readonly Due[] {
  const { terms, sheet, of, plan, inputs, labels, months } = laying;
  const words = labels.licence;
  const row = sheet.next();
  [words.yearEnds, words.least, words.paidInYear, words.missing].forEach((name, i) =>
    sheet.put(row + i, 0, name, "text"),
  );
  const { year: length } = inputs.constants;
  return Array.from({ length: months / 12 }, (_, year) => {
    const column = LEAD + 12 * year;
    const begins = sheet.here(3, column);
    const ends = sheet.lay(row, column, sheet.here(3, column + 12));
    const minimum = of(`minimum.${Math.min(year + 1, terms.minimum.length)}`);
    const least = sheet.lay(row + 1, column, `${minimum}*(${ends}-${begins})/${length}`, "money");
    const sold = sum(
      channels.map(
        (ch, i) =>
          `${served[i]!}*(${rates[year]!}*${yearOf(ch.invoiced, year)}+${of("perUnit")}*${yearOf(ch.sold, year)})`,
      ),
    );
    const paid = sheet.lay(row + 2, column, `${of("reported")}*(${sold})`, "money");
    const amount = sheet.lay(
      row + 3,
      column,
      `MAX(0,${least}-${paid})*EXP(0-${plan.discount}*${ends})`,
      "money",
    );
    return { month: ends, amount };
  });
}

function totals(
  laying: Laying,
  ready: Ready,
  channels: readonly ChannelRows[],
  served: readonly string[],
  { margin, sales, accrued }: Flow,
  dues: readonly Due[],
): Money {
  const { of, labels, plan, sheet } = laying;
  const words = labels.licence;
  const pays = line(
    laying,
    words.pays,
    sum([of("upfront"), all(accrued), ...dues.map(({ amount }) => amount)]),
    "money",
  );
  const investments = sum(
    channels.map(
      ({ investment }, i) => `${served[i]!}*${investment}*EXP(0-${plan.discount}*${ready.readyAt})`,
    ),
  );
  const profit = line(laying, words.profit, `${all(margin)}-${ready.rebuilding}-(${investments})`, "money");
  const costs = spendings(laying, ready);
  const toOwner = line(
    laying,
    words.toOwner,
    `(1-${of("withheld")})*${pays}-(${sum(costs.map(({ amount }) => amount))})`,
    "money",
  );
  const stopping = monthly(laying, words.stopping, (m) => {
    const month = laying.at(m);
    const { slack } = laying.inputs.constants;
    const before = m === 0 ? "0" : `SUM(${accrued[0]!}:${accrued[m - 1]!})`;
    const due = sum(dues.map((d) => `IF(${d.month}<${month}-${slack},${d.amount},0)`));
    const spent = sum(costs.map((c) => `IF(${c.month}<=${month}+${slack},${c.amount},0)`));
    return `(1-${of("withheld")})*(${of("upfront")}+${before}+${due})-(${spent})`;
  });
  const name = (cell: string): string => `'${sheet.name}'!${cell}`;
  return {
    toOwner: name(toOwner),
    pays: name(pays),
    profit: name(profit),
    streams: {
      margin: margin.map(name),
      sales: sales.map(name),
      accrued: accrued.map(name),
      stopping: stopping.map(name),
    },
  };
}

/** What the owner spends for the licence: assets handed over, and releases that it would not make without the party. */
function spendings(laying: Laying, ready: Ready): readonly Due[] {
  const { deal, terms, sheet, of, inputs, plan, labels, end } = laying;
  const words = labels.licence;
  sheet.say(sheet.next(), [words.spent, words.month, words.presentValue], "head");
  const entry = (name: string, month: string, amount: string): Due => {
    const row = sheet.next();
    sheet.put(row, 0, name, "text");
    const at = sheet.lay(row, 1, month);
    return { month: at, amount: sheet.lay(row, 2, amount.replaceAll("@", at), "money") };
  };
  const given = terms.transfers.map(({ asset }, i) => {
    const { key, name } = deal.assets[asset]!;
    return entry(
      name,
      of(`transfers.${i + 1}.month`),
      `${inputs.of(`assets.${key}.cost`)}*EXP(0-${plan.discount}*@)`,
    );
  });
  if (plan.generations === 1) return given;
  const anyway = releasesWithout(laying);
  const made = plan.month.slice(1).map((month, k) => {
    const included = ready.included[k + 1]!;
    const counts = `AND(${included}=1,${labelOf(plan, k + 1)}>${anyway},@<${end}-${inputs.constants.slack})`;
    return entry(
      `${words.release} ${k + 1}`,
      month,
      `IF(${counts},${inputs.of("technology.releases.cost")}*EXP(0-${plan.discount}*@),0)`,
    );
  });
  return [...given, ...made];
}

/** How many releases the owner's plan makes without the party, by the channels that are then left. */
function releasesWithout(laying: Laying): string {
  const { deal, terms, plan, inputs, labels } = laying;
  const words = labels.licence;
  const rest: Deal = withoutParty(deal, terms.party);
  if (rest.channels.length === 0) return line(laying, words.without, "0");
  const kept = rest.channels.map(({ key }) => deal.channels.findIndex((c) => c.key === key));
  const makes = ["owner.make", ...rest.parties.map(({ key }) => `parties.${key}.make`)].map(inputs.of);
  const make = line(laying, `${words.without}: ${words.make}`, largest(makes));
  const worths = plan.earns.map((cells, n) => {
    const earned = kept.map((c) => `MAX(0,${make}*${cells[c]!}-${plan.channels[c]!.investment})`);
    return line(laying, `${words.without}: ${words.worth} ${n}`, `${sum(earned)}-${plan.cost[n]!}`, "money");
  });
  const most = line(laying, `${words.without}: ${words.most}`, `MAX(${worths.join(",")})`, "money");
  const { tie } = inputs.constants;
  const flags = worths.map(
    (worth, n) =>
      `IF(${worth}>=${most}-${tie}*ABS(${most}),${n === 0 ? "0" : labelOf(plan, n)},${inputs.constants.never})`,
  );
  return line(laying, words.without, `MIN(${flags.join(",")})`);
}
