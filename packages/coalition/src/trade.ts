/**
 * One seller, one buyer, and each knows only its own figure: what trade is lost, and to whom.
 *
 * The seller's cost and the buyer's value are independent and uniform on intervals of their own. Chatterjee & Samuelson
 * (1983, Oper. Res. 31:835): both name a price and split the difference. Myerson & Satterthwaite (1983, J. Econ. Theory
 * 29:265): the best that any rule can do that balances its budget and forces nobody. Outcomes are expected values in the
 * unit of the figures, by integrals of polynomials that are exact but for rounding.
 *
 *     splitPriceTrade().gains; // 9/64 of the 1/6 that could be had
 */

/** From `low` to `high`, all equally likely; low < high. */
export interface Uniform {
  readonly low: number;
  readonly high: number;
}

/** What buyer and seller draw from; both are 0 to 1 by default. */
export interface TradeProblem {
  readonly value: Uniform;
  readonly cost: Uniform;
}

export interface TradeOutcome {
  /** Of trade. */
  readonly probability: number;
  /** Of both together. */
  readonly gains: number;
  readonly buyer: number;
  readonly seller: number;
}

/** How one side's figure becomes the price that it names: slope·figure + constant. */
export interface PriceRule {
  readonly slope: number;
  readonly constant: number;
}

export interface SplitPrice extends TradeOutcome {
  readonly bid: PriceRule;
  readonly ask: PriceRule;
  /** The mean price of the trades that come about. */
  readonly meanPrice: number;
}

const UNIT: TradeProblem = { value: { low: 0, high: 1 }, cost: { low: 0, high: 1 } };

/**
 * The linear equilibrium when both figures are uniform from 0 to 1 and trade is at k·bid + (1 − k)·ask, if the bid is not
 * lower. k from 0 (the seller names the price) to 1; by default the difference is split.
 */
export function splitPriceTrade(k = 0.5): SplitPrice {
  if (!(k >= 0 && k <= 1))
    throw new RangeError(`The buyer's weight in the price is a number from 0 to 1, not ${k}.`);
  const bid = { slope: 1 / (1 + k), constant: (k * (1 - k)) / (2 * (1 + k)) };
  const ask = { slope: 1 / (2 - k), constant: (1 - k) / 2 };
  // Trade fills a triangle of values and costs: its corners are (1, 0), the lowest value and the highest cost that trade.
  const lowestValue = (1 - k) / 2;
  const highestCost = (2 - k) / 2;
  const probability = ((1 - lowestValue) * highestCost) / 2;
  // The mean of a linear function over a triangle is its value at the centre.
  const value = (2 + lowestValue) / 3;
  const cost = highestCost / 3;
  const meanPrice = k * (bid.slope * value + bid.constant) + (1 - k) * (ask.slope * cost + ask.constant);
  const [buyer, seller] = [probability * (value - meanPrice), probability * (meanPrice - cost)];
  return { bid, ask, meanPrice, probability, gains: probability * (value - cost), buyer, seller };
}

/** All gains there are: trade whenever the value is above the cost. */
export const efficientGains = (problem: TradeProblem = UNIT): number =>
  gainsBeyond(checked(problem), 0).gains;

/**
 * What somebody must pay in expectation for efficient trade, when both sides are paid by what their part adds and none
 * is forced in; at or below 0 no subsidy is needed. Above 0 whenever the intervals overlap in more than a point.
 */
export const efficientSubsidy = (problem: TradeProblem = UNIT): number =>
  -gainsBeyond(checked(problem), 0).budget;

/** The best rule without a subsidy. */
export interface SecondBest {
  readonly gains: number;
  readonly probability: number;
  /** Trade comes about when the value is above the cost by at least this. */
  readonly wedge: number;
}

/** The most gains of any voluntary rule that balances its budget: trade is forgone where there is least to gain. */
export function secondBestTrade(problem: TradeProblem = UNIT): SecondBest {
  const proven = checked(problem);
  const budgetAt = (wedge: number): number => gainsBeyond(proven, wedge).budget;
  // The virtual surplus of a trade is below 0 exactly when the difference is below half of the widest one, so up to there
  // a larger wedge leaves more in the budget.
  let low = 0;
  let high = budgetAt(0) >= 0 ? 0 : Math.max(0, proven.value.high - proven.cost.low) / 2;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (budgetAt(middle) >= 0) high = middle;
    else low = middle;
  }
  const { gains, probability } = gainsBeyond(proven, high);
  return { gains, probability, wedge: high };
}

/** The seller names a price, take it or leave it, knowing only what the buyer's value is drawn from. */
export function postedPriceTrade(problem: TradeProblem = UNIT): TradeOutcome {
  const { value, cost } = checked(problem);
  const width = value.high - value.low;
  const priceAt = (c: number): number =>
    Math.min(Math.max((c + value.high) / 2, value.low), Math.max(value.high, c));
  const mean = (of: (c: number, price: number) => number): number =>
    meanOver(cost, [2 * value.low - value.high, value.high], (c) =>
      c >= value.high ? 0 : of(c, priceAt(c)),
    );
  const probability = mean((_, price) => (value.high - price) / width);
  const seller = mean((c, price) => ((price - c) * (value.high - price)) / width);
  const buyer = mean((_, price) => (value.high - price) ** 2 / (2 * width));
  return { probability, gains: buyer + seller, buyer, seller };
}

interface Gains {
  readonly gains: number;
  readonly probability: number;
  /** What is left of the gains when both sides keep what their secrets are worth: the expected virtual surplus. */
  readonly budget: number;
}

/** Expected figures when trade comes about exactly if the value is above the cost by at least the wedge. */
function gainsBeyond({ value, cost }: TradeProblem, wedge: number): Gains {
  const width = value.high - value.low;
  const breaks = [value.low - wedge, value.high - wedge];
  const mean = (of: (c: number, from: number) => number): number =>
    meanOver(cost, breaks, (c) => {
      const from = Math.max(value.low, c + wedge);
      return from >= value.high ? 0 : of(c, from) / width;
    });
  const probability = mean((_, from) => value.high - from);
  const gains = mean((c, from) => (value.high - from) * ((value.high + from) / 2 - c));
  // Virtual figures of uniform draws: 2v − high for the buyer, 2c − low for the seller (Myerson & Satterthwaite 1983).
  const budget = mean((c, from) => (value.high - from) * (from - (2 * c - cost.low)));
  return { gains, probability, budget };
}

/** The mean of a piecewise polynomial of degree at most 5: three-point Gauss–Legendre between the breaks. */
function meanOver({ low, high }: Uniform, breaks: readonly number[], of: (x: number) => number): number {
  const ends = [low, ...breaks.filter((x) => x > low && x < high).sort((a, b) => a - b), high];
  const node = Math.sqrt(3 / 5);
  let sum = 0;
  for (let k = 1; k < ends.length; k++) {
    const [middle, half] = [(ends[k]! + ends[k - 1]!) / 2, (ends[k]! - ends[k - 1]!) / 2];
    sum += (half * (5 * of(middle - half * node) + 8 * of(middle) + 5 * of(middle + half * node))) / 9;
  }
  return sum / (high - low);
}

function checked(problem: TradeProblem): TradeProblem {
  for (const [name, { low, high }] of Object.entries(problem) as [string, Uniform][]) {
    if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) {
      throw new RangeError(
        `The ${name} is drawn between two finite numbers, the lower first, not ${low} and ${high}.`,
      );
    }
  }
  return problem;
}
