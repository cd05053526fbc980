/**
 * The short notation of moves, which a person can read and type: `share qingluo recipe`, `propose bohe royalty=5%
 * upfront=200000 term=60 channels=oem`. Keys are those of the deal file.
 *
 * Law: `parseMove(scenario, seat, writeMove(scenario, seat, move))` is the move.
 */
import type { Deal, Terms } from "@linchpin/deal";
import type { Against, Move } from "./moves.ts";
import type { Scenario } from "./scenario.ts";

export type ParsedMove = { readonly ok: true; readonly move: Move } | { readonly ok: false; readonly reason: string };

export function writeMove({ deal }: Scenario, move: Move): string {
  const words = [move.kind as string];
  if ("party" in move) words.push(deal.parties[move.party - 1]!.key);
  if ("asset" in move) words.push(deal.assets[move.asset]!.key);
  if ("channel" in move) words.push(deal.channels[move.channel]!.key);
  if ("to" in move) words.push(deal.parties[move.to - 1]!.key);
  if ("topic" in move) words.push(move.topic);
  if ("weeks" in move) words.push(String(move.weeks));
  if ("against" in move) words.push(writeAgainst(move.against));
  if ("terms" in move) words.push(...writeTermsShort(deal, move.terms));
  return words.join(" ");
}

const writeAgainst = (against: Against): string =>
  against.kind === "nnn" ? "nnn" : `deposit=${against.amount}`;

function writeTermsShort(deal: Deal, terms: Terms): readonly string[] {
  const at = (amount: number, month: number): string => `${amount}@${month}`;
  const words = [`royalty=${terms.royalty}`, `upfront=${terms.upfront}`];
  if (terms.minimum > 0) words.push(`minimum=${terms.minimum}`);
  words.push(`term=${terms.term}`, `channels=${terms.channels.map((c) => deal.channels[c]!.key).join(",")}`);
  if (terms.milestones.length > 0) words.push(`milestones=${terms.milestones.map((m) => at(m.amount, m.month)).join(",")}`);
  const transfers = terms.transfers.map((t) => `${deal.assets[t.asset]!.key}@${t.month}`);
  if (transfers.length > 0) words.push(`transfers=${transfers.join(",")}`);
  if (terms.penalty > 0) words.push(`penalty=${terms.penalty}`);
  return words;
}
