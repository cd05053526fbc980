/** What games played out saw become of the parties after two moves, compared: reasons that are not worked out but seen. */
import type { Ended, Fate } from "./rollout.ts";

/** What may become of a party. */
export const FATES = ["signed", "left", "copies", "learned", "found", "stops"] as const;
type FateKind = (typeof FATES)[number];

/** How often it happens after the move played and after the better one, 0..1. */
export interface Seen {
  readonly fate: FateKind;
  readonly party: number;
  readonly played: number;
  readonly best: number;
  /** Of payments that stop: the mean month after each; null: they never do. */
  readonly months: readonly [number | null, number | null] | null;
}

export interface Saw {
  readonly worlds: number;
  /** The differences worth a word, largest first. */
  readonly differences: readonly Seen[];
}

/** A difference of less is chance, or not worth a word. */
const WORTH_A_WORD = 0.2;

export function sawIn({
  played,
  best,
}: {
  readonly played: readonly Ended[];
  readonly best: readonly Ended[];
}): Saw {
  const parties = played[0]?.parties.length ?? 0;
  const differences = Array.from({ length: parties }, (_, i) =>
    FATES.map((fate): Seen => {
      const rate = (ends: readonly Ended[]): number =>
        ends.reduce((sum, end) => sum + Number(happened(fate, end.parties[i]!)), 0) / ends.length;
      const months = fate === "stops" ? ([monthIn(played, i), monthIn(best, i)] as const) : null;
      return { fate, party: i + 1, played: rate(played), best: rate(best), months };
    }),
  ).flat();
  return {
    worlds: played.length,
    differences: differences
      .filter((seen) => Math.abs(seen.played - seen.best) >= WORTH_A_WORD)
      .toSorted((a, b) => Math.abs(b.played - b.best) - Math.abs(a.played - a.best)),
  };
}

/** Whether what was seen speaks for the better move: more that sign, less of all else. */
export const speaksFor = ({ fate, played, best }: Seen): boolean =>
  fate === "signed" ? best > played : best < played;

const happened = (fate: FateKind, party: Fate): boolean =>
  fate === "stops" ? party.stopsAt !== null : party[fate];

function monthIn(ends: readonly Ended[], party: number): number | null {
  const months = ends.flatMap(({ parties }) => parties[party]!.stopsAt ?? []);
  return months.length === 0 ? null : months.reduce((sum, m) => sum + m, 0) / months.length;
}
