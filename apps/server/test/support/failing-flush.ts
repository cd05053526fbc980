/** A disk that fails: what would be flushed is not. */
import { fdatasyncSync } from "node:fs";
import type { Flush } from "../../src/store/durable.ts";

/** `given`: not 0 from when on it fails. */
export const openFlush = (given: SharedArrayBuffer): Flush => ({
  file: (descriptor) => {
    if (Atomics.load(new Int32Array(given), 0) !== 0) throw new Error("the disk is gone");
    fdatasyncSync(descriptor);
  },
  folder: () => {},
});
