/** The first tab: who gets what, every price, every licence, and whether the workbook has room for what was entered. */
import { OWNER, ownsChannel, type Deal } from "@linchpin/deal";
import { sheetOf, within, type Sheet } from "./book.ts";
import type { Coalitions, Shares } from "./coalitions.ts";
import type { Inputs } from "./inputs.ts";
import type { Labels } from "./labels.ts";
import type { LicenceCells } from "./laying.ts";
import type { Plan } from "./plan.ts";

export interface Results {
  readonly sheet: Sheet;
  /** The cell of a figure by the name that it has in `linchpin price --json`, such as `shares.owner`. */
  readonly figures: ReadonlyMap<string, string>;
}

export interface Parts {
  readonly deal: Deal;
  readonly inputs: Inputs;
  readonly plan: Plan;
  readonly coalitions: Coalitions;
  readonly shares: Shares;
  readonly licences: readonly LicenceCells[];
  readonly labels: Labels;
  /** Lines under the title: version, date, what changed. */
  readonly stamp: readonly string[];
}

export function resultsOf(parts: Parts): Results {
  const { deal, labels, stamp } = parts;
  const sheet = sheetOf(labels.tabs.results);
  const figures = new Map<string, string>();
  sheet.put(0, 0, deal.title, "title");
  stamp.forEach((line) => sheet.put(sheet.next(), 0, line, "note"));
  sheet.put(sheet.next(), 0, labels.results.how, "note");
  shareRows(sheet, figures, parts);
  priceRows(sheet, figures, parts);
  disclosureRows(sheet, figures, parts);
  licenceRows(sheet, figures, parts);
  checkRows(sheet, parts);
  return { sheet, figures };
}

type Rows = (sheet: Sheet, figures: Map<string, string>, parts: Parts) => void;

const shareRows: Rows = (sheet, figures, { deal, coalitions, labels }) => {
  const words = labels.results;
  sheet.say(sheet.next() + 1, [words.shares, words.amount, words.part], "head");
  const whole = coalitions.worth.at(-1)!;
  const line = (name: string, path: string, formula: string, look: "money" | "share"): string => {
    const cell = sheet.line(name, formula, look);
    figures.set(path, cell);
    return cell;
  };
  const keys = ["owner", ...deal.parties.map(({ key }) => key)];
  [deal.owner.name, ...deal.parties.map(({ name }) => name)].forEach((name, player) => {
    const cell = line(name, `shares.${keys[player]!}`, coalitions.shares[player]!, "money");
    sheet.write(sheet.next() - 1, 2, `IF(${whole}=0,0,${within(cell)}/${whole})`, "share");
  });
  line(words.worth, "worth", whole, "money");
  line(words.leverage, "leverage", `IF(${whole}=0,0,${coalitions.shares[OWNER]!}/${whole})`, "share");
  line(words.necessity, "necessity", `IF(${whole}=0,0,1-${coalitions.worth.at(-2)!}/${whole})`, "share");
};

const priceRows: Rows = (sheet, figures, { deal, shares, labels }) => {
  const words = labels.results;
  const line = (name: string, path: string, formula: string): void => {
    figures.set(path, sheet.line(name, formula, "money"));
  };
  sheet.say(sheet.next() + 1, [words.levers, words.amount], "head");
  deal.parties.forEach(({ key, name, inTalks }, i) => {
    if (!inTalks) {
      line(
        `${words.bidder}: ${name}`,
        `prices.bidder.${key}`,
        `${shares.of("bidder", i + 1)}-${shares.of("base", 0)}`,
      );
      return;
    }
    line(
      `${words.exclusivity}: ${name}`,
      `prices.exclusivity.${key}`,
      `${shares.of("open", 0)}-${shares.of("exclusive", i + 1)}`,
    );
    line(
      `${words.forecloses}: ${name}`,
      `prices.foreclosed.${key}`,
      `${shares.of("full", 0)}-${shares.of("foreclosed", i + 1)}`,
    );
  });
  deal.channels.forEach(({ key, name }, c) => {
    if (!ownsChannel(deal, c))
      line(
        `${words.channel}: ${name}`,
        `prices.channel.${key}`,
        `${shares.of("channel", c)}-${shares.of("base", 0)}`,
      );
  });
};

/** What each asset costs if it is shown now, a column a party; empty where the party knows it. */
const disclosureRows: Rows = (sheet, figures, { deal, inputs, shares, labels }) => {
  if (deal.assets.length === 0) return;
  const words = labels.results;
  sheet.say(sheet.next() + 1, [words.disclosures, ...deal.parties.map(({ name }) => name)], "head");
  const base = shares.of("base", 0);
  deal.assets.forEach((asset, a) => {
    const row = sheet.next();
    sheet.put(row, 0, asset.name, "text");
    deal.parties.forEach((party, i) => {
      const leaks = inputs.of(`parties.${party.key}.passesOn`);
      const [kept, spread] = [shares.of("told", i + 1, a), shares.of("told", 0, a)];
      const price = `${base}-(1-${leaks})*${kept}-${leaks}*${spread}+${inputs.of(`assets.${asset.key}.cost`)}`;
      const knows = inputs.of(`parties.${party.key}.knows.${asset.key}`);
      figures.set(
        `prices.disclosure.${asset.key}.${party.key}.now`,
        sheet.write(row, 1 + i, `IF(${knows}=0,${price},"")`, "money"),
      );
    });
  });
};

const licenceRows: Rows = (sheet, figures, { licences, labels }) => {
  if (licences.length === 0) return;
  const words = labels.results;
  sheet.say(sheet.next() + 1, [words.licences, words.toOwner, words.pays, words.profit, words.ready], "head");
  for (const { key, title, toOwner, pays, profit, readyAt } of licences) {
    const row = sheet.next();
    sheet.put(row, 0, title, "text");
    figures.set(`${key}.toOwner`, sheet.write(row, 1, toOwner, "money"));
    figures.set(`${key}.pays`, sheet.write(row, 2, pays, "money"));
    figures.set(`${key}.profit`, sheet.write(row, 3, profit, "money"));
    figures.set(`${key}.readyAt`, sheet.write(row, 4, readyAt, "number"));
  }
  sheet.put(sheet.next(), 0, words.licenceNote, "note");
};

function checkRows(sheet: Sheet, { plan, licences, coalitions, labels, inputs }: Parts): void {
  const words = labels.results;
  sheet.say(sheet.next() + 1, [words.checks], "head");
  const line = (name: string, condition: string): string =>
    sheet.line(name, `IF(${condition},"${words.holds}","${words.fails}")`, "check");
  const whole = coalitions.worth.at(-1)!;
  line(
    words.sumCheck,
    `ABS(${coalitions.shares.join("+")}-${whole})<=${inputs.constants.slack}*ABS(${whole})`,
  );
  line(words.releaseCheck, `${plan.fits}=1`);
  for (const { title, fits } of licences) line(`${words.monthCheck}: ${title}`, `${fits}=1`);
}
