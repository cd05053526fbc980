/** A game shown again: the owner's weeks in words, or the moves and events that another seat saw. */
import { stepsIn } from "@linchpin/match";
import {
  type GameRecord,
  isNews,
  type PlayEvent,
  type RecordedMove,
  seenBy,
  settle,
  view,
  writeMove,
} from "@linchpin/table";
import type { Console, Line } from "../../terminal/console.ts";
import { ifEndedNow, powerNow } from "./figures.ts";
import { amount } from "@linchpin/words";
import { newsLines } from "./news.ts";
import { partyLines, weekHeader } from "./screen.ts";
import { showSettlement } from "./settlement.ts";
import { looked, type Sitting } from "../sitting.ts";
import { UI } from "../ui.ts";

/** The index of the first sitting of each week, and of the end. */
const weekStarts = (sittings: readonly Sitting[]): readonly number[] =>
  sittings.flatMap((s, i) => (i === 0 || s.position.week !== sittings[i - 1]!.position.week ? [i] : []));

/** `sittings`: the start, then one after each move of the record. */
export function showOwner(
  record: GameRecord,
  sittings: readonly Sitting[],
  week: number | null,
  console: Console,
): void {
  const starts = weekStarts(sittings);
  const last = sittings.at(-1)!;
  if (week === null) {
    const { labels, scenario, seed } = last;
    console.show([
      { text: `${labels.text("title") ?? scenario.id} · ${scenario.id} · ${seed}`, paint: "bold" },
    ]);
    if (record.comment !== null) console.tell(`{${record.comment}}`);
  }
  starts.forEach((from, i) => {
    const begun = sittings[from]!;
    if (week !== null && begun.position.week !== week) return;
    const end = starts[i + 1] ?? sittings.length - 1;
    console.say();
    if (week === null) console.show(briefHeader(begun));
    else
      console.show([...weekHeader(begun, console.width, console.paint), ...partyLines(begun), { text: "" }]);
    // What was noticed before the week began has been shown with the week before.
    console.show(newsLines(sittings[end]!, sittings[end]!.news.slice(begun.news.length)));
    console.show(record.moves.slice(from, end).flatMap((move) => noteLines(move)));
  });
  if (week === null && last.position.turn === null) showSettlement(looked(last), console);
}

function briefHeader(sitting: Sitting): readonly Line[] {
  const { position, scenario, language, exam } = sitting;
  const ui = UI[language];
  const money = (value: number): string => amount(language, value);
  const figures = ui.weekFigures(
    money(position.cash),
    exam ? null : money(powerNow(sitting).shares[0]!),
    exam ? null : money(ifEndedNow(sitting).payoffs[0]!),
  );
  return [{ text: `${ui.table.clock.week(position.week, scenario.weeks)} · ${figures}`, paint: "bold" }];
}

/** A move that somebody has said something of, and the other ways to go on. */
function noteLines(move: RecordedMove): readonly Line[] {
  if (move.label === null && move.comment === null && move.variations.length === 0) return [];
  const comment = move.comment === null ? "" : ` {${move.comment}}`;
  return [
    { text: `${written(move)}${comment}`, indent: "  ", lead: "» " },
    ...move.variations.map((line) => ({ text: `(${line.map(withNote).join("; ")})`, indent: "    " })),
  ];
}

const written = ({ week, party, text, label }: RecordedMove): string =>
  `${week}. ${party === null ? "" : `${party}: `}${text}${label ?? ""}`;
const withNote = (move: RecordedMove): string =>
  written(move) + (move.comment === null ? "" : ` {${move.comment}}`);

/** Moves and events that the seat sees, in the notation; and at the end what it got. */
export function showSeat(
  sittings: readonly Sitting[],
  seat: number,
  week: number | null,
  console: Console,
): void {
  const last = sittings.at(-1)!;
  const { labels, language } = last;
  let shown = 0;
  for (const { week: now, before, events } of stepsIn(last.match)) {
    if (week !== null && now !== week) continue;
    if (now !== shown) {
      shown = now;
      const self = view(before, seat).parties[seat - 1]!;
      const { belief, trust } = UI[language].table.party;
      const figures = `${belief} ${self.belief!.toFixed(2)}, ${trust} ${self.rapport!.toFixed(2)}`;
      console.say();
      console.show([{ text: `${now}. ${labels.party(seat)}: ${figures}`, paint: "bold" }]);
    }
    for (const text of eventWords(last, seat, events)) console.tell(text, "    ", "  ");
  }
  if (week !== null) return;
  console.say();
  console.tell(`${labels.party(seat)}: ${amount(language, settle(last.position).payoffs[seat]!)}`);
}

function eventWords(
  { scenario, labels }: Sitting,
  seat: number,
  events: readonly PlayEvent[],
): readonly string[] {
  const name = (of: number): string => (of === 0 ? "owner" : scenario.deal.parties[of - 1]!.key);
  const told = seenBy(events, seat).filter((event) => event.kind === "moved" || isNews(event));
  return told.map((event) => {
    if (event.kind === "moved") return `${name(event.seat)}: ${writeMove(scenario, event.move)}`;
    if (event.kind === "event") return `* ${labels.text(`event.${event.key}`) ?? event.key}`;
    if (event.kind === "learned") {
      const from = event.from === null ? "" : ` from ${name(event.from)}`;
      return `* ${name(event.party)} learns ${scenario.deal.assets[event.asset]!.key}${from}`;
    }
    if (event.kind === "concluded") return `* ${event.how}: ${name(event.party)}`;
    if (event.kind === "answered") return `* lapsed: ${name(event.party)}`;
    return "party" in event ? `* ${event.kind}: ${name(event.party)}` : `* ${event.kind}`;
  });
}
