/** From the pool to drills: chosen, ordered, sorted by themes, explained. Quick and without chance: the same pool, the same drills. */
import {
  actOf,
  isFelt,
  gradeOf,
  moneyOf,
  type Effect,
  type Explanation,
  type Principle,
} from "@linchpin/coach";
import {
  brokenBy,
  gapOf,
  idOf,
  moveIn,
  stepsOfDrill,
  themesOf,
  type Chosen,
  type Drill,
  type DrillChoice,
} from "@linchpin/learn";
import { moveInWords } from "@linchpin/words";
import {
  seenBy,
  start,
  view as viewOf,
  type Move,
  type OwnerView,
  type PlayEvent,
  type Scenario,
} from "@linchpin/table";
import { balanced, candidatesFor } from "./balance.ts";
import { rounded, type FoundMove, type Mined } from "./mine.ts";
import { average, optionsOf, spotsIn, type Option, type Spot } from "./options.ts";
import { labelsNamed, scenarioNamed } from "./scenarios.ts";

/** What is chosen of a pool, without the drills whose ids are refused. */
export function choiceOfDrills(
  pool: readonly Mined[],
): (refused: (id: string) => boolean) => readonly Drill[] {
  const spots = spotsIn(pool);
  const places = new Map(spots.map((spot) => [spot, placeOf(spot)] as const));
  const made = new Map<Option, Drill>();
  const drillFor = (option: Option): Drill => {
    const drill = made.get(option) ?? drillOf(option, places.get(option.spot)!);
    made.set(option, drill);
    return drill;
  };
  const lists = spots.map(optionsOf);
  const lengthOf = ({ spot }: Option, move: string): number => places.get(spot)!.lengthOf(move);
  const candidates = candidatesFor(lists, lengthOf);
  return (refused) =>
    balanced(candidates, (option) => made.has(option) && refused(drillFor(option).id)).map(drillFor);
}

/** A position played again. */
interface Place {
  readonly scenario: Scenario;
  readonly view: OwnerView;
  readonly seen: readonly PlayEvent[];
  readonly number: number;
  readonly moveOf: (text: string) => Move;
  readonly lengthOf: (text: string) => number;
}

function placeOf({ mined, found }: Spot): Place {
  const scenario = scenarioNamed(mined.scenario);
  const moves = mined.moves.slice(0, found.ply);
  const steps = stepsOfDrill({ id: "", seed: String(mined.seed), moves, choices: [] }, scenario);
  const view = viewOf(steps.at(-1)?.after ?? start(scenario, mined.seed), 0);
  const { en } = labelsNamed(mined.scenario);
  const lengths = new Map<string, number>();
  const moveOf = (text: string): Move => moveIn(scenario, 0, text);
  return {
    scenario,
    view,
    seen: steps.flatMap(({ events }) => seenBy(events, 0)),
    number: steps.filter(({ seat }) => seat === 0).length,
    moveOf,
    lengthOf: (text) => {
      const length = lengths.get(text) ?? moveInWords(actOf(view, moveOf(text)), en).length;
      lengths.set(text, length);
      return length;
    },
  };
}

function drillOf(option: Option, place: Place): Drill {
  const { spot, kind } = option;
  const { mined, found } = spot;
  const best = option.right.reduce((a, b) => (average(b.lost) < average(a.lost) ? b : a));
  const lure = option.wrong.reduce((a, b) => (average(b.lost) < average(a.lost) ? b : a));
  const moves = [...option.right, ...option.wrong];
  const content = {
    scenario: mined.scenario,
    seed: String(mined.seed),
    moves: mined.moves.slice(0, found.ply),
    kind,
  };
  const order = (each: FoundMove): string => idOf({ ...content, ...PLAIN, choices: [choiceNamed(each)] });
  const ordered = moves.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const rules = new Map(option.wrong.map((each) => [each, broken(place, each, best)] as const));
  const choices = ordered.map((each) =>
    choiceOf(each, { option, place, best, rule: rules.get(each) ?? null }),
  );
  const themes = themesOf({
    view: place.view,
    seen: place.seen,
    reading: found.reading,
    choices: ordered.map((each): Chosen => ({
      move: place.moveOf(each.move),
      right: option.right.includes(each),
      effects: each.effects,
      principle: rules.get(each) ?? null,
    })),
  });
  const drill = {
    ...content,
    choices,
    themes,
    principle: rules.get(lure)!,
    against: againstIn(option.right),
  };
  return { id: idOf({ ...drill, difficulty: 0 }), ...drill, difficulty: difficultyOf(drill) };
}

