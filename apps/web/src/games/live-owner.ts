/** The owner's seat at a table on the server, as the game that the table's screen takes. */
import { type Match, matchSeen, positionOf } from "@linchpin/match";
import { writeMove, writePosition } from "@linchpin/table";
import { watched } from "../app/watched.ts";
import { atFirst, priced, type LiveGame, type Snapshot } from "./practice.ts";
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
  const seen = ({ state, events }: RemoteNow): Match => matchSeen(seatOf(loaded, state), events);
  const { now, subscribe, change } = watched<Snapshot>({
    ...atFirst(seen(remote.now())),
    waiting: waits(remote.now()),
  });
  const price = (of: Match): void => {
    workshop
      .ask(scenario.id, "figures", { position: writePosition(positionOf(of)) })
      .then((figures) =>
        of === now().sitting ? change(priced(now(), { figures, ply: of.turns.length })) : undefined,
      )
      .catch((error: unknown) => console.error(error));
  };
  let version = remote.now().state.version;
  remote.subscribe(() => {
    const waiting = waits(remote.now());
    const { state } = remote.now();
    if (state.version === version) return change({ waiting });
    version = state.version;
    const sitting = seen(remote.now());
    change({ sitting, figures: null, waiting });
    price(sitting);
  });
  workshop.give(scenario);
  price(now().sitting);
  return {
    id,
    place: "server",
    snapshot: now,
    subscribe,
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
