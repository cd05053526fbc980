/** What one clause means: the moves it names and the things it names them with; or why it is in doubt. */
import { bareNo, deflect, keep, settle, turnDown } from "./act-answers.ts";
import { share } from "./act-gives.ts";
import { approach, ending, keepPeople, mention, nnn, probe, wait, work } from "./act-talk.ts";
import { exclusivity, propose } from "./act-terms.ts";
import type { Act, Reader, Scene } from "./act.ts";
import type { Clause } from "./clauses.ts";

const READERS: readonly Reader[] = [
  wait,
  keepPeople,
  bareNo,
  propose,
  exclusivity,
  ending,
  work,
  approach,
  mention,
  nnn,
  probe,
  deflect,
  turnDown,
  settle,
  keep,
  share,
];

/** The first that finds its act reads the clause; what everyday words could also mean comes later. */
export function actOf(scene: Scene, clause: Clause): Act | null {
  for (const reader of READERS) {
    const act = reader(scene, clause);
    if (act !== null) return act;
  }
  return null;
}
