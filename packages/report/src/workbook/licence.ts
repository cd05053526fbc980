/**
 * One licence month by month as formulas: when the party can make the product, what every channel sells, which channels are
 * served, royalty, tax, minimum, and present values, as long as it pays. In which month it would stop is not worked out here.
 *
 * Months are columns. Definition: docs/model.md, "Terms"; the same steps as packages/deal/src/terms.
 */
import { modelOf, reaches, type Deal } from "@linchpin/deal";
import { sheetOf, within } from "./book.ts";
import type { Inputs, LicenceInput } from "./inputs.ts";
import type { Labels } from "./labels.ts";
import { channelRows, type ChannelRows } from "./licence-channel.ts";
import { LEAD, type Laying, type LicenceCells } from "./laying.ts";
import { moneyRows } from "./licence-money.ts";
import { readyRows, type Ready } from "./licence-ready.ts";
import type { Plan } from "./plan.ts";

/** Room beyond the term, in years. */
const YEARS_OF_ROOM = 2;
export function licenceSheet(
  deal: Deal,
  { key, title, terms }: LicenceInput,
  number: number,
  inputs: Inputs,
  plan: Plan,
  labels: Labels,
): LicenceCells {
  const sheet = sheetOf(`${labels.tabs.licence} ${number}`);
  const words = labels.licence;
  const end = Math.min(terms.term, deal.horizon);
  const months = 12 * (Math.ceil(end / 12) + YEARS_OF_ROOM);
  const of = (path: string): string => inputs.of(`${key}.${path}`);
  sheet.put(0, 0, title, "title");
  sheet.put(1, 0, words.end, "text");
  const endCell = sheet.write(1, 1, `MIN(${of("term")},${plan.horizon})`);
  sheet.put(2, 0, words.month, "head");
  for (let m = 0; m <= months; m++) sheet.put(2, LEAD + m, m, "head");
  sheet.put(3, 0, words.from, "text");
  for (let m = 0; m <= months; m++)
    sheet.write(3, LEAD + m, `MIN(${sheet.here(2, LEAD + m)},${within(endCell)})`);
  const laying: Laying = {
    deal,
    terms,
    sheet,
    inputs,
    plan,
    labels,
    of,
    party: deal.parties[terms.party - 1]!,
    months,
    end: within(endCell),
    at: (m) => sheet.here(3, LEAD + m),
    column: (m) => LEAD + m,
  };
  const ready = readyRows(laying);
  const channels = servedChannels(laying, ready);
  const money = moneyRows(laying, ready, channels);
  const fits = sheet.line(words.fits, `IF(${of("term")}<=${sheet.here(2, LEAD + months)},1,0)`);
  return { sheet, key, title, ...money, readyAt: `'${sheet.name}'!${ready.readyAt}`, fits };
}

/** The licensed channels that the two can serve together. */
function servedChannels(laying: Laying, ready: Ready): readonly ChannelRows[] {
  const model = modelOf(laying.deal);
  const pair = 1 | (1 << laying.terms.party);
  return laying.terms.channels
    .filter((c) => reaches(model, pair, c))
    .map((c) => channelRows(laying, ready, c));
}
