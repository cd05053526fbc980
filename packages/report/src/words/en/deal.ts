/**
 * The sentences that the terminal and the report share. Plain text: names and keys are as the user wrote them, so
 * whoever prints them in Markdown or HTML escapes them there.
 */
import type { Saving } from "../../facts/analysis.ts";
import {
  OWNER,
  type Deal,
  type FreeToShow,
  type Hint,
  type Party,
  type PowerMap,
  type Stage,
} from "@linchpin/deal";
import { NOTHING_FREE, toldApart } from "../untold.ts";
import { listed, money, months, percent } from "../figures.ts";
import type { ExclusivityCost } from "../levers.ts";
import { nameOfAsset } from "../names.ts";

export function introduction(deal: Deal): string {
  const inTalks = deal.parties.filter((p) => p.inTalks).length;
  const talks = inTalks === deal.parties.length ? "all in talks" : `${inTalks} in talks`;
  const count = deal.parties.length === 1 ? "one party" : `${deal.parties.length} parties`;
  return `${deal.currency} · ${plural(deal.horizon, "month")} · ${percent(deal.discountRate)} a year · ${count}, ${talks}`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

type Divided = Pick<PowerMap, "leverage" | "worth" | "shares" | "necessity">;

export function leverageSentence({ leverage, worth, shares }: Divided): string {
  if (worth <= 0)
    return "There is no pie: under these numbers nobody earns anything, with you or without you.";
  return `Expect ${money(shares[OWNER]!)} of the ${money(worth)} that all of you could earn together: a leverage of ${leverage.toFixed(2)}.`;
}

export function necessitySentence({ necessity, worth }: Divided): string {
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

/** As it stands inside a sentence. */
export const nameOfChannel = (deal: Deal, channel: number): string =>
  inSentence(deal.channels[channel]!.name);

/** "The recipe" as it stands inside a sentence: no article is added to a name, and its own loses its capital. */
export const inSentence = (name: string): string =>
  name.replace(/^(?:The|An?)(?= )/, (word) => word.toLowerCase());

/** Names of these assets, so many at the most, then how many more. */
export function assetNames(deal: Deal, assets: readonly number[], most = Number.POSITIVE_INFINITY): string {
  const names = assets.map((a) => inSentence(nameOfAsset(deal, a)));
  if (names.length <= most) return listed(names);
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

export interface Disclosed {
  readonly asset: string;
  readonly party: Party;
  readonly horizon: number;
  readonly saving: Saving;
  readonly now: number;
  readonly fair: number;
}

export function disclosureSentence({ asset, party, horizon, saving, now, fair }: Disclosed): string {
  const alone =
    now < 0.5
      ? "given today and alone it costs you nothing"
      : `given today and alone it costs you ${money(now)}`;
  return `Giving ${inSentence(asset)} to ${party.name} ${savesWords(party, horizon, saving)}; ${alone}; on average, as part of what it may collect, ${money(fair)}.`;
}

function savesWords(
  { make }: Party,
  horizon: number,
  { cost, months: spared, before, after }: Saving,
): string {
  if (!(before < horizon)) {
    return after < horizon
      ? `lets it make the product alone in ${months(after)}, which it could never do without`
      : "spares it no time of its own: it could never make the product alone before the market is over";
  }
  if (make === 0) return "spares it nothing of its own, since it makes nothing, but those whom it works with";
  const time = spared >= 0.05 ? months(spared) : null;
  const cash = cost >= 1 ? money(cost) : null;
  return `saves it ${listed([time, cash].filter((x) => x !== null)) || "nothing"}`;
}

export const moneyOrNothing = (amount: number): string => (amount < 0.5 ? "nothing" : money(amount));

/** What exclusivity for each party costs today, and what it shuts out. */
export function exclusivitySentence(costs: readonly ExclusivityCost[]): string {
  if (costs.every(({ forecloses }) => forecloses < 0.5)) {
    return "Exclusivity costs you nothing and shuts nobody out: no party listed would add to what you get.";
  }
  const two = costs.some(
    ({ now, forecloses }) => forecloses - now >= 0.5 && forecloses - now >= 0.005 * forecloses,
  );
  const each = costs.map(({ party, now, forecloses }) =>
    now < 0.5 && forecloses < 0.5
      ? `for ${party} nothing`
      : Math.abs(now - forecloses) < 0.005 * forecloses
        ? `for ${party} ${moneyOrNothing(forecloses)}`
        : `for ${party} ${moneyOrNothing(now)} with those who talk today, ${moneyOrNothing(forecloses)} if all who are listed did`,
  );
  const second = two
    ? " Count the second figure, where there are two: a promise shuts out those too whom you have not asked yet."
    : "";
  return `Exclusivity costs you: ${each.join("; ")}.${second} It has to bring more than that, in minimums, fees or volume.`;
}

export const bidderSentence = (party: string, gain: number): string =>
  gain < 0.5
    ? `Bringing ${party} into the talks adds nothing by itself.`
    : `Bringing ${party} into the talks adds ${money(gain)} to your share.`;

export const channelSentence = (channel: string, gain: number): string =>
  gain < 0.5
    ? `Owning the channel ${channel} would add nothing.`
    : `Owning the channel ${channel} yourself would add ${money(gain)}.`;

/** What may be shown to a party; null: it is not in talks. What nobody said the content of is named apart. */
export function freeSentence(deal: Deal, party: number, free: FreeToShow | null): string {
  const { name, knows } = deal.parties[party - 1]!;
  if (free === null && knows.length < deal.assets.length)
    return `To ${name}: nothing yet; it is not in talks. Look again once it is.`;
  const { told, untold } = toldApart(deal, free ?? NOTHING_FREE);
  const said = toldSentence(deal, party, told);
  if (untold.length === 0) return said;
  return `${said} Not yet ${assetNames(deal, untold)}: the file does not say what it teaches, so its price of 0 means nothing.`;
}

function toldSentence(deal: Deal, party: number, { keeps, passedOn }: FreeToShow): string {
  const { name, knows } = deal.parties[party - 1]!;
  const missing = deal.assets.length - knows.length;
  if (missing === 0) return `${name} holds everything already.`;
  if (keeps.length === 0 && passedOn.length === 0) return `To ${name}: nothing; every disclosure is felt.`;
  const rest = keeps.filter((a) => !passedOn.includes(a));
  const all = (count: number): string => (count === missing ? "everything that it lacks: " : "");
  if (passedOn.length === 0) {
    return `To ${name}, only if it keeps it to itself: ${all(keeps.length)}${assetNames(deal, keeps)}. Nothing is free if it is passed on.`;
  }
  const first = `To ${name}, even if it is passed on: ${all(passedOn.length)}${assetNames(deal, passedOn)}.`;
  return rest.length === 0
    ? first
    : `${first} Only if it keeps it to itself: ${assetNames(deal, rest)} as well.`;
}

export const onceMoreFollows = (party: string, asset: string, cost: number): string =>
  `Free as a set, and as long as nothing follows: ${inSentence(asset)} for ${party}, say, costs ${money(cost)} on average once the rest comes to be shown too.`;

/** A hint about a file as a sentence. */
export const hintSentence = ({ what, write }: Hint): string =>
  `${what.charAt(0).toUpperCase()}${what.slice(1)}. Write ${write}.`;

/** Each stage: what to have in hand before it. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  T0: "T0, public: nothing needed.",
  T1: "T1: after a signed agreement on non-use, non-disclosure and non-circumvention (NNN).",
  T2: "T2: after a paid evaluation or a deposit; numbered copies, named readers.",
  T3: "T3: after the contract is signed and the upfront is in the bank.",
  T4: "T4: with the last milestone, or never.",
};
