/** The published results of data/theory that are about deals, to 1e-9. */
import assert from "node:assert/strict";
import { disclose } from "../src/model/changes.ts";
import type { Deal } from "../src/deal.ts";
import { gameOf } from "../src/model/game.ts";
import { outsiderShare, separatingFee } from "../src/model/leadtime.ts";
import { lossesTo } from "../src/prices/losses.ts";
import { modelOf } from "../src/model/model.ts";
import { powerMap } from "../src/model/power.ts";
import { termsValue } from "../src/terms/terms.ts";
import { dealOf, termsOf } from "./support/build.ts";
import { eachCase, numberOf, type Figure } from "../../coalition/test/helpers/theory.ts";

function assertExact(actual: number, expected: Figure, what: string): void {
  const off = Math.abs(actual - numberOf(expected));
  assert.ok(off <= 1e-9 * Math.max(1, Math.abs(numberOf(expected))), `${what}: ${actual}, not ${expected}`);
}

interface Worths {
  readonly together: Figure;
  readonly alone: Figure;
  readonly owner: Figure;
}

interface Arrow {
  readonly deal: object;
  readonly before: Worths;
  readonly after: Worths;
  readonly price: Figure;
  readonly pays: number;
}

eachCase("01-arrow.yaml", ({ deal: raw, before, after, price, pays }: Arrow) => {
  const deal = dealOf(raw);
  const disclosed = disclose(deal, 1, 0);
  assertWorths(deal, before);
  assertWorths(disclosed, after);
  assertExact(lossesTo(deal, 1).now[0]!, price, "price of disclosure");
  const signs = (upfront: number): boolean =>
    termsValue(disclosed, termsOf(disclosed, { party: "buyer", channels: ["market"], upfront })).signs;
  assert.ok(signs(pays));
  assert.ok(!signs(pays + 0.01));
});

function assertWorths(deal: Deal, { together, alone, owner }: Worths): void {
  const { worth } = gameOf(modelOf(deal));
  assertExact(worth(0b11), together, "together");
  assertExact(worth(0b10), alone, "the party alone");
  assertExact(powerMap(deal).shares[0]!, owner, "the owner's share");
}

interface Teece {
  readonly deal: object;
  readonly leverage: Figure;
  readonly necessity: Figure;
}

eachCase("03-teece.yaml", ({ deal, leverage, necessity }: Teece) => {
  const power = powerMap(dealOf(deal));
  assertExact(power.leverage, leverage, "leverage");
  assertExact(power.necessity, necessity, "necessity");
});

interface Deposit {
  readonly acquirer: number;
  readonly partner: number;
  readonly separates: { readonly above: number; readonly upTo: number } | null;
  readonly fees: Readonly<Record<string, boolean>>;
}

eachCase("19-deposit.yaml", ({ acquirer, partner, separates, fees }: Deposit) => {
  const range = separatingFee(acquirer, partner);
  assert.deepEqual(range, separates);
  for (const [fee, expected] of Object.entries(fees)) {
    const within = range !== null && Number(fee) > range.above && Number(fee) <= range.upTo;
    assert.equal(within, expected, `a fee of ${fee}`);
    // Each pays what it values at least as much: the partner must, the acquirer must not.
    assert.equal(partner >= Number(fee) && !(acquirer >= Number(fee)), expected, `${fee} by what they pay`);
  }
});

interface LeadTime {
  readonly every: number;
  readonly lag: number;
  readonly halfLife: number | null;
  readonly share: Figure;
}

eachCase("20-lead-time.yaml", ({ every, lag, halfLife, share }: LeadTime) => {
  assertExact(outsiderShare(every, lag, halfLife), share, "the outsider's share");
  // By adding up thin slices of a generation's life, without the formula.
  const slices = 60_000;
  let [all, late] = [0, 0];
  for (let i = 0; i < slices; i++) {
    const t = ((i + 0.5) / slices) * every;
    const margin = halfLife === null ? 1 : 0.5 ** (t / halfLife);
    all += margin;
    if (t > lag) late += margin;
  }
  assert.ok(Math.abs(late / all - numberOf(share)) < 1e-8);
});
