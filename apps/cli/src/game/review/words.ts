/** What a review, a hint and a second try say in a terminal: the coach's words, and how to answer it. */
import { REVIEW as COACH, type ReviewWords } from "@linchpin/words";
import type { Language } from "@linchpin/table";

interface Asking {
  readonly more: string;
  readonly moreWords: Readonly<Record<"again" | "see" | "next", readonly string[]>>;
}

export const REVIEW: Readonly<Record<Language, ReviewWords & Asking>> = {
  en: {
    ...COACH.en,
    more: "Try again, see the answer or go on to the next? [t/s/n]",
    moreWords: { again: ["t", "try", "again"], see: ["s", "see"], next: ["n", "next", ""] },
  },
  zh: {
    ...COACH.zh,
    more: "再试、看答案还是下一个？[t/s/n]",
    moreWords: { again: ["t", "再试"], see: ["s", "看答案", "答案"], next: ["n", "下一个", ""] },
  },
};
