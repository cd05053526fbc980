/** How the evening went, as plain data: each step that moved something, and what it left on the table. */
import { type Division, endingOf, type Match, positionOf } from "@linchpin/match";

export interface StepTold {
  readonly key: string;
  readonly week: number;
  readonly kind: "gave" | "joined";
  readonly party: number;
  /** What was given; null: somebody sat down. */
  readonly asset: number | null;
  /** By how much it moved what is on the table, and what was there after it. */
  readonly by: number;
  readonly table: number;
}

export interface Told {
  readonly steps: readonly StepTold[];
  readonly yours: number;
  readonly still: number;
  readonly signed: readonly number[];
  /** Which frame: everything went out, some of what teaches did, none did, somebody signed, a deposit came in, or nobody is left. */
  readonly frame: "all" | "some" | "none" | "signed" | "deposits" | "gone";
  /** What the last two steps that cost something took. */
  readonly lastTwo: number;
}

/** `pies`: the division before each move of the game, and at its end. */
export function toldOf(match: Match, pies: readonly Division[]): Told {
  const steps = match.events.flatMap((events, ply) =>
    events.flatMap((event, i): readonly StepTold[] => {
      if (event.kind !== "joined" && (event.kind !== "learned" || event.from !== 0)) return [];
      const [before, after] = [pies[ply]!.shares[0]!, pies[ply + 1]!.shares[0]!];
      return [
        {
          key: `${ply}-${i}`,
          week: event.week,
          kind: event.kind === "joined" ? "joined" : "gave",
          party: event.party,
          asset: event.kind === "learned" ? event.asset : null,
          by: after - before,
          table: after,
        },
      ];
    }),
  );
  const { parties, scenario } = positionOf(match);
  const yours = endingOf(match).payoffs[0]!.payoff;
  const still = Math.max(0, pies.at(-1)!.shares[0]! - yours);
  const signed = parties.flatMap(({ terms }, i) => (terms === null ? [] : [i + 1]));
  const teaching = scenario.deal.assets.flatMap(({ reveals }, a) =>
    reveals.some((share) => share > 0) ? [a] : [],
  );
  const out = parties.map(({ given }) => teaching.filter((a) => given[a]! >= 0).length);
  const everything = out.every((count) => count === teaching.length);
  const nothing = out.every((count) => count === 0);
  const held = everything ? "all" : still < LEAST ? "gone" : nothing ? "none" : "some";
  const lasting = steps.filter(({ by }) => by < -LEAST).slice(-2);
  return {
    steps,
    yours,
    still,
    signed,
    frame: signed.length > 0 ? "signed" : yours > LEAST ? "deposits" : held,
    lastTwo: -lasting.reduce((sum, { by }) => sum + by, 0),
  };
}

export const LEAST = 500;
