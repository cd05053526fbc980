/** The labelled sentences of `data/speech`, said in their situations, and how the reader did. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shipped } from "../../../table/test/support/scenarios.ts";
import {
  legal,
  objection,
  parseMove,
  play,
  start,
  view,
  withParty,
  writeMove,
  type Move,
  type OwnerMove,
  type PartyState,
  type Position,
  type ScenarioFile,
} from "@linchpin/table";
import { labelsOf, type BothLabels } from "../../src/index.ts";
import type { Spoken } from "../../src/understand/port.ts";
import { read } from "../../src/understand/reader.ts";
import type { Understood } from "../../src/understand/index.ts";

export interface Situation {
  readonly name: string;
  readonly position: Position;
  readonly labels: BothLabels;
  readonly front: number | null;
}

export interface Sentence {
  readonly situation: Situation;
  readonly language: "en" | "zh";
  readonly text: string;
  /** Moves, sorted; those that are closed begin with "closed". Empty: unclear. */
  readonly meant: readonly string[];
}

/** `unclear`: it asked again where it might have understood. `wrong`: it took the sentence for something else. */
export type Outcome = "right" | "unclear" | "wrong" | "wrong and irrevocable";

const folder = join(import.meta.dirname, "../../../../data/speech");
export const rows = (file: string): readonly (readonly string[])[] =>
  readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

const files = new Map<string, ScenarioFile>();
const fileOf = (name: string): ScenarioFile => {
  const file = files.get(name) ?? shipped(name);
  files.set(name, file);
  return file;
};

export function situations(): ReadonlyMap<string, Situation> {
  return new Map(
    rows("situations.tsv").map(([name = "", scenario = "", front = "", happened = ""]) => {
      const file = fileOf(scenario);
      const { deal } = file.scenario;
      const position = happened
        .split(";")
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .reduce(after, start(file.scenario, 1));
      const seat = deal.parties.findIndex(({ key }) => key === front) + 1;
      const labels = { en: labelsOf(deal, file.texts.en, "en"), zh: labelsOf(deal, file.texts.zh, "zh") };
      return [name, { name, position, labels, front: seat === 0 ? null : seat }];
    }),
  );
}

/** An act of a party is as if it had been done; a move of the owner is done. */
function after(position: Position, part: string): Position {
  const { scenario } = position;
  const [who, act] = part.split(": ");
  if (act === undefined) {
    const played = play(position, 0, parsed(position, 0, part));
    if (!played.ok) throw new Error(`${part}: ${played.fault.kind}`);
    return { ...played.position, turn: 0, movesLeft: scenario.attention };
  }
  const seat = scenario.deal.parties.findIndex(({ key }) => key === who) + 1;
  return withParty(position, seat, {
    ...position.parties[seat - 1]!,
    ...asked(parsed(position, seat, act)),
  });
}

function asked(move: Move): Partial<PartyState> {
  if (move.kind === "ask") return { request: { kind: "asset", asset: move.asset, pressed: 0 } };
  if (move.kind === "askExclusivity")
    return { request: { kind: "exclusivity", weeks: move.weeks, pressed: 0 } };
  if (move.kind === "proposeTerms") return { proposal: move.terms };
  throw new Error(`a situation has no ${move.kind}`);
}

export function parsed({ scenario }: Position, seat: number, text: string): Move {
  const move = parseMove(scenario, seat, text);
  if (!move.ok) throw new Error(`${text}: ${move.fault.kind}`);
  return move.move;
}

export function sentences(file: "tuning.tsv" | "held-out.tsv" | "fresh.tsv"): readonly Sentence[] {
  const known = situations();
  return rows(file).map(([name = "", language = "", text = "", expected = ""]) => {
    const situation = known.get(name);
    if (situation === undefined) throw new Error(`there is no situation "${name}"`);
    if (language !== "en" && language !== "zh") throw new Error(`there is no language "${language}"`);
    return { situation, language, text, meant: meant(situation.position, expected) };
  });
}

function meant(position: Position, expected: string): readonly string[] {
  if (expected === "unclear") return [];
  const { scenario } = position;
  return expected
    .split("; ")
    .map((part) => {
      const closed = part.startsWith("closed ");
      const move = parsed(position, 0, closed ? part.slice("closed ".length) : part);
      const open = objection(position, 0, move) === null;
      if (open === closed) throw new Error(`"${part}" is ${open ? "open" : "closed"}`);
      return (closed ? "closed " : "") + writeMove(scenario, move);
    })
    .sort();
}

export const spoken = (
  { position, labels, front }: Situation,
  text: string,
  language: "en" | "zh",
): Spoken => ({
  text,
  language,
  front,
  labels,
  view: view(position, 0),
  legal: legal(position, 0) as readonly OwnerMove[],
  objection: (move) => objection(position, 0, move),
});

export function understood({ situation, text, language }: Omit<Sentence, "meant">): Understood {
  return read(spoken(situation, text, language));
}

/** What came out, in the words of the label. */
export function said({ position: { scenario } }: Situation, out: Understood): readonly string[] {
  const closed = (all: Extract<Understood, { readonly kind: "closed" }>["closed"]): readonly string[] =>
    all.map(({ move }) => `closed ${writeMove(scenario, move)}`);
  if (out.kind === "unclear") return [];
  if (out.kind === "closed") return closed(out.closed).toSorted();
  return [...out.moves.map((move) => writeMove(scenario, move)), ...closed(out.closed)].sort();
}

/** What cannot be taken back, or binds once the other side agrees. */
const IRREVOCABLE = /^(?:share|trade|propose|accept|exclusivity|dismiss|build|develop|close)\b/;

export function outcome(sentence: Sentence): Outcome {
  const found = said(sentence.situation, understood(sentence));
  if (found.join("; ") === sentence.meant.join("; ")) return "right";
  if (found.length === 0) return "unclear";
  const grave = found.some((move) => IRREVOCABLE.test(move) && !sentence.meant.includes(move));
  return grave ? "wrong and irrevocable" : "wrong";
}

export type Figures = Readonly<Record<Outcome, number>> & { readonly all: number };

export function figures(all: readonly Sentence[]): Figures {
  const counts = { all: all.length, right: 0, unclear: 0, wrong: 0, "wrong and irrevocable": 0 };
  for (const sentence of all) counts[outcome(sentence)]++;
  return counts;
}
