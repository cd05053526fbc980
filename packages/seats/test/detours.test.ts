/** Ways round the owner as a party weighs them, as the owner reads them, and as the careful owner answers them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { seedRandom } from "@linchpin/coalition";
import {
  atSeat,
  KEPT,
  noDetours,
  play,
  seatView,
  seenBy,
  start,
  view,
  type Move,
  type Position,
  type Scenario,
  type SeatView,
} from "@linchpin/table";
import {
  estimate,
  firstInsight,
  hiringBy,
  likelyActs,
  lossFrom,
  observed,
  OWNERS,
  sampleWorld,
  savedByKeeping,
  techniquesWithout,
  valuedActs,
  type Seat,
} from "../src/index.ts";
import { outlookOf, whenHolding } from "../src/outlook.ts";
import { move } from "../../table/test/support/script.ts";
import { scenarioCalled } from "./support/positions.ts";

const BATTERY = scenarioCalled("battery");
const asset = (key: string): number => BATTERY.deal.assets.findIndex((each) => each.key === key);
const XUANCHE = 1;

/** After the owner's moves, with one left. */
function after(moves: readonly string[], scenario: Scenario = BATTERY): Position {
  const first: Position = { ...start(scenario, 1), movesLeft: moves.length + 1 };
  return moves.reduce((position, text) => move(position, text).position, first);
}

function viewOf(position: Position, type = 0): SeatView {
  const party = { ...position.parties[XUANCHE - 1]!, type };
  return seatView(
    { ...position, turn: XUANCHE, parties: position.parties.with(XUANCHE - 1, party) },
    XUANCHE,
  );
}

function valueOf(position: Position, kind: string, type = 0): number | null {
  const acts = valuedActs(viewOf(position, type), atSeat(BATTERY.parties, XUANCHE).types[type]!);
  return acts.find(({ act }) => act.kind === kind)?.value ?? null;
}

test("an attempt is worth its chance of what is found, later, less what it costs", () => {
  const tearDown = BATTERY.tearDown[asset("sample")]!;
  const position = after([]);
  const worth = valueOf(position, "tearDown")!;
  assert.ok(worth > 0);
  const dearer = (cost: number): Scenario => ({
    ...BATTERY,
    tearDown: BATTERY.tearDown.with(asset("sample"), { ...tearDown, cost }),
  });
  assert.ok(Math.abs(worth - valueOf(after([], dearer(tearDown.cost + 1000)), "tearDown")! - 1000) < 1e-6);
  assert.equal(
    valueOf(after([], dearer(tearDown.cost + worth + 1)), "tearDown"),
    null,
    "what does not pay is not tried",
  );
  const gain = (worth + tearDown.cost) / tearDown.chance;
  const sure = {
    ...dearer(0),
    tearDown: BATTERY.tearDown.with(asset("sample"), { ...tearDown, cost: 0, chance: 1 }),
  };
  assert.ok(Math.abs(valueOf(after([], sure), "tearDown")! - gain) < 1e-6);
});

test("nobody is hired whom one has not met; keeping them makes it dearer, or not worth it", () => {
  assert.equal(valueOf(after([]), "hire"), null);
  const met = valueOf(after(["share xuanche visit"]), "hire");
  assert.ok(met !== null && met > 0);
  const kept = valueOf(after(["share xuanche visit", "keep xuanche"]), "hire");
  assert.ok(kept === null || kept < met / 2);
});

/** What taking the sample apart is worth, shown under an NNN or not. */
function bound(under: boolean): number | null {
  const position = after([]);
  const party = position.parties[XUANCHE - 1]!;
  const changed = { ...party, nnn: true, under: party.under.with(asset("sample"), under) };
  return valueOf({ ...position, parties: position.parties.with(XUANCHE - 1, changed) }, "tearDown");
}

test("an NNN that covers the sample costs whoever takes it apart the penalty", () => {
  const [free, under] = [bound(false), bound(true)];
  assert.ok(free !== null && (under === null || under < free));
});

