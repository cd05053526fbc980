/**
 * Drills as text, a line each (JSON), so that a part of them can be loaded alone: a line for the file, a line for each game with its
 * moves, then a line for each drill in it with the number of moves that come before it. What follows from the rest is not
 * written: what would have been better, and money from points.
 *
 * Law: `parseDrills(writeDrills(drills))` is `drills`; on whatever text it never throws, and tells faults by line.
 */
import type { Act, Effect, Explanation, Gift, Principle, Seen } from "@linchpin/coach";
import { gradeOf, PRINCIPLES } from "@linchpin/coach";
import { RULES_VERSION } from "@linchpin/table";
import { fromJson, isRecord, oneOf, type Check } from "../checks.ts";
import type { Drill, DrillChoice } from "./drill.ts";
import { THEMES, type Theme } from "./themes.ts";

export interface DrillFault {
  readonly line: number;
  readonly problem: string;
}

export type DrillsResult =
  | { readonly ok: true; readonly drills: readonly Drill[] }
  | { readonly ok: false; readonly faults: readonly DrillFault[] };

const VERSION = 1;

/** A game of which there are drills. `point`: what a point of V is in money. */
interface GameLine {
  readonly scenario: string;
  readonly seed: string;
  readonly point: number;
  readonly moves: readonly string[];
}

interface DrillLine {
  readonly id: string;
  readonly after: number;
  readonly number: number;
  readonly week: number;
  readonly rollouts: number;
  readonly kind: "one" | "all";
  readonly themes: readonly Theme[];
  readonly principle: Principle | null;
  readonly against: Principle | null;
  readonly difficulty: number;
  readonly choices: readonly ChoiceLine[];
}

interface ChoiceLine {
  readonly move: string;
  readonly value: number;
  readonly error: number;
  readonly right: boolean;
  readonly act: Act;
  readonly effects: readonly Effect[];
  readonly gift: Gift | null;
  readonly priced: boolean;
  readonly rule: Principle | null;
  readonly saw: readonly Seen[];
}

export function writeDrills(drills: readonly Drill[]): string {
  const lines = drillsByGame(drills).flatMap((own) => {
    const longest = own.reduce((a, b) => (b.moves.length > a.moves.length ? b : a));
    const { scenario, seed, moves } = longest;
    const { verdict } = longest.choices.find(({ right }) => !right)!.why;
    const game: GameLine = { scenario, seed, point: significant(verdict.money / verdict.drop), moves };
    return [game, ...own.map(lineOf)];
  });
  return [{ linchpinDrills: VERSION, rules: RULES_VERSION }, ...lines]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
}

/** The drills of each game together, in their order. With one seed two ways of dealing make two games. */
export function drillsByGame(drills: readonly Drill[]): readonly (readonly Drill[])[] {
  const games: Drill[][] = [];
  for (const drill of drills) {
    const own = games.find((game) => game.every((other) => isSameGame(drill, other)));
    if (own === undefined) games.push([drill]);
    else own.push(drill);
  }
  return games;
}

/** Whether one goes on where the other stops. */
const isSameGame = (one: Drill, other: Drill): boolean =>
  one.scenario === other.scenario &&
  one.seed === other.seed &&
  one.moves.slice(0, other.moves.length).every((move, ply) => move === other.moves[ply]);

function lineOf(drill: Drill): DrillLine {
  const { id, moves, kind, themes, principle, against, difficulty, choices } = drill;
  const { number, week, verdict } = choices[0]!.why;
  return {
    id,
    after: moves.length,
    number,
    week,
    rollouts: verdict.rollouts,
    kind,
    themes,
    principle,
    against,
    difficulty,
    choices: choices.map(choiceLine),
  };
}

function choiceLine({ move, value, error, right, why }: DrillChoice): ChoiceLine {
  const { done, verdict, principle: rule, saw } = why;
  const { gift, priced } = verdict;
  return { move, value, error, right, ...done, gift, priced, rule, saw: saw?.differences ?? [] };
}

export function parseDrills(text: string): DrillsResult {
  const lines = text.split("\n").slice(0, text.endsWith("\n") ? -1 : undefined);
  const faults: DrillFault[] = [];
  const drills: Drill[] = [];
  let game: GameLine | null = null;
  for (const [i, source] of lines.entries()) {
    const value = fromJson(source);
    const problem = i === 0 ? headFault(value) : lineFault(value, game);
    if (problem !== null) faults.push({ line: i + 1, problem });
    else if (isGame(value)) game = value;
    else if (isDrill(value) && game !== null) drills.push(drillFrom(value, game));
  }
  if (lines.length === 0) faults.push({ line: 1, problem: "the file is empty" });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, drills };
}

