/** Terms in the words of play: what they say, what they are worth to both, and when they would stop being paid. */
import type { Terms, TermsValue } from "@linchpin/deal";
import type { Line } from "./console.ts";
import { amount, list, royaltyOf, share } from "./language.ts";
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
export function termsLines(sitting: Sitting, terms: Terms): readonly Line[] {
  const ui = UI[sitting.language];
  const said = TERM_FIELDS.filter(
    (field) =>
      field === "royalty" || field === "upfront" || fieldValue(sitting, terms, field) !== ui.terms.none,
  );
  return said.map((field) => ({
    text: ui.terms.fields[field] + ui.colon + fieldValue(sitting, terms, field),
    indent: "  ",
  }));
}

/** The two values, what the party makes of its own, and the month in which it would stop, as far as the owner can know. */
export function termsVerdict(sitting: Sitting, terms: Terms, value: TermsValue): readonly Line[] {
  const { language, labels, position } = sitting;
  const { terms: words } = UI[language];
  const name = labels.party(terms.party);
  const money = (figure: number): string => amount(language, figure);
  const { belief, terms: signed } = position.parties[terms.party - 1]!;
  // It believes part of the margin; what it pays is certain.
  const seen = belief * (value.toParty + value.toOwner) - value.toOwner;
  const holds =
    value.stopsAt === null
      ? `${words.holdsTo(name)}${value.heldBy === null ? "" : ` ${words.heldBy[value.heldBy]}`}`
      : words.stops(name, value.stopsAt);
  return [
    { text: words.worth(money(value.toOwner), name, money(value.toParty), money(value.withoutDeal)) },
    ...(signed === null ? [{ text: words.seenBy(name, share(belief), money(seen)) }] : []),
    value.stopsAt === null ? { text: holds } : { text: holds, paint: "lost" },
  ];
}
