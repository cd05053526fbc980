/**
 * What people say with each act, by key: several phrases each. Nothing here depends on a hidden type, on what an offer
 * is worth to the speaker or on anything that the owner may not know; only on the act, the thing and the answer.
 */
import { PHRASES_EN } from "./phrases-en.ts";
import { PHRASES_ZH } from "./phrases-zh.ts";
import type { Language } from "./language.ts";
import type { Phrases } from "./phrase-keys.ts";

export const PHRASES: Readonly<Record<Language, Phrases>> = { en: PHRASES_EN, zh: PHRASES_ZH };
