import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  firstAttempts,
  happened,
  merged,
  nextAfter,
  nextOf,
  NOTHING_YET,
  parseProgress,
  pathOf,
  progressFaultText,
  STATIONS,
  without,
  writeProgress,
  type Progress,
} from "@linchpin/learn";
import { progresses, progressOf } from "./support/arbitraries.ts";

function read(text: string): Progress {
  const result = parseProgress(text);
  assert.ok(result.ok, result.ok ? "" : JSON.stringify(result.faults));
  return result.progress;
}

const file = (...things: readonly object[]): string =>
  JSON.stringify({ linchpinProgress: 1, happened: things });
/** The first letter of each station's state. */
const states = (progress: Progress): string =>
  pathOf(progress)
    .map(({ state }) => state[0])
    .join("");

const kinds = (text: string): readonly string[] => {
  const result = parseProgress(text);
  return result.ok ? [] : result.faults.map((fault) => fault.kind);
};

test("what is written reads back as it was", () => {
  fc.assert(fc.property(progresses, (progress) => assert.deepEqual(read(writeProgress(progress)), progress)));
});

test("the order of merging does not matter, nothing is lost, and twice is once", () => {
  fc.assert(
    fc.property(progresses, progresses, progresses, (a, b, c) => {
      assert.deepEqual(merged(a, b), merged(b, a));
      assert.deepEqual(merged(merged(a, b), c), merged(a, merged(b, c)));
      assert.deepEqual(merged(a, a), a);
      assert.deepEqual(merged(a, NOTHING_YET), a);
      const both = new Set(merged(a, b).happened.map((each) => JSON.stringify(each)));
      for (const each of [...a.happened, ...b.happened]) assert.ok(both.has(JSON.stringify(each)));
    }),
  );
});

test("in whatever order things are told, they stand in the order of time", () => {
  fc.assert(
    fc.property(progresses, fc.infiniteStream(fc.nat()), (progress, picks) => {
      const left = [...progress.happened];
      let told = NOTHING_YET;
      while (left.length > 0) {
        const [thing] = left.splice(picks.next().value! % left.length, 1);
        told = happened(told, thing!);
      }
      assert.deepEqual(told, progress);
      assert.ok(told.happened.every(({ at }, i) => i === 0 || told.happened[i - 1]!.at <= at));
    }),
  );
});

test("no text makes it throw; what it lets through is proven", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify({ linchpinProgress: 1, happened: [value] })),
    progresses.chain((progress) => {
      const text = writeProgress(progress);
      return fc
        .tuple(fc.nat({ max: text.length - 1 }), fc.string({ maxLength: 3 }), fc.nat({ max: 5 }))
        .map(([from, put, off]) => text.slice(0, from) + put + text.slice(from + off));
    }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = parseProgress(text);
      if (!result.ok) {
        assert.ok(result.faults.length > 0);
        for (const fault of result.faults) assert.ok(Object.values(progressFaultText(fault)).every(Boolean));
      } else assert.deepEqual(read(writeProgress(result.progress)), result.progress);
    }),
    { numRuns: 400 },
  );
  assert.ok(!parseProgress("[".repeat(1_000_000)).ok);
});

test("a wrong file is refused for what is wrong with it", () => {
  const screen = { kind: "screen", at: 5, station: "evening", screen: 2 };
  assert.deepEqual(kinds(file(screen)), []);
  assert.deepEqual(kinds(""), ["notJson"]);
  assert.deepEqual(kinds("{}"), ["notProgress"]);
  assert.deepEqual(kinds('{"linchpinProgress": 2, "happened": []}'), ["otherVersion"]);
  assert.deepEqual(kinds(" ".repeat(16_000_001)), ["tooLong"]);
  assert.deepEqual(kinds(file(...Array.from({ length: 50_001 }, () => screen))), ["tooMany"]);
  const wrong = parseProgress(
    file(screen, { ...screen, station: "moon" }, { ...screen, at: -1 }, { kind: "toString" }),
  );
  assert.ok(!wrong.ok);
  assert.deepEqual(wrong.faults, [
    { kind: "wrongThing", number: 2, field: "station" },
    { kind: "wrongThing", number: 3, field: "at" },
    { kind: "wrongThing", number: 4, field: "kind" },
  ]);
});

