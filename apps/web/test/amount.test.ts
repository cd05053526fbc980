/** Money in a field: what is shown is read back as it was. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { amountFromText } from "@linchpin/source";
import { typedAmount } from "../src/app/amount.ts";

test("what a field shows is read back as it was", () => {
  for (const value of [0, 1, 999, 1_000, 12_500, 300_000, 999_900, 1_000_000, 1_230_000, 12_345_678])
    for (const chinese of [true, false])
      assert.equal(amountFromText(typedAmount(value, chinese)), value, String(value));
});
