/** A pool that leaves nobody waiting when it ends: that of `pg` forgets those who wait for a connection, for ever. */
import { Pool, type PoolClient } from "pg";

type Take = (error: Error | undefined, client: PoolClient | undefined, release: () => void) => void;

export class EndingPool extends Pool {
  readonly #waiting = new Set<Take>();

  override connect(): Promise<PoolClient>;
  override connect(take: Take): void;
  override connect(take?: Take): Promise<PoolClient> | void {
    if (take === undefined) {
      return new Promise((resolve, reject) => {
        this.#hand((error, client) => (client === undefined ? reject(error) : resolve(client)));
      });
    }
    this.#hand(take);
  }

  override end(): Promise<void>;
  override end(done: () => void): void;
  override end(done?: () => void): Promise<void> | void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const take of waiting) take(new Error("the store is closed"), undefined, () => {});
    return done === undefined ? super.end() : super.end(done);
  }

  #hand(take: Take): void {
    this.#waiting.add(take);
    super.connect((error, client, release) => {
      if (this.#waiting.delete(take)) take(error, client, release);
      else if (client !== undefined) release();
    });
  }
}
