/** On deals nobody tuned, whoever gives everything ends below whoever follows the two techniques; how often is measured. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { defaultScenario } from "@linchpin/table";
import { everyDeal } from "../../table/test/support/deals.ts";
import { clearlyBelow, meanOf, simulate, type Mean } from "../src/measure/index.ts";

const GAMES = 12;

it("giving everything ends below the two techniques on most deals", (t) => {
  const deals = everyDeal().filter(([name]) => name.startsWith("deals/"));
  const below = deals.filter(([name, deal]) => {
    const { scenario } = defaultScenario(deal);
    const mean = (owner: string): Mean =>
      meanOf(Array.from({ length: GAMES }, (_, i) => simulate(scenario, owner, i + 1).payoffs[0]!));
    const [give, techniques] = [mean("give"), mean("techniques")];
    const scale = scenario.ceiling - scenario.floor;
    const v = (payoff: number): string => ((100 * (payoff - scenario.floor)) / scale).toFixed(0);
    t.diagnostic(`${name}: give ${v(give.mean)}, techniques ${v(techniques.mean)}`);
    return clearlyBelow(give, techniques);
  });
  t.diagnostic(`${below.length} of ${deals.length}`);
  assert.ok(below.length > deals.length / 2);
});
