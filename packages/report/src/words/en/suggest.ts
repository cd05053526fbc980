/** Sentences about suggested terms: why these, what stands in the way, and why the price list says something else. */
import type { Deal, Obstacle, Sheet, Suggestions } from "@linchpin/deal";
import { listed, money } from "../figures.ts";
import { assetNames, inSentence } from "./deal.ts";
import { nameOfPlayer } from "../names.ts";
import { monthName } from "./terms.ts";

export function obstacleSentence(party: string, obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case "noChannel":
      return `${party} controls no channel and none is open, so there is nothing to license to it by itself. Name channels that the two of you can serve, or sell through whoever controls one.`;
    case "makesNothing":
      return `${party} sells but does not make the product, and neither do you, so a licence brings it nothing by itself: agree first with somebody who makes it.`;
    case "notReady":
      return `${party} cannot make the product before the term ends, whatever you hand over or supply.`;
    case "paysNothing":
      return `What ${party} could sell under a licence does not pay for what it takes to get ready: what it has to find out for itself, and what it spends first. What of yours would spare it that?`;
    case "noGain":
      return `By a licence the two of you gain nothing together (${money(obstacle.jointGain)} at best): you do as well with the others, or ${party} does as well alone.`;
    case "stops":
      return `Whatever it pays while it sells, ${party} stops in ${monthName(obstacle.month)}: have your money by then.`;
    case "unequal":
      return obstacle.gap > 0
        ? `No sheet gives both the same: in this one, the nearest, you gain ${money(obstacle.gap)} more than ${party}.`
        : `No sheet gives both the same: in this one, the nearest, ${party} gains ${money(-obstacle.gap)} more than you.`;
    case "moneyFirst":
      return "Nothing holds a running payment here, so the money comes at the signature.";
  }
}

const from = (now: number, before: number): string =>
  before < 0.5 ? `${money(now)} instead of nothing` : `${money(now)} instead of ${money(before)}`;

/** Why this sheet: both gain the same, in amounts. */
export function equalSentence(deal: Deal, { terms, figures }: Sheet): string {
  const party = nameOfPlayer(deal, terms.party);
  const { total, walkAway, toParty, withoutDeal } = figures;
  const [yours, its] = [total - walkAway, toParty - withoutDeal];
  const same = Math.abs(yours - its) <= 0.05 * (yours + its);
  return same
    ? `Why this: both gain the same by it. You have ${from(total, walkAway)} (${money(yours)} more), ${party} ${from(toParty, withoutDeal)} (${money(its)} more). Whoever asks for more leaves the other less reason to sign than it has itself.`
    : `You gain ${money(yours)} by it (${from(total, walkAway)}), ${party} ${money(its)} (${from(toParty, withoutDeal)}).`;
}

/** What the lowest level means. */
export function floorSentence({ figures }: Sheet): string {
  const { toOwner, walkAway, others } = figures;
  if (toOwner <= 1e-3 * Math.max(1, figures.jointGain))
    return `Walk away below: nothing. Without it you have the ${money(walkAway)} that the others bring, and with it too, so that any payment is a gain. That is a limit, not an aim.`.replace(
      "the 0 that the others bring, and with it too",
      "nothing",
    );
  return `Walk away below: ${money(toOwner)} to you. Then you have ${money(toOwner + others)} in all, as much as without it.`;
}

/** What stays at home, beside what is supplied. */
export function homeSentence(deal: Deal, { terms }: Sheet): string | null {
  const { knows, name } = deal.parties[terms.party - 1]!;
  const given = new Set([...knows, ...terms.transfers.map((t) => t.asset)]);
  const home = [...deal.assets.keys()].filter((a) => !given.has(a));
  const parts =
    terms.supplies === "all"
      ? []
      : terms.supplies.map((j) => `the know-how of ${inSentence(deal.technology.components[j]!.name)}`);
  const kept = [...parts, ...(home.length === 0 ? [] : [assetNames(deal, home, 6)])];
  if (terms.supplies === "all") return `All the know-how stays at home: ${name} gets the finished product.`;
  if (deal.assets.length === 0 && kept.length === 0) return null;
  if (kept.length === 0) return `Nothing stays at home: ${name} comes to hold everything.`;
  return `At home stay ${listed(kept)}.`;
}

/** What `price` says to expect beside what the sheet brings, and why the two differ. */
export function apartSentences(deal: Deal, { settle, apart }: Suggestions): readonly string[] {
  if (settle === null || apart === null) return [];
  const { figures, terms } = settle;
  const { total, expected, others } = figures;
  const beside =
    others >= 0.5 ? ` (${money(figures.toOwner)} from it, ${money(others)} from the others)` : "";
  const first = `With this sheet you have ${money(total)}${beside}; the price list says to expect ${money(expected)}.`;
  if (Math.abs(apart.difference) < 0.005 * Math.max(Math.abs(expected), 1))
    return [`${first} The two agree.`];
  if (apart.difference < 0) {
    return [
      first,
      `The sheet brings ${money(-apart.difference)} more, because in the price list the others have a claim on what the two of you earn; a licence with nobody else at the table divides it by two.`,
    ];
  }
  const party = nameOfPlayer(deal, terms.party);
  const counted = [
    ...(apart.notLicensed >= 0.5
      ? [`${money(apart.notLicensed)} that the two of you could earn in channels that are not licensed`]
      : []),
    ...(apart.afterTerm >= 0.5 ? [`${money(apart.afterTerm)} that its channels earn after the term`] : []),
    ...(figures.startsAt !== null && figures.startsAt > 0
      ? [
          `sales from the first day, where under the licence ${party} is able to make it in ${monthName(figures.startsAt)} only and pays for getting there`,
        ]
      : []),
    ...(terms.withheld > 0 ? ["what tax takes"] : []),
  ];
  const why =
    counted.length === 0
      ? `The price list also counts what ${party} adds to what you earn with all the others together.`
      : `The price list also counts, before it divides: ${listed(counted)}.`;
  return [first, `The sheet brings ${money(apart.difference)} less. ${why}`];
}
