/** Settlements worked out by hand: margins times an integral that is written here anew. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  dealOf,
  settle,
  start,
  truthOf,
  type PartyType,
  type Position,
  type Scenario,
} from "../src/index.ts";
import { bare, idle, week } from "./support/script.ts";
import { dealOfText } from "./support/scenarios.ts";

const RATE = 0.1;
const HALF_LIFE = 48;
const HORIZON = 48;

/** What 1 a month, fresh at the start of play, is worth at `from` until the horizon, by the trapezoid rule. */
function fresh(from: number, to = HORIZON): number {
  const at = (t: number): number => (1 + RATE) ** (-(t - from) / 12) * 2 ** (-t / HALF_LIFE);
  const steps = 20_000;
  const h = (to - from) / steps;
  let sum = (at(from) + at(to)) / 2;
  for (let i = 1; i < steps; i++) sum += at(from + i * h);
  return sum * h;
}

const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) <= 1e-6 * Math.abs(expected) + 1e-6, `${actual} is not ${expected}`);

/** `parties` and `channels` in YAML. Nobody can rebuild: a copy costs far more than the market brings. */
function game(
  parties: string,
  channels: string,
  change: Partial<Scenario> = {},
  cost = 1e9,
  months = 0,
): Position {
  const deal = dealOfText(`linchpin: 2
title: T
currency: USD
horizon: ${HORIZON}
discountRate: ${RATE}
owner: {make: 0.5}
technology:
  halfLife: ${HALF_LIFE}
  components: {all: {rebuildCost: ${cost}, rebuildMonths: ${months}}}
assets:
  everything: {reveals: {all: 1}}
parties: ${parties}
channels: ${channels}
`);
  return start(bare(deal, change), 1);
}

const PLAIN: PartyType = {
  key: "only",
  weight: 1,
  care: 0,
  shrewdness: 5,
  patience: 1,
  allies: [],
  budget: 1e6,
};
const LICENCE = "propose a royalty=10% upfront=5000 term=48 channels=oem supplied=yes";

test("one licensee: a royalty on its sales to the end, the upfront at once, nothing for the owner's own make", () => {
  const signed = week(game("{a: {}}", "{oem: {margin: 1000, sales: 4000, controlledBy: [a]}}"), [LICENCE], {
    a: "agree",
  });
  const { payoffs, stopsAt } = settle(signed);
  assert.deepEqual(stopsAt, [null]);
  near(payoffs[0]!, 5000 + 400 * fresh(0));
  near(payoffs[1]!, -5000 + 600 * fresh(0));
  // It runs from its signature: how long the others go on talking changes nothing.
  assert.deepEqual(settle(idle(signed, 9)).payoffs, payoffs);
});

test("a licence of nothing earns nothing, pays nothing more, and takes nothing from who sells there", () => {
  const parties = "{a: {}, b: {knows: [everything]}}";
  const position = game(parties, "{oem: {margin: 1000, sales: 4000, controlledBy: [a, b]}}");
  const nothing = "propose a royalty=10% upfront=5000 term=48 channels=oem supplied=no";
  const { payoffs, stopsAt } = settle(week(position, [nothing], { a: "agree" }));
  near(payoffs[0]!, 5000);
  near(payoffs[1]!, -5000);
  near(payoffs[2]!, (1 + RATE) ** (-1 / 52) * 1000 * fresh(12 / 52));
  assert.deepEqual(stopsAt, [null, null]);
});

test("what a licence hands over it need not rebuild: it sells once it has, and what it holds already is not given again", () => {
  const parties = [{ belief: 1, rapport: 1, nnnPenalty: 50_000, types: [PLAIN] }];
  const change = { shareCost: [2000], parties };
  const position = game("{a: {}}", "{oem: {margin: 1000, sales: 4000, controlledBy: [a]}}", change, 1e9, 60);
  const taught =
    "propose a royalty=10% upfront=5000 term=48 channels=oem transfers=everything@6 penalty=100000";
  // The penalty holds it: from month 6 on it makes the product, and pays.
  const { payoffs } = settle(week(position, [taught], { a: "agree" }));
  const value = (1 + RATE) ** (-6 / 12);
  near(payoffs[0]!, 5000 + 400 * value * fresh(6) - 2000 * value);
  near(payoffs[1]!, -5000 + 600 * value * fresh(6));
  // It was shown everything before it signed: nothing is handed over, and nothing more is spent.
  const shown = settle(week(position, ["share a everything", taught], { a: "agree" })).payoffs;
  near(shown[0]!, 5000 - 2000 + 400 * fresh(0));
});

/** What is due at the end of each year of the term, money of the start: 1,000 a year. */
const minima = [12, 24, 36, 48].reduce((sum, month) => sum + 1000 * (1 + RATE) ** (-month / 12), 0);

/** Both license the channel, and its half does not pay the way into it: b, who owes less, stays. */
function squeezed(terms: string): Position {
  const whole = 1000 * fresh(0);
  const channels = `{oem: {margin: 1000, sales: 4000, investment: ${0.55 * whole}, controlledBy: [a, b]}}`;
  const parties = ["a", "b"].map(() => ({ belief: 1, rapport: 1, nnnPenalty: 50_000, types: [PLAIN] }));
  const position = game("{a: {}, b: {}}", channels, { parties });
  const rest = "term=48 channels=oem supplied=yes";
  return week(position, [`propose a upfront=5000 ${rest} ${terms}`, `propose b upfront=0 ${rest}`], {
    a: "agree",
    b: "agree",
  });
}

