/**
 * Thirteen real deals (data/deals/real): what the model says of each against what happened. Every verdict is written down in the
 * file's own header; none of them is the code's output.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Deal, Terms } from "../src/deal.ts";
import {
  adviceFor,
  dealAt,
  ladderFor,
  movingTogether,
  powerMap,
  priceList,
  quantiles,
  suggestTerms,
  termsFigures,
  termsValue,
  type DealFile,
  type TermsFigures,
  type Warning,
} from "../src/index.ts";
import { parsed, parsedTerms } from "./support/files.ts";
import { warningsIn } from "./support/weighed.ts";

const FOLDER = new URL("../../../data/deals/real/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
const text = (name: string): string => readFileSync(new URL(`${name}.yaml`, FOLDER), "utf8");

const fileOf = (name: string): DealFile => parsed(text(name));
const dealOf = (name: string): Deal => fileOf(name).deal;
const sheetOf = (deal: Deal, name: string): Terms => parsedTerms(text(`${name}.terms`), deal);

const figuresOf = (name: string, sheet = name): TermsFigures => {
  const deal = dealOf(name);
  return termsFigures(deal, sheetOf(deal, sheet));
};

function warningsOf(name: string): readonly Warning["kind"][] {
  const deal = dealOf(name);
  return warningsIn(deal, sheetOf(deal, name));
}

const assetKeys = (deal: Deal, assets: readonly number[]): readonly string[] =>
  assets.map((asset) => deal.assets[asset]!.key).sort();

const nameless = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
  all.map((one) => ({ ...one, name: "", role: null }));

/** The deal without what is only for people. */
function unnamed({ owner, technology, assets, channels, parties, ...rest }: Deal): unknown {
  const components = nameless(technology.components);
  return {
    ...rest,
    title: "",
    owner: nameless([owner]),
    technology: { ...technology, components },
    assets: nameless(assets),
    channels: nameless(channels),
    parties: nameless(parties),
  };
}

/** The sheet with its transfers by month: their order says nothing. */
const inOrder = (terms: Terms): Terms => ({
  ...terms,
  transfers: terms.transfers.toSorted((a, b) => a.month - b.month || a.asset - b.asset),
});

