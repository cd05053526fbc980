/**
 * A game that is being played: the sitting, its figures, and whether the others are thinking. Every move is kept at
 * once. Screens read snapshots and are told of changes.
 */
import {
  type Figures,
  isWeekOpen,
  type Match,
  positionOf,
  type Setting,
  sitDown,
  sitThrough,
  take,
  type Taken,
  takeBack,
  textOf,
  unread,
} from "@linchpin/match";
import { needsOwner, writePosition, type Move, type PartyState, type Refusal } from "@linchpin/table";
import type { Keeping } from "./shelf.ts";
import { watched } from "../app/watched.ts";
import type { Workshop } from "../workers/client.ts";
import type { Proceeded } from "../workers/jobs.ts";

export interface Snapshot {
  readonly sitting: Match;
  /** Of the position as it stands; null while they are worked out. */
  readonly figures: Figures | null;
  /** The last figures that were worked out, so that nothing jumps while new ones are; and those before them. */
  readonly known: Priced | null;
  readonly before: Priced | null;
  /** The parties are choosing. */
  readonly waiting: boolean;
  readonly kept: Keeping;
}

/** Figures, and after how many moves they held. */
export interface Priced {
  readonly figures: Figures;
  readonly ply: number;
}

/** New figures push the last ones back; those of the same moves take their place. */
export const priced = (
  { known, before }: Pick<Snapshot, "known" | "before">,
  found: Priced,
): Pick<Snapshot, "figures" | "known" | "before"> => ({
  figures: found.figures,
  known: found,
  before: known !== null && known.ply < found.ply ? known : before,
});

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
  /** Ends weeks until somebody needs the owner or the talks are over; null: others sit at the table. */
  readonly skip: (() => Promise<void>) | null;
  /** After its last move the owner ends the week itself; on a server the rules do. */
  readonly endsWeeks: boolean;
}

/** What the others do if the week ends after these turns, asked while the owner thinks; and the game after it, once it is known. */
interface Thought {
  readonly turns: Match["turns"];
  readonly asked: Promise<Proceeded>;
  after: Match | null;
}

interface Surroundings {
  readonly workshop: Workshop;
  readonly keep: (id: string, text: string) => Keeping;
}

/** A table as it is before anything is worked out. */
export const atFirst = (sitting: Match): Snapshot => ({
  sitting,
  figures: null,
  known: null,
  before: null,
  waiting: false,
  kept: "kept",
});

export function liveGame(
  id: string,
  setting: Setting,
  moves: readonly Move[],
  { workshop, keep }: Surroundings,
): LiveGame {
  const { scenario, seed } = setting;
  const begun = moves.length === 0 ? sitDown(setting) : sitThrough(setting, moves, () => unread(setting));
  const { now, subscribe, change } = watched(atFirst(begun));
  const settleOn = (sitting: Match, waiting = false): void => {
    change({ sitting, waiting, kept: keep(id, textOf(sitting)), figures: null });
    if (!waiting) price(sitting).catch(report);
  };
  const price = async (sitting: Match): Promise<void> => {
    const position = writePosition(positionOf(sitting));
    const figures = await workshop.ask(scenario.id, "figures", { position });
    if (now().sitting.turns !== sitting.turns) return;
    change(priced(now(), { figures, ply: sitting.turns.length }));
    if (!now().waiting) await thinkAhead(now().sitting);
  };
  /** Null: nobody else is to move, or it is not yet known what the owner has read so far. */
  const askOthers = (sitting: Match): Promise<Proceeded> | null => {
    const { insight, turns } = sitting;
    if (insight === null || !othersMoving(sitting)) return null;
    const position = writePosition(positionOf(sitting));
    return workshop.ask(scenario.id, "proceed", { position, seed, ply: turns.length, insight });
  };
  let ahead: Thought | null = null;
  const thinkAhead = async (sitting: Match): Promise<void> => {
    const ended = weekEnded(sitting);
    const asked = ended.ok ? askOthers(ended.match) : null;
    if (!ended.ok || asked === null) return;
    const thought: Thought = { turns: sitting.turns, asked, after: null };
    ahead = thought;
    thought.after = withMoves(ended.match, await asked);
  };
  /** Needed before the others move, and a while away where a game is opened again. */
  let known: Promise<void> = Promise.resolve();
  const proceed = async (ended: Match, asked = askOthers(ended)): Promise<void> => {
    if (asked === null) return settleOn(ended);
    settleOn(ended, true);
    settleOn(withMoves(ended, await asked));
  };
  const act = async (move: Move): Promise<Refusal | null> => {
    await known;
    const { sitting, waiting } = now();
    if (waiting) return null;
    const ends = move.kind === "wait";
    const taken = ends ? weekEnded(sitting) : take(sitting, move);
    if (!taken.ok) return taken.fault;
    const thought = ends && ahead?.turns === sitting.turns ? ahead : null;
    if (thought?.after) settleOn(thought.after);
    else if (!ends && isWeekOpen(taken.match)) settleOn(taken.match);
    else await proceed(taken.match, thought?.asked);
    return null;
  };
  workshop.give(scenario);
  if (moves.length > 0)
    known = workshop
      .ask(scenario.id, "readings", { seed, moves })
      .then((read) => change({ sitting: withReadings(now().sitting, read) }))
      .catch(report);
  price(now().sitting).catch(report);
  if (othersMoving(begun) && !isWeekOpen(begun)) known.then(() => proceed(now().sitting)).catch(report);
  return {
    id,
    place: "here",
    snapshot: now,
    subscribe,
    act,
    skip: () => skipWeeks(now, act),
    endsWeeks: true,
    undo: () => {
      change({ known: null, before: null });
      settleOn(takeBack(now().sitting));
    },
  };
}

/** Meanwhile there is nothing to decide by. */
function othersMoving(sitting: Match): boolean {
  const { turn } = positionOf(sitting);
  return turn !== null && turn !== 0;
}

/** The rules end the week with the owner's last move; here the owner does, and no move is needed for it then. */
const weekEnded = (sitting: Match): Taken =>
  isWeekOpen(sitting) ? { ok: true, match: sitting } : take(sitting, { kind: "wait" });

const withMoves = (sitting: Match, { moves, insight }: Proceeded): Match =>
  moves.reduce<Match>((before, { move, reading }) => {
    const taken = take(before, move, { reading, insight });
    return taken.ok ? taken.match : before;
  }, sitting);

/** Ends weeks until somebody needs the owner, or the talks are over. */
async function skipWeeks(now: () => Snapshot, act: (move: Move) => Promise<Refusal | null>): Promise<void> {
  for (let weeks = 0; weeks < MOST_SKIPPED; weeks++) {
    const { sitting, waiting } = now();
    const { turn, parties } = positionOf(sitting);
    if ((turn !== 0 && !isWeekOpen(sitting)) || waiting || (weeks > 0 && parties.some(waits))) return;
    if ((await act({ kind: "wait" })) !== null) return;
  }
}

/** So long that it ends any talks. */
const MOST_SKIPPED = 520;

const waits = (party: PartyState): boolean => party.inTalks && needsOwner(party);

/** The readings of the moves with which the game was opened. */
const withReadings = (sitting: Match, { moves, insight }: Proceeded): Match => ({
  ...sitting,
  readings: sitting.readings.map((reading, i) => (i === 0 ? reading : (moves[i - 1]?.reading ?? reading))),
  insight: sitting.insight ?? insight,
});

const report = (error: unknown): void => console.error(error);
