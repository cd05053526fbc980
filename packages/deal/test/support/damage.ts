/**
 * Text damaged anywhere, and the seeded randomness that all damage here comes from.
 */
import assert from "node:assert/strict";

export type Random = () => number;

/** Mulberry32: 32 bits of state are plenty to pick places in a file. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Far above the slowest of them, far below what anybody would call a hang. */
const SLOWEST_MS = 2000;

/** What a reader makes of a text, in time. */
export function inTime<T>(text: string, read: (text: string) => T): T {
  const start = performance.now();
  const result = read(text);
  assert.ok(performance.now() - start < SLOWEST_MS, text);
  return result;
}

/** Undefined: it is no JSON. */
export function plainJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const SNIPPETS = [
  ...Array.from("{}[]:,-#&*!|>%@`'\"\\\n\t 0159eE.+~?<=\u00a0\ufeff\u2028\0界"),
  "null",
  "true",
  "---\n",
  ": ",
  "- ",
  "<<: ",
  "source: x\n",
  "1e999",
  "&a ",
  "*a",
  "\r\n",
  ".nan",
  "  ",
  "-1",
  "0x1f",
  "\ud800",
];

/** One to three blows to the text: at characters, words or lines. */
export function damageText(random: Random, text: string): string {
  let result = text;
  for (let blows = 1 + Math.floor(3 * random()); blows > 0; blows--)
    result = pick(random, BLOWS)(random, result);
  return result;
}

const BLOWS: readonly ((random: Random, text: string) => string)[] = [
  (random, text) => cut(text, somewhere(random, text), 1, ""),
  (random, text) => cut(text, somewhere(random, text), 0, pick(random, SNIPPETS)),
  (random, text) => cut(text, somewhere(random, text), 1, pick(random, SNIPPETS)),
  (random, text) => cut(text, somewhere(random, text), Math.floor(20 * random()), ""),
  (random, text) =>
    cut(text, somewhere(random, text), 0, text.substr(somewhere(random, text), Math.floor(30 * random()))),
  (random, text) => text.slice(0, somewhere(random, text)),
  (random, text) => lines(text, (all) => all.toSpliced(somewhere(random, all), 1)),
  (random, text) => lines(text, (all) => all.toSpliced(somewhere(random, all), 0, pick(random, all))),
  (random, text) => lines(text, (all) => all.with(somewhere(random, all), pick(random, all))),
  (random, text) =>
    text.replace(/\d+/g, (digits) => (random() < 0.1 ? String(Math.floor(200 * random())) : digits)),
  (random, text) => {
    const words = text.match(/\w+/g) ?? [""];
    const word = pick(random, words);
    return text.replace(word, pick(random, words));
  },
];

function lines(text: string, change: (lines: readonly string[]) => readonly string[]): string {
  return change(text.split("\n")).join("\n");
}

function somewhere(random: Random, list: { readonly length: number }): number {
  return Math.floor(random() * Math.max(1, list.length));
}

function cut(text: string, from: number, count: number, filling: string): string {
  return text.slice(0, from) + filling + text.slice(from + count);
}
