/** What the licensee has when it goes on alone from a month, by itself or with the allies that give it most. */
import { partiesOf, reaches, type Channel, type Deal, type Player } from "./deal.ts";
import { connectedSets, linksOf, shapley, teamOf, valuesOf, type Team } from "./game.ts";
import { birthOf, currentAt, MOMENT, presentValue } from "./market.ts";
import { plansWithoutOwner, rebuilding, type Plan } from "./plans.ts";
import type { Removed, Sheet } from "./sheet.ts";

const pick = (players: readonly Player[], set: number): Player[] => players.filter((_, i) => (set >> i) & 1);

/** How things stand when it leaves. */
export interface Leaving {
  readonly deal: Deal;
  readonly sheet: Sheet;
  readonly removed: Removed;
  /** Releases of the owner's plan. */
  readonly releases: number;
  readonly month: number;
  /** The month in which it got ready, if it did. */
  readonly ready: number | null;
  /** What it served under the licence. */
  readonly served: readonly Channel[];
}

/** Releases of the owner's plan after the month `came` and up to the month of leaving. */
const laterReleases = ({ deal, releases, month }: Leaving, came: number): number =>
  currentAt(deal, releases, month) - currentAt(deal, releases, came);

/** The months in which what the team holds came, for what it holds in month s. */
function heldAt({ sheet }: Leaving, team: readonly Player[], s: number): Map<string, number> {
  const held = new Map(team.flatMap((p) => p.knows).map((asset) => [asset, 0]));
  for (const { asset, month } of sheet.transfers) {
    if (month <= s) held.set(asset, Math.max(month, held.get(asset) ?? 0));
  }
  return held;
}

/** The share of component j that the team does not know at the month of leaving with what it held in month s. */
function unknownAt(leaving: Leaving, team: readonly Player[], j: number, s: number): number {
  const { deal, sheet, removed, ready } = leaving;
  const component = deal.components[j]!;
  const supplied = sheet.supplies.includes(component.key);
  if (removed.knowHow || (removed.parts && supplied)) return 0;
  const keeps = (came: number): number => (1 - component.renews) ** laterReleases(leaving, came);
  let unknown = 1;
  const held = heldAt(leaving, team, s);
  for (const asset of deal.assets) {
    const came = held.get(asset.key);
    if (came !== undefined) unknown *= 1 - (asset.reveals[component.key] ?? 0) * keeps(came);
  }
  if (ready !== null && s >= ready && !supplied) unknown *= 1 - keeps(ready);
  return unknown;
}

/** Present value of rebuilding in silence until the month of leaving; Infinity where it cannot be done by then. */
function silentRebuild(leaving: Leaving, team: readonly Player[]): number {
  const { deal, sheet, month, ready } = leaving;
  const capability = Math.max(...team.map((p) => p.capability));
  const starts = [0, ...sheet.transfers.map((t) => t.month), ...(ready === null ? [] : [ready])].filter(
    (s) => s <= month,
  );
  let sum = 0;
  deal.components.forEach((component, j) => {
    const costs = starts.map((s) => {
      const { cost, months } = rebuilding(component, unknownAt(leaving, team, j, s), capability);
      return month - months >= s - MOMENT ? cost * Math.exp(-deal.force * (month - months)) : Infinity;
    });
    sum += Math.min(...costs);
  });
  return sum;
}

/** The one plan of a team with the licensee: the generation current at the month, through the channels that it reaches. */
function planFrom(leaving: Leaving, team: readonly Player[]): Plan | null {
  const { deal, sheet, removed, releases, month, ready, served } = leaving;
  const rebuild = silentRebuild(leaving, team);
  if (rebuild === Infinity) return null;
  const keys = team.map((p) => p.key);
  const make = Math.max(...team.map((p) => p.make));
  const discount = Math.exp(-deal.force * month);
  const span = { from: month, to: deal.horizon, birth: birthOf(deal, currentAt(deal, releases, month)) };
  const brings = deal.channels.map((channel) => {
    const reached = reaches(keys, channel) || (removed.channels && sheet.channels.includes(channel.key));
    if (!reached) return 0;
    const goesOn = ready !== null && served.includes(channel);
    const firstSale = (goesOn ? ready : month) + channel.start;
    const spent = goesOn ? 0 : channel.investment * discount;
    const value = presentValue(deal, channel, firstSale, span);
    return Math.max(0, (1 - deal.exclusion) * channel.chance * make * channel.margin * value - spent);
  });
  const friction = deal.protection + team.reduce((sum, p) => sum + p.penalty, 0);
  return { brings, costs: rebuild + friction * discount };
}

/** A team with every channel that `removed.channels` opens to it. */
function licenseesTeam(leaving: Leaving, members: number): Team {
  const { deal, sheet, removed } = leaving;
  const parties = partiesOf(deal);
  const plan = planFrom(leaving, pick(parties, members));
  const made = teamOf(deal, parties, members, plan ? [plan] : []);
  if (!removed.channels) return made;
  const opened = deal.channels.reduce(
    (set, c, i) => (sheet.channels.includes(c.key) ? set | (1 << i) : set),
    0,
  );
  return { ...made, reached: made.reached | opened };
}

/** The connected sets of parties with the licensee, and the teams without it: what they can do does not depend on its deal. */
export interface Circle {
  readonly deal: Deal;
  readonly party: number;
  readonly withParty: readonly number[];
  readonly others: readonly Team[];
  /** What it has without any deal. */
  readonly withoutDeal: number;
}

export function circleOf(deal: Deal, key: string, releases: number): Circle {
  const parties = partiesOf(deal);
  const party = parties.findIndex((p) => p.key === key);
  const sets = connectedSets(parties.length, linksOf(deal, parties));
  const contains = (set: number): boolean => ((set >> party) & 1) === 1;
  const free = (set: number): Team =>
    teamOf(deal, parties, set, plansWithoutOwner(deal, pick(parties, set), releases));
  const withParty = sets.filter(contains);
  const circle = { deal, party, withParty, others: sets.filter((set) => !contains(set)).map(free) };
  return { ...circle, withoutDeal: bestShare(circle, withParty.map(free)) };
}

/** Its best Shapley value in the games of the connected groups that it belongs to; those outside a group add nothing. */
function bestShare(
  { deal, party, withParty, others }: Omit<Circle, "withoutDeal">,
  own: readonly Team[],
): number {
  const players = deal.players.length - 1;
  const shares = withParty.map((group) => {
    const teams = [...own, ...others].filter((team) => (team.members & ~group) === 0);
    return shapley(valuesOf(teams, players, deal.channels.length), players, party);
  });
  return Math.max(0, ...shares);
}

/** Present value of going on alone from a month on; 0 where that is worth nothing, or it cannot. */
export function goingAlone(circle: Circle, leaving: Leaving): number {
  if (leaving.month >= leaving.deal.horizon) return 0;
  const own = circle.withParty.map((set) => licenseesTeam(leaving, set));
  return own.every((team) => team.worths.every((worth) => worth === 0)) ? 0 : bestShare(circle, own);
}
