/** Random progress, for laws. */
import * as fc from "fast-check";
import {
  FORMS,
  happened,
  NOTHING_YET,
  STATIONS,
  THEMES,
  type Attempt,
  type Happening,
  type Progress,
} from "@linchpin/learn";

export const DAY = 24 * 3600 * 1000;

/** Few moments, so that things also happen at the same time. */
const at = fc.integer({ min: 0, max: 200 }).map((tenths) => 1_700_000_000_000 + (tenths * DAY) / 10);
const station = fc.constantFrom(...STATIONS);
const screen = fc.nat({ max: 12 });
const theme = fc.constantFrom(...THEMES);

export const attempts: fc.Arbitrary<Attempt> = fc.record({
  kind: fc.constant("attempt" as const),
  at,
  drill: fc.nat({ max: 11 }).map((n) => `d${n}`),
  right: fc.boolean(),
  themes: fc.uniqueArray(theme, { minLength: 1, maxLength: 3 }),
  difficulty: fc.integer({ min: 800, max: 2400 }),
  chosen: fc.option(theme),
});

const things: fc.Arbitrary<Happening> = fc.oneof(
  attempts,
  fc.record({ kind: fc.constant("screen" as const), at, station, screen }),
  fc.record({
    kind: fc.constant("finished" as const),
    at,
    station,
    by: fc.constantFrom("path" as const, "check" as const),
  }),
  fc.record({
    kind: fc.constant("predicted" as const),
    at,
    station,
    screen,
    said: fc.integer({ min: -1000, max: 1000 }),
    confidence: fc.constantFrom(0.5, 0.75, 1),
    right: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("card" as const),
    at,
    station,
    text: fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
  }),
  fc.record({
    kind: fc.constant("mistake" as const),
    at,
    record: fc.string({ minLength: 1 }),
    ply: fc.nat({ max: 200 }),
  }),
  fc.record({
    kind: fc.constant("test" as const),
    at,
    form: fc.constantFrom(...FORMS),
    record: fc.string({ minLength: 1 }),
  }),
);

export const progresses: fc.Arbitrary<Progress> = fc
  .array(things, { maxLength: 40 })
  .map((list) => progressOf(list));

/** Attempts at drills that are each met once, a tenth of a day apart. */
export const runs: fc.Arbitrary<readonly Attempt[]> = fc
  .array(attempts, { minLength: 1, maxLength: 40 })
  .map((list) =>
    list.map((each, i) => ({ ...each, drill: `d${i}`, at: 1_700_000_000_000 + (i * DAY) / 10 })),
  );

export const progressOf = (list: readonly Happening[]): Progress =>
  // fast-check makes some records without a prototype; files never do.
  list.map((each): Happening => ({ ...each })).reduce(happened, NOTHING_YET);
