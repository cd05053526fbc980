/** No sentence that refuses or sets a condition is answered with a gift; and the reader is held to what it had reached. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { blind, blindOutcome } from "./support/blind.ts";

/** At least so many right, as measured on 29 November 2026 (docs/decisions/0013-free-text.md). */
const REACHED = {
  "played.tsv": 27,
  "blind.tsv": 111,
  "blind-second.tsv": 37,
  "blind-third.tsv": 114,
  "blind-fourth.tsv": 39,
  "blind-fifth.tsv": 35,
  "blind-sixth.tsv": 56,
  "blind-seventh.tsv": 50,
  "blind-eighth.tsv": 114,
  "blind-ninth.tsv": 57,
  "blind-tenth.tsv": 38,
  "blind-eleventh.tsv": 35,
  "blind-twelfth.tsv": 118,
} as const;

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
