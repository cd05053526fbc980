/**
 * The papers that the careful owners choose among: for the channels that a party serves, to the horizon, at every price of a grid;
 * open, or for that party alone.
 */
import { hasKey, type Terms } from "@linchpin/deal";
import {
  conflict,
  flatRoyalty,
  freeChannels,
  plainTerms,
  rivalsIn,
  teaches,
  workableTerms,
  type OwnerView,
  type Scenario,
} from "@linchpin/table";
import { quotesIn } from "./courses.ts";
import type { Quoted } from "./memo.ts";
import { outlookOf } from "./outlook.ts";

/** Royalty as a share of the licensed margin, upfront as a share of a year's. */
const PRICES = {
  taken: [0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1],
  upfront: [0.3, 0.1, 0],
} as const;

/** The same papers at every price. */
interface Proposals {
  /** Others may be licensed beside the party. */
  readonly open: readonly Terms[];
  /** Nobody else gets the channels in which another could sell; empty where none could. */
  readonly sole: readonly Terms[];
}

const NONE: Proposals = { open: [], sole: [] };

/** By scenario, party and channels: the proposals are made once, so that their worth is remembered. */
const made = new WeakMap<Scenario, Map<string, Proposals>>();

export function proposalsTo(view: OwnerView, seat: number): Proposals {
  const { deal } = view.scenario;
  const served = [...deal.channels.keys()].filter((c) =>
    isOwners(view, c) ? toSpare(view, seat, c) : hasKey(deal.channels[c]!, seat),
  );
  // One that is promised to another leaves the others to be licensed.
  const channels = freeChannels(view.licences, { party: seat, channels: served }, view.week);
  if (channels.length === 0) return NONE;
  const known = made.get(view.scenario) ?? new Map<string, Proposals>();
  made.set(view.scenario, known);
  const key = `${seat}|${channels.join()}`;
  const proposals = known.get(key) ?? makeProposals(view.scenario, seat, channels);
  known.set(key, proposals);
  return proposals;
}

function makeProposals(scenario: Scenario, seat: number, channels: readonly number[]): Proposals {
  const { deal } = scenario;
  const licensed = channels.map((c) => deal.channels[c]!);
  const margin = licensed.reduce((sum, c) => sum + c.margin, 0);
  const sales = licensed.reduce((sum, c) => sum + c.sales, 0);
  const base = workableTerms(scenario, { ...plainTerms(scenario, seat), channels }, "owner");
  if (base === null) return NONE;
  const open = PRICES.taken.flatMap((taken) =>
    PRICES.upfront.map((share): Terms => {
      const royalty = sales > 0 ? Math.round((1000 * taken * margin) / sales) / 1000 : 0;
      const upfront = Math.round((share * 12 * margin) / 1000) * 1000;
      return { ...base, royalty: flatRoyalty(royalty), upfront };
    }),
  );
  const contested = channels.filter((c) => rivalsIn(deal, c, seat).length > 0);
  const exclusive = { channels: contested, until: base.term };
  return { open, sole: contested.length === 0 ? [] : open.map((terms) => ({ ...terms, exclusive })) };
}

/** Whether nobody has a licence for a channel of the owner's and the party serves it better. */
function toSpare(view: OwnerView, seat: number, channel: number): boolean {
  const { owner, parties: firms } = view.scenario.deal;
  return !isLicensed(view, channel) && firms[seat - 1]!.make > owner.make;
}

/** Whether somebody has a licence for the channel. */
export const isLicensed = ({ parties }: OwnerView, channel: number): boolean =>
  parties.some(({ terms }) => terms?.channels.includes(channel) ?? false);

/** Whether the channel is the owner's by the deal; what it builds stands beside one that is not. */
const isOwners = ({ scenario }: OwnerView, channel: number): boolean => {
  const { open, controlledBy } = scenario.deal.channels[channel]!;
  return !open && controlledBy.every((p) => p === 0);
};

/** What a list of proposals is worth; null: there are none, or the licences that are signed forbid them, which all do alike. */
export function quotesOf(view: OwnerView, list: readonly Terms[]): Quoted | null {
  const { scenario, licences, week } = view;
  const [one] = list;
  if (one === undefined || conflict(scenario.deal, licences, one, week) !== null) return null;
  return quotesIn(outlookOf(view), list);
}

/** The open proposals that would be kept to the end; where none would, all of them: what is paid on signature is paid. */
export function lastingProposals(view: OwnerView, seat: number): readonly Terms[] {
  const quotes = quotesOf(view, proposalsTo(view, seat).open);
  return quotes === null ? [] : quotes.lasting.map((place) => quotes.list[place]!);
}

/** Whether any open terms of the owner's would be kept to the end. */
export const lasts = (view: OwnerView, seat: number): boolean =>
  quotesIn(outlookOf(view), proposalsTo(view, seat).open).lasts;

/** Whether what it proposes to the party hands over anything that teaches. */
export const handsOver = (view: OwnerView, seat: number): boolean =>
  proposalsTo(view, seat).open[0]?.transfers.some(({ asset }) => teaches(view.scenario, asset)) ?? false;
