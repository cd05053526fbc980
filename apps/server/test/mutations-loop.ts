/**
 * Records and deal files, damaged in every way, read as the server and the command line read them: nothing may be thrown
 * but a refusal, and none may take more than 100 ms of a processor.
 *
 *     node apps/server/test/mutations-loop.ts 1000000        # and a seed, 1 if none is named
 */
import { readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseDeal } from "@linchpin/deal";
import { RECORD_BYTES } from "@linchpin/protocol";
import { legal, writeMove } from "@linchpin/table";
import { open, replayed, type Live } from "../src/core/live.ts";
import { versionFor } from "../src/core/state.ts";
import { step } from "../src/core/step.ts";
import { Problem } from "../src/problem.ts";
import { recordText, tableFor, tableFromRecord } from "../src/records.ts";
import { catalogue } from "./support/scenarios.ts";

export interface MutationFigures {
  readonly read: number;
  /** Those that were still right. */
  readonly accepted: number;
  /** Processor time of the one that took longest, ms. */
  readonly worst: number;
}

const MOST_MS = 100;
const MOST_CHANGES = 6;
const AGAIN = 3;

type Chance = () => number;
/** Numbers from 0 to 1, the same for a seed. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const below = (chance: Chance, most: number): number => Math.floor(chance() * most);
const oneOf = <T>(chance: Chance, all: readonly T[]): T => all[below(chance, all.length)]!;

const NASTY: readonly string[] = [
  ..."\0 \u0007 \u001B \u009B \u202E \uFEFF \uD800 \u2028 \t \r \n".split(" "),
  "(",
  "((((",
  ")",
  "{",
  "}",
  "[",
  "]",
  '"',
  ";",
  ";;",
  ":",
  "- ",
  "? ",
  "&a ",
  "*a ",
  "<<: ",
  "!!js ",
  "#",
  "%",
  "|",
  "1e309",
  "-1",
  "-0",
  "NaN",
  "9".repeat(300),
  "0x10",
  ".inf",
  "1_000",
  "null",
  "__proto__",
  "constructor",
  "1. wait\n",
  "(1. wait)",
  '[Seed "1"]\n',
  '[Rules "0"]\n',
  "propose bohe royalty=1e308%",
  "\u{1F600}",
  "要约",
];

/** One change: cut, doubled, moved, taken from another, or something nasty put in. */
function changed(text: string, others: readonly string[], chance: Chance): string {
  const [a, b] = [below(chance, text.length + 1), below(chance, text.length + 1)];
  const [from, to] = [Math.min(a, b), Math.min(Math.max(a, b), Math.min(a, b) + 400)];
  const part = text.slice(from, to);
  switch (below(chance, 7)) {
    case 0:
      return text.slice(0, from) + text.slice(to);
    case 1:
      return text.slice(0, to) + part.repeat(1 + below(chance, 50)) + text.slice(to);
    case 2:
      return text.slice(0, from) + text.slice(to) + part;
    case 3: {
      const other = oneOf(chance, others);
      const at = below(chance, other.length);
      return text.slice(0, from) + other.slice(at, at + below(chance, 2000)) + text.slice(to);
    }
    case 4:
      return text.slice(0, from) + oneOf(chance, NASTY).repeat(1 + below(chance, 20)) + text.slice(from);
    case 5:
      return (
        text.slice(0, from) +
        text.slice(from).replace(/\d+/, () => oneOf(chance, ["0", "1", "1e9", "99999999999", "-3", "0.1"]))
      );
    default:
      return text.slice(0, from) + String.fromCodePoint(below(chance, 0x3000)) + text.slice(from + 1);
  }
}

/** A game of random moves, as its record. */
function randomRecord(id: string, chance: Chance): string {
  const { scenario } = catalogue.get(id)!;
  const { table } = tableFor(catalogue, {
    scenario: id,
    seat: "owner",
    mode: "practice",
    seed: below(chance, 1e6),
  });
  const opened = open({ ...table.head, people: [0], leavers: [] }, scenario);
  const played = opened.ok ? replayed(opened.live, table.lines) : opened;
  if (!played.ok) throw new Error(played.reason);
  let live: Live = played.live;
  for (let i = below(chance, 12); i > 0 && live.position.turn === 0; i--) {
    const text = writeMove(scenario, oneOf(chance, legal(live.position, 0)));
    const done = step(live, { kind: "move", seat: 0, version: versionFor(live, 0), text, request: null });
    if (!done.ok) throw new Error(done.reason);
    live = done.live;
  }
  return recordText({ scenario, seed: live.seed, lines: live.turns, imported: null, seating: "", voice: 1 });
}

const DEALS = fileURLToPath(new URL("../../../data/deals/", import.meta.url));

const dealTexts = (): readonly string[] =>
  readdirSync(DEALS, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml") && !name.endsWith(".terms.yaml"))
    .map((name) => readFileSync(DEALS + name, "utf8"));

/** True where it was accepted; whatever else is thrown is a fault of the reader's. */
function readRecord(text: string): boolean {
  try {
    tableFromRecord(catalogue, text, "owner", "practice");
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

const readDeal = (text: string): boolean => parseDeal(text).ok;

const spent = (run: () => void): number => {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};

/** Throws with the text at the first that throws or takes too long. */
export function mutationsLoop(
  count: number,
  seed: number,
  told: (read: number) => void = () => {},
): MutationFigures {
  const chance = chanceFrom(seed);
  const records = [...catalogue.keys()].flatMap((id) =>
    Array.from({ length: 2 }, () => randomRecord(id, chance)),
  );
  const kinds = [
    { texts: records, read: readRecord },
    { texts: dealTexts(), read: readDeal },
  ] as const;
  for (const { texts, read } of kinds)
    for (const text of texts) if (!read(text)) throw new Error(`refused whole: ${text}`);
  let [accepted, worst] = [0, 0];
  for (let i = 0; i < count; i++) {
    const { texts, read } = kinds[i % 2]!;
    let text = oneOf(chance, texts);
    for (let n = 1 + below(chance, MOST_CHANGES); n > 0; n--) text = changed(text, texts, chance);
    text = text.slice(0, RECORD_BYTES);
    try {
      let ms = spent(() => {
        if (read(text)) accepted++;
      });
      // What the machine did meanwhile is no fault of the text's.
      for (let tries = 0; ms > MOST_MS && tries < AGAIN; tries++)
        ms = Math.min(
          ms,
          spent(() => void read(text)),
        );
      if (ms > MOST_MS) throw new Error(`${ms.toFixed(0)} ms`);
      worst = Math.max(worst, ms);
    } catch (cause) {
      throw new Error(`number ${i}, seed ${seed}: ${String(cause)}\n${JSON.stringify(text)}`, { cause });
    }
    told(i + 1);
  }
  return { read: count, accepted, worst };
}

if (import.meta.main) {
  const [count, seed] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 1)];
  const { read, accepted, worst } = mutationsLoop(count, seed, (done) => {
    if (done % 50_000 === 0) process.stdout.write(`${done} read, load ${loadavg()[0]!.toFixed(1)}\n`);
  });
  process.stdout.write(
    `${read} damaged records and deals read, ${accepted} still right, none thrown, the longest ${worst.toFixed(0)} ms of a processor\n`,
  );
}
