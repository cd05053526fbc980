import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { OWNERS, playGame, interestedParty, meanOf } from "@linchpin/seats";
import stringWidth from "string-width";
import { paintFor } from "../src/terminal/paint.ts";
import { pathOfScenario, readScenario, scenarioNames } from "../src/game/catalogue.ts";
import type { Experiment } from "../src/author/experiment.ts";
import { experimentText } from "../src/author/simulate-text.ts";
import { linchpin } from "./harness.ts";

describe("linchpin simulate", () => {
  it("gives the same bytes for any number of workers", async () => {
    // Three jobs for the workers to share.
    const args = ["simulate", "jackets", "--owner", "give", "--games", "11", "--seed", "9", "--json"];
    const outs = [];
    for (const n of ["1", "2"]) outs.push(await linchpin([...args, "--workers", n]));
    for (const { code, out } of outs) {
      assert.equal(code, 0);
      assert.equal(out, outs[0]!.out);
    }
  });

  it("gives the mean of the games that it says it plays", async () => {
    const args = ["simulate", "sensor", "--owner", "refuse", "--games", "4", "--seed", "3", "--workers", "1"];
    const { out } = await linchpin([...args, "--json"]);
    const { scenarios } = JSON.parse(out) as {
      readonly scenarios: readonly {
        readonly owners: readonly { readonly payoff: { readonly mean: number } }[];
      }[];
    };
    const read = await readScenario(await pathOfScenario("sensor"));
    assert.ok(read.ok);
    const { scenario } = read.file;
    const seats = [OWNERS["refuse"]!, ...scenario.parties.map(() => interestedParty)];
    const payoffs = [3, 4, 5, 6].map((seed) => playGame(scenario, seed, seats).settlement.payoffs[0]!);
    assert.equal(scenarios[0]!.owners[0]!.payoff.mean, meanOf(payoffs).mean);
  });

  it("measures all that play must show, and tells it in tables that fit", async () => {
    const { code, out, err } = await linchpin([
      "simulate",
      "jackets",
      "--games",
      "2",
      "--workers",
      "1",
      "--json",
    ]);
    assert.deepEqual([code, err], [0, ""]);
    const { scenarios } = JSON.parse(out) as { readonly scenarios: readonly Experiment[] };
    const [experiment] = scenarios;
    const { ladder, owners, effects } = experiment!;
    assert.deepEqual(
      ladder.map(({ stage }) => stage),
      ["ask", "invite", "exclusivity", "rebuild", "pay"],
    );
    assert.ok(ladder.every(({ tried, afterLower }) => [tried, afterLower].every((x) => x >= 0 && x <= 1)));
    for (const owner of ["give", "refuse", "techniques"]) assert.ok(Number.isFinite(owners[owner]!.error));
    assert.deepEqual(
      effects.map(({ expected }) => expected),
      ["raises", "lowers", "lowers", "raises", "raises"],
    );
    const lines = experimentText("jackets", 2, experiment!, { width: 80, paint: paintFor(false) });
    for (const line of lines) assert.ok(stringWidth(line) <= 80, line);
    assert.match(lines.join("\n"), /give < refuse < techniques/);
  });

  it("plays every scenario with --all, with a bar that goes away on a terminal", async () => {
    const args = ["simulate", "--all", "--owner", "give", "--games", "2", "--workers", "1", "--json"];
    const { out, err } = await linchpin(args, { terminal: true, columns: 40 });
    const { scenarios } = JSON.parse(out) as { readonly scenarios: readonly { readonly scenario: string }[] };
    assert.deepEqual(
      scenarios.map(({ scenario }) => scenario),
      await scenarioNames(),
    );
    assert.ok(err.endsWith("12 of 12 games\r\u001b[K"));
    for (const line of err.split("\r")) assert.ok(stringWidth(line) <= 40, line);
  });

  it("answers a wrong command line", async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /name a scenario, or write --all/],
      [["--all", "sensor"], /--all is every scenario/],
      [["sensor", "--owner", "gives"], /no owner is called "gives"; did you mean give\?/],
      [["sensor", "--games", "1"], /--games must be a whole number from 2/],
      [["sensor", "--workers", "0"], /--workers must be a whole number from 1/],
      [["sensr"], /did you mean sensor\?/],
    ];
    for (const [args, message] of cases) {
      const { code, err } = await linchpin(["simulate", ...args]);
      assert.equal(code, 2);
      assert.match(err, message);
    }
  });
});
