/** A scenario made from a deal alone. */
export { canonical, contentId, DEFAULTS_VERSION, dealId, fnv1a, isContentId } from "./identity.ts";
export { dealNamed, half } from "./words.ts";
export { defaultScenario, MAX_PLAYED_PARTIES, type DefaultScenario } from "./scenario-default.ts";
export { withAsks, type EarlierAsk } from "./asks.ts";
