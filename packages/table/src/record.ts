/**
 * The record of a game (.deal-game): one text file, as PGN is for chess. Headers, then a line a week: the owner's
 * moves, then the parties' acts in the order in which they came.
 *
 *     [Scenario "sensor 1"]
 *     12. share bohe spec!; deflect qingluo {too early} | qingluo: press (12... qingluo: stall) | bohe: agree
 *
 * Law: `writeRecord(parse(text))` is the text again, byte for byte, if `writeRecord` wrote it.
 */
import type { Seed } from "./seed.ts";
import { writeMove } from "./notation.ts";
import type { Move } from "./moves.ts";
import { RULES_VERSION } from "./rules.ts";
import { scenarioName } from "./saved.ts";
import type { Scenario } from "./scenario.ts";

/** What a reader may say of a move in one sign, as in chess. */
export const LABELS = ["!!", "??", "!?", "?!", "!", "?"] as const;
export type Label = (typeof LABELS)[number];

export interface RecordedMove {
  readonly week: number;
  /** Key of the party that acted; null: the owner. */
  readonly party: string | null;
  /** The move in the short notation. */
  readonly text: string;
  readonly label: Label | null;
  readonly comment: string | null;
  /** Other ways to go on instead of this move. */
  readonly variations: readonly (readonly RecordedMove[])[];
}

export interface GameRecord {
  /** In the order of the file. `Scenario`, `Rules` and `Seed` are there always. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Said of the game as a whole, before the first move. */
  readonly comment: string | null;
  readonly moves: readonly RecordedMove[];
}

export const headerOf = (record: GameRecord, name: string): string | null =>
  record.headers.find(([each]) => each === name)?.[1] ?? null;

/** A game as it was played. */
interface PlayedGame {
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly turns: readonly { readonly week: number; readonly seat: number; readonly move: Move }[];
  /** Free headers, such as Owner, Date and Result. */
  readonly headers?: Readonly<Record<string, string>>;
}

export function recordOf({ scenario, seed, turns, headers = {} }: PlayedGame): GameRecord {
  return {
    headers: [
      ["Scenario", scenarioName(scenario)],
      ["Rules", String(RULES_VERSION)],
      ["Seed", String(seed)],
      ...Object.entries(headers),
    ],
    comment: null,
    moves: turns.map(({ week, seat, move }) => ({
      week,
      party: seat === 0 ? null : scenario.deal.parties[seat - 1]!.key,
      text: writeMove(scenario, move),
      label: null,
      comment: null,
      variations: [],
    })),
  };
}

/** A line feed in a header's value or a comment becomes a blank; what would end either is left out. */
export function writeRecord({ headers, comment, moves }: GameRecord): string {
  const lines = headers.map(([name, value]) => `[${name} "${quoted(value)}"]`);
  const opening = comment === null ? [] : [`{${plain(comment)}}`];
  const weeks: string[] = [];
  for (let from = 0; from < moves.length;) {
    const week = moves[from]!.week;
    let to = from;
    while (to < moves.length && moves[to]!.week === week) to++;
    weeks.push(writeMoves(moves.slice(from, to)));
    from = to;
  }
  return [...lines, "", ...opening, ...weeks, ""].join("\n");
}

function writeMoves(moves: readonly RecordedMove[]): string {
  let text = "";
  let before: RecordedMove | null = null;
  for (const move of moves) {
    text += joint(before, move);
    text += move.party === null ? move.text : `${move.party}: ${move.text}`;
    text += move.label ?? "";
    if (move.comment !== null) text += ` {${plain(move.comment)}}`;
    for (const variation of move.variations) text += ` (${writeMoves(variation)})`;
    before = move;
  }
  return text;
}

/** What stands between two moves: the number where a week begins, `...` where it begins with a party. */
function joint(before: RecordedMove | null, move: RecordedMove): string {
  if (before === null || before.week !== move.week) {
    return `${before === null ? "" : " "}${move.week}.${move.party === null ? "" : ".."} `;
  }
  return move.party === null ? "; " : " | ";
}

/** Controls become blanks, as line feeds do, so that what is written can be read. */
const CONTROLS = /[\s\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu;
const plain = (text: string): string => text.replaceAll(/[{}]/g, "").replaceAll(CONTROLS, " ").trim();
const quoted = (text: string): string => text.replaceAll('"', "'").replaceAll(CONTROLS, " ").trim();
