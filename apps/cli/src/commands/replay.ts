/** `linchpin replay FILE` */
import { seenBy, settle, view, writeMove, type PlayEvent } from "@linchpin/table";
import { wholeNumber } from "../args.ts";
import type { Args, Command } from "../command.ts";
import type { ExitCode, Io } from "../io.ts";
import { find } from "../names.ts";
import { loadScenario } from "../play/catalogue.ts";
import { consoleOn, type Console } from "../play/console.ts";
import { labelsOf } from "../play/language.ts";
import { showParties } from "../play/loop.ts";
import { readRecord, scenarioPathFor, settingFrom, sittingsOf } from "../play/record-file.ts";
import { newsLines, weekHeader } from "../play/screen.ts";
import { showSettlement } from "../play/settlement.ts";
import { looked, take, type Sitting } from "../play/sitting.ts";
import { languageFrom } from "./play.ts";

export const replay: Command = {
  name: "replay",
  operands: "FILE",
  least: 1,
  most: 1,
  summary: "Show a saved game again, week by week, with its settlement",
  detail: "The owner's seat is shown in words; any other seat as the moves and events that it sees.",
  options: [
    { name: "week", value: "N", help: "Only this week" },
    { name: "view", value: "SEAT", help: "What this seat sees: owner, or a party's key (owner)" },
    { name: "scenario", value: "FILE", help: "The scenario, where it is not one that ships" },
    { name: "lang", value: "en|zh", help: "English or Simplified Chinese (as it was played)" },
  ],
  example: "linchpin replay sensor-7.deal-game --week 3",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const path = args.positionals[0]!;
  const record = await readRecord(path, io);
  const file = await loadScenario(await scenarioPathFor(record, args.text("scenario")), io);
  if (file === null) return 1;
  const { scenario, texts } = file;
  const kept = settingFrom(record);
  const language = languageFrom(args) ?? kept.language;
  const labels = labelsOf(scenario.deal, texts[language]);
  const sittings = sittingsOf(path, record, { ...kept, exam: false, scenario, labels, language });
  const seat = find("seat", args.text("view") ?? "owner", [{ key: "owner" }, ...scenario.deal.parties]);
  const week = args.text("week") === null ? null : wholeNumber(args, "week", 1, 1);
  const console = consoleOn(io);
  if (seat === 0) showOwner(sittings, week, console);
  else showSeat(sittings, seat, week, console);
  return 0;
}

/** The index of the first sitting of each week, and of the end. */
const weekStarts = (sittings: readonly Sitting[]): readonly number[] =>
  sittings.flatMap((s, i) => (i === 0 || s.position.week !== sittings[i - 1]!.position.week ? [i] : []));

function showOwner(sittings: readonly Sitting[], week: number | null, console: Console): void {
  const starts = weekStarts(sittings);
  starts.forEach((from, i) => {
    const start = sittings[from]!;
    if (week !== null && start.position.week !== week) return;
    for (const line of weekHeader(start, console.width, console.paint)) console.say(line);
    showParties(start, console);
    const next = sittings[starts[i + 1] ?? sittings.length - 1]!;
    // What was noticed before the week began has been shown with the week before.
    const news = next.news.slice(start.news.length);
    console.say();
    for (const line of newsLines(next, news)) console.tell(line);
  });
  if (week === null) showSettlement(looked(sittings.at(-1)!), console);
}

/** Moves and events that the seat sees, in the notation; and at the end what it got. */
function showSeat(sittings: readonly Sitting[], seat: number, week: number | null, console: Console): void {
  const last = sittings.at(-1)!;
  let shown = 0;
  last.turns.forEach((turn, i) => {
    if (week !== null && turn.week !== week) return;
    if (turn.week !== shown) {
      shown = turn.week;
      console.say();
      console.say(console.paint.bold(weekTitle(sittings[i]!, seat)));
    }
    for (const line of eventLines(sittings[i]!, seat, eventsOf(sittings[i]!, last, i)))
      console.say(`  ${line}`);
  });
  if (week !== null) return;
  const payoff = settle(last.position).payoffs[seat]!;
  console.say();
  console.say(`${last.labels.party(seat)}: ${Math.round(payoff)}`);
}

function weekTitle({ position, labels }: Sitting, seat: number): string {
  const self = view(position, seat).parties[seat - 1]!;
  const figures = `belief ${self.belief!.toFixed(2)}, rapport ${self.rapport!.toFixed(2)}`;
  return `${position.week}. ${labels.party(seat)}: ${figures}`;
}

function eventsOf(before: Sitting, last: Sitting, index: number): readonly PlayEvent[] {
  const taken = take(before, last.turns[index]!.move);
  return taken.ok ? taken.events : [];
}

function eventLines(
  { scenario, labels }: Sitting,
  seat: number,
  events: readonly PlayEvent[],
): readonly string[] {
  const name = (of: number): string => (of === 0 ? "owner" : scenario.deal.parties[of - 1]!.key);
  return seenBy(events, seat).map((event) => {
    if (event.kind === "moved") return `${name(event.seat)}: ${writeMove(scenario, event.move)}`;
    if (event.kind === "event") return `* ${labels.text(`event.${event.key}`) ?? event.key}`;
    if (event.kind === "learned") {
      const from = event.from === null ? "" : ` from ${name(event.from)}`;
      return `* ${name(event.party)} learns ${scenario.deal.assets[event.asset]!.key}${from}`;
    }
    return "party" in event ? `* ${event.kind}: ${name(event.party)}` : `* ${event.kind}`;
  });
}
