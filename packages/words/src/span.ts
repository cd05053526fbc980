/** For how long exclusivity is: a number of weeks, or all that are left of the talks where they are fewer. */
import type { Language } from "@linchpin/table";

export type Weeks = number | "rest";

export const SPANS: Readonly<Record<Language, (weeks: Weeks) => string>> = {
  en: (weeks) => (weeks === "rest" ? "the rest of the talks" : `${weeks} weeks`),
  zh: (weeks) => (weeks === "rest" ? "到谈判结束" : `${weeks} 周`),
};

/** "6 weeks"; "the rest of the talks" where no more than `left` are left. */
export const spanWords = (language: Language, weeks: number, left: number): string =>
  SPANS[language](weeks > left ? "rest" : weeks);
