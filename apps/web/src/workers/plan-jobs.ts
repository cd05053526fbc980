/** How the talks about a deal end if the owner follows a plan: many games against the simulated parties, with their spread. */
import { parseDeal } from "@linchpin/deal";
import { simulate } from "@linchpin/seats/measure";
import { defaultScenario } from "@linchpin/table";
import type { Plan, PlanOutcome } from "./plans.ts";

export const GAMES = 200;
const STEP = 10;

export function* playing(text: string, plan: Plan): Generator<PlanOutcome, void, undefined> {
  const read = parseDeal(text);
  if (!read.ok) return;
  const { scenario } = defaultScenario(read.file.deal);
  const { floor, ceiling } = scenario;
  const payoffs: number[] = [];
  let signed = 0;
  for (let seed = 1; seed <= GAMES; seed++) {
    const summary = simulate(scenario, plan, seed);
    payoffs.push(summary.payoffs[0]!);
    if (summary.signed > 0) signed++;
    if (seed % STEP === 0)
      yield {
        plan,
        played: seed,
        total: GAMES,
        payoffs: payoffs.toSorted((a, b) => a - b),
        signed,
        floor,
        ceiling,
      };
  }
}
