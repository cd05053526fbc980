/**
 * Simulated learners of graded skill, to test the test with: what they do is known, so it is known in which order they should
 * come out.
 */
import { nextFloat } from "@linchpin/coalition";
import { coachSeat } from "@linchpin/coach";
import { interestedParty, OWNERS, step, techniquesWithout, type Seat } from "@linchpin/seats";
import { asOwner, seenBy, start, view, type Move, type Scenario, type Seed } from "@linchpin/table";

/** `coach N`: follows the coach in N of a hundred decisions, and makes any legal move in the others. */
export const LEARNERS = [
  "give",
  "refuse",
  "random",
  "one buyer",
  "careful",
  "techniques",
  "coach 50",
  "coach 100",
] as const;
export type LearnerName = (typeof LEARNERS)[number];

/** With whoever is at the table already, nothing built and nothing brought forward; in all else the two techniques. */
const careful: Seat = techniquesWithout("approach", "build", "develop");

const SEATS: Readonly<Partial<Record<LearnerName, Seat>>> = {
  give: OWNERS["give"]!,
  refuse: OWNERS["refuse"]!,
  random: OWNERS["random"]!,
  "one buyer": OWNERS["onebuyer"]!,
  careful,
  techniques: OWNERS["techniques"]!,
};

/** Games that the coach plays out a decision, at least. */
const ROLLOUTS = 4;

/** The moves of a whole game, every seat's, in order. */
export function movesOf(learner: LearnerName, scenario: Scenario, seed: Seed): readonly Move[] {
  const percent = Number(/^coach (\d+)$/.exec(learner)?.[1] ?? 0);
  const follower = percent > 0 ? coachSeat(scenario, ROLLOUTS) : null;
  const owner = follower === null ? SEATS[learner]! : slipping(follower, percent / 100);
  const seats = [owner, ...scenario.parties.map(() => interestedParty)];
  const moves: Move[] = [];
  let position = start(scenario, seed);
  while (position.turn !== null) {
    const { turn } = position;
    const before = asOwner(view(position, 0));
    const taken = step(position, seed, moves.length, seats);
    follower?.told(before, turn, seenBy(taken.events, 0));
    moves.push(taken.move);
    position = taken.position;
  }
  return moves;
}

/** Itself with that chance; else any legal move. */
const slipping = (seat: Seat, itself: number): Seat => ({
  name: seat.name,
  choose: (seen, legal, random) =>
    (nextFloat(random) < itself ? seat : OWNERS["random"]!).choose(seen, legal, random),
});

/** The first seeds, counted from 1, in which the same kinds of organisation sit at the table as at `seed`. */
export function seedsLike(scenario: Scenario, seed: Seed, count: number): readonly number[] {
  const kinds = (at: Seed): string =>
    start(scenario, at)
      .parties.map(({ type }) => type)
      .join();
  const wanted = kinds(seed);
  const found: number[] = [];
  for (let next = 1; found.length < count; next++) if (kinds(next) === wanted) found.push(next);
  return found;
}
