/** What is said of the table: the same in both languages, complete, and filled in from the same things. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { interestedParty, OWNERS, step } from "@linchpin/seats";
import type { Terms } from "@linchpin/deal";
import { plainTerms, seenBy, start } from "@linchpin/table";
import { shipped } from "../../table/test/support/scenarios.ts";
import {
  bothLabels,
  cautionLines,
  eventWords,
  labelsOf,
  lastingWords,
  partyEventWords,
  TABLE,
  termName,
  termsRows,
  termsTitle,
} from "../src/index.ts";
import { movedWords } from "../src/moved.ts";

const { scenario, texts } = shipped("sensor");
const both = bothLabels(scenario.deal, texts);

/** Told from an event or a move, and tried on those of a game. */
const TOLD = new Set(["events", "partyEvents", "news", "question", "against"]);

/** Each text by its path; a function's has its arguments in it as marks. */
function textsOf(value: unknown, path: string, found: Map<string, string>): Map<string, string> {
  if (typeof value === "string") found.set(path, value);
  else if (typeof value === "function") {
    const marks = Array.from({ length: value.length }, (_, i) => `⟦${i}⟧`);
    found.set(path, String((value as (...marks: readonly string[]) => unknown)(...marks)));
  } else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value))
      if (!TOLD.has(key)) textsOf(each, `${path}.${key}`, found);
  return found;
}

const marks = (each: string): readonly string[] => [...new Set(each.match(/⟦\d⟧/g))].sort();

test("every sentence takes the same things in both languages", () => {
  const [en, zh] = [textsOf(TABLE.en, "", new Map()), textsOf(TABLE.zh, "", new Map())];
  assert.deepEqual([...zh.keys()].sort(), [...en.keys()].sort());
  for (const [path, text] of en) {
    assert.deepEqual(marks(zh.get(path)!), marks(text), path);
    if (/[a-z]{3}/.test(text)) assert.match(zh.get(path)!, /[\u4e00-\u9fff]/, path);
  }
  assert.ok(en.size > 60);
});

test("what happens in a game is said to whoever sees it, in both languages or in none", () => {
  const seats = [OWNERS["techniques"]!, ...scenario.parties.map(() => interestedParty)];
  const kinds = new Set<string>();
  let position = start(scenario, 5);
  for (let ply = 0; position.turn !== null; ply++) {
    const next = step(position, 5, ply, seats);
    position = next.position;
    for (const seat of seats.keys()) {
      for (const event of seenBy(next.events, seat)) {
        const say = (labels: typeof both.en): string =>
          seat === 0 ? eventWords(labels, event) : partyEventWords(labels, event, seat);
        const [en, zh] = [say(both.en), say(both.zh)];
        assert.equal(en === "", zh === "", event.kind);
        assert.doesNotMatch(en + zh, /undefined|NaN|null/);
        if (en !== "") kinds.add(event.kind);
      }
    }
  }
  for (const kind of ["learned", "signed", "event", "ended"]) assert.ok(kinds.has(kind), kind);
});

test("what terms promise to nobody else is on the sheet, and in the news for all", () => {
  const channels = [0, 1];
  const sheet = (exclusive: Terms["exclusive"]): ReadonlyMap<string, string> =>
    new Map(termsRows(both.en, { ...plainTerms(scenario, 1), exclusive }));
  assert.equal(sheet(null).has("exclusivity: for nobody else"), false);
  assert.equal(
    sheet({ channels, until: 24 }).get("exclusivity: for nobody else"),
    `${both.en.channel(0)} and ${both.en.channel(1)} for 24 months`,
  );
  assert.equal(
    sheet({ channels: "all", until: 6 }).get("exclusivity: for nobody else"),
    "every channel for 6 months",
  );
  const licence = { party: 1, week: 3, channels, exclusive: { channels: [1], months: 24 } };
  const news = { kind: "licensed", week: 3, seenBy: [0, 2], licence } as const;
  assert.match(partyEventWords(both.en, news, 2), /For 24 months nobody else gets /);
  assert.match(partyEventWords(both.zh, news, 2), /24 个月内别家拿不到/);
});

test("what is handed over and was given already is said to be there", () => {
  const transfers = [0, 1].map((asset) => ({ asset, month: 3 }));
  const rows = (labels: typeof both.en, given: readonly number[]): string | undefined =>
    termsRows(labels, { ...plainTerms(scenario, 1), transfers }, given).find(([, value]) =>
      value.includes(labels.asset(0)),
    )?.[1];
  const { asset } = both.en;
  assert.equal(rows(both.en, []), `${asset(0)} in month 3 and ${asset(1)} in month 3`);
  assert.equal(rows(both.en, [0]), `${asset(0)} (it has it already) and ${asset(1)} in month 3`);
  assert.match(rows(both.zh, [1])!, /（第 3 个月）.*（已在其手中）/);
});

test("a sheet speaks as the party's trade does, where it pays no royalty", () => {
  const { scenario: dubbing, texts: its } = shipped("dubbing");
  const [diezhen, qiaoji] = ["diezhen", "qiaoji"].map(
    (key) => dubbing.deal.parties.findIndex((party) => party.key === key) + 1,
  ) as [number, number];
  for (const language of ["en", "zh"] as const) {
    const labels = labelsOf(dubbing.deal, its[language], language);
    const usual = TABLE[language].terms;
    assert.equal(termsTitle(labels, diezhen), usual.title(labels.party(diezhen)));
    assert.equal(termName(labels, diezhen, "royalty"), usual.fields.royalty);
    assert.equal(termsTitle(labels, qiaoji), its[language]["party.qiaoji.paper"]);
    assert.equal(termName(labels, qiaoji, "royalty"), its[language]["party.qiaoji.part"]);
    assert.equal(termName(labels, qiaoji, "upfront"), usual.fields.upfront);
    const moved = { field: "royalty", from: 0.1, to: 0.2 } as const;
    assert.notEqual(movedWords(labels, moved, qiaoji, qiaoji), movedWords(labels, moved, diezhen, diezhen));
  }
});

const lasting = (startsAt: number | null, stopsAt: number | null, upfront = 1_000): string =>
  lastingWords(both.en, { party: 1, upfront }, { startsAt, stopsAt, heldBy: null } as Parameters<
    typeof lastingWords
  >[2]).text;

test("whoever stops at once is told of as one who stops, and only who never makes anything as idle", () => {
  assert.match(lasting(null, 0), /pays what is due on signing and nothing after it/);
  assert.match(lasting(null, 0, 0), /pays nothing: with what it has/);
  assert.match(lasting(null, 6), /stops paying in month 6/);
  assert.match(lasting(null, null), /does not pay/);
  assert.match(lasting(4, null), /from month 4 on\. .* never better off by stopping/);
});

test("a price is never said to be less than what the thing takes at once", () => {
  const { en } = both;
  const said = (now: number, fair: number): string =>
    cautionLines(en, { kind: "price", price: { now, fair, months: 0, cost: 0 } })[0]!.text;
  assert.match(said(50_000, 36_000), /about 50.k.USD\.$/);
  assert.match(said(0, 36_000), /about 36.k.USD once they have the rest too/);
  assert.match(said(0, 100), /no less/);
  assert.deepEqual(cautionLines(en, { kind: "spends", amount: 300 }), []);
});
