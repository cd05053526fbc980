/** Terms as lines of a terminal: what they say, what they are worth to both, and when they would stop being paid. */
import { addedBySigning, costOfPromise, seenByParty } from "@linchpin/match";
import type { Terms, TermsValue } from "@linchpin/deal";
import { addsWords, lastingWords, part, tableWords, termsRows, type Labels } from "@linchpin/words";
import type { Line } from "../../terminal/console.ts";
import type { Sitting } from "../sitting.ts";

/** Every field that says something: its name and what it says. */
const fieldsIn = (labels: Labels, terms: Terms, given?: readonly number[]): readonly string[] =>
  termsRows(labels, terms, given).map(([name, value]) => name + tableWords(labels).colon + value);

/** One a line. `given`: what the party has, by asset, of what they hand over. */
export const termsLines = ({ labels }: Sitting, terms: Terms, given: readonly number[]): readonly Line[] =>
  fieldsIn(labels, terms, given).map((text) => ({ text, indent: "  " }));

/** All in one line, as news. */
export const termsInOne = ({ labels }: Sitting, terms: Terms): Line => ({
  text: fieldsIn(labels, terms).join(" · "),
  indent: "  ",
  paint: "faint",
});

/** The two values, what the party makes of its own, and the month in which it would stop, as far as the owner can know. */
export function termsVerdict(
  { labels, position }: Sitting,
  terms: Terms,
  value: TermsValue,
): readonly Line[] {
  const { terms: words, comma } = tableWords(labels);
  const { money } = labels;
  const name = labels.party(terms.party);
  const { belief, terms: signed } = position.parties[terms.party - 1]!;
  const worth = [
    `${money(value.toOwner)} ${words.toYou}`,
    `${money(value.toParty)} ${words.to(name)}${comma}${words.without(money(value.withoutDeal))}`,
  ];
  const adds = addsWords(labels, addedBySigning(position, terms), value.toOwner);
  const { text, loses } = lastingWords(labels, terms, value);
  // Of what is signed the others can earn nothing any more already.
  const promise = signed === null ? costOfPromise(position, terms) : 0;
  return [
    { text: worth.join(" · ") },
    ...(adds === null
      ? []
      : [adds.loses ? ({ text: adds.text, paint: "lost" } as const) : { text: adds.text }]),
    ...(promise > 0 ? [{ text: words.promise(money(promise)), paint: "lost" } as const] : []),
    ...(signed === null
      ? [{ text: words.seenBy(name, part(belief, labels.language), money(seenByParty(value, belief))) }]
      : []),
    loses ? { text, paint: "lost" } : { text },
  ];
}
