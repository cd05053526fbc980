/**
 * The short notation of moves, which a person can read and type: `share qingluo recipe`, `propose bohe royalty=5%
 * upfront=200000 term=60 channels=oem`. Keys are those of the deal file; what terms leave out is `plainTerms`.
 *
 * Law: `parseMove(scenario, seat, writeMove(scenario, move))` is the move, for any move that is legal for the seat.
 */
import { numberFromText, suggest } from "@linchpin/source";
import { EXCLUSIVITY_WEEKS, TOPICS, type Against, type Move, type MoveKind } from "./moves.ts";
import { parseTermsWords, writeTermsWords } from "./notation-terms.ts";
import { found, keyIn, refuse, type Parsed } from "./notation-words.ts";
import type { Scenario } from "./scenario.ts";

export type ParsedMove =
  | { readonly ok: true; readonly move: Move }
  | { readonly ok: false; readonly reason: string };

/** What follows the word of a move, in order. */
type Argument = "party" | "asset" | "channel" | "to" | "topic" | "weeks" | "against" | "terms";

interface Form {
  readonly word: string;
  readonly args: readonly Argument[];
}

const OWNER_FORMS: Readonly<Partial<Record<MoveKind, Form>>> = {
  approach: { word: "approach", args: ["party"] },
  share: { word: "share", args: ["party", "asset"] },
  deflect: { word: "deflect", args: ["party"] },
  refuse: { word: "refuse", args: ["party"] },
  trade: { word: "trade", args: ["party", "against"] },
  probe: { word: "probe", args: ["party", "topic"] },
  mention: { word: "mention", args: ["party"] },
  nnn: { word: "nnn", args: ["party"] },
  propose: { word: "propose", args: ["party", "terms"] },
  accept: { word: "accept", args: ["party"] },
  reject: { word: "reject", args: ["party"] },
  exclusivity: { word: "exclusivity", args: ["party", "weeks"] },
  build: { word: "build", args: ["channel"] },
  develop: { word: "develop", args: [] },
  dismiss: { word: "dismiss", args: ["party"] },
  wait: { word: "wait", args: [] },
  close: { word: "close", args: [] },
};

const PARTY_FORMS: Readonly<Partial<Record<MoveKind, Form>>> = {
  ask: { word: "ask", args: ["asset"] },
  press: { word: "press", args: [] },
  askExclusivity: { word: "exclusivity", args: ["weeks"] },
  proposeTerms: { word: "propose", args: ["terms"] },
  agree: { word: "agree", args: [] },
  decline: { word: "decline", args: [] },
  stall: { word: "stall", args: [] },
  rebuild: { word: "rebuild", args: [] },
  pass: { word: "pass", args: ["asset", "to"] },
  quit: { word: "quit", args: [] },
};

/** How a move is typed, for a prompt: `share PARTY ASSET`. */
export function moveForms(seat: number): readonly string[] {
  return Object.values(seat === 0 ? OWNER_FORMS : PARTY_FORMS).map(({ word, args }) =>
    [word, ...args.map((arg) => arg.toUpperCase())].join(" "),
  );
}

export function writeMove(scenario: Scenario, move: Move): string {
  const { word, args } = (OWNER_FORMS[move.kind] ?? PARTY_FORMS[move.kind])!;
  return [word, ...args.map((arg) => writeArgument(scenario, arg, move))].join(" ");
}

function writeArgument(scenario: Scenario, arg: Argument, move: Move): string {
  const { deal } = scenario;
  // Each kind of move has the fields that its form names.
  const value = (move as unknown as Readonly<Record<Argument, number>>)[arg];
  switch (arg) {
    case "party":
    case "to":
      return deal.parties[value - 1]!.key;
    case "asset":
      return deal.assets[value]!.key;
    case "channel":
      return deal.channels[value]!.key;
    case "topic":
    case "weeks":
      return String(value);
    case "against":
      return writeAgainst((move as unknown as { readonly against: Against }).against);
    case "terms":
      return "terms" in move ? writeTermsWords(scenario, move.terms) : "";
  }
}

