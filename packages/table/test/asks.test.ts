/** What was asked for before the talks opens a default game. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parseDeal } from "@linchpin/deal";
import { defaultScenario, isContentId, withAsks } from "../src/index.ts";

const read = parseDeal(readFileSync(new URL("../../../data/deals/sensor.yaml", import.meta.url), "utf8"));
assert.ok(read.ok);
const { deal } = read.file;
const made = defaultScenario(deal);
const at = (key: string): number => deal.assets.findIndex((asset) => asset.key === key);
const words = { en: "the recipe", zh: "配方" };

describe("requests before the talks", () => {
  it("come up in week 2, are told in the scene in both languages, and give the scenario an id of its own", () => {
    const talking = 1 + deal.parties.findIndex(({ inTalks }) => inTalks);
    const asked = withAsks(made, [{ seat: talking, asset: at("recipe"), words }]);
    const [first] = asked.scenario.events;
    assert.deepEqual(first, {
      key: "ask-1",
      week: 2,
      chance: 1,
      effects: [{ kind: "request", party: talking, asset: at("recipe") }],
    });
    assert.match(asked.texts.en["scene"]!, /has asked for the recipe\./);
    assert.match(asked.texts.zh["scene"]!, /已经开口要配方。/);
    for (const language of ["en", "zh"] as const) assert.ok(asked.texts[language]["event.ask-1"]);
    assert.notEqual(asked.scenario.id, made.scenario.id);
    assert.ok(isContentId(asked.scenario.id));
    assert.equal(
      withAsks(made, [{ seat: talking, asset: at("recipe"), words }]).scenario.id,
      asked.scenario.id,
    );
  });

  it("of somebody who is not in the talks, or for no thing, are told but do not happen; none leaves all as it is", () => {
    const away = 1 + deal.parties.findIndex(({ inTalks }) => !inTalks);
    const asked = withAsks(made, [
      { seat: away, asset: at("recipe"), words },
      { seat: 1, asset: null, words: { en: "exclusivity", zh: "独家" } },
    ]);
    assert.deepEqual(asked.scenario.events, made.scenario.events);
    assert.match(asked.texts.en["scene"]!, /exclusivity/);
    assert.equal(withAsks(made, []), made);
  });
});
