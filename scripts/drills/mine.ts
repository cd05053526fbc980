/**
 * From a game to positions that may become drills: at each decision looked at, the moves that may be put to a learner are
 * weighed cheaply, then those that are clearly right or clearly wrong twice more, in worlds that chose none of them.
 *
 * What comes out is a measurement and no drill yet: `assemble.ts` chooses from it.
 */
import {
  decisionsOf,
  effectsOf,
  sureOf,
  type Choice,
  type Decision,
  type Effect,
  type Seen,
} from "@linchpin/coach";
import { nextFloat, seedRandom, type RandomState } from "@linchpin/coalition";
import { themesOf, weigh, weighing, type Theme, type Weighed } from "@linchpin/learn";
import { writeMove, type Move, type PlayEvent, type Scenario } from "@linchpin/table";
import { FIRST_ROUND, type Played } from "./games.ts";
import { offeredAt } from "./offered.ts";
import { scenarioNamed } from "./scenarios.ts";

/** What a game gave: its moves once, and the positions found in it. */
export interface Mined {
  readonly game: number;
  readonly scenario: string;
  readonly seed: number;
  readonly moves: readonly string[];
  readonly looked: number;
  readonly found: readonly Found[];
}

export interface Found {
  /** Worlds of each grading. */
  readonly worlds: number;
  /** Moves of the game before it. */
  readonly ply: number;
  readonly week: number;
  /** The chance of each type of each party, as one who attends may know it. */
  readonly reading: readonly (readonly number[])[];
  /** Value of the right move in both gradings, V. */
  readonly values: readonly [number, number];
  /** The move measured by comes first. */
  readonly moves: readonly FoundMove[];
}

export interface FoundMove {
  readonly move: string;
  /** Points behind the first, and their standard error, in each grading. */
  readonly lost: readonly [number, number];
  readonly error: readonly [number, number];
  /** The part of the owner's share that it gives for nothing, and its price in money; null: nothing. */
  readonly gift: { readonly part: number; readonly price: number; readonly jewel: boolean } | null;
  readonly priced: boolean;
  readonly effects: readonly Effect[];
  readonly saw: readonly Seen[];
}

/** Decisions of a game that are looked at; of them so many at most with more than so many weeks to come, where the talks are long. */
const LOOKED = 10;
const LONG = { weeks: 9, most: 2, talks: 12 } as const;
/** Positions that a game gives at most, and weeks between two of them where the talks are long. */
const GIVEN = 8;
const APART = { longTalks: 20, weeks: 2 } as const;
/** Worlds: to see whether there is anything, to choose what is worth measuring, in each grading until it may be given up, at least and at most. */
const WORLDS = { glance: 2, choose: 4, early: 4, grade: 6, most: 20 } as const;
/** Points behind at which a move is taken to be wrong: at a glance, when chosen, in each grading. */
const WRONG = { glance: 9, chosen: 12, graded: 14 } as const;
/** Points within which moves are as right as the best. */
export const RIGHT = 4;
/** Right and wrong moves that are measured at most, and wrong ones at least. */
const LOOKED_CLOSER = { right: 4, wrong: 6 } as const;
const MEASURED = { right: 3, wrong: 4, least: 2 } as const;
/** How many errors behind is worth measuring. */
const LIKELY = { glance: 0.5, chosen: 1 } as const;

/** Seeds of the first look, the glance, the choice and the gradings are apart. */
const STAGES = {
  risk: 7_000_003,
  glance: 11_000_003,
  choose: 23_000_003,
  first: 37_000_003,
  second: 53_000_003,
} as const;

export function mine(game: Played): Mined {
  const scenario = scenarioNamed(game.scenario);
  const { decisions } = decisionsOf(scenario, game.seed, game.turns);
  const random = seedRandom(game.seed + 77);
  const later = game.number >= FIRST_ROUND;
  const looked = lookedAt(decisions, scenario, random, game.number >= RARE_FROM);
  const found: Found[] = [];
  for (const decision of looked) {
    if (found.length >= GIVEN) break;
    const near =
      scenario.weeks > APART.longTalks &&
      found.some(({ week }) => Math.abs(week - decision.week) < APART.weeks);
    if (!near) found.push(...foundAt(decision, game.seed, random, later));
  }
  return {
    game: game.number,
    scenario: game.scenario,
    seed: game.seed,
    moves: game.turns.map(({ move }) => writeMove(scenario, move)),
    looked: looked.length,
    found,
  };
}