test("a licensee to whom the others leave nothing still owes its minimum and its milestones", () => {
  const due = 2000 * (1 + RATE) ** (-6 / 12);
  // What hangs on a first sale that never comes is not due.
  const terms = "minimum=1000 milestones=2000@6,9000@sale+1 penalty=100000";
  const { payoffs, stopsAt } = settle(squeezed(terms));
  near(payoffs[0]!, 5000 + minima + due);
  near(payoffs[1]!, -5000 - minima - due);
  near(payoffs[2]!, 0.45 * 1000 * fresh(0));
  assert.deepEqual(stopsAt, [null, null]);
});

test("or it breaks the licence and bears the penalty, where that is less", () => {
  const { payoffs, stopsAt } = settle(squeezed("minimum=1000 penalty=300"));
  near(payoffs[0]!, 5000);
  // The first minimum falls due at the end of the first year: until then it waits, and what is due then it owes no more.
  near(payoffs[1]!, -5000 - 300 / (1 + RATE));
  assert.deepEqual(stopsAt, [12, null]);
});

test("tax takes its share of what is paid at once and of what is paid later", () => {
  const position = game("{a: {}}", "{oem: {margin: 1000, sales: 4000, controlledBy: [a]}}");
  const signed = week(position, [`${LICENCE} withheld=10%`], { a: "agree" });
  assert.equal(signed.cash - position.cash, 4500);
  near(settle(signed).payoffs[0]!, 0.9 * (5000 + 400 * fresh(0)));
  near(settle(signed).payoffs[1]!, -5000 + 600 * fresh(0));
});

test("a licensee that knows everything stops at once, and pays the upfront only", () => {
  const position = game(
    "{a: {knows: [everything]}}",
    "{oem: {margin: 1000, sales: 4000, controlledBy: [a]}}",
  );
  const { payoffs, stopsAt } = settle(week(position, [LICENCE], { a: "agree" }));
  assert.deepEqual(stopsAt, [0]);
  near(payoffs[0]!, 5000);
});

test("an independent seller splits the channel with a licensee, sales and margin alike, from when it comes", () => {
  const parties = "{a: {}, b: {knows: [everything]}}";
  const position = game(parties, "{oem: {margin: 1000, sales: 4000, controlledBy: [a, b]}}");
  const { payoffs } = settle(week(position, [LICENCE], { a: "agree" }));
  const then = (1 + RATE) ** (-1 / 52);
  // For the first week it is there alone.
  const left = (month: number): number => (1 + RATE) ** (-month / 12) - (1 + RATE) ** (-HORIZON / 12);
  const part = 1 - left(12 / 52) / left(0) / 2;
  near(payoffs[0]!, 5000 + part * 400 * fresh(0));
  near(payoffs[1]!, -5000 + part * 600 * fresh(0));
  near(payoffs[2]!, then * 500 * fresh(12 / 52));
});

test("the owner's own way to a channel's customers wins its share of them, from the week it stands", () => {
  const channels = "{oem: {margin: 1000, controlledBy: [a]}, own: {margin: 700, controlledBy: [owner]}}";
  const change = { building: [{ cost: 2000, weeks: 3, wins: 0.4, ramp: 0 }, null] };
  const none = game("{a: {}}", channels, change);
  near(settle(none).payoffs[0]!, 0.5 * 700 * fresh(0));
  const built = idle(week(none, ["build oem"]), 3);
  assert.ok(built.channels[0]!.owned);
  const value = (1 + RATE) ** (-3 / 52);
  near(settle(built).payoffs[0]!, -2000 + 350 * fresh(0) + value * 0.5 * 400 * fresh(3 * (12 / 52)));
  // Whoever serves the channel keeps the rest of it.
  assert.equal(dealOf(truthOf(built)).channels[0]!.margin, 600);
  // While it is being built nothing is won.
  near(settle(week(none, ["build oem"])).payoffs[0]!, -2000 + 350 * fresh(0));
});

test("licensed channels are not sold in by the owner beside its licensee", () => {
  const channels = "{own: {margin: 700, sales: 2000, controlledBy: [owner]}}";
  const terms = "propose a royalty=10% term=48 channels=own supplied=yes";
  const { payoffs } = settle(week(game("{a: {}}", channels), [terms], { a: "agree" }));
  near(payoffs[0]!, 200 * fresh(0));
});

test("of two who could each enter alone, the one whom the half leaves nothing stays out", () => {
  const whole = 1000 * fresh(0);
  const channels = "{oem: {margin: 1000, controlledBy: [b, c]}}";
  // For b a copy costs 60 % of the market, for c 30 %.
  const cost = 0.3 * whole;
  const { payoffs } = settle(game("{b: {capability: 0.5}, c: {}}", channels, {}, cost));
  near(payoffs[1]!, 0);
  near(payoffs[2]!, whole - cost);
});

test("of two whom the half leaves less than nothing, the one that would lose more stays out", () => {
  const whole = 1000 * fresh(0);
  const channels = "{oem: {margin: 1000, controlledBy: [b, c]}}";
  // For b a copy costs 60 % of the market, for c 120 % of it; then the same the other way round.
  const [one, other] = [
    "{b: {capability: 1}, c: {capability: 0.5}}",
    "{b: {capability: 0.5}, c: {capability: 1}}",
  ];
  near(settle(game(one, channels, {}, 0.6 * whole)).payoffs[1]!, 0.4 * whole);
  near(settle(game(other, channels, {}, 0.6 * whole)).payoffs[2]!, 0.4 * whole);
});

test("a channel that only the owner controls earns a party without a licence nothing", () => {
  const position = game("{a: {knows: [everything]}}", "{own: {margin: 700, controlledBy: [owner]}}");
  assert.equal(settle(position).payoffs[1], 0);
});
