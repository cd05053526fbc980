/** A deal that is read from a workbook: every command that takes a deal file takes it, and says the same. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { atLength } from "../../../packages/coalition/test/helpers/scope.ts";
import { printed, linchpin, SMALL } from "./harness.ts";

const DEAL = SMALL.replace('"linchpin":1', '"linchpin":2');

describe("a workbook in place of a deal file", () => {
  let folder: string;
  let file: string;
  let book: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "linchpin-book-"));
    file = join(folder, "small.json");
    book = join(folder, "small.xlsx");
    writeFileSync(file, DEAL);
    assert.equal((await linchpin(["report", file, "-o", book])).code, 0);
  });
  after(() => rmSync(folder, { recursive: true }));

  const same = async (command: string, ...options: readonly string[]): Promise<void> => {
    const [ofFile, ofBook] = [
      await linchpin([command, file, ...options]),
      await linchpin([command, book, ...options]),
    ];
    assert.equal(ofBook.err, "");
    assert.equal(ofBook.code, ofFile.code);
    assert.equal(ofBook.out.replaceAll(book, file), ofFile.out);
  };

  it("is priced, suggested for and reported on", async () => {
    await same("price", "--json");
    await same("suggest", "--party", "one", "--json");
    await same("report");
  });

  atLength("is played by simulated owners and looked at for its author", async () => {
    await same("simulate", "--owner", "give", "--games", "2", "--workers", "1", "--json");
    const looked = await linchpin(["lint", book, "--games", "2"]);
    assert.equal(looked.err, "");
    assert.match(looked.out, /small\.xlsx: /);
  });

  it("is checked, with a cell for what could be said better", async () => {
    const out = await printed(["check", book]);
    assert.match(out, /small\.xlsx: OK/);
    assert.doesNotMatch(out, /\.xlsx:\d/);
  });

  it("is played, and the game found again", async () => {
    const game = join(folder, "small.lpn");
    const played = await linchpin(["play", book, "--seed", "3", "--save", game], { stdin: "end\n" });
    assert.doesNotMatch(played.err, /UTF-8/);
    const replayed = await linchpin(["replay", game]);
    assert.equal(replayed.code, 0, replayed.err);
  });
});
