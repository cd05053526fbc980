/** The two techniques with one thing left out, or one mistake made: what that thing is worth. */
import { asOwner, type Move, type OwnerView } from "@linchpin/table";
import { crownJewels } from "../jewels.ts";
import type { Seat } from "../seat.ts";
import { techniquesPuttingOff, techniquesWithout, twoTechniques } from "../techniques.ts";

/** Each has to earn its keep somewhere. */
export const TOOLS = ["nnn", "probe", "develop", "build", "tell"] as const;
type Tool = (typeof TOOLS)[number];

export const without = (tool: Tool | "keep"): string => `without-${tool}`;

/** Gives the crown jewels to everybody in talks as soon as it can, for nothing; in all else the two techniques. */
const freeJewels: Seat = {
  name: "two techniques, crown jewels for nothing",
  choose: (seen, legal, random) => gift(asOwner(seen)) ?? twoTechniques.choose(seen, legal, random),
};

function gift(view: OwnerView): Move | null {
  const { deal, shareCost } = view.scenario;
  const free = (party: number): boolean => view.exclusivity === null || view.exclusivity.party === party;
  for (const [i, { inTalks, given }] of view.parties.entries()) {
    if (!inTalks || !free(i + 1)) continue;
    const asset = crownJewels(deal).find((a) => given[a] !== view.generation && view.cash >= shareCost[a]!);
    if (asset !== undefined) return { kind: "share", party: i + 1, asset };
  }
  return null;
}

export const ABLATIONS: Readonly<Record<string, Seat>> = {
  [without("nnn")]: techniquesWithout("nnn"),
  [without("probe")]: techniquesWithout("probe"),
  [without("develop")]: techniquesWithout("develop"),
  [without("build")]: techniquesWithout("build"),
  [without("tell")]: techniquesWithout("mention"),
  // Where people can be hired.
  [without("keep")]: techniquesWithout("keep"),
  jewels: freeJewels,
  later: techniquesPuttingOff,
};
