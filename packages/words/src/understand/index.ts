/** Words into acts: what somebody typed, as moves to confirm. */
export type { Heard, Understood } from "./port.ts";
export { reader } from "./reader.ts";
export { doubtWords, heardWords, leftOutWords, moveWords } from "./words.ts";
export { leftOut } from "./left-out.ts";
