/** What the driver takes for a socket: what it writes goes to the thread of the database, and the answers come back. */
import { Duplex } from "node:stream";
import type { DatabaseThread } from "./embedded-wire.ts";

/** Undoes what an earlier connection left in the one session that all of them share. */
const FRESH = ["rollback", "discard all"].map(simpleQuery);

/** A message of PostgreSQL's protocol: `Q`, a length that counts itself, the text, and a zero. */
function simpleQuery(text: string): Buffer {
  const message = Buffer.alloc(text.length + 6);
  message.write("Q");
  message.writeInt32BE(text.length + 5, 1);
  message.write(text, 5);
  return message;
}

type Done = (error?: Error | null) => void;

class DatabaseSocket extends Duplex {
  readonly #db: DatabaseThread;
  readonly #first: boolean;

  constructor(db: DatabaseThread, first: boolean) {
    super();
    this.#db = db;
    this.#first = first;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: Done): void {
    void this.#send(chunk, done);
  }

  /** All messages of a statement go over at once. */
  override _writev(chunks: readonly { readonly chunk: Buffer }[], done: Done): void {
    void this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  /** What has been said to the end is closed: whoever ends the connection waits for that. */
  override _final(done: Done): void {
    this.push(null);
    done();
  }

  connect(): void {
    void this.#connected();
  }

  async #connected(): Promise<void> {
    try {
      if (!this.#first) for (const query of FRESH) await this.#db.ask(query);
      // As of a socket: once whoever asked for it has begun to listen.
      process.nextTick(() => this.emit("connect"));
    } catch (error) {
      this.destroy(asError(error));
    }
  }

  async #send(bytes: Buffer, done: Done): Promise<void> {
    let fault: Error | null = null;
    try {
      const said = await this.#db.ask(bytes);
      if (said.length > 0 && !this.destroyed) this.push(said);
    } catch (error) {
      fault = asError(error);
    }
    done(fault);
  }

  // A socket has these.
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** A socket for each connection that the driver opens. */
export function socketTo(db: DatabaseThread): () => Duplex {
  let first = true;
  return () => {
    const socket = new DatabaseSocket(db, first);
    first = false;
    return socket;
  };
}
