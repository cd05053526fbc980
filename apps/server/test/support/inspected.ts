/** What a server holds on to: its memory after it has been told to collect its garbage, by Node's own inspector. */
import { once } from "node:events";
import type { ServerProcess } from "./process.ts";

/** The environment in which it can be asked. */
export const INSPECTED = { NODE_OPTIONS: "--inspect=127.0.0.1:0" };

export interface Held {
  /** Of JavaScript and what hangs on it, MB. */
  readonly used: number;
  /** Of the whole process, with what it keeps for later, MB. */
  readonly resident: number;
}

interface Reply {
  readonly id: number;
  readonly result: { readonly result?: { readonly value: string } };
}

const megabytes = (bytes: number): number => bytes / 1024 / 1024;

const MEMORY = "JSON.stringify(process.memoryUsage())";

export async function heldBy(server: ServerProcess): Promise<Held> {
  const address = /Debugger listening on (ws:\S+)/.exec(server.said())?.[1];
  if (address === undefined) throw new Error(`it cannot be inspected: ${server.said()}`);
  const socket = new WebSocket(address);
  await once(socket, "open");
  let number = 0;
  const ask = async (method: string, params: Readonly<Record<string, unknown>> = {}): Promise<Reply> => {
    const id = ++number;
    socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [event] = (await once(socket, "message")) as [{ readonly data: string }];
      const reply = JSON.parse(event.data) as Reply;
      if (reply.id === id) return reply;
    }
  };
  await ask("HeapProfiler.enable");
  await ask("HeapProfiler.collectGarbage");
  const { result } = await ask("Runtime.evaluate", { expression: MEMORY });
  socket.close();
  const memory = JSON.parse(result.result!.value) as NodeJS.MemoryUsage;
  return { used: megabytes(memory.heapUsed + memory.external), resident: megabytes(memory.rss) };
}
