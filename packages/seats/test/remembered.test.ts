/** What is remembered is what a fresh computation gives; what is imagined is what then comes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  clockOf,
  modelOf,
  powerMap,
  presentValue,
  rebuildOf,
  standingOf,
  termsValue,
  termsWorking,
  type Deal,
  type Model,
  type Terms,
} from "@linchpin/deal";
import {
  dealOf,
  flatRoyalty,
  legal,
  type Move,
  type Outlook,
  play,
  portionOf,
  running,
  type Position,
  type PublicLicence,
  type SeatView,
  seatView,
  settledDeal,
  start,
  termsGrid,
  truthOf,
  view,
  countsOn,
} from "@linchpin/table";
import { canonical, keyOf, onlyWith, whenCopied, whenHoldingAllBut, whenLater } from "../src/outlook.ts";
import { reckonedParts } from "../src/reckoning.ts";
import {
  estimate,
  outlookOf,
  termsIn,
  valuedActs,
  whenExclusive,
  whenHolding,
  whenReleased,
  whenSigned,
} from "../src/index.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { randomPositions } from "./support/positions.ts";

const positions = (): readonly Position[] => [...randomPositions("owner", 4), ...randomPositions("party", 6)];
const outlooks = (): readonly Outlook[] => positions().map((p) => outlookOf(view(p, p.turn!)));

/** The same outlook of a scenario that nothing is remembered of. */
const unheardOf = (outlook: Outlook): Outlook => ({
  ...outlook,
  scenario: structuredClone(outlook.scenario),
});

const near = (actual: number, expected: number, scale: number, what: string): void =>
  assert.ok(
    Math.abs(actual - expected) <= 1e-9 * (1 + Math.abs(scale)),
    `${what}: ${actual} is not ${expected}`,
  );

/** Everything of an estimate that can be compared. */
function figures(outlook: Outlook): object {
  const { deal: _deal, ...rest } = estimate(outlook);
  return rest;
}

const CHANGES: Readonly<Record<string, (outlook: Outlook, seat: number, asset: number) => Outlook>> = {
  whenHolding,
  whenHoldingAllBut,
  whenHoldingAll: (outlook, seat) => whenHoldingAllBut(outlook, seat, null),
  whenHoldingFirst: (outlook, seat, asset) => whenHolding(outlook, seat, asset, 0),
  onlyWith,
  whenExclusive,
  whenSigned,
  whenCopied,
  whenLater: (outlook, seat) => whenLater(outlook, 10 * seat),
  whenReleased,
};

test("an estimate that is remembered equals a fresh one, also of every outlook that follows by one change", () => {
  outlooks().forEach((outlook, i) => {
    const fresh = unheardOf(outlook);
    assert.deepEqual(figures(outlook), figures(fresh));
    const seat = 1 + (i % outlook.parties.length);
    const asset = i % outlook.scenario.deal.assets.length;
    for (const [name, change] of Object.entries(CHANGES)) {
      const changed = change(outlook, seat, asset);
      assert.deepEqual(figures(changed), figures(change(fresh, seat, asset)), name);
      // Changed first and forgotten then: worked out from nothing.
      assert.deepEqual(figures(changed), figures(unheardOf(changed)), `${name}, from nothing`);
    }
  });
});

test("it does not matter whether terms or shares are asked for first", () => {
  for (const outlook of outlooks()) {
    const fresh = unheardOf(outlook);
    for (const seat of outlook.parties.keys()) {
      const [terms] = termsGrid(fresh.scenario, seat + 1);
      if (terms !== undefined) termsIn(fresh, terms);
    }
    assert.deepEqual(figures(fresh), figures(outlook));
  }
});

test("an estimate is the power map of the deal that the outlook stands for", () => {
  for (const outlook of outlooks()) {
    const { pie, shares, rebuilds, alone } = estimate(outlook);
    const deal = dealOf(outlook);
    const apart = settledDeal(outlook);
    const { worth, shares: due } = powerMap(deal);
    near(pie, worth, worth, "pie");
    due.forEach((share, seat) => near(shares[seat]!, share, worth, `share of ${seat}`));
    deal.parties.forEach((_, i) => {
      assert.deepEqual(rebuilds[i], rebuildOf(modelOf(deal), 1 << (i + 1)));
      const [terms] = termsGrid(outlook.scenario, i + 1);
      if (terms === undefined) return;
      // At the table nobody acts with its allies.
      const { withoutDeal } = termsValue(apart, running(terms, apart));
      near(alone[i + 1]!, withoutDeal, worth, `alone, ${i + 1}`);
    });
  }
});

