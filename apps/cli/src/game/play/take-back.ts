/**
 * Taking back the owner's last move: only while nobody has acted since, and only where nothing was given, signed,
 * ended or heard by it. Nothing of it remains.
 */
import { canTakeBack, takeBack as takeBackMatch } from "@linchpin/match";
import { writeMove } from "@linchpin/table";
import { looked, sittingOf, type Sitting } from "../sitting.ts";

type TakenBack =
  | { readonly ok: true; readonly sitting: Sitting; readonly move: string }
  /** `move`: the one that stays; null: there is none since the others acted. */
  | { readonly ok: false; readonly move: string | null };

export function takeBack(sitting: Sitting): TakenBack {
  const { turns, scenario, match } = sitting;
  if (canTakeBack(match)) {
    const back = sittingOf(sitting, takeBackMatch(match), 0);
    return { ok: true, sitting: looked(back), move: writeMove(scenario, turns.at(-1)!.move) };
  }
  const last = turns.at(-1);
  const own = last?.seat === 0 && last.week === sitting.position.week && sitting.position.turn === 0;
  return { ok: false, move: own ? writeMove(scenario, last.move) : null };
}
