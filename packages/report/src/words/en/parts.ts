/**
 * What stands over and between the figures of the further parts, in English: titles, leads, captions, columns; and, by its type,
 * what every language must say. Plain text. `unit`: as "thousand USD".
 */
import type { Rung } from "@linchpin/deal";
import { money } from "../figures.ts";
import { EVIDENCE, LIMITS } from "./evidence.ts";

export const PARTS_EN = {
  pie: {
    title: "Who gets what",
    lead: (owner: string) =>
      `The pie is what everybody earns together. Each part is what its holder adds, on average over all orders in which they could come together. ${owner} is you.`,
    you: (name: string) => `${name} (you)`,
    chart: "The pie, divided",
    everybody: "Everybody together",
    caption: (unit: string) => `Shares, ${unit}, present value`,
    columns: ["Player", "Share", "Part"],
    sampled: "Shares are sampled: there are more than 20 players.",
  },
  disclosures: {
    title: "What each disclosure costs you",
    lead: "A disclosure cannot be taken back. Now is what it costs if it is given today and alone; fair is its cost on average, as part of everything the party may come to collect. Files complete each other, so one may cost nothing and the last of three a great deal. A dash where a party could not make the product alone before the market is over, even with it, or makes nothing itself.",
    chart: "The dearest disclosures: fair as a bar, now as a mark",
    bar: (fair: string, now: string) => `${fair} fair · ${now} now`,
    bars: (said: string) => `Bars: fair; marks: now. ${said}`,
    holdsAll: (name: string) => `${name} holds everything already.`,
    noCost: (name: string) => `To ${name} no disclosure costs you anything as things stand.`,
    caption: (party: string, unit: string) => `To ${party}, ${unit}`,
    columns: ["Asset", "Now", "Fair", "Saves months", "Saves money"],
    everything: "everything",
    free: "Free to show",
    freeLead: (sampled: boolean) =>
      `Together these cost at most 0.5 % of your share${sampled ? ", also at the P90 of the ranges" : ""}. What is free only if it is kept stops being free when it travels: ask who else the party works with.`,
  },
  ladder: {
    title: "What to show, to whom, in which order",
    noAssets: "The deal lists no assets, so there is nothing to stage.",
    allHeld: "Everyone holds everything already.",
    lead: "Show what is free first, then what costs least for what it proves, given all that was shown before. What proves nothing comes last. Stop as soon as the other side is convinced.",
    note: "Step is what a rung costs after those above it. If it spreads is what it costs once everyone holds it, beside what is free even so, because files travel. Fee: for an evaluation with this file, a party that means to buy pays this much, and one that only collects files does not; none means that no fee tells them apart, so withhold the file or change it. The trade pays 5 to 30 thousand USD for an evaluation, credited against the licence [estimate].",
    asIfInTalks: (name: string) => `${name} (as if it were in talks)`,
    caption: (party: string, unit: string) => `For ${party}, ${unit}`,
    columns: ["Show", "Stage", "Proves", "Step", "So far", "If it spreads", "Fee"],
    fee: ({ above, upTo }: NonNullable<Rung["fee"]>) => `above ${money(above)}, up to ${money(upTo)}`,
    noFee: "none",
  },
  levers: {
    title: "Exclusivity, bidders and channels",
    lead: "Power comes from alternatives and from channels. Each line is one change to the table, everything else as it is.",
    chart: "How your share would change",
    caption: (unit: string) => `Change of your share, ${unit}`,
    columns: ["Change", "Your share"],
  },
  terms: {
    title: "Terms, and the month in which they stop needing you",
    given: "The licences given, and the month in which the other side stops needing you under each.",
    suggested:
      "For each party in talks the sheet to settle for: both gain the same by it, it signs, and it never gains by breaking it wherever there is such a sheet. Open higher, and know below what you walk away.",
    settleWith: (party: string) => `Settle with ${party}`,
    levels: { open: "Open with", settle: "Settle for", walkAway: "Walk away below" },
    offer: (number: number) => `Offer ${number}`,
    levelsCaption: (currency: string) =>
      `Levels, and offers that are worth the same to you: make them together and learn from the choice. ${currency}`,
    levelsColumns: ["Sheet", "It pays", "To you", "To it"],
    values: (unit: string) => `Present values, ${unit}`,
    valueColumns: ["Value", "Likely"],
    trade: "Beside what the trade pays",
    tradeColumns: ["Figure", "Here", "The trade"],
    chart: (party: string) => `What ${party} gains by the month in which it stops`,
    chartLevel: (party: string, amount: string) => `Complying to the end is worth ${amount} to ${party}.`,
    chartPath: (from: string, first: string, to: string, last: string) =>
      `Stopping in ${from} is worth ${first} to it, in ${to} ${last}.`,
    chartNever: "It cannot stop within the term.",
    curve: "if it stops in that month",
    level: (amount: string) => `complying: ${amount}`,
    chosen: (month: string, amount: string) => `${month}: ${amount}`,
    axis: "month in which it stops",
    options: (party: string, unit: string) => `What ${party} could do, ${unit}`,
    optionColumns: ["It", "To it", "Against complying", "To you"],
  },
  tornado: {
    title: "What moves your share",
    exact:
      "Every number in the file is exact. Write the doubtful ones as ranges {low, likely, high} to see which of them matter.",
    noneMoves: "No range in the file moves your share.",
    lead: (share: string) =>
      `Each input alone at the low and at the high end of its range, everything else as likely. Your share is then ${share}. Find out more about the first lines before you spend time on the last.`,
    chart: "Your share with one input at either end of its range",
    likely: (share: string) => `as likely: ${share}`,
    caption: (unit: string) => `Your share with one input at the ends of its range, ${unit}`,
    columns: ["Input", "Low", "High", "Share at low", "Share at high", "Swing"],
  },
  turning: {
    title: "Where the advice turns",
    exact: "Every number in the file is exact, so no advice turns. Write ranges for the doubtful ones.",
    none: "Whatever single input is moved to either end of its range, no advice of this report turns.",
    lead: "By advice, the value of one input at which it turns, everything else as likely; a channel's margin, sales and units move together. The nearest come first.",
  },
  assumptions: {
    title: "What was assumed",
    lead: (count: number, ranges: number, defaults: number) =>
      `All ${count} numbers behind this report: ${ranges} are ranges, ${defaults} are defaults that the file does not mention. Whoever doubts a figure should start here.`,
    caption: "Every number, its range, and where it comes from",
    columns: ["Number", "Value", "Low", "High", "Source or note"],
    byDefault: "default",
  },
  evidence: {
    title: "Evidence for and against",
    lead: "The advice above rests on these claims. A figure marked [background] is known to us but not checked against the text: check it before you quote it.",
    pro: (text: string) => `For: ${text}`,
    con: (text: string) => `Against: ${text}`,
    claims: EVIDENCE,
  },
  limits: { title: "What this model does not know", list: LIMITS },
  figures: {
    title: "All figures to the cent",
    lead: "For checking and for other programs; linchpin price --json gives the same figures in full.",
    caption: (currency: string) => `Figures, ${currency}`,
    columns: ["Figure", "Value"],
  },
};

export type PartWords = typeof PARTS_EN;
