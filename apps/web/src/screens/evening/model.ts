/** How the evening went, as plain data: what is the owner's, what is left on the table, and what the last steps took. */
import { type Division, endingOf, type Match, onTable, positionOf } from "@linchpin/match";
import { teaches } from "@linchpin/table";

export interface Told {
  readonly yours: number;
  readonly still: number;
  /** Of 100 points. */
  readonly points: number;
  /** What was on the table before the first signature, where more of it went to whoever signed than is left; null: nobody has, or it did not. */
  readonly before: number | null;
  readonly signed: readonly number[];
  /** Which frame: everything went out, some of what teaches did, none did, somebody signed, a deposit came in, or nobody is left. */
  readonly frame: "all" | "some" | "none" | "signed" | "deposits" | "gone";
  /** Something went out that teaches. */
  readonly taught: boolean;
  /** What the last two steps that cost something took. */
  readonly lastTwo: number;
}

/** `pies`: the division before each move of the game, and at its end. */
export function toldOf(match: Match, pies: readonly Division[]): Told {
  const moved = match.events.flatMap((events, ply): readonly number[] =>
    events.flatMap((event) =>
      event.kind === "joined" || (event.kind === "learned" && event.from === 0)
        ? [pies[ply + 1]!.shares[0]! - pies[ply]!.shares[0]!]
        : [],
    ),
  );
  const position = positionOf(match);
  const { parties, scenario } = position;
  const ending = endingOf(match);
  const yours = ending.payoffs[0]!.payoff;
  const still = onTable(position);
  const signed = parties.flatMap(({ terms }, i) => (terms === null ? [] : [i + 1]));
  const before = tableBeforeSigning(match);
  const teaching = [...scenario.deal.assets.keys()].filter((a) => teaches(scenario, a));
  const out = parties.map(({ given }) => teaching.filter((a) => given[a]! >= 0).length);
  const everything = out.every((count) => count === teaching.length);
  const nothing = out.every((count) => count === 0);
  const held = everything ? "all" : still < LEAST ? "gone" : nothing ? "none" : "some";
  const lasting = moved.filter((by) => by < -LEAST).slice(-2);
  return {
    yours,
    still,
    points: Math.round(ending.value),
    before: signed.length > 0 && before - still - yours > LEAST ? before : null,
    signed,
    frame: signed.length > 0 ? "signed" : yours > LEAST ? "deposits" : held,
    taught: !nothing,
    lastTwo: -lasting.reduce((sum, by) => sum + by, 0),
  };
}

/** What was on the table as the first of them signed; 0: nobody has. */
function tableBeforeSigning({ events, positions }: Match): number {
  const ply = events.findIndex((each) => each.some(({ kind }) => kind === "signed"));
  return ply < 0 ? 0 : onTable(positions[ply]!);
}

export const LEAST = 500;
