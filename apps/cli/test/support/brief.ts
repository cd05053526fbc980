/** A scenario of six weeks about the small deal: quick to play out. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SMALL } from "../harness.ts";

const KEYS =
  "title summary scene role goodEnd owner.name owner.person asset.recipe channel.market component.process type.one.taker type.one.friend type.two.taker".split(
    " ",
  );
const OF_PARTIES = ["one", "two"].flatMap((p) =>
  ["name", "person", "wants", "about"].map((t) => `party.${p}.${t}`),
);

const texts = (word: string): string =>
  [...KEYS, ...OF_PARTIES]
    .map((key) => `    ${key}: ${/party\.(\w+)\.name/.exec(key)?.[1] ?? word}`)
    .join("\n");

const BRIEF = `linchpinScenario: 1
id: brief
version: 1
deal: small.json
weeks: 6
attention: 2
cash: 200000
burn: 4000
approachCost: 3000
floor: -30000
ceiling: 120000
parties:
  one:
    belief: 0.8
    rapport: 0.6
    nnnPenalty: 20000
    types:
      taker: {weight: 0.5, care: 0, shrewdness: 6, patience: 0.98, allies: []}
      friend: {weight: 0.5, care: 0.5, shrewdness: 5, patience: 0.99, allies: []}
  two:
    belief: 0.7
    rapport: 0.6
    types:
      taker: {weight: 1, care: 0.1, shrewdness: 6, patience: 0.98, allies: []}
texts:
  en:
${texts("word")}
  zh:
${texts("词")}
`;

/** The small deal with a recipe that teaches nearly everything of what takes a year: giving it away is a mistake. */
const TEACHING = JSON.stringify({
  ...(JSON.parse(SMALL) as object),
  horizon: 36,
  channels: { market: { margin: 20_000, sales: 60_000, controlledBy: ["one"] } },
  technology: { components: { process: { rebuildCost: 200_000, rebuildMonths: 12 } } },
  assets: { recipe: { reveals: { process: 0.95 }, proves: 0.2 } },
});

/** The path of the scenario's file, written to a folder. */
export function briefIn(folder: string): string {
  writeFileSync(join(folder, "small.json"), TEACHING);
  const path = join(folder, "brief.yaml");
  writeFileSync(path, BRIEF);
  return path;
}
