/**
 * One short text that stands for what the engine answers: equal signatures, equal answers. It changes when a result
 * does, never with speed.
 */
import { createHash } from "node:crypto";
import { candidatesIn, evaluate } from "@linchpin/coach";
import { priceReport } from "@linchpin/deal";
import { firstInsight } from "@linchpin/seats";
import { simulate } from "@linchpin/seats/measure";
import { perft, start, view } from "@linchpin/table";
import { dealNamed, NAMES, scenarioOf } from "./data.ts";

export function signature(): string {
  const hash = createHash("sha256");
  for (const name of NAMES) {
    const scenario = scenarioOf(name);
    hash.update(JSON.stringify([priceReport(dealNamed(name)), perft(scenario, 2)]));
    for (const owner of ["give", "techniques"]) hash.update(JSON.stringify(simulate(scenario, owner, 1)));
  }
  hash.update(JSON.stringify(coachSearch()));
  return hash.digest("hex").slice(0, 12);
}

/** What the coach finds in the first position of one scenario. */
function coachSearch(): unknown {
  const position = start(scenarioOf("sensor"), 1);
  const seen = view(position, 0);
  const insight = firstInsight(seen);
  return evaluate(insight, seen, candidatesIn(position, seen, insight.reading), { rollouts: 60, seed: 1 });
}
