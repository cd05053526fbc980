/** What the one page says in English; and, by its type, what every language must say. Plain text. */
import { holdingAdvice, type Deal } from "@linchpin/deal";
import type { Assumed, Expectation, Provenance, Strengthening } from "../../page/types.ts";
import { capital, money } from "../figures.ts";
import { inputName, inputValue } from "../inputs.ts";
import {
  assetNames,
  bidderSentence,
  channelSentence,
  hintSentence,
  inSentence,
  introduction,
  leverageSentence,
  nameOfChannel,
  necessitySentence,
} from "./deal.ts";
import { nameOfAsset, nameOfPlayer } from "../names.ts";
import { monthName } from "./terms.ts";
import { QUARTER } from "./trade.ts";
import { turningSentence } from "./turning.ts";

export const PAGE_EN = {
  subtitle: (deal: Deal) =>
    `What ${deal.owner.name} is needed for, and how to stay needed. ${introduction(deal)}.`,
  title: "The answer on one page",
  money,
  expectation,
  /** What a right file could say better about holding on. */
  hints: (deal: Deal): readonly string[] => holdingAdvice(deal).map(hintSentence),
  strengthen: "What would strengthen you most",
  nothingStrengthens: "No bidder and no channel in the file would add to your share.",
  strengthening: (deal: Deal, one: Strengthening): string => {
    const { amount } = one.gain;
    if (one.kind === "bidder") return bidderSentence(nameOfPlayer(deal, one.party), amount);
    if (one.kind === "channel") return channelSentence(nameOfChannel(deal, one.channel), amount);
    return `Keeping ${inSentence(nameOfAsset(deal, one.asset))} at home with everybody spares you ${money(amount)}.`;
  },
  show: "What to show, to whom, against what",
  showInOrder: "In this order, stopping as soon as the other side is convinced",
  to: "To",
  steps: {
    nnn: "After an NNN",
    evaluation: "After a paid evaluation",
    money: "After contract and first money",
    last: "Last, or never",
  },
  /** Names of these assets, so many at the most. */
  assets: assetNames,
  notInTalks: (name: string) => `${name} (not in talks yet)`,
  terms: "What to settle for, when they stop, and what exclusivity costs",
  termsNote: (currency: string) => `${currency}, present values. Part of profit: the trade quotes ${QUARTER}`,
  columns: ["With", "To you", "To it", "Part of its profit", "They stop", "Exclusivity today", "Forecloses"],
  noSheet: {
    noChannel: "no sheet: it controls no channel",
    makesNothing: "no sheet: neither of you makes it",
    notReady: "no sheet: it cannot make it in time",
    paysNothing: "no sheet: too dear to get ready",
    noGain: "no sheet: nothing to gain together",
    stops: "no sheet that it keeps",
    unequal: "no sheet that both would sign",
    moneyFirst: "no sheet that both would sign",
  },
  never: "never",
  month: monthName,
  rests: "What it rests on, and where the advice turns",
  assumed: (deal: Deal, one: Assumed, share: number) => `${swing(deal, one, share)} ${turn(deal, one)}`,
  provenance: ({ sourced, numbers }: Provenance) =>
    `${sourced} of the ${numbers} numbers behind this have a source.`,
  /** Where the file has no range, and where none moves the share. */
  allExact:
    "All are written as exact: write ranges for the doubtful ones, and this page says which of them matter and where the advice turns.",
  noneMoves: "No range in the file moves your share.",
  leaves: "What the model leaves out",
  leavesOut:
    "Bluff, habit, trust and pride; what the parties earn together elsewhere; equity, improvements of theirs, taxes on profit, a second currency, the cost of the talks. It says what would pay each organisation, not what it intends. Nothing here is legal advice.",
};

function expectation({ share, worth, leverage, necessity, parts }: Expectation): string {
  const map = {
    worth: worth.amount,
    leverage,
    necessity: necessity.amount,
    shares: parts.map((part) => part.share),
  };
  const spread =
    share.spread === null
      ? ""
      : ` That is at the likely values; over the ranges of the file the middle is ${money(share.spread.middle)}, and eight times in ten it lies between ${money(share.spread.low)} and ${money(share.spread.high)}.`;
  return `${leverageSentence(map)}${spread} ${necessitySentence(map)}`;
}

const swing = (deal: Deal, { path, low, high, atLow, atHigh }: Assumed, share: number): string =>
  `${capital(inputName("en", deal, path))}: at ${inputValue("en", path, low)} your share is ${money(atLow)}, at ${inputValue("en", path, high)} ${money(atHigh)} (likely ${money(share)}).`;

const turn = (deal: Deal, { path, likely, turn: at }: Assumed): string =>
  at === null
    ? "No advice here turns within its range."
    : turningSentence(deal, { ...at, range: { path, likely } });

export type PageWords = typeof PAGE_EN;
