/** Claims of all scenarios together: each rung is tried somewhere, each tool earns its keep in two, and deals nobody tuned. */
import { clearlyBelow, meanOf, shareOf, STAGES, TOOLS, without } from "@linchpin/seats/measure";
import type { Scenario } from "@linchpin/table";
import { aboveThePie, deceivedIn, ruinedIn } from "./attacks.ts";
import { differenceIn, meanIn, shareAbove, verdictOf, type Finding, type Results } from "./claim.ts";
import { toolWords, type Experiment } from "./claims.ts";
import { nameOf, USUAL_ATTACKS } from "./series.ts";

const SOMEWHERE = 0.1;
const KEEPS = 2;

export function acrossFindings(experiments: readonly Experiment[]): readonly Finding[] {
  const rungs = STAGES.map((stage): Finding => {
    const shares = experiments.map((e) => e.ladder.find((r) => r.stage === stage)!.games);
    const most = shares.reduce((best, each) => (each.share > best.share ? each : best));
    return {
      claim: 2,
      what: `"${stage}" is tried in one game of ten somewhere`,
      verdict: most.share >= SOMEWHERE ? "holds" : shareAbove(most, SOMEWHERE),
      share: most,
    };
  });
  const tools = TOOLS.map((tool): Finding => {
    const gains = experiments.map((e) => e.findings.find((f) => f.what === toolWords(tool))!.mean!);
    const count = gains.filter((g) => g.mean > g.error).length;
    return {
      claim: 5,
      what: `scenarios in which ${tool} earns its keep: at least two`,
      verdict: verdictOf(count >= KEEPS),
      count,
    };
  });
  return [...rungs, ...tools];
}

/** A deal that nobody tuned, played. */
interface Untuned {
  readonly scenario: Scenario;
  readonly results: Results;
}

export function untunedFindings(deals: readonly Untuned[]): readonly Finding[] {
  if (deals.length === 0) return [];
  const techniques = nameOf("techniques");
  const lesson = (what: string, holds: (deal: Untuned) => boolean): Finding => {
    const share = shareOf(deals.map(holds));
    return {
      claim: 9,
      what: `of ${deals.length} deals nobody tuned, ${what}`,
      verdict: shareAbove(share, HALF),
      share,
    };
  };
  const difference =
    (name: string) =>
    ({ results }: Untuned) =>
      differenceIn(results, name, techniques).mean;
  const count = (what: string, of: (deal: Untuned) => number): Finding => {
    const found = deals.reduce((sum, deal) => sum + of(deal), 0);
    return {
      claim: 9,
      what: `on deals nobody tuned, ${what}`,
      verdict: verdictOf(found === 0),
      count: found,
    };
  };
  const games = ({ results }: Untuned) =>
    [...results.entries()].flatMap(([n, s]) => (n.endsWith("asItIs") ? s : []));
  return [
    lesson("giving ends below the two techniques, intervals apart", ({ results }) =>
      clearlyBelow(meanIn(results, nameOf("give")), meanIn(results, techniques)),
    ),
    lesson(
      "refusing ends below them",
      ({ results }) => meanIn(results, nameOf("refuse")).mean < meanIn(results, techniques).mean,
    ),
    lesson(
      "one more buyer does not lower the payoff",
      (d) => difference(nameOf("techniques", "twin"))(d) >= 0,
    ),
    lesson("free exclusivity does not raise it", (d) => difference(nameOf("exclusive"))(d) <= 0),
    lesson("free crown jewels do not raise it", (d) => difference(nameOf("jewels"))(d) <= 0),
    lesson("not telling does not raise it", (d) => difference(nameOf(without("tell")))(d) <= 0),
    lesson(`none of ${USUAL_ATTACKS.join(", ")} ends clearly above them`, ({ results }) =>
      USUAL_ATTACKS.every(
        (a) =>
          !clearlyBelow(
            meanIn(results, techniques),
            meanOf(results.get(nameOf(a))!.map((s) => s.payoffs[0]!)),
          ),
      ),
    ),
    count("games in which somebody ends above the pie", (d) => aboveThePie(d.scenario, games(d))),
    count("licences signed below the party's own reckoning", (d) => deceivedIn(d.scenario, games(d))),
    count("licences whose party ends below what it had", (d) => ruinedIn(d.scenario, games(d))),
  ];
}

const HALF = 0.5;
