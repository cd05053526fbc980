/** What a review, a hint and a second try say around the explanations, by language. */
import type { Language } from "@linchpin/table";
import { REVIEW_EN, type ReviewWords } from "../en/review.ts";
import { REVIEW_ZH } from "../zh/review.ts";

export type { ReviewWords } from "../en/review.ts";

export const REVIEW: Readonly<Record<Language, ReviewWords>> = { en: REVIEW_EN, zh: REVIEW_ZH };
