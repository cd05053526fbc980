/**
 * Two-person games in the strategic form of Gambit's `.nfg` files, both kinds: payoffs by profile, and named outcomes.
 *
 *     NFG 1 R "Prisoner's Dilemma" { "Row" "Column" } { { "c" "d" } { "c" "d" } } ""
 *     9 9 10 0 0 10 1 1
 *
 * Profiles stand with the first player's strategy running fastest. If binding agreements can be made over such a game, its
 * payoff pairs are what there is to agree on: `agreementsOf` makes a bargaining problem of them.
 */
import type { BargainingProblem, Pair } from "./bargaining.ts";
import { fractionOf, numberOf } from "./fraction.ts";
import { lengthFault, placeOf, quoted, readValue, refused, type Reading } from "./reading.ts";

export interface StrategicGame {
  readonly title: string;
  readonly players: readonly [string, string];
  /** By player; at least one each. */
  readonly strategies: readonly [readonly string[], readonly string[]];
  /** By the first player's strategy, then the second's. */
  readonly payoffs: readonly (readonly Pair[])[];
}

/** The pairs as outcomes of a bargaining problem with mixtures, numbered row by row. */
export const agreementsOf = ({ payoffs }: StrategicGame, disagreement: Pair): BargainingProblem => ({
  outcomes: payoffs.flat(),
  disagreement,
  lotteries: true,
});

/** Reads a file of two players; payoffs may be whole numbers, decimals or fractions. */
export function readGambit(text: string): Reading<StrategicGame> {
  const tooLong = lengthFault(text);
  if (tooLong !== null) return refused([tooLong]);
  try {
    return readValue(gameOf({ text, tokens: tokensOf(text), at: 0 }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refused([{ where: placeOf(text, error.offset), problem: error.message, remedy: error.remedy }]);
  }
}

/** Writes the payoff form. */
export function writeGambit({ title, players, strategies, payoffs }: StrategicGame): string {
  const names = strategies.map((own) => group(own.map(literal)));
  const profiles = strategies[1].flatMap((_, j) => strategies[0].map((__, i) => payoffs[i]![j]!.join(" ")));
  return `NFG 1 R ${literal(title)} ${group(players.map(literal))}\n\n${group(names)}\n""\n\n${profiles.join(" ")}\n`;
}

const group = (items: readonly string[]): string => `{ ${items.join(" ")} }`;
const literal = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** Thrown from within the parser and caught at its door. */
class Unreadable extends Error {
  readonly offset: number;
  readonly remedy: string;
  constructor(offset: number, problem: string, remedy: string) {
    super(problem);
    this.offset = offset;
    this.remedy = remedy;
  }
}

interface Token {
  readonly kind: "text" | "{" | "}" | "word" | "end";
  /** Without quotation marks. */
  readonly text: string;
  readonly offset: number;
}

interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  at: number;
}

const TOKEN = /"((?:[^"\\]|\\.)*)"|([{}])|([^\s,{}"]+)|"/g;

function tokensOf(text: string): readonly Token[] {
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: all, 1: quote, 2: brace, 3: word, index }): Token => {
    if (quote !== undefined) return { kind: "text", text: quote.replaceAll(/\\(.)/g, "$1"), offset: index };
    if (brace !== undefined) return { kind: brace as "{" | "}", text: brace, offset: index };
    if (word !== undefined) return { kind: "word", text: word, offset: index };
    throw new Unreadable(index, `${all} opens a text that is never closed.`, 'Close it with ".');
  });
  return [...tokens, { kind: "end", text: "the end of the text", offset: text.length }];
}

const next = (cursor: Cursor): Token => cursor.tokens[cursor.at]!;

/** The next token, which must be of this kind. */
function take(cursor: Cursor, kind: Token["kind"], remedy: string): string {
  const token = next(cursor);
  if (token.kind !== kind)
    throw new Unreadable(token.offset, `${quoted(token.text)} does not belong here.`, remedy);
  cursor.at++;
  return token.text;
}

/** Items in braces. */
function listOf<T>(cursor: Cursor, remedy: string, item: () => T): readonly T[] {
  take(cursor, "{", remedy);
  const items: T[] = [];
  while (next(cursor).kind !== "}") items.push(item());
  cursor.at++;
  return items;
}

