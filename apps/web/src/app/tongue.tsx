/** The language of the page, for every part of it. */
import { amount, list } from "@linchpin/words";
import type { Language } from "@linchpin/table";
import { createContext, useContext } from "react";
import type { Both } from "./catalogue.ts";
import type { Dict } from "./words/index.ts";

export interface Tongue {
  readonly language: Language;
  readonly t: Dict;
  readonly change: (language: Language) => void;
}

export const TongueContext = createContext<Tongue | null>(null);

export interface Spoken extends Tongue {
  readonly money: (value: number) => string;
  readonly list: (words: readonly string[]) => string;
  readonly both: (text: Both) => string;
}

export function useTongue(): Spoken {
  const tongue = useContext(TongueContext)!;
  const { language } = tongue;
  return {
    ...tongue,
    money: (value) => amount(language, value),
    list: (words) => list(language, words),
    both: (text) => text[language],
  };
}
