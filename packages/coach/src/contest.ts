/**
 * The move played against what may be better, in worlds none of which chose either. Two gradings in one: worlds go by
 * turns to two halves, and what is better is picked in the one and measured in the other, so that nothing looks better
 * than it is for having been picked.
 *
 * Every move is given the best of several ways of going on (`waysAfter`), so that a drop measures the move and not the
 * distance from one way. What was not done now can often be done next: the move played is given the best of the others a move later, too.
 * But terms that were put are answered before others take their place: what they cost is theirs, and not of the wait after them.
 */
import type { Move } from "@linchpin/table";
import { distinct, sameMove, takesItsPlace } from "./candidates.ts";
import { staysToBeRead } from "./closing.ts";
import { meanOf } from "./duel.ts";
import { errorOf } from "./evaluate.ts";
import { waysAfter, type Reckoning, type Way } from "./reckoning.ts";
import type { Ended } from "./rollout.ts";

interface Contestants {
  readonly played: Move;
  /** What the coach would do without a search. */
  readonly usual: Move;
  readonly rivals: readonly Move[];
}

/** One way a contestant's game goes on. */
interface Plan {
  readonly move: Move;
  readonly plan: readonly Move[];
  readonly way: Way;
}

/** With how it ended, world by world. */
interface Line extends Plan {
  readonly ends: readonly Ended[];
}

/** Money that the move played is behind, below 0 where it is ahead, with its standard error; the same in each half. */
export interface Behind {
  readonly lost: number;
  readonly error: number;
  readonly halves: readonly [number, number];
}

/** Behind the best of the others. */
export interface Standing extends Behind {
  /** The better move; the move played where nothing was. */
  readonly best: Move;
  /** The best of the others, better or not. */
  readonly rival: Move;
  /** Money: of the best. */
  readonly value: number;
  /** Without the second thought, against all the others or one of them; null: it was none. */
  readonly alone: (move: Move | null) => Behind | null;
  /** World by world, after the best other move and after the one played. */
  readonly ends: { readonly best: readonly Ended[]; readonly played: readonly Ended[] };
  readonly worlds: number;
}

/** After every `step` worlds how it stands. `step`: even. */
export function* contest(
  reckoning: Reckoning,
  { played, usual, rivals }: Contestants,
  { worlds, step }: { readonly worlds: number; readonly step: number },
): Generator<Standing, void, undefined> {
  const others = distinct([...rivals, usual]).filter((move) => !sameMove(move, played));
  for (let n = step; n <= worlds; n += step) {
    const better = others.flatMap((move) => contestedLines(reckoning, move, n));
    const own = contestedLines(reckoning, played, n);
    const { move: second } = bestOf(better);
    const late: Plan = { move: played, plan: [played, second], way: usualAfter(played) };
    yield standing(takesItsPlace(second, played) ? own : [...own, lineOf(reckoning, late, n)], better);
  }
}

/**
 * What the game stands at after a move, money at its value at the start: by the better way of going on, picked in one half of the
 * worlds and measured in the other. Picked and measured in one, it would look better than it is.
 */
export const standsAfter = (reckoning: Reckoning, move: Move, worlds: number): number =>
  byBest(linesAfter(reckoning, move, worlds));

/**
 * The same before a move is made, `usual` being the coach's: each way begins with its own. Else the way that leaves an offer on the
 * table would begin by replacing it, and what the game stands at would fall wherever one more move is to be made in a week.
 */
export const standsBefore = (reckoning: Reckoning, usual: Move, worlds: number): number =>
  byBest(linesBefore(reckoning, usual, worlds));

const linesBefore = (reckoning: Reckoning, usual: Move, worlds: number): readonly Line[] =>
  waysAfter(reckoning.view, usual).map((way) =>
    lineOf(reckoning, { move: usual, plan: way === "usual" ? [usual] : [], way }, worlds),
  );

/** What the game stands at after a move less what it stood at before, as money, world by world. */
export const standsApart = (
  reckoning: Reckoning,
  move: Move,
  usual: Move,
  worlds: number,
): readonly number[] =>
  lostIn(linesAfter(reckoning, move, worlds), linesBefore(reckoning, usual, worlds))
    .flat()
    .map((lost) => -lost);

const byBest = (lines: readonly Line[]): number =>
  meanOf(HALVES.map((half) => meanOf(payoffs(bestIn(lines, otherThan(half)), half))));

/** How a move's games ended in the first so many worlds, one line a way of going on. */
const linesAfter = (reckoning: Reckoning, move: Move, worlds: number): readonly Line[] =>
  waysAfter(reckoning.view, move).map((way) => lineOf(reckoning, { move, plan: [move], way }, worlds));

/** The same where moves are compared: terms that are put are there to be answered, not to be replaced at once. */
const contestedLines = (reckoning: Reckoning, move: Move, worlds: number): readonly Line[] =>
  waysAfter(reckoning.view, move).map((way) =>
    lineOf(reckoning, { move, plan: [move], way: way === "usual" ? usualAfter(move) : way }, worlds),
  );

const usualAfter = (move: Move): Way => (staysToBeRead(move) ? "standing" : "usual");

const lineOf = (reckoning: Reckoning, plan: Plan, worlds: number): Line => ({
  ...plan,
  ends: reckoning.ends(plan.plan, plan.way, worlds),
});

const HALVES = [0, 1] as const;
type Half = (typeof HALVES)[number];

const otherThan = (half: Half): Half => (half === 0 ? 1 : 0);

const payoffs = ({ ends }: Line, half: Half): readonly number[] =>
  ends.flatMap(({ payoff }, i) => (i % 2 === half ? [payoff] : []));

const bestIn = (lines: readonly Line[], half: Half): Line =>
  lines.reduce((a, b) => (meanOf(payoffs(b, half)) > meanOf(payoffs(a, half)) ? b : a));

const worthOf = ({ ends }: Line): number => meanOf(ends.map(({ payoff }) => payoff));
const bestOf = (lines: readonly Line[]): Line => lines.reduce((a, b) => (worthOf(b) > worthOf(a) ? b : a));

/** How far the move played is behind others, each side by its best way; picked in one half, measured in the other. */
function behind(own: readonly Line[], others: readonly Line[]): Behind {
  const halves = lostIn(own, others);
  const lost = halves.flat();
  return { lost: meanOf(lost), error: errorOf(lost), halves: [meanOf(halves[0]!), meanOf(halves[1]!)] };
}

/** The same world by world, in each half. */
const lostIn = (own: readonly Line[], others: readonly Line[]): readonly (readonly number[])[] =>
  HALVES.map((half) => {
    const other = otherThan(half);
    const [ours, theirs] = [bestIn(own, other), bestIn(others, other)].map((line) => payoffs(line, half));
    return theirs!.map((payoff, i) => payoff - ours![i]!);
  });

function standing(own: readonly Line[], rivals: readonly Line[]): Standing {
  const [mine, rival] = [bestOf(own), bestOf(rivals)];
  // The coach's way after the move played, without the second thought that it is given: praise is for the move alone.
  const alone = own.filter(({ plan }) => plan.length === 1);
  return {
    ...behind(own, rivals),
    best: worthOf(rival) > worthOf(mine) ? rival.move : mine.move,
    rival: rival.move,
    value: Math.max(worthOf(rival), worthOf(mine)),
    alone: (move) => {
      const lines = move === null ? rivals : rivals.filter((line) => sameMove(line.move, move));
      return lines.length > 0 ? behind(alone, lines) : null;
    },
    ends: { best: rival.ends, played: mine.ends },
    worlds: mine.ends.length,
  };
}
