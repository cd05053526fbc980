import assert from "node:assert/strict";
import { test } from "node:test";
import { start, view, type Move } from "@linchpin/table";
import { bothLabels, labelsOf } from "../src/labels.ts";
import { NOTHING, speechFor } from "../src/speech.ts";
import { MANNERS } from "../src/keys.ts";
import { OPENINGS } from "../src/lines-openings.ts";
import { LINES } from "../src/lines.ts";
import { ACQUAINTED, NOTHING_SAID, utter, type Said } from "../src/voice.ts";
import {
  conversation,
  conversationAnew,
  NAMES,
  NOTHING_BETWEEN,
  scenarioNamed,
} from "./support/conversation.ts";

const GAMES = 1;
const { scenario, texts } = scenarioNamed("sensor");
const labels = bothLabels(scenario.deal, texts);

test("nothing is said twice in a game, and hardly anything is left unsaid", () => {
  let [spoken, silent] = [0, 0];
  for (const name of NAMES) {
    for (const owner of ["random", "techniques", "refuse"]) {
      for (let seed = 1; seed <= GAMES; seed++) {
        const said = conversation(name, seed, owner);
        for (const language of ["en", "zh"] as const) {
          const all = said.flatMap(({ words }) => (words === null ? [] : [words[language]]));
          assert.equal(new Set(all).size, all.length, `${name} ${owner} ${seed} in ${language}`);
        }
        for (const { words, speech } of said) {
          if (speech.key === "stall") continue;
          if (words === null) silent++;
          else spoken++;
        }
      }
    }
  }
  assert.ok(silent <= 0.01 * spoken, `${silent} acts without words beside ${spoken} with`);
});

test("everything is filled in", () => {
  for (const { words } of conversation("sensor", 3, "random")) {
    if (words !== null) assert.doesNotMatch(words.en + words.zh, /[{}]|undefined|null/);
  }
});

test("a game replayed is said in the same words", () => {
  assert.deepEqual(conversationAnew("jackets", 2, "random"), conversation("jackets", 2, "random"));
});

test("before weeks of talk nobody speaks of them; afterwards some do", () => {
  const later = Object.values(OPENINGS).flatMap((of) =>
    MANNERS.flatMap((manner) => of[manner].filter(([, , fit]) => fit === "acquainted")),
  );
  const speaks = (ply: number): boolean =>
    scenario.parties.some((_, i) =>
      Array.from({ length: 40 }, (_each, seed) => {
        const speech = speechFor(scenario, i + 1, { kind: "ask", asset: 3 }, NOTHING_BETWEEN)!;
        const { words } = utter(labels, seed, ply, NOTHING_SAID, speech);
        return later.some(([en]) => words!.en.startsWith(en));
      }).includes(true),
    );
  for (let ply = 0; ply < ACQUAINTED; ply++) assert.equal(speaks(ply), false, `act ${ply}`);
  assert.ok(speaks(ACQUAINTED));
});

test("what is done in secret is said in the words of a quiet week", () => {
  const request = { kind: "asset", asset: 2, pressed: 1 } as const;
  const between = { ...NOTHING_BETWEEN, request };
  const words = (move: Move, said: Said) =>
    utter(labels, 7, 3, said, speechFor(scenario, 1, move, between)!).words;
  const quiet = words({ kind: "stall" }, NOTHING_SAID);
  assert.deepEqual(words({ kind: "rebuild" }, NOTHING_SAID), quiet);
  assert.deepEqual(words({ kind: "pass", asset: 3, to: 2 }, NOTHING_SAID), quiet);
});

test("what a party says does not depend on its hidden type", () => {
  const seen = new Set<string>();
  for (let seed = 1; seed < 40; seed++) {
    const position = start(scenario, seed);
    assert.equal(view(position, 0).parties[0]!.type, null);
    const speech = speechFor(
      scenario,
      1,
      { kind: "ask", asset: 3 },
      { ...position.parties[0]!, week: 1, turnedDown: [], offered: null, signed: false, due: [] },
    );
    seen.add(JSON.stringify(speech));
    assert.ok(utter(labels, 1, 1, NOTHING_SAID, speech!).words !== null);
  }
  assert.equal(seen.size, 1);
});

test("no text of a game names a type of the scenario", () => {
  for (const name of NAMES) {
    const { scenario: its, texts: said } = scenarioNamed(name);
    const types = its.parties.flatMap((party, i) =>
      party.types.map((type) => said.en[`type.${its.deal.parties[i]!.key}.${type.key}`]!),
    );
    for (const { words } of conversation(name, 5, "random")) {
      if (words !== null) for (const type of types) assert.ok(!words.en.includes(type.slice(0, 40)));
    }
  }
});

test("when all has been said nothing is said", () => {
  const speech = { ...NOTHING, seat: 1, party: 1, key: "quit" } as const;
  let said = NOTHING_SAID;
  let count = 0;
  for (; count < 1000; count++) {
    const next = utter(labels, 1, count, said, speech);
    if (next.words === null) break;
    ({ said } = next);
  }
  assert.ok(count > 10 && count < 1000, String(count));
});

test("two parties that say the same for the first time say it in different sentences", () => {
  for (const key of ["agree.terms", "decline.price", "propose", "hear.refuse"] as const)
    for (let seed = 1; seed <= 20; seed++) {
      const said = scenario.parties.map((_, i) => {
        const speech = { ...NOTHING, seat: i + 1, party: i + 1, key };
        const { en } = utter(labels, seed, seed + i, NOTHING_SAID, speech).words!;
        return LINES[key].findIndex(([line]) => en.toLowerCase().endsWith(line.toLowerCase()));
      });
      assert.equal(new Set(said).size, Math.min(said.length, LINES[key].length), `${key} ${seed}`);
    }
});

test("who owns the firm speaks of nobody above, whoever is employed does", () => {
  const above = /\b(?:management|upstairs|our board)\b|领导|董事会/;
  const heard = { owner: 0, employed: 0 };
  for (const name of NAMES) {
    const its = scenarioNamed(name);
    const { people } = labelsOf(its.scenario.deal, its.texts.en, "en");
    for (const owner of ["random", "techniques", "refuse"])
      for (const { speech, words } of conversation(name, 1, owner)) {
        if (words === null || speech.seat === 0) continue;
        if (above.test(words.en + words.zh))
          heard[/owner/.test(people(speech.seat)) ? "owner" : "employed"]++;
      }
  }
  assert.equal(heard.owner, 0);
  assert.ok(heard.employed > 10);
});
