/**
 * Terms by hand: each rule by itself, on the deal of `support/plain.ts`. Under a royalty of a tenth q keeps 70 of its 100 a
 * month and pays 30.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { figuresOf, optionIn, valueOf, type Plain } from "./support/plain.ts";

function assertMoney(actual: number, expected: number): void {
  assert.ok(
    Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${actual}, not ${expected}`,
  );
}

const PARTS = { supplies: ["k"] };
const NOW = { transfers: [{ asset: "recipe", month: 0 }] };
const IN_MONTH_6 = { transfers: [{ asset: "recipe", month: 6 }] };

/** Generations whose margin halves in 12 months: a fresh one is worth 50 C in its first 12, 75 C in 24, 87.5 C in 36. */
const C = 12 / Math.LN2;
const AGEING = { halfLife: 12, releases: { every: 12 } };

test("with nothing handed over or supplied it cannot make the product: nothing is served and nobody signs", () => {
  const value = valueOf({}, {});
  assert.deepEqual([value.startsAt, value.stopsAt, value.signs], [null, null, false]);
  assert.deepEqual([value.toOwner, value.toParty, value.withoutDeal], [0, 0, 0]);
});

test("a component supplied is ready at once, and holds the deal: 12 · 70 with it, nothing without", () => {
  const value = valueOf({}, PARTS);
  assert.deepEqual([value.startsAt, value.stopsAt, value.signs], [0, null, true]);
  assertMoney(value.toParty, 840);
  assertMoney(value.toOwner, 360);
  assert.equal(value.selfEnforcing, true);
  assert.equal(value.heldBy, "parts");
});

test("with everything in hand it stops at once and keeps 12 · 100 less the upfront", () => {
  const value = valueOf({}, { ...NOW, upfront: 200 });
  assert.deepEqual([value.startsAt, value.stopsAt, value.heldBy], [null, 0, null]);
  assertMoney(value.toParty, 1000);
  assertMoney(value.toOwner, 200);
});

test("handed over in month 6, it stops then and sells 6 · 100 alone; what is due that month is not paid", () => {
  const milestones = [
    { month: 5, amount: 20 },
    { month: 6, amount: 50 },
  ];
  const value = valueOf({}, { ...IN_MONTH_6, milestones });
  assert.deepEqual([value.startsAt, value.stopsAt], [null, 6]);
  assertMoney(value.toParty, 600 - 20);
  assertMoney(value.toOwner, 20);
});

test("getting ready: half of the know-how leaves half to rebuild, 4 months and 500", () => {
  // It complies: 8 · 70 − 500 = 60. Stopping in month 5 with what it then knows: 70 + 7 · 100 − 500 − 300 = −30; in month
  // 4, never having got ready: 800 − 500 − 300. Without a deal 4 · 100 − 1000.
  const deal = { know: { rebuildMonths: 8 }, assets: { recipe: { kind: "file", reveals: { k: 0.5 } } } };
  const terms = { ...NOW, penalty: 300 };
  const value = valueOf(deal, terms);
  assert.deepEqual([value.startsAt, value.stopsAt, value.firstSale], [4, null, 4]);
  assertMoney(value.toParty, 60);
  assertMoney(value.toOwner, 8 * 30);
  assert.equal(value.withoutDeal, 0);
  assertMoney(optionIn(deal, terms, true, 5).toParty, -30);
  assertMoney(optionIn(deal, terms, false, 4).toParty, 0);
  assert.equal(value.heldBy, "knowHow");
});

test("getting ready: the earliest month counts, and each component is rebuilt the cheapest way that is ready by then", () => {
  // k comes with the recipe in month 6. Half of l comes in month 2: from 0 it costs 100 and is ready in 4, from 2 it costs 50.
  const deal = {
    components: { l: { rebuildCost: 100, rebuildMonths: 4 } },
    assets: { drawing: { kind: "file", reveals: { l: 0.5 } } },
  };
  const transfers = [
    { asset: "recipe", month: 6 },
    { asset: "drawing", month: 2 },
  ];
  const complying = optionIn(deal, { transfers }, true, null);
  assertMoney(complying.toParty, 6 * 70 - 50);
  // With k supplied it waits for nothing but l: 4 months, from 0 or from 2 alike, and takes the cheaper.
  assertMoney(optionIn(deal, { ...PARTS, transfers }, true, null).toParty, 8 * 70 - 50);
  // Handed over in month 3, the drawing is too late for month 4 only if the licence could start without it: 3 + 2 > 4.
  const late = [{ asset: "drawing", month: 3 }];
  assertMoney(optionIn(deal, { ...PARTS, transfers: late }, true, null).toParty, 8 * 70 - 100);
});

