/** The lists of words that change nothing beside an act which cannot be undone; a language has each of them. */

export type Grave = "share" | "trade" | "accept" | "exclusivity" | "build" | "develop";

/** `gift` and `yes` are for a text as a whole: what may stand anywhere beside one. */
export type List = Grave | "courtesy" | "gift" | "yes";

/** Words with blanks between them; `always` in any list. `wary` is in none: it turns, sells or hands on. */
export type Harmless = Readonly<Record<List | "always" | "wary", string>>;
