/**
 * Taking back the owner's last move: only while nobody has acted since, and only where nothing was given, signed,
 * ended or heard by it. What is left of the game is played again from the start, so that nothing of it remains.
 */
import { canUndo, writeMove } from "@linchpin/table";
import { sitDown, take, looked, type Sitting } from "./sitting.ts";

export type TakenBack =
  | { readonly ok: true; readonly sitting: Sitting; readonly move: string }
  /** `move`: the one that stays; null: there is none since the others acted. */
  | { readonly ok: false; readonly move: string | null };

export function takeBack(sitting: Sitting): TakenBack {
  const { turns, position, scenario } = sitting;
  const last = turns.at(-1);
  if (last === undefined || last.seat !== 0 || last.week !== position.week || position.turn !== 0)
    return { ok: false, move: null };
  const move = writeMove(scenario, last.move);
  if (!canUndo(last.move)) return { ok: false, move };
  let again = sitDown(sitting);
  for (const turn of turns.slice(0, -1)) {
    const taken = take(again, turn.move);
    if (!taken.ok) throw new Error(taken.fault.kind);
    again = taken.sitting;
  }
  return { ok: true, sitting: looked(again), move };
}
