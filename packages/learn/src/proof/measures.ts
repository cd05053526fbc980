/**
 * What a game of the test shows of a learner, from its record alone. `observedIn` needs the moves only; the coach's grades
 * add the main measure: points lost a decision against what would have been better (regret).
 *
 *     measuresOf(game, graded).regret   // { value: 0.9, error: 0.2 }: less is better
 *
 * Law: all of it is the same for the same record, and in the game's own scale: money counts in points of V.
 */
import { pointsOf, reviewOf, valueOf, type Graded } from "@linchpin/coach";
import { lossFrom, ownShare } from "@linchpin/seats";
import {
  asOwner,
  settle,
  start,
  stepsOf,
  view,
  type Move,
  type PlayEvent,
  type Position,
  type Scenario,
  type Seed,
  type Step,
} from "@linchpin/table";

export interface PlayedTest {
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly moves: readonly Move[];
}

/** What is counted in the moves. */
export interface Observed {
  /** Things that teach, given for good before anybody had paid or signed, each time to whom it was given. */
  readonly disclosures: number;
  /** Parties with whom terms had been on the table by the middle of the weeks. */
  readonly bidders: number;
  /** By week, from the first: what was paid so far less what the things handed over so far took off the share, points. */
  readonly paidLessDelivered: readonly number[];
  /** The most that had been delivered ahead of payment, points, 0 or more. */
  readonly ahead: number;
  /** Weeks of exclusivity granted with nothing in return. */
  readonly exclusivity: number;
  /** V of what the owner has in the end. */
  readonly end: number;
}

export interface Measures extends Observed {
  /** Points lost a decision, with the standard error over the decisions. */
  readonly regret: { readonly value: number; readonly error: number };
  /** By graded decision, the points lost: what `regret` is the mean of. */
  readonly losses: readonly number[];
  /** V in the end less what chance and others added by the coach's reckoning; null: not every decision was graded. */
  readonly result: number | null;
}

/** What costs less than this part of the owner's share gives nothing away. */
const FELT = 0.01;

export function measuresOf(game: PlayedTest, graded: readonly Graded[]): Measures {
  const observed = observedIn(game);
  const losses = graded.map(({ lost }) => lost);
  const decisions = turnsOf(game).filter(({ seat }) => seat === 0).length;
  return {
    ...observed,
    regret: meanWithError(losses),
    losses,
    result: graded.length === decisions ? resultOf(game, graded) : null,
  };
}

export function observedIn(game: PlayedTest): Observed {
  const { scenario } = game;
  const steps = turnsOf(game);
  const payment = steps.findIndex(({ events }) => events.some(isPayment));
  const before = payment < 0 ? steps : steps.slice(0, payment);
  const paidLessDelivered = balanceOf(scenario, steps);
  return {
    disclosures: before.flatMap(deliveries).filter(({ part }) => part > FELT).length,
    bidders: biddersBy(Math.ceil(scenario.weeks / 2), steps),
    paidLessDelivered,
    ahead: Math.max(0, ...paidLessDelivered.map((points) => -points)),
    exclusivity: steps.reduce((sum, { move }) => sum + (move.kind === "exclusivity" ? move.weeks : 0), 0),
    end: valueOf(scenario, settle(lastOf(game, steps)).payoffs[0]!),
  };
}

const turnsOf = ({ scenario, seed, moves }: PlayedTest): readonly Step[] =>
  stepsOf(start(scenario, seed), moves).steps;

const lastOf = ({ scenario, seed }: PlayedTest, steps: readonly Step[]): Position =>
  steps.at(-1)?.after ?? start(scenario, seed);

/** Money that changes hands, or a contract by which it will. */
const isPayment = ({ kind }: PlayEvent): boolean => kind === "paid" || kind === "signed";

interface Delivery {
  readonly week: number;
  /** What it takes off the owner's share, by what the owner sees then: money, and as a part of the share. */
  readonly price: number;
  readonly part: number;
}

/** What the owner handed over in a step. */
function deliveries({ before, week, events }: Step): readonly Delivery[] {
  return events.flatMap((event) => {
    if (event.kind !== "learned" || event.from !== 0) return [];
    const seen = asOwner(view(before, 0));
    const price = Math.max(0, lossFrom(seen, event.party, event.asset));
    const share = ownShare(seen);
    return [{ week, price, part: share > 0 ? price / share : 0 }];
  });
}

function balanceOf(scenario: Scenario, steps: readonly Step[]): readonly number[] {
  const weeks = Array.from({ length: scenario.weeks }, () => 0);
  for (const step of steps) {
    const paid = step.events.reduce((sum, event) => sum + (event.kind === "paid" ? event.amount : 0), 0);
    const delivered = deliveries(step).reduce((sum, { price }) => sum + price, 0);
    weeks[step.week - 1]! += pointsOf(scenario, paid - delivered);
  }
  let total = 0;
  return weeks.map((points) => (total += points));
}

function biddersBy(week: number, steps: readonly Step[]): number {
  const parties = new Set<number>();
  for (const step of steps) {
    if (step.week > week) break;
    for (const event of step.events) {
      if (event.kind === "signed") parties.add(event.party);
      if (event.kind === "offered" && event.offer.kind === "terms") parties.add(event.party);
    }
  }
  return parties.size;
}

function resultOf(game: PlayedTest, graded: readonly Graded[]): number {
  const settlement = settle(lastOf(game, turnsOf(game)));
  const review = reviewOf({ scenario: game.scenario, settlement }, graded);
  return review.end - review.luck;
}

function meanWithError(values: readonly number[]): { readonly value: number; readonly error: number } {
  const count = values.length;
  if (count === 0) return { value: 0, error: 0 };
  const value = values.reduce((sum, x) => sum + x, 0) / count;
  const squares = values.reduce((sum, x) => sum + (x - value) ** 2, 0);
  return { value, error: count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count) };
}
