/** The words of the person's own deals. They are loaded with their screens, not with the first page. */
import { useTongue } from "../app/tongue.tsx";
import { DEAL_EN, type DealWords } from "../app/words/deal-en.ts";
import { DEAL_ZH } from "../app/words/deal-zh.ts";

export type { DealWords } from "../app/words/deal-en.ts";

export const useDealWords = (): DealWords => (useTongue().language === "zh" ? DEAL_ZH : DEAL_EN);
