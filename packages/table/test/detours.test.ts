/** Ways round the owner: what is taken apart, who is hired, what keeps them, who sees it; and nothing where a scenario names none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { legal, noDetours, seenBy, settle, start, view, type Position, type Scenario } from "../src/index.ts";
import { KEPT } from "../src/rules.ts";
import { idle, move, refusal, week } from "./support/script.ts";
import { small } from "./support/scenarios.ts";

const [DEMO, RECIPE] = [0, 1] as const;
const COST = 20_000;
const PENALTY = 50_000;
const SMALL = small();

/** The demo can be taken apart, and those who show it can be hired; both tell the recipe. */
function open(chance: number, change: Partial<Scenario> = {}): Scenario {
  const detour = { cost: COST, weeks: 2, chance, gives: RECIPE };
  const away = { ...noDetours(SMALL.deal), leak: 0, events: [], attention: 5 };
  return { ...SMALL, ...away, tearDown: [detour, null], hiring: [detour, null], keeping: 3_000, ...change };
}

const first = (chance: number, change: Partial<Scenario> = {}, seed = 1): Position =>
  start(open(chance, change), seed);
const shown = (chance: number, change: Partial<Scenario> = {}, seed = 1): Position =>
  week(first(chance, change, seed), ["share maker demo"]);
const maker = (position: Position): Position["parties"][number] => position.parties[0]!;

/** The position at the maker's turn. */
function atMaker(position: Position): Position {
  let next = move(position, "wait").position;
  while (next.scenario.deal.parties[next.turn! - 1]!.key !== "maker") next = move(next, "stall").position;
  return next;
}

/** The other parties stall to the end of the week. */
function rest(position: Position): Position {
  let next = position;
  while (next.turn !== 0) next = move(next, "stall").position;
  return next;
}

const played = (scenario: Scenario): Position => idle(week(start(scenario, 5), ["share maker demo"]), 3);

const kinds = (position: Position): readonly string[] =>
  legal(position, position.turn!).map(({ kind }) => kind);

for (const act of ["tear-down demo", "hire demo"]) {
  test(`${act}: paid at once, known some weeks later, once`, () => {
    const begun = week(shown(1), [], { maker: act });
    assert.deepEqual(
      maker(begun).attempts.map(({ gives, due, got }) => [gives, due, got]),
      [[RECIPE, 4, null]],
    );
    const paid = begun.ledger[1]! * (1 + SMALL.deal.discountRate) ** (1 / 52);
    assert.ok(Math.abs(paid + COST) < 1e-6, `${paid}`);
    assert.equal(maker(idle(begun, 1)).got[RECIPE], -1);
    const done = idle(begun, 2);
    assert.equal(maker(done).got[RECIPE], 0);
    assert.equal(maker(done).attempts[0]!.got, true);
    assert.equal(refusal(atMaker(done), act)?.kind, "youHold");
    const failed = idle(week(shown(0), [], { maker: act }), 2);
    assert.deepEqual([maker(failed).got[RECIPE], maker(failed).attempts[0]!.got], [-1, false]);
    assert.equal(refusal(atMaker(failed), act)?.kind, "triedBefore");
  });

  test(`${act}: it takes the thing in hand, and one way at a time`, () => {
    assert.notEqual(refusal(atMaker(first(1)), act), null);
    const begun = week(shown(1), [], { maker: act });
    const other = act.startsWith("hire") ? "tear-down demo" : "hire demo";
    assert.equal(refusal(atMaker(begun), other)?.kind, "underWay");
    assert.notEqual(refusal(atMaker(shown(1)), act.replace("demo", "recipe")), null);
  });

  test(`${act}: the owner sees one more week of stalling, and nothing of what came of it`, () => {
    const before = atMaker(shown(1));
    const [done, stalled] = [move(before, act), move(before, "stall")];
    assert.deepEqual(seenBy(done.events, 0), seenBy(stalled.events, 0));
    assert.deepEqual(view(done.position, 0), view(stalled.position, 0));
    assert.deepEqual(legal(done.position, 0), legal(stalled.position, 0));
    const [later, quiet] = [done, stalled].map(({ position }) => idle(rest(position), 2));
    assert.equal(maker(later!).got[RECIPE], 0);
    assert.deepEqual(view(later!, 0).parties, view(quiet!, 0).parties);
    assert.equal(view(later!, 1).parties[0]!.attempts?.length, 1);
    assert.equal(view(later!, 3).parties[1]!.attempts, null);
  });

  test(`${act}: of what was shown under an NNN it costs the penalty too`, () => {
    const signed = week(first(1), ["nnn maker"], { maker: "agree" });
    const before = atMaker(week(signed, ["share maker demo"]));
    const done = move(before, act);
    const value = (1 + SMALL.deal.discountRate) ** (-(before.week - 1) / 52);
    assert.ok(Math.abs(before.ledger[1]! - done.position.ledger[1]! - (COST + PENALTY) * value) < 1e-6);
    const heard = (seat: number): boolean =>
      seenBy(done.events, seat).some(({ kind }) => kind === "breached");
    assert.deepEqual([heard(0), heard(1)], [false, true]);
  });
}

