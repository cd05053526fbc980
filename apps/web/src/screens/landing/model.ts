/** The first page: what the first decision does, and the games that are kept here. */
import type { Division } from "@linchpin/match";
import type { OpeningBag } from "../../app/catalogue.ts";

/** "nothing", "everything", or the key of a thing. */
export type Choice = string;

export interface Effect {
  readonly kind: "nothing" | "thing" | "free" | "everything";
  readonly division: Division;
  readonly before: number;
  readonly after: number;
}

/** What is lost to less than this share of the owner's share is free to show. */
const FREE_SHARE = 0.005;

export function effectOf(bag: OpeningBag, choice: Choice): Effect {
  const before = bag.now.shares[0]!;
  const thing = bag.things.find(({ key }) => key === choice);
  if (choice === "everything")
    return { kind: "everything", division: bag.everything, before, after: bag.everything.shares[0]! };
  if (thing === undefined) return { kind: "nothing", division: bag.now, before, after: before };
  const after = thing.after.shares[0]!;
  const kind = thing.fair < FREE_SHARE * before ? "free" : "thing";
  return { kind, division: thing.after, before, after };
}
