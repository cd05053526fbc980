import assert from "node:assert/strict";
import { test } from "node:test";
import { openLog } from "../src/log.ts";

test("whatever is logged is one line of JSON that moves no cursor and turns no text around", () => {
  const lines: string[] = [];
  const log = openLog("debug", (line) => lines.push(line));
  const codes = [...Array(0x100).keys(), 0x2028, 0x2029, 0x200e, 0x202e, 0x2066, 0xfeff, 0xe0001];
  const nasty = codes.map((code) => String.fromCodePoint(code)).join("");
  log("error", "answered", { error: new Error(nasty), nasty });
  const line = lines[0]!;
  assert.doesNotMatch(line.slice(0, -1), /[\p{Cc}\p{Cf}\u2028\u2029]/u);
  assert.equal(line.at(-1), "\n");
  const said = JSON.parse(line) as { readonly nasty: string; readonly error: { readonly message: string } };
  assert.equal(said.nasty, nasty);
  assert.equal(said.error.message, nasty);
});
