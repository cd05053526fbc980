/** What a scenario calls things in one language, and amounts and lists as people of each language write them. */
import type { Deal } from "@linchpin/deal";
import type { Language, ScenarioTexts } from "@linchpin/table";

/** By index; a missing text falls back to the key or the name of the deal. */
export interface Labels {
  readonly language: Language;
  readonly party: (seat: number) => string;
  /** Name and office of the person who speaks for the party. */
  readonly people: (seat: number) => string;
  /** The name alone. */
  readonly person: (seat: number) => string;
  readonly asset: (asset: number) => string;
  readonly channel: (channel: number) => string;
  /** By its key in the deal. */
  readonly channelCalled: (key: string) => string;
  readonly partyCalled: (key: string) => string;
  readonly component: (component: number) => string;
  readonly text: (key: string) => string | null;
  /**
   * In the words of a party's trade: what it calls the paper ("a place on Qiaoji's shelf"), and what the owner has of sales ("your
   * part after the commission, % of sales"). Null: a licence, and a royalty.
   */
  readonly trade: (seat: number, what: "paper" | "part") => string | null;
  /** "USD"; in Chinese by its name, where it has one: "美元". */
  readonly currency: string;
  /** With the currency: "260 k USD", "26 万美元". */
  readonly money: (value: number) => string;
}

export function labelsOf(deal: Deal, texts: ScenarioTexts, language: Language): Labels {
  const text = (key: string): string | null => texts[key]?.trim() ?? null;
  const key = (seat: number): string => deal.parties[seat - 1]!.key;
  const people = (seat: number): string =>
    seat === 0 ? (text("owner.person") ?? "") : (text(`party.${key(seat)}.person`) ?? key(seat));
  const party = (seat: number): string =>
    seat === 0
      ? (text("owner.name") ?? deal.owner.name)
      : (text(`party.${key(seat)}.name`) ?? deal.parties[seat - 1]!.name);
  const channelCalled = (called: string): string => text(`channel.${called}`) ?? called;
  return {
    language,
    text,
    people,
    party,
    partyCalled: (called) => party(deal.parties.findIndex((each) => each.key === called) + 1),
    channelCalled,
    channel: (channel) => channelCalled(deal.channels[channel]!.key),
    currency: currencyName(language, deal.currency),
    money: (value) => priced(language, amount(language, value), deal.currency),
    trade: (seat, what) => text(`party.${key(seat)}.${what}`),
    person: (seat) => people(seat).split(/[,，]/)[0]!.trim(),
    asset: (asset) => text(`asset.${deal.assets[asset]!.key}`) ?? deal.assets[asset]!.key,
    component: (c) =>
      text(`component.${deal.technology.components[c]!.key}`) ?? deal.technology.components[c]!.key,
  };
}

/** What a scenario calls things, in each language. */
export const bothLabels = (
  deal: Deal,
  texts: Readonly<Record<Language, ScenarioTexts>>,
): Readonly<Record<Language, Labels>> => ({
  en: labelsOf(deal, texts.en, "en"),
  zh: labelsOf(deal, texts.zh, "zh"),
});

const NO_BREAK = "\u00a0";
/** Below half a thousand there is nothing worth naming. */
export const NOTHING_BELOW = 500;

/** "28.74 bn", "3.05 M", "260 k" or "26 万" and "2600", with a blank that does not break. */
export function amount(language: Language, value: number): string {
  const size = Math.abs(value);
  if (size < NOTHING_BELOW) return "0";
  const sign = value < 0 ? "−" : "";
  return sign + (language === "en" ? english(size) : chinese(size));
}

/** Chinese money as people there call it. */
const YUAN = /^(?:CNY|RMB|[¥￥]|元|人民币元?)$/i;

function english(size: number): string {
  if (size < 999_500) return `${Math.round(size / 1000)}${NO_BREAK}k`;
  if (size < 999_500_000) return `${(size / 1e6).toFixed(size >= 99_500_000 ? 0 : 2)}${NO_BREAK}M`;
  return `${(size / 1e9).toFixed(2)}${NO_BREAK}bn`;
}

/** Nobody says "0.2 万". */
const TEN_THOUSAND = 9_950;

function chinese(size: number): string {
  if (size < TEN_THOUSAND) return String(100 * Math.round(size / 100));
  if (size >= 99_500_000) return `${(size / 1e8).toFixed(2)}${NO_BREAK}亿`;
  // "26 万", as people write it, not "26.0 万".
  return `${(size / 1e4).toFixed(size >= 995_000 ? 0 : 1).replace(/\.0$/, "")}${NO_BREAK}万`;
}

/** As Chinese calls them; another one is written by its code. */
const CURRENCIES_ZH: Readonly<Record<string, string>> = {
  AUD: "澳元",
  CAD: "加元",
  CHF: "瑞士法郎",
  CZK: "捷克克朗",
  DKK: "丹麦克朗",
  EUR: "欧元",
  GBP: "英镑",
  HKD: "港元",
  JPY: "日元",
  KRW: "韩元",
  NOK: "挪威克朗",
  SEK: "瑞典克朗",
  SGD: "新加坡元",
  USD: "美元",
};

/** "USD", "美元"; of the money of China "CNY" and "元", whatever a file calls it. */
export function currencyName(language: Language, written: string): string {
  const yuan = YUAN.test(written.trim());
  if (language === "zh") return yuan ? "元" : (CURRENCIES_ZH[written] ?? written);
  return yuan && /\p{Script=Han}/u.test(written) ? "CNY" : written;
}

/** An amount in words with its currency: "260 k USD", "26 万美元", "2600 美元". */
export function priced(language: Language, words: string, code: string): string {
  const name = currencyName(language, code);
  return words + (endsInChinese(words) && endsInChinese(name) ? "" : NO_BREAK) + name;
}

const endsInChinese = (text: string): boolean => /\p{Script=Han}$/u.test(text);

/** Chinese after a figure: with a blank, but not after a word of its own. "5% 变为", "36 个月变为" */
export const chineseAfter = (figure: string, text: string): string =>
  figure + (endsInChinese(figure) ? "" : " ") + text;

/** "a, b and c" or "a、b、c". */
export function list(language: Language, words: readonly string[]): string {
  if (language === "zh") return words.join("、");
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
}

/** What is said beside a thing, in the brackets of the language: " (V 73)", "（V 73）". */
export const bracketed = (language: Language, text: string): string =>
  language === "en" ? ` (${text})` : `（${text}）`;

/** A sentence with its first letter raised, as where a name begins it. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Fills `{name}` in a phrase; what then begins a sentence gets a capital. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
    .replaceAll(/(?:^|[.?!] )[a-z]/g, (start) => start.toUpperCase());
