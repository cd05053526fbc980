import { modelOf, outlinesOf, termsWorking } from "@linchpin/deal";
import { plainTerms, workableTerms } from "@linchpin/table";
import { pathOfScenario, readScenario } from "./apps/cli/src/game/catalogue.ts";
for (const name of process.argv.slice(2)) {
  const read = await readScenario(await pathOfScenario(name));
  if (!read.ok) { console.log(name, "faults"); continue; }
  const sc = read.file.scenario, d = sc.deal, m = modelOf(d);
  console.log("==", name, "owner make", d.owner.make, d.technology.components.map((c) => `${c.key}:${c.rebuildCost / 1000}k/${c.rebuildMonths}m`).join(" "));
  if (process.env.ALL) for (const [i, p] of d.parties.entries()) { const pt = plainTerms(sc, i + 1); const all = [...d.technology.components.keys()]; for (const o of outlinesOf(d, m, { party: i + 1, channels: pt.channels, term: pt.term, supplies: [[], ...all.map((j) => [j]), ...(all.length > 2 ? all.map((j) => all.toSpliced(j, 1)) : [])] })) console.log("     ", p.key, o.terms.supplies === "all" ? "all" : o.terms.supplies.map((c) => d.technology.components[c]!.key).join("+"), "| gives", o.terms.transfers.map((x) => d.assets[x.asset]!.key).join(" "), "brings", Math.round(o.brings / 1000), "loses", Math.round(o.loses / 1000)); }
  for (const [i, p] of d.parties.entries()) {
    for (const side of ["owner", "party"] as const) {
      const base = workableTerms(sc, plainTerms(sc, i + 1), side);
      if (!base) { console.log("  ", p.key, side, "none"); continue; }
      const { value: v } = termsWorking(d, base, m, () => null);
      console.log("  ", p.key, side, "make", p.make, "supplies", base.supplies === "all" ? "all" : base.supplies.map((c) => d.technology.components[c]!.key).join("+") || "-", "| gives", base.transfers.map((x) => d.assets[x.asset]!.key).join(" "), "| joint", Math.round((v.toOwner + v.toParty) / 1000));
    }
  }
}
