/**
 * What a seat takes the position to be, from its view: the gaps filled with what was public at the start.
 *
 * The owner takes every party to hold what it was given. A party takes the others to know what they knew at the
 * start, and not to be in talks until it is told that others are.
 */
import type { Outlook, PartyOutlook, PartyView, View } from "@linchpin/table";
import { MONTHS_A_WEEK } from "@linchpin/table";

/** Weeks that share one value of what is left of the horizon: shares move slowly, and equal outlooks are priced once. */
const WEEKS_A_STEP = 10;

export function outlookOf(view: View): Outlook {
  const known = outlooks.get(view);
  if (known !== undefined) return known;
  const made = makeOutlook(view);
  outlooks.set(view, made);
  return made;
}

/** One choice asks for the outlook of the same view many times. */
const outlooks = new WeakMap<View, Outlook>();

function makeOutlook(view: View): Outlook {
  const { scenario } = view;
  const told = (view.parties[view.seat - 1]?.rivalsTold ?? 0) > 0;
  const week = Math.floor((view.week - 1) / WEEKS_A_STEP) * WEEKS_A_STEP;
  return {
    scenario,
    months: week * MONTHS_A_WEEK,
    generation: view.generation,
    sinceRelease: view.releasedAt === null ? null : Math.max(0, week + 1 - view.releasedAt) * MONTHS_A_WEEK,
    owned: view.channels.map((c) => c.owned),
    exclusivity: view.exclusivity?.party ?? null,
    parties: view.parties.map((party, i) => partyOutlook(view, party, i, told)),
  };
}

function partyOutlook(view: View, party: PartyView, i: number, told: boolean): PartyOutlook {
  const public_ = view.scenario.deal.parties[i]!;
  const given = party.given ?? view.scenario.deal.assets.map((_, a) => (public_.knows.includes(a) ? 0 : -1));
  return {
    inTalks: party.inTalks ?? (told && public_.inTalks),
    nnn: party.nnn ?? false,
    holds: party.got === null ? given : given.map((held, a) => Math.max(held, party.got![a]!)),
    copied: Math.floor((party.rebuild?.done ?? 0) * 10) / 10,
    copyGeneration: party.rebuild?.generation ?? 0,
  };
}

/** The outlook after the party at a seat holds an asset of the current generation too. */
export function whenHolding(outlook: Outlook, seat: number, asset: number): Outlook {
  const holds = outlook.parties[seat - 1]!.holds.with(asset, outlook.generation);
  return changed(outlook, seat, { holds });
}

/** The outlook after the party at a seat holds everything of the current generation, but perhaps one asset it lacks. */
export function whenHoldingAllBut(outlook: Outlook, seat: number, lacking: number | null): Outlook {
  const held = outlook.parties[seat - 1]!.holds;
  return changed(outlook, seat, { holds: held.map((h, a) => (a === lacking ? h : outlook.generation)) });
}

/** The outlook with the party at a seat changed. */
export function changed(outlook: Outlook, seat: number, change: Partial<PartyOutlook>): Outlook {
  return {
    ...outlook,
    parties: outlook.parties.with(seat - 1, { ...outlook.parties[seat - 1]!, ...change }),
  };
}
