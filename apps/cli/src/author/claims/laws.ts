/** The laws that no game may break, over many games of every owner there is, attacks among them. */
import { CHALLENGERS, type GameSummary } from "@linchpin/seats/measure";
import type { Scenario } from "@linchpin/table";
import type { Series } from "../games.ts";
import { aboveThePie, deceivedIn, ruinedIn } from "./attacks.ts";
import { verdictOf, type Finding } from "./claim.ts";

/** As many games as asked for or a few more: the same number of every owner in every scenario. */
export function lawSeries(paths: readonly string[], games: number, seed: number): readonly Series[] {
  const owners = Object.keys(CHALLENGERS);
  const each = Math.ceil(games / (owners.length * paths.length));
  return paths.flatMap((path) =>
    owners.map((owner): Series => ({ path, variant: "asItIs", owner, games: each, seed })),
  );
}

export interface Played {
  readonly scenario: Scenario;
  readonly summaries: readonly GameSummary[];
}

export function lawFindings(all: readonly Played[]): readonly Finding[] {
  const total = (of: (scenario: Scenario, summaries: readonly GameSummary[]) => number): number =>
    all.reduce((sum, { scenario, summaries }) => sum + of(scenario, summaries), 0);
  const games = total((_, s) => s.length);
  const licences = total((_, s) => s.flatMap((each) => each.licences).length);
  return [
    law(`of ${games} games, those in which somebody ends above the pie`, total(aboveThePie)),
    law(`of ${licences} licences, those signed below the party's own reckoning`, total(deceivedIn)),
    law(`of ${licences} licences, those whose party ends below what it had`, total(ruinedIn)),
  ];
}

const law = (what: string, count: number): Finding => ({
  claim: 6,
  what,
  verdict: verdictOf(count === 0),
  count,
});