test("getting ready: what can be had elsewhere costs and takes no more than that", () => {
  const know = { alternative: { cost: 40, months: 3 } };
  assertMoney(optionIn({ know }, {}, true, null).toParty, 9 * 70 - 40);
  assertMoney(valueOf({ know }, {}).withoutDeal, 9 * 100 - 40);
});

test("a silent rebuild: from month 0 for 4 months and 100, to stop in month 4", () => {
  const know = { rebuildCost: 100, rebuildMonths: 4 };
  const value = valueOf({ know }, PARTS);
  assert.deepEqual([value.startsAt, value.stopsAt], [0, 4]);
  assertMoney(value.toParty, 4 * 70 - 100 + 8 * 100);
  assertMoney(value.toOwner, 4 * 30);
  assertMoney(value.withoutDeal, 8 * 100 - 100);
  // Before it is ready it could only give up.
  assertMoney(optionIn({ know }, PARTS, true, 3).toParty, 3 * 70);
  // Without a deal 700; with it 980 less the upfront.
  assert.equal(valueOf({ know }, { ...PARTS, upfront: 280 }).signs, true);
  assert.equal(valueOf({ know }, { ...PARTS, upfront: 280.001 }).signs, false);
});

test("a silent rebuild is paid when it begins, a penalty when it stops; an undiscounted year costs 1.21", () => {
  const deal = {
    discountRate: 0.21,
    know: { rebuildCost: 100, rebuildMonths: 6 },
    technology: { protection: 11 },
    party: { penalty: 7 },
  };
  const terms = { ...PARTS, royalty: 0, penalty: 22 };
  const never = optionIn(deal, terms, true, null).toParty;
  assertMoney(never - optionIn(deal, terms, true, 6).toParty, 100 + 40 / 1.1);
  assertMoney(never - optionIn(deal, terms, true, 9).toParty, 100 / 1.21 ** 0.25 + 40 / 1.21 ** 0.75);
});

test("knowledge goes stale: through one release of which half is new, half of a copy is left", () => {
  // Supplied with k, all it has is the copy: 500 of 1000 and 5 of 10 months remain to be rebuilt of generation 1.
  const deal: Plain = {
    horizon: 24,
    technology: { halfLife: 12, releases: { every: 12, renews: 0.5 } },
    know: { rebuildMonths: 10 },
  };
  const copy = { ...NOW, ...PARTS, royalty: 0 };
  assertMoney(optionIn(deal, copy, true, null).toParty, 100 * C);
  assertMoney(optionIn(deal, copy, true, 11).toParty, 75 * C);
  assertMoney(optionIn(deal, copy, true, 12).toParty, 100 * C - 500);
  // Having made it itself as well, it lacks half of that half.
  assertMoney(optionIn(deal, { ...NOW, royalty: 0 }, true, 12).toParty, 100 * C - 250);
  // A copy that comes in the month of the release is of that release.
  const fresh = { ...PARTS, royalty: 0, transfers: [{ asset: "recipe", month: 12 }] };
  assertMoney(optionIn(deal, fresh, true, 12).toParty, 100 * C);
  // Of a component that no release touches nothing is lost.
  const brand = { ...deal, know: { rebuildMonths: 10, renews: 0 } };
  assertMoney(optionIn(brand, copy, true, 12).toParty, 100 * C);
});

