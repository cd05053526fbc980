import { interestedParty, OWNERS, playGame } from "@linchpin/seats";
import { scenarioCalled } from "../../seats/test/support/positions.ts";
import { decisionsOf, gradeDecision, USUAL } from "../src/index.ts";
const scenario = scenarioCalled("sensor");
const seats = [OWNERS["techniques"]!, ...scenario.parties.map(() => interestedParty)];
const decided = decisionsOf(scenario, 7, playGame(scenario, 7, seats).turns);
console.log(decided.decisions.length, JSON.stringify(USUAL));
for (const k of [3, 20]) {
  const t = process.cpuUsage();
  const g = gradeDecision(decided.decisions[k]!, USUAL);
  const c = process.cpuUsage(t);
  console.log(k, g.grade, g.rollouts, Math.round(c.user / 1000) + "ms");
}
