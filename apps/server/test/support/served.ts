/** An app behind a real socket, while something is done with it. */
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { App } from "./visitor.ts";

export async function served<T>(app: App, use: (address: string, server: Server) => Promise<T>): Promise<T> {
  // oxlint-disable-next-line typescript/no-misused-promises -- it answers every fault itself
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  try {
    return await use(`http://127.0.0.1:${port}`, server);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
