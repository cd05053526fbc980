/** Laws of offers in words: nothing that is said is lost, in any order; a commission is the other side's part; one's own offer goes on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Terms } from "@linchpin/deal";
import { flatRoyalty, writeMove } from "@linchpin/table";
import { heardWords, leftOut, leftOutWords, moveWords } from "../src/understand/index.ts";
import { read } from "../src/understand/reader.ts";
import type { Understood } from "../src/understand/port.ts";
import { situations, spoken } from "./support/understanding.ts";

const known = situations();
const said = (name: string, text: string): Understood => read(spoken(known.get(name)!, text, "en"));

function termsOf(name: string, text: string): Terms {
  const found = said(name, text);
  const [move] = found.kind === "moves" ? found.moves : [];
  assert.ok(move?.kind === "propose" && found.kind === "moves" && found.moves.length === 1, text);
  return move.terms;
}

const FIGURES = fc.record({
  share: fc.integer({ min: 1, max: 60 }),
  sum: fc.integer({ min: 2, max: 90 }),
  least: fc.integer({ min: 2, max: 90 }),
  term: fc.integer({ min: 13, max: 24 }),
  alone: fc.integer({ min: 3, max: 12 }),
});
type Figures = typeof FIGURES extends fc.Arbitrary<infer T> ? T : never;

const ITEMS: Readonly<Record<"en" | "zh", (of: Figures) => readonly string[]>> = {
  en: ({ share, sum, least, term, alone }) => [
    `${share}% for us`,
    `${sum}k upfront`,
    `a minimum of ${least}k a year`,
    `${term} months`,
    "shops in hotels",
    "we supply the shirts",
    `exclusive for ${alone} months`,
  ],
  zh: ({ share, sum, least, term, alone }) => [
    `归我们${share}%`,
    `首付${sum}千`,
    `每年保底${least}千`,
    `期限${term}个月`,
    "酒店商店",
    "我们供成衣",
    `独家${alone}个月`,
  ],
};

test("an offer said item by item is that offer, in whatever order its items are said", () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
  fc.assert(
    fc.property(FIGURES, order, fc.constantFrom("en", "zh"), (of, places, language) => {
      const items = ITEMS[language](of);
      const text = places.map((i) => items[i]!).join(language === "en" ? ", " : "，");
      const terms = termsOf("rooms", text);
      const hotels = [1];
      assert.deepEqual(
        [terms.royalty, terms.upfront, terms.minimum, terms.term, terms.channels, terms.exclusive],
        [
          flatRoyalty(of.share / 100),
          of.sum * 1000,
          [of.least * 1000],
          of.term,
          hotels,
          { channels: hotels, until: of.alone },
        ],
        text,
      );
      assert.deepEqual([terms.supplies, terms.transfers], ["all", []]);
    }),
    { numRuns: 150, seed: 31 },
  );
});

const COMMISSIONS = [
  "you keep a commission of N% and we get the rest",
  "your commission is N%",
  "a commission of N% for you, 24 months",
  "N% commission, no more",
  "the commission can't be more than N%",
  "N% is the most we give you",
  "佣金N%",
  "佣金给你们N%行不行",
  "你们抽N%，其余归我们",
  "佣金我们最多接受N%",
];

test("what a party keeps is its commission, and what is left is ours", () => {
  for (const way of COMMISSIONS)
    for (const share of [10, 25, 30, 75]) {
      const text = way.replace("N", String(share));
      assert.deepEqual(termsOf("market", text).royalty, flatRoyalty((100 - share) / 100), text);
    }
  // Who pays a royalty keeps the rest; a bare commission is the royalty there.
  assert.deepEqual(termsOf("editor", "Your commission should be 40%").royalty, flatRoyalty(0.6));
  assert.deepEqual(termsOf("editor", "commission of 12%, 30k upfront").royalty, flatRoyalty(0.12));
});

test("a commission that will not do is not put forward, and the figure beside it is a commission too", () => {
  for (const text of [
    "we can't live with a 60% commission",
    "your commission of 30% is too high",
    "佣金60%不行",
  ])
    assert.equal(said("market", text).kind, "unclear", text);
  for (const text of ["your commission of 60% is too high, 20%", "佣金60%不行，最多20%"])
    assert.deepEqual(termsOf("market", text).royalty, flatRoyalty(0.8), text);
});

const CHANGES: readonly (readonly [way: string, to: (value: number) => Partial<Terms>])[] = [
  ["we can go down to N%", (n) => ({ royalty: flatRoyalty(n / 100) })],
  ["我们再让一步，提成N%", (n) => ({ royalty: flatRoyalty(n / 100) })],
  ["最低N%，不能再低了", (n) => ({ royalty: flatRoyalty(n / 100) })],
  ["make the minimum Nk", (n) => ({ minimum: [n * 1000] })],
  ["保底改成N千", (n) => ({ minimum: [n * 1000] })],
  ["Nk upfront", (n) => ({ upfront: n * 1000 })],
  ["首付改成N千", (n) => ({ upfront: n * 1000 })],
  ["期限改成N个月", (n) => ({ term: n, exclusive: { channels: [0], until: Math.min(12, n) } })],
];

test("a figure said while one's own offer stands open changes that and nothing else", () => {
  const { position, front } = known.get("own-offer")!;
  const { offer } = position.parties[front! - 1]!;
  assert.ok(offer?.kind === "terms");
  for (const [way, to] of CHANGES)
    for (const value of [5, 9, 13]) {
      const text = way.replace("N", String(value));
      assert.deepEqual(termsOf("own-offer", text), { ...offer.terms, ...to(value) }, text);
    }
});

test("a figure to which one does not go changes nothing", () => {
  for (const text of ["我们不会降到10%", "we won't go down to 10%", "首付不能降到5千"])
    assert.equal(said("own-offer", text).kind, "unclear", text);
});

test("whoever is in front is made the offer, whosever paper lies on the table", () => {
  for (const text of [
    "归我们11%，首付不要，24个月，海边门店，我们供成衣，不独家",
    "8%，24个月",
    "8 %, 24 months, not exclusive",
    "5 % and 20k upfront",
  ])
    assert.equal(termsOf("seaside", text).party, known.get("seaside")!.front, text);
  assert.equal(termsOf("seaside", "Suoying: 8 %, 24 months").party, 1);
});

test("exclusivity is for whoever is in front, and a question or a no for another is none", () => {
  const { position } = known.get("rooms")!;
  for (const text of [
    "独家最多一年",
    "独家不给，其他按你们说的",
    "exclusive for at most a year",
    "no exclusivity",
  ]) {
    const found = said("rooms", text);
    assert.equal(found.kind, "unclear", text);
  }
  const named = said("rooms", "不给汀洲独家");
  assert.ok(named.kind === "moves");
  assert.deepEqual(
    named.moves.map((move) => writeMove(position.scenario, move)),
    ["refuse tingzhou"],
  );
});

test("what is heard of terms is called by its field, and what is handed over is said", () => {
  const { labels } = known.get("seaside")!;
  const found = said("seaside", "maybe 15%, 30k a year minimum, 12 months, hotels exclusive for 6 months");
  assert.equal(found.kind, "unclear");
  const words = heardWords(labels.en, found.heard).replaceAll(/\s/gu, " ");
  for (const part of ["at least 30 k USD a year", "12 months", "exclusivity for 6 months in shops in hotels"])
    assert.ok(words.includes(part), words);
  assert.ok(!found.heard.some(({ kind }) => kind === "money"));
  const inland = known.get("inland")!;
  const { view } = spoken(inland, "", "zh");
  const offer = said("inland", "首付款两万五，提成百分之八");
  assert.ok(offer.kind === "moves");
  assert.ok(moveWords(inland.labels.zh, view, offer.moves[0]!).includes("你交出工艺单"));
});

test("what has no place in an offer is said", () => {
  const { labels } = known.get("rooms")!;
  const left = (text: string): string => leftOutWords(labels.zh, leftOut(said("rooms", text)));
  assert.equal(left("归我们10%，首单500件，24个月"), "没有写进这份条款的：500。");
  for (const text of ["归我们10%，24个月", "归我们15%，每年保底3万，期限12个月，独家6个月", "独家最多一年"])
    assert.equal(left(text), "", text);
});

test("what is counted is no money", () => {
  for (const text of ["5000件", "订5000件", "buy 5000 licences", "2000 units"])
    assert.ok(!said("seaside", text).heard.some(({ kind }) => kind === "money"), text);
});
