/** No payoff above the pie, and nobody signs against its own reckoning: every owner there is in every scenario. */
import { it } from "node:test";
import { CHALLENGERS } from "../../src/measure/index.ts";
import { everyScenario } from "../support/positions.ts";
import { lawful } from "./laws.ts";

const owners = Object.keys(CHALLENGERS);

for (const scenario of everyScenario())
  it(`no payoff above the pie, no signer below its own reckoning: ${scenario.id}, ${owners.length} games`, () => {
    owners.forEach((owner, i) => lawful(scenario, owner, 200 + i));
  });
