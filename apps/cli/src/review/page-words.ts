/** What only a page of a review says, by language. */
import type { Language } from "../play/language.ts";

const EN = {
  tiles: { value: "V, start → end", skill: "skill", luck: "luck", accuracy: "accuracy" },
  openLabel: "left open",
  openDecisions: (count: number) =>
    count === 1 ? "One more, whose label chance decides" : `${count} more, whose label chance decides`,
  keySkill: "what a decision cost (skill)",
  keyLuck: "what the others and chance did (luck)",
  weekAxis: "week",
};
export type PageWords = typeof EN;

const ZH: PageWords = {
  tiles: { value: "V，开局 → 终局", skill: "技能", luck: "运气", accuracy: "准确度" },
  openLabel: "未定",
  openDecisions: (count) => `另有 ${count} 个，评价由运气决定`,
  keySkill: "决定的代价（技能）",
  keyLuck: "对方的行动和运气（运气）",
  weekAxis: "周",
};

export const PAGE: Readonly<Record<Language, PageWords>> = { en: EN, zh: ZH };
