/**
 * One short text that stands for what the engine answers: equal signatures, equal answers. It changes when a result
 * does, never with speed.
 */
import { createHash } from "node:crypto";
import { priceReport } from "@linchpin/deal";
import { simulate } from "@linchpin/seats";
import { perft } from "@linchpin/table";
import { dealNamed, NAMES, scenarioOf } from "./data.ts";

export function signature(): string {
  const hash = createHash("sha256");
  for (const name of NAMES) {
    const scenario = scenarioOf(name);
    hash.update(JSON.stringify([priceReport(dealNamed(name)), perft(scenario, 2)]));
    for (const owner of ["give", "techniques"]) hash.update(JSON.stringify(simulate(scenario, owner, 1)));
  }
  return hash.digest("hex").slice(0, 12);
}
