/** What a drill is about: a phase of the talks, a motif that comes up, a station's principle. */
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