test("what a deal and another of the same time have in common is laid out once", () => {
  for (const outlook of outlooks()) {
    const [deal, first] = [dealOf(outlook), dealOf(truthOf(start(outlook.scenario, 1)))];
    assert.deepEqual(estimate(outlook).deal, deal);
    const sameTime = {
      ...first,
      channels: deal.channels,
      horizon: deal.horizon,
      technology: deal.technology,
    };
    assert.deepEqual(modelOf(deal, standingOf(sameTime)), modelOf(deal));
  }
});

test("what each act is worth does not depend on what was remembered", () => {
  for (const position of randomPositions("party", 6)) {
    const seen = seatView(position, position.turn!);
    const type = seen.scenario.parties[seen.seat - 1]!.types[position.parties[seen.seat - 1]!.type]!;
    const fresh: SeatView = { ...seen, scenario: structuredClone(seen.scenario) };
    assert.deepEqual(valuedActs(seen, type), valuedActs(fresh, type));
  }
});

/** Terms with every field in use, for any party. */
const termsFor = ({ scenario }: Outlook): fc.Arbitrary<Terms> => {
  const { deal } = scenario;
  const month = fc.integer({ min: 0, max: Math.floor(deal.horizon) });
  const money = fc.integer({ min: 0, max: 300 }).map((thousands) => 1000 * thousands);
  const share = fc.integer({ min: 0, max: 40 }).map((percent) => percent / 100);
  const milestone = fc.oneof(
    fc.record({ month, amount: money, chance: share }),
    fc.record({ after: fc.constant("firstSale" as const), months: month, amount: money, chance: share }),
  );
  return fc.record({
    party: fc.integer({ min: 1, max: deal.parties.length }),
    upfront: money,
    milestones: fc.array(milestone, { maxLength: 2 }),
    royalty: fc.oneof(
      share.map(flatRoyalty),
      fc.tuple(money, share, share).map(([to, below, above]) => [
        { to: to + 1000, rate: below },
        { to: null, rate: above },
      ]),
    ),
    perUnit: fc.nat(20),
    minimum: fc.array(money, { minLength: 1, maxLength: 3 }),
    term: fc.integer({ min: 1, max: Math.floor(deal.horizon) }),
    channels: fc.subarray([...deal.channels.keys()], { minLength: 1 }),
    transfers: fc.uniqueArray(fc.record({ asset: fc.nat(deal.assets.length - 1), month }), {
      maxLength: 2,
      selector: (t) => t.asset,
    }),
    supplies: fc.oneof(fc.constant("all" as const), fc.subarray([...deal.technology.components.keys()])),
    releases: fc.oneof(fc.constantFrom("all" as const, "none" as const), fc.record({ until: month })),
    exclusive: fc.oneof(
      fc.constant(null),
      fc.record({ channels: fc.constant("all" as const), until: month }),
    ),
    profitShare: share,
    withheld: share,
    reported: share,
    penalty: money,
  });
};

/** The deal with each channel cut to the part that the party reckons with; the owner's plan is that of the whole. */
function divided(outlook: Outlook, terms: Terms): { readonly deal: Deal; readonly model: Model } {
  // What a licence teaches it teaches under the party's NNN.
  const party = outlook.parties[terms.party - 1]!;
  const parties = outlook.parties.with(terms.party - 1, { ...party, bound: party.nnn });
  const whole = settledDeal({ ...outlook, parties });
  const parts = reckonedParts(outlook, terms, () => estimate(outlook));
  const deal = { ...whole, channels: whole.channels.map((channel, c) => portionOf(channel, parts[c] ?? 1)) };
  return { deal, model: { ...modelOf(deal), ownerPlans: modelOf(whole).ownerPlans } };
}