function headFault(value: unknown): string | null {
  if (!isRecord(value) || value["linchpinDrills"] !== VERSION)
    return `is no file of drills: its first line is {"linchpinDrills":${VERSION},"rules":${RULES_VERSION}}`;
  return value["rules"] === RULES_VERSION
    ? null
    : `drills of other rules: they are of version ${String(value["rules"])}, these are ${RULES_VERSION}`;
}

function lineFault(value: unknown, game: GameLine | null): string | null {
  if (!isRecord(value)) return "is no JSON object";
  if ("moves" in value) return isGame(value) ? null : "is no game: it has scenario, seed, point and moves";
  const wrong = Object.entries(DRILL).find(([field, check]) => !check(value[field]));
  if (wrong !== undefined) return `is no drill: ${wrong[0]} is missing or wrong`;
  if (game === null) return "stands before any game";
  if (!isDrill(value)) return "is no drill";
  if (value.after > game.moves.length)
    return `comes after move ${value.after} of a game of ${game.moves.length}`;
  const rights = value.choices.filter(({ right }) => right).length;
  if (rights === 0 || rights === value.choices.length) return "has no right choice, or no wrong one";
  return value.kind === "one" && rights > 1 ? "has more right choices than one" : null;
}

function drillFrom({ after, number, week, rollouts, choices, ...rest }: DrillLine, game: GameLine): Drill {
  const best = choices.reduce((a, b) => (b.right && (!a.right || b.value > a.value) ? b : a));
  const against = rest.against;
  const why = (choice: ChoiceLine): Explanation => {
    const drop = choice.right ? 0 : round(best.value - choice.value);
    return {
      number,
      week,
      done: { act: choice.act, effects: choice.effects },
      verdict: {
        grade: choice.right ? "even" : gradeOf(drop),
        unsure: null,
        drop,
        error: choice.error,
        money: drop * game.point,
        rollouts,
        gift: choice.gift,
        priced: choice.priced,
      },
      better: choice.right ? null : { act: best.act, effects: best.effects },
      perhaps: null,
      still: false,
      saw: choice.saw.length === 0 ? null : { worlds: rollouts / 2, differences: choice.saw },
      against: choice.right ? null : against,
      also: [],
      principle: choice.rule,
      praise: null,
    };
  };
  const { scenario, seed, moves } = game;
  const done = choices.map((choice): DrillChoice => {
    const { move, value, error, right } = choice;
    return { move, value, error, right, why: why(choice) };
  });
  return { ...rest, scenario, seed, moves: moves.slice(0, after), choices: done };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const significant = (value: number): number => Number(value.toPrecision(6));

const isText: Check = (value) => typeof value === "string" && value !== "";
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const withKind: Check = (value) => isRecord(value) && isText(value["kind"]);
const having =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([field, check]) => check(value[field]));

const isRule = orNull(oneOf(PRINCIPLES));
const isFlag = oneOf([true, false]);
const CHOICE: { readonly [F in keyof ChoiceLine]: Check } = {
  move: isText,
  value: isNumber,
  error: isNumber,
  right: isFlag,
  act: withKind,
  effects: listOf(withKind),
  gift: orNull(having({ price: isNumber, part: isNumber, jewel: isFlag })),
  priced: isFlag,
  rule: isRule,
  saw: listOf(having({ fate: isText, party: isCount, played: isNumber, best: isNumber })),
};
const DRILL: { readonly [F in keyof DrillLine]: Check } = {
  id: (value) => typeof value === "string" && /^[0-9a-z]{8}$/.test(value),
  after: isCount,
  number: isCount,
  week: isCount,
  rollouts: isCount,
  kind: oneOf(["one", "all"]),
  themes: listOf(oneOf(THEMES)),
  principle: isRule,
  against: isRule,
  difficulty: isNumber,
  choices: listOf(having(CHOICE)),
};

const isDrill = (value: unknown): value is DrillLine => having(DRILL)(value);
const isGame = (value: unknown): value is GameLine =>
  having({ scenario: isText, seed: isText, point: isNumber, moves: listOf(isText) })(value);
