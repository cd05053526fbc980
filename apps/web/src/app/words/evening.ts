/** The words of the first evening by language. They are loaded with it, not with the first page. */
import type { Language } from "@linchpin/table";
import { EVENING_EN } from "./evening-en.ts";
import { EVENING_ZH } from "./evening-zh.ts";

export const EVENING: Readonly<Record<Language, typeof EVENING_EN>> = { en: EVENING_EN, zh: EVENING_ZH };
