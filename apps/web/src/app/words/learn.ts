/** The words of the course by language. They are loaded with its screens, not with the first page. */
import type { Language } from "@linchpin/table";
import { LEARN_EN, type LearnWords } from "./learn-en.ts";
import { LEARN_ZH } from "./learn-zh.ts";

export type { LearnWords } from "./learn-en.ts";

export const LEARN: Readonly<Record<Language, LearnWords>> = { en: LEARN_EN, zh: LEARN_ZH };
