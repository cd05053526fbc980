/** The shortest attack: every channel to everybody, for a lump sum that falls until they sign. It must not pay. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { namesHere } from "../../table/test/support/scenarios.ts";
import { OWNERS, type Game, type Seat } from "../src/index.ts";
import { watchGame } from "../src/measure/index.ts";
import { scenarioCalled } from "./support/positions.ts";
import { sameToAll } from "./support/same-channel.ts";

const payoffsOf = ({ settlement }: Game): readonly number[] => settlement.payoffs;
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

const SEEDS = [7, 8, 9, 10];

for (const id of namesHere()) {
  const scenario = scenarioCalled(id);
  const played = (owner: Seat, seed: number): Game => watchGame(scenario, seed, owner);

  test(`${id}: selling the same channels to everybody ends below the two techniques and ruins nobody`, () => {
    const attacks = SEEDS.map((seed) => played(sameToAll, seed));
    const ends = attacks.map((game) => payoffsOf(game)[0]!);
    const careful = SEEDS.map((seed) => payoffsOf(played(OWNERS.techniques!, seed))[0]!);
    assert.ok(mean(ends) < mean(careful), `${ends.join()} and ${careful.join()}`);
    for (const game of attacks) {
      const [owner, ...others] = payoffsOf(game);
      assert.ok(owner! <= scenario.ceiling, `${owner}`);
      // Who tries a way round the owner may lose what that costs.
      const ruined = others.filter(
        (payoff, i) => payoff < -1 && game.position.parties[i]!.attempts.length === 0,
      );
      assert.deepEqual(ruined, []);
    }
  });
}
