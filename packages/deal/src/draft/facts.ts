/**
 * The facts that a draft is made of: three numbers, why, and where they come from.
 *
 * `source` names a publication; a fact without one is an estimate of ours and says so. Notes begin with "Draft:" in either
 * language, which is how a number that nobody has looked at is told from one that somebody stands for.
 */
export interface Spread3 {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export interface Fact extends Spread3 {
  readonly note: Note;
  readonly source: string | null;
}

/** A key of the notes in `notes.ts`. */
export type Note =
  | "halfLife"
  | "years"
  | "rate"
  | "stop"
  | "releases"
  | "renews"
  | "newness"
  | "releaseCost"
  | "rebuild"
  | "months"
  | "pace"
  | "blind"
  | "published"
  | "elsewhere"
  | "patents"
  | "reveals"
  | "guessed"
  | "proves"
  | "makes"
  | "able"
  | "signed"
  | "tied"
  | "margin"
  | "start"
  | "ramp"
  | "invest"
  | "chance";

const MANSFIELD =
  "Mansfield, Schwartz, Wagner 1981 (48 products: imitation cost 0.65, time 0.70 of the original)";
const HARABI = "Harabi 1991, MPRA 26214 (358 Swiss firms: 0.40 to 0.80 of the cost)";

const fact = (low: number, likely: number, high: number, note: Note, source: string | null = null): Fact => ({
  low,
  likely,
  high,
  note,
  source,
});

/** What a competent outsider spends and needs, as a share of what the owner did. */
export const REBUILD = {
  cost: fact(0.4, 0.65, 1, "rebuild", `${MANSFIELD}; ${HARABI}`),
  months: fact(0.5, 0.7, 1, "months", MANSFIELD),
  /** Where nobody knows what it cost: years of the margin that it earns. */
  blind: fact(0.3, 1, 3, "blind"),
} as const;

/** What a rival's product costs as a share of rebuilding ours, and how long fitting it in takes. */
export const ELSEWHERE = {
  cost: fact(0.25, 0.4, 0.6, "elsewhere"),
  months: fact(0.3, 0.5, 0.7, "elsewhere"),
} as const;

/** Patents: what they add to the cost of copying, and the share of a copier's sales that a court prevents. */
export const LAW = {
  some: fact(
    0.07,
    0.11,
    0.3,
    "patents",
    `${MANSFIELD}; the same study: patents add 11 %, drugs 30 %, electronics 7 %`,
  ),
  exclusion: {
    none: null,
    some: fact(
      0,
      0.15,
      0.35,
      "patents",
      "Cohen, Nelson, Walsh, NBER 7552 (patents work for about a third of innovations)",
    ),
    strong: fact(0.35, 0.7, 0.9, "patents"),
  },
} as const;

/** A capable organisation rebuilds at 0.6 to 0.8 of an outsider's cost: a capability of 1.25 to 1.6. */
export const ABLE = {
  weak: fact(0.4, 0.65, 0.9, "able"),
  able: fact(0.8, 1, 1.2, "able"),
  strong: fact(1.2, 1.35, 1.6, "able"),
  unknown: fact(0.6, 1, 1.5, "able"),
} as const;

/** The share of the full margin that is left. */
export const MAKE = {
  no: fact(0, 0, 0, "makes"),
  partly: fact(0.2, 0.4, 0.7, "makes"),
  yes: fact(0.85, 0.95, 1, "makes"),
  unknown: fact(0.2, 0.7, 1, "makes"),
} as const;

/** What breaking an agreement of non-use is expected to cost, in years of the margin that passes through its hands. */
export const SIGNED = fact(
  0.02,
  0.1,
  0.3,
  "signed",
  "China Law Blog 2018-10 and 2020-07, contract damages; hicom-asia.com, Civil Code art. 585",
);

/** The chance that what one knows the other learns, where they are tied. */
export const TIED = fact(0.1, 0.3, 0.6, "tied");

export const RATE = fact(0.08, 0.12, 0.18, "rate");
export const STOP = fact(0, 0.02, 0.05, "stop");
/** How much of it is new each time. */
export const NEWNESS = {
  little: fact(0.1, 0.2, 0.35, "newness"),
  half: fact(0.35, 0.5, 0.6, "newness"),
  most: fact(0.6, 0.75, 0.9, "newness"),
} as const;

/** As a share of what the first version cost. */
export const RELEASE_COST = fact(0.1, 0.2, 0.4, "releaseCost");
export const CHANCE = {
  sure: null,
  likely: fact(0.5, 0.7, 0.9, "chance"),
  open: fact(0.25, 0.4, 0.55, "chance"),
} as const;

/** The most and least of the market's life that is drafted, months. */
export const LIFE = { least: 36, most: 132 } as const;
