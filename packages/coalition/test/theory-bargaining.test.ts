/** The published results of data/theory on claims, offers, auctions, trade and contracts, to 1e-9. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { rubinstein, rubinsteinLimit, rubinsteinWithOptions } from "../src/alternating.ts";
import { auctionRevenue, bestRevenue } from "../src/auction.ts";
import { nashDivision, nashPoint } from "../src/bargaining.ts";
import { claimsTable, equalAwards, equalLosses, proportionalAwards, talmud } from "../src/claims.ts";
import {
  bestExclusivity,
  withContract,
  withoutContract,
  type ExclusivityOutcome,
} from "../src/exclusivity.ts";
import { nucleolus } from "../src/nucleolus.ts";
import { ideaStrategy, priceOfSilence, type SilenceProblem } from "../src/secrecy.ts";
import {
  efficientGains,
  efficientSubsidy,
  postedPriceTrade,
  secondBestTrade,
  splitPriceTrade,
} from "../src/trade.ts";
import { assertClose } from "./helpers/games.ts";
import { casesOf, eachCase, numberOf, numbersOf, THEORY, type Figure } from "./helpers/theory.ts";

test("each of the twenty results has one file with its citation, a title, notes and cases", () => {
  const files = readdirSync(THEORY).filter((name) => name.endsWith(".yaml"));
  const entries = files.map((name) => {
    const file = parse(readFileSync(join(THEORY, name), "utf8")) as Record<string, unknown>;
    const { entry, title, sources, notes, cases } = file as { entry: number; [key: string]: unknown };
    assert.equal(Number(name.slice(0, 2)), entry);
    assert.ok(title && notes, name);
    for (const { cite } of sources as { cite: string }[]) assert.match(cite, /\d{4}/, name);
    const names = (cases as { name: string }[]).map((one) => one.name);
    assert.ok(names.length > 0 && new Set(names).size === names.length, name);
    return entry;
  });
  assert.deepEqual(
    entries,
    Array.from({ length: 20 }, (_, k) => k + 1),
  );
});

interface Silence {
  readonly silence: SilenceProblem;
  readonly owner: number;
  readonly buyer: number;
}
eachCase("02-anton-yao.yaml", ({ silence, owner, buyer }: Silence) => {
  assert.deepEqual(priceOfSilence(silence), { owner, buyer });
});

const QUANTILES = { uniform: (p: number) => p, exponential: (p: number) => -Math.log1p(-p) } as const;
interface Auction {
  readonly distribution: keyof typeof QUANTILES;
  readonly bidders: number;
  readonly auction: Figure;
  readonly best: Figure;
  readonly reserve: Figure;
}
eachCase("04-bulow-klemperer.yaml", (published: Auction) => {
  const { bidders } = published;
  const valueAt = QUANTILES[published.distribution];
  assertClose([auctionRevenue(valueAt, bidders)], [numberOf(published.auction)]);
  const { revenue, reserve, ironed } = bestRevenue(valueAt, bidders);
  assertClose([revenue], [numberOf(published.best)]);
  assertClose([reserve], [numberOf(published.reserve)], 1e-6);
  assert.equal(ironed, false);
  assert.ok(auctionRevenue(valueAt, bidders + 1) > revenue, "one more bidder is worth more");
});

interface Claims {
  readonly claims: readonly Figure[];
  readonly estate: number;
  readonly talmud: readonly Figure[];
  readonly proportional?: readonly Figure[];
  readonly equalAwards?: readonly Figure[];
  readonly equalLosses?: readonly Figure[];
}
eachCase("08-talmud.yaml", (published: Claims) => {
  const problem = { claims: numbersOf(published.claims), estate: published.estate };
  assertClose(talmud(problem), numbersOf(published.talmud));
  assertClose(nucleolus(claimsTable(problem)), numbersOf(published.talmud));
  if (published.proportional) assertClose(proportionalAwards(problem), numbersOf(published.proportional));
  if (published.equalAwards) assertClose(equalAwards(problem), numbersOf(published.equalAwards));
  if (published.equalLosses) assertClose(equalLosses(problem), numbersOf(published.equalLosses));
});

type Two = readonly [number, number];
interface Offers {
  readonly patience?: Two;
  readonly rates?: Two;
  readonly first: Figure;
}
eachCase("10-rubinstein.yaml", ({ patience, rates, first }: Offers) => {
  const [share, other] = patience ? rubinstein(patience) : rubinsteinLimit(rates!);
  assertClose([share, other], [numberOf(first), 1 - numberOf(first)]);
});

interface Option {
  readonly patience: Two;
  readonly option: number;
  readonly second: Figure;
}
eachCase("11-outside-option.yaml", ({ patience, option, second }: Option) => {
  assertClose([rubinsteinWithOptions(patience, [0, option])[1]], [numberOf(second)]);
});

interface Division {
  readonly total: number;
  readonly disagreement: Two;
  readonly weights: Two;
  readonly payoffs: Two;
}
eachCase("12-nash.yaml", ({ total, disagreement, weights, payoffs }: Division) => {
  assertClose(nashDivision(total, disagreement, weights), payoffs);
  const outcomes: readonly Two[] = [
    [total, 0],
    [0, total],
  ];
  const point = nashPoint({ outcomes, disagreement, lotteries: true }, weights[0]);
  assertClose(point!.payoffs, payoffs);
});

interface Split {
  readonly k: Figure;
  readonly bid: readonly Figure[];
  readonly ask: readonly Figure[];
  readonly wedge: Figure;
  readonly probability: Figure;
  readonly gains: Figure;
  readonly buyer: Figure;
  readonly seller: Figure;
  readonly meanPrice: Figure;
  readonly efficient: Figure;
  readonly shareOfEfficient: Figure;
}
eachCase("15-chatterjee-samuelson.yaml", (published: Split) => {
  const { bid, ask, ...found } = splitPriceTrade(numberOf(published.k));
  assertClose([bid.slope, bid.constant], numbersOf(published.bid));
  assertClose([ask.slope, ask.constant], numbersOf(published.ask));
  for (const key of ["probability", "gains", "buyer", "seller", "meanPrice"] as const) {
    assertClose([found[key]], [numberOf(published[key])]);
  }
  // The value whose bid just meets the ask of a cost of 0, the lowest that trades.
  assertClose([(ask.constant - bid.constant) / bid.slope], [numberOf(published.wedge)]);
  assertClose([efficientGains()], [numberOf(published.efficient)]);
  assertClose([found.gains / efficientGains()], [numberOf(published.shareOfEfficient)]);
});

interface Trade {
  readonly efficient: Figure;
  readonly best: Figure;
  readonly wedge: Figure;
  readonly subsidy: Figure;
  readonly posted: { readonly gains: Figure; readonly seller: Figure; readonly buyer: Figure };
}
eachCase("16-myerson-satterthwaite.yaml", (published: Trade) => {
  const { gains, wedge } = secondBestTrade();
  const found = [efficientGains(), gains, wedge, efficientSubsidy()];
  const { efficient, best, wedge: publishedWedge, subsidy, posted } = published;
  assertClose(found, numbersOf([efficient, best, publishedWedge, subsidy]));
  const price = postedPriceTrade();
  assertClose(
    [price.gains, price.seller, price.buyer],
    numbersOf([posted.gains, posted.seller, posted.buyer]),
  );
});

interface Contract {
  readonly problem: { readonly value: number; readonly cost: number };
  readonly without: { readonly entry: Figure; readonly incumbent: Figure; readonly price: Figure };
  readonly with: Contract["without"];
  readonly contract: { readonly price: Figure; readonly damages: Figure };
}
const same = (found: ExclusivityOutcome, { entry, incumbent, price }: Contract["without"]): void =>
  assertClose(
    [found.entryProbability, found.incumbent, found.expectedPrice],
    numbersOf([entry, incumbent, price]),
  );
eachCase("17-aghion-bolton.yaml", (published: Contract) => {
  const { problem, contract } = published;
  const terms = { price: numberOf(contract.price), damages: numberOf(contract.damages) };
  same(withoutContract(problem), published.without);
  same(withContract(problem, terms), published.with);
  assert.deepEqual(bestExclusivity(problem), terms);
});

interface Idea {
  readonly excludable: boolean;
  readonly assetsNeeded: boolean;
  readonly strategy: string;
}
test("18-gans-stern.yaml: all four cells", () => {
  const cells = casesOf("18-gans-stern.yaml") as readonly (Idea & { readonly name: string })[];
  for (const cell of cells) assert.equal(ideaStrategy(cell), cell.strategy, cell.name);
  assert.equal(new Set(cells.map(({ strategy }) => strategy)).size, 4);
});
