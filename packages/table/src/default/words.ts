/**
 * What a deal file calls things, made fit for sentences: names as they were written, in the language they were written in.
 *
 * A name in both scripts, such as `青珞计量 Qingluo Metering`, gives each language its half. A key without a name of its own
 * becomes words: `test-protocol` is the test protocol.
 */
import type { Deal } from "@linchpin/deal";
import type { Scenario } from "../scenario.ts";
import type { Prospects } from "./profile.ts";

/** What the texts of a default scenario are told from. */
export interface Told {
  readonly scenario: Scenario;
  readonly prospects: Prospects;
}

export interface Named {
  readonly key: string;
  readonly name: string;
}

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

const isHan = (text: string): boolean => HAN.test(text);

type Script = "han" | "latin";

/** The half of a name in one script, if it is written in both; else the whole. */
export function half(name: string, script: Script): string {
  if (!HAN.test(name) || !LATIN.test(name)) return name;
  const words = name.split(/\s+/);
  const own = words.filter((word) => HAN.test(word) === (script === "han"));
  return own.length > 0 && own.length < words.length ? own.join(" ") : name;
}

/** A deal with each name's half in one script: `青珞计量 Qingluo Metering` is 青珞计量, or Qingluo Metering. */
export function dealNamed(deal: Deal, script: Script): Deal {
  const named = <T extends { readonly name: string }>(one: T): T => ({
    ...one,
    name: half(one.name, script),
  });
  const { technology } = deal;
  return {
    ...deal,
    title: half(deal.title, script),
    owner: named(deal.owner),
    technology: { ...technology, components: technology.components.map(named) },
    assets: deal.assets.map(named),
    parties: deal.parties.map(named),
    channels: deal.channels.map(named),
  };
}

/** The words of a key: `testProtocol`, `test_protocol` and `test-protocol` are "test protocol". */
const wordsOf = (key: string): string =>
  key
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/[_-]+/g, " ")
    .trim()
    .toLowerCase();

const ownName = ({ key, name }: Named): string => (name === key ? wordsOf(key) : name);

/** A name that is a phrase of its own takes no article. */
const PHRASE = /^(?:an?|the|their|our|your|its|who|what|how|why|where|when|all|every|each|some)\s/i;

/** A thing in an English sentence: "the transducer recipe", "a ring", "who weaves and coats". */
export function thing(named: Named, proper: ReadonlySet<string>): string {
  const name = half(ownName(named), "latin");
  const low = lowered(name, proper);
  return PHRASE.test(name) ? low : `the ${low}`;
}

/** A name in an English sentence, without an article. */
export const plainName = (named: Named): string => half(ownName(named), "latin");

/** A thing in a Chinese sentence: 文件“Transducer recipe”; a Chinese name stands by itself. */
export function thingZh(named: Named, what: string): string {
  const name = half(ownName(named), "han");
  return isHan(name) ? name : `${what}“${name}”`;
}

export const partyZh = ({ name }: { readonly name: string }): string => half(name, "han");

/** The first word in small letters, unless it is a name or no ordinary word. */
function lowered(name: string, proper: ReadonlySet<string>): string {
  const first = /^\p{Lu}\p{Ll}*(?=$|[\s,;:'-])/u.exec(name)?.[0];
  return first === undefined || proper.has(first) ? name : first.toLowerCase() + name.slice(first.length);
}

/** Words that are written large inside a name of the deal: names of firms and places. */
export function properNames({
  title,
  owner,
  parties,
  assets,
  channels,
  technology,
}: Deal): ReadonlySet<string> {
  const whole = [owner.name, ...parties.map((p) => p.name)];
  const things = [assets, channels, technology.components].flat().map(({ name }) => name);
  const later = [title, ...things].map((name) => half(name, "latin").replace(/^\S+/, ""));
  return new Set([...whole, ...later].flatMap(large));
}

const large = (text: string): readonly string[] => text.match(/\p{Lu}\p{L}*/gu) ?? [];

/** "a, b and c" */
export const listEn = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;

export const listZh = (words: readonly string[]): string => words.join("、");

/** "1.2 million USD", "340,000 USD". */
export function moneyEn(value: number, currency: string): string {
  const size = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  if (size >= 1e9) return `${sign}${digits(size / 1e9)} billion ${currency}`;
  if (size >= 1e6) return `${sign}${digits(size / 1e6)} million ${currency}`;
  return `${sign}${grouped(Math.round(size))} ${currency}`;
}

/** "120万 USD", "1.5亿 USD". */
export function moneyZh(value: number, currency: string): string {
  const size = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  if (size >= 1e8) return `${sign}${digits(size / 1e8)}亿 ${currency}`;
  if (size >= 1e4) return `${sign}${digits(size / 1e4)}万 ${currency}`;
  return `${sign}${Math.round(size)} ${currency}`;
}

/** Three digits at most, without zeros at the end. */
const digits = (value: number): string => grouped(Number(value.toPrecision(3)));

/** 12,345.6, the same on every machine. */
function grouped(value: number): string {
  const [whole, part] = String(value).split(".");
  const thousands = whole!.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  return part === undefined ? thousands : `${thousands}.${part}`;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
export const countEn = (count: number): string => NUMBERS[count] ?? String(count);
