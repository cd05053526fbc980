/** Terms in the words of play: what they say, what they are worth to both, and when they would stop being paid. */
import type { Terms, TermsValue } from "@linchpin/deal";
import { amount, list, royaltyOf } from "./language.ts";
import type { Sitting } from "./sitting.ts";
import { UI } from "./ui.ts";

export const TERM_FIELDS = [
  "royalty",
  "upfront",
  "minimum",
  "term",
  "channels",
  "milestones",
  "transfers",
  "penalty",
] as const;
export type TermField = (typeof TERM_FIELDS)[number];

export function fieldValue({ labels, language }: Sitting, terms: Terms, field: TermField): string {
  const ui = UI[language];
  const named = (words: readonly string[]): string =>
    words.length === 0 ? ui.terms.none : list(language, words);
  switch (field) {
    case "royalty":
      return royaltyOf(terms.royalty);
    case "term":
      return ui.terms.months(terms.term);
    case "channels":
      return named(terms.channels.map((c) => labels.channel(c)));
    case "milestones":
      return named(terms.milestones.map((m) => `${amount(language, m.amount)} @${m.month}`));
    case "transfers":
      return named(terms.transfers.map((t) => `${labels.asset(t.asset)} @${t.month}`));
    default:
      return terms[field] === 0 ? ui.terms.none : amount(language, terms[field]);
  }
}

/** Every field that says something, one a line. */
export function termsLines(sitting: Sitting, terms: Terms): readonly string[] {
  const { fields } = UI[sitting.language].terms;
  const said = TERM_FIELDS.filter(
    (field) =>
      field === "royalty" ||
      field === "upfront" ||
      fieldValue(sitting, terms, field) !== UI[sitting.language].terms.none,
  );
  return said.map((field) => `  ${fields[field]}: ${fieldValue(sitting, terms, field)}`);
}

/** The two values and the month in which it would stop, as far as the owner can know. */
export function termsVerdict(sitting: Sitting, terms: Terms, value: TermsValue): readonly string[] {
  const { language, labels } = sitting;
  const { terms: words } = UI[language];
  const name = labels.party(terms.party);
  const money = (figure: number): string => amount(language, figure);
  const holds =
    value.stopsAt === null
      ? `${words.holdsTo(name)}${value.heldBy === null ? "" : ` ${words.heldBy[value.heldBy]}`}`
      : words.stops(name, value.stopsAt);
  return [words.worth(money(value.toOwner), name, money(value.toParty), money(value.withoutDeal)), holds];
}
