/** The run that makes the drills: what there is stays as it is where nothing takes its place. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "linchpin-drills-"));
after(() => rmSync(folder, { recursive: true }));

/** What it says against a run that plays no games; null: nothing. */
function refused(...options: readonly string[]): string | null {
  const script = join(import.meta.dirname, "../drills.ts");
  const args = [script, "--games", "0", "--to", folder, ...options];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return status === 0 ? null : stderr;
}

test("of an empty pool nothing is chosen, and the drills that there are stay", () => {
  const drills = join(folder, "battery-1.jsonl");
  writeFileSync(drills, "kept\n");
  assert.match(refused("--pool", join(folder, "none.jsonl"))!, /nothing is chosen of .*none\.jsonl/);
  assert.equal(readFileSync(drills, "utf8"), "kept\n");
});

test("a scenario that no game is of is named, with those that there are", () => {
  const says = refused("--of", "battery,batery,real/01-none", "--pool", join(folder, "none.jsonl"))!;
  assert.match(says, /--of: no game is of batery, real\/01-none; there are battery, dubbing, .*real\//);
});
