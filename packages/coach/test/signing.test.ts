import assert from "node:assert/strict";
import { test } from "node:test";
import { gainFromTerms, lastingProposals, outlookOf, termsIn } from "@linchpin/seats";
import { ownerView, start } from "@linchpin/table";
import { scenariosHere } from "../../seats/test/support/positions.ts";

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
