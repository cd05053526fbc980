/**
 * A decision played out in the worlds of its week, each game once: the contest of moves and what the game stands at are read off the
 * same games.
 *
 * All decisions of a week have the same worlds. So where nobody acts in between, the game stands before a move where it stood after
 * the one before, and what the moves of a week brought is measured without the chance that parts worlds.
 */
import type { Insight, Seat } from "@linchpin/seats";
import type { Move, OwnerView } from "@linchpin/table";
import { closing, hasTermsOut, PATIENCE } from "./closing.ts";
import type { Known } from "./decisions.ts";
import { playedOut, type Ended } from "./rollout.ts";
import { worldAt, type World } from "./worlds.ts";

/** How the coach goes on: as usual, leaving its open offers on the table to the end of the week, or for some weeks. */
export type Way = "usual" | "standing" | "patient";

/** The ways of going on after a move: where terms of the owner's are on the table two, and no more than one elsewhere. */
export const waysAfter = (view: OwnerView, move: Move): readonly Way[] =>
  move.kind === "propose" || hasTermsOut(view) ? ["usual", "patient"] : ["usual"];

/** Weeks are apart by more than the worlds of one. */
const WEEK = 15_485_863;

export class Reckoning {
  readonly view: OwnerView;
  readonly #insight: Insight;
  readonly #seed: number;
  readonly #by: Readonly<Record<Way, Seat>>;
  readonly #worlds: World[] = [];
  readonly #ended = new Map<string, Ended[]>();

  constructor({ view, insight }: Known, seed: number) {
    this.view = view;
    this.#insight = insight;
    this.#seed = seed + WEEK * view.week;
    this.#by = {
      usual: closing(insight.reading),
      standing: closing(insight.reading, view.week + 1),
      patient: closing(insight.reading, view.week + PATIENCE),
    };
  }

  /** How it ends in the first so many worlds, in their order: after these moves, gone on with in a way. */
  ends(plan: readonly Move[], way: Way, worlds: number): readonly Ended[] {
    const key = `${way} ${JSON.stringify(plan)}`;
    const known = this.#ended.get(key) ?? [];
    this.#ended.set(key, known);
    while (known.length < worlds) {
      known.push(playedOut(this.#world(known.length), plan, this.#by[way]));
    }
    return known.slice(0, worlds);
  }

  /** Games played out so far. */
  get rollouts(): number {
    return [...this.#ended.values()].reduce((sum, list) => sum + list.length, 0);
  }

  #world(i: number): World {
    const known = this.#worlds[i] ?? worldAt(this.#insight, this.view, this.#seed, i);
    this.#worlds[i] = known;
    return known;
  }
}
