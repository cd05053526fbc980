/** Single rules, each in a short scripted game of the small scenario (without its events). */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Terms } from "@linchpin/deal";
import { PROPOSAL_STANDS, RAPPORT } from "../src/rules.ts";
import {
  dealOf,
  MAX_PRESSES,
  MAX_PROPOSALS,
  plainTerms,
  play,
  standsUntil,
  start,
  truthOf,
  view,
  type Position,
  type Refusal,
  type Scenario,
} from "../src/index.ts";
import { idle, move, refusal, week } from "./support/script.ts";
import { scenariosHere, small } from "./support/scenarios.ts";

const quiet = (change: Partial<Scenario> = {}): Scenario => ({ ...small(), events: [], ...change });
/** With the party's hidden type chosen. */
const typed = (position: Position, seat: number, type: number): Position => ({
  ...position,
  parties: position.parties.with(seat - 1, { ...position.parties[seat - 1]!, type }),
});
const first = (change?: Partial<Scenario>): Position => start(quiet(change), 1);
/** By party: whether the owner can deal with it now. */
const linksOf = (position: Position): readonly boolean[] => {
  const { parties, exclusivity } = dealOf(truthOf(position));
  return parties.map(({ inTalks }, i) => inTalks && (exclusivity ?? i + 1) === i + 1);
};
const party = (position: Position, seat: number): Position["parties"][number] => position.parties[seat - 1]!;

test("at the start the position stands for the scenario's own deal", () => {
  for (const scenario of scenariosHere())
    assert.deepEqual(dealOf(truthOf(start(scenario, 9))), scenario.deal);
});

test("hidden types are drawn with their weights", () => {
  const scenario = small();
  const acquirers = Array.from({ length: 2000 }, (_, seed) => start(scenario, seed).parties[0]!.type).filter(
    (t) => t === 0,
  );
  assert.ok(Math.abs(acquirers.length / 2000 - 0.6) < 0.04, String(acquirers.length));
});

test("what is given is held for good, answers the request, convinces, and costs the owner", () => {
  const asked = week(first(), [], { maker: "ask recipe" });
  const given = move(asked, "share maker recipe").position;
  assert.equal(party(given, 1).given[1], 0);
  assert.equal(party(given, 1).request, null);
  assert.deepEqual(party(given, 1).answers, { document: { granted: 1, refused: 0 } });
  assert.equal(party(given, 1).belief, 1 - 0.5 * 0.9);
  assert.deepEqual(refusal(given, "share maker recipe"), { kind: "assetGiven" });
  const shown = move(given, "share maker demo").position;
  assert.equal(shown.cash, given.cash - 1000);
});

test("what was asked for in vain and comes after all counts as the yes that it would have been, whatever the no was", () => {
  const asked = week(first(), [], { maker: "ask recipe" });
  const yes = party(move(asked, "share maker recipe").position, 1).answers;
  for (const no of ["refuse maker", "deflect maker"]) {
    const denied = week(asked, [no]);
    assert.deepEqual(party(denied, 1).turnedDown, [false, true]);
    const late = move(denied, "share maker recipe").position;
    assert.deepEqual(party(late, 1).answers, yes, no);
    assert.deepEqual(party(late, 1).turnedDown, [false, false]);
  }
  let silent = asked;
  for (let i = 0; i < MAX_PRESSES; i++) silent = week(silent, [], { maker: "press" });
  silent = week(silent, []);
  assert.deepEqual(party(move(silent, "share maker recipe").position, 1).answers, yes);
});

test("what nobody asked for is no answer, and a yes takes back no more than one no", () => {
  assert.deepEqual(party(move(first(), "share maker recipe").position, 1).answers, {});
  const once = week(week(first(), [], { maker: "ask recipe" }), ["refuse maker"], { maker: "ask recipe" });
  const twice = week(once, ["refuse maker"]);
  const late = party(move(twice, "share maker recipe").position, 1);
  assert.deepEqual(late.answers, { document: { granted: 1, refused: 1 } });
});