test("what is not asked for in a file does not come in", () => {
  const text =
    '{"linchpinProgress":1,"happened":[{"kind":"screen","at":5,"station":"evening","screen":2,"evil":1,"__proto__":{"x":1}}]}';
  assert.deepEqual(read(text), progressOf([{ kind: "screen", at: 5, station: "evening", screen: 2 }]));
});

test("of each drill the first attempt counts, wherever it was told", () => {
  fc.assert(
    fc.property(progresses, (progress) => {
      const first = firstAttempts(progress);
      const times = new Map<string, number>();
      for (const thing of progress.happened)
        if (thing.kind === "attempt")
          times.set(thing.drill, Math.min(thing.at, times.get(thing.drill) ?? thing.at));
      assert.deepEqual(new Map(first.map(({ drill, at }) => [drill, at])), times);
      assert.equal(first.length, times.size);
    }),
  );
});

test("a station opens when the one before is done, on foot or by its check", () => {
  assert.equal(states(NOTHING_YET), "occcccccccc".slice(0, STATIONS.length));
  assert.equal(nextOf(NOTHING_YET)?.id, "evening");
  const walked = happened(NOTHING_YET, { kind: "finished", at: 1, station: "evening", by: "path" });
  assert.equal(states(walked).slice(0, 3), "doc");
  const knew = happened(NOTHING_YET, { kind: "finished", at: 1, station: "buyers", by: "check" });
  assert.equal(states(knew).slice(0, 7), "occcdoc");
  const begun = happened(knew, { kind: "screen", at: 2, station: "exclusivity", screen: 4 });
  assert.equal(nextOf(begun)?.id, "exclusivity");
  assert.equal(nextOf(begun)?.screen, 4);
  const all = progressOf(STATIONS.map((station, at) => ({ kind: "finished", at, station, by: "path" })));
  assert.equal(nextOf(all), null);
});

test("behind a station it goes on with the next that is not done, wherever one came from", () => {
  assert.equal(nextAfter(NOTHING_YET, "buyers")?.id, "exclusivity");
  const done = happened(NOTHING_YET, { kind: "finished", at: 1, station: "exclusivity", by: "check" });
  assert.equal(nextAfter(done, "buyers")?.id, "terms");
  assert.equal(nextAfter(done, "trip")?.id, "evening");
  const all = progressOf(STATIONS.map((station, at) => ({ kind: "finished", at, station, by: "path" })));
  assert.equal(nextAfter(all, "buyers"), null);
});

test("of predictions the first at a screen stands, of sentences the last", () => {
  const guess = { kind: "predicted", station: "proof", screen: 1, confidence: 0.8, right: false } as const;
  const card = { kind: "card", station: "proof" } as const;
  const progress = progressOf([
    { ...guess, at: 9, said: 3 },
    { ...guess, at: 4, said: 1 },
    { ...card, at: 5, text: "first" },
    { ...card, at: 6, text: "last" },
  ]);
  const station = pathOf(progress).find(({ id }) => id === "proof")!;
  assert.deepEqual(
    station.predictions.map(({ said }) => said),
    [1],
  );
  assert.equal(station.card, "last");
});

test("what is deleted is gone, and the rest stays", () => {
  fc.assert(
    fc.property(
      progresses,
      fc.constantFrom("drills" as const, "tests" as const, ...STATIONS),
      (progress, what) => {
        const left = without(progress, what);
        const gone = progress.happened.filter((thing) => !left.happened.includes(thing));
        assert.deepEqual(merged(left, { version: 1, happened: gone }), progress);
        const isOf = (kind: string, station: string | null): boolean =>
          what === "drills"
            ? kind === "attempt" || kind === "mistake"
            : what === "tests"
              ? kind === "test"
              : station === what;
        for (const thing of progress.happened)
          assert.equal(gone.includes(thing), isOf(thing.kind, "station" in thing ? thing.station : null));
      },
    ),
  );
  fc.assert(fc.property(progresses, (progress) => assert.deepEqual(without(progress, "all"), NOTHING_YET)));
});
