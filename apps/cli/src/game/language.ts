/** The two languages of play: amounts and lists as people of each write them in a column of text. */
import type { Args } from "../terminal/command.ts";
import { UsageProblem } from "../terminal/io.ts";
import { listed, money, percent, rate } from "@linchpin/report";

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

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

/** As asked for by --lang; null: nothing was said. */
export function languageFrom(args: Args): Language | null {
  const text = args.text("lang");
  const language = LANGUAGES.find((each) => each === text);
  if (text !== null && language === undefined) throw new UsageProblem(`--lang is en or zh, not "${text}"`);
  return language ?? null;
}
