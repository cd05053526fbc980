/** The words before one sits down, by language. */
import type { Language } from "@linchpin/table";
import { SEAT_EN } from "./seat-en.ts";
import { SEAT_ZH } from "./seat-zh.ts";

export const SEAT: Readonly<Record<Language, typeof SEAT_EN>> = { en: SEAT_EN, zh: SEAT_ZH };
