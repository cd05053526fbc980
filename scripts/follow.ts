/**
 * How much a player who follows the coach gets over *two techniques*, with the same seeds.
 *
 *     node scripts/follow.ts --games 20 --rollouts 60 [scenario ...]
 *
 * Beside every scenario two variants that nothing was tuned on: one more buyer, and every party acquisition first.
 */
import { parseArgs } from "node:util";
import { coachSeat } from "@linchpin/coach";
import {
  acquisitionFirst,
  interestedParty,
  meanOf,
  playGame,
  step,
  twoTechniques,
  withOneMore,
} from "@linchpin/seats";
import { seenBy, settle, start, view, type Scenario } from "@linchpin/table";
import { NAMES, scenarioOf } from "./bench/data.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    games: { type: "string", default: "20" },
    rollouts: { type: "string", default: "60" },
    variant: { type: "string" },
  },
});

const VARIANTS: Readonly<Record<string, (scenario: Scenario) => Scenario>> = {
  shipped: (scenario) => scenario,
  "one more buyer": withOneMore,
  "acquisition first": acquisitionFirst,
};

/** The owner's payoff if it follows the coach, which is told only what its seat sees. */
export function followed(scenario: Scenario, seed: number, rollouts: number): number {
  const owner = coachSeat(scenario, rollouts);
  const seats = [owner, ...scenario.parties.map(() => interestedParty)];
  let position = start(scenario, seed);
  for (let ply = 0; position.turn !== null; ply++) {
    const [before, seat] = [view(position, 0), position.turn];
    const next = step(position, seed, ply, seats);
    owner.told(before, seat, seenBy(next.events, 0));
    position = next.position;
  }
  return settle(position).payoffs[0]!;
}

const points = ({ floor, ceiling }: Scenario, money: number): string =>
  ((100 * money) / (ceiling - floor)).toFixed(1);

for (const name of positionals.length > 0 ? positionals : NAMES) {
  for (const [variant, change] of Object.entries(VARIANTS)) {
    if (values.variant !== undefined && values.variant !== variant) continue;
    const scenario = change(scenarioOf(name));
    const seats = [twoTechniques, ...scenario.parties.map(() => interestedParty)];
    const seeds = Array.from({ length: Number(values.games) }, (_, i) => 5000 + i);
    const coach = seeds.map((seed) => followed(scenario, seed, Number(values.rollouts)));
    const plain = seeds.map((seed) => playGame(scenario, seed, seats).settlement.payoffs[0]!);
    const [high, low, more] = [
      meanOf(coach),
      meanOf(plain),
      meanOf(coach.map((payoff, i) => payoff - plain[i]!)),
    ];
    const figure = ({ mean, error }: typeof high): string =>
      `${points(scenario, mean)} ± ${points(scenario, error)}`.padStart(14);
    process.stdout.write(
      `${name.padEnd(10)}${variant.padEnd(18)}coach${figure(high)}  techniques${figure(low)}  more${figure(more)}\n`,
    );
  }
}
