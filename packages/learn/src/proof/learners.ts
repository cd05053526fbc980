/**
 * Simulated learners of graded skill, to test the test with: what they do is known, so it is known which measure should come
 * out. From the weakest to the strongest.
 */
import { coachSeat } from "@linchpin/coach";
import { interestedParty, OWNERS, step, techniquesWithout, type Seat } from "@linchpin/seats";
import { asOwner, seenBy, start, view, type Move, type Scenario, type Seed } from "@linchpin/table";

/** `coach N`: follows the coach with N games played out a decision; its strength grows with N. */
export const LEARNERS = [
  "give",
  "random",
  "refuse",
  "one buyer",
  "careful",
  "techniques",
  "coach 4",
  "coach 24",
] as const;
export type LearnerName = (typeof LEARNERS)[number];

/** With whoever is at the table already, nothing built and nothing brought forward; in all else the two techniques. */
const careful: Seat = techniquesWithout("approach", "build", "develop");

const SEATS: Readonly<Partial<Record<LearnerName, Seat>>> = {
  give: OWNERS["give"]!,
  random: OWNERS["random"]!,
  refuse: OWNERS["refuse"]!,
  "one buyer": OWNERS["onebuyer"]!,
  careful,
  techniques: OWNERS["techniques"]!,
};

/** The moves of a whole game, every seat's, in order. */
export function movesOf(learner: LearnerName, scenario: Scenario, seed: Seed): readonly Move[] {
  const rollouts = Number(/^coach (\d+)$/.exec(learner)?.[1] ?? 0);
  const follower = rollouts > 0 ? coachSeat(scenario, rollouts) : null;
  const owner = follower ?? SEATS[learner]!;
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
