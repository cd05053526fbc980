/** Whether terms would be signed, and what promises cost: from what the owner can know, and the dearer the less likely. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  costOfExclusivity,
  onTable,
  costOfPromise,
  costOfWeeks,
  firstTerms,
  lastTerms,
  type Match,
  openingOf,
  positionOf,
  readingOf,
  withChannel,
  withPromise,
} from "@linchpin/match";
import { bandOf, chanceOfSigning, draftFor, type Band } from "@linchpin/coach";
import type { Terms } from "@linchpin/deal";
import { CONVINCED, gainFromTerms } from "@linchpin/seats";
import {
  flatRoyalty,
  LANGUAGES,
  ownerView,
  plainTerms,
  termsGrid,
  writePosition,
  type Position,
  type Reason,
} from "@linchpin/table";
import { TABLE } from "@linchpin/words";
import { jobsFor } from "../src/workers/jobs.ts";
import { played } from "./support/games.ts";

const sitting = played("jackets", 3, "techniques", 10);
const position = positionOf(sitting);
const party = sitting.scenario.deal.parties.findIndex(({ key }) => key === "caiyun") + 1;
const terms = firstTerms(sitting, party);

const bandAt = (at: Position, rate: number, upfront = terms.upfront): Band =>
  jobsFor(sitting.scenario).terms({
    position: writePosition(at),
    reading: readingOf(sitting),
    terms: { ...terms, royalty: flatRoyalty(rate), upfront },
  }).band;

/** What the term sheet asks the worker at a game. */
function sheetsAt(match: Match) {
  const at = { position: writePosition(positionOf(match)), reading: readingOf(match) };
  const jobs = jobsFor(match.scenario);
  return {
    priced: (sheet: Terms) => jobs.terms({ ...at, terms: sheet }),
    draft: (seat: number, last: Terms | null = null) => jobs.draft({ ...at, party: seat, last }),
  };
}

const RANKS: readonly Band[] = ["refuses", "may", "signs"];

test("the dearer the terms, the less likely they are signed; what is free would be, what takes everything would not", () => {
  const bands = [0, 0.02, 0.05, 0.1, 0.2, 0.9].map((rate) => RANKS.indexOf(bandAt(position, rate, 0)));
  assert.deepEqual(
    bands,
    bands.toSorted((a, b) => b - a),
  );
  assert.equal(bands.at(-1), RANKS.indexOf("refuses"));
  assert.equal(bands[0], RANKS.indexOf("signs"));
  assert.deepEqual([0, 0.5, 1].map(bandOf), RANKS);
});

test("what is hidden from the owner changes nothing of it", () => {
  for (const rate of [0.01, 0.05, 0.12]) {
    const seen = bandAt(position, rate);
    for (const type of [0, 1, 2]) {
      const parties = position.parties.map((each) => ({
        ...each,
        type,
        got: each.got.map(() => 0),
        rebuild: { done: 0.5, generation: 0, weeks: 9, cost: 9 },
      }));
      assert.equal(bandAt({ ...position, parties }, rate), seen, `${rate}, type ${type}`);
    }
  }
});

test("exclusivity is priced by its weeks: none for none, all of it to the end of the talks", () => {
  const whole = costOfExclusivity(position, party);
  assert.ok(whole > 0);
  const costs = [0, 6, 12, 26, 104].map((weeks) => costOfWeeks(position, whole, weeks));
  assert.equal(costs[0], 0);
  assert.ok(costs[1]! < costs[2]! && costs[2]! < costs[3]!);
  assert.equal(costs.at(-1), whole);
});

test("exclusivity costs no more than there is on the table", () => {
  let capped = 0;
  for (const weeks of [4, 8, 11]) {
    const at = positionOf(played("dubbing", 5, "techniques", weeks));
    const still = onTable(at);
    at.parties.forEach(({ inTalks }, i) => {
      if (!inTalks) return;
      const cost = costOfExclusivity(at, i + 1);
      assert.ok(cost <= still);
      if (cost === still) capped++;
    });
  }
  assert.ok(capped > 0);
});

