/**
 * Cooperative games on bit masks and bargaining: values, the core, the nucleolus, claims, assignment, auctions, trade.
 *
 *     const gloves = assignmentTable([[1], [1]]); // two left gloves, one right
 *     shapley(gloves); // 1/6, 1/6, 2/3
 */
export {
  MAX_PLAYERS,
  coalitionSize,
  coalitionSums,
  membersOf,
  playersOf,
  subgame,
  tableOf,
  unanimityTable,
} from "./game.ts";
export { isConvex, isMonotone, isSuperadditive, type WorthFunction, type WorthTable } from "./game.ts";
export { banzhaf, normalisedBanzhaf, shapley, shapleyOf } from "./semivalue.ts";
export { banzhafWeights, semivalue, semivalueOf, shapleyWeights, type SizeWeights } from "./semivalue.ts";
export { harsanyiDividends, tableOfDividends, weightedShapley } from "./dividends.ts";
export { banzhafInteraction, pairInteractions, shapleyInteraction } from "./interaction.ts";
export { tauBounds, tauValue, type TauBounds } from "./tau.ts";
export { completeGraph, components, graphOf, type Graph, type Link } from "./graph.ts";
export { myerson, restrictedGame, restrictedWorth } from "./myerson.ts";
export { owen, quotientGame } from "./owen.ts";
export { sampleBanzhaf, sampleMyerson, sampleOwen, sampleShapley } from "./sample.ts";
export type { SampledValue, SampleOptions, Union } from "./sample.ts";
export { CORE_TOLERANCE, coreInterval, coreIntervals, coreIsEmpty, inCore, type Interval } from "./core.ts";
export { epsilonGame, isBalanced, isTotallyBalanced } from "./core.ts";
export { leastCore, nucleolus, prenucleolus, solveNucleolus, solvePrenucleolus } from "./nucleolus.ts";
export { MAX_NUCLEOLUS_PLAYERS, type BalancedCoalition, type ExcessLevel } from "./nucleolus.ts";
export type { LeastCore, NucleolusSolution } from "./nucleolus.ts";
export { nucleolusFault } from "./kohlberg.ts";
export type { ExactWorths } from "./exact.ts";
export {
  fraction,
  fractionOf,
  fractionText,
  numberOf,
  type Fraction,
  type FractionLike,
} from "./fraction.ts";
export { claimsTable, equalAwards, equalLosses, proportionalAwards, talmud } from "./claims.ts";
export type { ClaimsProblem } from "./claims.ts";
export { assignmentCore, assignmentTable, gainsOfTrade, optimalMatching } from "./assignment.ts";
export type { AssignmentCore, Gains, Matching, TwoSidedPayoffs } from "./assignment.ts";
export { bilateralNash, ownerTable, stoleZwiebel } from "./bilateral.ts";
export type { BilateralPayoffs, Output, OwnerAndPartner } from "./bilateral.ts";
export { egalitarianPoint, kalaiSmorodinskyPoint, nashPoint, utilitarianPoint } from "./bargaining.ts";
export { idealPoint, nashDivision, paretoFrontier } from "./bargaining.ts";
export type { BargainingPoint, BargainingProblem, Pair } from "./bargaining.ts";
export { rubinstein, rubinsteinLimit, rubinsteinWithOptions, type Shares } from "./alternating.ts";
export { auctionRevenue, bestRevenue, type BestMechanism, type Distribution } from "./auction.ts";
export {
  efficientGains,
  efficientSubsidy,
  postedPriceTrade,
  secondBestTrade,
  splitPriceTrade,
} from "./trade.ts";
export type { PriceRule, SecondBest, SplitPrice, TradeOutcome, TradeProblem, Uniform } from "./trade.ts";
export { bestExclusivity, withContract, withoutContract } from "./exclusivity.ts";
export type { ExclusivityContract, ExclusivityOutcome, ExclusivityProblem } from "./exclusivity.ts";
export { IDEA_STRATEGIES, ideaStrategy, priceOfSilence } from "./secrecy.ts";
export type { IdeaEnvironment, IdeaStrategy, SilencePayoffs, SilenceProblem } from "./secrecy.ts";
export {
  readWorthsCsv,
  readWorthsJson,
  writeWorthsCsv,
  writeWorthsJson,
  type NamedGame,
} from "./worth-files.ts";
export { bargainingOf, outcomeAt, outcomeCount, outcomeTerms, utilities, MAX_OUTCOMES } from "./domain.ts";
export type { Domain, DomainIssue, Preference } from "./domain.ts";
export {
  readGeniusDomain,
  readGeniusPreference,
  writeGeniusDomain,
  writeGeniusPreference,
} from "./genius.ts";
export { agreementsOf, readGambit, writeGambit, type StrategicGame } from "./gambit.ts";
export type { Reading, ReadingFault } from "./reading.ts";
export { nextFloat, nextInt, nextUint32, seedRandom, shuffle, type RandomState } from "./random.ts";
