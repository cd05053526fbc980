/** The model that an outlook is priced by, and its game; each laid out once, as far as somebody asks. */
import { gameOf, modelOf, standingOf, type Deal, type Game, type Model, type Standing } from "@linchpin/deal";
import { dealOf, type Outlook, type Scenario } from "@linchpin/table";
import type { Priced } from "./memo.ts";
import { Remembered } from "./outlook.ts";

/** By scenario and time: what of a model does not change while people talk. */
const standings = new WeakMap<Scenario, Map<string, Standing>>();

export function modelIn(outlook: Outlook, deal: Deal): Model {
  const known = standings.get(outlook.scenario) ?? new Map<string, Standing>();
  standings.set(outlook.scenario, known);
  const time = `${outlook.months}|${outlook.sinceRelease}|${outlook.owned.join()}`;
  // Whichever deal comes first: that of a licence has no allies.
  const standing = known.get(time) ?? standingOf({ ...deal, allied: outlook.scenario.deal.allied });
  known.set(time, standing);
  return modelOf(deal, standing);
}

export function pricedIn(outlook: Outlook): Priced {
  const memo = Remembered.memoOf(outlook);
  return (memo.priced ??= new PricedOnce(modelIn(outlook, dealOf(outlook))));
}

/** Most who ask for a model never play its game. */
class PricedOnce implements Priced {
  readonly model: Model;
  #game: Game | null = null;

  constructor(model: Model) {
    this.model = model;
  }

  get game(): Game {
    return (this.#game ??= gameOf(this.model));
  }
}
