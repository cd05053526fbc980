/**
 * A game as one seat of a live table sat through it, in the form in which the screens take a game: from what the seat
 * sees now and every event it saw.
 *
 * Of an earlier position only what stood open between the owner and each party is told; all else in `positions` is as
 * it is now. Words follow from the table's id and the conversation, so that both seats hear the same.
 */
import { priorReading, readProbe, type Reading, type Turn } from "@linchpin/seats";
import {
  NOTHING_SAID,
  speechFor,
  speechOfAnswer,
  utter,
  type BothLabels,
  type Said,
  type Speech,
  type Words,
} from "@linchpin/speech";
import {
  isSecret,
  PROBE_SIGNAL,
  view,
  type Move,
  type PlayEvent,
  type Position,
  type Scenario,
  type OwnerView,
} from "@linchpin/table";
import type { Noticed, Sitting } from "../game/sitting.ts";
import { positionSeen } from "./seat-position.ts";
import { NOTHING_OPEN, standingAfter, type Standing } from "./standing.ts";
import type { TableState } from "./wire.ts";

interface Place {
  readonly scenario: Scenario;
  readonly labels: BothLabels;
}

interface Telling extends Place {
  readonly seed: number;
  readonly now: OwnerView;
}

/** What has been said between the owner and one party. */
interface Conversation {
  readonly standing: Standing;
  readonly said: Said;
  readonly acts: number;
  /** Weeks for which the party has had nothing to say, on end. */
  readonly quiet: number;
}

interface Draft {
  readonly conversations: readonly Conversation[];
  readonly turns: readonly Turn[];
  readonly log: readonly Noticed[];
  /** What stood open with each party before each turn. */
  readonly before: readonly (readonly Standing[])[];
  readonly reading: Reading;
}

/** A party with nothing to say is heard in one week of so many. */
const QUIET_WEEKS = 4;

export function seatSitting(place: Place, state: TableState, events: readonly PlayEvent[]): Sitting {
  const { scenario, labels } = place;
  const last = positionSeen(scenario, state.view);
  const seed = seedOf(state.id);
  const now = view(last, 0);
  const first: Draft = {
    conversations: last.parties.map(() => ({
      standing: NOTHING_OPEN,
      said: NOTHING_SAID,
      acts: 0,
      quiet: 0,
    })),
    turns: [],
    log: [],
    before: [],
    reading: priorReading(now),
  };
  const telling: Telling = { ...place, seed, now };
  const draft = events.reduce((before, event) => heard(before, telling, event), first);
  return {
    scenario,
    labels,
    seed,
    exam: state.mode === "exam",
    turns: draft.turns,
    positions: [...draft.before.map((standings, i) => asItStood(last, draft.turns[i]!, standings)), last],
    // Who sits there may be a person, whose acts follow no rule that is known: only answers tell.
    readings: [...draft.turns.map(() => draft.reading), draft.reading],
    said: NOTHING_SAID,
    log: draft.log,
  };
}

function asItStood(last: Position, { week, seat }: Turn, standings: readonly Standing[]): Position {
  const parties = last.parties.map((party, i) => {
    const { request, offer, proposal } = standings[i]!;
    return { ...party, request, offer, proposal };
  });
  return { ...last, week, turn: seat, parties };
}

function heard(draft: Draft, telling: Telling, event: PlayEvent): Draft {
  const spoken = event.kind === "moved" ? addAct(draft, telling, event) : addEvent(draft, telling, event);
  return {
    ...spoken,
    conversations: spoken.conversations.map((each, i) => ({
      ...each,
      standing: standingAfter(i + 1, each.standing, event),
    })),
  };
}

type Moved = PlayEvent & { readonly kind: "moved" };

function addAct(draft: Draft, telling: Telling, { seat, move, week }: Moved): Draft {
  const across = seat === 0 ? ("party" in move ? move.party : 0) : seat;
  const speech = across === 0 ? null : speechNow(draft, telling.scenario, seat, move, across);
  const spoken = say(draft, telling, across, speech);
  const act: Noticed = {
    kind: "act",
    ply: draft.turns.length,
    week,
    seat,
    across,
    move,
    words: spoken.words,
  };
  const next = across === 0 ? spoken.draft : counted(spoken.draft, across, seat === across ? move : null);
  return {
    ...next,
    turns: [...draft.turns, { week, seat, move }],
    before: [...draft.before, draft.conversations.map(({ standing }) => standing)],
    log: [...draft.log, act],
  };
}

/** A secret act leaves no trace: whoever sees it hears what the owner hears of it. */
function speechNow(
  draft: Draft,
  scenario: Scenario,
  seat: number,
  move: Move,
  across: number,
): Speech | null {
  const { standing, quiet } = draft.conversations[across - 1]!;
  const speech = speechFor(scenario, seat, move, standing);
  const nothing = speech?.key === "stall" && (standing.signed || quiet % QUIET_WEEKS !== 0);
  return nothing ? null : speech;
}

/** `act`: the party's own; null: the owner's. */
function counted(draft: Draft, party: number, act: Move | null): Draft {
  return withConversation(draft, party, (each) => ({
    ...each,
    acts: each.acts + 1,
    quiet: act === null ? each.quiet : act.kind === "stall" || isSecret(act) ? each.quiet + 1 : 0,
  }));
}

function addEvent(draft: Draft, telling: Telling, event: PlayEvent): Draft {
  const ply = draft.turns.length - 1;
  const { week } = event;
  if (event.kind !== "probed") return { ...draft, log: [...draft.log, { kind: "event", ply, week, event }] };
  const { party, answer } = event;
  const { words, draft: next } = say(draft, telling, party, speechOfAnswer(telling.scenario, event));
  const noticed: Noticed = { kind: "answer", ply, week, seat: party, words };
  return {
    ...next,
    reading: readProbe(draft.reading, telling.now, party, answer, PROBE_SIGNAL),
    log: [...draft.log, noticed],
  };
}

function say(
  draft: Draft,
  { labels, seed }: Telling,
  party: number,
  speech: Speech | null,
): { readonly draft: Draft; readonly words: Words | null } {
  if (speech === null) return { draft, words: null };
  const { said, acts } = draft.conversations[party - 1]!;
  const uttered = utter(labels, seed, acts, said, speech);
  const next = withConversation(draft, party, (each) => ({ ...each, said: uttered.said }));
  return { draft: next, words: uttered.words };
}

const withConversation = (
  draft: Draft,
  party: number,
  change: (before: Conversation) => Conversation,
): Draft => ({
  ...draft,
  conversations: draft.conversations.with(party - 1, change(draft.conversations[party - 1]!)),
});

/** A number that the seats of a table have in common and that says nothing of its seed. */
function seedOf(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) >>> 0;
  return hash;
}
