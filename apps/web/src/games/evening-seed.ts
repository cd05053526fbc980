/** The people of the first evening are the same for everybody, so that it comes out as promised. */
export const EVENING_SEED = 2;
/** Its scenario. */
export const EVENING = "evening";
