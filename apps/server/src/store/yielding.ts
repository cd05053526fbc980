/**
 * A pool that lets the event loop turn before each connection is handed out.
 *
 * The embedded database answers within the same turn, so that a busy pool would keep timers and sockets waiting.
 */
import { Pool, type PoolClient } from "pg";

type Take = (error: Error | undefined, client: PoolClient | undefined, release: () => void) => void;

export class YieldingPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(take: Take): void;
  override connect(take?: Take): Promise<PoolClient> | void {
    if (take !== undefined) {
      super.connect((...given) => setImmediate(() => take(...given)));
      return;
    }
    return super.connect().then(
      (client) =>
        new Promise<PoolClient>((resolve) => {
          setImmediate(() => resolve(client));
        }),
    );
  }
}
