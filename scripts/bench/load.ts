/**
 * Load: many tables played at the same time against one server process, as browsers would, and how long a move takes.
 *
 *     node scripts/bench/load.ts                              # 500 tables, a minute, the embedded store
 *     DATABASE_URL=postgres://... node scripts/bench/load.ts  # the same on PostgreSQL (an empty database)
 *     node scripts/bench/load.ts --tables 100 --seconds 20 --pause 5
 *     node scripts/bench/load.ts --flood                      # beside a guest who imports and asks for reviews all the time
 *     node scripts/bench/load.ts --flood --most 100           # fails where a move's 99th percentile is over 100 ms
 *
 * The first `--warm` seconds are played and not counted: everybody arrives, and the server is new.
 *
 * A player looks, thinks for `--pause` seconds (drawn from an exponential distribution), and moves; half of the moves
 * end the week. Each table has a guest of its own and a stream of live updates. Ten players share an address, and whoever
 * floods has one alone, so that the server's own limits are kept (on Linux; elsewhere they are lifted). Players share
 * this machine with the server, so that the server has less than all of it.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request, type IncomingMessage } from "node:http";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { linesOf, row } from "./measure.ts";

const { values: given } = parseArgs({
  options: {
    tables: { type: "string", default: "500" },
    seconds: { type: "string", default: "60" },
    pause: { type: "string", default: "5" },
    warm: { type: "string", default: "15" },
    flood: { type: "boolean", default: false },
    most: { type: "string" },
  },
});
const tables = Number(given.tables);
const seconds = Number(given.seconds);
const pause = Number(given.pause);
const warm = Number(given.warm);

/** Tables come in over this long, so that the first move of all is no burst. */
const ARRIVAL_MS = 10_000;
/** Players behind one address. */
const OF_ADDRESS = 10;

const taken = { move: [] as number[], week: [] as number[], create: [] as number[], update: [] as number[] };
const wrong = new Map<string, number>();
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface State {
  readonly id: string;
  readonly version: string;
  readonly seen: number;
  readonly over: boolean;
}

/** From when on it counts. */
let counted = Infinity;

