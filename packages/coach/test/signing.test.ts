import assert from "node:assert/strict";
import { test } from "node:test";
import { gainFromTerms, lastingProposals, outlookOf, priorReading, termsIn } from "@linchpin/seats";
import { ownerView, rivalsIn, start } from "@linchpin/table";
import { scenariosHere } from "../../seats/test/support/positions.ts";
import { chanceOfSigning, wantsAlone } from "../src/index.ts";

test("a channel that the owner has built is one of its own beside the one it was built in, so terms for that one take nothing from it", () => {
  let tried = 0;
  for (const scenario of scenariosHere()) {
    const { channels } = scenario.deal;
    const built = channels.findIndex(
      ({ open, controlledBy }, c) => scenario.building[c] !== null && !open && !controlledBy.includes(0),
    );
    if (built < 0) continue;
    const before = start(scenario, 1);
    const state = { ...before.channels[built]!, owned: true, ready: before.week };
    const view = ownerView({ ...before, channels: before.channels.with(built, state) });
    for (const [i] of scenario.parties.entries()) {
      for (const proposed of lastingProposals(view, i + 1)) {
        const terms = { ...proposed, channels: proposed.channels.filter((c) => c === built) };
        if (terms.channels.length === 0) continue;
        const { toOwner } = termsIn(outlookOf(view), terms);
        assert.ok(Math.abs(gainFromTerms(view, terms) - toOwner) < 1e-6 * Math.max(1, toOwner), scenario.id);
        tried++;
      }
    }
  }
  assert.ok(tried > 0);
});

test("who would rather be the only one is found where another could sell, and signs the exclusive terms at least as likely", () => {
  let found = 0;
  for (const scenario of scenariosHere()) {
    const view = ownerView(start(scenario, 1));
    const reading = priorReading(view);
    const { deal } = scenario;
    for (const [i] of scenario.parties.entries()) {
      const chance = chanceOfSigning(view, reading, i + 1);
      for (const terms of lastingProposals(view, i + 1)) {
        if (!wantsAlone(view, terms, chance)) continue;
        found++;
        const channels = terms.channels.filter((c) => rivalsIn(deal, c, i + 1).length > 0);
        assert.ok(channels.length > 0);
        const sole = { ...terms, exclusive: { channels, until: terms.term } };
        assert.ok(chance({ kind: "terms", terms: sole }) > chance({ kind: "terms", terms }));
        assert.ok(!wantsAlone(view, sole, chance));
      }
    }
  }
  assert.ok(found > 0);
});
