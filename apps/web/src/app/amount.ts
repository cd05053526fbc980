/** Money in a field before somebody types. What is shown is read back as it was (`amountFromText`). */
import type { Language } from "@linchpin/table";

/** Whole thousands and millions short, the rest in full. */
export function typedAmount(value: number, chinese: boolean): string {
  if (chinese) return value >= 1e4 && value % 100 === 0 ? `${value / 1e4}万` : String(value);
  if (value >= 1e6 && value % 1e4 === 0) return `${value / 1e6}M`;
  return value >= 1e3 && value % 100 === 0 ? `${value / 1e3}k` : String(value);
}

export const typedIn = (language: Language, value: number): string => typedAmount(value, language === "zh");
