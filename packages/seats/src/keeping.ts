/**
 * What the careful owners think of ways round them: what may follow once a thing is in a party's hands or it has met people,
 * and what keeping those people saves. Estimates only: a party does what by its own reckoning pays it.
 */
import {
  atSeat,
  detourObjection,
  DETOURS,
  detourOf,
  keepObjection,
  metBy,
  offeredBy,
  ownParty,
  type OwnerView,
  type PartyType,
  type SeatView,
} from "@linchpin/table";
import { estimate } from "./estimate.ts";
import { valuedActs } from "./interests.ts";
import { lately } from "./lately.ts";
import { lossOf } from "./losses.ts";
import { outlookOf, whenHolding } from "./outlook.ts";
import { nothingPassed, viewOfParty } from "./reading.ts";

/** Money; 0 where the owner loses nothing by it. */
const felt = (view: OwnerView, seat: number, asset: number): number => Math.max(0, lossOf(view, seat, asset));

/** What giving the asset may cost by what can be learnt round the owner then, where that would pay the party. */
export function exposure(view: OwnerView, seat: number, asset: number): number {
  const { generation, scenario } = view;
  const { given } = atSeat(view.parties, seat);
  const outlook = outlookOf(view);
  return DETOURS.reduce((sum, by) => {
    const detour = detourOf(scenario, by, asset);
    if (detour === null || given[detour.gives]! >= generation) return sum;
    const own = (of: typeof outlook): number => estimate(of).shares[seat]!;
    const gain = own(whenHolding(outlook, seat, detour.gives)) - own(outlook);
    return detour.chance * gain > detour.cost ? sum + detour.chance * felt(view, seat, detour.gives) : sum;
  }, 0);
}

/** What a party may hire, as things are and once the owner keeps those people; money and chances 0..1. */
export interface Hiring {
  /** What they would bring along. */
  readonly gives: number;
  readonly now: { readonly cost: number; readonly chance: number };
  readonly kept: { readonly cost: number; readonly chance: number };
  /** Of the owner's share, if it succeeds. */
  readonly loss: number;
}

/** Of the people whom the party at a seat met and the owner does not keep, those who would cost it most; null: there are none. */
export function hiringBy(view: OwnerView, seat: number): Hiring | null {
  const { scenario, generation } = view;
  const party = atSeat(view.parties, seat);
  const known = { ...party, got: nothingPassed(scenario).got, attempts: [] };
  const found = metBy(scenario, party).flatMap((met, asset): readonly Hiring[] => {
    if (!met || party.kept[asset]! || detourObjection(scenario, known, "hire", asset) !== null) return [];
    const at = (kept: boolean): Hiring["now"] => {
      const state = { ...known, kept: party.kept.with(asset, kept) };
      const { cost, chance } = offeredBy(scenario, state, "hire", asset);
      return { cost, chance };
    };
    const { gives } = detourOf(scenario, "hire", asset)!;
    if (party.given[gives]! >= generation) return [];
    return [{ gives, now: at(false), kept: at(true), loss: felt(view, seat, gives) }];
  });
  const risk = ({ now, loss }: Hiring): number => now.chance * loss;
  return found.reduce<Hiring | null>(
    (most, one) => (most !== null && risk(most) >= risk(one) ? most : one),
    null,
  );
}

/** Money that keeping its people from the party at a seat saves the owner before what it costs; 0 where it cannot. */
export const savedByKeeping = lately((view: OwnerView, seat: number): number => {
  const party = atSeat(view.parties, seat);
  const { scenario } = view;
  if (keepObjection(scenario, party) !== null) return 0;
  const parties = view.parties.with(seat - 1, { ...party, kept: metBy(scenario, party) });
  const kept: OwnerView = { ...view, parties };
  return atSeat(scenario.parties, seat).types.reduce((sum, type, i) => {
    const [now, then] = [view, kept].map((seen) => atRisk(view, viewOfParty(seen, seat, i), type));
    return sum + type.weight * (now! - then!);
  }, 0);
});

/** What the hiring that pays a party of this type most puts at risk. */
function atRisk(view: OwnerView, its: SeatView, type: PartyType): number {
  return valuedActs(its, type).reduce((most, { act, value }) => {
    if (act.kind !== "hire" || value <= 0) return most;
    const { chance, gives } = offeredBy(view.scenario, ownParty(its), "hire", act.asset);
    return Math.max(most, chance * felt(view, its.seat, gives));
  }, 0);
}
