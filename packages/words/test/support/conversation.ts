/** A whole game in words: everything that is said between an owner and simulated parties. */
import type { Terms } from "@linchpin/deal";
import { chanceFor, interestedParty, OWNERS } from "@linchpin/seats";
import { isOwnerMove, legal, play, start, view, type Request, type ScenarioFile } from "@linchpin/table";
import { namesHere, shipped } from "../../../table/test/support/scenarios.ts";
import { bothLabels } from "../../src/labels.ts";
import { reactionTo, reactionToLie } from "../../src/reactions.ts";
import { speechFor, speechOfAnswer, type Between, type Speech } from "../../src/speech.ts";
import { NOTHING_SAID, utter, type Words } from "../../src/voice.ts";

export const NAMES = namesHere();

const known = new Map<string, ScenarioFile>();

/** Read once. */
export function scenarioNamed(name: string): ScenarioFile {
  const file = known.get(name) ?? shipped(name);
  known.set(name, file);
  return file;
}

export interface Spoken {
  readonly speech: Speech;
  readonly words: Words | null;
}

/** In the first week, before anything was said. */
export const NOTHING_BETWEEN: Between = {
  week: 1,
  request: null,
  turnedDown: [],
  offer: null,
  proposals: [],
  offered: null,
  signed: false,
  due: [],
};

const held = new Map<string, readonly Spoken[]>();

/** Held once in a process. */
export function conversation(name: string, seed: number, owner: string): readonly Spoken[] {
  const key = [name, seed, owner].join();
  const found = held.get(key) ?? conversationAnew(name, seed, owner);
  held.set(key, found);
  return found;
}

export function conversationAnew(name: string, seed: number, owner: string): readonly Spoken[] {
  const { scenario, texts } = scenarioNamed(name);
  const labels = bothLabels(scenario.deal, texts);
  const all: Spoken[] = [];
  const offered = new Map<number, Terms>();
  const turnedDown = new Map<number, readonly Request[]>();
  let said = NOTHING_SAID;
  let position = start(scenario, seed);
  const say = (speech: Speech | null, ply: number): void => {
    if (speech === null) return;
    const utterance = utter(labels, seed, ply, said, speech);
    ({ said } = utterance);
    all.push({ speech, words: utterance.words });
  };
  for (let ply = 0; position.turn !== null; ply++) {
    const { turn } = position;
    const seat = turn === 0 ? OWNERS[owner]! : interestedParty;
    const move = seat.choose(view(position, turn), () => legal(position, turn), chanceFor(seed, turn, ply));
    const across = turn === 0 && "party" in move ? move.party : turn;
    const party = position.parties[across - 1];
    const between = {
      ...(party ?? NOTHING_BETWEEN),
      week: position.week,
      turnedDown: turnedDown.get(across) ?? [],
      offered: offered.get(across) ?? null,
      signed: (party?.terms ?? null) !== null,
      due: party?.terms?.transfers.map(({ asset }) => asset) ?? [],
    };
    say(speechFor(scenario, turn, move, between), ply);
    if (isOwnerMove(move)) say(reactionTo(scenario, move, between), ply);
    if (move.kind === "propose") offered.set(across, move.terms);
    const played = play(position, turn, move);
    if (!played.ok) throw new Error(played.fault.kind);
    ({ position } = played);
    for (const event of played.events) {
      if (event.kind === "probed") say(speechOfAnswer(scenario, event), ply);
      if (event.kind === "doubted") say(reactionToLie(event), ply);
      if (event.kind === "answered" && (event.how === "refused" || event.how === "deflected"))
        turnedDown.set(event.party, [...(turnedDown.get(event.party) ?? []), event.request]);
    }
  }
  return all;
}