test("a channel promised to nobody else costs something where others could serve it, and nothing that is not promised does", () => {
  const open = { ...terms, exclusive: null };
  assert.equal(costOfPromise(position, open), 0);
  const costs = open.channels.map((channel) => costOfPromise(position, withPromise(open, channel, true)));
  assert.ok(costs.every((cost) => cost >= -1e-6));
  const all = open.channels.reduce<Terms>((sheet, channel) => withPromise(sheet, channel, true), open);
  assert.ok(costOfPromise(position, all) >= Math.max(...costs) - 1e-6);
  const short = { ...all, exclusive: { ...all.exclusive!, until: 6 } };
  assert.ok(costOfPromise(position, short) <= costOfPromise(position, all));
});

test("a promise goes with its channel", () => {
  const both = { ...terms, channels: [0, 1], exclusive: null };
  const promised = withPromise(withPromise(both, 0, true), 1, true);
  assert.deepEqual(promised.exclusive?.channels, [0, 1]);
  assert.deepEqual(withChannel(promised, 1, false).exclusive?.channels, [0]);
  assert.equal(withPromise(withPromise(promised, 0, false), 1, false).exclusive, null);
});

const talking = (match: Match): readonly number[] =>
  positionOf(match).parties.flatMap(({ inTalks, terms: signed }, i) =>
    inTalks && signed === null && plainTerms(match.scenario, i + 1).channels.length > 0 ? [i + 1] : [],
  );

/** Whether a party may sign usual terms that promise nothing to it alone and bring the owner something, once it is convinced. */
function openedToAll(match: Match, seat: number): boolean {
  const view = ownerView(positionOf(match));
  const chance = chanceOfSigning(view, readingOf(match), seat, { belief: CONVINCED });
  return termsGrid(match.scenario, seat).some(
    (sheet) =>
      sheet.exclusive === null &&
      gainFromTerms(view, sheet) > 0 &&
      bandOf(chance({ kind: "terms", terms: sheet })) !== "refuses",
  );
}

test("a sheet opens with terms that may be signed, where any of the usual ones may be, and says what they are", () => {
  const seen = new Map<string, number>();
  for (const [name, owner, weeks] of [
    ["dubbing", "techniques", 1],
    ["dubbing", "techniques", 5],
    ["sensor", "refuse", 6],
    ["jackets", "techniques", 10],
  ] as const) {
    const match = played(name, 3, owner, weeks);
    if (positionOf(match).turn !== 0) continue;
    const { priced, draft } = sheetsAt(match);
    for (const seat of talking(match)) {
      const drafted = draft(seat, lastTerms(match, seat)?.terms);
      const view = ownerView(positionOf(match));
      // Where the owner sells itself by now a licence may bring it less than nothing.
      const bringing = termsGrid(match.scenario, seat).filter((each) => gainFromTerms(view, each) > 0);
      const bands = bringing.map((each) => priced(each).band);
      const { is, terms: opened } = openingOf(match, seat, drafted);
      seen.set(is, (seen.get(is) ?? 0) + 1);
      const { band } = priced(opened);
      // Its own terms it signs, whatever the reading makes of them.
      if (is === "theirs") continue;
      if (drafted !== null) assert.equal(band, drafted.band);
      if (bands.some((each) => each !== "refuses")) assert.notEqual(band, "refuses", `${name} ${seat}`);
      else if (is === "none" || is === "once") {
        assert.equal(band, "refuses");
        const wouldDo = openedToAll(match, seat);
        assert.ok(opened.exclusive === null || !wouldDo, "it gives away more than it needs to");
      }
      const texts = LANGUAGES.map((language) => TABLE[language].terms.draft[is]("X"));
      assert.ok(texts.every((text) => text.length > 5));
    }
  }
  assert.ok(seen.size >= 2, JSON.stringify([...seen]));
});

