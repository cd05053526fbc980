/** What a sentence is made of: its words in both languages, when it fits, how its speaker sounds, on what occasion. */

/** What an asset is asked for, and given, as. */
export type Thing = "paper" | "thing" | "visit" | "training" | "access";

/**
 * What must be so for a sentence to fit. `maker`: the speaker could make the product, so it has engineers; `plant`: and the
 * product is a thing that is made in a plant. `fresh`: the two have only begun to talk; `acquainted`: they have talked for weeks.
 * `reports`: the speaker has somebody above it, as who owns the firm has not. `asked`: what is given was asked for; `unsigned`: it has no licence yet; `nearer`: a new paper asks for less, and for more of nothing; the others: what it is about.
 */
export type Fit =
  | "maker"
  | "plant"
  | "fresh"
  | "acquainted"
  | "asked"
  | "reports"
  | "nearer"
  | "unsigned"
  | Thing;

/** One sentence in English and Chinese. The same placeholders stand in both. Without `fit` anybody may say it, with several all hold. */
export type Line = readonly [en: string, zh: string, fit?: Fit | readonly Fit[]];

/** How an organisation sounds. It follows from its name alone, so it tells nothing of what it is. */
export const MANNERS = ["formal", "warm", "plain"] as const;
export type Manner = (typeof MANNERS)[number];

/** Occasions on which people begin with a courtesy. */
export type Occasion = "request" | "remind" | "yes" | "no" | "easy" | "answer" | "heard" | "parting";