test("silence is a no: a request pressed to the end lapses, is remembered as refused, and frees the asker", () => {
  let position = week(first(), [], { maker: "ask recipe" });
  for (let i = 0; i < MAX_PRESSES; i++) position = week(position, [], { maker: "press" });
  assert.notEqual(party(position, 1).request, null);
  const rapport = party(position, 1).rapport;
  position = week(position, [], { maker: "ask demo" });
  assert.deepEqual(party(position, 1).request, { kind: "asset", asset: 0, pressed: 0 });
  assert.deepEqual(party(position, 1).answers, { document: { granted: 0, refused: 1 } });
  assert.equal(
    party(position, 1).rapport,
    Math.round((rapport + RAPPORT.refused + RAPPORT.cooling) * 1e6) / 1e6,
  );
});

test("a trade gives only against what was asked for, once", () => {
  const asked = week(first(), [], { maker: "ask recipe" });
  const paid = week(asked, ["trade maker deposit=40000"], { maker: "agree" });
  assert.equal(party(paid, 1).given[1], 0);
  assert.equal(paid.cash, asked.cash + 40_000 - 5_000);
  assert.equal(party(paid, 1).request, null);
  const signed = week(asked, ["trade maker nnn"], { maker: "agree" });
  assert.ok(party(signed, 1).nnn);
  assert.equal(dealOf(truthOf(signed)).parties[0]!.penalty, 50_000);
  const declined = week(asked, ["trade maker deposit=40000"], { maker: "decline" });
  assert.equal(party(declined, 1).given[1], -1);
  assert.notEqual(party(declined, 1).request, null);
});

test("an offer to trade ends when the thing is given anyway, or refused", () => {
  const offered = move(week(first(), [], { maker: "ask recipe" }), "trade maker deposit=40000").position;
  assert.equal(party(move(offered, "share maker recipe").position, 1).offer, null);
  assert.equal(party(move(offered, "refuse maker").position, 1).offer, null);
});

test("what a party offered is off the table once the owner has taught it more", () => {
  const offered = week(first(), [], { maker: "propose royalty=5%" });
  assert.notEqual(party(offered, 1).proposal, null);
  const taught = move(offered, "share maker recipe");
  assert.equal(party(taught.position, 1).proposal, null);
  assert.ok(taught.events.some((event) => event.kind === "concluded" && event.how === "overtaken"));
});

test("what a party offered while nobody else was talked to is off the table once that is over", () => {
  const bound = week(first(), ["exclusivity maker 1"], { maker: "propose royalty=5%" });
  assert.notEqual(party(bound, 1).proposal, null);
  const freed = week(bound, []);
  assert.equal(freed.exclusivity, null);
  assert.equal(party(freed, 1).proposal, null);
});

test("what a party offered it withdraws once it has come by something that teaches, and by nothing else", () => {
  const [demo, recipe] = [0, 1];
  const comesBy = (asset: number): Position => {
    const found = {
      key: "found",
      week: 3,
      chance: 1,
      effects: [{ kind: "learn", party: 1, asset }],
    } as const;
    const { deal } = small();
    const shows = { ...deal.assets[demo]!, reveals: deal.technology.components.map(() => 0) };
    const scenario = { deal: { ...deal, assets: deal.assets.with(demo, shows) }, events: [found] };
    return week(week(first(scenario), [], { maker: "propose royalty=5%" }), []);
  };
  assert.equal(party(comesBy(recipe), 1).got[recipe], 0);
  assert.equal(party(comesBy(recipe), 1).proposal, null);
  assert.equal(party(comesBy(demo), 1).got[demo], 0);
  assert.notEqual(party(comesBy(demo), 1).proposal, null);
});

test("what a party offered stands for twelve weeks, and that is seen by both", () => {
  let position = week(first({ weeks: 30, burn: 0 }), [], { maker: "propose royalty=5%" });
  const until = standsUntil(position.scenario, party(position, 1).proposedIn);
  assert.equal(until, 1 + PROPOSAL_STANDS);
  assert.equal(view(position, 0).parties[0]!.proposedIn, 1);
  while (position.week < until) position = week(position, []);
  assert.equal(refusal(position, "accept maker"), null);
  const over = week(position, []);
  assert.equal(party(over, 1).proposal, null);
  assert.deepEqual(refusal(over, "accept maker"), { kind: "noProposal" });
  // Put forward anew, it stands anew; where the talks end before, nothing ends it.
  assert.equal(standsUntil(over.scenario, 20), null);
});

