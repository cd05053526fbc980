/** The owner's seat at a table on the server, as the game that the table's screen takes. */
import { type Figures, type Match, matchSeen, positionOf } from "@linchpin/match";
import { writeMove, writePosition } from "@linchpin/table";
import { priced, type LiveGame, type Priced, type Snapshot } from "./practice.ts";
import type { LoadedScenario } from "./setting.ts";
import type { Workshop } from "../workers/client.ts";
import type { Remote, RemoteNow } from "./remote.ts";
import { seatOf } from "./live-seat.ts";
import type { Refusal } from "./wire.ts";

interface OwnerSurroundings {
  readonly workshop: Workshop;
  /** What to say of a move that the server refused. */
  readonly words: (refusal: Refusal) => string;
}

export function ownerGame(
  loaded: LoadedScenario,
  remote: Remote,
  { workshop, words }: OwnerSurroundings,
): LiveGame {
  const { scenario } = loaded;
  const { id } = remote.now().state;
  const listeners = new Set<() => void>();
  let figures: Figures | null = null;
  let known: Priced | null = null;
  let before: Priced | null = null;
  const seen = ({ state, events }: RemoteNow): Match => matchSeen(seatOf(loaded, state), events);
  let sitting = seen(remote.now());
  let now = snapshotOf();

  function snapshotOf(): Snapshot {
    return { sitting, figures, known, before, waiting: waits(remote.now()), kept: "kept" };
  }
  const change = (): void => {
    now = snapshotOf();
    for (const listener of listeners) listener();
  };
  const tell = (found: Figures): void => {
    ({ figures, known, before } = priced({ known, before }, { figures: found, ply: sitting.turns.length }));
    change();
  };
  const price = (of: Match): void => {
    workshop
      .ask(scenario.id, "figures", { position: writePosition(positionOf(of)) })
      .then((found) => (of === sitting ? tell(found) : undefined))
      .catch((error: unknown) => console.error(error));
  };
  let version = remote.now().state.version;
  remote.subscribe(() => {
    const { state } = remote.now();
    if (state.version !== version) {
      version = state.version;
      sitting = seen(remote.now());
      figures = null;
      price(sitting);
    }
    change();
  });
  workshop.give(scenario);
  price(sitting);
  return {
    id,
    place: "server",
    snapshot: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act: async (move) => {
      const refused = await remote.send(writeMove(scenario, move));
      return refused === null ? null : words(refused);
    },
    undo: null,
    skip: null,
    endsWeeks: false,
  };
}

/** Nothing can be done until the server has answered, and while it is another's turn. */
const waits = ({ state, link, sending }: RemoteNow): boolean =>
  sending || link !== "live" || (!state.yourTurn && !state.over);
