/** The sheets of the person's own deals: every rule stands inside a screen, so that none reaches the first page or a review. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const SHEETS = [
  "deals/deals.css",
  "screens/deal/deal.css",
  "screens/deals/list.css",
  "screens/answer/answer.css",
];
const SCREENS = /^(?::root:has\(|:is\()?\.(?:deal-page|answer|deals|compare)(?![-\w])/;

/** What the rules at the top of a sheet, or of a condition at its top, are about. */
function selectorsOf(sheet: string): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  let from = 0;
  const text = sheet.replaceAll(/\/\*.*?\*\//gs, "");
  for (const { index, 0: mark } of text.matchAll(/[{};]/g)) {
    const before = text.slice(from, index).trim();
    from = index + 1;
    if (mark === "{") {
      if (!before.startsWith("@") && open.every((each) => each.startsWith("@"))) found.push(before);
      open.push(before);
    } else if (mark === "}") open.pop();
  }
  assert.deepEqual(open, []);
  return found.flatMap((each) => each.split(/,(?![^(]*\))/).map((one) => one.trim()));
}

test("every rule of a sheet of one's own deals begins with one of their screens", () => {
  for (const name of SHEETS) {
    const selectors = selectorsOf(readFileSync(new URL(`../src/${name}`, import.meta.url), "utf8"));
    assert.ok(selectors.length > 0);
    assert.deepEqual(
      selectors.filter((each) => !SCREENS.test(each)),
      [],
      name,
    );
  }
});
