/** A way to a server that can fall silent: it holds every byte and closes nothing, as a proxy or a cable does. */
import { connect, createServer, type Socket } from "node:net";

export interface Way {
  readonly port: number;
  readonly stall: () => void;
  /** Those that were held stay dead; new ones pass. */
  readonly pass: () => void;
  readonly close: () => Promise<void>;
}

export async function wayTo(host: string, to: number, at = 0): Promise<Way> {
  let stalled = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    sockets.add(near);
    const far = connect(to, host);
    sockets.add(far);
    const held = { on: stalled };
    const carry = (from: Socket, into: Socket): void => {
      from.on("data", (chunk) => {
        held.on ||= stalled;
        if (!held.on) into.write(chunk);
      });
      from.on("error", () => {});
      from.on("close", () => {
        if (!held.on) into.destroy();
      });
    };
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve));
  return {
    port: (server.address() as { port: number }).port,
    stall: () => {
      stalled = true;
    },
    pass: () => {
      stalled = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
