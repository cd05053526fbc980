/**
 * Ways of dealing whose games are reviewed: what is known of each is how good it is, so it is known in which order reviews
 * have to put them.
 */
import type { Seat } from "@linchpin/seats";
import { CHALLENGERS, watchGame, type Attack } from "@linchpin/seats/measure";
import type { Move, Scenario, Seed } from "@linchpin/table";
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

/** From good to bad as far as that is known beforehand: the last three are tricks that end below the careful person. */
export const WAYS: Readonly<Record<string, Seat | Attack>> = {
  techniques: CHALLENGERS["techniques"]!,
  careful: CAREFUL,
  ...Object.fromEntries(
    ["onebuyer", "refuse", "give", "disclose-all", "exclusive-in-turn", "accept-any"].map((name) => [
      name,
      CHALLENGERS[name]!,
    ]),
  ),
};

/** The moves of a whole game, every seat's, in order. */
export const movesOf = (way: Seat | Attack, scenario: Scenario, seed: Seed): readonly Move[] =>
  watchGame(scenario, seed, way).turns.map(({ move }) => move);
