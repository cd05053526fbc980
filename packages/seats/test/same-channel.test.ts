/** The shortest attack: every channel to everybody, for a lump sum that falls until they sign. It must not pay. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { namesHere } from "../../table/test/support/scenarios.ts";
import { interestedParty, OWNERS, playGame, type Seat } from "../src/index.ts";
import { scenarioCalled } from "./support/positions.ts";
import { sameToAll } from "./support/same-channel.ts";

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

const SEEDS = [7, 8, 9, 10];

for (const id of namesHere()) {
  const scenario = scenarioCalled(id);
  const played = (owner: Seat, seed: number): readonly number[] =>
    playGame(scenario, seed, [owner, ...scenario.parties.map(() => interestedParty)]).settlement.payoffs;

  test(`${id}: selling the same channels to everybody ends below the two techniques and ruins nobody`, () => {
    const attacks = SEEDS.map((seed) => played(sameToAll, seed));
    const careful = SEEDS.map((seed) => played(OWNERS.techniques!, seed)[0]!);
    assert.ok(
      mean(attacks.map((p) => p[0]!)) < mean(careful),
      `${attacks.map((p) => p[0]).join()} and ${careful.join()}`,
    );
    for (const [owner, ...others] of attacks) {
      assert.ok(owner! <= scenario.ceiling, `${owner}`);
      assert.ok(
        others.every((payoff) => payoff >= -1),
        `licensees end with ${others.join()}`,
      );
    }
  });
}
