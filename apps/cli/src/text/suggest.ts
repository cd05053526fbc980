/** Suggested terms for people, with the terms file to keep. */
import { writeTerms, type Deal, type Suggestion, type Suggestions } from "@linchpin/deal";
import { money, whole } from "../figures.ts";
import { wrap } from "../layout.ts";
import { paintFor } from "../paint.ts";
import { holdSentence, nameOfPlayer, signSentence } from "../words.ts";
import type { Style } from "./faults.ts";
import { sayTerms } from "./terms.ts";

export function suggestText(
  deal: Deal,
  party: number,
  found: Suggestions,
  { coloured, width }: Style,
): string {
  const name = nameOfPlayer(deal, party);
  const paint = paintFor(coloured);
  const { lasting, best, searched } = found;
  const same = lasting !== null && best !== null && lasting.value.toOwner === best.value.toOwner;
  const lines = [
    ...wrap(`Terms to propose to ${name}`, width).map(paint.bold),
    ...wrap(`Looked at ${whole(searched)} terms; money in ${deal.currency}, present values.`, width),
    "",
    ...block(deal, name, "Best that lasts", lasting, width, paint.yours),
  ];
  if (same) lines.push("", "No other terms that it would sign bring you more.");
  else lines.push("", ...block(deal, name, "Worth most, whether it lasts or not", best, width, paint.lost));
  if (lasting !== null)
    lines.push("", paint.faint("# As a terms file:"), writeTerms(deal, lasting.terms).trimEnd());
  return `${lines.join("\n")}\n`;
}

function block(
  deal: Deal,
  party: string,
  title: string,
  found: Suggestion | null,
  width: number,
  colour: (text: string) => string,
): readonly string[] {
  if (found === null) return wrap(`${title}: none on the grid that ${party} would sign.`, width);
  const { terms, value } = found;
  return [
    colour(`${title}: ${money(value.toOwner)} to you, ${money(value.toParty)} to it`),
    ...wrap(sayTerms(deal, terms), width),
    ...wrap(holdSentence(party, value), width),
    ...wrap(signSentence(party, value), width),
  ];
}
