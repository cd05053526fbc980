/**
 * The sentences that the terminal and the report share. Plain text: names and keys are as the user wrote them, so
 * whoever prints them in Markdown or HTML escapes them there.
 */
import type { Saving } from "./analysis.ts";
import {
  OWNER,
  type Deal,
  type Holder,
  type Party,
  type PowerMap,
  type Stage,
  type TermsValue,
} from "@linchpin/deal";
import { listed, money, months, percent } from "./figures.ts";

export const nameOfPlayer = (deal: Deal, player: number): string =>
  player === OWNER ? deal.owner.name : deal.parties[player - 1]!.name;

/** Below this share of the owner's part an amount is spoken of as nothing. */
const NOTHING = 1e-6;

export const isNothing = (amount: number, share: number): boolean =>
  Math.abs(amount) <= NOTHING * Math.max(share, 1);

export function introduction(deal: Deal): string {
  const inTalks = deal.parties.filter((p) => p.inTalks).length;
  const talks = inTalks === deal.parties.length ? "all in talks" : `${inTalks} in talks`;
  const count = deal.parties.length === 1 ? "one party" : `${deal.parties.length} parties`;
  return `${deal.currency} · ${plural(deal.horizon, "month")} · ${percent(deal.discountRate)} a year · ${count}, ${talks}`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

export function leverageSentence({ leverage, worth, shares }: PowerMap): string {
  if (worth <= 0)
    return "There is no pie: under these numbers nobody earns anything, with you or without you.";
  return `Expect to walk away with ${money(shares[OWNER]!)} of ${money(worth)}: a leverage of ${leverage.toFixed(2)}.`;
}

export function necessitySentence({ necessity, worth }: PowerMap): string {
  if (worth <= 0) return "Necessity is 0 where there is no pie.";
  const vanishes = `If you stay at home, ${percent(necessity)} of it vanishes: a necessity of ${necessity.toFixed(2)}.`;
  return `${vanishes} ${needWords(necessity)}`;
}

function needWords(necessity: number): string {
  if (necessity >= 0.995) return "Without you there is nothing to divide.";
  if (necessity >= 0.75) return "They need you for nearly all of it.";
  if (necessity >= 0.5) return "They need you for more than half of it, and can do the rest.";
  if (necessity >= 0.25) return "They can do more than half of it without you.";
  return "They can do nearly all of it without you.";
}

export function disclosureSentence(
  asset: string,
  party: string,
  saving: Saving,
  price: { readonly now: number; readonly fair: number },
): string {
  const time = saving.months >= 0.05 ? months(saving.months) : null;
  const cash = saving.cost >= 1 ? money(saving.cost) : null;
  const saves = listed([time, cash].filter((x) => x !== null)) || "nothing";
  const alone = price.now < 0.5 ? "alone it costs you nothing" : `alone it costs you ${money(price.now)}`;
  return `Giving the ${asset} to ${party} saves it ${saves}; ${alone}; on average, as part of what it may collect, ${money(price.fair)}.`;
}

/** What exclusivity costs, and so has to bring; null where nobody is in talks. */
export function exclusivitySentence(
  costs: readonly { readonly party: string; readonly cost: number }[],
): string | null {
  if (costs.length === 0) return null;
  const felt = costs
    .filter(({ cost }) => cost >= 0.5)
    .map(({ party, cost }) => `${money(cost)} from ${party}`);
  if (felt.length === 0) return "Exclusivity costs you nothing as things stand.";
  return `Exclusivity has to bring, in minimums, fees or volume, at least what it costs you: ${listed(felt)} more than now.`;
}

export const bidderSentence = (party: string, gain: number): string =>
  gain < 0.5
    ? `Bringing ${party} into the talks adds nothing by itself.`
    : `Bringing ${party} into the talks adds ${money(gain)} to your share.`;

export const channelSentence = (channel: string, gain: number): string =>
  gain < 0.5
    ? `Owning the channel ${channel} would add nothing.`
    : `Owning the channel ${channel} yourself would add ${money(gain)}.`;

/** `free` as in the price report; `missing`: how many assets the party lacks. */
export function freeSentence(party: Party, free: readonly string[], missing: number): string {
  const { name, inTalks } = party;
  const until = inTalks ? "" : " It is not in talks; look again once it is.";
  if (missing === 0) return `${name} holds everything already.`;
  if (free.length === 0) return `To ${name}: nothing; every disclosure is felt.${until}`;
  if (free.length === missing) return `To ${name}: everything (${free.join(", ")}), as things stand.${until}`;
  return `To ${name}: ${free.join(", ")}.${until}`;
}

const HOLDS: Readonly<Record<Holder, string>> = {
  releases: "The next generations hold it: a copy goes out of date, and only you release.",
  channels: "The channels hold it: alone it would lose those that it sells through with your licence.",
  knowHow: "What it does not know holds it: rebuilding the rest would cost more than it would save.",
  penalty: "The penalty holds it: breaking the contract would cost more than it would save.",
};

/** Whether the party keeps paying, and why. */
export function holdSentence(party: string, value: TermsValue): string {
  if (value.selfEnforcing) {
    const why =
      value.heldBy === null ? "No single thing holds it; several do together." : HOLDS[value.heldBy];
    return `${party} never gains by stopping: the deal is self-enforcing. ${why}`;
  }
  const gain = value.toParty - value.courses.at(-1)!.toParty;
  const when = value.stopsAt === 0 ? "at once" : `at the start of month ${value.stopsAt}`;
  return `${party} gains ${money(gain)} by stopping ${when}: from then on it does better alone than by paying you.`;
}

export function signSentence(party: string, value: TermsValue): string {
  const { toParty, withoutDeal } = value;
  const compared = `the deal is worth ${money(toParty)} to it, and no deal ${withoutDeal >= 0.5 ? money(withoutDeal) : "nothing"}`;
  return value.signs
    ? `${party} signs, because ${compared}.`
    : `${party} does not sign, because ${compared}.`;
}

/** Each stage: what to have in hand before it. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  T0: "T0, public: nothing needed.",
  T1: "T1: after a signed agreement on non-use, non-disclosure and non-circumvention (NNN).",
  T2: "T2: after a paid evaluation or a deposit; numbered copies, named readers.",
  T3: "T3: after the contract is signed and the upfront is in the bank.",
  T4: "T4: with the last milestone, or never.",
};
