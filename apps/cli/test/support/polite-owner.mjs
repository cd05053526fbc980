// A player in a few lines: it answers every request with something else and accepts what it is offered.
// linchpin play sensor --seat "owner=node apps/cli/test/support/polite-owner.mjs"
import { createInterface } from "node:readline";

for await (const line of createInterface({ input: process.stdin })) {
  const { kind, legal } = JSON.parse(line);
  if (kind === "end") break;
  if (kind !== "move") continue;
  const wanted = ["accept", "approach", "deflect", "wait", "agree", "stall"];
  console.log(wanted.flatMap((word) => legal.filter((move) => move.startsWith(word)))[0]);
}
