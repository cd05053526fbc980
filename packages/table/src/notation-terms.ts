/**
 * Terms in one line: `royalty=5% upfront=200000 term=60 channels=oem,web transfers=spec@0,recipe@12`.
 *
 * Numbers are written so that they read back as the same number: a royalty as a percentage where that is exact.
 */
import { numberFromText, type Deal, type Terms } from "@linchpin/deal";
import { found, keyIn, type Parsed } from "./notation-words.ts";
import { refuse } from "./refusals.ts";
import type { Scenario } from "./scenario.ts";
import { plainTerms } from "./terms-grid.ts";

const AMOUNTS = ["upfront", "minimum", "penalty", "term"] as const;
const FIELDS = ["royalty", ...AMOUNTS, "channels", "milestones", "transfers", "supplied"] as const;

export function writeTermsWords({ deal }: Scenario, terms: Terms): string {
  const words = [`royalty=${writeShare(terms.royalty)}`, `upfront=${terms.upfront}`];
  if (terms.minimum > 0) words.push(`minimum=${terms.minimum}`);
  words.push(`term=${terms.term}`, `channels=${terms.channels.map((c) => deal.channels[c]!.key).join(",")}`);
  const milestones = terms.milestones.map((m) => `${m.amount}@${m.month}`);
  if (milestones.length > 0) words.push(`milestones=${milestones.join(",")}`);
  const transfers = terms.transfers.map((t) => `${deal.assets[t.asset]!.key}@${t.month}`);
  if (transfers.length > 0) words.push(`transfers=${transfers.join(",")}`);
  words.push(`supplied=${terms.supplied ? "yes" : "no"}`);
  if (terms.penalty > 0) words.push(`penalty=${terms.penalty}`);
  return words.join(" ");
}

function writeShare(share: number): string {
  const percent = `${Number((share * 100).toPrecision(12))}%`;
  return numberFromText(percent) === share ? percent : String(share);
}

export function parseTermsWords(scenario: Scenario, party: number, words: readonly string[]): Parsed<Terms> {
  let terms = plainTerms(scenario, party);
  const seen = new Set<string>();
  for (const word of words) {
    const cut = word.indexOf("=");
    const name = word.slice(0, Math.max(cut, 0)).toLowerCase();
    if (cut < 0) return refuse({ kind: "notPart", word });
    const field = FIELDS.find((each) => each === name);
    if (field === undefined) return refuse({ kind: "unknown", what: "part", word: name, known: FIELDS });
    if (seen.has(field)) return refuse({ kind: "partTwice", part: field });
    seen.add(field);
    const change = parseField(scenario.deal, field, word.slice(cut + 1));
    if (!change.ok) return change;
    terms = { ...terms, ...change.value };
  }
  return found(terms);
}

function parseField(deal: Deal, field: (typeof FIELDS)[number], text: string): Parsed<Partial<Terms>> {
  switch (field) {
    case "royalty": {
      const royalty = numeral(text);
      if (royalty === null) return refuse({ kind: "notRoyalty", text, part: field });
      return royalty > 1 ? refuse({ kind: "royaltyAboveSales", text, part: field }) : found({ royalty });
    }
    case "channels":
      return parseChannels(deal, text);
    case "milestones":
      return parseDated(
        text,
        "200000@6",
        (amount, month) => {
          const value = numeral(amount);
          return value === null
            ? refuse({ kind: "notAmount", text: amount, part: field })
            : found({ amount: value, month });
        },
        (milestones) => ({ milestones }),
      );
    case "transfers":
      return parseDated(
        text,
        "spec@0",
        (key, month) => {
          const asset = keyIn(deal.assets, key, "asset");
          return asset.ok ? found({ asset: asset.value, month }) : asset;
        },
        (transfers) => ({ transfers }),
      );
    case "supplied":
      return /^(?:yes|no)$/i.test(text)
        ? found({ supplied: text.toLowerCase() === "yes" })
        : refuse({ kind: "notYesNo", text, part: field });
    case "upfront":
    case "minimum":
    case "penalty":
    case "term": {
      const amount = numeral(text);
      return amount === null ? refuse({ kind: "notAmount", text, part: field }) : found({ [field]: amount });
    }
  }
}

function parseChannels(deal: Deal, text: string): Parsed<Partial<Terms>> {
  const channels = new Set<number>();
  for (const key of text.split(",")) {
    const channel = keyIn(deal.channels, key, "channel");
    if (!channel.ok) return channel;
    channels.add(channel.value);
  }
  return found({ channels: [...channels].sort((a, b) => a - b) });
}

/** A list of `what@month`. */
function parseDated<T>(
  text: string,
  example: string,
  read: (what: string, month: number) => Parsed<T>,
  make: (items: readonly T[]) => Partial<Terms>,
): Parsed<Partial<Terms>> {
  const items: T[] = [];
  for (const part of text.split(",")) {
    const [what = "", when = ""] = part.split("@");
    const month = numeral(when);
    if (month === null) return refuse({ kind: "noMonth", text: part, example });
    const item = read(what, month);
    if (!item.ok) return item;
    items.push(item.value);
  }
  return found(make(items));
}

/** Digits are read as written, to the last bit; `200k`, `1.5M` and `5%` as the deal file's reader does. */
const numeral = (text: string): number | null =>
  /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : numberFromText(text);