test("the minimum is settled yearly, the last year pro rata, and the last number goes on", () => {
  // 360 a year and 180 in the last half year. A penalty keeps it from stopping just before the minimum falls due.
  const deal = { horizon: 30 };
  const held = { ...PARTS, penalty: 1000 };
  assertMoney(valueOf(deal, { ...held, minimum: 600 }).toOwner, 600 + 600 + 300);
  assertMoney(valueOf(deal, { ...held, minimum: [0, 480] }).toOwner, 360 + 480 + 240);
  assertMoney(valueOf(deal, { ...held, minimum: 360 }).toOwner, 900);
  // Without it: 120 are short in month 30, the last month earns 70.
  assert.equal(valueOf(deal, { ...PARTS, minimum: 600 }).stopsAt, 29);
  // 30 · 2^(−t/12): 15 C in the first year, 7.5 C in the second.
  const ageing = { horizon: 24, technology: { halfLife: 12 } };
  assertMoney(valueOf(ageing, { ...held, minimum: 180 }).toOwner, 15 * C + 180);
  // Due at the end of the year, from month 0 on, also for the months before it can make anything.
  const late = { discountRate: 0.21, horizon: 12 };
  const paid = optionIn(late, { ...IN_MONTH_6, royalty: 0, minimum: 121 }, true, null);
  assertMoney(paid.pays, 121 / 1.21);
  // What is due in the month in which it stops is not paid.
  const two = { ...PARTS, royalty: 0, minimum: 50 };
  assertMoney(optionIn({ horizon: 24 }, two, true, 12).pays, 0);
  assertMoney(optionIn({ horizon: 24 }, two, true, 13).pays, 50);
});

test("bands are brackets of a year's sales, not pro rata, on what is reported", () => {
  // 3600 a year: 120 on the first 1200, 5 % of 2400. The half year: 1800, so 120 + 30.
  const royalty = [{ to: 1200, rate: 0.1 }, { rate: 0.05 }];
  assertMoney(valueOf({ horizon: 18 }, { ...PARTS, royalty }).toOwner, 240 + 150);
  assertMoney(valueOf({}, { ...PARTS, royalty, reported: 0.5 }).toOwner, 150);
  // Stopping after three months of the year it has paid a quarter of the year's 240.
  assertMoney(optionIn({}, { ...PARTS, royalty }, true, 3).pays, 60);
});

test("milestones after the first sale: in their month, times their chance, within the term", () => {
  const deal = { discountRate: 0.21, own: { start: 2 } };
  const due = (milestone: object, change: object = {}) =>
    valueOf(deal, {
      ...PARTS,
      royalty: 0,
      milestones: [{ after: "firstSale", amount: 100, ...milestone }],
      ...change,
    }).toOwner;
  assertMoney(due({ months: 3, chance: 0.7 }), 70 / 1.21 ** (5 / 12));
  assertMoney(due({ months: 10 }), 100 / 1.21);
  assertMoney(due({ months: 10 }, { term: 11 }), 0);
  // The first sale of the channels served, whichever comes first.
  const web = { web: { margin: 50, sales: 10, controlledBy: ["q"], start: 1 } };
  const both = { ...PARTS, royalty: 0, channels: ["own", "web"] };
  const value = valueOf({ ...deal, channels: web }, both);
  assert.equal(value.firstSale, 1);
  // Who never gets ready never owes it.
  const never = { milestones: [{ after: "firstSale", months: 0, amount: 100 }], royalty: 0 };
  assert.equal(valueOf({}, never).toOwner, 0);
});

test("the profit share is on margin less royalty, and never below 0 in a month", () => {
  const value = valueOf({}, { ...PARTS, profitShare: 0.5 });
  assertMoney(value.toOwner, 12 * (30 + 35));
  assertMoney(value.toParty, 12 * 35);
  // Prices fall to a quarter in the year, units do not: 10 a month at 5 are 50, what is left of 100 in month 6. Until then
  // the margin is 100 (12/ln 4)/2; a quarter of what lies above 50 · 6 is shared, of the months after nothing.
  const eroding = { own: { erosion: 0.75, units: 10 } };
  const first = (100 * (12 / Math.log(4))) / 2;
  const terms = { ...PARTS, royalty: 0, perUnit: 5, profitShare: 0.25, penalty: 1000 };
  const shared = valueOf(eroding, terms);
  assert.equal(shared.stopsAt, null);
  assertMoney(shared.toOwner, 600 + (first - 300) / 4);
});

test("tax takes a share of every payment, and royalty is on what is reported", () => {
  const taxed = valueOf({}, { ...PARTS, upfront: 100, withheld: 0.1 });
  assertMoney(taxed.toOwner, 0.9 * 460);
  assertMoney(taxed.toParty, 740);
  const hidden = valueOf({}, { ...PARTS, reported: 0.8 });
  assertMoney(hidden.toOwner, 0.8 * 360);
  assertMoney(hidden.toParty, 1200 - 288);
});

