/** What an NNN is good for: what it covers, what passing that on costs, and how much less of it gets about. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dealOf, seenBy, start, truthOf, type Position, type Scenario } from "../src/index.ts";
import { LEAKS_BOUND } from "../src/rules.ts";
import { move, week } from "./support/script.ts";
import { small } from "./support/scenarios.ts";

const PENALTY = 50_000;
const RECIPE = 1;

const SCENARIO = small();
const DEMO = SCENARIO.deal.assets[0]!;

/** The small scenario with a demo that teaches nothing, whose maker passes on what it is shown with this chance. */
function quiet(passesOn: number): Scenario {
  const { deal } = SCENARIO;
  const parties = deal.parties.with(0, { ...deal.parties[0]!, passesOn });
  const assets = deal.assets.with(0, { ...DEMO, reveals: DEMO.reveals.map(() => 0) });
  return { ...SCENARIO, deal: { ...deal, parties, assets }, events: [], attention: 5 };
}
const first = (passesOn: number, seed = 1): Position => start(quiet(passesOn), seed);

const penaltyOf = (position: Position): number => dealOf(truthOf(position)).parties[0]!.penalty;
const signed = (position: Position): Position => week(position, ["nnn maker"], { maker: "agree" });

test("an NNN binds to what is shown under it and teaches, and to nothing else", () => {
  const before = signed(week(first(0), ["share maker recipe"]));
  assert.deepEqual([before.parties[0]!.nnn, penaltyOf(before)], [true, 0]);
  assert.equal(penaltyOf(move(signed(first(0)), "share maker demo").position), 0);
  assert.equal(penaltyOf(move(signed(first(0)), "share maker recipe").position), PENALTY);
});

/** After the maker, of the type that has an ally, passes the recipe on to it. */
function passedOn(position: Position): {
  readonly before: Position;
  readonly after: ReturnType<typeof move>;
} {
  let before = move(position, "wait").position;
  while (before.scenario.deal.parties[before.turn! - 1]!.key !== "maker")
    before = move(before, "stall").position;
  const type = before.scenario.parties[0]!.types.findIndex(({ allies }) => allies.length > 0);
  before = { ...before, parties: before.parties.with(0, { ...before.parties[0]!, type }) };
  return { before, after: move(before, "pass recipe trader") };
}

test("what was shown under it is passed on at the cost of its penalty, of which only the one who pays it hears", () => {
  const free = passedOn(week(first(0, 3), ["share maker recipe"]));
  assert.equal(free.after.position.ledger[1], free.before.ledger[1]);
  const bound = passedOn(move(signed(first(0, 3)), "share maker recipe").position);
  const cost = bound.before.ledger[1]! - bound.after.position.ledger[1]!;
  const value = (1 + bound.before.scenario.deal.discountRate) ** (-(bound.before.week - 1) / 52);
  assert.ok(Math.abs(cost - PENALTY * value) < 1e-6, `${cost}`);
  const heard = (seat: number): readonly string[] =>
    seenBy(bound.after.events, seat).flatMap(({ kind }) => (kind === "breached" ? [kind] : []));
  assert.deepEqual([heard(0), heard(1), heard(2)], [[], ["breached"], []]);
});

const GAMES = 150;

/** The rest of the week, in which nothing more is done. */
function weekEnded(position: Position): Position {
  if (position.turn === 0) return week(position, []);
  let next = position;
  while (next.turn !== null && next.turn !== 0) next = move(next, "stall").position;
  return next;
}

/** In how many of so many games the partner holds the asset a week later. */
function leaksAfter(act: string, prepared: Position, asset: number): number {
  const got = Array.from({ length: GAMES }, (_, seed) => {
    const from = { ...prepared, random: start(prepared.scenario, seed + 1).random };
    return weekEnded(move(from, act).position).parties[1]!.got[asset]! >= 0;
  });
  return got.filter(Boolean).length / got.length;
}

/** A licence that hands over the recipe lies on the table, and the maker is to answer. */
function offered(position: Position): Position {
  let next = move(move(position, "propose maker royalty=5% transfers=recipe@6").position, "wait").position;
  while (next.scenario.deal.parties[next.turn! - 1]!.key !== "maker") next = move(next, "stall").position;
  return next;
}

const SHARE = "share maker recipe";

function near(found: number, chance: number): void {
  const error = Math.sqrt((chance * (1 - chance)) / GAMES);
  assert.ok(Math.abs(found - chance) < 3 * error, `${found}, ${chance}`);
}

test("what teaches gets about with its chance, and with half of it under an NNN; what teaches nothing does not", () => {
  near(leaksAfter(SHARE, first(0), RECIPE), SCENARIO.leak);
  near(leaksAfter(SHARE, first(0.6), RECIPE), 0.6);
  near(leaksAfter(SHARE, signed(first(0.6)), RECIPE), LEAKS_BOUND * 0.6);
  // What a licence hands over gets about as what is shown does.
  near(leaksAfter("agree", offered(first(0.6)), RECIPE), 0.6);
  near(leaksAfter("agree", offered(signed(first(0.6))), RECIPE), LEAKS_BOUND * 0.6);
  assert.equal(leaksAfter("share maker demo", first(1), 0), 0);
});

test("chance to come does not depend on what others hold already", () => {
  const shown = weekEnded(move(first(1), SHARE).position);
  const { position } = move(first(1), SHARE);
  const holding = { ...position.parties[1]!, got: [-1, 0] };
  const held = weekEnded({ ...position, parties: position.parties.with(1, holding) });
  assert.deepEqual(held.random, shown.random);
});
