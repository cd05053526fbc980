import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { lossesTo, powerMap, termsFigures } from "@linchpin/deal";
import {
  figureOf,
  LIVE_MODELS,
  MODELS,
  parseStation,
  startOf,
  type Book,
  type Knob,
  type ModelOn,
  type Settings,
  type Shown,
} from "@linchpin/learn";
import { partsWith } from "../src/course/figures.ts";
import { bookFor, dealOf, measured, stationFiles, stationText, termsOf } from "./support/course-files.ts";

const BARE: ModelOn = { model: "secrecy", deal: null, party: null, terms: null, names: {}, players: {} };
const NAMES = ["sensor", "ring", "vision", "jackets", "real/01-wind-design", "real/05-fuel-cell"] as const;
const SHEETS = [
  ["sensor", "sensor-careful"],
  ["sensor", "sensor-careless"],
  ["vision", "vision-careless"],
  ["real/03-wind-scd", "real/03-wind-scd"],
  ["real/06-cpu-jv", "real/06-cpu-jv.all"],
] as const;

const deals = Object.fromEntries(
  [...NAMES, ...SHEETS.map(([deal]) => deal)].map((name) => [name, dealOf(name)]),
);
const terms = Object.fromEntries(SHEETS.map(([deal, name]) => [name, termsOf(name, deals[deal]!)]));
const BOOK: Book = { deals, terms, measured: measured() };

interface Case {
  readonly on: ModelOn;
  readonly book: Book;
}

/** Every model on several deals, and every model of a station as it stands there. */
const cases: readonly Case[] = [
  ...MODELS.flatMap((model): readonly Case[] => {
    if (model === "licence")
      return SHEETS.map(([deal, sheet]) => ({ on: { ...BARE, model, deal, terms: sheet }, book: BOOK }));
    if (model === "equalBuyers" || model === "signs") return [{ on: { ...BARE, model }, book: BOOK }];
    return NAMES.map((deal) => ({
      on: { ...BARE, model, deal, party: deals[deal]!.parties[0]!.key },
      book: BOOK,
    }));
  }),
  ...stationFiles().flatMap((file) => {
    const text = stationText(file);
    const book = bookFor(text);
    const read = parseStation(text, book);
    return read.ok
      ? read.station.screens.flatMap((s) => (s.kind === "model" ? [{ on: s.live, book }] : []))
      : [];
  }),
];

const show = ({ on, book }: Case, settings: Settings): Shown =>
  LIVE_MODELS[on.model].show(on, book, settings);
const knobsOf = ({ on, book }: Case): readonly Knob[] => LIVE_MODELS[on.model].knobs(on, book);

/** Any place of a knob. */
function places(knob: Knob): fc.Arbitrary<number> {
  if (knob.kind === "toggle") return fc.constantFrom(0, 1);
  if (knob.kind === "choice") return fc.nat({ max: knob.options.length - 1 });
  const steps = Math.round((knob.to - knob.from) / knob.step);
  return fc.nat({ max: steps }).map((i) => Math.min(knob.to, knob.from + i * knob.step));
}

const settingsOf = (knobs: readonly Knob[]): fc.Arbitrary<Settings> =>
  fc.record(Object.fromEntries(knobs.map((knob) => [knob.key, places(knob)])));

const whole = (shown: Shown): number => shown.bars?.parts.reduce((sum, { value }) => sum + value, 0) ?? 0;

const RUNS = { numRuns: 12, seed: 20261129 };

test("wherever the knobs stand, every number is finite and no bar is below 0", () => {
  for (const each of cases) {
    fc.assert(
      fc.property(settingsOf(knobsOf(each)), (settings) => {
        const shown = show(each, settings);
        const points = shown.line?.points.map(({ y }) => y) ?? [];
        const told = [shown.big, ...shown.more].map(({ figure }) => figure.value);
        const parts = shown.bars?.parts.map(({ value }) => value) ?? [];
        for (const value of [...points, ...told, ...parts]) assert.ok(Number.isFinite(value), each.on.model);
        for (const value of parts) assert.ok(value >= 0, each.on.model);
      }),
      RUNS,
    );
  }
});

test("every knob starts where it can stand, with words in both languages", () => {
  for (const each of cases)
    for (const knob of knobsOf(each)) {
      for (const said of [knob.says, ...(knob.kind === "choice" ? knob.options : [])])
        assert.ok(said.en !== "" && said.zh !== "");
      if (knob.kind === "slider") {
        assert.ok(knob.from < knob.to && knob.start >= knob.from && knob.start <= knob.to, knob.key);
      } else assert.ok(knob.start < (knob.kind === "choice" ? knob.options.length : 2), knob.key);
    }
});

/** Milliseconds of processor time of the fastest of some runs: the clock of a busy machine says nothing of the code. */
function fastest(run: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const began = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    }),
  );
}

test("a model is worked out in less than 50 milliseconds", () => {
  for (const each of cases) {
    const settings = startOf(knobsOf(each));
    const took = fastest(() => show(each, settings));
    assert.ok(took < 50, `${each.on.model} on ${each.on.deal}: ${took.toFixed(1)} ms`);
  }
});

