/**
 * Live updates begun and ended in every way, by the thousand, against a server of its own: what is left of them.
 *
 *     node apps/server/test/streams-loop.ts 16000
 */
import { request, type IncomingMessage } from "node:http";
import { inFolder } from "./support/folders.ts";
import { clientAt } from "./support/player.ts";
import { heldBy, INSPECTED, type Held } from "./support/inspected.ts";
import { startProcess, type ServerProcess } from "./support/process.ts";
import type { State } from "./support/visitor.ts";

export interface StreamFigures {
  readonly ended: number;
  /** What the server holds: warm, and at the end. */
  readonly before: Held;
  readonly after: Held;
  /** Streams that the guest can still open at once, of the 12 that it may have. */
  readonly free: number;
}

const WARM = 1000;
const AT_ONCE = 8;
const MOST_STREAMS = 12;

type End = (url: string, cookie: string) => Promise<void>;

const begin = (url: string, method: string, cookie: string): ReturnType<typeof request> => {
  const asked = request(url, { method, headers: { cookie }, agent: false });
  asked.on("error", () => {});
  asked.end();
  return asked;
};

const answered = (asked: ReturnType<typeof request>): Promise<IncomingMessage | null> =>
  new Promise((resolve) => {
    asked.on("response", resolve);
    asked.on("close", () => resolve(null));
  });

const ENDS: readonly End[] = [
  async (url, cookie) => {
    (await answered(begin(url, "HEAD", cookie)))?.resume();
  },
  async (url, cookie) => {
    const asked = begin(url, "HEAD", cookie);
    setImmediate(() => asked.destroy());
    await answered(asked);
  },
  async (url, cookie) => {
    const asked = begin(url, "GET", cookie);
    setTimeout(() => asked.destroy(), 1);
    await answered(asked);
  },
  async (url, cookie) => {
    (await answered(begin(url, "GET", cookie)))?.destroy();
  },
  async (url, cookie) => {
    const answer = await answered(begin(url, "GET", cookie));
    if (answer === null) return;
    await new Promise((resolve) => answer.once("data", resolve).once("close", resolve));
    answer.destroy();
  },
  async (url, cookie) => {
    const asked = begin(url, "GET", cookie);
    (await answered(asked))?.pause();
    asked.destroy();
  },
];

/** Once the last of them have been given up. */
async function settled(server: ServerProcess): Promise<Held> {
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return heldBy(server);
}

export const streamsLoop = (count: number): Promise<StreamFigures> =>
  inFolder(async (folder) => {
    const server = await startProcess({ ...INSPECTED, LINCHPIN_DATA: folder, PORT: "0" });
    try {
      const client = clientAt(server.address);
      const session = await client.ask("POST", "/api/session");
      const cookie = session.headers.get("set-cookie")!.split(";")[0]!;
      const made = (await (await client.ask("POST", "/api/tables", { scenario: "sensor" })).json()) as State;
      const url = `${server.address}/api/tables/${made.id}/events`;
      const run = async (many: number): Promise<void> => {
        let left = many;
        const one = async (): Promise<void> => {
          while (left-- > 0) await ENDS[left % ENDS.length]!(url, cookie);
        };
        await Promise.all(Array.from({ length: AT_ONCE }, one));
      };
      await run(WARM);
      const before = await settled(server);
      await run(count);
      const after = await settled(server);
      const again = Array.from({ length: MOST_STREAMS }, () => begin(url, "GET", cookie));
      const answers = await Promise.all(again.map(answered));
      const free = answers.filter((answer) => answer?.statusCode === 200).length;
      for (const asked of again) asked.destroy();
      return { ended: WARM + count, before, after, free };
    } finally {
      await server.end("SIGTERM");
    }
  });

const said = ({ used, resident }: Held): string => `${used.toFixed(1)} MB (${resident.toFixed(0)} resident)`;

if (import.meta.main) {
  const { ended, before, after, free } = await streamsLoop(Number(process.argv[2] ?? 16_000));
  process.stdout.write(
    `${ended} streams ended, ${said(before)} held warm, ${said(after)} after, ${free} of ${MOST_STREAMS} free\n`,
  );
  process.exitCode = free === MOST_STREAMS && after.used < before.used * 1.1 ? 0 : 1;
}