/** Some decisions of the game, one a week: those with something open rather than others, and few that take long. */
function lookedAt(
  decisions: readonly Decision[],
  scenario: Scenario,
  random: RandomState,
  rare: boolean,
): readonly Decision[] {
  const seen: PlayEvent[] = [];
  const drawn = decisions.map((decision) => {
    const rank = nextFloat(random) - interest(decision) - (rare ? rarity(decision, seen) : 0);
    seen.push(...decision.followed);
    return { decision, rank };
  });
  const weeks = new Set<number>();
  let long = 0;
  return drawn
    .toSorted((a, b) => a.rank - b.rank)
    .filter(({ decision: { week } }) => {
      if (weeks.has(week) || weeks.size >= LOOKED) return false;
      const isLong = scenario.weeks > LONG.talks && scenario.weeks - week > LONG.weeks;
      if (isLong && long++ >= LONG.most) return false;
      weeks.add(week);
      return true;
    })
    .map(({ decision }) => decision);
}

/**
 * More than chance for what is open, and most for the last move of a last week: there nothing can be made good a moment
 * later, so that it counts which of the harmless moves it is.
 */
function interest({ view }: Decision): number {
  const { parties, scenario, week, movesLeft, cash } = view;
  const open = parties.filter(({ inTalks, request, proposal }) => inTalks && (request ?? proposal) !== null);
  const weeksLeft = Math.min(scenario.weeks - week, Math.floor(cash / Math.max(1, scenario.burn)));
  const last = weeksLeft <= 1 && open.length > 0;
  const frail = open.some(({ rapport }) => rapport < FRAIL);
  return (open.length > 0 ? 0.5 : 0) + (last ? (movesLeft === 1 ? 1.2 : 0.4) : 0) + (frail ? 0.4 : 0);
}

/** Motifs that seldom come by themselves: from this game on decisions that have one are looked at before others. */
const RARE_FROM = 100;
const RARE: Readonly<Partial<Record<Theme, number>>> = {
  "hold-up": 0.7,
  renegotiation: 0.7,
  authority: 0.6,
  trial: 0.4,
  salami: 0.2,
};

function rarity({ view, insight }: Decision, seen: readonly PlayEvent[]): number {
  const answers = view.parties.flatMap(({ inTalks, request, proposal }, i): readonly Move[] => [
    ...(inTalks && request !== null ? [{ kind: "deflect", party: i + 1 } as const] : []),
    ...(inTalks && proposal !== null ? [{ kind: "accept", party: i + 1 } as const] : []),
  ]);
  const choices = answers.map((move) => ({ move, right: false, effects: [], principle: null }));
  const themes = themesOf({ view, seen, reading: insight.reading, choices });
  return Math.max(0, ...themes.map((theme) => RARE[theme] ?? 0));
}

/** Rapport at which a party may leave over a no. */
const FRAIL = 0.25;

function foundAt(decision: Decision, seed: number, random: RandomState, later: boolean): readonly Found[] {
  const moves = offeredAt(decision, random);
  if (!isRisky(decision, moves, seed)) return [];
  const glance = weigh(decision, moves, null, { worlds: WORLDS.glance, seed: seed + STAGES.glance });
  const first = worthMeasuring(glance, WRONG.glance, LIKELY.glance, LOOKED_CLOSER, later);
  if (first === null) return [];
  const chosen = weigh(decision, first, 0, { worlds: WORLDS.choose, seed: seed + STAGES.choose });
  const second = worthMeasuring(chosen, WRONG.chosen, LIKELY.chosen, MEASURED, later);
  if (second === null) return [];
  return measured(decision, second, seed);
}

/** Whether in a single world enough of what cannot be taken back is far behind the first thing that can. */
function isRisky(decision: Decision, moves: readonly Move[], seed: number): boolean {
  const usual = moves.find(({ kind }) => !RISKS.includes(kind)) ?? moves[0]!;
  const few = [usual, ...moves.filter(({ kind }) => RISKS.includes(kind))];
  const weighed = weigh(decision, few, 0, { worlds: 1, seed: seed + STAGES.risk });
  const best = Math.min(...weighed.map(({ lost }) => lost));
  return weighed.filter(({ lost }) => lost - best >= WRONG.glance).length >= MEASURED.least;
}

const RISKS: readonly Move["kind"][] = [
  "accept",
  "reject",
  "refuse",
  "exclusivity",
  "dismiss",
  "close",
  "develop",
  "build",
  "propose",
  "share",
];

