/** What the terminal says around a game, in each language; `table`: what every screen says of it. */
import type { Language } from "@linchpin/table";
import { TABLE, type TableWords } from "@linchpin/words";
import { UI_EN, type Terminal } from "./ui-en.ts";
import { UI_ZH } from "./ui-zh.ts";

export type Ui = Terminal & { readonly table: TableWords };

export const UI: Readonly<Record<Language, Ui>> = {
  en: { ...UI_EN, table: TABLE.en },
  zh: { ...UI_ZH, table: TABLE.zh },
};
