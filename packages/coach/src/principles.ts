/** The principle behind a better move: what a lesson of the course teaches, by the id of that lesson. */
import type { Move, MoveKind } from "@linchpin/table";
import { isFelt } from "./gifts.ts";
import type { Graded } from "./grade.ts";

export const PRINCIPLES = [
  "proof-before-know-how",
  "show-proof",
  "money-before-paper",
  "several-buyers",
  "no-free-exclusivity",
  "own-the-channel",
  "release-in-time",
  "ask-your-due",
  "sign-while-needed",
  "keep-their-trust",
  "know-who-you-face",
  "count-the-cost",
] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** What the better move stands for, whatever was played. */
const BY_BETTER: Readonly<Partial<Record<MoveKind, Principle>>> = {
  approach: "several-buyers",
  mention: "several-buyers",
  build: "own-the-channel",
  develop: "release-in-time",
  share: "show-proof",
  trade: "money-before-paper",
  nnn: "money-before-paper",
  probe: "know-who-you-face",
  exclusivity: "keep-their-trust",
};

/** What the move played broke, where the better move only leaves it be. */
const BY_PLAYED: Readonly<Partial<Record<MoveKind, Principle>>> = {
  share: "proof-before-know-how",
  trade: "keep-their-trust",
  propose: "ask-your-due",
  accept: "ask-your-due",
  refuse: "keep-their-trust",
  reject: "sign-while-needed",
  probe: "keep-their-trust",
  mention: "keep-their-trust",
  approach: "count-the-cost",
  build: "count-the-cost",
  develop: "count-the-cost",
  close: "sign-while-needed",
};

/** The principle that a decision broke, by what was better; of what is given for nothing, and of crown jewels, always the same. */
export const ruleFor = (
  { move, gift, letsGo }: Pick<Graded, "move" | "gift" | "letsGo">,
  better: Move,
): Principle => (letsGo || isFelt(gift) ? "proof-before-know-how" : principleOf(move, better));

/** Whether it promises channels to nobody else. */
const promises = (move: Move): boolean => move.kind === "propose" && move.terms.exclusive !== null;

/** The principle that the better move follows and the move played does not. */
function principleOf(played: Move, better: Move): Principle {
  if (played.kind === "exclusivity") return "no-free-exclusivity";
  if (played.kind === "dismiss") return "several-buyers";
  if (played.kind === "close") return "sign-while-needed";
  if (played.kind === "accept") return "ask-your-due";
  // Another move could have been made as well: what was put forward is what cost.
  if (played.kind === "propose" && better.kind !== "close")
    return promises(played) && !promises(better) && better.kind !== "accept"
      ? "no-free-exclusivity"
      : "ask-your-due";
  if (better.kind === "accept" || better.kind === "propose") return "sign-while-needed";
  if (better.kind === "close") return "count-the-cost";
  if (better.kind === "reject") return "ask-your-due";
  if (better.kind === "deflect")
    return played.kind === "share" ? "proof-before-know-how" : "keep-their-trust";
  return BY_BETTER[better.kind] ?? BY_PLAYED[played.kind] ?? "count-the-cost";
}
