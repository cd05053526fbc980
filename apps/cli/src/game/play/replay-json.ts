/** A game shown again as data: its headers, its weeks as a seat saw them, its moves with their notes, its settlement. */
import { valueOf } from "@linchpin/coach";
import { stepsIn } from "@linchpin/match";
import {
  type GameRecord,
  isNews,
  type PlayEvent,
  type RecordedMove,
  type Scenario,
  seenBy,
  settle,
  type Step,
  view,
  writeMove,
} from "@linchpin/table";
import { powerNow } from "./figures.ts";
import type { Sitting } from "../sitting.ts";

/** `sittings`: the start, then one after each move of the record. */
export function replayJson(
  record: GameRecord,
  sittings: readonly Sitting[],
  seat: number,
  week: number | null,
): unknown {
  const last = sittings.at(-1)!;
  const { scenario, position } = last;
  const steps = stepsIn(last.match);
  const weeks = [...new Set(steps.map((step) => step.week))].filter((each) => week === null || each === week);
  return {
    headers: Object.fromEntries(record.headers),
    ...(record.comment === null ? {} : { comment: record.comment }),
    seat: seat === 0 ? "owner" : scenario.deal.parties[seat - 1]!.key,
    weeks: weeks.map((each) => {
      const first = steps.findIndex((step) => step.week === each);
      const own = steps.flatMap((step, i) => (step.week === each ? [[step, record.moves[i]!] as const] : []));
      return {
        week: each,
        ...(seat === 0 ? ownerFigures(sittings[first]!) : partyFigures(steps[first]!, seat)),
        moves: own.flatMap(([step, move]) => moveJson(last, seat, step, move)),
      };
    }),
    over: position.ending,
    settlement: position.turn === null ? settlementJson(last) : null,
  };
}

function ownerFigures(sitting: Sitting): object {
  const { shares, necessity } = powerNow(sitting);
  return {
    cash: sitting.position.cash,
    ...(sitting.exam ? {} : { share: shares[0], necessity }),
  };
}

function partyFigures({ before }: Step, seat: number): object {
  const { belief, rapport } = view(before, seat).parties[seat - 1]!;
  return { belief, rapport };
}

/** As the seat saw it: what was done in secret looks like a stall, and what it did not see is not there. */
function moveJson(
  { scenario }: Sitting,
  seat: number,
  step: Step,
  recorded: RecordedMove,
): readonly object[] {
  const seen = seenBy(step.events, seat);
  const moved = seen.find((event) => event.kind === "moved");
  if (moved === undefined) return [];
  const { label, comment, variations } = recorded;
  return [
    {
      seat: moved.seat === 0 ? "owner" : scenario.deal.parties[moved.seat - 1]!.key,
      move: writeMove(scenario, moved.move),
      events: seen.filter(isNews).map((event) => eventJson(scenario, event)),
      ...(label === null ? {} : { label }),
      ...(comment === null ? {} : { comment }),
      ...(variations.length === 0 ? {} : { variations: variations.map((line) => line.map(plain)) }),
    },
  ];
}

/** With keys for numbers. */
function eventJson({ deal }: Scenario, event: PlayEvent): object {
  const party = (seat: number | null): string | null =>
    seat === null ? null : seat === 0 ? "owner" : deal.parties[seat - 1]!.key;
  return {
    kind: event.kind === "answered" || event.kind === "concluded" ? event.how : event.kind,
    ...("party" in event ? { party: party(event.party) } : {}),
    ...("asset" in event ? { asset: deal.assets[event.asset]!.key } : {}),
    ...("from" in event ? { from: party(event.from) } : {}),
    ...(event.kind === "found" ? { by: event.by, gives: deal.assets[event.gives]!.key, got: event.got } : {}),
    ...("channel" in event ? { channel: deal.channels[event.channel]!.key } : {}),
    ...("amount" in event ? { amount: event.amount } : {}),
    ...("topic" in event ? { topic: event.topic } : {}),
    ...("key" in event ? { key: event.key } : {}),
    ...("generation" in event ? { generation: event.generation } : {}),
    ...("ending" in event ? { ending: event.ending } : {}),
  };
}

const plain = ({ week, party, text, label, comment }: RecordedMove): object => ({
  week,
  seat: party ?? "owner",
  move: text,
  ...(label === null ? {} : { label }),
  ...(comment === null ? {} : { comment }),
});

function settlementJson({ scenario, position }: Sitting): object {
  const { payoffs, stopsAt } = settle(position);
  const keys = ["owner", ...scenario.deal.parties.map(({ key }) => key)];
  return {
    value: valueOf(scenario, payoffs[0]!),
    payoffs: Object.fromEntries(keys.map((key, seat) => [key, payoffs[seat]!] as const)),
    stopsAt: Object.fromEntries(keys.slice(1).map((key, i) => [key, stopsAt[i] ?? null] as const)),
    ...attemptsJson(scenario, position),
    types: Object.fromEntries(
      position.parties.map(
        (party, i) => [keys[i + 1]!, scenario.parties[i]!.types[party.type]!.key] as const,
      ),
    ),
  };
}

/** What was taken apart and who was hired, and whether it came to anything; nothing where nobody did. */
function attemptsJson({ deal }: Scenario, { parties }: Sitting["position"]): object {
  const attempts = parties.flatMap(({ attempts: own }, i) =>
    own.map(({ by, asset, gives, got }) => ({
      party: deal.parties[i]!.key,
      by,
      asset: deal.assets[asset]!.key,
      gives: deal.assets[gives]!.key,
      got,
    })),
  );
  return attempts.length === 0 ? {} : { attempts };
}
