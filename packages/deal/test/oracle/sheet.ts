/** A terms sheet with every default filled in. */
import { OWNER, partiesOf, reaches, type Channel, type Deal, type Player } from "./deal.ts";
import type { RawMilestone, RawTerms } from "./raw.ts";

export interface Sheet {
  readonly party: string;
  readonly upfront: number;
  readonly milestones: readonly RawMilestone[];
  readonly bands: readonly { readonly to: number; readonly rate: number }[];
  readonly perUnit: number;
  readonly minimum: readonly number[];
  readonly term: number;
  readonly channels: readonly string[];
  /** Keys of the components that the owner delivers; all of them where it delivers the finished product. */
  readonly supplies: readonly string[];
  readonly finished: boolean;
  readonly transfers: readonly { readonly asset: string; readonly month: number }[];
  /** The last month whose release is included. */
  readonly releasesUntil: number;
  readonly exclusive: { readonly channels: readonly string[]; readonly until: number } | null;
  readonly profitShare: number;
  readonly withheld: number;
  readonly reported: number;
  readonly penalty: number;
}

export function sheetFrom(raw: RawTerms, deal: Deal): Sheet {
  const { royalty = 0, minimum = 0, releases = "all", supplies = [], exclusive } = raw;
  const components = deal.components.map((c) => c.key);
  const unlicensed = deal.channels.map((c) => c.key).filter((key) => !raw.channels.includes(key));
  return {
    party: raw.party,
    upfront: raw.upfront ?? 0,
    milestones: raw.milestones ?? [],
    bands: (typeof royalty === "number" ? [{ rate: royalty }] : royalty).map((band) => ({
      to: Infinity,
      ...band,
    })),
    perUnit: raw.perUnit ?? 0,
    minimum: typeof minimum === "number" ? [minimum] : minimum,
    term: raw.term,
    channels: raw.channels,
    supplies: supplies === "all" ? components : supplies,
    finished: supplies === "all",
    transfers: raw.transfers ?? [],
    releasesUntil: releases === "all" ? Infinity : releases === "none" ? -1 : releases.until,
    exclusive: exclusive
      ? { channels: exclusive.channels === "all" ? unlicensed : exclusive.channels, until: exclusive.until }
      : null,
    profitShare: raw.profitShare ?? 0,
    withheld: raw.withheld ?? 0,
    reported: raw.reported ?? 1,
    penalty: raw.penalty ?? 0,
  };
}

/** What may be thought away, to see what holds the deal together. */
export interface Removed {
  /** The party knows what is supplied. */
  readonly parts?: boolean;
  /** Alone it reaches the licensed channels. */
  readonly channels?: boolean;
  /** Alone nothing has to be rebuilt. */
  readonly knowHow?: boolean;
}

export const licensee = (deal: Deal, sheet: Sheet): Player =>
  partiesOf(deal).find((p) => p.key === sheet.party)!;

/** The licensed channels that the two together can serve, in the order of the sheet. */
export const servable = (deal: Deal, sheet: Sheet): Channel[] =>
  sheet.channels
    .map((key) => deal.channels.find((c) => c.key === key)!)
    .filter((channel) => reaches([OWNER, sheet.party], channel));