test("a party puts no terms forward twice, and after the last of its proposals none at all", () => {
  let position = first({ attention: 1 });
  for (let i = 1; i <= MAX_PROPOSALS; i++) {
    const acted = (text: string): Position =>
      week(position, position.week > 1 ? ["reject maker"] : [], { maker: text });
    if (i > 1) assert.throws(() => acted("propose royalty=1%"), /proposedBefore/);
    position = acted(`propose royalty=${i}%`);
    assert.equal(party(position, 1).proposals.length, i);
  }
  assert.throws(() => week(position, ["reject maker"], { maker: "propose royalty=9%" }), /lastWordSaid/);
});

const answered = (text: string): Position => week(first(), ["propose maker royalty=5%"], { maker: text });
/** Of the maker's leaving next week: whether it does so as a licensee. */
function leaves(position: Position): readonly boolean[] {
  let now = move(position, "wait").position;
  while (now.scenario.deal.parties[now.turn! - 1]!.key !== "maker") now = move(now, "stall").position;
  return move(now, "quit").events.flatMap((event) => (event.kind === "left" ? [event.licensed] : []));
}

test("a party declines with a reason or without, and leaves as a licensee or not", () => {
  assert.equal(party(answered("decline budget"), 1).offer, null);
  assert.equal(party(answered("decline"), 1).offer, null);
  assert.throws(() => answered("decline weather"), /unknown/);
  assert.deepEqual([leaves(answered("decline")), leaves(answered("agree"))], [[false], [true]]);
});

test("exclusivity binds: no move to the others but a no, and what was offered to them is off the table", () => {
  const offered = week(first({ attention: 3 }), ["nnn trader", "nnn maker"], {
    trader: "ask demo",
    maker: "ask recipe",
  });
  assert.notEqual(party(offered, 3).offer, null);
  const bound = move(offered, "exclusivity maker 6").position;
  assert.deepEqual(bound.exclusivity, { party: 1, until: offered.week + 6 });
  assert.equal(party(bound, 3).offer, null);
  for (const text of [
    "share trader demo",
    "deflect trader",
    "approach partner",
    "probe trader plans",
    "nnn trader",
  ]) {
    assert.deepEqual(refusal(bound, text), { kind: "bound", until: 8 });
  }
  assert.equal(refusal(bound, "refuse trader"), null);
  assert.equal(refusal(bound, "dismiss trader"), null);
  assert.deepEqual(refusal(bound, "exclusivity maker 6"), { kind: "exclusivityGiven" });
  assert.equal(view(bound, 1).exclusivity?.party, 1);
  assert.equal(view(bound, 3).exclusivity, null);
  assert.equal(dealOf(truthOf(bound)).exclusivity, 1);
});

test("who walks out on a promise of exclusivity stays bound by it; if the other side leaves, it is over", () => {
  const bound = move(first({ attention: 3 }), "exclusivity maker 6").position;
  const alone = move(bound, "dismiss maker").position;
  assert.deepEqual(refusal(alone, "nnn trader"), { kind: "bound", until: 7 });
  assert.deepEqual(
    linksOf(alone).filter((talks) => talks),
    [],
  );
  assert.equal(idle(alone, 7).exclusivity, null);
  assert.equal(week(bound, [], { maker: "quit" }).exclusivity, null);
});

test("exclusivity ends by itself", () => {
  const bound = week(first({ weeks: 20 }), ["exclusivity maker 6"]);
  assert.notEqual(idle(bound, 5).exclusivity, null);
  assert.equal(idle(bound, 6).exclusivity, null);
});

