/** The verdicts on what must come out, on games that are written by hand: all hold, and each fails for its own reason. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pieOf, type GameSummary } from "@linchpin/seats/measure";
import stringWidth from "string-width";
import { paintFor } from "../src/terminal/paint.ts";
import { acrossFindings, untunedFindings } from "../src/author/claims/across.ts";
import { CLAIMS, type Finding, type Results } from "../src/author/claims/claim.ts";
import { experimentOf } from "../src/author/claims/claims.ts";
import { lawFindings, lawSeries } from "../src/author/claims/laws.ts";
import { nameOf, seriesOf, untunedSeries, type Wanted } from "../src/author/claims/series.ts";
import { claimsText, experimentText, findingsText } from "../src/author/simulate-text.ts";
import { shipped } from "./support/game.ts";

/** Only its deal, its floor and its pie are looked at; no game of it is played. */
const scenario = { ...(await shipped("sensor")).scenario, floor: -100_000 };
const GAMES = 20;

type Part = Partial<Omit<GameSummary, "payoffs">> & { readonly payoff?: number };
const LICENCE = {
  party: 1,
  week: 5,
  by: "owner" as const,
  before: 0,
  after: 10_000,
  reckoned: 5000,
  part: 0.3,
  rate: 0.05,
};

/** One game; the owner's payoff wobbles a little by its seed. */
function game(seed: number, { payoff = 50_000, ...more }: Part): GameSummary {
  const firsts = { ask: 1, invite: 3, tearDown: 4, hire: 4, exclusivity: 5, rebuild: 7, pay: 9 };
  return {
    seed,
    payoffs: [payoff + 100 * (seed % 3), 0, 0],
    weeks: 8,
    signed: 1,
    licences: [LICENCE],
    secrets: { compared: 3, differing: 0 },
    parties: [{ acquisitionFirst: true, firsts, weeks: firsts, smallFirst: 0.9 }],
    ...more,
  };
}

/** What each series brings the owner where everything comes out. */
const PAYOFFS: Readonly<Record<string, number>> = {
  give: -150_000,
  refuse: 20_000,
  techniques: 400_000,
  "techniques twin": 450_000,
  exclusive: 300_000,
  jewels: 200_000,
};

function payoffOf(name: string): number {
  const [owner, ...variant] = name.split(" ");
  if (owner!.startsWith("without-")) return 390_000;
  return PAYOFFS[name] ?? PAYOFFS[owner!] ?? (variant.length > 0 ? 0 : 50_000);
}

/** Results in which all is well, but for the series that are said. */
function results(wanted: Wanted, changed: Readonly<Record<string, Part>> = {}): Results {
  const seeds = Array.from({ length: GAMES }, (_, i) => i + 1);
  return new Map(
    [...wanted.keys()].map((name) => {
      const part = changed[name] ?? {};
      return [name, seeds.map((seed) => game(seed, { payoff: payoffOf(name), ...part }))] as const;
    }),
  );
}

const findingsWith = (changed: Readonly<Record<string, Part>> = {}): readonly Finding[] =>
  experimentOf(scenario, results(seriesOf("p", GAMES, 1), changed)).findings;

const failing = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ claim, what, verdict }) => (verdict === "fails" ? [`${claim} ${what}`] : []));

