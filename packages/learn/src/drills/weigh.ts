/**
 * What each of a few moves at one decision is worth beside the right one: all of them played out in the same worlds, and
 * what is given for nothing charged by the power map, as in the grade of a game.
 *
 * Law under test: the move called right leads every other by the gap in each of two gradings with seeds of their own.
 */
import {
  abreast,
  isFelt,
  giftIn,
  pointsOf,
  sawIn,
  SURE,
  valueOf,
  type Choice,
  type Ended,
  type Gift,
  type Lane,
  type Saw,
} from "@linchpin/coach";
import type { Move } from "@linchpin/table";

export interface Weighed {
  readonly move: Move;
  /** V, points. */
  readonly value: number;
  /** Points behind the right move, below 0 where it is ahead, and their standard error. Of a gift at least its price. */
  readonly lost: number;
  readonly error: number;
  /** What it gives for nothing; null: nothing. */
  readonly gift: Gift | null;
  /** Whether what it is behind is the price of that. */
  readonly priced: boolean;
  /** What became of the parties after it and after the right move. */
  readonly saw: Saw;
}

export interface Worlds {
  readonly worlds: number;
  readonly seed: number;
}

/** After every world; the error is 0 after the first. `right`: the number of the move that the others are measured by; null: the best so far. */
export function* weighing(
  choice: Choice,
  moves: readonly Move[],
  right: number | null,
  { worlds, seed }: Worlds,
): Generator<readonly Weighed[], void, undefined> {
  const gifts = moves.map((move) => giftIn(choice.view, choice.insight.reading, move));
  const best = right === null ? null : moves[right]!;
  for (const lanes of abreast(choice, moves, best, { worlds, seed: seed + choice.ply })) {
    yield sideBySide(choice, lanes, gifts, right ?? leader(lanes, gifts));
  }
}

/** All the worlds at once. */
export function weigh(
  choice: Choice,
  moves: readonly Move[],
  right: number | null,
  worlds: Worlds,
): readonly Weighed[] {
  let last: readonly Weighed[] = [];
  for (const each of weighing(choice, moves, right, worlds)) last = each;
  return last;
}

/** The move that leads, of those that give nothing dear for nothing where there is one. */
function leader(lanes: readonly Lane[], gifts: readonly (Gift | null)[]): number {
  const kept = [...lanes.keys()].filter((i) => !isFelt(gifts[i]!));
  const among = kept.length > 0 ? kept : [...lanes.keys()];
  return among.reduce((a, b) => (meanOf(lanes[b]!.ends) > meanOf(lanes[a]!.ends) ? b : a));
}

function sideBySide(
  { view: { scenario } }: Choice,
  lanes: readonly Lane[],
  gifts: readonly (Gift | null)[],
  right: number,
): readonly Weighed[] {
  const top = lanes[right]!.ends;
  const value = valueOf(scenario, meanOf(top));
  return lanes.map(({ move, ends }, i) => {
    const differences = top.map(({ payoff }, world) => pointsOf(scenario, payoff - ends[world]!.payoff));
    const [played, error] = [mean(differences), errorOf(differences)];
    const gift = gifts[i]!;
    // What is no jewel and came out ahead for sure has paid for itself.
    const ahead = gift !== null && !gift.jewel && (i === right || played + SURE * error <= 0);
    const price = isFelt(gift) && !ahead ? pointsOf(scenario, gift.price) : 0;
    const lost = i === right ? 0 : price > 0 ? Math.max(played, price) : played;
    const saw = sawIn({ played: ends, best: top });
    return { move, value: value - lost, lost, error, gift, priced: price > 0 && price > played, saw };
  });
}

const meanOf = (ends: readonly Ended[]): number => mean(ends.map(({ payoff }) => payoff));
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

function errorOf(values: readonly number[]): number {
  const at = mean(values);
  const squares = values.reduce((sum, v) => sum + (v - at) ** 2, 0);
  return Math.sqrt(squares / (values.length * Math.max(1, values.length - 1)));
}
