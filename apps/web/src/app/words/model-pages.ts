/** What the pages that explain the model say, by language. */
import type { Language } from "@linchpin/table";
import { MODEL_PAGES_EN, type ModelPagesWords } from "./model-pages-en.ts";
import { MODEL_PAGES_ZH } from "./model-pages-zh.ts";

export const MODEL_PAGES: Readonly<Record<Language, ModelPagesWords>> = {
  en: MODEL_PAGES_EN,
  zh: MODEL_PAGES_ZH,
};
