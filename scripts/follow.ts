/**
 * How much a player who follows the coach gets over *two techniques*, with the same seeds: a line a game, the means in
 * the end, in points of V.
 *
 *     node scripts/follow.ts --games 20 --rollouts 60 --variant shipped sensor ring
 *     node scripts/follow.ts --games 5 --variant shipped data/deals/real/05-fuel-cell.yaml     # any deal, as it would be played
 *
 * Beside every scenario two variants that nothing was tuned on: one more buyer, and every party acquisition first. The
 * scenario `small` is that of the tests: eight weeks, so that many games fit a minute.
 */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { coachSeat, valueOf } from "@linchpin/coach";
import { interestedParty, playGame, step, twoTechniques } from "@linchpin/seats";
import { acquisitionFirst, meanOf, withOneMore } from "@linchpin/seats/measure";
import { seenBy, settle, start, view, type Scenario } from "@linchpin/table";
import { pathOfScenario, readScenario, scenarioNames } from "../apps/cli/src/game/catalogue.ts";
import { small } from "../packages/table/test/support/scenarios.ts";

const VARIANTS: Readonly<Record<string, (scenario: Scenario) => Scenario>> = {
  shipped: (scenario) => scenario,
  "one more buyer": withOneMore,
  "acquisition first": acquisitionFirst,
};
const FIRST_SEED = 5000;

/** The owner's payoff if it follows the coach, which is told only what its seat sees. */
function followed(scenario: Scenario, seed: number, rollouts: number): number {
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

interface Compared {
  readonly name: string;
  readonly scenario: Scenario;
  readonly coach: number[];
  readonly techniques: number[];
}

/** One more game of each, both with this seed; the line that tells of it. */
function compare({ name, scenario, coach, techniques }: Compared, seed: number, rollouts: number): string {
  const seats = [twoTechniques, ...scenario.parties.map(() => interestedParty)];
  techniques.push(valueOf(scenario, playGame(scenario, seed, seats).settlement.payoffs[0]!));
  coach.push(valueOf(scenario, followed(scenario, seed, rollouts)));
  return `${name.padEnd(30)} seed ${seed} coach ${coach.at(-1)!.toFixed(1)} techniques ${techniques.at(-1)!.toFixed(1)}`;
}

function summary({ name, coach, techniques }: Compared): string {
  const more = coach.map((value, i) => value - techniques[i]!);
  const [a, b, c] = [coach, techniques, more].map((values) => {
    const { mean, error } = meanOf(values);
    return `${mean.toFixed(1)} ± ${error.toFixed(1)}`.padStart(13);
  });
  return `${name.padEnd(30)} coach${a}  techniques${b}  more${c}  (${coach.length} games)`;
}

/** A scenario that ships, the one of the tests, or the file of any deal or scenario. */
async function named(word: string): Promise<Pick<Compared, "name" | "scenario">> {
  if (word === "small") return { name: word, scenario: small() };
  const read = await readScenario(await pathOfScenario(word));
  if (!read.ok) throw new Error(`${word} has faults: see linchpin check`);
  return { name: basename(word, ".yaml"), scenario: read.file.scenario };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    games: { type: "string", default: "20" },
    rollouts: { type: "string", default: "60" },
    variant: { type: "string", multiple: true, default: Object.keys(VARIANTS) },
  },
});
const unknown = values.variant.filter((variant) => !Object.hasOwn(VARIANTS, variant));
if (unknown.length > 0)
  throw new Error(`--variant: there is no ${unknown.join(", ")}, only ${Object.keys(VARIANTS).join(", ")}`);
const played = await Promise.all((positionals.length > 0 ? positionals : await scenarioNames()).map(named));
const all = values.variant.flatMap((variant) =>
  played.map(({ name, scenario }): Compared => ({
    name: `${name}, ${variant}`,
    scenario: VARIANTS[variant]!(scenario),
    coach: [],
    techniques: [],
  })),
);
for (let game = 0; game < Number(values.games); game++) {
  for (const each of all) {
    process.stdout.write(`${compare(each, FIRST_SEED + game, Number(values.rollouts))}\n`);
  }
}
for (const each of all) process.stdout.write(`${summary(each)}\n`);
