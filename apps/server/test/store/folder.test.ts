import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { FolderFault, LEAST_BYTES, prepareFolder } from "../../src/store/folder.ts";

test("a folder that cannot be used is named with what is wrong and what to do", async () => {
  const place = mkdtempSync(join(tmpdir(), "linchpin-folder-"));
  try {
    const file = join(place, "file");
    writeFileSync(file, "");
    for (const nowhere of [file, join(file, "below"), "/proc/linchpin"])
      assert.throws(
        () => prepareFolder(nowhere),
        (error) => {
          assert.ok(error instanceof FolderFault);
          assert.ok(error.message.includes(nowhere), error.message);
          assert.match(error.message, /cannot be written .*LINCHPIN_DATA/);
          return true;
        },
      );
    assert.throws(() => prepareFolder(place, () => LEAST_BYTES - 1), /63 MB free, and 64 are needed/);
    // One that was made wider before is narrowed.
    const wide = join(place, "wide");
    mkdirSync(wide);
    chmodSync(wide, 0o777);
    prepareFolder(wide);
    assert.equal(statSync(wide).mode & 0o777, 0o700);
  } finally {
    rmSync(place, { recursive: true });
  }
});