const worthTheSame = ({
  outlook,
  terms,
}: {
  readonly outlook: Outlook;
  readonly terms: readonly Terms[];
}): void => {
  for (const each of [...terms, ...terms.map((t) => ({ ...t, upfront: 7000 })), ...terms]) {
    const found = termsIn(outlook, each);
    const { deal, model } = divided(outlook, each);
    const sheet = running(each, deal);
    const { value, options } = termsWorking(deal, sheet, model);
    const { stopsAt, toParty, startsAt } = value;
    assert.deepEqual([found.stopsAt, found.startsAt], [stopsAt, startsAt]);
    near(found.toParty, toParty, toParty, "to the party");
    // The owner's releases are no part of it: at the table it makes them once, for everybody.
    const given = sheet.transfers
      .filter(({ month }) => month <= (stopsAt ?? sheet.term))
      .reduce((sum, t) => sum + deal.assets[t.asset]!.cost * presentValue(clockOf(deal), t.month), 0);
    const toOwner = (1 - sheet.withheld) * options.chosen.pays - given;
    near(found.toOwner, toOwner, toOwner, "to the owner");
  }
};

test("terms are worth what they are worth in the whole outlook, whoever else is there, and however often it is asked", () => {
  const cases = fc.constantFrom(...outlooks()).chain((outlook) =>
    fc.record({
      outlook: fc.constant(outlook),
      terms: fc.array(termsFor(outlook), { minLength: 4, maxLength: 8 }),
    }),
  );
  forAll({ seed: 31, numRuns: 150 }, cases, worthTheSame);
});

test("terms of two parties that nothing tells apart but who they are have each their own worth", () => {
  for (const outlook of outlooks()) {
    const { scenario, parties } = outlook;
    const strangers = parties.map(({ holds }) => ({
      inTalks: false,
      nnn: false,
      bound: false,
      holds: holds.map(() => -1),
      copied: 0,
      copyGeneration: 0,
    }));
    const nobody = canonical({ ...outlook, parties: strangers });
    const [base] = termsGrid(scenario, 1);
    if (base === undefined) continue;
    for (const party of parties.keys()) {
      const terms = { ...base, party: party + 1 };
      const { deal, model } = divided(nobody, terms);
      const { toParty } = termsWorking(deal, running(terms, deal), model).value;
      near(termsIn(nobody, terms).toParty, toParty, toParty, `${scenario.id}, party ${party + 1}`);
    }
  }
});

const partyOutlook = (assets: number): fc.Arbitrary<Outlook["parties"][number]> => {
  const holds = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: assets, maxLength: assets });
  const talks = fc.record({ inTalks: fc.boolean(), nnn: fc.boolean(), bound: fc.boolean(), holds });
  const copy = fc.oneof(
    fc.constant({ copied: 0, copyGeneration: 0 }),
    fc.record({ copied: fc.constantFrom(0.1, 0.9, 1), copyGeneration: fc.nat(12) }),
  );
  return fc.tuple(talks, copy).map(([one, other]) => ({ ...one, ...other }));
};

test("two outlooks have the same key exactly if they are equal", () => {
  const [{ scenario }] = outlooks() as [Outlook];
  const one = fc.record({
    scenario: fc.constant(scenario),
    months: fc.constantFrom(0, 2.3, 23),
    generation: fc.nat(12),
    sinceRelease: fc.constantFrom(null, 0, 1, 12),
    owned: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
    licences: fc.constantFrom<readonly PublicLicence[]>(
      [],
      [{ party: 1, week: 3, channels: [0], exclusive: null }],
      [{ party: 1, week: 3, channels: [0], exclusive: { channels: [0], months: 12 } }],
      [{ party: 2, week: 3, channels: [0, 1], exclusive: null }],
    ),
    exclusivity: fc.constantFrom(null, 1, 2),
    parties: fc.tuple(partyOutlook(2), partyOutlook(2)),
  });
  const fields = "months generation sinceRelease owned licences exclusivity".split(" ");
  const partyFields = "inTalks nnn bound holds copied copyGeneration".split(" ");
  // Two that differ in one thing, or in nothing.
  const pairs = fc.tuple(one, one, fc.constantFrom(null, ...fields), fc.constantFrom(null, ...partyFields));
  const law = ([a, b, field, partyField]: typeof pairs extends fc.Arbitrary<infer T> ? T : never): void => {
    const [first, second] = a.parties;
    const mixed =
      partyField === null ? {} : { [partyField]: Reflect.get(b.parties[0], partyField) as unknown };
    const party = { ...first, ...mixed };
    if ((party.copied === 0) !== (party.copyGeneration === 0)) return;
    const other = {
      ...a,
      ...(field === null ? {} : { [field]: Reflect.get(b, field) as unknown }),
      parties: [party, second],
    };
    assert.equal(
      keyOf(a) === keyOf(other),
      JSON.stringify(a) === JSON.stringify(other),
      `${keyOf(a)} and ${keyOf(other)}`,
    );
  };
  forAll({ seed: 32, numRuns: 3000 }, pairs, law);
});