async function timed<T>(into: number[], work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  if (start >= counted) into.push(performance.now() - start);
  return result;
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** A guest behind an address of this machine's own, by plain sockets that are kept open: `fetch` takes several times as much. */
class Guest {
  readonly #address: URL;
  readonly #agent: Agent;
  #cookie = "";

  constructor(address: string, number: number) {
    this.#address = new URL(address);
    const local =
      process.platform === "linux" ? { localAddress: `127.1.${number >> 8}.${(number & 255) + 1}` } : {};
    this.#agent = new Agent({ keepAlive: true, ...local });
  }

  async begin(): Promise<void> {
    const answer = await this.answer("POST", "/api/session");
    this.#cookie = answer.headers["set-cookie"]![0]!.split(";")[0]!;
    answer.resume();
  }

  answer(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<IncomingMessage> {
    const { hostname, port } = this.#address;
    const sent = body === undefined ? null : Buffer.from(JSON.stringify(body));
    const headers: Record<string, string | number> = { cookie: this.#cookie };
    if (sent !== null)
      Object.assign(headers, { "content-type": "application/json", "content-length": sent.length });
    const agent = this.#agent;
    return new Promise((resolve, reject) => {
      const options = {
        hostname,
        port,
        path,
        method,
        headers,
        agent,
        ...(signal === undefined ? {} : { signal }),
      };
      request(options, resolve).once("error", reject).end(sent);
    });
  }

  async ask(method: string, path: string, body?: unknown): Promise<Reply> {
    const answer = await this.answer(method, path, body);
    let text = "";
    for await (const chunk of answer.setEncoding("utf8")) text += String(chunk);
    return { status: answer.statusCode!, text };
  }

  leave(): void {
    this.#agent.destroy();
  }
}

/** Null where it was refused, which is noted. */
async function wanted<T>(guest: Guest, method: string, path: string, body?: unknown): Promise<T | null> {
  const { status, text } = await guest.ask(method, path, body);
  if (status < 300) return JSON.parse(text) as T;
  const said = `${method} ${status} ${text}`.slice(0, 90);
  wrong.set(said, (wrong.get(said) ?? 0) + 1);
  return null;
}

async function play(guest: Guest, until: number): Promise<void> {
  await sleep(Math.random() * ARRIVAL_MS);
  await guest.begin();
  while (performance.now() < until) {
    let state = await timed(taken.create, () =>
      wanted<State>(guest, "POST", "/api/tables", { scenario: "sensor" }),
    );
    if (state === null) return;
    const leave = new AbortController();
    const updates = follow(guest, `/api/tables/${state.id}/events`, leave.signal);
    while (state !== null && !state.over && performance.now() < until) {
      await sleep(-Math.log(1 - Math.random()) * pause * 1000);
      const from: State = state;
      const legal = await wanted<{ moves: string[] }>(guest, "GET", `/api/tables/${from.id}/moves`);
      const open = (legal?.moves ?? []).filter((move) => !/^(?:close|dismiss|wait)/.test(move));
      const ends = Math.random() < 0.5 || open.length === 0;
      const move = ends ? "wait" : open[Math.floor(Math.random() * open.length)]!;
      const body = { version: from.version, move, after: from.seen };
      state = await timed(ends ? taken.week : taken.move, () =>
        wanted<State>(guest, "POST", `/api/tables/${from.id}/moves`, body),
      );
    }
    leave.abort();
    await updates;
  }
  guest.leave();
}

interface Flooded {
  imported: number;
  reviews: number;
  refused: number;
}

/** A finished game, imported and reviewed again and again, as fast as the limits let it. */
async function flood(guest: Guest, until: number): Promise<Flooded> {
  await guest.begin();
  const made = async <T>(path: string, body: unknown): Promise<T> =>
    JSON.parse((await guest.ask("POST", path, body)).text) as T;
  let state = await made<State>("/api/tables", { scenario: "sensor" });
  for (const move of [...Array.from({ length: 20 }, () => "wait"), "close"])
    state = await made<State>(`/api/tables/${state.id}/moves`, { version: state.version, move });
  const record = (await guest.ask("GET", `/api/tables/${state.id}/record`)).text;
  const figures = { imported: 0, reviews: 0, refused: 0 };
  while (performance.now() < until) {
    const { status, text } = await guest.ask("POST", "/api/tables/import", { record });
    if (status === 201) {
      figures.imported++;
      const { id } = JSON.parse(text) as State;
      if ((await guest.ask("POST", `/api/tables/${id}/review`)).status < 300) figures.reviews++;
      else figures.refused++;
    } else {
      figures.refused++;
      await sleep(20);
    }
  }
  guest.leave();
  return figures;
}

/** Reads live updates until it leaves; counts them. */
async function follow(guest: Guest, path: string, signal: AbortSignal): Promise<void> {
  try {
    const answer = await guest.answer("GET", path, undefined, signal);
    for await (const chunk of answer)
      if (performance.now() >= counted) taken.update.push((chunk as Buffer).length);
  } catch {
    // It has left.
  }
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

/** Processor time of a process so far, in seconds (Linux). */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
}

const folder = mkdtempSync(join(tmpdir(), "linchpin-load-"));
const main = join(import.meta.dirname, "../../apps/server/src/main.ts");
// Elsewhere all players have one address.
const rate = process.platform === "linux" ? "1" : "10000";
const env = { LINCHPIN_RATE: rate, ...process.env, LINCHPIN_DATA: folder, PORT: "0" };
const server = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "inherit"] });
try {
  const address = await new Promise<string>((resolve, reject) => {
    server.once("exit", () => reject(new Error("the server did not start")));
    server.stdout.on("data", (chunk: Buffer) => {
      const found = /ready: http:\/\/localhost(:\d+)/.exec(chunk.toString())?.[1];
      if (found !== undefined) resolve(`http://127.0.0.1${found}`);
    });
  });
  counted = performance.now() + warm * 1000;
  const until = counted + seconds * 1000;
  const players = Array.from({ length: tables }, (_, i) =>
    play(new Guest(address, Math.floor(i / OF_ADDRESS) + 1), until),
  );
  await sleep(warm * 1000);
  const [start, used] = [performance.now(), processorSeconds(server.pid!)];
  const flooded = given.flood ? flood(new Guest(address, 0), until) : null;
  await Promise.all(players);
  const elapsed = (performance.now() - start) / 1000;
  const all = [...taken.move, ...taken.week];
  const share = (processorSeconds(server.pid!) - used) / elapsed;
  const store = process.env["DATABASE_URL"] === undefined ? "embedded store" : "PostgreSQL";
  const note = `${tables} tables, ${store}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`;
  const rows = [
    row("server: moves a second", all.length / elapsed, "moves/s", note),
    row("server: a move, median", quantile(all, 0.5), "ms"),
    row("server: a move, p99", quantile(all, 0.99), "ms", `${all.length} moves`),
    row("server: a week's end, p99", quantile(taken.week, 0.99), "ms", "all parties act"),
    ...(taken.create.length === 0
      ? []
      : [
          row(
            "server: creating a table, p99",
            quantile(taken.create, 0.99),
            "ms",
            `${taken.create.length} tables`,
          ),
        ]),
    row("server: live updates", taken.update.length, "sent"),
    row("server: processor", share, "cores"),
    row("server: memory", residentMegabytes(server.pid!), "MB"),
  ];
  if (given.most !== undefined && !(quantile(all, 0.99) < Number(given.most))) process.exitCode = 1;
  for (const line of linesOf(rows)) process.stdout.write(`${line}\n`);
  if (flooded !== null) {
    const { imported, reviews, refused } = await flooded;
    process.stdout.write(
      `beside it one guest imported ${imported} records, asked for ${reviews} reviews and was refused ${refused} times\n`,
    );
  }
  for (const [said, times] of wrong) process.stdout.write(`refused ${times} times: ${said}\n`);
} finally {
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await gone;
  rmSync(folder, { recursive: true, force: true });
}
