/**
 * What an outlook is worth to everyone: the power map and what each party could earn alone, each priced once, and nothing
 * that nobody asks for.
 *
 * Equal outlooks have equal values, so they are remembered by scenario. Law under test: remembered equals fresh.
 */
import { shapley, tableOf } from "@linchpin/coalition";
import {
  bestPlan,
  plansAlone,
  rebuildOf,
  type Deal,
  type Game,
  type Model,
  type Rebuild,
} from "@linchpin/deal";
import { dealOf, knownIn, type Outlook } from "@linchpin/table";
import type { Estimate } from "./memo.ts";
import { pricedIn } from "./models.ts";
import { Remembered, whenUnlicensed, type Made } from "./outlook.ts";

export function estimate(outlook: Outlook): Estimate {
  const memo = Remembered.memoOf(outlook);
  return (memo.estimate ??= estimateAnew(outlook));
}

function estimateAnew(outlook: Outlook): Estimate {
  const { made } = Remembered.memoOf(outlook);
  if (made !== null) return estimateFrom(outlook, made);
  const unlicensed = whenUnlicensed(outlook);
  const memo = Remembered.memoOf(unlicensed);
  return (memo.estimate ??= new Anew(unlicensed));
}

type Shared = Pick<Estimate, "pie" | "shares">;

/** Worked out from nothing. */
class Anew implements Estimate {
  readonly #outlook: Outlook;
  #shared: Shared | null = null;
  #ownSales: Float64Array | null = null;
  #alone: Float64Array | null = null;
  #rebuilds: readonly Rebuild[] | null = null;

  constructor(outlook: Outlook) {
    this.#outlook = outlook;
  }

  get deal(): Deal {
    return dealOf(this.#outlook);
  }

  get pie(): number {
    return (this.#shared ??= sharesIn(pricedIn(this.#outlook).game)).pie;
  }

  get shares(): Float64Array {
    return (this.#shared ??= sharesIn(pricedIn(this.#outlook).game)).shares;
  }

  get ownSales(): Float64Array {
    return (this.#ownSales ??= ownSalesIn(pricedIn(this.#outlook).model));
  }

  get alone(): Float64Array {
    return (this.#alone ??= this.#makeAlone());
  }

  #makeAlone(): Float64Array {
    const { model } = pricedIn(this.#outlook);
    const { rebuilds } = this;
    return Float64Array.from({ length: model.players }, (_, seat) =>
      seat === 0 ? 0 : bestPlan(plansAlone(model, 1 << seat, rebuilds[seat - 1])),
    );
  }

  get rebuilds(): readonly Rebuild[] {
    return (this.#rebuilds ??= this.#makeRebuilds());
  }

  #makeRebuilds(): readonly Rebuild[] {
    const { model } = pricedIn(this.#outlook);
    return Array.from({ length: model.players - 1 }, (_, i) => rebuildOf(model, 1 << (i + 1)));
  }
}

/**
 * The same for an outlook that was made from another by what one party holds: priced anew is only what that party takes
 * part in. Whatever was signed, the same change makes the same difference.
 */
function estimateFrom(outlook: Outlook, { from, seat, number }: Made): Estimate {
  const base = whenUnlicensed(from);
  const memo = Remembered.memoOf(base);
  const retold = (memo.retold ??= new Map<number, Estimate>());
  const known = retold.get(number);
  if (known !== undefined) return known;
  const told = toldIn(pricedIn(base).model, seat, knownIn(base, outlook.parties[seat - 1]!, seat));
  const estimated = new Retold(outlook, base, seat, told);
  retold.set(number, estimated);
  return estimated;
}

/** An asset that a party knows and did not, or, with false, did and no longer does. */
type Told = readonly [asset: number, knows: boolean];

/** Worked out from another by what the party at a seat was told. */
class Retold implements Estimate {
  readonly #outlook: Outlook;
  readonly #base: Outlook;
  readonly #seat: number;
  readonly #told: readonly Told[];
  #shared: Shared | null = null;
  #alone: Float64Array | null = null;
  #rebuilds: readonly Rebuild[] | null = null;

  constructor(outlook: Outlook, base: Outlook, seat: number, told: readonly Told[]) {
    this.#outlook = outlook;
    this.#base = base;
    this.#seat = seat;
    this.#told = told;
  }

  get deal(): Deal {
    return dealOf(this.#outlook);
  }

  get pie(): number {
    return (this.#shared ??= this.#share()).pie;
  }

  get shares(): Float64Array {
    return (this.#shared ??= this.#share()).shares;
  }

  /** The game is left as it was. */
  #share(): Shared {
    const { game } = pricedIn(this.#base);
    for (const [asset, knows] of this.#told) game.tell(this.#seat, asset, knows);
    try {
      return sharesIn(game);
    } finally {
      for (const [asset, knows] of this.#told) game.tell(this.#seat, asset, !knows);
    }
  }

  /** Nothing that the owner sells itself depends on who knows what. */
  get ownSales(): Float64Array {
    return estimate(this.#base).ownSales;
  }

  get alone(): Float64Array {
    return (this.#alone ??= this.#makeAlone());
  }

  #makeAlone(): Float64Array {
    const rebuild = this.rebuilds[this.#seat - 1]!;
    const plans = plansAlone(this.#knowing(), 1 << this.#seat, rebuild);
    return estimate(this.#base).alone.with(this.#seat, bestPlan(plans));
  }

  get rebuilds(): readonly Rebuild[] {
    return (this.#rebuilds ??= estimate(this.#base).rebuilds.with(
      this.#seat - 1,
      rebuildOf(this.#knowing(), 1 << this.#seat),
    ));
  }

  /** The model in which the party was told. */
  #knowing(): Model {
    const { model } = pricedIn(this.#base);
    const knownTo = model.knownTo.slice();
    for (const [asset] of this.#told) knownTo[asset]! ^= 1 << this.#seat;
    return { ...model, knownTo };
  }
}

function toldIn({ knownTo }: Model, seat: number, knows: readonly number[]): readonly Told[] {
  const told: Told[] = [];
  knownTo.forEach((mask, asset) => {
    const now = knows.includes(asset);
    if (now !== ((mask & (1 << seat)) !== 0)) told.push([asset, now]);
  });
  return told;
}

const sharesIn = ({ players, worth }: Game): Shared => ({
  pie: worth(2 ** players - 1),
  shares: shapley(tableOf(players, worth)),
});

/** What each channel brings under the owner's plan if the owner makes the product and sells it there. */
function ownSalesIn({ ownerPlans, margin, make, investment }: Model): Float64Array {
  const from = ownerPlans.chosen * margin.length;
  return margin.map((_, c) => Math.max(0, make[0]! * ownerPlans.earns[from + c]! - investment[c]!));
}

/** What the party at a seat would still have to spend, and the months it would take. */
export const rebuildFor = (outlook: Outlook, seat: number): Rebuild => estimate(outlook).rebuilds[seat - 1]!;
