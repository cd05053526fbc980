/**
 * Moves a second of npm `boardgame.io` on a move of its own that does next to nothing, straight through its reducer.
 *
 * The floor of what a general engine costs a move; ours is measured beside it in the same run.
 */
import { CreateGameReducer, InitializeGame } from "boardgame.io/dist/cjs/internal.js";

const MOVES = 20_000;
const MOVE = { type: "MAKE_MOVE", payload: { type: "tick", args: [], playerID: "0" } };

interface Counter {
  readonly count: number;
}
const setup = (): Counter => ({ count: 0 });
const tick = ({ G }: { readonly G: Counter }): Counter => ({ count: G.count + 1 });

export function boardgameMovesASecond(): number {
  // Its memory of every state for undo would grow with the game and slow it down.
  const game = { setup, moves: { tick }, disableUndo: true };
  const reduce = CreateGameReducer({ game, isClient: false });
  let state = InitializeGame({ game });
  for (let i = 0; i < MOVES / 10; i++) state = reduce(state, MOVE);
  const start = performance.now();
  for (let i = 0; i < MOVES; i++) state = reduce(state, MOVE);
  const seconds = (performance.now() - start) / 1000;
  if (state.G.count !== MOVES + MOVES / 10) throw new Error("boardgame.io refused a move");
  return MOVES / seconds;
}
