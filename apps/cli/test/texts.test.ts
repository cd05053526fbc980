import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { legal, play, textKeys, view, type Move, type Position } from "@linchpin/table";
import { interestedParty } from "@linchpin/seats";
import { bothLabels } from "@linchpin/words";
import { cautionFor } from "../src/game/play/caution.ts";
import { scenarioNames } from "../src/game/catalogue.ts";
import { assetsCard, helpCard, partyCard, termsCard } from "../src/game/play/cards.ts";
import { mainMenu, type Item, type Menu } from "../src/game/play/choices.ts";
import { LANGUAGES } from "@linchpin/table";
import { newsLines } from "../src/game/play/news.ts";
import { partyLines, weekHeader } from "../src/game/play/screen.ts";
import { choose, sitDown, take, type Sitting } from "../src/game/sitting.ts";
import { UI_EN } from "../src/game/ui-en.ts";
import { UI_ZH } from "../src/game/ui-zh.ts";
import { paintFor } from "../src/terminal/paint.ts";
import { shipped } from "./support/game.ts";

/** Each text by its path; a function's has its arguments in it as marks. */
function textsOf(value: unknown, path: string, found: Map<string, string>): Map<string, string> {
  if (typeof value === "string") found.set(path, value);
  else if (typeof value === "function") {
    const marks = Array.from({ length: value.length }, (_, i) => `⟦${i}⟧`);
    found.set(path, String((value as (...marks: readonly string[]) => unknown)(...marks)));
  } else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value)) textsOf(each, `${path}.${key}`, found);
  return found;
}

const marks = (each: string): readonly string[] => [...new Set(each.match(/⟦\d⟧/g))].sort();

describe("what the game says", () => {
  it("says the same things in both languages", () => {
    const en = textsOf(UI_EN, "", new Map());
    const zh = textsOf(UI_ZH, "", new Map());
    const lists = /\.(?:yes|no|nothing)\b/;
    for (const [path, text] of en) {
      if (lists.test(path)) continue;
      const other = zh.get(path);
      assert.ok(other !== undefined, path);
      assert.deepEqual(marks(other), marks(text), path);
      if (/[a-z]{3}/.test(text) && !/heldBy/.test(path))
        assert.match(other, /[\u4e00-\u9fff]|undefined/, path);
    }
    assert.ok(en.size > 90);
  });
});

/** A game of the scenario, waiting and answering at random, cut off after so many moves. */
function playedFor(sitting: Sitting, moves: number): Sitting {
  let now = sitting;
  for (let i = 0; i < moves && now.position.turn !== null; i++) {
    const { turn } = now.position;
    const allowed = legal(now.position, turn).filter((m) => !["close", "dismiss"].includes(m.kind));
    const move = turn === 0 ? allowed[(i * 37) % allowed.length]! : choose(now, interestedParty);
    const taken = take(now, move);
    assert.ok(taken.ok);
    now = taken.sitting;
  }
  return now;
}

/** Everything that can be read at this moment. */
function everythingShown(sitting: Sitting): string {
  const seats = sitting.position.parties.map((_, i) => i + 1);
  const lines = [
    ...weekHeader(sitting, 80, paintFor(false)),
    ...partyLines(sitting),
    ...newsLines(sitting, sitting.news),
    ...helpCard(sitting),
    ...assetsCard(sitting, 80),
    ...seats.flatMap((seat) => [...partyCard(sitting, seat), ...termsCard(sitting, seat)]),
  ].map(({ text }) => text);
  return [...lines, ...menuTexts(sitting, mainMenu(sitting))].join("\n");
}

function menuTexts(sitting: Sitting, menu: Menu): readonly string[] {
  const under = ({ label, go }: Item): readonly string[] => {
    if (go.kind === "menu") return [label, ...menuTexts(sitting, go.menu(sitting))];
    if (go.kind !== "move") return [label];
    return [label, ...(cautionFor(sitting, go.move) ?? []).map(({ text }) => text)];
  };
  return [menu.title, ...menu.items.flatMap(under)];
}

/** The same game with everything otherwise that the owner cannot see. */
function otherwise({ scenario, parties, ...rest }: Position): Position {
  const others = parties.map((party, i) => ({
    ...party,
    type: (party.type + 1) % scenario.parties[i]!.types.length,
    got: party.got.map((held, a) => (a % 2 === 0 ? 0 : held)),
    rebuild: { done: 0.5, generation: 0, weeks: 20, cost: 1000 },
  }));
  return { ...rest, scenario, parties: others };
}

describe("hidden things", () => {
  it("are in no text before the end: what is hidden can be otherwise, and every word stays", async () => {
    for (const name of await scenarioNames()) {
      const { scenario, texts } = await shipped(name);
      for (const language of LANGUAGES) {
        const both = bothLabels(scenario.deal, texts);
        const sitting = playedFor(sitDown({ scenario, both, language, exam: false, seed: 4 }), 25);
        const shown = everythingShown(sitting);
        assert.deepEqual(view(otherwise(sitting.position), 0), view(sitting.position, 0));
        assert.equal(everythingShown({ ...sitting, position: otherwise(sitting.position) }), shown);
        const types = Object.entries(texts[language]).filter(([key]) => key.startsWith("type."));
        assert.ok(types.length > 0);
        for (const [key, text] of types) assert.ok(!shown.includes(text), key);
      }
    }
  });

  it("done by a party sound like any quiet week", async () => {
    const { scenario, texts } = await shipped("sensor");
    const both = bothLabels(scenario.deal, texts);
    let sitting = sitDown({ scenario, both, language: "en", exam: false, seed: 4 });
    const waited = take(sitting, { kind: "wait" });
    assert.ok(waited.ok);
    sitting = waited.sitting;
    const after = (move: Move): Sitting => {
      assert.ok(play(sitting.position, sitting.position.turn!, move).ok);
      const taken = take(sitting, move);
      assert.ok(taken.ok);
      return taken.sitting;
    };
    const [stalled, copying] = [after({ kind: "stall" }), after({ kind: "rebuild" })];
    assert.deepEqual(copying.news, stalled.news);
    assert.deepEqual(copying.reading, stalled.reading);
    assert.equal(everythingShown(copying), everythingShown(stalled));
  });
});

describe("texts of the scenarios", () => {
  it("are there in both languages, and people have names", async () => {
    for (const name of await scenarioNames()) {
      const { scenario, texts } = await shipped(name);
      for (const language of LANGUAGES) {
        for (const key of textKeys({}, scenario.deal))
          assert.ok(texts[language][key], `${name} ${language} ${key}`);
        const labels = bothLabels(scenario.deal, texts)[language];
        scenario.deal.parties.forEach((_, i) => assert.doesNotMatch(labels.person(i + 1), /[,，]/));
      }
    }
  });
});
