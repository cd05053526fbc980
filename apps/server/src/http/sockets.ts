/** Sockets of one address, counted as they come: whoever holds them all would keep everybody else out. */
import type { Server } from "node:http";
import { network } from "./context.ts";
import { openSlots } from "../slots.ts";

export function limitSockets(server: Server, ofAddress: number): void {
  const places = openSlots(ofAddress);
  server.on("connection", (socket) => {
    const giveBack = places.take(network(socket.remoteAddress ?? ""));
    if (giveBack === null) socket.destroy();
    else socket.once("close", giveBack);
  });
}
