/** The tabs of the answer, and which sections of the document stand in each. */
export const TABS = ["page", "who", "prices", "terms", "whatIf", "ranges", "trip", "play"] as const;
export type Tab = (typeof TABS)[number];

export const SECTIONS_OF: Partial<Readonly<Record<Tab, readonly string[]>>> = {
  who: ["pie"],
  prices: ["disclosure", "disclosures", "ladder", "levers"],
  terms: ["terms"],
  ranges: ["tornado", "turning", "assumptions"],
  trip: ["show", "say"],
};

export const isTab = (text: string | undefined): text is Tab =>
  text !== undefined && (TABS as readonly string[]).includes(text);
