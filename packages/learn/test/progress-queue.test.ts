import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  dailyOf,
  drillFor,
  dueAt,
  happened,
  NOTHING_YET,
  scheduleOf,
  type Attempt,
  type DrillPlace,
  type Happening,
} from "@linchpin/learn";
import { DAY, progresses, progressOf } from "./support/arbitraries.ts";

const START = 1_700_000_000_000;
const attempt = (over: Partial<Attempt>): Attempt => ({
  kind: "attempt",
  at: START,
  drill: "a",
  right: true,
  themes: ["proof"],
  difficulty: 1500,
  chosen: null,
  ...over,
});
const drill = (id: string, scenario: string, seed = id): DrillPlace => ({
  id,
  scenario,
  seed,
  moves: ["wait"],
  themes: ["disclosure", "proof"],
});

const date = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

test("what is missed is due the next day, and says so", () => {
  const progress = progressOf([attempt({ right: false })]);
  assert.deepEqual(dueAt(progress, START), []);
  const [due] = dueAt(progress, START + 9 * DAY);
  assert.equal(due?.concept, "proof");
  assert.deepEqual(due.why, { kind: "missed", days: 9 });
  assert.ok(due.known < 0.9);
});

test("what is right comes back later each time, when nine in ten would still know it", () => {
  let progress = NOTHING_YET;
  let now = START;
  const waits: number[] = [];
  for (let i = 0; i < 5; i++) {
    progress = happened(progress, attempt({ at: now, drill: `d${i}` }));
    const [next] = scheduleOf(progress, now);
    waits.push((next!.since - now) / DAY);
    const [then] = scheduleOf(progress, next!.since);
    assert.ok(Math.abs(then!.known - 0.9) < 0.03, `${then!.known}`);
    now = next!.since;
  }
  assert.ok(
    waits.every((wait, i) => i === 0 || wait > waits[i - 1]!),
    waits.join(" "),
  );
});

test("missing brings a concept back sooner than getting it right", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (results) => {
      const list = results.map((right, i) => attempt({ right, drill: `d${i}`, at: START + i * 3 * DAY }));
      const last = attempt({ drill: "last", at: START + results.length * 3 * DAY });
      const since = (right: boolean): number =>
        scheduleOf(progressOf([...list, { ...last, right }]), last.at)[0]!.since;
      assert.ok(since(false) <= since(true));
    }),
  );
});

test("no clock: moved in time, all that follows moves with it", () => {
  fc.assert(
    fc.property(
      progresses,
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: -300, max: 300 }),
      (progress, later, by) => {
        const now = START + later * DAY;
        const moved = progress.happened.map((thing): Happening => ({ ...thing, at: thing.at + by * DAY }));
        const here = scheduleOf(progress, now);
        const there = scheduleOf(progressOf(moved), now + by * DAY);
        const byName = (list: typeof here): typeof here =>
          list.toSorted((a, b) => (a.concept < b.concept ? -1 : 1));
        assert.deepEqual(
          byName(there).map((due) => ({ ...due, since: due.since - by * DAY })),
          byName(here),
        );
      },
    ),
  );
});

test("a concept comes back in a new story, never in the position that came last", () => {
  const drills = [drill("a", "sensor"), drill("b", "sensor"), drill("c", "vision"), drill("d", "ring", "a")];
  const first = progressOf([attempt({ drill: "a" })]);
  assert.equal(drillFor("proof", drills, first)?.id, "c");
  const second = happened(first, attempt({ drill: "c", at: START + DAY }));
  assert.equal(drillFor("proof", drills, second)?.id, "b");
  assert.equal(drillFor("buyers", drills, first), null);
  // Two drills of one position are one position.
  const twins = [drill("a", "sensor", "7"), drill("z", "sensor", "7")];
  assert.equal(drillFor("proof", twins, first), null);
  assert.equal(drillFor("proof", twins, NOTHING_YET)?.id, "a");
});

test("met again and again, all drills of a concept come before one comes twice", () => {
  const drills = Array.from({ length: 9 }, (_, i) => drill(`d${i}`, `s${i % 3}`));
  let progress = NOTHING_YET;
  const met: string[] = [];
  for (let i = 0; i < 27; i++) {
    const next = drillFor("proof", drills, progress)!;
    assert.notEqual(next.id, met.at(-1));
    met.push(next.id);
    progress = happened(progress, attempt({ drill: next.id, at: START + i * DAY }));
  }
  assert.equal(new Set(met.slice(0, 9)).size, 9);
  assert.equal(new Set(met.slice(9, 18)).size, 9);
});

test("the drill of a day is the same for everybody, another each day, and all come in turn", () => {
  const drills = Array.from({ length: 40 }, (_, i) => ({ id: `d${i}` }));
  const mixed = [...drills].toReversed();
  const from = 500 * 40;
  const days = Array.from({ length: 400 }, (_, i) => dailyOf(drills, date(from + i))!.id);
  assert.deepEqual(
    days,
    Array.from({ length: 400 }, (_, i) => dailyOf(mixed, date(from + i))!.id),
  );
  assert.equal(new Set(days.slice(0, 40)).size, 40);
  assert.ok(days.every((id, i) => i === 0 || id !== days[i - 1]));
  assert.notDeepEqual(days.slice(0, 40), days.slice(40, 80));
  assert.equal(dailyOf(drills, "tomorrow"), null);
  assert.equal(dailyOf([], "2026-11-29"), null);
});
