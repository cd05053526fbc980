/**
 * How fast the rules are, without simulated parties: moves played, positions whose moves are listed, perft nodes.
 *
 * `node packages/table/bench/table.ts` prints the rows; `benchTable` gives them as data.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDeal } from "@linchpin/deal";
import {
  legal,
  parseScenario,
  perft,
  play,
  scenarioDealPath,
  start,
  type Move,
  type Position,
  type Scenario,
} from "@linchpin/table";

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}

const SENSOR = join(import.meta.dirname, "../../../data/scenarios/sensor.yaml");

function sensor(): Scenario {
  const text = readFileSync(SENSOR, "utf8");
  const deal = parseDeal(readFileSync(join(dirname(SENSOR), scenarioDealPath(text)!), "utf8"));
  const file = deal.ok ? parseScenario(text, deal.file.deal) : null;
  if (file === null || !file.ok) throw new Error("the sensor scenario has faults: see linchpin lint");
  return file.file.scenario;
}

/** One way to play: the owner answers, shows each party one thing and waits; the parties ask and else stall. */
function nextMove({ turn, parties, generation, movesLeft }: Position): Move {
  const party = turn === 0 ? movesLeft : (turn ?? 1);
  const { request, given, inTalks } = parties[party - 1]!;
  if (turn !== 0) return request === null ? { kind: "ask", asset: 2 } : { kind: "stall" };
  if (!inTalks) return { kind: "wait" };
  if (request !== null) return { kind: "deflect", party };
  return given[1] === generation ? { kind: "wait" } : { kind: "share", party, asset: 1 };
}

/** Runs `body` again and again for about `ms`; what it counted, a second. */
function rate(ms: number, body: () => number): number {
  let count = 0;
  const from = performance.now();
  let until = from;
  while (until - from < ms) {
    count += body();
    until = performance.now();
  }
  return Math.round((1000 * count) / (until - from));
}

function wholeGame(scenario: Scenario): number {
  let position = start(scenario, 7);
  let count = 0;
  while (position.turn !== null) {
    const played = play(position, position.turn, nextMove(position));
    position = played.ok ? played.position : fall(played.reason);
    count++;
  }
  return count;
}

function fall(reason: string): never {
  throw new Error(reason);
}

function listings(positions: readonly Position[]): number {
  let moves = 0;
  for (const position of positions) moves += legal(position, position.turn!).length;
  return moves === 0 ? 0 : positions.length;
}

export function benchTable(ms = 1000): readonly BenchRow[] {
  const scenario = sensor();
  const first = start(scenario, 7);
  const waited = play(first, 0, { kind: "wait" });
  const positions = waited.ok ? [first, waited.position] : [first];
  for (const body of [() => wholeGame(scenario), () => listings(positions), () => perft(scenario, 2)])
    rate(ms / 4, body);
  return [
    {
      name: "table: moves through play",
      value: rate(ms, () => wholeGame(scenario)),
      unit: "moves/s",
      note: "sensor scenario, whole games of wait, share, deflect, ask and stall, weeks included, no simulated parties",
    },
    {
      name: "table: lists of legal moves",
      value: rate(ms, () => listings(positions)),
      unit: "lists/s",
      note: `sensor scenario, the owner's ${legal(first, 0).length} moves and a party's by turns`,
    },
    {
      name: "table: perft nodes",
      value: rate(ms, () => perft(scenario, 2)),
      unit: "nodes/s",
      note: "sensor scenario, lines of 2 moves, the last move listed but not played",
    },
  ];
}

if (process.argv[1] === import.meta.filename) {
  for (const { name, value, unit, note } of benchTable()) console.log(`${name}: ${value} ${unit} (${note})`);
}
