/** Everything that the game itself says, by language; people's words are in packages/words. */
import type { Language } from "./language.ts";
import { UI_EN, type Ui } from "./ui-en.ts";
import { UI_ZH } from "./ui-zh.ts";

export type { Ui } from "./ui-en.ts";
export const UI: Readonly<Record<Language, Ui>> = { en: UI_EN, zh: UI_ZH };
