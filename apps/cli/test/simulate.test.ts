import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { OWNERS, playGame, interestedParty } from "@linchpin/seats";
import { meanOf } from "@linchpin/seats/measure";
import stringWidth from "string-width";
import { AT_LENGTH, atLength } from "../../../packages/coalition/test/helpers/scope.ts";
import { scenarioNames } from "../src/game/catalogue.ts";
import { printed, linchpin, refuses } from "./harness.ts";
import { shipped } from "./support/game.ts";

describe("linchpin simulate", () => {
  atLength("gives the same bytes for any number of workers", async () => {
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
    const args = ["simulate", "sensor", "--owner", "refuse", "--games", "2", "--seed", "3", "--workers", "1"];
    const { out } = await linchpin([...args, "--json"]);
    const { scenarios } = JSON.parse(out) as {
      readonly scenarios: readonly {
        readonly owners: readonly { readonly payoff: { readonly mean: number } }[];
      }[];
    };
    const { scenario } = await shipped("sensor");
    const seats = [OWNERS["refuse"]!, ...scenario.parties.map(() => interestedParty)];
    const payoffs = [3, 4].map((seed) => playGame(scenario, seed, seats).settlement.payoffs[0]!);
    assert.equal(scenarios[0]!.owners[0]!.payoff.mean, meanOf(payoffs).mean);
  });

  atLength("plays every scenario with --all, with a bar that goes away on a terminal", async () => {
    const args = ["simulate", "--all", "--owner", "give", "--games", "2", "--workers", "1", "--json"];
    const { out, err } = await linchpin(args, { terminal: true, columns: 40 });
    const { scenarios } = JSON.parse(out) as { readonly scenarios: readonly { readonly scenario: string }[] };
    assert.deepEqual(
      scenarios.map(({ scenario }) => scenario),
      await scenarioNames(),
    );
    assert.ok(err.endsWith(`${2 * scenarios.length} of ${2 * scenarios.length} games\r\u001b[K`));
    for (const line of err.split("\r")) assert.ok(stringWidth(line) <= 40, line);
  });

  it("plays an attack by its name", async () => {
    const args = ["simulate", "jackets", "--owner", "close,wait", "--games", "2", "--workers", "1", "--json"];
    const { scenarios } = JSON.parse((await linchpin(args)).out) as {
      readonly scenarios: readonly { readonly owners: readonly { readonly weeks: number }[] }[];
    };
    const [close, wait] = scenarios[0]!.owners;
    assert.equal(close!.weeks, 1);
    assert.ok(wait!.weeks > 1);
  });

  it("shows the ladder alone", async () => {
    const args = ["simulate", "sunwear", "--ladder", "--games", "5", "--workers", "1"];
    const { scenarios } = JSON.parse((await linchpin([...args, "--json"])).out) as {
      readonly scenarios: readonly {
        readonly games: number;
        readonly ladder: readonly { readonly stage: string; readonly games: { readonly count: number } }[];
        readonly findings: readonly { readonly claim: number }[];
      }[];
    };
    const [shown] = scenarios;
    // Three owners, as many games of each.
    assert.equal(shown!.games, 6);
    assert.ok(shown!.ladder.some(({ stage }) => stage === "ask"));
    assert.deepEqual([...new Set(shown!.findings.map(({ claim }) => claim))], [2]);
    if (!AT_LENGTH) return;
    const out = await printed(args);
    assert.match(out, /^sunwear: 6 games\n/);
    assert.match(out, /begin by asking/);
  });

  it("answers a wrong command line", async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /name a scenario, or write --all/],
      [["sensor", "--laws", "--ladder"], /two experiments/],
      [["sensor", "--laws", "--owner", "give"], /--laws has owners of its own/],
      [["--all", "sensor"], /--all is every scenario/],
      [["sensor", "--owner", "gives"], /no owner is called "gives"; did you mean give\?/],
      [["sensor", "--games", "1"], /--games must be a whole number from 2/],
      [["sensor", "--workers", "0"], /--workers must be a whole number from 1/],
      [["sensr"], /did you mean sensor\?/],
    ];
    for (const [args, message] of cases) await refuses(2, message, ["simulate", ...args]);
  });
});
