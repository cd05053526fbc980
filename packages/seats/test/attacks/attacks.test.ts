/** Attacks are owners like any other: they see what the owner sees, what they may not do is passed over, and their games end. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { seedRandom } from "@linchpin/coalition";
import { parseRecord, recordOf, replay, settle, view, writeRecord } from "@linchpin/table";
import { tableOf } from "../../src/attacks/kit.ts";
import { watchGame } from "../../src/measure/simulate.ts";
import { ATTACKS, CHALLENGERS } from "../../src/measure/index.ts";
import { OWNERS, type Game } from "../../src/index.ts";
import { alikeFor } from "../support/alike.ts";
import { randomPositions, scenariosHere } from "../support/positions.ts";

describe("attacks", () => {
  it("have names of their own, and each says why it might pay", () => {
    const names = [...ATTACKS.map(({ name }) => name), ...Object.keys(OWNERS)];
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.every((name) => CHALLENGERS[name] !== undefined));
    for (const { name, idea } of ATTACKS) assert.ok(idea.includes(" "), name);
  });

  const scenarios = scenariosHere();
  const spoke = new Set<string>();
  for (const [i, attack] of ATTACKS.entries())
    it(`${attack.name}: ${attack.idea}`, () => {
      const scenario = scenarios[i % scenarios.length]!;
      const game = watchGame(scenario, 5, attack);
      if (speaks(game)) spoke.add(attack.name);
      const parsed = parseRecord(writeRecord(recordOf({ scenario, seed: 5, turns: game.turns })));
      assert.ok(parsed.ok);
      const again = replay(parsed.record, scenario);
      assert.ok(again.ok);
      assert.deepEqual(settle(again.replay.last).payoffs, game.settlement.payoffs);
    });

  it("say the same in positions that look the same to the owner", () => {
    const random = seedRandom(12);
    for (const position of randomPositions("owner", 4)) {
      const alike = alikeFor(position, 0, random);
      for (const { name, says } of ATTACKS)
        assert.deepEqual([...says(tableOf(view(alike, 0)))], [...says(tableOf(view(position, 0)))], name);
    }
  });

  it("say something that the rules accept, but for the one that waits", () => {
    const silent = ATTACKS.filter(
      (each) => !spoke.has(each.name) && !scenarios.some((scenario) => speaks(watchGame(scenario, 1, each))),
    );
    assert.deepEqual(
      silent.map(({ name }) => name),
      ["wait"],
    );
  });
});

const speaks = ({ turns }: Game): boolean =>
  turns.some(({ seat, move }) => seat === 0 && move.kind !== "wait");
