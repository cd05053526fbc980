/** Simulated players, and the one reading of hidden facts. */

// Players, and games between them.
export type { Seat } from "./seat.ts";
export { OWNERS } from "./owners.ts";
export { amendment, techniquesWithout, twoTechniques } from "./techniques.ts";
export { interestedParty, likelyActs, type LikelyAct } from "./party.ts";
export { recalling } from "./recalling.ts";
export { chanceFor, playGame, step, type Game, type Turn } from "./game.ts";

// What a seat can know of what it does not see.
export { ATTENTIVE, firstInsight, observed, sampleWorld, type Hypothesis, type Insight } from "./insight.ts";
export { priorReading, viewOfParty, type Reading } from "./reading.ts";

// What a seat expects: shares as things are, and as they would be.
export {
  changed,
  outlookOf,
  whenAway,
  whenBuilt,
  whenExclusive,
  whenHolding,
  whenReleased,
  whenSigned,
} from "./outlook.ts";
export { estimate, rebuildFor } from "./estimate.ts";
export { termsIn } from "./courses.ts";
export { gainsFromOffers, MOST_PAID, reasonsAgainst, valuedActs } from "./interests.ts";
export { isDone, type Prospect } from "./going-home.ts";
export {
  depositCovering,
  gainFromTerms,
  LEAST_DEPOSIT,
  lossByExclusivity,
  lossFrom,
  ownShare,
} from "./owner-prices.ts";
export { lossAt } from "./losses.ts";
export { lastingProposals, proposalsTo } from "./owner-proposals.ts";
export { CONVINCED, inLastWeek } from "./owner-terms.ts";
export { exposure, hiringBy, savedByKeeping, type Hiring } from "./keeping.ts";
export { crownJewels, isJewel } from "./jewels.ts";
export { together } from "./together.ts";
