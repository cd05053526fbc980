/** Seeds of both kinds: there and back, streams apart, and nothing of a long seed in what can be seen. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import * as fc from "fast-check";
import { nextUint32 } from "@linchpin/coalition";
import {
  parseRecord,
  parseSeed,
  recordOf,
  replay,
  seedFrom,
  seedOf,
  start,
  streamOf,
  voiceOf,
  writePosition,
  writeRecord,
  type Seed,
} from "../src/index.ts";
import { sha256 } from "../src/sha256.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { sensibleMove, playout } from "./support/players.ts";
import { scenariosHere } from "./support/scenarios.ts";

const LONG = "00112233445566778899aabbccddeeff";

const isSha256 = (text: string): void => {
  const words = [...sha256(text)].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  assert.equal(words, createHash("sha256").update(text, "latin1").digest("hex"));
};

test("the hash is SHA-256", () => {
  const ascii = fc.string({ unit: "grapheme-ascii", maxLength: 200 });
  forAll({ seed: 71, numRuns: 300 }, ascii, isSha256);
  for (const length of [0, 55, 56, 63, 64, 119, 120]) isSha256("x".repeat(length));
});

test("a seed is a whole number or 32 hexadecimal digits, and nothing else", () => {
  assert.equal(parseSeed("42"), 42);
  assert.equal(parseSeed("9999999999"), 9_999_999_999);
  assert.equal(parseSeed(LONG.toUpperCase()), LONG);
  assert.equal(seedFrom(Uint8Array.from({ length: 16 }, (_, i) => i * 17)), LONG);
  for (const odd of ["", "-1", "4.2", "12345678901", LONG.slice(1), `${LONG}0`, "x".repeat(32), " 42"])
    assert.equal(parseSeed(odd), null, odd);
});

test("a game with a long seed is its record, and its streams are apart", () => {
  for (const scenario of scenariosHere()) {
    const steps = [...playout(scenario, LONG, sensibleMove)];
    const turns = steps.map(({ before, seat, move }) => ({ week: before.week, seat, move }));
    const parsed = parseRecord(writeRecord(recordOf({ scenario, seed: LONG, turns })));
    assert.ok(parsed.ok);
    assert.equal(seedOf(parsed.record), LONG);
    const again = replay(parsed.record, scenario);
    assert.ok(again.ok);
    assert.equal(writePosition(again.replay.last), writePosition(steps.at(-1)!.position));
  }
  const streams = (["hidden", "seen", "voice", "choice 0 0", "choice 1 0", "choice 0 1"] as const).map(
    (name) => JSON.stringify(streamOf(LONG, name)),
  );
  assert.equal(new Set(streams).size, streams.length);
});

const firstSeen = (seed: string): number => nextUint32(streamOf(seed, "seen"));
const ones = (bits: number): number => (bits >>> 0).toString(2).replaceAll("0", "").length;

/** Types as the seeds make them, and the first draws that show at the table. */
const drawn = (seeds: readonly Seed[]): readonly (readonly [type: number, seen: number])[] => {
  const [scenario] = scenariosHere();
  return seeds.map((seed) => {
    const { parties, random } = start(scenario!, seed);
    return [parties[0]!.type, nextUint32({ ...random })] as const;
  });
};

test("what is seen says nothing of the types: their streams are independent", () => {
  const seeds = Array.from({ length: 4000 }, (_, i) => createHash("md5").update(String(i)).digest("hex"));
  const pairs = drawn(seeds);
  const types = [...new Set(pairs.map(([type]) => type))];
  assert.ok(types.length > 1);
  // The mean of the first draw is the same for every type, within five standard errors.
  for (const type of types) {
    const own = pairs.filter(([each]) => each === type).map(([, seen]) => seen / 2 ** 32);
    const mean = own.reduce((sum, x) => sum + x, 0) / own.length;
    assert.ok(Math.abs(mean - 0.5) < 5 * Math.sqrt(1 / 12 / own.length), `${type}: ${mean}`);
  }
  // A seed and its neighbour share nothing: half of the bits differ.
  const differ = seeds.slice(0, 500).map((seed) => {
    const near = seed.slice(0, -1) + (seed.endsWith("0") ? "1" : "0");
    return ones(firstSeen(seed) ^ firstSeen(near));
  });
  const mean = differ.reduce((sum, n) => sum + n, 0) / differ.length;
  assert.ok(Math.abs(mean - 16) < 5 * Math.sqrt(8 / differ.length), `${mean} bits`);
});

test("a position, which is all that seats and what they see are made of, holds no seed", () => {
  const [scenario] = scenariosHere();
  const text = writePosition(start(scenario!, LONG));
  assert.ok(!text.includes(LONG));
  assert.ok(voiceOf(LONG) < 2 ** 32);
  assert.equal(voiceOf(7), 7);
});