const PLAIN = { themes: [], principle: null, against: null, difficulty: 0 };
const choiceNamed = ({ move }: FoundMove): DrillChoice => ({ move, right: false }) as DrillChoice;

const broken = ({ moveOf }: Place, wrong: FoundMove, right: FoundMove): Principle =>
  brokenBy(moveOf(wrong.move), wrong.gift, moveOf(right.move));

/** The first principle that one of the right choices goes against; null: none. */
const againstIn = (right: readonly FoundMove[]): Principle | null =>
  right.map(againstBy).find((principle) => principle !== null) ?? null;

/** The principle that a move goes against by itself; null: none. */
function againstBy({ move, gift }: FoundMove): Principle | null {
  if (move.startsWith("exclusivity")) return "no-free-exclusivity";
  return isFelt(gift) ? "proof-before-know-how" : null;
}

interface Weighing {
  readonly option: Option;
  readonly place: Place;
  readonly best: FoundMove;
  readonly rule: Principle | null;
}

function choiceOf(each: FoundMove, { option, place, best, rule }: Weighing): DrillChoice {
  const { spot, right } = option;
  const { found } = spot;
  const isRight = right.includes(each);
  const value = rounded(average(found.values) - average(each.lost));
  const error = rounded(Math.hypot(...each.error) / 2);
  const drop = isRight ? 0 : rounded(average(each.lost) - average(best.lost));
  const act = actOf(place.view, place.moveOf(each.move));
  const why: Explanation = {
    number: place.number,
    week: found.week,
    done: { act, effects: each.effects.map(brief) },
    verdict: {
      grade: isRight ? "even" : gradeOf(drop),
      unsure: null,
      drop,
      error,
      money: moneyOf(place.scenario, drop),
      rollouts: 2 * found.worlds,
      gift:
        each.gift === null
          ? null
          : { ...each.gift, price: short(each.gift.price), part: short(each.gift.part) },
      priced: each.priced,
    },
    better: isRight
      ? null
      : { act: actOf(place.view, place.moveOf(best.move)), effects: best.effects.map(brief) },
    perhaps: null,
    still: false,
    saw: isRight ? null : sawOf(each, found.worlds),
    against: isRight ? null : againstIn(right),
    also: [],
    principle: rule,
    praise: null,
  };
  return { move: each.move, value, error, right: isRight, why };
}

/** What became of the parties, where it is more than chance: hardly ever what got about by itself. */
function sawOf({ saw }: FoundMove, worlds: number): Explanation["saw"] {
  const clear = saw.filter(
    ({ fate, played, best }) => Math.abs(played - best) >= (fate === "learned" ? 0.8 : 0.5),
  );
  return clear.length === 0 ? null : { worlds, differences: clear };
}

/** The rating to start with: more where the gap is small, where all that hold are asked for, where a rule has an exception. */
function difficultyOf(drill: Pick<Drill, "kind" | "choices" | "against">): number {
  const easier = Math.min(500, 10 * (gapOf(drill) - 14));
  const harder = (drill.kind === "all" ? 150 : 0) + (drill.against === null ? 0 : 150);
  return Math.round(1650 - easier + harder + 40 * (drill.choices.length - 4));
}

/** Digits that an amount keeps: more than is ever shown. */
const DIGITS = 5;
const short = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e5 ? value : Number(value.toPrecision(DIGITS));

const brief = (effect: Effect): Effect => shortened(effect) as Effect;

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
  return typeof value === "number" ? short(value) : value;
}