test("with parts it earns its own margin, with the finished product the better of the two", () => {
  const deal = { ownerMake: 0.8, party: { make: 0.6 } };
  assertMoney(valueOf(deal, PARTS).toParty, 12 * (60 - 30));
  const whole = valueOf(deal, { supplies: "all" });
  assertMoney(whole.toParty, 12 * (80 - 30));
  assert.deepEqual([whole.startsAt, whole.heldBy], [0, "parts"]);
});

test("later generations reach it as far as they are included, and cost the owner what it makes for this licence only", () => {
  const technology = { halfLife: 12, releases: { every: 12, cost: 10 } };
  const with_ = (releases: unknown, change: Plain = {}) =>
    valueOf({ horizon: 36, technology, ...change }, { ...PARTS, royalty: 0, releases });
  assertMoney(with_("all").toParty, 150 * C);
  assertMoney(with_({ until: 12 }).toParty, 50 * C + 75 * C);
  assertMoney(with_({ until: 11 }).toParty, 87.5 * C);
  assertMoney(with_("none").toParty, 87.5 * C);
  assertMoney(with_("all").toOwner, -20);
  assertMoney(with_({ until: 12 }).toOwner, -10);
  assertMoney(with_("none").toOwner, 0);
  // An owner that sells by itself makes them anyway.
  const channels = { shop: { margin: 40, controlledBy: ["owner"] } };
  assertMoney(with_("all", { ownerMake: 1, channels }).toOwner, 0);
});

test("what is handed over costs the owner what giving it costs, if it comes before it stops", () => {
  const assets = { recipe: { kind: "file", reveals: { k: 1 }, cost: 50 }, visit: { kind: "visit", cost: 5 } };
  const transfers = [
    { asset: "recipe", month: 0 },
    { asset: "visit", month: 3 },
  ];
  assertMoney(valueOf({ assets }, { transfers, penalty: 400 }).toOwner, 360 - 55);
  assertMoney(valueOf({ assets }, { transfers }).toOwner, -50);
});

/** r, in talks, sells 70 a month in a channel of its own; the owner has one of 40 and makes nothing. */
const BESIDE: Plain = {
  parties: { r: {} },
  channels: {
    owners: { margin: 40, sales: 100, controlledBy: ["owner"] },
    others: { margin: 70, sales: 100, controlledBy: ["r"] },
  },
};

const promised = (exclusive: object | null) =>
  figuresOf(BESIDE, { ...PARTS, ...(exclusive && { exclusive }) });

test("others: the owner's share with everybody else, less what it promises to nobody else for a time", () => {
  // With r the owner serves both channels, 12 · 110, half of which is its share: 660; without r's channel 240.
  assertMoney(promised(null).others, 660);
  assertMoney(promised(null).total, 360 + 660);
  assert.equal(promised(null).exclusivePrice, 0);
  // Until month 3 a quarter of the value of the channel has passed.
  const some = promised({ channels: ["others"], until: 3 });
  assertMoney(some.others, 240 + 0.75 * 420);
  assertMoney(some.exclusivePrice, 105);
  assertMoney(promised({ channels: ["others"], until: 12 }).others, 240);
  assertMoney(promised({ channels: "all", until: 3 }).others, 0.75 * 660);
});

test("the fraction that is left is one of value: what fades is used up sooner", () => {
  // 70 · 2^(−t/12) for 24 months: two thirds of 1 − 1/4 fall in the first 12.
  const deal = { ...BESIDE, horizon: 24, technology: { halfLife: 12 } };
  const { others } = figuresOf(deal, { ...PARTS, exclusive: { channels: ["others"], until: 12 } });
  const [with_, without] = [(110 * 0.75 * C) / 2, (40 * 0.75 * C) / 2];
  assertMoney(others, without + (with_ - without) / 3);
});

test("the gain of both, the owner's part of it, and its part of the profit", () => {
  // Alone neither has anything: walkAway and withoutDeal are 0. The map says half of 1200.
  const figures = figuresOf({}, PARTS);
  assertMoney(figures.expected, 600);
  assertMoney(figures.walkAway, 0);
  assertMoney(figures.jointGain, 1200);
  assertMoney(figures.ownerPart!, 0.3);
  assertMoney(figures.profitPart!, 0.3);
  // Less than a year of selling says nothing.
  const short = figuresOf({}, { ...PARTS, term: 11 });
  assert.deepEqual([short.ownerPart, short.profitPart], [null, null]);
});

