/** What a review, a hint and a second try say around the explanations, by language. */
import type { Language } from "../play/language.ts";
import { REVIEW_EN, type ReviewWords } from "./words-en.ts";
import { REVIEW_ZH } from "./words-zh.ts";

export const REVIEW: Readonly<Record<Language, ReviewWords>> = { en: REVIEW_EN, zh: REVIEW_ZH };
