/** The two languages of the app. Each is a chunk of its own; the type of the English one proves the other complete. */
import type { Language } from "@linchpin/table";
import type { Dict } from "./en.ts";

export type { Dict } from "./en.ts";

export const loadDict = async (language: Language): Promise<Dict> =>
  language === "zh" ? (await import("./zh.ts")).ZH : (await import("./en.ts")).EN;

const KEY = "linchpin.language";

/** As chosen here, or as the browser is set. */
export const languageAtStart = (): Language => (document.documentElement.lang === "zh-Hans" ? "zh" : "en");

export function rememberLanguage(language: Language): void {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
