/**
 * The constants of play, in one place, tuned to what docs/decisions/0010-what-comes-out.md measures; what each is for stands
 * beside it. A record names the version it was played under: 0041, 0051, 0052, 0055, 0058 and 0060 say what came with versions 4 to 9.
 */

export const RULES_VERSION = 9;

/** Changes of rapport, on its scale of 0..1. At 0 a party leaves. */
export const RAPPORT = {
  shared: 0.06,
  visited: 0.1,
  agreed: 0.1,
  fairOffer: 0.02,
  /** An offer that leaves the party less than nothing, times what it is short of as a share of its margin (1 at most). */
  absurdOffer: -0.12,
  /** The owner builds a channel to the customers that the party serves. */
  rivalled: -0.08,
  mentioned: -0.01,
  /** It has seen through what it was told of others. */
  lied: -0.15,
  deflected: -0.02,
  traded: -0.01,
  refused: -0.08,
  rejected: -0.05,
  unanswered: -0.03,
  probed: -0.01,
  /** Every week without a signed licence: a contact that nothing comes of cools. */
  cooling: -0.012,
} as const;

/** Answering a request with benefits instead of the file convinces a little: a `proves` of its own. */
export const DEFLECTION_PROVES = 0.06;

/** That others pay convinces a little too. */
export const REFERENCE_PROVES = 0.06;

/** Weeks for which a party at a rapport of one half counts on what it was told of others; times ½ + rapport. */
export const COUNTED_ON = { talks: 6, proof: 9, terms: 12, signed: 12 } as const;

/** The chance that a party sees through what it is told of others and is not so: it asks around. Who has signed everybody knows. */
export const SEEN_THROUGH = { talks: 0.3, proof: 0.4, terms: 0.5, signed: 1 } as const;

/** A probe's answer points to the true type with this weight beside a coin's toss among them all. */
export const PROBE_SIGNAL = 0.4;

/** Times a party presses one request, and times it can be probed on one topic. After the last press silence is a no. */
export const MAX_PRESSES = 2;
export const MAX_PROBES = 2;

/** Times a party puts terms forward: the last of them is its last word, and it puts forward the same terms once. */
export const MAX_PROPOSALS = 5;

/** Weeks for which the terms that a party puts forward stand, those in which it did not put them forward. */
export const PROPOSAL_STANDS = 12;

/** Weeks of exclusivity that can be asked for or given at most; it binds to the end of the talks anyway. */
export const MAX_EXCLUSIVITY = 104;

/** Deposits that can be asked for, as shares of what the asset's own components cost to rebuild. */
export const DEPOSIT_SHARES = [0.02, 0.05, 0.1] as const;

/** Terms that `legal` lists: royalty as a share of margin × upfront as a share of a year's. Any can be played. */
export const TERMS_GRID = {
  margin: [0.05, 0.2, 0.4, 0.6],
  upfront: [0, 0.25],
} as const;

/** Money that falls due whatever is sold within so many months must be in a party's hand when it signs. */
export const AHEAD_MONTHS = 12;

/** An offer of terms is fair if it leaves the licensee at least this share of the margin. */
export const FAIR_SHARE = 0.5;

/** Of what was shown under an NNN only this part gets about. */
export const LEAKS_BOUND = 0.5;

/** A contract's penalty can be at most this many times the NNN's: what is agreed beyond that is not enforced. */
export const PENALTY_OVER_NNN = 2;

/** People whom the owner keeps cost so many times as much to hire, and the chance that they come is this part of what it was. */
export const KEPT = { cost: 2, chance: 0.5 } as const;
