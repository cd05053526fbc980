/** Words into acts: what somebody typed, as moves to confirm. */
export * from "./port.ts";
export { read, reader } from "./reader.ts";
export * from "./words.ts";
