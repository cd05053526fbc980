/**
 * A program in a seat: JSON lines on its standard input, one answer a line on its standard output. The protocol is in
 * docs/seat-protocol.md; a program is told what its seat may see and nothing else.
 */
import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import {
  legal,
  parseMove,
  settle,
  termsFromData,
  view,
  writeMove,
  type Move,
  type Scenario,
} from "@linchpin/table";
import { FileProblem } from "../../terminal/io.ts";
import type { Answer, Player } from "../players.ts";
import type { Sitting } from "../sitting.ts";

/** 2: terms are those of version 2 of the model. */
const PROTOCOL = 2;

export interface RemotePlayer extends Player {
  /** Tells it how the game ended, or only that it is left; then it has a moment to leave too. */
  readonly end: (sitting: Sitting) => Promise<void>;
}

/** Milliseconds a program has to leave by itself. */
const GRACE = 1000;
/** Characters of one answer. */
const LONGEST_LINE = 100_000;

export function remotePlayer(command: string, seat: number, seconds: number): RemotePlayer {
  const name = `the program "${command}"`;
  const child: Child = spawn(command, {
    shell: true,
    // A group of its own, so that all that the shell starts can be ended with it.
    detached: process.platform !== "win32",
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = linesOf(child);
  const send = (message: object): void => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
  };
  // That it is gone shows where its answer is missing.
  child.stdin.on("error", () => {});
  let greeted = false;
  return {
    name,
    move: async (sitting, refused) => {
      const { position, scenario } = sitting;
      if (!greeted) send({ kind: "start", protocol: PROTOCOL, seat: keyOf(scenario, seat), scenario });
      greeted = true;
      const { scenario: _, ...seen } = view(position, seat);
      const moves = legal(position, seat).map((move) => writeMove(scenario, move));
      send({ kind: "move", view: seen, legal: moves, ...(refused === null ? {} : { refused }) });
      const answer = await inTime(lines.next(), seconds);
      const where = `in week ${position.week}`;
      if (answer === null) throw new FileProblem(`${name} gave no move within ${seconds} s ${where}`);
      if (answer.done === true)
        throw new FileProblem(`${name} ${await fateOf(child)} without a move ${where}`);
      return moveFrom(scenario, seat, answer.value);
    },
    end: async ({ position }) => {
      const over = position.turn === null;
      send({ kind: "end", over, ...(over ? { payoff: settle(position).payoffs[seat] } : {}) });
      child.stdin.end();
      if ((await inTime(gone(child), GRACE / 1000)) === null) kill(child);
    },
  };
}

const keyOf = ({ deal }: Scenario, seat: number): string =>
  seat === 0 ? "owner" : deal.parties[seat - 1]!.key;

type Child = ChildProcessByStdio<Writable, Readable, null>;

async function* linesOf(child: Child): AsyncGenerator<string, void> {
  let rest = "";
  child.stdout.setEncoding("utf8");
  for await (const chunk of child.stdout) {
    const lines = (rest + String(chunk)).split(/\r?\n/);
    rest = lines.pop()!.slice(0, LONGEST_LINE);
    for (const line of lines) if (line.trim() !== "") yield line;
  }
}

/** Null: not in time. */
async function inTime<T>(promise: Promise<T>, seconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The notation as it stands or as `{"move": "…"}`, or a move as data. */
function moveFrom(scenario: Scenario, seat: number, line: string): Answer {
  const text = line.trim();
  if (!text.startsWith("{")) return parseMove(scenario, seat, text);
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  try {
    const said = JSON.parse(text) as { readonly move?: unknown };
    if (typeof said.move === "string") return parseMove(scenario, seat, said.move);
    // What has no notation is no move.
    return parseMove(scenario, seat, writeMove(scenario, completed(scenario, seat, said)));
  } catch {
    return {
      ok: false,
      fault: `${shown} is no move; answer in the notation of "legal", or as {"move": "wait"}`,
    };
  }
}

/** A move as data, with whole terms. */
function completed(scenario: Scenario, seat: number, said: object): Move {
  const { party = seat, terms } = said as { readonly party?: number; readonly terms?: object };
  return (terms === undefined ? said : { ...said, terms: termsFromData(scenario, party, terms) }) as Move;
}

const isGone = (child: Child): boolean => child.exitCode !== null || child.signalCode !== null;

async function gone(child: Child): Promise<true> {
  if (!isGone(child)) await new Promise((resolve) => child.once("exit", resolve));
  return true;
}

async function fateOf(child: Child): Promise<string> {
  if ((await inTime(gone(child), GRACE / 1000)) === null) return "closed its output";
  return child.signalCode === null
    ? `ended (exit status ${child.exitCode})`
    : `was ended (${child.signalCode})`;
}

function kill(child: Child): void {
  try {
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid!, "SIGKILL");
  } catch {
    // It has gone in the meantime.
  }
}
