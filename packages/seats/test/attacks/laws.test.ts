/** No payoff above the pie, and nobody signs against its own reckoning: a few games of each kind of owner. */
import { it } from "node:test";
import { CHALLENGERS } from "../../src/measure/index.ts";
import { scenariosHere } from "../support/positions.ts";
import { lawful } from "./laws.ts";

/** Of the owners one in so many, each in another scenario. */
const EVERY = 12;

it("no payoff above the pie, no signer below its own reckoning, in games of mixed owners", () => {
  const scenarios = scenariosHere();
  Object.keys(CHALLENGERS)
    .filter((_, i) => i % EVERY === 0)
    .forEach((owner, i) => lawful(scenarios[i % scenarios.length]!, owner, 100 + i));
});
