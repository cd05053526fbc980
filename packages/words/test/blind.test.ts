/** No sentence that refuses or sets a condition is answered with a gift; and the reader is held to what it had reached. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { blind, blindOutcome, GIFTS, offered } from "./support/blind.ts";
import { rows, situations, understood } from "./support/understanding.ts";

/** At least so many right, as measured on 1 December 2026 (docs/decisions/0013-free-text.md). */
const REACHED = {
  "played.tsv": 27,
  "blind.tsv": 112,
  "blind-second.tsv": 39,
  "blind-third.tsv": 115,
  "blind-fourth.tsv": 39,
  "blind-fifth.tsv": 40,
  "blind-sixth.tsv": 59,
  "blind-seventh.tsv": 57,
  "blind-eighth.tsv": 117,
  "blind-ninth.tsv": 59,
  "blind-tenth.tsv": 39,
  "blind-eleventh.tsv": 37,
  "blind-twelfth.tsv": 119,
  "blind-thirteenth.tsv": 58,
  "blind-fourteenth.tsv": 80,
  "blind-fifteenth.tsv": 74,
  "blind-sixteenth.tsv": 63,
  "blind-seventeenth.tsv": 70,
  "blind-eighteenth.tsv": 113,
  "blind-nineteenth.tsv": 110,
  "blind-twentieth.tsv": 95,
  "blind-twenty-first.tsv": 104,
  "variations.tsv": 2436,
} as const;

const FILES = Object.entries(REACHED);
/** Some files, and some of the traps: at length all of them. */
const EVERY = aFew(5, 1);

for (const [file, right] of FILES.filter((_, i) => (FILES.length - 2 - i) % EVERY === 0)) {
  test(`${file}: nothing dangerous, at least ${right} right`, () => {
    const outcomes = blind(file).map((sentence) => [sentence.text, blindOutcome(sentence)] as const);
    assert.deepEqual(
      outcomes.filter(([, how]) => how === "dangerous"),
      [],
    );
    assert.ok(outcomes.filter(([, how]) => how === "right").length >= right);
  });
}

test("no trap is answered with a gift or a signature", () => {
  const known = situations();
  const all = rows("traps.tsv").filter((_, i) => i % EVERY === 0);
  assert.ok(all.length * EVERY > 900);
  const caught = all.filter(([name = "", language = "", text = ""]) => {
    const found = understood({
      situation: known.get(name)!,
      language: language === "zh" ? "zh" : "en",
      text,
    });
    return offered(found).some(({ kind }) => GIFTS.has(kind));
  });
  assert.deepEqual(caught, []);
});
