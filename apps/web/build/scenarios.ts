/**
 * Scenarios and deals become JSON when the app is built, so that the readers of YAML and the schemas stay out of it.
 *
 * `virtual:catalogue` has what the first page shows, `virtual:scenarios` one lazy chunk for each scenario,
 * `virtual:doubts` another with the ends of its doubtful numbers.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { doubtsIn } from "@linchpin/coach";
import { lossesTo, powerMap, type Deal, type DealFile } from "@linchpin/deal";
import { parseScenario, scenarioDealPath, type ScenarioFile } from "@linchpin/table";
import type { Plugin } from "vite";
import type { CatalogueEntry, OpeningBag } from "../src/app/catalogue.ts";
import { dealAt, inData, json, PREFIX, right } from "./data.ts";

const FOLDER = inData("scenarios");
/** Tables of the course: played from their own pages, listed nowhere. */
const LESSONS = join(FOLDER, "lessons");
/** Forms of the test: met from its page alone, by the ids that records have. */
const TESTS = join(FOLDER, "tests");
const TEST_PREFIX = "test-";
/** The first to learn with; its deal, as it is priced everywhere else, is on the first page. */
const FIRST = "sensor";

export function scenarios(): Plugin {
  return {
    name: "linchpin-scenarios",
    resolveId: (id) =>
      /^virtual:(?:catalogue$|scenarios$|scenario\/|doubts$|doubts\/)/.test(id) ? PREFIX + id : null,
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const [, what, name] =
        /^virtual:(catalogue|scenarios|scenario|doubts)(?:\/(.+))?$/.exec(id.slice(1)) ?? [];
      if (what === "catalogue") {
        const files = names().map(readScenarioFile);
        const lessons = lessonNames().map((each) => entryOf(readScenarioFile(each)));
        return `export const CATALOGUE = ${json(files.map(entryOf))};\nexport const LESSONS = ${json(lessons)};\nexport const BAG = ${json(bagOf(files[0]!, dealAt(inData(`deals/${FIRST}.yaml`))))};`;
      }
      if (what === "doubts" && name !== undefined)
        return `export default ${json(doubtsIn(readScenarioFile(name).scenario, textsOf(name)[1]))};`;
      if (what === "doubts") return `export const DOUBTS = ${lazily("doubts")};`;
      if (what === "scenario") return `export default ${json(readScenarioFile(name!))};`;
      return what === "scenarios" ? `export const SCENARIOS = ${lazily("scenario")};` : null;
    },
  };
}

const lazily = (what: string): string =>
  `{${[...names(), ...lessonNames(), ...testNames()]
    .map((each) => `${JSON.stringify(each)}: () => import("virtual:${what}/${each}")`)
    .join(", ")}}`;

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((file) => (file.endsWith(".yaml") ? [file.slice(0, -5)] : []));

export const lessonNames = (): readonly string[] => [...namesIn(LESSONS)].sort();

const testNames = (): readonly string[] =>
  namesIn(TESTS)
    .map((name) => TEST_PREFIX + name)
    .sort();

/** Path of a scenario's file, by its id. */
function pathOf(name: string): string {
  if (name.startsWith(TEST_PREFIX)) return join(TESTS, `${name.slice(TEST_PREFIX.length)}.yaml`);
  return join(lessonNames().includes(name) ? LESSONS : FOLDER, `${name}.yaml`);
}

export function names(): readonly string[] {
  const all = namesIn(FOLDER);
  return [FIRST, ...all.filter((name) => name !== FIRST).sort()];
}

/** The text of a scenario, and the deal that it is played about. */
function textsOf(name: string): readonly [string, DealFile] {
  const path = pathOf(name);
  const text = readFileSync(path, "utf8");
  return [text, dealAt(join(dirname(path), scenarioDealPath(text)!))];
}

export function readScenarioFile(name: string): ScenarioFile {
  const [text, { deal }] = textsOf(name);
  return right(parseScenario(text, deal), name).file;
}

function entryOf({ scenario, texts }: ScenarioFile): CatalogueEntry {
  const both = (key: string): CatalogueEntry["title"] => ({ en: texts.en[key]!, zh: texts.zh[key]! });
  return {
    id: scenario.id,
    title: both("title"),
    summary: both("summary"),
    weeks: scenario.weeks,
    attention: scenario.attention,
    parties: scenario.deal.parties.length,
  };
}

const HANDED_TO = 1;

/** What giving each thing to the first party does to everybody's share: the figures of the first page. */
function bagOf({ texts }: ScenarioFile, { deal }: DealFile): OpeningBag {
  const name = (key: string): OpeningBag["to"] => ({ en: texts.en[key]!, zh: texts.zh[key]! });
  const { missing, fair } = lossesTo(deal, HANDED_TO);
  const knowing = (extra: readonly number[]): Deal => ({
    ...deal,
    parties: deal.parties.map((party, i) =>
      i + 1 === HANDED_TO
        ? { ...party, knows: [...new Set([...party.knows, ...extra])].sort((a, b) => a - b) }
        : party,
    ),
  });
  const state = (given: readonly number[]): OpeningBag["now"] => {
    const { worth, shares, necessity } = powerMap(knowing(given));
    return { pie: Math.round(worth), shares: [...shares].map((share) => Math.round(share)), necessity };
  };
  return {
    to: name(`party.${deal.parties[HANDED_TO - 1]!.key}.name`),
    parties: deal.parties.map(({ key }) => name(`party.${key}.name`)),
    currency: deal.currency,
    now: state([]),
    things: ["spec", "demo", "drawings", "source", "recipe"].map((key) => {
      const asset = deal.assets.findIndex((each) => each.key === key);
      return {
        key,
        name: name(`asset.${key}`),
        proves: deal.assets[asset]!.proves,
        fair: Math.round(fair[missing.indexOf(asset)]!.value),
        after: state([asset]),
      };
    }),
    everything: state(missing),
  };
}
