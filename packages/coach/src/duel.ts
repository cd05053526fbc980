/**
 * The move played against a better one, in the same worlds, none of which chose either.
 *
 * What was not done now can often still be done next: the move played is given the better of two continuations, the
 * usual one and the one that begins with the better move. So a chance that is let pass for a week costs a week, and the
 * same omission is not charged again and again in full.
 */
import type { Seat } from "@linchpin/seats";
import { objection, type Move, type Scenario } from "@linchpin/table";
import { sameMove, takesItsPlace } from "./candidates.ts";
import { closingAfter } from "./closing.ts";
import type { Choice } from "./decisions.ts";
import { rollout } from "./rollout.ts";
import { worldAt } from "./worlds.ts";

/** Payoffs of the owner, money, world by world. */
export interface Duel {
  readonly best: readonly number[];
  /** After the move played: by the better of its two continuations on average. */
  readonly played: readonly number[];
}

/** Worlds here are none of those that chose the better move. */
const APART = 32_452_843;

/** The duel so far, after every world. Nothing comes where one of the moves is not legal under the assumptions. */
export function* duelling(
  { view, insight, ply }: Choice,
  { played, best }: { readonly played: Move; readonly best: Move },
  { worlds, seed }: { readonly worlds: number; readonly seed: number },
  scenario: Scenario = view.scenario,
): Generator<Duel, void, undefined> {
  const after = (move: Move): Seat => closingAfter(insight.reading, view, move);
  const seen = { ...view, scenario };
  const [top, usual, late]: number[][] = [[], [], []];
  // Doing the same twice is no continuation of doing it once.
  const same = sameMove(played, best) || takesItsPlace(best, played);
  for (let i = 0; i < worlds; i++) {
    const world = worldAt(insight, seen, seed + ply + APART, i);
    const { position } = world;
    if (objection(position, 0, played) !== null || objection(position, 0, best) !== null) return;
    top!.push(rollout(world, best, after(best)));
    usual!.push(rollout(world, played, after(played)));
    late!.push(same ? usual!.at(-1)! : rollout(world, played, after(best), best));
    yield { best: top!, played: meanOf(late!) > meanOf(usual!) ? late! : usual! };
  }
}

/** All worlds at once; null where nothing can be compared. */
export function duel(...args: Parameters<typeof duelling>): Duel | null {
  let last: Duel | null = null;
  for (const each of duelling(...args)) last = each;
  return last;
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
