/** Simplified Chinese: the pages that explain the model. */
import type { MODEL_EN } from "./model-en.ts";

export const MODEL_ZH: typeof MODEL_EN = {
  title: "模型",
  titles: { pie: "怎么分", price: "给看的价钱", promise: "守得住的约" },
  leads: {
    pie: "为什么被需要比优秀更值钱。",
    price: "一份资料值多少，单看和通算。",
    promise: "从哪个月起，付你钱不再划算。",
  },
};
