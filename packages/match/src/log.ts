/**
 * What a seat has seen and heard, in order, told by the events that it sees and nothing else. So the same game gives the
 * same log wherever it is sat through: at a terminal, in a browser, at a live table, or again from its record.
 *
 * Law under test: one game through every door gives one log, byte for byte.
 */
import {
  NOTHING_SAID,
  reactionTo,
  reactionToLie,
  speechFor,
  speechOfAnswer,
  speechOfSilence,
  utter,
  type BothLabels,
  type Said,
  type Speech,
  type Words,
} from "@linchpin/words";
import {
  atSeat,
  isOwnerMove,
  isSecret,
  towards,
  type Move,
  type PlayEvent,
  type Scenario,
} from "@linchpin/table";
import type { Turn } from "@linchpin/seats";
import { NOTHING_OPEN, standingAfter, type Standing } from "./standing.ts";

/** One thing that a seat has noticed. `ply` counts the acts that it has seen, from 0. */
export type Entry =
  | {
      readonly kind: "act";
      readonly ply: number;
      readonly week: number;
      /** Who acted, and the party with whom the owner's conversation it belongs to; 0: none. */
      readonly seat: number;
      readonly across: number;
      /** What the seat took it to be: to the owner a secret act is a stall. */
      readonly move: Move;
      readonly words: Words | null;
    }
  | {
      readonly kind: "answer";
      readonly ply: number;
      readonly week: number;
      readonly seat: number;
      readonly words: Words | null;
    }
  | { readonly kind: "event"; readonly ply: number; readonly week: number; readonly event: PlayEvent };

/** The conversation between the owner and one party, as far as it decides what is said next. */
export interface Talk {
  readonly standing: Standing;
  readonly said: Said;
  readonly acts: number;
  /** Weeks for which the party has had nothing to say, on end; and acts of its since the owner last spoke to it. */
  readonly quiet: number;
  readonly unheard: number;
}

export interface Heard {
  readonly log: readonly Entry[];
  /** By party. */
  readonly talks: readonly Talk[];
  /** Acts seen. */
  readonly acts: number;
}

/** What words are chosen by: all of it known to both sides of a conversation. */
export interface Telling {
  readonly scenario: Scenario;
  readonly labels: BothLabels;
  readonly voice: number;
}

/** A party with nothing to say is heard in one week of so many; who waits for an answer says so after as many as these. */
const QUIET_WEEKS = 4;
const SILENT_WEEKS = 3;

export const nothingHeard = ({ parties }: Scenario): Heard => ({
  log: [],
  talks: parties.map(() => ({ standing: NOTHING_OPEN, said: NOTHING_SAID, acts: 0, quiet: 0, unheard: 0 })),
  acts: 0,
});

/** After events that the seat saw, in order. */
export const hear = (heard: Heard, telling: Telling, seen: readonly PlayEvent[]): Heard =>
  seen.reduce((before, event) => {
    const after = event.kind === "moved" ? addAct(before, telling, event) : addEvent(before, telling, event);
    const talks = after.talks.map((talk, i) => {
      const standing = standingAfter(i + 1, talk.standing, event);
      return standing === talk.standing ? talk : { ...talk, standing };
    });
    return { ...after, talks };
  }, heard);

function addAct(
  heard: Heard,
  telling: Telling,
  { seat, move, week }: PlayEvent & { readonly kind: "moved" },
): Heard {
  const across = seat === 0 ? (towards(move) ?? 0) : seat;
  const speech = across === 0 ? null : speechNow(heard, telling, { week, seat, move }, across);
  const spoken = say(heard, telling, across, speech);
  const act: Entry = { kind: "act", ply: heard.acts, week, seat, across, move, words: spoken.words };
  const next = { ...spoken.heard, acts: heard.acts + 1, log: [...heard.log, act] };
  if (across === 0) return next;
  const after = withTalk(next, across, (talk) => counted(talk, seat === across ? move : null));
  if (!isOwnerMove(move)) return after;
  return answered(
    after,
    telling,
    across,
    week,
    reactionTo(telling.scenario, move, { ...atSeat(heard.talks, across).standing, week }),
  );
}

/** What the party says to it at once; nothing where all that there is was said before. */
function answered(heard: Heard, telling: Telling, seat: number, week: number, speech: Speech | null): Heard {
  const { words, heard: next } = say(heard, telling, seat, speech);
  if (words === null) return next;
  return { ...next, log: [...heard.log, { kind: "answer", ply: heard.acts - 1, week, seat, words }] };
}

/** A secret act leaves no trace: whoever sees it hears what the owner hears of it. */
function speechNow(
  { talks }: Heard,
  { scenario }: Telling,
  { week, seat, move }: Turn,
  across: number,
): Speech | null {
  const { standing, quiet, unheard } = atSeat(talks, across);
  const speech = speechFor(scenario, seat, move, { ...standing, week });
  const waits = (standing.request !== null || standing.proposal !== null) && !standing.signed;
  if (speech?.key === "stall" && waits && unheard > 0 && unheard % SILENT_WEEKS === 0)
    return speechOfSilence(seat);
  // Who has signed has nothing left to put off; and nobody says every week that there is nothing to say.
  const nothing = speech?.key === "stall" && (standing.signed || quiet % QUIET_WEEKS !== 0);
  return nothing ? null : speech;
}

/** `act`: the party's own; null: the owner's. */
const counted = (talk: Talk, act: Move | null): Talk => ({
  ...talk,
  acts: talk.acts + 1,
  unheard: act === null ? 0 : talk.unheard + 1,
  quiet: act === null ? talk.quiet : act.kind === "stall" || isSecret(act) ? talk.quiet + 1 : 0,
});

function addEvent(heard: Heard, telling: Telling, event: PlayEvent): Heard {
  const ply = heard.acts - 1;
  const { week } = event;
  if (event.kind !== "probed") {
    const next: Heard = { ...heard, log: [...heard.log, { kind: "event", ply, week, event }] };
    return event.kind === "doubted" ? answered(next, telling, event.party, week, reactionToLie(event)) : next;
  }
  const { words, heard: next } = say(heard, telling, event.party, speechOfAnswer(telling.scenario, event));
  return { ...next, log: [...heard.log, { kind: "answer", ply, week, seat: event.party, words }] };
}

function say(
  heard: Heard,
  { labels, voice }: Telling,
  party: number,
  speech: Speech | null,
): { readonly heard: Heard; readonly words: Words | null } {
  if (speech === null) return { heard, words: null };
  const { said, acts } = atSeat(heard.talks, party);
  const uttered = utter(labels, voice, acts, said, speech);
  return {
    heard: withTalk(heard, party, (talk) => ({ ...talk, said: uttered.said })),
    words: uttered.words,
  };
}

const withTalk = (heard: Heard, party: number, change: (talk: Talk) => Talk): Heard => ({
  ...heard,
  talks: heard.talks.with(party - 1, change(atSeat(heard.talks, party))),
});
