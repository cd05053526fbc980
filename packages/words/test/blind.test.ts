/** No sentence that refuses or sets a condition is answered with a gift; and the reader is held to what it had reached. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { blind, blindOutcome } from "./support/blind.ts";

/** At least so many right, as measured on 28 November 2026 (docs/decisions/0050-the-first-evening.md). */
const REACHED = { "played.tsv": 27, "blind.tsv": 85, "blind-second.tsv": 27 } as const;

for (const [file, right] of Object.entries(REACHED)) {
  test(`${file}: nothing dangerous, at least ${right} right`, () => {
    const outcomes = blind(file).map((sentence) => [sentence.text, blindOutcome(sentence)] as const);
    assert.deepEqual(
      outcomes.filter(([, how]) => how === "dangerous"),
      [],
    );
    assert.ok(outcomes.filter(([, how]) => how === "right").length >= right);
  });
}
