/** One field of terms from what a person types; what it takes, and how much of it. */
import { type Terms } from "@linchpin/deal";
import { numberFromText } from "@linchpin/source";
import { mostPenalty, withTerm } from "@linchpin/match";
import { flatRoyalty, type Scenario } from "@linchpin/table";
import type { TermField } from "@linchpin/words";

type FieldResult =
  | { readonly ok: true; readonly terms: Terms }
  /** `most`: it is a number, but above this. */
  | { readonly ok: false; readonly most: number | null };

/** What a field takes, in an example. */
export function exampleFor({ deal }: Scenario, field: TermField): string {
  switch (field) {
    case "royalty":
      return "4.5";
    case "upfront":
      return "150000, 150k";
    case "minimum":
      return "60000";
    case "term":
      return "48";
    case "penalty":
      return "100000";
    case "milestones":
      return "50000@6,50000@12";
    case "exclusive":
      return `${deal.channels[0]!.key}@24, *@24`;
    case "channels":
      return deal.channels.map((c) => c.key).join(",");
    case "supplies":
      return `all, ${deal.technology.components[0]!.key}`;
    case "transfers":
      return deal.assets
        .slice(0, 2)
        .map((a, i) => `${a.key}@${6 * (i + 1)}`)
        .join(",");
  }
}

const ALL = /^(?:all|全部|产品)$/i;
const NONE = /^(?:none|无|0|-)$/i;

/** The terms with one field changed. */
export function withField(scenario: Scenario, terms: Terms, field: TermField, text: string): FieldResult {
  const items = NONE.test(text) ? [] : text.split(/\s*[,，、]\s*/);
  switch (field) {
    case "royalty":
      return amount(text.replace(/\s*%$/, ""), 100, (value) => ({
        ...terms,
        royalty: flatRoyalty(Math.round(value * 1e4) / 1e6),
      }));
    case "upfront":
      return amount(text, Infinity, (upfront) => ({ ...terms, upfront }));
    case "minimum":
      return amount(text, Infinity, (minimum) => ({ ...terms, minimum: [minimum] }));
    case "penalty":
      return amount(text, mostPenalty(scenario, terms.party), (penalty) => ({ ...terms, penalty }));
    case "term":
      return amount(text, scenario.deal.horizon, (term) => withTerm(terms, term));
    case "channels":
      return channels(scenario, terms, items);
    case "exclusive":
      return exclusive(scenario, terms, items);
    case "supplies":
      return supplies(scenario, terms, items);
    case "milestones":
    case "transfers":
      return dated(scenario, terms, field, items);
  }
}

const NO_SENSE: FieldResult = { ok: false, most: null };

function amount(text: string, most: number, make: (value: number) => Terms): FieldResult {
  const value = NONE.test(text) ? 0 : numberFromText(text);
  if (value === null || value < 0) return NO_SENSE;
  return value > most ? { ok: false, most } : { ok: true, terms: make(value) };
}

function channels({ deal }: Scenario, terms: Terms, words: readonly string[]): FieldResult {
  const found = words.map((word) => deal.channels.findIndex((c) => c.key === word.toLowerCase()));
  if (found.length === 0 || found.includes(-1)) return NO_SENSE;
  return { ok: true, terms: { ...terms, channels: [...new Set(found)].sort((a, b) => a - b) } };
}

/** `oem@24`, or `oem,web@24`: the month stands behind the last channel. */
function exclusive(scenario: Scenario, terms: Terms, items: readonly string[]): FieldResult {
  if (items.length === 0) return { ok: true, terms: { ...terms, exclusive: null } };
  const [keys = "", when = ""] = items.join(",").split("@");
  const until = numberFromText(when);
  if (until === null || until <= 0) return NO_SENSE;
  if (until > terms.term) return { ok: false, most: terms.term };
  if (keys.trim() === "*" || ALL.test(keys.trim()))
    return { ok: true, terms: { ...terms, exclusive: { channels: "all", until } } };
  const found = channels(scenario, terms, keys.split(","));
  if (!found.ok) return found;
  return { ok: true, terms: { ...terms, exclusive: { channels: found.terms.channels, until } } };
}

function supplies({ deal }: Scenario, terms: Terms, words: readonly string[]): FieldResult {
  if (words.length === 1 && ALL.test(words[0]!)) return { ok: true, terms: { ...terms, supplies: "all" } };
  const { components } = deal.technology;
  const found = words.map((word) => components.findIndex((c) => c.key.toLowerCase() === word.toLowerCase()));
  if (found.includes(-1)) return NO_SENSE;
  return { ok: true, terms: { ...terms, supplies: [...new Set(found)].sort((a, b) => a - b) } };
}

function dated(
  { deal }: Scenario,
  terms: Terms,
  field: "milestones" | "transfers",
  words: readonly string[],
): FieldResult {
  const items = words.map((word) => {
    const [what = "", when = ""] = word.split("@");
    return { what: what.trim(), month: numberFromText(when) };
  });
  if (items.some(({ month }) => month === null || month < 0)) return NO_SENSE;
  if (items.some(({ month }) => month! > terms.term)) return { ok: false, most: terms.term };
  if (field === "milestones") {
    const milestones = items.map(({ what, month }) => ({
      amount: numberFromText(what),
      month: month!,
      chance: 1,
    }));
    if (milestones.some((m) => m.amount === null || m.amount < 0)) return NO_SENSE;
    return { ok: true, terms: { ...terms, milestones: milestones as Terms["milestones"] } };
  }
  const transfers = items.map(({ what, month }) => ({
    asset: deal.assets.findIndex((a) => a.key === what.toLowerCase()),
    month: month!,
  }));
  if (transfers.some((t) => t.asset < 0)) return NO_SENSE;
  if (new Set(transfers.map((t) => t.asset)).size < transfers.length) return NO_SENSE;
  return { ok: true, terms: { ...terms, transfers } };
}
