/** Any deal file can be played, and its games find the deal again or say what is missing. */
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parseDeal } from "@linchpin/deal";
import { dealId } from "@linchpin/table";
import { printed, dealFile, linchpin, type Outcome, refuses, SMALL } from "./harness.ts";
import { scratch, settlementIn, TO_THE_END } from "./support/game.ts";

/** A folder with a deal and a game of it that is over. */
async function gameOf(
  deal: string,
  options: readonly string[] = [],
  name = "mine.json",
): Promise<Outcome & { readonly folder: string; readonly deal: string; readonly game: string }> {
  const folder = scratch();
  const path = join(folder, name);
  writeFileSync(path, deal);
  const game = join(folder, "a.deal-game");
  const outcome = await linchpin(["play", path, "--seed", "3", "--save", game, ...options], {
    stdin: TO_THE_END,
  });
  return { ...outcome, folder, deal: path, game };
}

describe("a game of a deal file", () => {
  it("is played to its settlement, and its record names the deal", async () => {
    const { code, out, game, err } = await gameOf(SMALL);
    assert.equal(code, 0, err);
    assert.match(out, /A small deal/);
    assert.match(out, /You negotiate for Owner\./);
    assert.match(out, /^Settlement$/m);
    const deal = parseDeal(SMALL);
    assert.ok(deal.ok);
    const record = readFileSync(game, "utf8");
    assert.ok(record.startsWith(`[Scenario "${dealId(deal.file.deal)} 1"]\n`), record);
    assert.match(record, /^\[File "mine\.json"\]$/m);
  });

  it("speaks Chinese", async () => {
    const { out } = await gameOf(SMALL, ["--lang", "zh"]);
    assert.match(out, /你代表Owner谈判/);
    assert.match(out, /^结算$/m);
  });

  it("is shown again from the same folder, wherever one stands and whatever the file is called by then", async () => {
    const { out, deal, game, folder } = await gameOf(SMALL);
    assert.equal(settlementIn(await printed(["replay", game])), settlementIn(out));
    renameSync(deal, join(folder, "renamed.yml"));
    assert.equal(settlementIn((await linchpin(["replay", game])).out), settlementIn(out));
    const moved = join(folder, "elsewhere");
    mkdirSync(moved);
    for (const file of ["renamed.yml", "a.deal-game"]) copyFileSync(join(folder, file), join(moved, file));
    assert.equal((await linchpin(["replay", join(moved, "a.deal-game")])).code, 0);
  });

  it("outlasts a corrected word, and says so when a number has changed or the file is gone", async () => {
    const { deal, game, folder } = await gameOf(SMALL);
    writeFileSync(deal, SMALL.replace("A small deal", "A little deal"));
    await printed(["replay", game]);
    writeFileSync(deal, SMALL.replace('"horizon":24', '"horizon":25'));
    const changed =
      /mine\.json has changed since .*a\.deal-game was played \(it was deal-[0-9a-f]{16}\).*--scenario FILE/;
    await refuses(1, changed, ["replay", game]);
    rmSync(deal);
    const gone = /is a game of mine\.json, which is not there: put it beside the game, or name it/;
    await refuses(1, gone, ["replay", game]);
    const other = join(folder, "sub");
    mkdirSync(other);
    writeFileSync(join(other, "kept.json"), SMALL);
    assert.equal((await linchpin(["replay", game, "--scenario", join(other, "kept.json")])).code, 0);
  });

  it("is reviewed, and gone on with", async () => {
    const { folder } = await gameOf(SMALL);
    const game = join(folder, "b.deal-game");
    const options = ["play", join(folder, "mine.json"), "--seed", "4", "--save", game];
    await linchpin(options, { stdin: "wait\n" });
    const review = await printed(["review", game, "--json", "--rollouts", "20", "--workers", "1"]);
    assert.ok(Number.isFinite((JSON.parse(review) as { value: { start: number } }).value.start));
    const on = await linchpin(["play", game], { stdin: TO_THE_END });
    assert.match(on.out, /^Settlement$/m);
    assert.match(readFileSync(game, "utf8"), /^\[File "mine\.json"\]$/m);
  });

  it("can be changed by a scenario file that says only what is different", async () => {
    const folder = scratch();
    writeFileSync(join(folder, "deal.json"), SMALL);
    const path = join(folder, "short.yaml");
    writeFileSync(path, "linchpinScenario: 1\ndeal: deal.json\nweeks: 5\n");
    const game = join(folder, "c.deal-game");
    const args = ["play", path, "--seed", "1", "--save", game];
    const out = await printed(args, { stdin: ["wait 12", "wait 12"] });
    assert.match(out, /Week 1 of 5/);
    assert.match(
      readFileSync(game, "utf8"),
      /^\[Scenario "scenario-[0-9a-f]{16} 1"\]\n[^]*^\[File "short\.yaml"\]$/m,
    );
    assert.equal((await linchpin(["replay", game])).code, 0);
  });
});

describe("a file that is neither", () => {
  it("is told apart, with what to write", async () => {
    const folder = scratch();
    const path = join(folder, "x.yaml");
    for (const [text, expected] of [
      ["hello: 1\n", /is neither a deal nor a scenario; a deal begins with `linchpin: 2`/],
      ["a: [\n", /x\.yaml:\d+:\d+/],
      ["linchpinScenario: 1\n", /names no deal file/],
      ["linchpin: 2\ntitle: x\n", /x\.yaml: \d+ faults/],
    ] as const) {
      writeFileSync(path, text);
      await refuses(1, expected, ["play", path]);
    }
  });

  it("is a crowd", async () => {
    const parties = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${i}`, {}]));
    const crowd = { ...(JSON.parse(SMALL) as object), parties };
    const path = join(scratch(), "crowd.json");
    writeFileSync(path, JSON.stringify(crowd).replace('["one","two"]', '["p0","p1"]'));
    await refuses(1, /has 20 parties, a game takes at most 19; leave out/, ["play", path]);
  });
});

describe("a deal file elsewhere", () => {
  it("is simulated and looked at", async () => {
    const path = join(scratch(), "deal.json");
    writeFileSync(path, SMALL);
    const options = ["--games", "2", "--owner", "give,techniques", "--workers", "1", "--json"];
    const { scenarios } = JSON.parse(await printed(["simulate", path, ...options])) as {
      scenarios: { owners: { payoff: { mean: number } }[] }[];
    };
    assert.ok(scenarios[0]!.owners.every(({ payoff }) => Number.isFinite(payoff.mean)));
    const linted = await linchpin(["lint", path, "--games", "2"]);
    assert.match(linted.out, /owner, 2 games/);
  });

  it("can be one of those that ship", async () => {
    const out = await printed(["play", dealFile("ring"), "--no-save", "--seed", "1"], {
      stdin: "quit\n",
    });
    assert.match(out, /Xinpu Fab Services/);
    assert.doesNotMatch(out, /芯璞/);
  });
});
