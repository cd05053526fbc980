/** Counts the files that are flushed, in memory that the test shares with the thread of the database. */
import { fdatasyncSync } from "node:fs";
import type { Flush } from "../../src/store/durable.ts";

export const openFlush = (given: SharedArrayBuffer): Flush => {
  const flushed = new Int32Array(given);
  return {
    file: (descriptor) => {
      Atomics.add(flushed, 0, 1);
      fdatasyncSync(descriptor);
    },
    folder: () => {},
  };
};