const HEADER = 'Begin with: NFG 1 R "title" { "first player" "second player" }';
const STRATEGIES = 'Write { { "a" "b" } { "c" "d" } }, or how many each has: { 2 2 }.';

function gameOf(cursor: Cursor): StrategicGame {
  for (const expected of ["NFG", "1", "R"]) {
    const { offset } = next(cursor);
    const word = take(cursor, "word", HEADER);
    // D, for decimals, is what older versions wrote.
    if (word !== expected && !(expected === "R" && word === "D")) {
      throw new Unreadable(offset, `${quoted(word)} stands for ${quoted(expected)}.`, HEADER);
    }
  }
  const title = take(cursor, "text", HEADER);
  const { offset } = next(cursor);
  const players = listOf(cursor, HEADER, () => take(cursor, "text", HEADER));
  if (players.length !== 2) {
    throw new Unreadable(
      offset,
      `There are ${players.length} players.`,
      "Take a game of two: only those are read here.",
    );
  }
  const strategies = strategiesOf(cursor);
  // A comment, which is not kept.
  if (next(cursor).kind === "text") cursor.at++;
  const pairs = pairsOf(cursor, strategies[0].length * strategies[1].length);
  const payoffs = strategies[0].map((_, i) =>
    strategies[1].map((__, j) => pairs[j * strategies[0].length + i]!),
  );
  return { title, players: [players[0]!, players[1]!], strategies, payoffs };
}

/** The largest game that is read. */
const MAX_PROFILES = 1_000_000;

function strategiesOf(cursor: Cursor): StrategicGame["strategies"] {
  const { offset } = next(cursor);
  const lists = listOf(cursor, STRATEGIES, (): readonly string[] => {
    if (next(cursor).kind === "{") return listOf(cursor, STRATEGIES, () => take(cursor, "text", STRATEGIES));
    const count = Number(take(cursor, "word", STRATEGIES));
    if (!Number.isInteger(count) || count < 1 || count > MAX_PROFILES) return [];
    return Array.from({ length: count }, (_, k) => String(k + 1));
  });
  const [first, second] = lists;
  if (lists.length !== 2 || !first?.length || !second?.length) {
    throw new Unreadable(offset, "These are not strategies of two players.", STRATEGIES);
  }
  if (first.length * second.length > MAX_PROFILES) {
    throw new Unreadable(
      offset,
      "The game is too large.",
      `Take one with up to ${MAX_PROFILES} pairs of strategies.`,
    );
  }
  return [first, second];
}

/** The payoff pairs by profile, from either kind of body. */
function pairsOf(cursor: Cursor, profiles: number): readonly Pair[] {
  const outcomes = next(cursor).kind === "{" ? listOf(cursor, OUTCOMES, () => outcomeOf(cursor)) : null;
  const pairs = Array.from({ length: profiles }, (): Pair => {
    if (outcomes === null) return [figureOf(cursor), figureOf(cursor)];
    const { offset } = next(cursor);
    const number = figureOf(cursor);
    // Outcome 0 is none: nobody gets anything.
    const pair = number === 0 ? ([0, 0] as const) : outcomes[number - 1];
    if (pair !== undefined) return pair;
    throw new Unreadable(offset, `There is no outcome ${number}.`, `Take one from 0 to ${outcomes.length}.`);
  });
  const { kind, offset, text } = next(cursor);
  if (kind === "end") return pairs;
  throw new Unreadable(
    offset,
    `${quoted(text)} stands after the last profile.`,
    `Write ${profiles} profiles.`,
  );
}

const OUTCOMES = 'Write outcomes like { "name" 1, 2 }, and then a number of an outcome for each profile.';

function outcomeOf(cursor: Cursor): Pair {
  take(cursor, "{", OUTCOMES);
  if (next(cursor).kind === "text") cursor.at++;
  const pair: Pair = [figureOf(cursor), figureOf(cursor)];
  take(cursor, "}", OUTCOMES);
  return pair;
}

function figureOf(cursor: Cursor): number {
  const remedy = "Write a payoff for each player and profile: 1, -2.5 or 1/3.";
  const { offset } = next(cursor);
  const text = take(cursor, "word", remedy);
  try {
    return numberOf(fractionOf(text));
  } catch {
    throw new Unreadable(offset, `${quoted(text)} is no number.`, remedy);
  }
}
