/** The two languages of play: names from the scenario's texts, amounts and lists as people of each write them. */
import type { Deal } from "@linchpin/deal";
import type { ScenarioTexts } from "@linchpin/table";
import { listed, money, percent, rate } from "../figures.ts";

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a scenario calls things, by index; a missing text falls back to the key or the name of the deal. */
export interface Labels {
  readonly party: (seat: number) => string;
  /** The name of the person who speaks for the party, without the office. */
  readonly person: (seat: number) => string;
  readonly asset: (asset: number) => string;
  readonly channel: (channel: number) => string;
  readonly text: (key: string) => string | null;
}

export function labelsOf(deal: Deal, texts: ScenarioTexts): Labels {
  const text = (key: string): string | null => texts[key]?.trim() ?? null;
  const key = (seat: number): string => deal.parties[seat - 1]!.key;
  return {
    text,
    party: (seat) =>
      seat === 0
        ? (text("owner.name") ?? deal.owner.name)
        : (text(`party.${key(seat)}.name`) ?? deal.parties[seat - 1]!.name),
    person: (seat) => (text(`party.${key(seat)}.person`) ?? key(seat)).split(/[,，]/)[0]!.trim(),
    asset: (asset) => text(`asset.${deal.assets[asset]!.key}`) ?? deal.assets[asset]!.key,
    channel: (channel) => text(`channel.${deal.channels[channel]!.key}`) ?? deal.channels[channel]!.key,
  };
}

/** "0.60 M" or "60 万", with a blank that does not break. */
export function amount(language: Language, value: number): string {
  if (language === "en") return money(value);
  const size = Math.abs(value);
  const sign = value < 0 && size >= 500 ? "−" : "";
  if (size >= 99_500_000) return `${sign}${(size / 1e8).toFixed(2)}\u00a0亿`;
  return size < 500 ? "0" : `${sign}${(size / 1e4).toFixed(size >= 995_000 ? 0 : 1)}\u00a0万`;
}

export const share = (value: number): string => percent(value);
export const royaltyOf = (value: number): string => rate(value);

export const list = (language: Language, words: readonly string[]): string =>
  language === "en" ? listed(words) : words.join("、");

/** A sentence with its first letter raised, as where a name begins it. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Fills `{name}` in a phrase; what then begins a sentence gets a capital. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
    .replaceAll(/(?:^|[.?!] )[a-z]/g, (start) => start.toUpperCase());
