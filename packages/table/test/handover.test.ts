/** What usual terms hand over and keep at home, and what is left of terms by which more is kept. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { keepingAtHome, plainTerms, workableTerms } from "../src/index.ts";
import { usualTerms } from "../src/terms-grid.ts";
import { shipped, shippedNames } from "./support/scenarios.ts";

const scenarios = shippedNames().map((name) => shipped(name).scenario);

test("the owner keeps one component at home or all but one, or supplies the product; the party asks for no fewer files", () => {
  let keepsMore = 0;
  for (const scenario of scenarios) {
    const { owner, technology, parties } = scenario.deal;
    const count = technology.components.length;
    for (const seat of parties.keys()) {
      const plain = plainTerms(scenario, seat + 1);
      const [ours, theirs] = (["owner", "party"] as const).map((side) =>
        workableTerms(scenario, plain, side),
      );
      if (ours == null || theirs == null || ours.supplies === "all") continue;
      assert.ok(
        owner.make === 0 ? ours.supplies.length === 0 : [1, count - 1].includes(ours.supplies.length),
      );
      assert.ok(theirs.supplies === "all" || ours.transfers.length <= theirs.transfers.length);
      if (ours.supplies.length > 1) keepsMore++;
    }
  }
  assert.ok(keepsMore >= 5);
});

test("sensor: housing and clamp are taught by the drawings and a meter; recipe, source and protocol stay in Wales", () => {
  const { scenario } = shipped("sensor");
  const { parties, technology, assets } = scenario.deal;
  const bohe = parties.findIndex(({ key }) => key === "bohe") + 1;
  const { supplies, transfers } = usualTerms(scenario, bohe);
  assert.ok(supplies !== "all");
  assert.deepEqual(
    supplies.map((j) => technology.components[j]!.key),
    ["transducer", "firmware", "calibration"],
  );
  assert.deepEqual(
    transfers.map(({ asset }) => assets[asset]!.key),
    ["demo", "drawings"],
  );
});

test("terms by which more is kept hand over nothing of it and nothing new, supply no less, and are not changed again", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...scenarios),
      fc.nat(),
      fc.array(fc.nat()),
      fc.array(fc.nat()),
      (scenario, ...said) => {
        const { deal } = scenario;
        const [party, files, components] = said;
        const terms = usualTerms(scenario, 1 + (party % deal.parties.length));
        const kept = files.map((n) => n % deal.assets.length);
        const parts = components.map((n) => n % deal.technology.components.length);
        const left = keepingAtHome(deal, terms, kept, parts);
        assert.ok(left.transfers.every(({ asset }) => !kept.includes(asset)));
        assert.ok(left.transfers.every((each) => terms.transfers.includes(each)));
        if (terms.supplies === "all") assert.equal(left.supplies, "all");
        else
          assert.ok(
            left.supplies !== "all" &&
              terms.supplies.every((j) => (left.supplies as readonly number[]).includes(j)),
          );
        assert.deepEqual(keepingAtHome(deal, left, kept, parts), left);
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});
