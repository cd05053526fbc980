/**
 * A game that is being played: the sitting, its figures, and whether the others are thinking. Every move is kept at
 * once. Screens read snapshots and are told of changes.
 */
import type { Reading } from "@linchpin/seats";
import { writePosition, type Move, type Refusal } from "@linchpin/table";
import type { Workshop } from "../work/client.ts";
import type { Figures } from "./figures.ts";
import { textOf } from "./keep.ts";
import { again, positionOf, readingOf, take, takeBack, type Setting, type Sitting } from "./sitting.ts";

export interface Snapshot {
  readonly sitting: Sitting;
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
  const begun = again(setting, moves);
  let now: Snapshot = { sitting: begun, figures: null, lastFigures: null, waiting: false, kept: true };
  const change = (to: Partial<Snapshot>): void => {
    now = { ...now, ...to };
    for (const listener of listeners) listener();
  };
  const settleOn = (sitting: Sitting): void => {
    const kept = keep(id, textOf(sitting));
    change({ sitting, kept, figures: null, lastFigures: now.figures ?? now.lastFigures });
    price(sitting);
  };
  const price = (sitting: Sitting): void => {
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
  const proceed = async (): Promise<void> => {
    const { sitting } = now;
    const { turn } = positionOf(sitting);
    if (turn === null || turn === 0) return;
    change({ waiting: true });
    const steps = await workshop.ask(scenario.id, "proceed", {
      position: writePosition(positionOf(sitting)),
      seed,
      ply: sitting.turns.length,
      reading: readingOf(sitting),
    });
    const after = steps.reduce<Sitting>((before, { move, reading }) => {
      const taken = take(before, move, reading);
      return taken.ok ? taken.sitting : before;
    }, sitting);
    change({ waiting: false });
    settleOn(after);
  };
  const reread = (): void => {
    workshop
      .ask(scenario.id, "readings", { seed, moves })
      .then((readings) => change({ sitting: withReadings(now.sitting, readings) }))
      .catch(report);
  };
  workshop.give(scenario);
  if (moves.length > 0) reread();
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
      if (now.waiting) return null;
      const taken = take(now.sitting, move);
      if (!taken.ok) return taken.fault;
      settleOn(taken.sitting);
      await proceed();
      return null;
    },
    undo: () => settleOn(takeBack(now.sitting)),
  };
}

/** Readings from the start of the game; later ones, made while these were worked out, stay. */
const withReadings = (sitting: Sitting, readings: readonly Reading[]): Sitting => ({
  ...sitting,
  readings: sitting.readings.map((reading, i) => readings[i] ?? reading),
});

const report = (error: unknown): void => console.error(error);
