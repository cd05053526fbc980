/** 入座之前，中文。 */
import type { SEAT_EN } from "./seat-en.ts";

export const SEAT_ZH: typeof SEAT_EN = {
  scene: "开场",
  role: "你是谁",
  parties: "桌上有谁",
  outside: "还没开始谈",
  facts: (weeks, attention, cash, burn) =>
    `共 ${weeks} 周。每周你走 ${attention} 步，然后其他各方各做一件事。现金 ${cash}，每周支出 ${burn}。`,
  mode: "怎么玩？",
  practice: "练习",
  practiceNote: "看得到大家怎么分、每样东西给出前的价钱、你对各方的判断。",
  exam: "考试",
  examNote: "这些到结束才揭开。",
  take: "入座",
  seed: "随机号",
};
