/** The words of the course, in the language of the page. */
import { useTongue } from "../app/tongue.tsx";
import { LEARN, type LearnWords } from "../app/words/learn.ts";

export type { LearnWords } from "../app/words/learn.ts";

export const useLearnWords = (): LearnWords => LEARN[useTongue().language];
