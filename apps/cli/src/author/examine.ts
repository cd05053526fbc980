/**
 * A scenario examined by playing it: endings nobody reaches, weeks without a choice, a best play that does not pay,
 * a scale that does not fit. Findings say what is wrong and what to change.
 */
import { hasKey } from "@linchpin/deal";
import { chanceFor, estimate, interestedParty, outlookOf, OWNERS, type Seat } from "@linchpin/seats";
import { clearlyBelow, meanOf, simulate, type Mean } from "@linchpin/seats/measure";
import {
  legal,
  play as step,
  settle,
  start,
  view,
  type Ending,
  type Position,
  type Scenario,
  type ScenarioFile,
} from "@linchpin/table";
import { money } from "@linchpin/report";
import { error, found, note, warning, type Finding } from "./finding.ts";
import { inspect } from "./inspect.ts";

export interface Examination {
  readonly games: number;
  readonly means: Readonly<Record<string, Mean>>;
  readonly endings: Readonly<Record<Ending, number>>;
  readonly findings: readonly Finding[];
}

/** Weeks in a row in which the owner could do nothing but wait, from which play is stuck. */
const STUCK_WEEKS = 4;
const HIGH = 0.95;

export function examine(
  file: Pick<ScenarioFile, "scenario" | "texts">,
  games: number,
  seed: number,
): Examination {
  const { scenario } = file;
  const results = Object.fromEntries(
    ["give", "refuse", "techniques"].map(
      (owner) => [owner, payoffsOf(scenario, owner, games, seed)] as const,
    ),
  );
  const means = Object.fromEntries(
    Object.entries(results).map(([owner, values]) => [owner, meanOf(values)] as const),
  );
  const walks = (owner: Seat): readonly Walk[] =>
    Array.from({ length: games }, (_, i) => walk(scenario, seed + i, owner));
  const endings = { weeks: 0, cash: 0, closed: 0 };
  for (const { ending } of walks(wanderer)) endings[ending]++;
  const good = walks(OWNERS["techniques"]!);
  const findings = [
    ...inspect(file),
    ...payFindings(means),
    ...scaleFindings(scenario, results),
    ...endingFindings(scenario, endings, games),
    ...stuckFindings(good),
    ...partyFindings(scenario, good),
  ];
  return { games, means, endings, findings };
}

const payoffsOf = (scenario: Scenario, owner: string, games: number, seed: number): readonly number[] =>
  Array.from({ length: games }, (_, i) => simulate(scenario, owner, seed + i).payoffs[0]!);

function payFindings(means: Readonly<Record<string, Mean>>): readonly Finding[] {
  const { techniques, give, refuse } = means as Record<"techniques" | "give" | "refuse", Mean>;
  const beaten = (name: string, other: Mean): Finding | false =>
    !clearlyBelow(other, techniques) &&
    error(
      "parties",
      `playing by the two techniques (${show(techniques)}) does not clearly beat to ${name} everything (${show(other)})`,
      "give the owner more to lose by it, or the parties more reason to pay",
    );
  return found(
    beaten("give", give),
    beaten("refuse", refuse),
    !clearlyBelow(give, refuse) &&
      warning(
        "parties",
        `to give everything (${show(give)}) is not clearly worse than to refuse everything (${show(refuse)})`,
        "let what is given reveal more, or lower what a refused owner still earns alone",
      ),
  );
}

function scaleFindings(
  scenario: Scenario,
  results: Readonly<Record<string, readonly number[]>>,
): readonly Finding[] {
  const { floor, ceiling } = scenario;
  const { mean: given } = meanOf(results["give"]!);
  // 0 may be what the owner has without any talks: then to give everything ends below it.
  const home = settle({ ...start(scenario, 0), ending: "closed", turn: null }).payoffs[0]!;
  const sorted = results["techniques"]!.toSorted((a, b) => a - b);
  const high = sorted[Math.round(HIGH * (sorted.length - 1))]!;
  const { pie } = estimate(outlookOf(view(everyoneTalks(scenario), 0)));
  const bound = Math.max(given, home);
  return found(
    floor >= ceiling &&
      error(
        "floor",
        "is not below the ceiling",
        "put the floor at everything lost, the ceiling at the best outcome",
      ),
    floor > bound &&
      error(
        "floor",
        `${money(floor)} is above what giving everything brings, ${money(given)}, and what staying at home does, ${money(home)}`,
        `lower it to ${money(bound)} or less`,
      ),
    high > ceiling &&
      warning(
        "ceiling",
        `${money(ceiling)} is below the best twentieth of good play, ${money(high)}`,
        `raise it to ${money(high)} or more`,
      ),
    ceiling > pie &&
      error(
        "ceiling",
        `${money(ceiling)} is more than everybody together can earn, ${money(pie)}`,
        `lower it to ${money(pie)} or less`,
      ),
  );
}

