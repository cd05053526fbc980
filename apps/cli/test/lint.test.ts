import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { atLength, aFew } from "../../../packages/coalition/test/helpers/scope.ts";
import { printed, dataFile, linchpin, refuses } from "./harness.ts";
import { scratch } from "./support/game.ts";

const SENSOR = readFileSync(dataFile("scenarios/sensor.yaml"), "utf8");

/** The sensor scenario with changes, each of which must be found in it. */
function changed(...changes: readonly (readonly [string | RegExp, string])[]): string {
  const folder = scratch();
  mkdirSync(join(folder, "deals"));
  copyFileSync(dataFile("scenarios/deals/sensor.yaml"), join(folder, "deals/sensor.yaml"));
  const text = changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    assert.notEqual(after, before, String(from));
    return after;
  }, SENSOR);
  const path = join(folder, "mine.yaml");
  writeFileSync(path, text);
  return path;
}

const lint = (path: string, ...options: readonly string[]): ReturnType<typeof linchpin> =>
  linchpin(["lint", path, "--games", aFew("2", "4"), ...options]);

interface Shown {
  readonly findings: readonly {
    readonly severity: string;
    readonly about: string;
    readonly problem: string;
    readonly remedy: string;
  }[];
}

async function findingsIn(
  path: string,
): Promise<{ readonly code: number; readonly findings: Shown["findings"] }> {
  const { code, out } = await lint(path, "--json");
  return { code, findings: (JSON.parse(out) as Shown).findings };
}

describe("linchpin lint", () => {
  atLength("has no error to report of a scenario that ships", async () => {
    const { code, out } = await lint(dataFile("scenarios/sensor.yaml"));
    assert.equal(code, 0);
    assert.match(out, /sensor\.yaml: (?:0 errors|nothing to change)/);
    assert.match(out, /give +−?\d/);
  });

  it("finds what can never be, without playing", async () => {
    const { findings } = await findingsIn(
      changed(
        [/development: \{cost: \d+, weeks: \d+/, "development: {cost: 99000000, weeks: 60"],
        [/approachCost: \d+/, "approachCost: 5000000"],
        [/fair: \{week: 2, chance: 1, effects: \[/, "fair: {week: 2, chance: 0, effects: [{joins: bohe}, "],
        [/ {4}channel\.oem: 设备厂配套/, "    channel.oem: equipment makers"],
      ),
    );
    const about = findings.map((f) => f.about);
    for (const path of [
      "development.cost",
      "development.weeks",
      "approachCost",
      "events.fair",
      "events.fair.effects",
      "texts.zh.channel.oem",
    ])
      assert.ok(about.includes(path), `${path} in ${about.join(", ")}`);
    for (const { remedy, problem } of findings) assert.ok(remedy.length > 5 && problem.length > 5);
  });

  atLength("finds a scale that does not fit", async () => {
    const { code, findings } = await findingsIn(
      changed([/^id: sensor$/m, "id: sensor\nfloor: 90000000\nceiling: 99000000"]),
    );
    assert.equal(code, 1);
    const said = findings.map((f) => `${f.severity} ${f.about}: ${f.remedy}`);
    assert.ok(
      said.some((text) => text.startsWith("error floor: lower it to")),
      said.join("\n"),
    );
    assert.ok(
      said.some((text) => text.startsWith("error ceiling: lower it to")),
      said.join("\n"),
    );
    const low = await findingsIn(changed([/^id: sensor$/m, "id: sensor\nfloor: -680000\nceiling: -600000"]));
    assert.ok(low.findings.some((f) => f.about === "ceiling" && /raise it to/.test(f.remedy)));
  });

  atLength("finds an ending that no game reaches, and play that does not pay", async () => {
    const { code, findings } = await findingsIn(changed([/^burn: \S+/m, "burn: 800000"]));
    assert.equal(code, 1);
    assert.ok(findings.some((f) => f.about === "weeks" && /lower burn, raise cash/.test(f.remedy)));
    const short = await findingsIn(
      changed(
        ["weeks: 40", "weeks: 3"],
        [/^burn: \S+/m, "burn: 0"],
        [/^events:\n(?: {2}.*\n)+/m, "events: {}\n"],
      ),
    );
    assert.ok(short.findings.some((f) => f.about === "parties" && /does not clearly beat/.test(f.problem)));
    const rich = await findingsIn(changed([/^cash: \S+/m, "cash: 90000000"]));
    assert.ok(rich.findings.some((f) => f.about === "cash" && /never run out/.test(f.problem)));
  });

  it("finds the deal of a scenario by a whole path too", async () => {
    const deal = dataFile("scenarios/deals/sensor.yaml");
    const { code, findings } = await findingsIn(changed([/^deal: .*$/m, `deal: ${JSON.stringify(deal)}`]));
    assert.equal(code, 0, JSON.stringify(findings));
  });

  it("finds talks in which nobody signs or nobody is left", async () => {
    const cold = SENSOR.match(/rapport: 0\.\d+/g)!.map((text) => [text, "rapport: 0.001"] as const);
    const { code, findings } = await findingsIn(changed(...cold));
    assert.equal(code, 1);
    assert.ok(findings.some((f) => /nobody signs|only wait/.test(f.problem)));
  });

  it("shows the faults of the file, missing texts among them, with where and what to write", async () => {
    const { code, err } = await lint(
      changed(
        [/ {4}asset\.demo: a meter to keep\n/, ""],
        ["weeks: 40", "weeks: forty"],
        ["allies: [jinlan, ruize]", "allies: [jinlan, ruizi]"],
      ),
    );
    assert.equal(code, 1);
    assert.match(err, /lacks the text "asset\.demo"[^]*under en/);
    assert.match(err, /mine\.yaml:\d+:\d+ +weeks/);
    assert.match(err, /"ruizi"[^]*did you mean "ruize"/);
  });
});

describe("linchpin lint of a station", () => {
  const path = dataFile("course/01-necessity.yaml");

  it("has nothing to say of a station that ships, but how long it takes", async () => {
    const out = await printed(["lint", path]);
    assert.match(out, /nothing to change\n\d+ screens, \d+ figures, \d\.\d minutes/);
  });

  it("finds a name that means nothing, and a claim that does not hold, at their lines", async () => {
    const text = readFileSync(path, "utf8");
    const wrong = join(scratch(), "station.yaml");
    writeFileSync(wrong, text.replace("figure: meterNow, above", "figure: meterNow, below"));
    await refuses(1, /does not hold: meterNow is 0\.97\d+, meterOut is 0\.13\d+/, ["lint", wrong]);
    writeFileSync(wrong, text.replace("{meterNow} of what", "{meterNo} of what"));
    const named = await linchpin(["lint", wrong, "--json"]);
    assert.equal(named.code, 1);
    assert.match(named.out, /"path": "screens\[0\]\.says\.en"/);
  });
});
