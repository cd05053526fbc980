/**
 * The words of every act, by key: several sentences each, and the occasion whose courtesies may stand before them.
 *
 * Every sentence is there in both languages side by side, so none can be missing in one.
 */
import type { Line, Manner, Occasion } from "./keys.ts";
import { ANSWERS, PROBES } from "./lines-answers.ts";
import { OPENINGS, OWN_OPENINGS } from "./lines-openings.ts";
import { OWN_LINES } from "./lines-owner.ts";
import { REACTIONS } from "./lines-reactions.ts";
import { ASKS, PRESSES } from "./lines-requests.ts";

const ALL = { ...ASKS, ...PRESSES, ...ANSWERS, ...PROBES, ...REACTIONS, ...OWN_LINES };

/**
 * What can be said: one key for each act that goes with words. It tells the act, the thing and the answer, all of which both
 * sides see; never a hidden type or what something is worth to the speaker. The one exception is the answer to a question,
 * whose leaning is what the rules let be heard.
 */
export type SpeechKey = keyof typeof ALL;

export const LINES: Readonly<Record<SpeechKey, readonly Line[]>> = ALL;

const NOTHING: Line = ["", ""];

/** What may stand before the sentence; the first is nothing at all. */
export function openingsFor(key: SpeechKey, manner: Manner): readonly Line[] {
  const own = ownOccasion(key);
  if (own !== null) return [NOTHING, ...OWN_OPENINGS[own]];
  return [NOTHING, ...OPENINGS[occasionOf(key)][manner]];
}

function occasionOf(key: SpeechKey): Occasion {
  if (key.startsWith("press")) return "remind";
  if (key.startsWith("agree")) return "yes";
  if (key.startsWith("decline")) return "no";
  if (key.startsWith("probe")) return "answer";
  if (key === "hear.silence") return "remind";
  if (key.startsWith("hear")) return "heard";
  if (key.startsWith("quit")) return "parting";
  return key === "stall" ? "easy" : "request";
}

const OWN_OCCASIONS: readonly (readonly [start: string, occasion: keyof typeof OWN_OPENINGS])[] = [
  ["you.share", "give"],
  ["you.accept", "seal"],
  ["you.deflect", "hold"],
  ["you.trade", "hold"],
  ["you.refuse", "refuse"],
  ["you.reject", "reject"],
  ["you.approach", "first"],
  ["you.dismiss", "part"],
];

function ownOccasion(key: SpeechKey): keyof typeof OWN_OPENINGS | null {
  if (!key.startsWith("you.")) return null;
  const found = OWN_OCCASIONS.find(([start]) => key.startsWith(start));
  return found?.[1] ?? "open";
}
