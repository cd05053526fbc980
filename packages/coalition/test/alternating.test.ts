import assert from "node:assert/strict";
import { test } from "node:test";
import { rubinstein, rubinsteinLimit, rubinsteinWithOptions, type Shares } from "../src/alternating.ts";
import { forAll } from "./helpers/for-all.ts";
import { anyShare, assertClose, SEEDED } from "./helpers/games.ts";

type Two = readonly [number, number];

/** Backward induction from a distant last offer: who answers takes the better of waiting and leaving. */
function byInduction(patience: Two, options: Two, last: number): Shares {
  let [first, second] = [1, 1];
  for (let period = 0; period < last; period++) {
    const answer = Math.max(patience[0] * first, options[0]);
    second = 1 - answer;
    first = 1 - Math.max(patience[1] * second, options[1]);
  }
  return [first, 1 - first];
}

const patient = anyShare.map((share) => 0.95 * share);

test("the limit of ever longer finite games, with options or without", () => {
  forAll({ ...SEEDED, numRuns: 500 }, patient, patient, anyShare, anyShare, (d1, d2, w, share) => {
    const options: Two = [w * share, w * (1 - share)];
    assertClose(rubinsteinWithOptions([d1, d2], options), byInduction([d1, d2], options, 2000));
    assertClose(rubinstein([d1, d2]), byInduction([d1, d2], [0, 0], 2000));
  });
});

test("an option below the share moves nothing; above, it is what the side gets", () => {
  forAll(SEEDED, patient, patient, anyShare, (d1, d2, option) => {
    const share = rubinstein([d1, d2])[1];
    assertClose([rubinsteinWithOptions([d1, d2], [0, option])[1]], [Math.max(share, option)]);
  });
});

test("short periods: the limit of discount factors e^(−r·t)", () => {
  const exact = rubinsteinLimit([0.1, 0.3]);
  const t = 1e-6;
  assertClose(rubinstein([Math.exp(-0.1 * t), Math.exp(-0.3 * t)]), exact, 1e-6);
  assertClose(exact, [0.75, 0.25]);
});

test("bad arguments", () => {
  assert.throws(() => rubinstein([1, 0.5]), /RangeError: Patience is a number from 0 to below 1, not 1\./);
  assert.throws(() => rubinstein([NaN, 0.5]), /not NaN/);
  assert.throws(
    () => rubinsteinWithOptions([0.9, 0.9], [0.6, 0.5]),
    /Options worth 0\.6 and 0\.5 leave nothing to agree on/,
  );
  assert.throws(() => rubinsteinWithOptions([0.9, 0.9], [-1, 0]), /An option is worth from 0 to 1, not -1\./);
  assert.throws(() => rubinsteinLimit([0, 1]), /Rates of impatience are finite numbers above 0/);
});
