/** How fast the rules are, without simulated parties: moves played, positions whose moves are listed, perft nodes. */
import { legal, perft, play, start, type Move, type Position, type Scenario } from "@linchpin/table";
import { boardgameMovesASecond } from "./boardgame.ts";
import { scenarioOf } from "./data.ts";
import { rate, row, type BenchRow } from "./measure.ts";

/** One way to play: the owner answers, shows each party one thing and waits; the parties ask and else stall. */
function nextMove({ turn, parties, generation, movesLeft }: Position): Move {
  const party = turn === 0 ? movesLeft : (turn ?? 1);
  const { request, given, inTalks } = parties[party - 1]!;
  if (turn !== 0) return request === null ? { kind: "ask", asset: 2 } : { kind: "stall" };
  if (!inTalks) return { kind: "wait" };
  if (request !== null) return { kind: "deflect", party };
  return given[1] === generation ? { kind: "wait" } : { kind: "share", party, asset: 1 };
}

function wholeGame(scenario: Scenario): number {
  let position = start(scenario, 7);
  let count = 0;
  while (position.turn !== null) {
    const played = play(position, position.turn, nextMove(position));
    position = played.ok ? played.position : fall(played.fault.kind);
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
  const scenario = scenarioOf("sensor");
  const first = start(scenario, 7);
  const waited = play(first, 0, { kind: "wait" });
  const positions = waited.ok ? [first, waited.position] : [first];
  for (const body of [() => wholeGame(scenario), () => listings(positions), () => perft(scenario, 2)])
    rate(ms / 4, body);
  const moves = rate(ms, () => wholeGame(scenario));
  const general = boardgameMovesASecond();
  return [
    row(
      "table: moves through play",
      moves,
      "moves/s",
      "sensor scenario, whole games of wait, share, deflect, ask and stall, weeks included, no simulated parties",
    ),
    row(
      "npm boardgame.io: moves",
      general,
      "moves/s",
      "a move of its own that adds one to a counter, through its reducer",
    ),
    row("ours/boardgame.io", moves / general, "x", "in the same run"),
    row(
      "table: lists of legal moves",
      rate(ms, () => listings(positions)),
      "lists/s",
      `sensor scenario, the owner's ${legal(first, 0).length} moves and a party's by turns`,
    ),
    row(
      "table: perft nodes",
      rate(ms, () => perft(scenario, 2)),
      "nodes/s",
      "sensor scenario, lines of 2 moves, the last move listed but not played",
    ),
  ];
}