test("knowledge goes stale with a release: reveals · (1 − renews)^generations, and can be refreshed", () => {
  const shared = week(first(), ["share maker recipe", "develop"]);
  const released = idle(shared, 3);
  assert.equal(released.generation, 1);
  const deal = dealOf(truthOf(released));
  const known = deal.parties[0]!.knows.map((a) => deal.assets[a]!);
  assert.deepEqual(
    known.map((a) => a.reveals),
    [[0.9 * 0.5, 0]],
  );
  const again = dealOf(truthOf(week(released, ["share maker recipe", "develop"])));
  assert.deepEqual(
    again.parties[0]!.knows.map((a) => again.assets[a]!.reveals),
    [[0.9, 0]],
  );
});

test("a copy takes the months and the money of the model, and a release leaves it behind", () => {
  // 6 months of process for a capability of 1.5: 4 months, 17.33 weeks, so 18; 300,000 / 1.5 in money.
  const scenario = quiet({ weeks: 40 });
  let position = week(start(scenario, 1), [], { maker: "rebuild" });
  position = idle(position, 16);
  assert.ok(party(position, 1).rebuild!.done < 1);
  position = idle(position, 1);
  assert.equal(party(position, 1).rebuild!.done, 1);
  const paid = Array.from({ length: 18 }, (_, i) => (200_000 / 18) * 1.1 ** (-i / 52)).reduce(
    (a, b) => a + b,
  );
  assert.ok(Math.abs(position.ledger[1]! + paid) < 1e-6);
  const alone = dealOf(truthOf(position));
  assert.deepEqual(
    alone.parties[0]!.knows.map((a) => alone.assets[a]!.reveals),
    [[1, 1]],
  );
  const released = idle(week(position, ["develop"]), 3);
  const deal = dealOf(truthOf(released));
  assert.deepEqual(
    deal.parties[0]!.knows.map((a) => deal.assets[a]!.reveals),
    [[0.5, 0.5]],
  );
  const anew = party(week(released, [], { maker: "rebuild" }), 1).rebuild!;
  assert.equal(anew.generation, 1);
  assert.ok(anew.done > 0.5 && anew.done < 0.6);
  // What is left, half of it, costs half of the whole.
  assert.ok(Math.abs(anew.cost * 0.5 - 100_000) < 1e-6);
});

test("what is passed on is known to the two alone", () => {
  const shared = typed(week(first(), ["share maker recipe"]), 1, 0);
  let position = move(shared, "wait").position;
  while (position.turn !== 1) position = move(position, "stall").position;
  const passed = move(position, "pass recipe trader");
  assert.equal(party(passed.position, 3).got[1], 0);
  assert.equal(view(passed.position, 0).parties[2]!.got, null);
  const learned = passed.events.filter((event) => event.kind === "learned");
  assert.deepEqual(
    learned.map((event) => event.seenBy),
    [[1, 3]],
  );
});

test("the talks end when the weeks, or the cash, run out, or the owner closes", () => {
  assert.equal(idle(first(), 8).ending, "weeks");
  assert.equal(idle(first({ cash: 9_000 }), 2).ending, "cash");
  const closed = move(first(), "close").position;
  assert.equal(closed.ending, "closed");
  assert.deepEqual(play(closed, 0, { kind: "wait" }), { ok: false, fault: { kind: "over" } });
});

test("events of the scenario happen in their week, to those they concern", () => {
  const position = week(start(small(), 1), []);
  assert.deepEqual(position.happened, ["fair"]);
  assert.deepEqual(party(position, 1).request, { kind: "asset", asset: 0, pressed: 0 });
  assert.equal(party(position, 1).rapport, 0.55 + RAPPORT.cooling);
  assert.deepEqual(view(position, 1).happened, ["fair"]);
  assert.deepEqual(view(position, 3).happened, []);
});

test("what an event makes a party ask for takes the place of what it asked for before", () => {
  const asked = week(start(small(), 1), [], { maker: "ask recipe" });
  assert.deepEqual(asked.happened, ["fair"]);
  assert.deepEqual(party(asked, 1).request, { kind: "asset", asset: 0, pressed: 0 });
});

const wants = (asset: number): Scenario["events"] => [
  { key: "wants", week: 3, chance: 1, effects: [{ kind: "request", party: 1, asset }] },
];