test("held by the next generations: 85 C with both, 75 C alone with the first, 63.75 C under a licence of one", () => {
  const deal = { horizon: 24, technology: AGEING };
  const value = valueOf(deal, { ...NOW, royalty: 0.05 });
  assertMoney(value.toParty, 85 * C);
  assertMoney(optionIn(deal, { ...NOW, royalty: 0.05 }, false, 0).toParty, 75 * C);
  assert.deepEqual([value.stopsAt, value.heldBy], [null, "releases"]);
});

test("held by the owner's channel: 12 · (140 − 20) with it, 12 · 100 alone", () => {
  const channels = { owners: { margin: 40, sales: 100, controlledBy: ["owner"] } };
  const value = valueOf({ channels }, { ...NOW, channels: ["own", "owners"], royalty: 0.05 });
  assertMoney(value.toParty, 1440);
  assertMoney(value.toOwner, 240);
  assert.equal(value.heldBy, "channels");
  // Where it makes no difference it complies: 12 · (140 − 40).
  const tie = valueOf({ channels }, { ...NOW, channels: ["own", "owners"] });
  assert.equal(tie.stopsAt, null);
  assertMoney(tie.toParty, 1200);
});

test("held by a penalty: stopping at once brings 1200 less it, complying 840", () => {
  const value = valueOf({}, { ...NOW, penalty: 360 });
  assert.deepEqual([value.stopsAt, value.heldBy], [null, "penalty"]);
  assert.equal(valueOf({}, { ...NOW, penalty: 359 }).stopsAt, 0);
  assert.equal(valueOf({ technology: { protection: 400 } }, NOW).heldBy, "penalty");
  assert.equal(valueOf({ party: { penalty: 400 } }, NOW).heldBy, "penalty");
});

test("held by the law: alone half of 1200 may not be sold", () => {
  assert.equal(valueOf({ technology: { exclusion: 0.5 } }, NOW).heldBy, "law");
  // 30 % less would leave 840, as much as complying; less than that does not hold it.
  assert.equal(valueOf({ technology: { exclusion: 0.3 } }, NOW).stopsAt, null);
  assert.equal(valueOf({ technology: { exclusion: 0.29 } }, NOW).stopsAt, 0);
});

test("two things that would each do hold a deal together", () => {
  assert.equal(valueOf({}, { ...PARTS, penalty: 1000 }).heldBy, "several");
});

test("of options worth the same: never stopping, then getting ready, then the later month", () => {
  // Everything in hand and nothing to pay: 1200 whatever it does.
  assert.deepEqual(
    [valueOf({}, { ...NOW, royalty: 0 })].map((v) => [v.startsAt, v.stopsAt]),
    [[0, null]],
  );
  // From month 6 on an instalment of 10 at the end of the term makes stopping better, in any month alike: the last one.
  const last = { ...NOW, royalty: 0, milestones: [{ month: 12, amount: 10 }] };
  assert.deepEqual(
    [valueOf({}, last)].map((v) => [v.startsAt, v.stopsAt]),
    [[0, 11]],
  );
});

test("after the term it goes on alone, free of the contract's penalty but not of protection", () => {
  const terms = { transfers: [{ asset: "recipe", month: 3 }], term: 6, penalty: 10_000 };
  const value = valueOf({}, terms);
  assert.deepEqual([value.startsAt, value.stopsAt], [3, null]);
  assertMoney(value.toParty, 3 * 70 + 6 * 100);
  assertMoney(valueOf({ technology: { protection: 50 } }, terms).toParty, 3 * 70 + 6 * 100 - 50);
  assertMoney(valueOf({ technology: { protection: 700 } }, terms).toParty, 3 * 70);
});

