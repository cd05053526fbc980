/** One embedded store in memory for all quick tests of this process: opening one takes two seconds. */
import { after } from "node:test";
import { passingStore } from "../../src/store/embedded.ts";
import type { Store } from "../../src/store/store.ts";

let opened: Promise<Store> | null = null;

export function quickStore(): Promise<Store> {
  opened ??= passingStore();
  return opened;
}

after(async () => {
  await (await opened)?.close();
});
