/** The eight questions of `linchpin new`, one by one; Enter is "don't know", an answer that does not fit is asked for again. */
import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import {
  ABILITIES,
  ASKED,
  CERTAINTIES,
  EXAMPLES,
  guessedParts,
  HOW_MUCH,
  KINDS,
  LIMITS,
  NEWNESS_ANSWERS,
  PATENTS,
  SORTS,
  THINGS,
  thingCalled,
  WISHES,
  type Answers,
  type Thing,
} from "@linchpin/deal";
import { keyFor, onOneLine, quantityFromText, type Bounds, type Quantity } from "@linchpin/source";
import { FileProblem } from "../terminal/io.ts";

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

/** What a blank file is drafted from. */
export const BLANK: Answers = {
  answers: 1,
  title: "My technology",
  owner: "My company",
  currency: "USD",
  kind: "other",
  cost: { low: 500_000, likely: 1_000_000, high: 2_000_000 },
  parts: { process: { name: "The process", sort: "process" } },
  things: {
    brochure: { name: "The brochure", kind: "brochure" },
    recipe: { name: "The recipe", kind: "recipe" },
  },
  parties: {
    first: { name: "First party", makes: "yes" },
    second: { name: "Second party", makes: "yes", talking: false },
  },
  channels: { market: { name: "The market", through: ["first"], sales: 1_800_000, margin: 1 / 3 } },
  make: "no",
  next: "none",
};

export async function askAll(asker: Asker): Promise<Answers> {
  asker.say(
    "Eight questions. Enter: don't know, the draft puts a wide range. A doubtful number: two ends (5-8 years), or three of them, low likely high.",
  );
  const what = await askWhat(asker);
  const effort = await askEffort(asker);
  const things = await askThings(asker, Object.keys(effort.parts));
  const { parties, shown } = await askParties(asker, Object.keys(things));
  const channels = await askChannels(asker, Object.keys(parties));
  asker.say("\n6 of 8. Making it");
  const make = await oneOf(asker, "Can you make it, or a part of it, yourself?", HOW_MUCH);
  const next = await askNext(asker);
  const asks = await askAsks(asker, Object.keys(parties), Object.keys(things));
  const known = Object.entries(things).map(([key, thing]) => [
    key,
    { ...thing, shownTo: Object.keys(shown).filter((party) => shown[party]!.includes(key)) },
  ]);
  const answers: Answers = {
    answers: 1,
    ...what,
    ...effort,
    things: Object.fromEntries(known),
    parties,
    channels,
    make,
    next,
    asks,
  };
  for (const [thing, part] of guessedParts(answers))
    asker.say(
      `\nWhich part does ${things[thing]!.name} teach? Nobody said: it is priced as most of ${answers.parts[part]?.name ?? part}. Correct its \`reveals\` in the file.`,
    );
  return answers;
}

type What = Pick<Answers, "title" | "owner" | "currency" | "kind" | "years" | "patents">;

async function askWhat(asker: Asker): Promise<What> {
  asker.say("\n1 of 8. What it is");
  return {
    title: await words(asker, "What is the technology?", "My technology"),
    owner: await words(asker, "The name of your company?", "My company"),
    currency: await words(asker, "Currency of all amounts?", "USD"),
    kind: (await oneOf(asker, "Of which kind is it?", KINDS)) ?? "other",
    years: await figure(asker, "For how many years will it sell?", ASKED.years),
    patents: await oneOf(asker, "Patents that a court would uphold where it sells?", PATENTS),
  };
}

type Effort = Pick<Answers, "cost" | "months" | "parts">;

async function askEffort(asker: Asker): Promise<Effort> {
  asker.say("\n2 of 8. What it took");
  const cost = await figure(asker, "What did it cost you to develop, in all?", ASKED.money);
  const months = await figure(asker, "How many months did that take?", ASKED.months);
  const parts = await several(asker, "A part of the know-how", async (name) => ({
    name,
    sort: (await oneOf(asker, "  What sort of knowledge is it?", SORTS)) ?? "process",
    cost: await figure(asker, "  What did this part cost you?", ASKED.money),
    months: await figure(asker, "  And how many months?", ASKED.months),
    elsewhere: await yes(asker, "  Does somebody else sell something that would do?"),
  }));
  return { cost, months, parts };
}

interface ThingAnswer {
  readonly name: string;
  readonly kind: Thing;
  readonly about: string[] | null;
}

async function askThings(asker: Asker, parts: readonly string[]): Promise<Record<string, ThingAnswer>> {
  asker.say("\n3 of 8. What can be handed over");
  return several(
    asker,
    "Something that you could show or hand over",
    async (name) => ({
      name,
      kind: (await oneOf(asker, `  What is ${name}?`, THINGS)) ?? thingCalled(name),
      about: parts.length < 2 ? null : await someOf(asker, "  Which parts is it about? (Enter: all)", parts),
    }),
    true,
  );
}

interface Parties {
  readonly parties: Answers["parties"];
  /** By party the things that it has already. */
  readonly shown: Readonly<Record<string, readonly string[]>>;
}

async function askParties(asker: Asker, things: readonly string[]): Promise<Parties> {
  asker.say("\n4 of 8. Who is at the table, and who could be");
  const shown: Record<string, readonly string[]> = {};
  const parties = await several(asker, "Somebody", async (name, key, before) => {
    const party = {
      name,
      makes: await oneOf(asker, `  Could ${name} make the product?`, HOW_MUCH),
      able: await oneOf(asker, "  How able are its engineers?", ABILITIES),
      talking: await yes(asker, "  Are you talking already?", true),
      signed: await yes(asker, "  Has it signed not to use what it is shown?"),
      tiedTo:
        before.length === 0 ? [] : await someOf(asker, "  Whom would it work with without you?", before),
    };
    shown[key] =
      things.length === 0 ? [] : ((await someOf(asker, "  What have you shown it already?", things)) ?? []);
    return party;
  });
  return { parties, shown };
}

