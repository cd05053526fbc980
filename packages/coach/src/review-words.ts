/** What a review, a hint and a second try say around the explanations, by language. */
import type { Language } from "./explain-words.ts";
import { REVIEW_EN, type ReviewWords } from "./review-en.ts";
import { REVIEW_ZH } from "./review-zh.ts";

export type { ReviewWords } from "./review-en.ts";

export const REVIEW: Readonly<Record<Language, ReviewWords>> = { en: REVIEW_EN, zh: REVIEW_ZH };
