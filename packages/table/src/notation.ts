/**
 * The short notation of moves, which a person can read and type: `share qingluo recipe`, `propose bohe royalty=5%
 * upfront=200000 term=60 channels=oem`. Keys are those of the deal file; what terms leave out is `plainTerms`.
 *
 * Law: `parseMove(scenario, seat, writeMove(scenario, move))` is the move, for any move that is legal for the seat.
 */
import { numberFromText } from "@linchpin/source";
import { MOVE_KINDS, OWNER_KINDS, PARTY_KINDS, type FieldForm } from "./move-kinds.ts";
import {
  EXCLUSIVITY_WEEKS,
  REASONS,
  TIDINGS,
  TOPICS,
  type Against,
  type Move,
  type MoveKind,
  type Reason,
} from "./moves.ts";
import { parseTermsWords, writeTermsWords } from "./notation-terms.ts";
import { found, keyIn, type Parsed } from "./notation-words.ts";
import { refuse, type Named, type NotationFault } from "./refusals.ts";
import type { Scenario } from "./scenario.ts";
import { OTHERS } from "./tidings.ts";

export type ParsedMove =
  | { readonly ok: true; readonly move: Move }
  | { readonly ok: false; readonly fault: NotationFault };

const kindsAt = (seat: number): readonly MoveKind[] => (seat === 0 ? OWNER_KINDS : PARTY_KINDS);

/** The fields of a kind in the order of the notation, each with its form. */
const fieldsOf = (kind: MoveKind): readonly (readonly [name: string, form: FieldForm])[] =>
  Object.entries<FieldForm>(MOVE_KINDS[kind].fields);

/** How a move is typed, for a prompt: `share PARTY ASSET`. */
export const moveForms = (seat: number): readonly string[] =>
  kindsAt(seat).map((kind) =>
    [MOVE_KINDS[kind].word, ...fieldsOf(kind).map(([name]) => name.toUpperCase())].join(" "),
  );

export function writeMove(scenario: Scenario, move: Move): string {
  const fields = fieldsOf(move.kind).map(([name, form]) => writeField(scenario, form, move, name));
  return [MOVE_KINDS[move.kind].word, ...fields].filter((word) => word !== "").join(" ");
}

function writeField(scenario: Scenario, form: FieldForm, move: Move, name: string): string {
  const { deal } = scenario;
  // Each kind of move has the fields that its row names.
  const value = (move as unknown as Readonly<Record<string, number>>)[name]!;
  switch (form) {
    case "party":
      return deal.parties[value - 1]!.key;
    case "whom":
      return isPlain(move) ? "" : value === OTHERS ? OTHERS_WORD : deal.parties[value - 1]!.key;
    case "asset":
      return deal.assets[value]!.key;
    case "channel":
      return deal.channels[value]!.key;
    case "topic":
    case "weeks":
      return String(value);
    case "tidings":
      return isPlain(move) ? "" : String(value);
    case "reason":
      return (move as unknown as { readonly reason: Reason | null }).reason ?? "";
    case "against":
      return writeAgainst((move as unknown as { readonly against: Against }).against);
    case "terms":
      return "terms" in move ? writeTermsWords(scenario, move.terms) : "";
  }
}

/** Whether it says no more than that others talk: the two words for that are left out. */
const isPlain = (move: Move): boolean =>
  move.kind === "mention" && move.of === OTHERS && move.how === "talks";

const writeAgainst = (against: Against): string =>
  against.kind === "nnn" ? "nnn" : `deposit=${against.amount}`;

export function parseMove(scenario: Scenario, seat: number, text: string): ParsedMove {
  const [word = "", ...rest] = text.trim().split(/\s+/);
  if (word === "") return refuse({ kind: "empty" });
  const kind = kindsAt(seat).find((each) => MOVE_KINDS[each].word === word.toLowerCase());
  if (kind === undefined) {
    const known = kindsAt(seat).map((each) => MOVE_KINDS[each].word);
    return refuse({ kind: "unknown", what: "move", word, known });
  }
  const fields: Record<string, unknown> = { kind };
  let words = rest;
  for (const [name, form] of fieldsOf(kind)) {
    const own = { scenario, seat: typeof fields["party"] === "number" ? fields["party"] : seat };
    const taken = form === "terms" ? words : words.slice(0, 1);
    if (taken.length === 0 && !MAY_LACK.includes(form))
      return refuse({ kind: "lacking", word, what: form, known: choicesFor(scenario, form) });
    const parsed = parseField(own, form, taken);
    if (!parsed.ok) return parsed;
    fields[name] = parsed.value;
    words = words.slice(taken.length);
  }
  if (words.length > 0) return refuse({ kind: "tooMuch", words: words.join(" "), after: word });
  return { ok: true, move: fields as unknown as Move };
}

/** Terms leave out what is plain; a reason need not be given; who only says that there are others says that they talk. */
const MAY_LACK: readonly FieldForm[] = ["terms", "reason", "whom", "tidings"];

const OTHERS_WORD = "others";

const keys = (items: readonly { readonly key: string }[]): readonly string[] => items.map((item) => item.key);

/** What could stand where a field is missing. */
function choicesFor({ deal }: Scenario, form: FieldForm): readonly string[] {
  switch (form) {
    case "party":
      return keys(deal.parties);
    case "whom":
      return [OTHERS_WORD, ...keys(deal.parties)];
    case "tidings":
      return TIDINGS;
    case "asset":
      return keys(deal.assets);
    case "channel":
      return keys(deal.channels);
    case "topic":
      return TOPICS;
    case "reason":
      return REASONS;
    case "weeks":
      return EXCLUSIVITY_WEEKS.map(String);
    case "against":
      return ["nnn", "deposit=50000"];
    case "terms":
      return [];
  }
}

interface Speaker {
  readonly scenario: Scenario;
  /** The party that terms are for. */
  readonly seat: number;
}

function parseField({ scenario, seat }: Speaker, form: FieldForm, words: readonly string[]): Parsed<unknown> {
  const { deal } = scenario;
  const word = words[0] ?? "";
  switch (form) {
    case "party":
      return seatIn(deal, word);
    case "whom":
      return word === "" || word.toLowerCase() === OTHERS_WORD ? found(OTHERS) : seatIn(deal, word);
    case "asset":
      return keyIn(deal.assets, word, "asset");
    case "channel":
      return keyIn(deal.channels, word, "channel");
    case "topic":
      return wordIn(TOPICS, word, "topic");
    case "tidings":
      return word === "" ? found("talks") : wordIn(TIDINGS, word, "tidings");
    case "reason":
      return word === "" ? found(null) : wordIn(REASONS, word, "reason");
    case "weeks": {
      const weeks = numberFromText(word);
      return weeks === null ? refuse({ kind: "notWeeks", word }) : found(weeks);
    }
    case "against":
      return parseAgainst(word);
    case "terms":
      return parseTermsWords(scenario, seat, words);
  }
}

function seatIn({ parties }: Scenario["deal"], word: string): Parsed<number> {
  const index = keyIn(parties, word, "party");
  return index.ok ? found(index.value + 1) : index;
}

function wordIn(known: readonly string[], word: string, what: Named): Parsed<string> {
  const meant = known.find((each) => each === word.toLowerCase());
  return meant === undefined ? refuse({ kind: "unknown", what, word, known }) : found(meant);
}

function parseAgainst(word: string): Parsed<Against> {
  if (word.toLowerCase() === "nnn") return found({ kind: "nnn" });
  const amount = numberFromText(word.replace(/^deposit=/i, ""));
  return amount === null ? refuse({ kind: "notAgainst", word }) : found({ kind: "deposit", amount });
}
