/** What many games show: who plays them, what is counted in each, and the figures with their intervals. */

// Who plays, and in which variant of a scenario.
export { ATTACKS, speak, type Attack } from "../attacks/index.ts";
export { TOOLS, without } from "./ablations.ts";
export { CHALLENGERS, simulate, watchGame } from "./simulate.ts";
export {
  acquisitionFirst,
  disclosed,
  frequentReleases,
  harder,
  ownedChannels,
  shaken,
  withOneMore,
} from "./variants.ts";

// What is counted.
export { STAGES, type GameSummary, type Stage } from "./summary.ts";
export { firstTries, ladderOf, orderOf, type LadderRung } from "./ladder.ts";
export { pieOf } from "./pie.ts";
export { clearlyBelow, meanOf, shareOf, studentT, type Mean, type Share } from "./statistics.ts";