describe("thirteen real deals", () => {
  it("are all there, each with a sheet, its sources and what happened", () => {
    const deals = FILES.filter((name) => !name.endsWith(".terms.yaml"));
    assert.equal(new Set(deals.map((name) => name.slice(0, 2))).size, 13);
    for (const file of deals) {
      const name = file.slice(0, -".yaml".length);
      const head = text(name).split("\nlinchpin: 2\n")[0]!;
      for (const line of ["# What it was", "# Sources", "# What happened", "# Look for"])
        assert.ok(head.includes(line), `${file}: ${line}`);
      dealOf(name);
    }
    for (const file of FILES.filter((name) => name.endsWith(".terms.yaml"))) {
      const sheet = file.slice(0, -".terms.yaml".length);
      sheetOf(dealOf(sheet.replace(/\.\w+$/, "")), sheet);
    }
  });

  it("are the deals and sheets of data/reference/v2, where these have them, but for names", () => {
    const reference = new URL("../../../data/reference/v2/", import.meta.url);
    const names = readdirSync(reference).flatMap((file) => /^(\d\d-.*)\.deal\.json$/.exec(file)?.[1] ?? []);
    assert.equal(names.length, 8);
    for (const name of names) {
      const json = (kind: string): string => readFileSync(new URL(`${name}.${kind}.json`, reference), "utf8");
      const there = parsed(json("deal")).deal;
      const deal = dealOf(name);
      assert.deepEqual(unnamed(deal), unnamed(there), name);
      const sheet = parsedTerms(json("terms"), there);
      assert.deepEqual(inOrder(sheetOf(deal, name)), inOrder(sheet), name);
    }
  });

  it("say where each number is from: a public report, or that it is ours", () => {
    for (const file of FILES)
      assert.match(text(file.slice(0, -".yaml".length)), /\[estimate\]|source: /, file);
    for (const name of FILES.filter((file) => !file.endsWith(".terms.yaml"))) {
      const { assumptions } = fileOf(name.slice(0, -".yaml".length));
      const bare = assumptions.filter(
        ({ fromDefault, source, note }) => !fromDefault && source === null && note === null,
      );
      assert.deepEqual(
        bare.map(({ path }) => path).filter((path) => !/^owner\.make$/.test(path)),
        [],
        name,
      );
    }
  });

  it("01: the new maker buys the core for years, then stops", () => {
    const { stopsAt, startsAt } = figuresOf("01-wind-design");
    assert.ok(startsAt !== null && startsAt < 12);
    assert.ok(stopsAt !== null && stopsAt > 40, `month ${stopsAt}`);
  });

  it("01: exclusivity costs nothing with one party in talks, and forecloses two that were never asked", () => {
    const { exclusivity, foreclosed } = priceList(dealOf("01-wind-design"));
    assert.ok(Math.abs(exclusivity[0]!.value) < 1);
    assert.ok(foreclosed[0]!.value > 40e6);
  });

  it("02: stops within three months of the leak, and much later without one", () => {
    const leak = figuresOf("02-single-customer", "02-single-customer.leak");
    const kept = figuresOf("02-single-customer");
    assert.ok(leak.stopsAt !== null && leak.stopsAt >= 14 && leak.stopsAt <= 17, `month ${leak.stopsAt}`);
    assert.ok(kept.stopsAt === null || kept.stopsAt >= 24, `month ${kept.stopsAt}`);
    assert.ok(leak.toOwner < 0.75 * kept.toOwner);
  });

  it("03: lasts, held by the next generations, for about a quarter of the profit", () => {
    const { selfEnforcing, heldBy, profitPart, exclusivePrice } = figuresOf("03-wind-scd");
    assert.ok(selfEnforcing);
    assert.equal(heldBy, "releases");
    assert.ok(profitPart! > 0.2 && profitPart! < 0.33, String(profitPart));
    assert.ok(exclusivePrice > 0);
  });

  it("04: allied with the design office the maker has something without the owner, and the sheet is not worth signing", () => {
    const apart = figuresOf("04-bypassed-licensor");
    const allied = termsFigures(
      dealOf("04b-bypassed-licensor-allied"),
      sheetOf(dealOf("04b-bypassed-licensor-allied"), "04-bypassed-licensor"),
    );
    assert.equal(apart.withoutDeal, 0);
    assert.ok(allied.withoutDeal > 5e6);
    assert.ok(apart.total > apart.walkAway && allied.total < allied.walkAway);
    assert.ok(allied.jointGain < apart.jointGain / 2);
    const share = (name: string): number => powerMap(dealOf(name)).leverage;
    assert.ok(share("04b-bypassed-licensor-allied") < 0.6 * share("04-bypassed-licensor"));
  });

  it("05: the membrane line is dear, all else is free to show, and the parts hold the deal", () => {
    const deal = dealOf("05-fuel-cell");
    const { disclosures, free } = priceList(deal);
    const south = deal.parties.findIndex(({ key }) => key === "south");
    assert.deepEqual(assetKeys(deal, free[south]!.keeps), [
      "equipment",
      "moduledesign",
      "stackline",
      "training",
    ]);
    assert.deepEqual(assetKeys(deal, free[south]!.passedOn), [
      "equipment",
      "moduledesign",
      "stackline",
      "training",
    ]);
    const { missing, fair } = disclosures[south]!;
    const prices = missing.map((asset, i) => [deal.assets[asset]!.key, fair[i]!.value] as const);
    const dearest = prices.toSorted((a, b) => b[1] - a[1])[0]!;
    assert.equal(dearest[0], "membraneline");
    assert.equal(figuresOf("05-fuel-cell").heldBy, "parts");
  });

  it("05: the membrane line is shown to nobody before a paid evaluation", () => {
    const deal = dealOf("05-fuel-cell");
    const { power, disclosures, free } = priceList(deal);
    const membrane = deal.assets.findIndex(({ key }) => key === "membraneline");
    for (const [i, losses] of disclosures.entries()) {
      if (free[i] === null || !losses.missing.includes(membrane)) continue;
      const rung = ladderFor(deal, i + 1, power.shares, losses, free[i]!).find(
        ({ asset }) => asset === membrane,
      );
      assert.ok(rung!.stage >= "T2", `${deal.parties[i]!.name}: ${rung!.stage}`);
    }
  });

  it("05: a suggested sheet keeps exactly the membrane line at home", () => {
    const deal = dealOf("05-fuel-cell");
    const { settle } = suggestTerms(deal, {
      party: 1 + deal.parties.findIndex(({ key }) => key === "south"),
    });
    assert.ok(settle !== null && settle.figures.signs && settle.figures.selfEnforcing);
    const { supplies, transfers } = settle.terms;
    assert.ok(supplies !== "all");
    assert.deepEqual(
      supplies.map((j) => deal.technology.components[j]!.key),
      ["membrane"],
    );
    assert.ok(
      !assetKeys(
        deal,
        transfers.map(({ asset }) => asset),
      ).includes("membraneline"),
    );
  });

  it("06: one generation is worth less to both than all of them", () => {
    const one = figuresOf("06-cpu-jv");
    const all = figuresOf("06-cpu-jv", "06-cpu-jv.all");
    assert.ok(one.toParty < all.toParty / 2 && one.toOwner < all.toOwner);
    assert.ok(one.selfEnforcing && one.heldBy === "parts");
  });

  it("07: less than half of the gain, and nothing certain about it", () => {
    const file = fileOf("07-pharma");
    const terms = sheetOf(file.deal, "07-pharma");
    const { ownerPart, signs } = termsFigures(file.deal, terms);
    assert.ok(signs && ownerPart! < 0.5);
    const drawn = (values: readonly number[]): readonly number[] => [
      termsValue(dealAt(file, values), terms).toOwner,
    ];
    const { p10, p90 } = quantiles(file.ranges, drawn, { samples: 200, seed: 1 }, movingTogether(file))[0]!;
    assert.ok(p10 < 0.95 * p90, `${p10} ${p90}`);
  });

  it("08: prices the licence, and its sheet is one that is signed", () => {
    assert.ok(figuresOf("08-solar-shares").signs);
  });

  it("09: a shareholder is told that it can be diluted; about a third of the profit while it is paid", () => {
    assert.ok(warningsOf("09-battery-jv").includes("shareCanBeDiluted"));
    const { profitPart, heldBy } = figuresOf("09-battery-jv");
    assert.ok(Math.abs(profitPart! - 1 / 3) < 0.05);
    assert.equal(heldBy, "releases");
  });

  it("10: held by the parts over ten years; over five it goes on alone from the first sale and does not sign", () => {
    const deal = dealOf("10-rail");
    const terms = sheetOf(deal, "10-rail");
    assert.equal(termsFigures(deal, terms).heldBy, "parts");
    const short = termsFigures(deal, { ...terms, term: 60 });
    assert.ok(!short.signs);
    assert.ok(warningsIn(deal, { ...terms, term: 60 }).includes("wouldNotSign"));
  });

  it("10: a buyer that gains so much less than it could will ask for new terms", () => {
    assert.ok(warningsOf("10-rail").includes("willReopen"), warningsOf("10-rail").join());
  });

  it("11: is recognised as patents alone", () => {
    const hints = adviceFor(fileOf("11-standard-patents"));
    assert.ok(
      hints.some(({ what }) => what.includes("patents alone")),
      JSON.stringify(hints),
    );
    for (const name of FILES.filter((file) => !file.endsWith(".terms.yaml") && !file.startsWith("11"))) {
      const others = adviceFor(fileOf(name.slice(0, -".yaml".length)));
      assert.ok(!others.some(({ what }) => what.includes("patents alone")), name);
    }
  });

  it("12: stops with the second release; not signing is worth more to the owner", () => {
    const { stopsAt, total, walkAway } = figuresOf("12-handset-software");
    assert.equal(stopsAt, 18);
    assert.ok(total < walkAway);
  });

  it("13: the only maker will ask again", () => {
    assert.ok(warningsOf("13-only-maker").includes("willReopen"), warningsOf("13-only-maker").join());
  });
});
