/** What a drill is about: a phase of the talks, a motif that comes up, a station's principle. */
import type { Principle } from "@linchpin/coach";

export const PHASES = ["approach", "disclosure", "terms", "exclusivity", "closing", "signed"] as const;
export const MOTIFS = [
  "free-look",
  "salami",
  "deadline",
  "authority",
  "trial",
  "hold-up",
  "renegotiation",
] as const;
/** By the station that teaches it. */
export const PRINCIPLE_THEMES = [
  "necessity",
  "ladder",
  "proof",
  "buyers",
  "no-free-exclusivity",
  "lasting-terms",
  "channels",
  "signs",
] as const;
export const THEMES = [...PHASES, ...MOTIFS, ...PRINCIPLE_THEMES] as const;
export type Theme = (typeof THEMES)[number];

/** The theme that practises what a wrong choice breaks. */
export const THEME_OF: Readonly<Record<Principle, (typeof PRINCIPLE_THEMES)[number]>> = {
  "proof-before-know-how": "proof",
  "show-proof": "proof",
  "money-before-paper": "lasting-terms",
  "several-buyers": "buyers",
  "no-free-exclusivity": "no-free-exclusivity",
  "own-the-channel": "channels",
  "release-in-time": "channels",
  "ask-your-due": "necessity",
  "sign-while-needed": "necessity",
  "keep-their-trust": "ladder",
  "know-who-you-face": "signs",
  "count-the-cost": "channels",
};
