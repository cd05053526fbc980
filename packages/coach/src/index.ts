/** The coach: what a decision was worth, given what the owner knew, what would have been better, and why. */
export * from "./candidates.ts";
export * from "./closing.ts";
export * from "./evaluate.ts";
export * from "./insight.ts";
export * from "./offers.ts";
export * from "./rollout.ts";
export * from "./signing.ts";
export * from "./value.ts";
export * from "./decisions.ts";
export * from "./grade.ts";
export * from "./principles.ts";
export * from "./review.ts";
export * from "./seat.ts";
export * from "./praise.ts";
export * from "./explain.ts";
export * from "./explain-effects.ts";
export * from "./explain-told.ts";
export type { Language, Names, PrincipleText } from "./explain-words.ts";
