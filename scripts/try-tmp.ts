import { decisionsOf, gradeDecision, reviewOf, type Graded } from "@linchpin/coach";
import { interestedParty, OWNERS, playGame } from "@linchpin/seats";
import { writeMove } from "@linchpin/table";
import { small } from "/work/wt/coach/packages/table/test/support/scenarios.ts";
import { scenarioOf } from "/work/wt/coach/scripts/bench/data.ts";
const [name, owner, seed, rolls, every] = [process.argv[2]!, process.argv[3]!, Number(process.argv[4]), Number(process.argv[5]), Number(process.argv[6] ?? 1)];
const scenario = name === "small" ? small() : scenarioOf(name);
const { turns } = playGame(scenario, seed, [OWNERS[owner]!, ...scenario.parties.map(() => interestedParty)]);
const decided = decisionsOf(scenario, seed, turns);
for (const s of [1, 2]) {
  const c0 = process.cpuUsage();
  const graded: Graded[] = [];
  let n = 0;
  for (const d of decided.decisions.toReversed()) { if (n++ % every) continue; graded.unshift(gradeDecision(d, { rollouts: rolls, seed: s })); }
  const c = process.cpuUsage(c0);
  const r = reviewOf(decided, graded);
  if (s===1) for (const g of graded) console.log(String(g.week).padStart(2), g.grade.padEnd(10), (g.priced?"$":" "), g.unsure?.[1]?.slice(0,2) ?? "  ", "V", g.value.toFixed(0).padStart(4), "drop", g.drop.toFixed(1).padStart(5), "±", (1.96*g.error).toFixed(1).padStart(4), "u", g.usual.toFixed(0).padStart(4), "w", g.worth.toFixed(0).padStart(4), "n", g.rollouts, writeMove(scenario, g.move).slice(0,50), "|", g.best===g.move?"":writeMove(scenario, g.best).slice(0,50), g.gift?`gift ${(100*g.gift.part).toFixed(1)}%`:"");
  console.log(name, owner, "seed", s, "decisions", graded.length, "cpu", ((c.user+c.system)/1e6).toFixed(1), "rollouts", graded.reduce((a,g)=>a+g.rollouts,0));
  console.log("start", r.start.toFixed(1), "could", r.could.toFixed(1), "end", r.end.toFixed(1), "skill", r.skill.toFixed(1), "luck", r.luck.toFixed(1), "est", r.estimate.toFixed(1), "acc", r.accuracy.toFixed(0));
  console.log(r.lessons.map(l=>`${l.principle} ${l.cost.toFixed(1)}±${(1.96*l.error).toFixed(1)} in ${l.decisions.length}`).join("; "));
  const c1: Record<string,number> = {}; for (const g of graded) c1[g.grade]=(c1[g.grade]??0)+1; console.log(JSON.stringify(c1));
}
