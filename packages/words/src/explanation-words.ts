/**
 * What explanations and principles in every language are made of: names, figures, and a sentence for each kind of a union.
 *
 * A caller says what things are called and how an amount is written; nothing else differs between a terminal and a page.
 */
import type { Language } from "@linchpin/table";
import type { Labels } from "./labels.ts";
import type { Act, Principle } from "@linchpin/coach";

/** What a scenario calls things in a language, and how an amount is written. */
export type Names = Pick<
  Labels,
  "language" | "party" | "asset" | "channel" | "component" | "money" | "trade"
>;

/** Of a union the member of one kind. */
type OfKind<T, K> = T extends { readonly kind: infer Own } ? (K extends Own ? T : never) : never;

/** For each kind of a union what says it. */
export type ByKind<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: (said: OfKind<T, K>, names: Names) => string;
};

/** What a party asked for when it was answered. */
export type Asked = Pick<OfKind<Act, "refuse">, "request" | "left">;

/** A principle as a rule, and what speaks for it and against it, each with its source. */
export interface PrincipleText {
  readonly rule: string;
  readonly for: string;
  readonly against: string;
}
export type PrincipleTexts = Readonly<Record<Principle, PrincipleText>>;

/** Whether what was gained is what the review says, as both are written: "+8.4" and "8.4 ± 1.9". */
export const sameFigure = (gained: string, review: string): boolean =>
  gained.replace("+", "") === review.split(" ")[0];

/** Between a number and its sign: a blank that does not break, in Chinese nothing. */
const BEFORE_PERCENT: Readonly<Record<Language, string>> = { en: "\u00a0", zh: "" };
const percent = (text: string, language: Language): string => `${text}${BEFORE_PERCENT[language]}%`;

/** "71 %"; what is all but certain or impossible is not called so. */
export function chanceOf(chance: number, language: Language = "en"): string {
  const rounded = Math.round(100 * chance);
  if (rounded >= 100) return percent("> 99", language);
  return percent(rounded <= 0 ? "< 1" : String(rounded), language);
}

/** "71 %" */
export const part = (share: number, language: Language = "en"): string =>
  percent(String(Math.round(100 * share)), language);
/** "6.5 %", as for a royalty. */
export const rate = (share: number, language: Language = "en"): string =>
  percent(String(Number((100 * share).toPrecision(6))), language);
/** Points of V: a tenth below ten, whole beyond. */
export const points = (value: number): string => (value < 9.95 ? value.toFixed(1) : value.toFixed(0));
/** "± 3.2": half a 95 % interval from a standard error. */
export const within = (error: number): string => `±\u00a0${points(1.96 * error)}`;

/** What a move cost in points, with what that may be off by: "15.7 ± 1.7". */
export const pointsWithin = ({ drop, error }: { readonly drop: number; readonly error: number }): string =>
  `${points(drop)} ${within(error)}`;
