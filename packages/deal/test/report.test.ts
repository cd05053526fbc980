import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { priceList, type DealFile, type PriceList } from "../src/index.ts";
import { lossToOne } from "../src/prices/loss.ts";
import { ladderFor, STAGES } from "../src/prices/ladder.ts";
import { priceRanges } from "../src/prices/report-ranges.ts";
import { uncertainDealOf } from "./support/build.ts";
import { textOf } from "./support/data.ts";
import { parsed } from "./support/files.ts";
import { pertQuantiles } from "./support/pert.ts";
import { mapReport, priceReport } from "../src/prices/report.ts";

const load = (name: string): DealFile => parsed(textOf(`deals/${name}.yaml`));

const NAMES = ["battery", "endoscope", "jackets", "ring", "sensor", "vision"];

describe("the price report", () => {
  const { deal } = load("sensor");
  const list = priceList(deal);

  it("has standard errors only where shares are sampled", () => {
    assert.ok(!("standardErrors" in priceReport(deal, list)));
    const standardErrors = list.power.shares.map((_, i) => i);
    const bidder = list.bidder.map((p) => ({ ...p, standardError: 7 }));
    const sampled: PriceList = { ...list, bidder, power: { ...list.power, standardErrors } };
    const report = priceReport(deal, sampled);
    assert.equal(report.standardErrors?.shares["qingluo"], 1);
    assert.deepEqual(report.standardErrors?.bidder, { tongyue: 7 });
  });

  it("names no asset that everyone holds", () => {
    const parties = deal.parties.map((p) => ({ ...p, knows: [0] }));
    const report = priceReport({ ...deal, parties });
    assert.ok(!(deal.assets[0]!.key in report.prices.disclosure));
  });

  it("is kept by a map that changes nothing", () => {
    const { freeToShow: _, free: __, ...figures } = priceReport(deal, list);
    assert.deepEqual(
      mapReport(figures, (figure) => figure),
      figures,
    );
  });
});

/** The value that is not exceeded nine times in ten. */
const ninth = (high: number, likely: number): number => pertQuantiles({ low: 0, likely, high }, [0.9])[0]!;

describe("the price report under uncertainty", () => {
  it("is the report itself where every range is a point", () => {
    const file = load("sensor");
    const points = { ...file, ranges: file.ranges.map((r) => ({ ...r, low: r.likely, high: r.likely })) };
    const { report } = priceRanges(points, { samples: 2, seed: 1 })!;
    const exact: number[] = [];
    const { worth } = priceReport(file.deal);
    mapReport(priceReport(file.deal), (figure) => exact.push(figure));
    let at = 0;
    mapReport(report, ({ p10, p90 }) => {
      const value = exact[at++]!;
      for (const q of [p10, p90])
        assert.ok(Math.abs(q - value) <= 1e-3 * Math.abs(value) + 1e-9 * worth, `${q} ${value}`);
    });
  });

  it("calls free what is free at the P90 of its loss, not at its likely value", () => {
    // Rebuilding costs 600, half of which is the owner's share: an asset that reveals r costs 300 r, and 1.5 is free. The
    // likely 0.004 and 0.001 are, also together. Of the first, PERT(0, 0.004, 0.02), the P90 is above 0.005, of the second,
    // PERT(0, 0.001, 0.004), below.
    const file = uncertainDealOf({
      horizon: 12,
      owner: {},
      technology: { components: { k: { rebuildCost: 600 } } },
      assets: {
        doubtful: { kind: "file", reveals: { k: { low: 0, likely: 0.004, high: 0.02 } } },
        small: { kind: "file", reveals: { k: { low: 0, likely: 0.001, high: 0.004 } } },
      },
      parties: { p: {} },
      channels: { market: { margin: 100, controlledBy: ["p"] } },
    });
    assert.ok(ninth(0.02, 0.004) > 0.005 && ninth(0.004, 0.001) < 0.005);
    assert.deepEqual(priceList(file.deal).free[0]!.keeps, [0, 1]);
    const { free } = priceRanges(file, { samples: 400, seed: 2 })!;
    assert.deepEqual(free, [{ keeps: [1], passedOn: [1] }]);
  });

  it("is null without ranges", () => {
    assert.equal(priceRanges({ ...load("vision"), ranges: [] }, { samples: 2, seed: 1 }), null);
  });
});

describe("the disclosure ladder", () => {
  for (const name of NAMES) {
    it(`of ${name} shows everything once, free things first, and adds up`, () => {
      const { deal } = load(name);
      const { power, disclosures, free, tables } = priceList(deal);
      for (const [i, losses] of disclosures.entries()) {
        const known = free[i] ?? { keeps: [], passedOn: [] };
        const costless = known.keeps;
        const rungs = ladderFor(deal, i + 1, power.shares, losses, known);
        assert.deepEqual(
          rungs.map((r) => r.asset).sort((a, b) => a - b),
          losses.missing,
        );
        const first = rungs.slice(0, costless.length).map((r) => r.asset);
        assert.deepEqual(new Set(first), new Set(costless));
        // The rungs are what is lost if the party keeps it all to itself, the cost of giving not counted.
        const kept =
          tables[i]?.keeps.at(-1) ?? lossToOne(deal, i + 1, losses.missing)(losses.missing.map(() => 1));
        assert.ok(Math.abs((rungs.at(-1)?.total ?? 0) - kept) <= 1e-9 * power.worth);
        for (const [k, rung] of rungs.entries()) {
          if (k > 0) assert.ok(STAGES.indexOf(rung.stage) >= STAGES.indexOf(rungs[k - 1]!.stage));
          if (rung.fee !== null) assert.ok(rung.fee.above < rung.fee.upTo);
          // Before a paid evaluation only what stays free when it travels.
          if (rung.stage < "T2") assert.ok(known.passedOn.includes(rung.asset));
        }
      }
    });
  }

  it("takes, of what is not free, what costs least for what it proves", () => {
    const { deal } = load("sensor");
    const { power, disclosures } = priceList(deal);
    const [first] = ladderFor(deal, 1, power.shares, disclosures[0]!, { keeps: [], passedOn: [] });
    const { missing, now } = disclosures[0]!;
    const perProof = missing.map((a, k) => now[k]! / deal.assets[a]!.proves);
    assert.equal(first!.asset, missing[perProof.indexOf(Math.min(...perProof))]);
  });
});