describe("what must come out", () => {
  it("holds where everything does", () => {
    const findings = findingsWith();
    assert.deepEqual(failing(findings), []);
    assert.ok(findings.every(({ verdict }) => verdict !== "unclear"));
    assert.deepEqual(
      [...new Set(findings.map(({ claim }) => claim))].toSorted((a, b) => a - b),
      CLAIMS.map((_, i) => i + 1),
    );
  });

  const asIs = nameOf("techniques");
  const ladder = { ask: 9, pay: 1 };
  const backwards = { parties: [{ acquisitionFirst: true, firsts: ladder, weeks: ladder, smallFirst: 0.1 }] };
  const cases: readonly (readonly [string, Readonly<Record<string, Part>>, RegExp])[] = [
    [
      "the ladder stands on its head",
      Object.fromEntries(
        ["random", "refuse", "techniques"].map((o) => [nameOf(o, "acquisitionFirst"), backwards]),
      ),
      /^2 .*begin by asking[^]*2 .*do so last[^]*2 .*smaller/,
    ],
    [
      "giving pays",
      { [nameOf("give")]: { payoff: 100_000 } },
      /^3 give ends below refuse[^]*3 giving ends below/,
    ],
    ["a second buyer lowers", { [nameOf("techniques", "twin")]: { payoff: 350_000 } }, /^4 one more/],
    ["free exclusivity pays", { [nameOf("exclusive")]: { payoff: 450_000 } }, /^4 free exclusivity/],
    ["free crown jewels pay", { [nameOf("jewels")]: { payoff: 450_000 } }, /^4 giving crown jewels/],
    ["silence pays", { [nameOf("without-tell")]: { payoff: 450_000 } }, /^4 not telling/],
    ["harder to copy earns less", { [nameOf("techniques", "harder 4")]: { payoff: 300_000 } }, /^5 4 times/],
    ["an attack wins", { [nameOf("lump")]: { payoff: 410_000 } }, /^6 of \d+ attacks[^]*6 lump does not/],
    [
      "a licensee is ruined",
      { [asIs]: { payoff: 400_000, licences: [{ ...LICENCE, after: -1000 }] } },
      /^6 .*below what it had/,
    ],
    [
      "a party signs against itself",
      { [asIs]: { payoff: 400_000, licences: [{ ...LICENCE, reckoned: -1000 }] } },
      /^6 .*own reckoning/,
    ],
    [
      "somebody ends above the pie",
      { [nameOf("random")]: { payoff: 2 * pieOf(scenario) } },
      /^6 .*above the pie/,
    ],
    [
      "terms are not the trade's",
      { [asIs]: { payoff: 400_000, licences: [{ ...LICENCE, part: 0.8, rate: 0.4 }] } },
      /^7 licences[^]*7 royalties/,
    ],
    ["a view tells a secret", { [nameOf("random")]: { secrets: { compared: 3, differing: 1 } } }, /^8 /],
    [
      "the order is one of these numbers only",
      Object.fromEntries(
        Array.from({ length: 10 }, (_, i) => [nameOf("techniques", `shaken ${i + 1}`), { payoff: 0 }]),
      ),
      /^9 /,
    ],
  ];
  for (const [name, changed, expected] of cases)
    it(`fails where ${name}`, () => {
      assert.match(failing(findingsWith(changed)).join("\n"), expected);
    });

  it("is unclear, and neither holds nor fails, where the interval says nothing", () => {
    const exact = nameOf("exclusive");
    const wide = results(seriesOf("p", GAMES, 1));
    const noisy = wide
      .get(exact)!
      .map((s, i) => ({ ...s, payoffs: [400_000 + (i % 2 === 0 ? 1 : -1) * 90_000, 0, 0] }));
    const { findings } = experimentOf(scenario, new Map([...wide, [exact, noisy]]));
    assert.equal(findings.find(({ what }) => what.startsWith("free exclusivity"))!.verdict, "unclear");
  });

  it("counts over all scenarios where a tool earns its keep and a rung is tried", () => {
    const earns = experimentOf(scenario, results(seriesOf("p", GAMES, 1)));
    const not = experimentOf(
      scenario,
      results(seriesOf("p", GAMES, 1), { [nameOf("without-nnn")]: { payoff: 400_000 } }),
    );
    assert.deepEqual(failing(acrossFindings([earns, earns, not])), []);
    assert.match(failing(acrossFindings([earns, not])).join(), /in which nnn earns its keep/);
  });

  it("holds on deals nobody tuned, or fails there", () => {
    const wanted = untunedSeries("p", GAMES, 1);
    const deals = (changed: Readonly<Record<string, Part>>) =>
      Array.from({ length: 12 }, () => ({ scenario, results: results(wanted, changed) }));
    assert.deepEqual(failing(untunedFindings(deals({}))), []);
    assert.match(
      failing(untunedFindings(deals({ [nameOf("lump")]: { payoff: 500_000 } }))).join(),
      /none of .*lump/,
    );
    assert.deepEqual(untunedFindings([]), []);
  });

  it("plays every owner alike for the laws, and counts what breaks them", () => {
    const series = lawSeries(["a", "b"], 1000, 1);
    const games = series.map((s) => s.games);
    assert.ok(games.every((n) => n === games[0]));
    assert.ok(games.reduce((sum, n) => sum + n, 0) >= 1000);
    const fair = [1, 2, 3].map((seed) => game(seed, {}));
    const unfair = game(4, { licences: [{ ...LICENCE, reckoned: -1000, after: -1000 }] });
    assert.deepEqual(
      lawFindings([
        { scenario, summaries: fair },
        { scenario, summaries: [unfair] },
      ]).map((f) => f.count),
      [0, 1, 1],
    );
  });

  it("is told in lines and tables that fit", () => {
    const experiment = experimentOf(scenario, results(seriesOf("p", GAMES, 1)));
    for (const width of [80, 120]) {
      const style = { width, paint: paintFor(false) };
      const lines = [
        ...experimentText("sensor", GAMES, experiment, style),
        ...findingsText(acrossFindings([experiment]), style),
        ...claimsText(experiment.findings, style),
      ];
      for (const line of lines) assert.ok(stringWidth(line) <= width, line);
      assert.match(lines.join(" ").replaceAll(/\s+/g, " "), /✓ 3 give ends below refuse: −0\.15 M ± /);
    }
  });
});
