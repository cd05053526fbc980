// Tries to beat the game in a few lines: it shows what proves, tells everybody of the others, builds every channel it may, and
// offers each party the same channels for one lump sum that falls until somebody signs.
// linchpin play sensor --seat "owner=node apps/cli/test/support/sell-same.mjs"
import { createInterface } from "node:readline";

let deal;
const said = new Set();

for await (const line of createInterface({ input: process.stdin })) {
  const { kind, scenario, view, legal, refused } = JSON.parse(line);
  if (kind === "start") ({ deal } = scenario);
  if (kind === "end") break;
  if (kind !== "move") continue;
  const worth = deal.channels.reduce((sum, c) => sum + c.margin, 0) * Math.min(24, deal.horizon);
  const falling = Math.round((worth * 0.5) / (1 + view.week / 6) / 1000) * 1000;
  const all = deal.channels.map((c) => c.key).join();
  const offers = deal.parties
    .filter((_, i) => view.parties[i].inTalks && view.parties[i].terms === null)
    .map((p) => `propose ${p.key} royalty=0% upfront=${falling} channels=${all}`);
  const proofs = legal.filter((move) => {
    const [word, , key] = move.split(" ");
    const asset = deal.assets.find((a) => a.key === key);
    return word === "share" && asset.proves > 0 && Math.max(...asset.reveals) < 0.3;
  });
  const wishes = [
    ...legal.filter((move) => /^(?:approach \w+|build \w+|mention \w+)$/.test(move)),
    ...proofs,
    ...(refused ? [] : offers),
  ];
  const wish = wishes.find((move) => !said.has(`${view.week} ${move}`)) ?? "wait";
  said.add(`${view.week} ${wish}`);
  console.log(wish);
}
