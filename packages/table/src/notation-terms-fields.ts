/**
 * The fields of terms as words, each by itself: written, and read back as the same value.
 *
 *     royalty=6%<1000000,4%   6 % of a year's sales to a million, 4 % above    minimum=50000,80000  by year; the last goes on
 *     milestones=200000*70%@6,100000@sale+3   month 6 with a chance of 70 %; three months after the first sale
 *     supplied=yes  the finished product       supplies=membrane  parts        releases=none, or 24: those up to month 24
 *     exclusive=web@24, or *@24  nobody else gets the channel (any channel) before month 24
 */
import type { Band, Deal, Milestone, Terms } from "@linchpin/deal";
import { numberFromText } from "@linchpin/source";
import { found, keyIn, type Parsed } from "./notation-words.ts";
import { refuse, type Named } from "./refusals.ts";

export const FIELDS = [
  "royalty",
  "upfront",
  "perUnit",
  "minimum",
  "term",
  "channels",
  "milestones",
  "transfers",
  "supplied",
  "supplies",
  "releases",
  "exclusive",
  "profitShare",
  "withheld",
  "reported",
  "penalty",
] as const;
type TermsField = (typeof FIELDS)[number];

/** Which part of the terms a field settles: two fields that settle the same do not stand together. */
export const settles = (field: TermsField): string => (field === "supplied" ? "supplies" : field);

/** The fields that are written, in order: the usual ones always, the others where they say something. */
export function writeFields(deal: Deal, terms: Terms): readonly (readonly [TermsField, string])[] {
  const share = (field: TermsField, value: number, usual: number) =>
    value === usual ? [] : [[field, writeShare(value)] as const];
  const amount = (field: TermsField, value: number) => (value === 0 ? [] : [[field, String(value)] as const]);
  const list = (field: TermsField, items: readonly string[]) =>
    items.length === 0 ? [] : [[field, items.join(",")] as const];
  const { minimum, releases, exclusive, supplies } = terms;
  return [
    ["royalty", terms.royalty.map(writeBand).join(",")],
    ["upfront", String(terms.upfront)],
    ...amount("perUnit", terms.perUnit),
    ...(minimum.length === 1 ? amount("minimum", minimum[0]!) : list("minimum", minimum.map(String))),
    ["term", String(terms.term)],
    ["channels", keysOf(deal.channels, terms.channels)],
    ...list("milestones", terms.milestones.map(writeMilestone)),
    ...list(
      "transfers",
      terms.transfers.map((t) => `${deal.assets[t.asset]!.key}@${t.month}`),
    ),
    typeof supplies === "string" || supplies.length === 0
      ? ["supplied", supplies === "all" ? "yes" : "no"]
      : ["supplies", keysOf(deal.technology.components, supplies)],
    ...(releases === "all"
      ? []
      : [["releases", releases === "none" ? "none" : String(releases.until)] as const]),
    ...(exclusive === null
      ? []
      : list("exclusive", [
          `${exclusive.channels === "all" ? EVERY : keysOf(deal.channels, exclusive.channels)}@${exclusive.until}`,
        ])),
    ...share("profitShare", terms.profitShare, 0),
    ...share("withheld", terms.withheld, 0),
    ...share("reported", terms.reported, 1),
    ...amount("penalty", terms.penalty),
  ];
}

type Keyed = readonly { readonly key: string }[];

const keysOf = (items: Keyed, indices: readonly number[]): string =>
  indices.map((i) => items[i]!.key).join(",");

/** Every channel; no key is written like this. */
const EVERY = "*";
const FIRST_SALE = "sale";

function writeShare(share: number): string {
  const percent = `${Number((share * 100).toPrecision(12))}%`;
  return numberFromText(percent) === share ? percent : String(share);
}

const writeBand = ({ to, rate }: Band): string =>
  to === null ? writeShare(rate) : `${writeShare(rate)}<${to}`;

function writeMilestone(milestone: Milestone): string {
  const { amount, chance } = milestone;
  const due = "month" in milestone ? String(milestone.month) : `${FIRST_SALE}+${milestone.months}`;
  return `${amount}${chance === 1 ? "" : `*${writeShare(chance)}`}@${due}`;
}

export function parseField(deal: Deal, field: TermsField, text: string): Parsed<Partial<Terms>> {
  switch (field) {
    case "royalty":
      return made(each(text, parseBand), (royalty) => ({ royalty }));
    case "minimum":
      return made(
        each(text, (item) => parseAmount(field, item)),
        (minimum) => ({ minimum }),
      );
    case "channels":
      return made(indicesIn(deal.channels, text, "channel"), (channels) => ({ channels }));
    case "milestones":
      return made(each(text, parseMilestone), (milestones) => ({ milestones }));
    case "transfers":
      return made(
        each(text, (item) => parseTransfer(deal, item)),
        (transfers) => ({ transfers }),
      );
    case "supplied":
      return /^(?:yes|no)$/i.test(text)
        ? found({ supplies: text.toLowerCase() === "yes" ? "all" : [] })
        : refuse({ kind: "notYesNo", text, part: field });
    case "supplies":
      return made(indicesIn(deal.technology.components, text, "component"), (supplies) => ({ supplies }));
    case "releases":
      return parseReleases(text);
    case "exclusive":
      return parseExclusive(deal, text);
    case "profitShare":
    case "withheld":
    case "reported": {
      const share = numeral(text);
      return share === null ? refuse({ kind: "notShare", text, part: field }) : found({ [field]: share });
    }
    case "upfront":
    case "perUnit":
    case "term":
    case "penalty":
      return made(parseAmount(field, text), (amount) => ({ [field]: amount }));
  }
}