async function askChannels(asker: Asker, parties: readonly string[]): Promise<Answers["channels"]> {
  asker.say("\n5 of 8. Who sells to whom");
  const sellers = ["owner", ...parties];
  return several(asker, "Customers", async (name) => ({
    name,
    through: (await someOf(asker, "  Through whom?", sellers)) ?? [parties[0]!],
    sales: (await figure(asker, "  Sales a full year?", ASKED.money, true))!,
    margin: await figure(asker, "  Which share stays over parts and labour, such as 20%?", ASKED.share),
    firstSale: await figure(asker, "  Months from being able to make it to the first sale?", ASKED.months),
    invest: await figure(asker, "  What must whoever sells it spend first?", ASKED.money),
    certain: await oneOf(asker, "  How sure is it that it opens at all?", CERTAINTIES),
  }));
}

async function askNext(asker: Asker): Promise<Answers["next"]> {
  asker.say("\n7 of 8. What comes next");
  const comes = await oneOf(asker, "Will there be newer versions?", ["no", "yes"]);
  if (comes === null) return null;
  if (comes === "no") return "none";
  const every = await figure(asker, "  Every how many months?", ASKED.span, true);
  return {
    every: every!,
    cost: await figure(asker, "  What does one cost you?", ASKED.money),
    renews: await oneOf(asker, "  How much of it is new?", NEWNESS_ANSWERS),
  };
}

async function askAsks(
  asker: Asker,
  parties: readonly string[],
  things: readonly string[],
): Promise<Answers["asks"]> {
  asker.say("\n8 of 8. What they asked for so far");
  const asks: NonNullable<Answers["asks"]> = [];
  while (asks.length < LIMITS.items.parties) {
    const party = await oneOf(asker, "Who asked? (Enter: nobody else)", parties);
    if (party === null) break;
    const wants = (await oneOf(asker, "  For what?", [...WISHES, ...things])) ?? "other";
    asks.push({ party, wants });
  }
  return asks;
}

/** Asks for items until an empty name; the first is needed unless `none` is all right. By key. */
async function several<T>(
  asker: Asker,
  what: string,
  item: (name: string, key: string, before: readonly string[]) => Promise<T>,
  none = false,
): Promise<Record<string, T>> {
  const items: Record<string, T> = {};
  const keys = new Set<string>();
  while (Object.keys(items).length < LIMITS.items.parties) {
    const more = Object.keys(items).length === 0 && !none ? "" : " (Enter: no more)";
    const name = await asker.ask(`${what}, by name${more}:`);
    if (name === "" && more !== "") break;
    const key = keyFor(name, keys);
    if (key === null) {
      asker.say("  Write a name with at least one letter.");
      continue;
    }
    keys.add(key);
    items[key] = await item(printable(name), key, Object.keys(items));
  }
  return items;
}

const printable = (text: string): string => onOneLine(text).slice(0, LIMITS.text);

async function words(asker: Asker, question: string, fallback: string): Promise<string> {
  return printable(await asker.ask(`${question} [${fallback}]`)).trim() || fallback;
}

const found = <T extends string>(answer: string, allowed: readonly T[]): T | undefined =>
  allowed.find((word) => word === answer) ?? allowed.find((word) => word.startsWith(answer));

/** Null: don't know. */
async function oneOf<T extends string>(
  asker: Asker,
  question: string,
  allowed: readonly T[],
): Promise<T | null> {
  for (;;) {
    const answer = (await asker.ask(`${question} (${allowed.join(", ")})`)).toLowerCase();
    if (answer === "") return null;
    const one = found(answer, allowed);
    if (one !== undefined) return one;
    asker.say(`  Write one of ${allowed.join(", ")}.`);
  }
}

/** Several of them, with spaces or commas between; null: don't know. */
async function someOf(asker: Asker, question: string, allowed: readonly string[]): Promise<string[] | null> {
  for (;;) {
    const answer = (await asker.ask(`${question} (${allowed.join(", ")})`)).toLowerCase();
    if (answer === "") return null;
    const chosen = answer.split(/[\s,，、]+/).map((word) => found(word, allowed));
    if (chosen.every((word) => word !== undefined)) return [...new Set(chosen)];
    asker.say(`  Write some of ${allowed.join(", ")}, with spaces between.`);
  }
}

async function yes(asker: Asker, question: string, fallback = false): Promise<boolean> {
  const answer = await oneOf(asker, `${question} Enter: ${fallback ? "yes" : "no"}`, ["yes", "no"]);
  return answer === null ? fallback : answer === "yes";
}

/** Null: don't know. */
async function figure(
  asker: Asker,
  question: string,
  bounds: Bounds,
  needed = false,
): Promise<Quantity | null> {
  const [single, ends, three] = EXAMPLES[bounds.unit];
  for (;;) {
    const answer = await asker.ask(question);
    if (answer === "" && !needed) return null;
    const one = quantityFromText(answer, bounds);
    if (one !== null) return one;
    const within = bounds.unit === "money" ? "" : `, from ${bounds.least} to ${bounds.most}`;
    asker.say(
      `  Write a number such as ${single}, two ends (${ends}), or three: low likely high (${three})${within}.`,
    );
  }
}
