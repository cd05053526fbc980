/**
 * A contract as a barrier to entry (Aghion & Bolton 1987, Am. Econ. Rev. 77:388): what exclusivity with a break fee takes
 * from whoever comes next.
 *
 * A buyer values one unit; an incumbent makes it at a known cost; an entrant may come whose cost is uniform from 0 to 1
 * and known before the price is set. Without a contract both compete in prices; with one, the buyer owes damages for
 * leaving, and the entrant must underbid by as much. Expected values, in the unit of the costs.
 */

export interface ExclusivityProblem {
  /** Of the unit to the buyer: at least `cost`. */
  readonly value: number;
  /** Of the incumbent, from 0 to 1. */
  readonly cost: number;
}

export interface ExclusivityContract {
  /** What the buyer pays the incumbent for the unit. */
  readonly price: number;
  /** What it pays the incumbent for buying from the entrant instead; from 0. */
  readonly damages: number;
}

export interface ExclusivityOutcome {
  /** That the entrant sells. */
  readonly entryProbability: number;
  /** What the buyer expects to pay, damages included. */
  readonly expectedPrice: number;
  readonly incumbent: number;
  readonly entrant: number;
  readonly buyer: number;
  /** Of all three together. */
  readonly total: number;
}

/** Competition in prices: the cheaper sells at the other's cost, or at the value when nobody else comes. */
export function withoutContract(problem: ExclusivityProblem): ExclusivityOutcome {
  const { value, cost } = checkedProblem(problem);
  // The entrant sells at the incumbent's cost; else the incumbent, whom nobody disciplines, at the buyer's value.
  const expectedPrice = cost * cost + (1 - cost) * value;
  return outcome(problem, cost, expectedPrice, (1 - cost) * (value - cost));
}

/** The buyer leaves only for a price at least `damages` below the contract's; the entrant asks just that. */
export function withContract(problem: ExclusivityProblem, contract: ExclusivityContract): ExclusivityOutcome {
  const { value, cost } = checkedProblem(problem);
  const { price, damages } = contract;
  if (!(price >= 0 && price <= value)) {
    throw new RangeError(`The buyer signs at a price from 0 to its value ${value}, not ${price}.`);
  }
  if (!(damages >= 0 && Number.isFinite(damages)))
    throw new RangeError(`Damages are finite and at least 0, not ${damages}.`);
  const entry = Math.min(1, Math.max(0, price - damages));
  const incumbent = (1 - entry) * (price - cost) + entry * damages;
  return outcome(problem, entry, price, incumbent);
}

/** The incumbent's best contract that leaves the buyer what it expects without: entrants below half its cost get in. */
export function bestExclusivity(problem: ExclusivityProblem): ExclusivityContract {
  const price = withoutContract(problem).expectedPrice;
  return { price, damages: price - problem.cost / 2 };
}

/** The entrant sells whenever its cost is below `entry`, at that price. */
function outcome(
  { value, cost }: ExclusivityProblem,
  entry: number,
  expectedPrice: number,
  incumbent: number,
): ExclusivityOutcome {
  const total = entry * (value - entry / 2) + (1 - entry) * (value - cost);
  return {
    entryProbability: entry,
    expectedPrice,
    incumbent,
    entrant: entry ** 2 / 2,
    buyer: value - expectedPrice,
    total,
  };
}

function checkedProblem(problem: ExclusivityProblem): ExclusivityProblem {
  const { value, cost } = problem;
  if (!(cost >= 0 && cost <= 1))
    throw new RangeError(`The incumbent's cost is a number from 0 to 1, not ${cost}.`);
  if (!(value >= cost && Number.isFinite(value))) {
    throw new RangeError(
      `The buyer's value is a finite number of at least the incumbent's cost ${cost}, not ${value}.`,
    );
  }
  return problem;
}
