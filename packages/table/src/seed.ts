/**
 * Seeds, and the streams of chance that follow from one: what nobody sees, what seats can see, and the choices of
 * simulated seats.
 *
 * A seed of 128 bits is 32 hexadecimal digits; each of its streams starts from a hash of it (SHA-256), so that a stream
 * which has been found out tells nothing of the seed nor of another stream. A number is a seed of older records, and of
 * whoever wants to name one: its streams are as they were, and whoever sees a game can find it.
 */
import { nextUint32, seedRandom, type RandomState } from "@linchpin/coalition";
import { sha256 } from "./sha256.ts";

export type Seed = number | string;

/** Numbers below this are seeds. */
export const MOST_SEED = 10_000_000_000;

/** `hidden` is drawn from once, for the types; all that is drawn later from `seen` shows at the table. */
export type Stream = "hidden" | "seen" | "voice" | `choice ${number} ${number}`;

/** Null: the text is no seed. */
export function parseSeed(text: string): Seed | null {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  return /^[0-9a-f]{32}$/i.test(text) ? text.toLowerCase() : null;
}

/** A seed from 16 random bytes. */
export const seedFrom = (bytes: Uint8Array): Seed =>
  Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Enough rounds for every bit to reach every other, as `seedRandom` does. */
const WARM_UP = 12;

export function streamOf(seed: Seed, stream: Stream): RandomState {
  if (typeof seed === "number") return seedRandom(seed);
  const [a = 0, b = 0, c = 0, d = 0] = sha256(`linchpin ${stream} ${seed}`);
  const state = { a, b, c, d };
  for (let i = 0; i < WARM_UP; i++) nextUint32(state);
  return state;
}

/** What words at a table are chosen by: a number that tells nothing of a long seed. */
export const voiceOf = (seed: Seed): number =>
  typeof seed === "number" ? seed : nextUint32(streamOf(seed, "voice"));