/** The right moves, the best first, and the wrong ones, the most tempting first; null: too few. */
function worthMeasuring(
  weighed: readonly Weighed[],
  wrongBy: number,
  errors: number,
  most: { readonly right: number; readonly wrong: number },
  quietFirst: boolean,
): readonly Move[] | null {
  const kept = weighed.filter(({ gift, priced }) => !(priced || gift?.jewel === true));
  const best = kept.toSorted((a, b) => a.lost - b.lost)[0];
  if (best === undefined) return null;
  const behind = (each: Weighed): number => each.lost - best.lost;
  const right = kept.filter((each) => behind(each) <= RIGHT).toSorted((a, b) => behind(a) - behind(b));
  const wrong = weighed
    .filter((each) => behind(each) >= wrongBy && behind(each) >= errors * each.error)
    .toSorted((a, b) => behind(a) - behind(b));
  const some = apart(
    [...right.slice(0, 1), ...right.slice(1).toSorted((a, b) => Number(isQuiet(a)) - Number(isQuiet(b)))],
    most.right,
  );
  const others = apart(
    quietFirst ? wrong.toSorted((a, b) => Number(isCalm(b)) - Number(isCalm(a))) : wrong,
    most.wrong,
  );
  return others.length < MEASURED.least ? null : [...some, ...others].map(({ move }) => move);
}

/** Answers that leave things as they are: right so often that others are measured before them. */
const isQuiet = ({ move: { kind } }: Weighed): boolean =>
  kind === "deflect" || kind === "refuse" || kind === "wait" || kind === "reject";

/** Moves that are seldom wrong: where they are they are measured first, so that nobody does well by always picking one of them. */
const isCalm = ({ move: { kind } }: Weighed): boolean =>
  ["deflect", "refuse", "reject", "wait", "share", "trade", "nnn", "mention", "approach", "build"].includes(
    kind,
  );

/** So many of them, of different kinds first. */
function apart(list: readonly Weighed[], most: number): readonly Weighed[] {
  const kinds = new Set<string>();
  const firsts = list.filter(({ move: { kind } }) => !kinds.has(kind) && kinds.add(kind));
  const rest = list.filter((each) => !firsts.includes(each));
  return [...firsts, ...rest].slice(0, most);
}

/** Two gradings at once, each in its own worlds: given up early, or gone on with while more can come of it. `least`: wrong moves. */
export function measured(
  decision: Choice,
  moves: readonly Move[],
  seed: number,
  least: number = MEASURED.least,
): readonly Found[] {
  const grading = (of: "first" | "second"): ReturnType<typeof weighing> =>
    weighing(decision, moves, 0, { worlds: WORLDS.most, seed: seed + STAGES[of] });
  const [first, second] = [grading("first"), grading("second")];
  let both: Gradings = [[], []];
  let [found, done] = [0, 0];
  for (let worlds = 1; worlds <= WORLDS.most; worlds++) {
    both = [first.next().value ?? both[0], second.next().value ?? both[1]];
    const [sure, hoped] = [clearlyWrong(both, worlds), promising(both)];
    [found, done] = [sure, worlds];
    if (worlds >= WORLDS.early && hoped < least) return [];
    if (worlds >= WORLDS.grade && sure === hoped) break;
  }
  return found < least ? [] : [foundIn(decision, both, done)];
}

type Gradings = readonly [readonly Weighed[], readonly Weighed[]];

const clearlyWrong = (both: Gradings, worlds: number): number =>
  both[0].filter((_, i) => both.every((one) => isWrong(one[i]!, worlds))).length;

const isWrong = ({ lost, error, priced }: Weighed, worlds: number): boolean =>
  lost >= WRONG.graded && (priced || lost - sureOf(worlds) * error > RIGHT);

const promising = (both: Gradings): number =>
  both[0].filter((one, i) => (one.lost + both[1][i]!.lost) / 2 >= WRONG.graded).length;

function foundIn(decision: Choice, [first, second]: Gradings, worlds: number): Found {
  const { view, insight, ply, week } = decision;
  const { scenario } = view;
  return {
    worlds,
    ply,
    week,
    reading: insight.reading.map((chances) => chances.map((chance) => rounded(chance, 1000))),
    values: [rounded(first[0]!.value), rounded(second[0]!.value)],
    moves: first.map((one, i): FoundMove => {
      const other = second[i]!;
      return {
        move: writeMove(scenario, one.move),
        lost: [rounded(one.lost), rounded(other.lost)],
        error: [rounded(one.error), rounded(other.error)],
        gift: one.gift,
        priced: one.priced && other.priced,
        effects: effectsOf(decision, one.move),
        saw: one.saw.differences.slice(0, 2),
      };
    }),
  };
}

export const rounded = (value: number, by = 100): number => Math.round(value * by) / by;
