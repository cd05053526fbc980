/** What stations 5 to 9 say in words about their figures is so: each sentence beside what it rests on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { figuresOf, parseStation } from "@linchpin/learn";
import { bookFor, stationFiles, stationText } from "./support/course-files.ts";

type Told = readonly [sentence: string, holds: (v: (name: string) => number) => boolean];

const near = (value: number, other: number, within: number): boolean => Math.abs(value - other) <= within;

const TOLD: Readonly<Record<string, readonly Told[]>> = {
  exclusivity: [
    ["Today's price is so low only because nobody else", (v) => v("windToday") === 0],
    [
      "what it expects from the talks as they are",
      (v) => near(v("windTimes"), v("windForeclosed") / v("windExpected"), 1e-9),
    ],
    ["Counting everybody on the list, asked or not", (v) => v("boheForeclosed") > v("boheToday")],
    [
      "the first year costs little",
      (v) => 3 * v("oneYear") < v("twoYears") && v("twoYears") < v("wholeTerm"),
    ],
    ["There is no second buyer", (v) => v("railForeclosed") === 0],
    ["the licence brought {scdBrings}", (v) => v("scdBrings") > v("northPrice")],
  ],
  terms: [
    ["before the first one is sold", (v) => v("asSigned") < v("firstSale")],
    ["and never pay a cent", (v) => v("received") < 0],
    [
      "A sixth of the royalty or such a penalty leave it",
      (v) => v("lowerRate") === v("asSigned") && v("penalised") === v("asSigned"),
    ],
    ["delay moves the end by a year", (v) => v("aYearLater") === v("asSigned") + 12],
    ["they pay for {atHome}, to the end", (v) => v("atHome") === 60],
    ["At twice the rate it stops after {dearer}", (v) => v("dearer") < v("atHome") / 2],
    ["deal that holds can be worth less than walking away", (v) => v("homeTotal") < v("walkAway")],
    ["Qingluo still has {mendedParty}", (v) => v("mendedTotal") > v("walkAway") && v("mendedParty") > 0],
    ["By our model it pays all the same", (v) => v("jacketsPays") === 36 && v("jacketsBare") <= 2],
  ],
  channels: [
    [
      "The meter's owner has what it knows and little else",
      (v) => v("sensorLeft") < 0.4 && v("visionLeft") > 0.7 && v("jacketsLeft") > v("visionLeft"),
    ],
    [
      "whole set teaches surprisingly little",
      (v) => v("batteryKept") > 0.95 && v("jacketsKept") > 0.95 && v("batteryLeft") < 0.75,
    ],
    ["Once everything is known, the same channel is worth", (v) => v("oemKnown") > 3 * v("oemNow")],
    ["Twice as fast is worse", (v) => v("fastest") < v("asPlanned")],
    [
      "would still keep only {sensorPacedLeft}",
      (v) => v("sensorPacedLeft") > v("sensorLeft") && v("sensorPacedLeft") < 0.5,
    ],
    ["the owner has less than with one a year", (v) => v("fastest") < v("slow")],
    ["It earns in the other three", (v) => v("lateMost") < v("lateFew")],
    ["the contract left {brandPays} of its profit to the brand", (v) => v("brandPays") > 1 - v("makerPart")],
  ],
  signs: [
    [
      "far more often from the second kind",
      (v) => v("exclusiveTimes") > 2 && v("asksTimes") < 1.3 && v("moneyTimes") < 1.3,
    ],
    ["the chance of a partner falls to {afterExclusive}", (v) => v("afterExclusive") < 0.1],
    ["chance rises to {afterNone}", (v) => v("afterNone") > 2 * 0.2],
    ["Money at the signature hardly moves it", (v) => near(v("afterMoney"), 0.2, 0.03)],
    [
      "a usual {usualFee} says nothing here",
      (v) => v("usualFee") < v("feeAbove") && v("feeAbove") < v("feeUpTo"),
    ],
    ["could expect {carelessWalk}. Walk.", (v) => v("carelessTotal") < v("carelessWalk")],
    [
      "Sign, though it is close",
      (v) => v("carefulTotal") > v("carefulWalk") && v("carefulTotal") < 1.05 * v("carefulWalk"),
    ],
  ],
  trip: [
    ["People answer what no", (v) => v("engineer") > 1.5 * Math.max(v("source"), v("drawings"), v("visit"))],
    ["who could not make the meter alone", (v) => v("boheEngineer") < v("engineer") / 5],
    ["as the last of all the papers the same code costs", (v) => v("boheLast") > 10 * v("boheSource")],
    ["cheap to show to most people", (v) => v("boheDrawings") < v("boheAll") / 10],
  ],
};

/** A text of the file as one line: long ones are folded. */
const unfolded = (text: string): string => text.replaceAll(/\s+/g, " ");

for (const [id, told] of Object.entries(TOLD))
  test(`what station ${id} says of its figures is so`, () => {
    const file = stationFiles().find((name) => name.endsWith(`-${id}.yaml`));
    assert.ok(file !== undefined);
    const text = stationText(file);
    const book = bookFor(text);
    const read = parseStation(text, book);
    assert.ok(read.ok);
    const figures = figuresOf(read.station, book);
    const value = (name: string): number => {
      const figure = figures.get(name);
      assert.ok(figure !== undefined, name);
      return figure.value;
    };
    for (const [sentence, holds] of told) {
      assert.ok(unfolded(text).includes(sentence), `no longer said: ${sentence}`);
      assert.ok(holds(value), sentence);
    }
  });
