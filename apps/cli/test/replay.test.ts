import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { parseRecord, replay, settle } from "@linchpin/table";
import { printed, linchpin, refuses } from "./harness.ts";
import { OPENING, played, scratch, TO_THE_END, type PlayedFile, shipped } from "./support/game.ts";

const HEAD = '[Scenario "sensor 1"]\n[Rules "9"]\n[Seed "7"]\n\n';

function written(text: string): string {
  const path = join(scratch(), "b.deal-game");
  writeFileSync(path, text);
  return path;
}

/** Without blanks: a line may be broken anywhere. */
async function said(command: string, text: string, ...options: readonly string[]): Promise<string> {
  const { code, err } = await linchpin([command, written(text), ...options]);
  assert.equal(code, 1);
  return err.replaceAll(/\s/g, "");
}

describe("linchpin replay", () => {
  let game: PlayedFile;
  before(async () => {
    game = await played([...OPENING, ...TO_THE_END]);
  });

  it("shows every week and the settlement", async () => {
    const out = await printed(["replay", game.path]);
    const weeks = [...out.matchAll(/^Week (\d+) of 40/gm)].map((match) => Number(match[1]));
    assert.deepEqual(
      weeks,
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    assert.match(out, /^Settlement$/m);
  });

  it("tells at the end what was tried without the owner, and nothing of it before", async () => {
    const moves = "share xuanche visit; wait | luyuan: stall | xuanche: hire visit | hexiang: stall";
    const path = written(`[Scenario "battery 2"]\n[Rules "9"]\n[Seed "1"]\n\n1. ${moves}\n2. close\n`);
    const out = await printed(["replay", path]);
    const [weekly, end] = out.replaceAll(/\s+/g, " ").split("What they tried without you");
    assert.doesNotMatch(weekly!, /hire/);
    assert.match(
      end!,
      /Xuanche New Energy (?:hired people of yours|tried) in week 1.*a visit to the pilot line/,
    );
    const { out: json } = await linchpin(["replay", path, "--json"]);
    const { settlement, weeks } = JSON.parse(json) as Readonly<
      Record<string, Readonly<Record<string, unknown>>>
    >;
    const [attempt] = settlement!["attempts"] as readonly Readonly<Record<string, unknown>>[];
    assert.deepEqual(
      [attempt!["party"], attempt!["by"], attempt!["asset"], attempt!["gives"]],
      ["xuanche", "hire", "visit", "recipe"],
    );
    assert.doesNotMatch(JSON.stringify(weeks), /hire|found/);
  });

  it("shows one week whole, in either language", async () => {
    const { out } = await linchpin(["replay", game.path, "--week", "3", "--lang", "zh"]);
    assert.match(out, /^第 3 周，共 40 周/m);
    assert.match(out, /你的判断/);
    assert.doesNotMatch(out, /第 4 周|结算/);
    assert.match((await linchpin(["replay", game.path, "--week", "41"])).err, /has 40 weeks/);
  });

  it("gives the settlement of the record as JSON", async () => {
    const { out } = await linchpin(["replay", game.path, "--json"]);
    const shown = JSON.parse(out) as {
      readonly headers: Readonly<Record<string, string>>;
      readonly weeks: readonly {
        readonly week: number;
        readonly moves: readonly { readonly seat: string }[];
      }[];
      readonly settlement: { readonly payoffs: Readonly<Record<string, number>> };
    };
    const parsed = parseRecord(game.record);
    assert.ok(parsed.ok);
    const replayed = replay(parsed.record, (await shipped("sensor")).scenario);
    assert.ok(replayed.ok);
    const { payoffs } = settle(replayed.replay.last);
    assert.deepEqual(Object.values(shown.settlement.payoffs), payoffs);
    assert.deepEqual(shown.headers["Seed"], "7");
    assert.equal(shown.weeks.flatMap((week) => week.moves).length, parsed.record.moves.length);
  });

  it("shows another seat what it saw, once the game is over", async () => {
    const { out } = await linchpin(["replay", game.path, "--view", "bohe"]);
    assert.match(out, /owner: share bohe demo/);
    assert.doesNotMatch(out, /ruize: |approach tongyue/);
    const half = await played([...OPENING, "wait"]);
    await refuses(1, /is not over yet: only the owner's view/, ["replay", half.path, "--view", "bohe"]);
    assert.equal((await linchpin(["replay", game.path, "--view", "boe"])).code, 2);
  });

  it("shows labels, comments and variations", async () => {
    const text = `${HEAD}{a lesson}\n1. mention bohe! {well said} (1. share bohe recipe?? {never}; wait); wait\n`;
    const out = await printed(["replay", written(text)]);
    assert.match(out, /^\{a lesson\}$/m);
    assert.match(out, /» 1\. mention bohe! \{well said\}/);
    assert.match(out, /\(1\. share bohe recipe\?\? \{never\}; 1\. wait\)/);
    const { out: json } = await linchpin(["replay", written(text), "--json"]);
    assert.match(json, /"comment": "well said"/);
    assert.match(json, /"move": "share bohe recipe"/);
  });

  it("says where a record is wrong, by line and column", async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      [
        `${HEAD}1. mention bohe; build delers\n`,
        /:5:18\b[^]*"delers" is no channel[^]*did you mean "dealers"/,
      ],
      [`${HEAD}1. wait (1. build delers)\n1. wait\n`, /:6:1\b[^]*week 1 comes after 1/],
      [
        `${HEAD}1. share bohe recipe {x} (1. wait); share bohe recipe\n`,
        /:5:37\b[^]*it has this from you already/,
      ],
      [`${HEAD}1. wait\n| bohe: dance\n`, /:6:3\b[^]*(?:"dance" is no move here|it is the turn of)/],
      ['[Scenario "sensor 1"]\n[Rules "99"]\n[Seed "7"]\n', /:2:1\b[^]*rules version 99/],
      ['[Scenario "sensor 9"]\n[Rules "9"]\n[Seed "7"]\n', /:1:1\b[^]*of scenario sensor 9, not of sensor 1/],
      ['[Scenario "sensor 1"]\n[Rules "9"]\n[Seed "x"]\n', /:3:1\b[^]*32 hexadecimal digits/],
      [`${HEAD}1. wait {oh\n`, /:5:\d+\b[^]*a comment is not closed/],
      ["hello", /:1:1\b[^]*the header Scenario is missing/],
    ];
    for (const [text, message] of cases) await refuses(1, message, ["replay", written(text)]);
  });

  it("says so in the language that is asked for, or else of the game, whether it is read or played", async () => {
    const faults: readonly (readonly [string, RegExp, RegExp])[] = [
      ["1. wait {oh\n", /acommentisnotclosed;[^]*:onefault$/, /有一条评注没有结束；[^]*：1处错误$/],
      [
        "1. share bohe recipe; share bohe recipe\n",
        /ithasthisfromyoualready;correctit,orcutthegameoffbeforeit/,
        /第1周，sharebohe[^]*；请改正，或只保留它之前的部分/,
      ],
    ];
    for (const [moves, en, zh] of faults) {
      const chinese = HEAD.replace("\n\n", '\n[Language "zh"]\n\n') + moves;
      for (const command of ["replay", "review", "play", "hint", "retry"])
        assert.match(await said(command, HEAD + moves, "--lang", "zh"), zh);
      assert.match(await said("replay", HEAD + moves), en);
      assert.match(await said("replay", chinese), zh);
      assert.match(await said("replay", chinese, "--lang", "en"), en);
    }
  });
});