test("an event makes nobody ask for what its licence hands over", () => {
  for (const [handed, asset] of [
    [true, 1],
    [false, 0],
  ] as const) {
    const signed = week(first({ events: wants(asset) }), ["propose maker royalty=5% transfers=recipe@0"], {
      maker: "agree",
    });
    const later = week(signed, []);
    assert.deepEqual(later.happened, ["wants"]);
    assert.equal(party(later, 1).request === null, handed);
  }
});

test("contacts that nothing comes of cool a little every week", () => {
  const position = week(first(), []);
  const cooler = week(position, []);
  assert.equal(
    party(cooler, 1).rapport,
    Math.round((party(position, 1).rapport + RAPPORT.cooling) * 1e6) / 1e6,
  );
});

test("a licensee's trust does not cool", () => {
  const proposed = week(first(), ["propose maker royalty=5%"], { maker: "agree" });
  const { rapport, terms } = party(proposed, 1);
  assert.notEqual(terms, null);
  assert.equal(party(week(proposed, []), 1).rapport, rapport);
});

test("a party that has lost all trust leaves, and does not come back", () => {
  let position = first({ weeks: 30 });
  for (let i = 0; !party(position, 1).gone; i++) {
    assert.ok(i < 8, "eight refusals are enough");
    position = week(position, i === 0 ? [] : ["refuse maker"], { maker: "ask recipe" });
  }
  assert.ok(party(position, 1).gone);
  assert.deepEqual(refusal(position, "share maker recipe"), { kind: "partyGone" });
});

/** A change of terms to these bands of the royalty. */
const bands = (...list: readonly (readonly [to: number | null, rate: number])[]): Partial<Terms> => ({
  royalty: list.map(([to, rate]) => ({ to, rate })),
});

test("terms at the table: what cannot be put forward is refused with what to do", () => {
  const position = first();
  const cases: readonly (readonly [string, Refusal])[] = [
    ["propose maker royalty=5% penalty=1000000", { kind: "penaltyTooHigh", most: 100_000 }],
    ["propose maker royalty=5% term=49", { kind: "badTerm", most: 48 }],
    ["propose maker royalty=5% transfers=demo@0,demo@3", { kind: "transferTwice" }],
    ["propose maker royalty=5% term=12 transfers=demo@13", { kind: "transferLate" }],
    ["propose maker royalty=5% term=12 milestones=100@13", { kind: "milestoneLate" }],
    ["propose partner royalty=5%", { kind: "notTalking" }],
  ];
  for (const [text, fault] of cases) assert.deepEqual(refusal(position, text), fault);
  const wrong = (change: Partial<Terms>): string | null => {
    const terms: Terms = { ...plainTerms(position.scenario, 1), ...change };
    const played = play(position, 0, { kind: "propose", party: 1, terms });
    return played.ok ? null : played.fault.kind;
  };
  for (const [change, kind] of [
    [{ channels: [0, 0] }, "channelOrder"],
    [bands(), "badRoyalty"],
    [bands([null, 0.1], [null, 0.2]), "badRoyalty"],
    [bands([5, 0.1], [4, 0.2]), "badRoyalty"],
    [bands([null, Number.NaN]), "badRoyalty"],
    [{ minimum: [] }, "badAmount"],
    [{ minimum: [100, -1] }, "badAmount"],
    [{ perUnit: -1 }, "badAmount"],
    [{ milestones: [{ month: 1, amount: 5, chance: 2 }] }, "badShare"],
    [{ reported: -0.1 }, "badShare"],
    [{ supplies: [7] }, "badParts"],
    [{ supplies: [1, 0] }, "badParts"],
    [{ releases: { until: Number.NaN } }, "badReleases"],
    [{ exclusive: { channels: "all", until: 12 } }, null],
    [{ exclusive: { channels: [0, 0], until: 12 } }, "badExclusive"],
    [{ exclusive: { channels: [], until: 12 } }, "badExclusive"],
    [{ exclusive: { channels: [0], until: 0 } }, "badExclusive"],
    [{ ...bands([1e6, 0.06], [null, 0.04]), supplies: [1] }, null],
  ] as const)
    assert.equal(wrong(change), kind, JSON.stringify(change));
});
