/** The questions of `linchpin new`, one by one; an answer that does not fit is asked for again. */
import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import { LIMITS } from "@linchpin/deal";
import { numberFromText } from "@linchpin/source";
import { FileProblem } from "../terminal/io.ts";
import type { Answers } from "./template.ts";

export interface Asker {
  /** The next answer, trimmed. */
  readonly ask: (question: string) => Promise<string>;
  readonly say: (text: string) => void;
  readonly close: () => void;
}

/** Answers are lines of `input`; questions go to `output`. */
export function askerOn(input: Readable, output: Writable): Asker {
  const reader = createInterface({ input, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      output.write(`${question} `);
      const { value, done } = await lines.next();
      if (done === true) throw new FileProblem("the questions were broken off; nothing was written");
      return value.trim();
    },
    say: (text) => output.write(`${text}\n`),
    close: () => reader.close(),
  };
}

const KINDS = "brochure, demo, document, file, sample, visit, training, tooling or access";

export async function askAll(asker: Asker): Promise<Answers> {
  asker.say(
    "A new deal. Enter takes what stands in brackets. A doubtful number: three of them, low likely high.",
  );
  const title = await words(asker, "What is the technology?", "My technology");
  const currency = await words(asker, "Currency of all amounts?", "USD");
  const horizon = await figure(asker, "For how many months is the market worth something?", "60", [
    1,
    LIMITS.horizon,
  ]);
  const owner = await words(asker, "Who owns it: the name of your company?", "My company");
  const ownerMake = await figure(
    asker,
    "If you make the product yourself, which share of the margin is left, 0 to 1?",
    "0",
    [0, 1],
  );
  const halfLife = await figureOrNone(asker, "In how many months does the margin of one generation halve?");
  const components = await askComponents(asker);
  const assets = await askAssets(
    asker,
    components.map((c) => c.key),
  );
  const parties = await askParties(asker);
  const channels = await askChannels(
    asker,
    parties.map((p) => p.key),
  );
  return { title, currency, horizon, owner, ownerMake, halfLife, components, assets, parties, channels };
}

function askComponents(asker: Asker): Promise<Answers["components"]> {
  return several(asker, "A part of the know-how that others would have to rebuild", async (name, key) => ({
    key,
    name,
    cost: await figure(asker, `  What would a competent outsider spend to rebuild ${name}?`, "500000", [
      0,
      LIMITS.amount,
    ]),
    months: await figure(asker, "  And how many months?", "12", [0, LIMITS.amount]),
  }));
}

function askAssets(asker: Asker, components: readonly string[]): Promise<Answers["assets"]> {
  const item = async (name: string, key: string) => ({
    key,
    name,
    kind: await oneOf(asker, `  What is ${name}: ${KINDS}?`, KINDS.split(/, | or /), "document"),
    reveals: await oneOf(
      asker,
      `  Which part does it give away: ${components.join(", ")}?`,
      components,
      components[0]!,
    ),
    share: await figure(asker, "  Which share of it, 0 to 1?", "0.5", [0, 1]),
  });
  return several(asker, "Something you could show or hand over", item, true);
}

function askParties(asker: Asker): Promise<Answers["parties"]> {
  return several(asker, "Somebody you could deal with", async (name, key) => ({
    key,
    name,
    make: await figure(
      asker,
      `  If ${name} makes the product, which share of the margin is left, 0 to 1?`,
      "1",
      [0, 1],
    ),
    inTalks: (await oneOf(asker, "  Are you talking already: yes or no?", ["yes", "no"], "yes")) === "yes",
  }));
}

function askChannels(asker: Asker, parties: readonly string[]): Promise<Answers["channels"]> {
  const sellers = ["owner", ...parties];
  return several(asker, "A way to the market", async (name, key) => ({
    key,
    name,
    margin: await figure(asker, `  Which margin does ${name} leave in a full month?`, "50000", [
      0,
      LIMITS.amount,
    ]),
    sales: await figure(asker, "  And which sales?", "150000", [0, LIMITS.amount]),
    start: await figure(
      asker,
      "  How many months from being able to make it to the first sale (samples, certification)?",
      "6",
      [0, LIMITS.horizon],
    ),
    ramp: await figure(asker, "  Over how many months do sales then rise to the full?", "12", [
      0,
      LIMITS.horizon,
    ]),
    investment: await figure(asker, "  What must whoever serves it spend first (plant, approval)?", "0", [
      0,
      LIMITS.amount,
    ]),
    controlledBy: await oneOf(asker, `  Who controls it: ${sellers.join(", ")}?`, sellers, parties[0]!),
  }));
}

