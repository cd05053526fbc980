/**
 * A game as one seat of a live table sat through it: from what the seat sees now and every event it saw.
 *
 * Of an earlier position only what stood open between the owner and each party is told; all else in `positions` is as
 * it is now.
 */
import { firstInsight, observed, type Turn } from "@linchpin/seats";
import type { BothLabels } from "@linchpin/words";
import { ownerView, type PlayEvent, type Position, type Scenario } from "@linchpin/table";
import { hear, nothingHeard, type Heard } from "./log.ts";
import type { Match } from "./match.ts";
import { positionSeen, type Sight } from "./position-seen.ts";
import type { Standing } from "./standing.ts";

export interface Seat {
  readonly scenario: Scenario;
  readonly labels: BothLabels;
  readonly exam: boolean;
  readonly voice: number;
  readonly view: Sight;
}

export function matchSeen(
  { scenario, labels, exam, voice, view: sight }: Seat,
  events: readonly PlayEvent[],
): Match {
  const last = positionSeen(scenario, sight);
  const now = ownerView(last);
  const telling = { scenario, labels, voice };
  const heard: Heard[] = [nothingHeard(scenario)];
  const turns: Turn[] = [];
  const happened: PlayEvent[][] = [];
  let insight = firstInsight(now);
  let after = heard[0]!;
  for (const event of events) {
    if (event.kind === "moved") {
      turns.push({ week: event.week, seat: event.seat, move: event.move });
      happened.push([]);
      after = hear(after, telling, [event]);
      heard.push(after);
    } else {
      after = hear(after, telling, [event]);
      heard[heard.length - 1] = after;
    }
    happened.at(-1)?.push(event);
    // Who sits there may be a person, whose acts follow no rule that is known: only answers tell.
    if (event.kind === "probed") insight = observed(insight, now, 0, [event]);
  }
  const before = heard.slice(0, -1).map(({ talks }) => talks.map(({ standing }) => standing));
  return {
    scenario,
    labels,
    seed: voice,
    voice,
    seat: sight.seat,
    exam,
    turns,
    events: happened,
    positions: [...before.map((standings, i) => asItStood(last, turns[i]!, standings)), last],
    readings: heard.map(() => insight.reading),
    heard,
    insight,
    log: after.log,
  };
}

function asItStood(last: Position, { week, seat }: Turn, standings: readonly Standing[]): Position {
  const parties = last.parties.map((party, i) => {
    const { request, offer, proposal } = standings[i]!;
    return { ...party, request, offer, proposal };
  });
  return { ...last, week, turn: seat, parties };
}

/** A number that the seats of a table have in common and that says nothing of its seed. */
export function voiceOfTable(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) >>> 0;
  return hash;
}