/** The start, but with everybody in talks: the largest pie there is. */
function everyoneTalks(scenario: Scenario): Position {
  const position = start(scenario, 0);
  return { ...position, parties: position.parties.map((party) => ({ ...party, inTalks: true })) };
}

function endingFindings(
  scenario: Scenario,
  endings: Readonly<Record<Ending, number>>,
  games: number,
): readonly Finding[] {
  const { cash, burn, weeks, building, development } = scenario;
  const paidFor = Math.floor(cash / Math.max(1, burn));
  const costs = building.reduce((sum, each) => sum + (each?.cost ?? 0), development?.cost ?? 0);
  return found(
    endings.weeks === 0 &&
      warning(
        "weeks",
        `no game of ${games} lasted to the last week: in ${endings.cash} the money was gone before`,
        paidFor < weeks
          ? `lower burn, raise cash, or shorten the talks to ${paidFor} weeks`
          : "lower burn or raise cash",
      ),
    endings.cash === 0 &&
      cash >= burn * weeks + costs &&
      note(
        "cash",
        "the money can never run out, whatever the owner spends it on",
        "lower cash if money is to matter",
      ),
  );
}

interface Walk {
  readonly ending: Ending;
  /** Longest run of weeks in which only waiting or closing was legal. */
  readonly stuck: number;
  /** By party: whether it ever was in the talks, and whether it signed. */
  readonly talked: readonly boolean[];
  readonly signed: readonly boolean[];
}

/** Any move, but it sends nobody away and closes nothing. */
const wanderer: Seat = {
  name: "wanderer",
  choose: (view_, moves, random) =>
    OWNERS["random"]!.choose(view_, () => moves().filter((move) => move.kind !== "dismiss"), random),
};

/** An owner against simulated parties. */
function walk(scenario: Scenario, seed: number, owner: Seat): Walk {
  const seats: readonly Seat[] = [owner, ...scenario.parties.map(() => interestedParty)];
  let position = start(scenario, seed);
  let stuck = 0;
  let longest = 0;
  let talked = position.parties.map((party) => party.inTalks);
  for (let ply = 0; position.turn !== null; ply++) {
    const { turn } = position;
    const moves = legal(position, turn);
    if (turn === 0) {
      stuck = moves.some((m) => m.kind !== "wait" && m.kind !== "close" && m.kind !== "dismiss")
        ? 0
        : stuck + 1;
      longest = Math.max(longest, stuck);
    }
    const played = step(
      position,
      turn,
      seats[turn]!.choose(view(position, turn), () => moves, chanceFor(seed, turn, ply)),
    );
    if (!played.ok) throw new Error(played.fault.kind);
    position = played.position;
    const { parties } = position;
    talked = talked.map((was, i) => was || parties[i]!.inTalks);
  }
  const signed = position.parties.map((party) => party.terms !== null);
  return { ending: position.ending!, stuck: longest, talked, signed };
}

function stuckFindings(walks: readonly Walk[]): readonly Finding[] {
  const stuck = walks.filter((each) => each.stuck >= STUCK_WEEKS).length;
  if (stuck === 0) return [];
  const often = `in ${stuck} of ${walks.length} games of good play the owner could only wait for ${STUCK_WEEKS} weeks or more`;
  const severity = stuck * 4 > walks.length ? error : warning;
  return [
    severity("parties", `${often}: nobody is left to talk to`, "raise rapport, or let more parties join"),
  ];
}

/** Parties that are there for nothing. */
function partyFindings({ deal }: Scenario, walks: readonly Walk[]): readonly Finding[] {
  const count = (seat: number, what: "talked" | "signed"): number =>
    walks.filter((each) => each[what][seat - 1]).length;
  const nobody = deal.parties.every((_, i) => count(i + 1, "signed") === 0);
  if (nobody) {
    const problem = `in ${walks.length} games of good play nobody signs anything: a settlement by licence is out of reach`;
    return [error("parties", problem, "raise belief or what the assets prove, or make a copy dearer")];
  }
  return deal.parties.flatMap(({ key }, i) => {
    const path = `parties.${key}`;
    const serves = deal.channels.some((c) => hasKey(c, i + 1));
    if (count(i + 1, "talked") === 0) {
      const problem = `never comes to the talks in ${walks.length} games of good play`;
      return [
        warning(path, problem, "lower approachCost, let an event bring it (`joins`), or start it in talks"),
      ];
    }
    if (!serves || count(i + 1, "signed") > 0) return [];
    const problem = `serves a channel and signs in none of ${walks.length} games of good play`;
    return [note(path, problem, "raise its belief or its margin, if it is meant to be a partner")];
  });
}

const show = ({ mean, error: half }: Mean): string => `${money(mean)} ± ${money(half)}`;
