/**
 * A program in a seat: one JSON line out each turn, `{"view":…,"legal":["share qingluo spec",…]}`, one line back: a move
 * in the short notation, or as JSON. A refused answer is asked for again with `"refused"`; the last line is `{"over":true,…}`.
 */
import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { legal, parseMove, settle, view, writeMove, type Move } from "@linchpin/table";
import { FileProblem } from "../io.ts";
import type { Player } from "./players.ts";
import type { Sitting } from "./sitting.ts";

export interface RemotePlayer extends Player {
  readonly end: (sitting: Sitting) => Promise<void>;
}

/** Milliseconds a program has to leave once it has been told that the game is over. */
const GRACE = 2000;

export function remotePlayer(command: string, seat: number): RemotePlayer {
  const child = spawn(command, { shell: true, stdio: ["pipe", "pipe", "inherit"] });
  const lines = linesOf(child);
  // That it is gone shows where its answer is missing.
  child.stdin.on("error", () => {});
  const name = `the program "${command}"`;
  return {
    name,
    move: async (sitting, refused) => {
      const { position } = sitting;
      const moves = legal(position, seat).map((move) => writeMove(sitting.scenario, move));
      const line = { view: view(position, seat), legal: moves, ...(refused === null ? {} : { refused }) };
      child.stdin.write(`${JSON.stringify(line)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new FileProblem(`${name} ended without a move in week ${position.week}`);
      return moveFrom(sitting, seat, value, name);
    },
    end: async ({ position }) => {
      const over = { over: true, payoff: settle(position).payoffs[seat] };
      child.stdin.end(`${JSON.stringify(over)}\n`);
      await gone(child);
    },
  };
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

async function* linesOf(child: Child): AsyncGenerator<string, void> {
  let rest = "";
  child.stdout.setEncoding("utf8");
  for await (const chunk of child.stdout) {
    rest += String(chunk);
    const lines = rest.split(/\r?\n/);
    rest = lines.pop()!;
    for (const line of lines) if (line.trim() !== "") yield line;
  }
}

/** JSON begins with a brace; everything else is notation. What is neither is refused as a move that nobody has. */
function moveFrom({ scenario }: Sitting, seat: number, line: string, name: string): Move {
  const text = line.trim();
  if (!text.startsWith("{")) {
    const parsed = parseMove(scenario, seat, text);
    if (parsed.ok) return parsed.move;
    throw new FileProblem(`${name} answered ${JSON.stringify(text)}: ${parsed.reason}`);
  }
  try {
    return JSON.parse(text) as Move;
  } catch {
    throw new FileProblem(`${name} answered ${JSON.stringify(text)}, which is neither notation nor JSON`);
  }
}

async function gone(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill(), GRACE);
  await new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  clearTimeout(timer);
}
