/** Before what a thing may be shown, in their order. */
export const STEPS = ["nnn", "evaluation", "money", "last"] as const;