test("what is forgotten to save memory is found again with the same value", () => {
  const [outlook] = outlooks() as [Outlook];
  const scenario = structuredClone(outlook.scenario);
  const first = canonical({ ...outlook, scenario });
  const before = figures(first);
  const held = (): boolean => canonical({ ...first }) === first;
  // What is asked for now and then stays; what is not goes.
  const A_ROUND = 7_000;
  const others = (round: number): void => {
    for (let i = 0; i < A_ROUND; i++) canonical({ ...first, months: -A_ROUND * round - i });
  };
  for (let round = 1; round <= 5; round++) {
    others(round);
    assert.ok(held(), "what is in use is forgotten");
  }
  for (let round = 6; round <= 10; round++) others(round);
  assert.ok(!held(), "it is never forgotten");
  assert.deepEqual(figures(canonical({ ...first })), before);
  assert.deepEqual(figures({ ...first }), before);
});

/** What an outlook is worth, when the owner's own view is asked after a move of the owner's. */
function after(position: Position, move: Move): Outlook {
  const played = play(position, 0, move);
  assert.ok(played.ok, played.ok ? "" : played.fault.kind);
  return outlookOf(view(played.position, 0));
}

test("an asset imagined to be given is worth what it is worth once it is given; exclusivity too", () => {
  let seen = 0;
  for (const position of randomPositions("owner", 8)) {
    const outlook = outlookOf(view(position, 0));
    for (const move of legal(position, 0)) {
      if (move.kind !== "share" && move.kind !== "exclusivity") continue;
      // The second half of the moves that are alike is not looked at.
      if (move.kind === "share" ? move.asset % 4 !== position.week % 4 : move.weeks !== 12) continue;
      const imagined =
        move.kind === "share"
          ? whenHolding(outlook, move.party, move.asset)
          : whenExclusive(outlook, move.party);
      const [one, other] = [estimate(imagined), estimate(after(position, move))];
      near(one.pie, other.pie, other.pie, `${move.kind}, pie`);
      one.shares.forEach((share, seat) => near(share, other.shares[seat]!, other.pie, move.kind));
      one.alone.forEach((alone, seat) => near(alone, other.alone[seat]!, other.pie, move.kind));
      seen++;
    }
  }
  assert.ok(seen > 100, `${seen} moves were looked at`);
});

test("what the owner takes a party to hold is what it gave, never what was passed on or rebuilt", () => {
  for (const position of randomPositions("owner", 8)) {
    const { parties, exclusivity, months, owned } = outlookOf(view(position, 0));
    parties.forEach((party, i) => {
      const { given, inTalks, nnn, under } = position.parties[i]!;
      const bound = under.some(Boolean);
      assert.deepEqual(party, { inTalks, nnn, bound, holds: given, copied: 0, copyGeneration: 0 });
    });
    assert.equal(exclusivity, position.exclusivity?.party ?? null);
    assert.ok(months >= 0 && months * 52 < 12 * position.week);
    assert.deepEqual(
      owned,
      position.channels.map((c) => c.owned),
    );
  }
});

test("a party takes the others to hold what they held at the start, and to talk only once it is told", () => {
  let [told, alone] = [0, 0];
  for (const position of randomPositions("party", 6)) {
    const seat = position.turn!;
    const { deal } = position.scenario;
    const { type, heard, rapport } = position.parties[seat - 1]!;
    const counted = heard.some((each) => countsOn(each, position.week, rapport));
    const licensed = view(position, seat).licences.map(({ party }) => party);
    const { allies } = position.scenario.parties[seat - 1]!.types[type]!;
    outlookOf(view(position, seat)).parties.forEach((party, i) => {
      if (i + 1 === seat || allies.includes(i + 1)) return;
      const { knows } = deal.parties[i]!;
      assert.deepEqual(
        party.holds,
        deal.assets.map((_, a) => (knows.includes(a) ? 0 : -1)),
      );
      // Of these games' players nobody names anybody.
      if (licensed.includes(i + 1)) assert.ok(party.inTalks);
      else if (!counted) assert.ok(!party.inTalks);
      if (party.inTalks) told++;
      else alone++;
    });
  }
  assert.ok(told > 10 && alone > 10);
});
