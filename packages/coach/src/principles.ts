/** The principle behind a better move: what a lesson of the course teaches, by the id of that lesson. */
import type { Move } from "@linchpin/table";

export const PRINCIPLES = [
  "proof-before-know-how",
  "money-before-paper",
  "several-buyers",
  "no-free-exclusivity",
  "own-the-channel",
  "release-in-time",
  "ask-your-due",
  "sign-while-needed",
  "keep-their-trust",
] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** The principle that the better move follows and the move played does not. */
export function principleOf(played: Move, better: Move): Principle {
  if (played.kind === "exclusivity") return "no-free-exclusivity";
  if (played.kind === "share")
    return better.kind === "trade" ? "money-before-paper" : "proof-before-know-how";
  if (played.kind === "dismiss" || better.kind === "approach" || better.kind === "mention")
    return "several-buyers";
  if (better.kind === "build") return "own-the-channel";
  if (better.kind === "develop") return "release-in-time";
  if (played.kind === "accept" || (played.kind === "propose" && better.kind === "propose"))
    return "ask-your-due";
  if (better.kind === "accept" || better.kind === "propose" || played.kind === "close")
    return "sign-while-needed";
  if (better.kind === "share") return "proof-before-know-how";
  if (better.kind === "trade" || better.kind === "nnn") return "money-before-paper";
  return "keep-their-trust";
}
