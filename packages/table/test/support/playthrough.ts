/**
 * A whole seeded game as text, with what every seat sees of it: `data/playthroughs/<scenario>.txt`. Read by eye for
 * leaks; a test fails where a file differs from the game it tells.
 *
 * `node packages/table/test/support/playthrough.ts` writes them anew.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Terms } from "@linchpin/deal";
import {
  legal,
  recordOf,
  seenBy,
  settle,
  start,
  view,
  writeMove,
  writePosition,
  writeRecord,
  type Offer,
  type PlayEvent,
  type Position,
  type Request,
  type Scenario,
} from "../../src/index.ts";
import { writeTermsWords } from "../../src/notation-terms.ts";
import { playout, sensibleMove, type Step } from "./players.ts";
import { shipped, shippedNames } from "./scenarios.ts";

const SEED = 2026;
/** Weeks at whose start, and whose first act, the legal moves are listed. */
const LISTED = [1, 20];

export const playthroughPath = (name: string): string =>
  join(import.meta.dirname, "../../../../data/playthroughs", `${name}.txt`);

export function playthroughOf(scenario: Scenario): string {
  const steps = [...playout(scenario, SEED, sensibleMove)];
  const last = steps.at(-1)!.position;
  const turns = steps.map(({ before, seat, move }) => ({ week: before.week, seat, move }));
  const seats = [...last.ledger.keys()];
  const seen = seats.map(() => new Map<string, string>());
  const lines = [
    `# A game of ${scenario.id}, generated; the record first, then what each seat sees, week by week.`,
    "# A line `sees` has the events that reach a seat, a line `view` what changed in its view since the week before.",
    "",
    writeRecord(recordOf({ scenario, seed: SEED, turns })),
  ];
  lines.push("at the start", ...viewLines(scenario, start(scenario, SEED), seats, seen));
  for (let week = 1; week <= last.week; week++) {
    const ofWeek = steps.filter((step) => step.before.week === week);
    lines.push("", `week ${week}`, ...listings(ofWeek), ...sightLines(scenario, ofWeek, seats));
    lines.push(...viewLines(scenario, ofWeek.at(-1)!.position, seats, seen));
  }
  const { payoffs, stopsAt } = settle(last);
  lines.push("", `payoffs ${payoffs.map((value) => Math.round(value)).join(" ")}`);
  lines.push(`licences broken in month ${stopsAt.map((month) => month ?? "-").join(" ")}`);
  lines.push(`last position, SHA-256 ${createHash("sha256").update(writePosition(last)).digest("hex")}`, "");
  return lines.join("\n");
}

const seatName = ({ deal }: Scenario, seat: number): string =>
  seat === 0 ? "owner" : deal.parties[seat - 1]!.key;

/** What the owner, and the first party to act, might do. */
function listings(steps: readonly Step[]): readonly string[] {
  const asked = [steps[0], steps.find((step) => step.seat !== 0)].filter((step) => step !== undefined);
  return asked
    .filter(({ before }) => LISTED.includes(before.week))
    .map(({ before, seat }) => {
      const { scenario } = before;
      const moves = legal(before, seat).map((move) => writeMove(scenario, move));
      const plain = moves.filter((text) => !text.startsWith("propose"));
      return `  ${seatName(scenario, seat)} may: ${plain.join("; ")}; and ${moves.length - plain.length} proposals`;
    });
}

function sightLines(scenario: Scenario, steps: readonly Step[], seats: readonly number[]): readonly string[] {
  return seats.flatMap((seat) => {
    const events = steps.flatMap((step) => seenBy(step.events, seat));
    return events.length === 0
      ? []
      : [`  ${seatName(scenario, seat)} sees: ${events.map((e) => eventText(scenario, e)).join("; ")}`];
  });
}

/** An event in words, with what it carries; requests and offers by their kind, as the move before says the rest. */
function eventText(scenario: Scenario, event: PlayEvent): string {
  if (event.kind === "moved") return `${seatName(scenario, event.seat)} ${writeMove(scenario, event.move)}`;
  const { kind, week: _week, seenBy: _seenBy, ...rest } = event;
  const parts = Object.entries(rest).map(([name, value]) => {
    if (name === "party" || (name === "from" && value !== null)) return seatName(scenario, Number(value));
    if (name === "request" || name === "offer") return (value as Request | Offer).kind;
    return name === "asset"
      ? scenario.deal.assets[Number(value)]!.key
      : `${name}=${compact(scenario, value)}`;
  });
  return [kind, ...parts].join(" ");
}

function viewLines(
  scenario: Scenario,
  position: Position,
  seats: readonly number[],
  seen: readonly Map<string, string>[],
): readonly string[] {
  return seats.flatMap((seat) => {
    const { scenario: _scenario, seat: _seat, side: _side, week: _week, ...shown } = view(position, seat);
    const changed: string[] = [];
    for (const [path, value] of leaves(scenario, shown, "")) {
      if (/^parties\.\d+\.kind$/.test(path)) continue;
      // What is hidden from the first is not worth a line of its own.
      if ((seen[seat]!.get(path) ?? "null") !== value) changed.push(`${named(scenario, path)}=${value}`);
      seen[seat]!.set(path, value);
    }
    return changed.length === 0 ? [] : [`  ${seatName(scenario, seat)} view: ${changed.join(" ")}`];
  });
}

/** Things that come and go as a whole. */
const WHOLE = new Set(["request", "offer", "proposal", "terms", "rebuild", "exclusivity"]);

/** Every value in a tree by its path; lists of numbers, and what comes and goes as a whole, are one value. */
function leaves(scenario: Scenario, value: unknown, path: string): readonly (readonly [string, string])[] {
  const flat = Array.isArray(value) && value.every((item) => typeof item !== "object");
  const whole = WHOLE.has(path.split(".").at(-1)!);
  if (typeof value !== "object" || value === null || flat || whole) return [[path, compact(scenario, value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(scenario, inner, path === "" ? key : `${path}.${key}`),
  );
}

/** JSON, with terms in the short notation and four decimals. */
const compact = (scenario: Scenario, value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "number") return Math.round(inner * 1e4) / 1e4;
    const terms = typeof inner === "object" && inner !== null && "royalty" in inner ? (inner as Terms) : null;
    return terms === null ? inner : writeTermsWords(scenario, terms);
  });

const named = (scenario: Scenario, path: string): string =>
  path.replace(/^parties\.(\d+)/, (_, i) => seatName(scenario, Number(i) + 1));

if (process.argv[1] === import.meta.filename) {
  for (const name of shippedNames())
    writeFileSync(playthroughPath(name), playthroughOf(shipped(name).scenario));
}
