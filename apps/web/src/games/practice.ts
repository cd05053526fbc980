/**
 * A game that is being played: the sitting, its figures, and whether the others are thinking. Every move is kept at
 * once. Screens read snapshots and are told of changes.
 */
import {
  type Figures,
  type Match,
  positionOf,
  type Setting,
  sitDown,
  sitThrough,
  take,
  takeBack,
  textOf,
  unread,
} from "@linchpin/match";
import { writePosition, type Move, type Refusal } from "@linchpin/table";
import type { Workshop } from "../workers/client.ts";
import type { Proceeded } from "../workers/jobs.ts";

export interface Snapshot {
  readonly sitting: Match;
  /** Of the position as it stands; null while they are worked out. */
  readonly figures: Figures | null;
  /** The figures before that, so that nothing jumps while new ones are worked out. */
  readonly lastFigures: Figures | null;
  /** The parties are choosing. */
  readonly waiting: boolean;
  readonly kept: boolean;
}

export interface LiveGame {
  readonly id: string;
  /** On a server what is done stays done, and the record is covered until the talks are over. */
  readonly place: "here" | "server";
  readonly snapshot: () => Snapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Null: done. Else why it is not allowed: by the rules, or in the words of whoever else refused it. */
  readonly act: (move: Move) => Promise<Refusal | string | null>;
  /** Null: there is no taking back. */
  readonly undo: (() => void) | null;
}

export interface Surroundings {
  readonly workshop: Workshop;
  readonly keep: (id: string, text: string) => boolean;
}

export function liveGame(
  id: string,
  setting: Setting,
  moves: readonly Move[],
  { workshop, keep }: Surroundings,
): LiveGame {
  const { scenario, seed } = setting;
  const listeners = new Set<() => void>();
  const begun = moves.length === 0 ? sitDown(setting) : sitThrough(setting, moves, () => unread(setting));
  let now: Snapshot = { sitting: begun, figures: null, lastFigures: null, waiting: false, kept: true };
  const change = (to: Partial<Snapshot>): void => {
    now = { ...now, ...to };
    for (const listener of listeners) listener();
  };
  const settleOn = (sitting: Match): void => {
    const kept = keep(id, textOf(sitting));
    change({ sitting, kept, figures: null, lastFigures: now.figures ?? now.lastFigures });
    price(sitting);
  };
  const price = (sitting: Match): void => {
    const at = { position: writePosition(positionOf(sitting)) };
    workshop
      .ask(scenario.id, "figures", at)
      .then((figures) =>
        now.sitting.turns.length === sitting.turns.length
          ? change({ figures, lastFigures: figures })
          : undefined,
      )
      .catch(report);
  };
  /** What the owner knows is needed before the others move, and takes a while where a game is opened again. */
  let known: Promise<void> = Promise.resolve();
  const proceed = async (): Promise<void> => {
    await known;
    const { sitting } = now;
    const { turn } = positionOf(sitting);
    if (turn === null || turn === 0 || sitting.insight === null) return;
    change({ waiting: true });
    const { moves: made, insight } = await workshop.ask(scenario.id, "proceed", {
      position: writePosition(positionOf(sitting)),
      seed,
      ply: sitting.turns.length,
      insight: sitting.insight,
    });
    const after = made.reduce<Match>((before, { move, reading }) => {
      const taken = take(before, move, { reading, insight });
      return taken.ok ? taken.match : before;
    }, sitting);
    change({ waiting: false });
    settleOn(after);
  };
  const reread = async (): Promise<void> => {
    const read = await workshop.ask(scenario.id, "readings", { seed, moves });
    change({ sitting: withReadings(now.sitting, read) });
  };
  workshop.give(scenario);
  if (moves.length > 0) known = reread().catch(report);
  price(now.sitting);
  proceed().catch(report);
  return {
    id,
    place: "here",
    snapshot: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act: async (move) => {
      await known;
      if (now.waiting) return null;
      const taken = take(now.sitting, move);
      if (!taken.ok) return taken.fault;
      settleOn(taken.match);
      await proceed();
      return null;
    },
    undo: () => settleOn(takeBack(now.sitting)),
  };
}

/** The readings of the moves with which the game was opened. */
const withReadings = (sitting: Match, { moves, insight }: Proceeded): Match => ({
  ...sitting,
  readings: sitting.readings.map((reading, i) => (i === 0 ? reading : (moves[i - 1]?.reading ?? reading))),
  insight: sitting.insight ?? insight,
});

const report = (error: unknown): void => console.error(error);
