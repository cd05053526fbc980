/**
 * The file layer of the embedded database, with a real fsync. PGlite starts PostgreSQL with fsync off, and its file
 * layer has none: an acknowledged write would be lost with the power (docs/decisions/0022-stores.md).
 */
import { closeSync, fdatasyncSync, fsyncSync, openSync, writeSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** What is done to make an open file, or the entries of a folder, safe. */
export interface Flush {
  readonly file: (descriptor: number) => void;
  readonly folder: (path: string) => void;
}

const TO_DISK: Flush = {
  file: fdatasyncSync,
  folder: (path) => {
    // Windows cannot open a folder; its file systems keep names in a journal of their own.
    if (process.platform === "win32") return;
    const descriptor = openSync(path, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  },
};

/** The part of Emscripten's file system that is called here. */
interface Module {
  readonly NODEFS: {
    readonly realPath: (node: unknown) => string;
    stream_ops: { fsync?: (stream: Stream) => number };
  };
}
interface Stream {
  readonly nfd?: number;
  readonly node: unknown;
}

/**
 * Ends the process, from any of its threads, and never returns: nothing may be acknowledged after this, and an exception
 * would leave PostgreSQL spinning.
 */
function abort(): never {
  process.kill(process.pid, "SIGABRT");
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

export class DurableFiles extends NodeFS {
  readonly #flush: Flush;

  constructor(folder: string, flush: Flush = TO_DISK) {
    super(folder);
    this.#flush = flush;
  }

  override async init(...given: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const ready = await super.init(...given);
    const hooks = ready.emscriptenOpts.preRun as unknown as ((module: Module) => void)[];
    hooks.push(({ NODEFS }) => {
      NODEFS.stream_ops.fsync = (stream) => {
        try {
          if (stream.nfd === undefined) this.#flush.folder(NODEFS.realPath(stream.node));
          else this.#flush.file(stream.nfd);
          return 0;
        } catch (error) {
          writeSync(2, `could not write to disk: ${String(error)}\n`);
          abort();
        }
      };
    });
    return ready;
  }
}

/** `wal_sync_method` must be fsync: the others are stubs in this build. */
export const DURABLE_START: readonly string[] = PGlite.defaultStartParams
  .filter((word) => word !== "-F")
  .concat(["-c", "fsync=on", "-c", "wal_sync_method=fsync", "-c", "shared_buffers=16MB"]);
