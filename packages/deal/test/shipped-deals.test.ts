/**
 * The six worked deals keep the lesson that their headers tell: what is dearest to give away, careful sheets that are signed and last,
 * careless ones that give the know-how before the money.
 */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";
import type { Deal } from "../src/deal.ts";
import { lossesTo, priceList, termsFigures, type TermsFigures, type Warning } from "../src/index.ts";
import { dealOf as dealIn, textOf } from "./support/data.ts";
import { parsedTerms } from "./support/files.ts";
import { warningsIn } from "./support/weighed.ts";

const DATA = new URL("../../../data/", import.meta.url);

const dealOf = (name: string): Deal => dealIn(`deals/${name}.yaml`);

interface Read {
  readonly figures: TermsFigures;
  readonly warnings: readonly Warning["kind"][];
}

function readSheet(file: string): Read {
  const deal = dealOf(file.split("-")[0]!);
  const terms = parsedTerms(textOf(`terms/${file}`), deal);
  return { figures: termsFigures(deal, terms), warnings: warningsIn(deal, terms) };
}

const sheets = readdirSync(new URL("terms/", DATA)).filter((file) => file.endsWith(".yaml"));

describe("sheets of the six deals", () => {
  for (const file of sheets.filter((name) => !name.includes("careless"))) {
    it(`${file} is signed, lasts, and leaves the party enough not to ask again`, () => {
      const { figures, warnings } = readSheet(file);
      assert.ok(figures.signs && figures.selfEnforcing, JSON.stringify(figures));
      const told = [
        "wouldNotSign",
        "stops",
        "willReopen",
        "paperBeforeMoney",
        "exclusivityDear",
        "outOfReach",
        "leftOut",
      ];
      assert.deepEqual(
        warnings.filter((kind) => told.includes(kind)),
        [],
      );
      // Its header says why: what this party sews for others is not in the sheet.
      if (file !== "jackets-careful.yaml") assert.ok(figures.total >= figures.walkAway);
    });
  }

  for (const file of sheets.filter((name) => name.includes("careless"))) {
    it(`${file} hands over before it is paid, and is worth less than careful terms`, () => {
      const careless = readSheet(file);
      assert.ok(careless.warnings.includes("paperBeforeMoney"), careless.warnings.join());
      // Of jackets alone the header says that even the careless licence goes on being paid.
      if (file === "jackets-careless.yaml") return;
      assert.ok(careless.figures.stopsAt !== null);
      const careful = readSheet(file.replace("careless", "careful"));
      assert.ok(careful.figures.total > careless.figures.total);
    });
  }
});

/** What giving the first party the trademark costs on average. */
function trademarkPrice(deal: Deal): number {
  const { missing, fair } = lossesTo(deal, 1);
  return fair[missing.findIndex((asset) => deal.assets[asset]!.key === "tmark")]!.value;
}

describe("what is dearest to give away", () => {
  const DEAREST: Readonly<Record<string, readonly string[]>> = {
    sensor: ["source", "engineer", "recipe"],
    battery: ["binderspec", "recipe"],
    endoscope: ["source", "dossier", "drawings"],
    jackets: ["tmark"],
    ring: ["recipe", "engineer", "qual"],
    vision: ["dataset", "weights"],
  };
  for (const [name, keys] of Object.entries(DEAREST)) {
    it(`${name}: ${keys.join(" or ")}`, () => {
      const deal = dealOf(name);
      const all = priceList(deal).disclosures.flatMap(({ missing, fair }) =>
        missing.map((asset, i) => ({ key: deal.assets[asset]!.key, price: fair[i]!.value })),
      );
      const dearest = all.reduce((one, other) => (other.price > one.price ? other : one));
      assert.ok(keys.includes(dearest.key), dearest.key);
    });
  }

  it("a trademark does not grow old with the collection", () => {
    const deal = dealOf("jackets");
    const brand = deal.technology.components.find(({ key }) => key === "brand")!;
    assert.equal(brand.renews, 0);
    const aged = deal.technology.components.map((part) =>
      part === brand ? { ...part, renews: null } : part,
    );
    assert.ok(
      trademarkPrice(deal) >
        trademarkPrice({ ...deal, technology: { ...deal.technology, components: aged } }),
    );
  });
});
