/** The term sheet: where it starts, and each field with its limits. */
import type { Terms, TermsValue } from "@linchpin/deal";
import { dueMonth, PENALTY_OVER_NNN, plainTerms, servable, termsGrid, type Scenario } from "@linchpin/table";
import { positionOf, type Match } from "./match.ts";
import { openTerms } from "./open-terms.ts";

/** It believes part of the margin; what it pays is certain. */
export const seenByParty = (value: TermsValue, belief: number): number =>
  belief * (value.toParty + value.toOwner) - value.toOwner;

/** The terms that were last between the two, the party's where they stand open, and whose they are; null: there were none. */
export function lastTerms(
  match: Match,
  party: number,
): { readonly terms: Terms; readonly whose: "theirs" | "yours" } | null {
  const { proposal } = positionOf(match).parties[party - 1]!;
  if (proposal !== null) return { terms: proposal, whose: "theirs" };
  const last = match.turns.findLast(({ move }) => move.kind === "propose" && move.party === party);
  return last?.move.kind === "propose" ? { terms: last.move.terms, whose: "yours" } : null;
}

/** The terms that were last between the two, or a middling offer of the grid: what can be said without a reading. */
export function firstTerms(match: Match, party: number): Terms {
  const last = lastTerms(match, party);
  if (last !== null) return last.terms;
  const grid = termsGrid(match.scenario, party);
  const middle = grid[Math.floor(grid.length / 2)] ?? plainTerms(match.scenario, party);
  const channels = openTerms(positionOf(match), party)?.channels ?? middle.channels;
  return channels.length === middle.channels.length ? middle : { ...middle, channels, exclusive: null };
}

/** Channels that can be licensed to a party: what it and the owner can serve together, or anyone. */
export function licensable(match: Match, party: number): readonly number[] {
  const { channels } = match.scenario.deal;
  return [...channels.keys()].filter((c) => servable(channels[c]!, party));
}

export const mostPenalty = (scenario: Scenario, party: number): number =>
  PENALTY_OVER_NNN * scenario.parties[party - 1]!.nnnPenalty;

/** What falls after a shorter term falls away. */
export function withTerm(terms: Terms, term: number): Terms {
  return {
    ...terms,
    term,
    exclusive: terms.exclusive && { ...terms.exclusive, until: Math.min(term, terms.exclusive.until) },
    milestones: terms.milestones.filter((m) => dueMonth(m) <= term),
    transfers: terms.transfers.filter(({ month }) => month <= term),
  };
}

/** A channel in or out, in the deal's order; never the last one out. */
export function withChannel(terms: Terms, channel: number, licensed: boolean): Terms {
  const channels = terms.channels.filter((c) => c !== channel);
  if (!licensed) return channels.length === 0 ? terms : withPromise({ ...terms, channels }, channel, false);
  return { ...terms, channels: [...channels, channel].sort((a, b) => a - b) };
}

/** A licensed channel promised to nobody else for the term, or no longer. */
export function withPromise(terms: Terms, channel: number, promised: boolean): Terms {
  const { exclusive, term } = terms;
  const before = exclusive === null ? [] : exclusive.channels === "all" ? terms.channels : exclusive.channels;
  const others = before.filter((c) => c !== channel);
  const channels = promised ? [...others, channel].sort((a, b) => a - b) : others;
  return {
    ...terms,
    exclusive: channels.length === 0 ? null : { channels, until: exclusive?.until ?? term },
  };
}

/** A component that the owner supplies as a part, or no longer does. */
export function withPart(terms: Terms, component: number, supplied: boolean): Terms {
  const others = terms.supplies === "all" ? [] : terms.supplies.filter((j) => j !== component);
  return { ...terms, supplies: supplied ? [...others, component].sort((a, b) => a - b) : others };
}
