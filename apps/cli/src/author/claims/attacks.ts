/** What the games of attackers say: none ends as well as the two techniques, and nobody is ruined by any owner. */
import {
  ATTACKS,
  clearlyBelow,
  meanOf,
  pieOf,
  shareOf,
  type GameSummary,
  type Mean,
} from "@linchpin/seats/measure";
import type { Scenario } from "@linchpin/table";
import { meanIn, payoffs, verdictOf, type Finding, type Results } from "./claim.ts";
import { nameOf } from "./series.ts";

interface AttackFigure {
  readonly attack: string;
  readonly mean: Mean;
  /** The two techniques in the same seeds. */
  readonly techniques: Mean;
  readonly below: boolean;
  readonly licences: number;
  /** Licensees that ended below what they had. */
  readonly ruined: number;
}

/** Money that is rounding, as a share of the pie. */
const NOTHING = 1e-6;

function attackFigures(
  scenario: Scenario,
  results: Results,
  names: readonly string[],
): readonly AttackFigure[] {
  const techniques = meanIn(results, nameOf("techniques"));
  return names.map((attack) => {
    const summaries = results.get(nameOf(attack))!;
    const mean = meanOf(payoffs(results, nameOf(attack)));
    const licences = summaries.flatMap((s) => s.licences);
    return {
      attack,
      mean,
      techniques,
      below: clearlyBelow(mean, techniques),
      licences: licences.length,
      ruined: ruinedIn(scenario, summaries),
    };
  });
}

export function ruinedIn(scenario: Scenario, summaries: readonly GameSummary[]): number {
  const slack = NOTHING * pieOf(scenario);
  return summaries.flatMap((s) => s.licences).filter(({ before, after }) => after < before - slack).length;
}

export function deceivedIn(scenario: Scenario, summaries: readonly GameSummary[]): number {
  const slack = NOTHING * pieOf(scenario);
  return summaries.flatMap((s) => s.licences).filter(({ reckoned }) => reckoned < -slack).length;
}

export function aboveThePie(scenario: Scenario, summaries: readonly GameSummary[]): number {
  const most = pieOf(scenario) * (1 + NOTHING);
  return summaries.filter(({ payoffs: all }) => all.some((payoff) => payoff > most)).length;
}

export function attackFindings(scenario: Scenario, results: Results): readonly Finding[] {
  const figures = attackFigures(
    scenario,
    results,
    ATTACKS.map(({ name }) => name),
  );
  const below = shareOf(figures.map((f) => f.below));
  const winning = figures.filter((f) => !f.below).toSorted((a, b) => b.mean.mean - a.mean.mean);
  const all = [...results.entries()].filter(([name]) => name.endsWith(" asItIs")).flatMap(([, each]) => each);
  const licences = all.flatMap((s) => s.licences).length;
  const counts = [
    [
      `of ${all.length} games of any owner, those in which somebody ends above the pie`,
      aboveThePie(scenario, all),
    ],
    [`of ${licences} licences, those signed below the party's own reckoning`, deceivedIn(scenario, all)],
    [`of ${licences} licences, those whose party ends below what it had`, ruinedIn(scenario, all)],
  ] as const;
  return [
    {
      claim: 6,
      what: `of ${figures.length} attacks, those that end below the two techniques`,
      verdict: verdictOf(winning.length === 0),
      share: below,
    },
    ...winning.map((f): Finding => ({
      claim: 6,
      what: `${f.attack} does not end below them`,
      verdict: "fails",
      mean: f.mean,
      than: f.techniques,
    })),
    ...counts.map(([what, count]): Finding => ({ claim: 6, what, verdict: verdictOf(count === 0), count })),
  ];
}