test("what may have been tried is among the ways that things may be, until it is known", () => {
  const before = after(["share xuanche visit"]);
  const acting: Position = { ...before, turn: XUANCHE, queue: [] };
  const stalled = play(acting, XUANCHE, { kind: "stall" });
  assert.ok(stalled.ok);
  const seen = view(acting, 0);
  const insight = observed(firstInsight(seen), seen, XUANCHE, seenBy(stalled.events, 0));
  const ways = insight.hypotheses[XUANCHE - 1]!;
  const chance = (by: string): number =>
    ways.reduce((sum, h) => (h.attempts.some((each) => each.by === by) ? sum + h.weight : sum), 0);
  for (const by of ["tearDown", "hire"]) assert.ok(chance(by) > 0 && chance(by) < 1, by);
  // By Bayes: as likely as the types that would do it are, given that they looked as if they stalled.
  const types = atSeat(BATTERY.parties, XUANCHE).types;
  const rates = types.map((type, i) => {
    const acts = likelyActs(viewOf(before, i), type);
    const of = (kinds: readonly string[]): number =>
      acts.reduce((sum, { act, probability }) => (kinds.includes(act.kind) ? sum + probability : sum), 0);
    return {
      hires: type.weight * of(["hire"]),
      quiet: type.weight * of(["hire", "tearDown", "stall", "rebuild", "pass"]),
    };
  });
  const total = (of: "hires" | "quiet"): number => rates.reduce((sum, each) => sum + each[of], 0);
  assert.ok(Math.abs(chance("hire") - total("hires") / total("quiet")) < 5e-3);
  // A world long after: whatever was tried has come to something or to nothing, as often as the chance says.
  const later = { ...view(before, 0), week: 40 };
  const random = seedRandom(3);
  let [tried, got] = [0, 0];
  for (let i = 0; i < 3000; i++) {
    const party = sampleWorld(insight, later, random).parties[XUANCHE - 1]!;
    const hired = party.attempts.find(({ by }) => by === "hire");
    assert.ok(party.attempts.every((each) => each.got !== null));
    if (hired === undefined) continue;
    tried++;
    if (hired.got === true) {
      got++;
      assert.ok(party.got[asset("recipe")]! >= 0);
    }
  }
  const p = BATTERY.hiring[asset("visit")]!.chance;
  assert.ok(
    tried > 100 && Math.abs(got / tried - p) < 4 * Math.sqrt((p * (1 - p)) / tried),
    `${got} of ${tried}`,
  );
});

test("the careful owner keeps its people where it saves more than it costs, and says what that changes", () => {
  const [none, met, kept] = [[], ["share xuanche visit"], ["share xuanche visit", "keep xuanche"]].map(
    (moves) => view(after(moves), 0),
  );
  assert.deepEqual([savedByKeeping(none!, XUANCHE), hiringBy(none!, XUANCHE)], [0, null]);
  assert.deepEqual([savedByKeeping(kept!, XUANCHE), hiringBy(kept!, XUANCHE)], [0, null]);
  assert.ok(savedByKeeping(met!, XUANCHE) > BATTERY.keeping!);
  const { cost, chance } = BATTERY.hiring[asset("visit")]!;
  const hiring = hiringBy(met!, XUANCHE)!;
  assert.deepEqual([hiring.now, hiring.gives], [{ cost, chance }, asset("recipe")]);
  assert.deepEqual(hiring.kept, { cost: KEPT.cost * cost, chance: KEPT.chance * chance });
  const outlook = outlookOf(met!);
  const now = estimate(outlook).shares[0]! - estimate(whenHolding(outlook, XUANCHE, hiring.gives)).shares[0]!;
  assert.ok(hiring.loss >= now && now > 0);
  const all = view(after(["approach mingtai", "approach second", "share xuanche visit"]), 0);
  const choose = (seat: Seat): Move => seat.choose({ ...all, week: 3 }, () => [], seedRandom(1));
  assert.deepEqual(choose(OWNERS["techniques"]!), { kind: "keep", party: XUANCHE });
  assert.notEqual(choose(techniquesWithout("keep")).kind, "keep");
});

const loss = (scenario: Scenario): number => lossFrom(view(after([], scenario), 0), XUANCHE, asset("visit"));

test("what a visit costs counts what may be learnt from those who are met there", () => {
  const plain = { ...BATTERY, ...noDetours(BATTERY.deal) };
  assert.ok(loss(BATTERY) > loss(plain));
});