test("what a deal is worth is divided without a rest", () => {
  for (const deal of NAMES) {
    const on: ModelOn = { ...BARE, deal };
    fc.assert(
      fc.property(settingsOf(knobsOf({ on, book: BOOK })), (settings) => {
        const { value } = figureOf(
          { of: "pie", deal, with: [{ do: "inFiles", share: settings["written"]! }] },
          BOOK,
        );
        assert.ok(Math.abs(whole(show({ on, book: BOOK }, settings)) - value) < 1e-6 * value, deal);
      }),
      RUNS,
    );
    const table: Case = { on: { ...on, model: "bidders" }, book: BOOK };
    const { worth } = powerMap(deals[deal]!);
    assert.ok(Math.abs(whole(show(table, startOf(knobsOf(table)))) - worth) < 1e-6 * worth, deal);
  }
});

test("the more is written down, the smaller the owner's part", () => {
  for (const deal of NAMES) {
    const { line } = show({ on: { ...BARE, deal }, book: BOOK }, { written: 0 });
    for (const [i, { y }] of line!.points.entries())
      assert.ok(i === 0 || y <= line!.points[i - 1]!.y + 1e-9, `${deal} ${i}`);
  }
});

test("files given one after another cost together what everything costs, in any order", () => {
  const on: ModelOn = { ...BARE, model: "files", deal: "real/05-fuel-cell", party: "south" };
  const knobs = knobsOf({ on, book: BOOK });
  const all = Object.fromEntries(knobs.map(({ key }) => [key, key === "passedOn" ? 0 : 1]));
  const { everything } = lossesTo(deals["real/05-fuel-cell"]!, 1);
  assert.ok(Math.abs(show({ on, book: BOOK }, all).big.figure.value - everything) < 1e-6 * everything);
});

test("n equal buyers leave the seller n/(n + 1), and with a gate no more than the gate", () => {
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const [seller, buyer] = partsWith(n, false);
    assert.ok(Math.abs(seller - n / (n + 1)) < 1e-12);
    assert.ok(Math.abs(buyer - 1 / (n * (n + 1))) < 1e-12);
    const [with_, each, gate] = partsWith(n, true);
    assert.ok(
      Math.abs(with_ - gate) < 1e-12 && with_ < 1 / 2 && Math.abs(with_ + gate + n * each - 1) < 1e-12,
    );
  }
});

test("exclusivity costs what the price list says, today and with everybody asked first", () => {
  for (const deal of NAMES)
    for (const [i, { key, inTalks }] of deals[deal]!.parties.entries()) {
      if (!inTalks) continue;
      const each: Case = { on: { ...BARE, model: "exclusivity", deal }, book: BOOK };
      for (const [asked, of] of [[0, "exclusivity"] as const, [1, "foreclosed"] as const]) {
        const { value } = figureOf({ of, deal, party: key }, BOOK);
        assert.equal(show(each, { holder: i, asked }).big.figure.value, value, `${deal} ${key} ${of}`);
      }
    }
});

const keysOf = (deal: string): readonly string[] => deals[deal]!.parties.map(({ key }) => key);

/** The owner's share with these parties in talks. */
function shareWith(deal: string, talking: readonly string[]): number {
  const seated = Object.fromEntries(keysOf(deal).map((key) => [key, talking.includes(key) ? 1 : 0]));
  const each: Case = { on: { ...BARE, model: "bidders", deal }, book: BOOK };
  return show(each, { ...seated, exclusive: 0 }).big.figure.value;
}

test("one more bidder never makes the owner poorer", () => {
  for (const deal of NAMES) {
    fc.assert(
      fc.property(fc.subarray([...keysOf(deal)]), fc.constantFrom(...keysOf(deal)), (some, one) => {
        assert.ok(shareWith(deal, [...some, one]) >= shareWith(deal, some) - 1e-6, deal);
      }),
      RUNS,
    );
  }
});

test("a licence that nobody has touched is the sheet itself", () => {
  for (const [deal, sheet] of SHEETS) {
    const each: Case = { on: { ...BARE, model: "licence", deal, terms: sheet }, book: BOOK };
    const figures = termsFigures(deals[deal]!, terms[sheet]!);
    const shown = show(each, startOf(knobsOf(each)));
    assert.equal(shown.big.figure.value, figures.stopsAt ?? terms[sheet]!.term, sheet);
    assert.deepEqual(
      shown.goals.map(({ reached }) => reached),
      [figures.selfEnforcing, figures.signs, figures.total > figures.walkAway],
      sheet,
    );
  }
});

/** The chance of the first after what each says with this chance, both as likely before. */
const evenly = (one: number, other: number): number => one / (one + other);

test("what follows from signs is Bayes: no sign says nothing, a sign and its absence weigh as they were counted", () => {
  const each: Case = { on: { ...BARE, model: "signs" }, book: BOOK };
  const start = startOf(knobsOf(each));
  const chance = (more: Settings): number => show(each, { ...start, ...more }).big.figure.value;
  assert.equal(chance({ before: 0.3 }), 0.3);
  const [partner, acquirer] = ["partner", "acquirer"].map(
    (who) => BOOK.measured[`sign.asksExclusivity.${who}`]!.value,
  );
  assert.ok(Math.abs(chance({ asksExclusivity: 1 }) - evenly(partner!, acquirer!)) < 1e-12);
  assert.ok(Math.abs(chance({ asksExclusivity: 2 }) - evenly(1 - partner!, 1 - acquirer!)) < 1e-12);
});