test("a channel that it served goes on where it stands, another one opens anew", () => {
  // Ready in 3, the first sale in 5: 70, and 600 after the term. Another channel of its own opens in 6 + 2: 4 · 50.
  const deal = {
    own: { start: 2, investment: 9 },
    channels: { second: { margin: 50, controlledBy: ["q"], start: 2, investment: 7 } },
  };
  const terms = { transfers: [{ asset: "recipe", month: 3 }], term: 6, penalty: 10_000 };
  assertMoney(valueOf(deal, terms).toParty, 70 - 9 + 600 + 200 - 7);
  // A ramp over 6 months counts from 3 too: 1.5 · 1/6 … of 70 under the licence, then 600 less the rest of the triangle.
  const ramp = { own: { ramp: 6 } };
  assertMoney(valueOf(ramp, terms).toParty, (70 * 3) / 4 + (100 * 3 * 3) / 4 + 300);
});

test("a channel that does not pay is left out; one that neither can serve is not served", () => {
  const channels = {
    web: { margin: 10, sales: 300, controlledBy: ["q"] },
    both: { margin: 20, sales: 10, controlledBy: ["owner", "q"], keys: "all" },
    theirs: { margin: 20, sales: 10, controlledBy: ["q", "r"], keys: "all" },
    others: { margin: 70, sales: 10, controlledBy: ["r"] },
  };
  const deal = { parties: { r: {} }, channels };
  const value = valueOf(deal, { ...PARTS, channels: ["own", "web", "both", "theirs", "others"] });
  assert.deepEqual(value.served, [0, 2]);
  assertMoney(value.toParty, 12 * (70 + 20 - 1));
  // An investment that the term does not bring back: 840 − 900.
  const dear = valueOf({ own: { investment: 900 } }, PARTS);
  assert.deepEqual([dear.served, dear.signs, dear.toOwner], [[], false, 0]);
  assertMoney(valueOf({ own: { investment: 800 } }, PARTS).toParty, 40);
});

test("payments are worth what they are worth today", () => {
  const payments = {
    ...PARTS,
    royalty: 0,
    upfront: 10,
    milestones: [{ month: 6, amount: 100, chance: 0.5 }],
  };
  assertMoney(valueOf({ discountRate: 0.21 }, payments).toOwner, 10 + 50 / 1.1);
});

/** r holds the recipe and sells nothing; allied, the two could sell 1200, of which each would have half. */
const ALLY: Plain = { parties: { r: { knows: ["recipe"] } }, allied: [["q", "r"]] };

test("allies: without a deal and going on alone it has its Shapley value among them", () => {
  const value = valueOf(ALLY, { ...PARTS, upfront: 240 });
  assertMoney(value.withoutDeal, 600);
  assertMoney(value.toParty, 600);
  assert.equal(value.signs, true);
  assert.equal(valueOf(ALLY, { ...PARTS, upfront: 240.001 }).signs, false);
  // A fifth of sales leaves 12 · 40 = 480 against 600 with r; every month of complying costs it 10.
  const stopping = valueOf(ALLY, { ...PARTS, royalty: 0.2 });
  assert.equal(stopping.stopsAt, 0);
  assertMoney(stopping.toParty, 600);
  assertMoney(optionIn(ALLY, { ...PARTS, royalty: 0.2 }, true, 3).toParty, 600 - 30);
});

test("allies: each member's penalty counts in a group, and what an ally has without it stays the ally's", () => {
  // r sells 840 by itself. Together they have 2040 − 100 for r's penalty; r alone 740. So q has (2040 − 100 − 740)/2.
  const parties = { r: { knows: ["recipe"], penalty: 100 } };
  const channels = { others: { margin: 70, controlledBy: ["r"] } };
  assertMoney(valueOf({ ...ALLY, parties, channels }, PARTS).withoutDeal, 600);
});

/** So many allies, each of whom knows all that q lacks. */
function friends(n: number): Plain {
  const keys = Array.from({ length: n }, (_, i) => `r${i}`);
  return {
    parties: Object.fromEntries(keys.map((key) => [key, { knows: ["recipe"] }])),
    allied: keys.map((key) => ["q", key] as const),
  };
}

test("allies: of more than six in a group, the six with whom it is worth most are looked at", () => {
  // Each of n friends can do what it needs, so with all of them it would have n/(n + 1) of 1200; five beside it make 5/6.
  assertMoney(valueOf(friends(5), PARTS).withoutDeal, (1200 * 5) / 6);
  assertMoney(valueOf(friends(10), PARTS).withoutDeal, (1200 * 5) / 6);
});
