/** What is new on a phone is read from its beginning, and to its end where there is room. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { scrollFor } from "../src/screens/table/show-news.ts";

const screen = { head: 150, foot: 650 };

test("the end is shown where all that is new fits, else its beginning below the head; what is in sight stays", () => {
  assert.equal(scrollFor({ ...screen, from: 200, to: 600 }), 0);
  assert.equal(scrollFor({ ...screen, from: 900, to: 1300 }), 650);
  assert.equal(scrollFor({ ...screen, from: 900, to: 1500 }), 750);
  assert.equal(scrollFor({ ...screen, from: -400, to: 0 }), -550);
  assert.equal(scrollFor({ ...screen, from: 100, to: 500 }), -50);
});