/** Asks for items until an empty name; the first is needed unless `none` is all right. */
async function several<T>(
  asker: Asker,
  what: string,
  item: (name: string, key: string) => Promise<T>,
  none = false,
): Promise<readonly T[]> {
  const items: T[] = [];
  const keys = new Set(["owner", "source", "note"]);
  while (items.length < LIMITS.items.parties) {
    const more = items.length === 0 && !none ? "" : " (Enter: no more)";
    const name = await asker.ask(`${what}, by name${more}:`);
    if (name === "" && more !== "") break;
    const key = keyFor(name, keys);
    if (key === null) {
      asker.say("  Write a name with at least one letter.");
      continue;
    }
    keys.add(key);
    items.push(await item(printable(name), key));
  }
  return items;
}

/** A key made of the name: letters of any script and digits; null where it has no letter. */
function keyFor(name: string, taken: ReadonlySet<string>): string | null {
  const plain = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "-");
  const base = Array.from(plain.replace(/^[^\p{L}]+|-+$/gu, ""))
    .slice(0, 15)
    .join("")
    .replace(/-+$/, "");
  if (base === "") return null;
  const keys = [base, ...Array.from({ length: LIMITS.items.parties + 3 }, (_, i) => `${base}-${i + 2}`)];
  return keys.find((key) => !taken.has(key) && !["true", "false", "null"].includes(key)) ?? null;
}

const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, "").slice(0, LIMITS.text);

async function words(asker: Asker, question: string, fallback: string): Promise<string> {
  return printable(await asker.ask(`${question} [${fallback}]`)).trim() || fallback;
}

async function oneOf(
  asker: Asker,
  question: string,
  allowed: readonly string[],
  fallback: string,
): Promise<string> {
  for (;;) {
    const answer = (await asker.ask(`${question} [${fallback}]`)).toLowerCase() || fallback;
    const found = allowed.find((word) => word === answer) ?? allowed.find((word) => word.startsWith(answer));
    if (found !== undefined) return found;
    asker.say(`  Write one of ${allowed.join(", ")}.`);
  }
}

type Bounds = readonly [least: number, most: number];

async function figure(asker: Asker, question: string, fallback: string, bounds: Bounds): Promise<string> {
  for (;;) {
    const answer = (await asker.ask(`${question} [${fallback}]`)) || fallback;
    const found = figureFrom(answer, bounds);
    if (found !== null) return found;
    asker.say(
      `  Write a number such as ${fallback}, or three: low likely high${bounds[1] <= 1200 ? `, from ${bounds[0]} to ${bounds[1]}` : ""}.`,
    );
  }
}

async function figureOrNone(asker: Asker, question: string): Promise<string | null> {
  for (;;) {
    const answer = await asker.ask(`${question} (Enter: it does not)`);
    if (answer === "") return null;
    const found = figureFrom(answer, [1e-3, LIMITS.amount]);
    if (found !== null) return found;
    asker.say("  Write a number of months, such as 48.");
  }
}

/** "1.5M" as 1500000, "8 12 18" as a range; null: neither, or out of bounds. */
function figureFrom(answer: string, [least, most]: Bounds): string | null {
  const within = (n: number | null): n is number => n !== null && n >= least && n <= most;
  const [low = null, likely = null, high = null, ...more] = answer.split(/\s+/).map(numberFromText);
  const ordered = within(low) && within(likely) && within(high) && low <= likely && likely <= high;
  if (ordered && more.length === 0) return `{low: ${low}, likely: ${likely}, high: ${high}}`;
  const one = numberFromText(answer);
  return within(one) ? String(one) : null;
}
