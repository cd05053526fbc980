/** Terms in the words of play: what they say, what they are worth to both, and when they would stop being paid. */
import type { Milestone, Terms, TermsValue } from "@linchpin/deal";
import type { Language } from "@linchpin/table";
import type { Line } from "../../terminal/console.ts";
import { amount, list, royaltyOf, share } from "../language.ts";
import type { Sitting } from "../sitting.ts";
import { UI } from "../ui.ts";

export const TERM_FIELDS = [
  "royalty",
  "upfront",
  "minimum",
  "term",
  "channels",
  "supplies",
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
      return royaltyWords(terms);
    case "minimum":
      return terms.minimum.every((a) => a === 0)
        ? ui.terms.none
        : terms.minimum.map((a) => amount(language, a)).join(" / ");
    case "supplies":
      return terms.supplies === "all"
        ? ui.terms.product
        : named(terms.supplies.map((j) => labels.component(j)));
    case "term":
      return ui.terms.months(terms.term);
    case "channels":
      return named(terms.channels.map((c) => labels.channel(c)));
    case "milestones":
      return named(terms.milestones.map((m) => milestoneWords(language, m)));
    case "transfers":
      return named(terms.transfers.map((t) => `${labels.asset(t.asset)} @${t.month}`));
    default:
      return terms[field] === 0 ? ui.terms.none : amount(language, terms[field]);
  }
}

/** "5 %", or in bands "6 % / 4 %". */
export const royaltyWords = ({ royalty }: Terms): string =>
  royalty.map(({ rate }) => royaltyOf(rate)).join(" / ");

function milestoneWords(language: Language, milestone: Milestone): string {
  const { amount: money, chance } = milestone;
  const due = "month" in milestone ? `${milestone.month}` : UI[language].terms.afterSale(milestone.months);
  return `${amount(language, money)}${chance === 1 ? "" : ` × ${share(chance)}`} @${due}`;
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
  const idle = value.startsAt === null;
  const lost = idle || value.stopsAt !== null;
  return [
    { text: words.worth(money(value.toOwner), name, money(value.toParty), money(value.withoutDeal)) },
    ...(signed === null ? [{ text: words.seenBy(name, share(belief), money(seen)) }] : []),
    {
      text: idle ? words.idle(name) : lasting(words, name, value),
      ...(lost ? { paint: "lost" as const } : {}),
    },
  ];
}

/** In which month it can make the product, and how long it pays. */
function lasting(
  words: (typeof UI)["en"]["terms"],
  name: string,
  { startsAt, stopsAt, heldBy }: TermsValue,
): string {
  const starts = startsAt! > 0 ? `${words.starts(name, Math.ceil(startsAt!))} ` : "";
  if (stopsAt !== null) return starts + words.stops(name, stopsAt);
  const holder = heldBy === null || heldBy === "several" ? "" : ` ${words.heldBy[heldBy]}`;
  return starts + words.holdsTo(name) + holder;
}
