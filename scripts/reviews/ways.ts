/**
 * Ways of dealing whose games are reviewed: what is known of each is how good it is, so it is known in which order reviews
 * have to put them.
 */
import { interestedParty, OWNERS, step, type Seat } from "@linchpin/seats";
import { ATTACKS, speak, type Attack } from "@linchpin/seats/measure";
import { start, type Move, type Position, type Scenario, type Seed } from "@linchpin/table";
import { attack } from "../../packages/seats/src/attacks/attack.ts";
import {
  accept,
  deflect,
  falling,
  invite,
  propose,
  prove,
  royaltyOf,
  tell,
} from "../../packages/seats/src/attacks/kit.ts";

/** As a careful person deals who has read the first page, and knows the public figures and nothing of the model. */
const CAREFUL: Attack = attack(
  "careful",
  "an NNN first, everybody hears of the others, what proves is shown, a royalty that falls to what the trade pays",
  (t) => [
    ...invite(t),
    ...t.talking.filter((p) => !p.nnn).map((p) => `nnn ${p.key}`),
    ...tell(t),
    ...prove(t),
    ...(t.late >= LATE ? accept(t) : []),
    ...t.open
      .filter((p) => (t.week + p.seat) % 3 === 0)
      .map((p) => propose(p, { royalty: royaltyOf(p, falling(t, 0.6, 0.25)) })),
    ...deflect(t),
  ],
);
/** From this part of the time on it takes what lies there. */
const LATE = 0.7;

const attackNamed = (name: string): Attack => ATTACKS.find((each) => each.name === name)!;

/** From good to bad as far as that is known beforehand: the last three are tricks that end below the careful person. */
export const WAYS: Readonly<Record<string, Seat | Attack>> = {
  techniques: OWNERS["techniques"]!,
  careful: CAREFUL,
  onebuyer: OWNERS["onebuyer"]!,
  refuse: OWNERS["refuse"]!,
  give: OWNERS["give"]!,
  "disclose-all": attackNamed("disclose-all"),
  "exclusive-in-turn": attackNamed("exclusive-in-turn"),
  "accept-any": attackNamed("accept-any"),
};

/** The moves of a whole game, every seat's, in order. */
export function movesOf(way: Seat | Attack, scenario: Scenario, seed: Seed): readonly Move[] {
  const moves: Move[] = [];
  const owned = "says" in way ? spoken(way) : null;
  const seats = ["says" in way ? interestedParty : way, ...scenario.parties.map(() => interestedParty)];
  let position = start(scenario, seed);
  while (position.turn !== null) {
    const next: ReturnType<typeof step> =
      position.turn === 0 && owned !== null ? owned(position) : step(position, seed, moves.length, seats);
    moves.push(next.move);
    position = next.position;
  }
  return moves;
}

/** Nothing is said twice in a week. */
function spoken(owner: Attack): (position: Position) => ReturnType<typeof step> {
  let week = 0;
  let said = new Set<string>();
  return (position) => {
    if (position.week !== week) {
      week = position.week;
      said = new Set();
    }
    return speak(position, owner, said);
  };
}
