/** A figure of the course in words: "34 %", "1.2 M USD", "14 months". */
import type { Figure, Unit } from "@linchpin/learn";
import { useMemo } from "react";
import { useTongue } from "../app/tongue.tsx";
import { useLearnWords } from "./words.ts";

/** At most one decimal, and none where it says nothing. */
const short = (value: number): string => String(Math.round(value * 10) / 10);

export function useFigureWords(): (figure: Figure) => string {
  const { t, money } = useTongue();
  const { figure: words } = useLearnWords();
  return useMemo(() => {
    const said: Readonly<Record<Unit, (value: number, currency: string | null) => string>> = {
      money: (value, currency) => (currency === null ? money(value) : t.money(money(value), currency)),
      share: (value) => t.percent(value),
      months: (value) => words.months(Math.round(value * 10) / 10),
      weeks: (value) => words.weeks(Math.round(value * 10) / 10),
      count: short,
      times: (value) => words.times(short(value)),
    };
    // A number and its unit stay on one line.
    return ({ value, unit, currency }) => said[unit](value, currency).replaceAll(" ", "\u00a0");
  }, [t, words]);
}
