/**
 * Cooperative games on bit masks: values, values on graphs and with unions, the core, assignment, bargaining in pairs.
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
  tableOf,
  unanimityTable,
} from "./game.ts";
export { isConvex, isMonotone, isSuperadditive, type WorthFunction, type WorthTable } from "./game.ts";
export { banzhaf, normalisedBanzhaf, shapley, shapleyOf } from "./semivalue.ts";
export { banzhafWeights, semivalue, semivalueOf, shapleyWeights, type SizeWeights } from "./semivalue.ts";
export { completeGraph, components, graphOf, type Graph, type Link } from "./graph.ts";
export { myerson, restrictedGame, restrictedWorth } from "./myerson.ts";
export { owen, quotientGame } from "./owen.ts";
export { sampleBanzhaf, sampleMyerson, sampleOwen, sampleShapley } from "./sample.ts";
export type { SampledValue, SampleOptions, Union } from "./sample.ts";
export { CORE_TOLERANCE, coreInterval, coreIsEmpty, inCore, type Interval } from "./core.ts";
export { assignmentCore, assignmentTable, gainsOfTrade, optimalMatching } from "./assignment.ts";
export type { AssignmentCore, Gains, Matching, TwoSidedPayoffs } from "./assignment.ts";
export { bilateralNash, ownerTable, stoleZwiebel } from "./bilateral.ts";
export type { BilateralPayoffs, Output, OwnerAndPartner } from "./bilateral.ts";
export { nextFloat, nextInt, nextUint32, seedRandom, shuffle, type RandomState } from "./random.ts";