test("a draft brings something, now or once the party is convinced, and names no channel promised to another", () => {
  const begun = played("evening", 1, "random", 1);
  const first = draftFor(ownerView(positionOf(begun)), readingOf(begun), 1, null)!;
  assert.deepEqual([first.from, first.band], ["once", "refuses"]);
  assert.ok(sheetsAt(begun).priced(first.terms).toOwner > 0);

  const match = played("sunwear", 3, "refuse", 6);
  const view = ownerView(positionOf(match));
  const { channels, parties } = match.scenario.deal;
  const seat = parties.findIndex(({ key }) => key === "tingzhou") + 1;
  const hotels = channels.findIndex(({ key }) => key === "hotels");
  const licence = { party: 4, week: 5, channels: [hotels], exclusive: { channels: [hotels], months: 24 } };
  const [before, after] = [[], [licence]].map(
    (licences) => draftFor({ ...view, licences }, readingOf(match), seat, null)!.terms.channels,
  );
  assert.deepEqual(
    after,
    before!.filter((channel) => channel !== hotels),
  );
  assert.ok(before!.includes(hotels) && after.length > 0);
});

test("a draft has no rate that would never be paid", () => {
  let idle = 0;
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
    for (const weeks of [2, 3, 4, 5]) {
      const match = played("evening", seed, "random", weeks);
      if (positionOf(match).turn !== 0) continue;
      const { priced, draft } = sheetsAt(match);
      for (const seat of talking(match)) {
        const drafted = draft(seat);
        if (drafted?.from !== "usual" || priced(drafted.terms).stopsAt !== 0) continue;
        idle++;
        const usual = termsGrid(match.scenario, seat).map(({ royalty }) => royalty[0]!.rate);
        assert.ok(drafted.terms.royalty[0]!.rate <= Math.max(...usual), `${seed} ${weeks} ${seat}`);
      }
    }
  assert.ok(idle > 0);
});

test("as the price falls reasons only fall away: none comes up that was not said", () => {
  let falls = 0;
  for (const [name, weeks] of [
    ["sensor", 5],
    ["jackets", 8],
    ["dubbing", 3],
  ] as const) {
    const match = played(name, 4, "refuse", weeks);
    const { priced } = sheetsAt(match);
    for (const seat of talking(match)) {
      const sheet = firstTerms(match, seat);
      const dear = { ...sheet, royalty: flatRoyalty(0.5), upfront: 0 };
      let before: readonly Reason[] | null = null;
      for (const part of [1, 0.75, 0.5, 0.25, 0]) {
        const { against, band } = priced({ ...dear, royalty: flatRoyalty(0.5 * part) });
        assert.equal(against.length === 0, band === "signs");
        if (before !== null && before.length > against.length) falls++;
        for (const reason of against)
          assert.ok(before?.includes(reason) ?? true, `${name} ${seat}: ${reason}`);
        before = against;
      }
    }
  }
  assert.ok(falls > 0);
});

test("a sheet opens with the terms that a party has put forward, and with nothing in their place", () => {
  let stand = 0;
  for (const seed of [1, 2, 3, 4])
    for (const weeks of [6, 8, 10]) {
      const match = played("dubbing", seed, "techniques", weeks);
      for (const seat of talking(match)) {
        const { proposal } = positionOf(match).parties[seat - 1]!;
        if (proposal === null) continue;
        stand++;
        const other = termsGrid(match.scenario, seat)[0]!;
        for (const draft of [
          { terms: other, from: "none", band: "refuses" },
          { terms: other, from: "usual", band: "may" },
        ] as const)
          assert.deepEqual(openingOf(match, seat, draft), { terms: proposal, is: "theirs" });
      }
    }
  assert.ok(stand > 0);
});

test("what terms leave a party short grows with their price, and what it would sign leaves it nothing short", () => {
  let grows = 0;
  const match = played("dubbing", 3, "techniques", 5);
  const { priced } = sheetsAt(match);
  const ahead = [0, 0.01, 0.02, 0.04, 0.08, 0.12].map((rate) =>
    priced({ ...firstTerms(match, 2), royalty: flatRoyalty(rate), upfront: 0 }),
  );
  for (const [i, { short, band, against }] of ahead.entries()) {
    if (band === "signs") assert.equal(short, null);
    const before = ahead[i - 1]?.short ?? null;
    if (short === null || before === null) continue;
    assert.ok(short > before);
    grows++;
    for (const language of LANGUAGES) {
      const said = TABLE[language].terms.mostly(["price"], "45 k");
      assert.ok(said.includes("45 k") && against.length > 0);
    }
  }
  assert.ok(grows > 0);
});