const made = <T>(parsed: Parsed<T>, change: (value: T) => Partial<Terms>): Parsed<Partial<Terms>> =>
  parsed.ok ? found(change(parsed.value)) : parsed;

/** A list with commas. */
function each<T>(text: string, read: (item: string) => Parsed<T>): Parsed<readonly T[]> {
  const items: T[] = [];
  for (const part of text.split(",")) {
    const item = read(part);
    if (!item.ok) return item;
    items.push(item.value);
  }
  return found(items);
}

/** Keys with commas: their indices, ascending, each once. */
function indicesIn(items: Keyed, text: string, what: Named): Parsed<readonly number[]> {
  const indices = each(text, (key) => keyIn(items, key, what));
  return indices.ok ? found([...new Set(indices.value)].sort((a, b) => a - b)) : indices;
}

function parseAmount(part: TermsField, text: string): Parsed<number> {
  const amount = numeral(text);
  return amount === null ? refuse({ kind: "notAmount", text, part }) : found(amount);
}

function parseBand(text: string): Parsed<Band> {
  const [share = "", upTo] = text.split("<");
  const rate = numeral(share);
  if (rate === null) return refuse({ kind: "notRoyalty", text, part: "royalty" });
  if (rate > 1) return refuse({ kind: "royaltyAboveSales", text: share, part: "royalty" });
  const to = upTo === undefined ? found(null) : parseAmount("royalty", upTo);
  return to.ok ? found({ to: to.value, rate }) : to;
}

/** What stands before and after the @ of a dated thing. */
function dated(text: string, example: string): Parsed<readonly [what: string, when: string]> {
  const cut = text.indexOf("@");
  return cut < 0
    ? refuse({ kind: "noMonth", text, example })
    : found([text.slice(0, cut), text.slice(cut + 1)]);
}

function monthOf(text: string, when: string, example: string): Parsed<number> {
  const month = numeral(when);
  return month === null ? refuse({ kind: "noMonth", text, example }) : found(month);
}

function parseMilestone(text: string): Parsed<Milestone> {
  const example = "200000@6";
  const parts = dated(text, example);
  if (!parts.ok) return parts;
  const [what, when] = parts.value;
  const [money = "", share] = what.split("*");
  const amount = parseAmount("milestones", money);
  if (!amount.ok) return amount;
  const chance = share === undefined ? 1 : numeral(share);
  if (chance === null) return refuse({ kind: "notChance", text: share ?? "", part: "milestones" });
  const afterSale = new RegExp(`^${FIRST_SALE}(?:\\+(.*))?$`, "i").exec(when);
  const month = monthOf(text, afterSale === null ? when : (afterSale[1] ?? "0"), example);
  if (!month.ok) return month;
  return found(
    afterSale === null
      ? { month: month.value, amount: amount.value, chance }
      : { after: "firstSale", months: month.value, amount: amount.value, chance },
  );
}

function parseTransfer(deal: Deal, text: string): Parsed<Terms["transfers"][number]> {
  const example = "spec@0";
  const parts = dated(text, example);
  if (!parts.ok) return parts;
  const [key, when] = parts.value;
  const month = monthOf(text, when, example);
  if (!month.ok) return month;
  const asset = keyIn(deal.assets, key, "asset");
  return asset.ok ? found({ asset: asset.value, month: month.value }) : asset;
}

function parseReleases(text: string): Parsed<Partial<Terms>> {
  const word = text.toLowerCase();
  if (word === "all" || word === "none") return found({ releases: word });
  const until = numeral(text);
  return until === null
    ? refuse({ kind: "notReleases", text, part: "releases" })
    : found({ releases: { until } });
}

function parseExclusive(deal: Deal, text: string): Parsed<Partial<Terms>> {
  const example = `${deal.channels[0]?.key ?? EVERY}@24`;
  const cut = text.indexOf("@");
  const until = monthOf(text, cut < 0 ? "" : text.slice(cut + 1), example);
  if (!until.ok) return until;
  const keys = text.slice(0, cut);
  const channels: Parsed<"all" | readonly number[]> =
    keys === EVERY ? found("all") : indicesIn(deal.channels, keys, "channel");
  return made(channels, (of) => ({ exclusive: { channels: of, until: until.value } }));
}

/** Digits are read as written, to the last bit; `200k`, `1.5M` and `5%` as the deal file's reader does. */
const numeral = (text: string): number | null =>
  /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : numberFromText(text);