const writeAgainst = (against: Against): string =>
  against.kind === "nnn" ? "nnn" : `deposit=${against.amount}`;

export function parseMove(scenario: Scenario, seat: number, text: string): ParsedMove {
  const [word = "", ...rest] = text.trim().split(/\s+/);
  const forms = Object.entries(seat === 0 ? OWNER_FORMS : PARTY_FORMS) as readonly [MoveKind, Form][];
  const form = forms.find(([, each]) => each.word === word.toLowerCase());
  if (word === "") return refuse("write a move, such as `wait`");
  if (form === undefined) {
    const known = forms.map(([, each]) => each.word);
    return refuse(`"${word}" is no move here; ${suggest(word, known, "moves")}`);
  }
  const [kind, { args }] = form;
  const fields: Record<string, unknown> = { kind };
  let words = rest;
  for (const arg of args) {
    const own = { scenario, seat: typeof fields["party"] === "number" ? fields["party"] : seat };
    const taken = arg === "terms" ? words : words.slice(0, 1);
    if (taken.length === 0 && arg !== "terms") return refuse(missing(scenario, word, arg));
    const parsed = parseArgument(own, arg, taken);
    if (!parsed.ok) return parsed;
    fields[arg] = parsed.value;
    words = words.slice(taken.length);
  }
  if (words.length > 0) return refuse(`"${words.join(" ")}" is too much after \`${word}\``);
  return { ok: true, move: fields as unknown as Move };
}

const keys = (items: readonly { readonly key: string }[]): string => items.map((item) => item.key).join(", ");

function missing({ deal }: Scenario, word: string, arg: Argument): string {
  const choices: Readonly<Record<Argument, string>> = {
    party: `a party: ${keys(deal.parties)}`,
    to: `a party: ${keys(deal.parties)}`,
    asset: `an asset: ${keys(deal.assets)}`,
    channel: `a channel: ${keys(deal.channels)}`,
    topic: `a topic: ${TOPICS.join(", ")}`,
    weeks: `a number of weeks, such as ${EXCLUSIVITY_WEEKS[0]}`,
    against: "what you ask in return: nnn, or deposit=AMOUNT",
    terms: "terms",
  };
  return `\`${word}\` also needs ${choices[arg]}`;
}

interface Speaker {
  readonly scenario: Scenario;
  /** The party that terms are for. */
  readonly seat: number;
}

function parseArgument(
  { scenario, seat }: Speaker,
  arg: Argument,
  words: readonly string[],
): Parsed<unknown> {
  const { deal } = scenario;
  const word = words[0] ?? "";
  switch (arg) {
    case "party":
    case "to": {
      const index = keyIn(deal.parties, word, "party", "parties");
      return index.ok ? found(index.value + 1) : index;
    }
    case "asset":
      return keyIn(deal.assets, word, "asset", "assets");
    case "channel":
      return keyIn(deal.channels, word, "channel", "channels");
    case "topic": {
      const topic = TOPICS.find((each) => each === word.toLowerCase());
      return topic === undefined
        ? refuse(`"${word}" is no topic; ${suggest(word, TOPICS, "topics")}`)
        : found(topic);
    }
    case "weeks": {
      const weeks = numberFromText(word);
      return weeks === null ? refuse(`"${word}" is no number of weeks`) : found(weeks);
    }
    case "against":
      return parseAgainst(word);
    case "terms":
      return parseTermsWords(scenario, seat, words);
  }
}

function parseAgainst(word: string): Parsed<Against> {
  if (word.toLowerCase() === "nnn") return found({ kind: "nnn" });
  const amount = numberFromText(word.replace(/^deposit=/i, ""));
  return amount === null
    ? refuse(`"${word}" is no deposit; write nnn, or deposit=50000`)
    : found({ kind: "deposit", amount });
}