test("the chance is the scenario's, and halved for those whom the owner keeps, who cost twice as much", () => {
  const games = 200;
  const rate = (owner: readonly string[]): number => {
    let got = 0;
    for (let seed = 1; seed <= games; seed++) {
      const begun = week(shown(0.6, {}, seed), owner, { maker: "hire demo" });
      got += maker(idle(begun, 2)).got[RECIPE]! >= 0 ? 1 : 0;
    }
    return got / games;
  };
  // Four standard errors of so many throws.
  const near = (found: number, chance: number): void =>
    assert.ok(Math.abs(found - chance) < 4 * Math.sqrt((chance * (1 - chance)) / games), `${found}`);
  near(rate([]), 0.6);
  near(rate(["keep maker"]), KEPT.chance * 0.6);
  const kept = week(shown(0.6), ["keep maker"], { maker: "hire demo" });
  const free = week(shown(0.6), [], { maker: "hire demo" });
  assert.ok(Math.abs(kept.ledger[1]! - KEPT.cost * free.ledger[1]!) < 1e-6);
  const apart = (owner: readonly string[]): number =>
    week(shown(0.6), owner, { maker: "tear-down demo" }).ledger[1]!;
  assert.equal(apart(["keep maker"]), apart([]), "people are kept, not things");
});

test("they are kept once for each time that they were met, and not before", () => {
  assert.equal(refusal(first(1), "keep maker")?.kind, "nobodyMet");
  const before = move(first(1), "share maker demo").position;
  const kept = move(before, "keep maker").position;
  assert.equal(before.cash - kept.cash, 3_000);
  assert.equal(refusal(kept, "keep maker")?.kind, "keptAlready");
  assert.equal(refusal({ ...before, cash: 2_999 }, "keep maker")?.kind, "tooDear");
  const released = idle(week(kept, ["develop"]), 3);
  assert.equal(released.generation, 1);
  assert.equal(refusal(released, "keep maker")?.kind, "keptAlready");
  const again = move(released, "share maker demo").position;
  assert.equal(refusal(again, "keep maker"), null, "the next generation is another visit");
});

test("what comes too late does nothing: an offer that is out is out", () => {
  const begun = week(shown(1), [], { maker: "hire demo" });
  assert.equal(maker(idle(week(begun, ["keep maker"]), 2)).got[RECIPE], 0);
});

test("what is under way when the talks end comes out as it would have, and counts from then", () => {
  const begun = week(shown(1), [], { maker: "tear-down demo" });
  const closed = move(begun, "close").position;
  assert.deepEqual([maker(closed).got[RECIPE], maker(closed).attempts[0]!.got], [0, true]);
  const without = move(week(shown(0), [], { maker: "tear-down demo" }), "close").position;
  assert.ok(settle(closed).payoffs[1]! > settle(without).payoffs[1]!);
});

test("what was found can be passed on, and makes a copy cheaper", () => {
  const done = idle(week(shown(1), [], { maker: "tear-down demo" }), 2);
  const before = atMaker({ ...done, parties: done.parties.with(0, { ...maker(done), type: 0 }) });
  assert.equal(refusal(before, "pass recipe trader"), null);
  const copying = (position: Position): number =>
    maker(move(atMaker(position), "rebuild").position).rebuild!.cost;
  assert.ok(copying(done) < copying(idle(shown(1), 3)));
});

test("where a scenario says nothing there is no such act, and no chance is drawn", () => {
  const [none, some] = [{ ...open(1), ...noDetours(SMALL.deal) }, open(1)];
  assert.deepEqual(played(none).random, played(some).random, "and none where nobody does it");
  const at = atMaker(played(none));
  assert.ok(kinds(atMaker(played(some))).includes("tearDown"));
  assert.ok(!kinds(at).includes("tearDown") && !kinds(at).includes("hire"));
  assert.ok(!kinds(played(none)).includes("keep") && kinds(played(some)).includes("keep"));
  assert.equal(refusal(at, "tear-down demo")?.kind, "tellsNothing");
  assert.equal(refusal(at, "hire demo")?.kind, "nobodyToHire");
});

test("another generation is another thing: a new sample can be taken apart again, an old one tells of the old", () => {
  const failed = idle(week(shown(0), ["develop"], { maker: "tear-down demo" }), 3);
  assert.equal(refusal(atMaker(failed), "tear-down demo")?.kind, "triedBefore");
  const again = week(failed, ["share maker demo"]);
  assert.equal(refusal(atMaker(again), "tear-down demo"), null);
  const old = idle(week(shown(1), ["develop"], {}), 3);
  const told = idle(week(old, [], { maker: "tear-down demo" }), 2);
  assert.deepEqual([told.generation, maker(told).got[RECIPE]], [1, 0]);
  assert.equal(DEMO, 0);
});
