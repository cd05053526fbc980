/**
 * Which way an effect of a move speaks: for the move (1), against it (−1), or neither (0). Of terms that are turned down it is the
 * other way round: what they would have brought speaks against turning them down.
 */
import type { Act } from "./explain.ts";
import type { Effect } from "./explain-effects.ts";

export type Side = -1 | 0 | 1;

/** Money below which terms bring no more and no less. */
const FELT = 500;

export function sideOf(act: Act["kind"], effect: Effect): Side {
  const side = ofItself(effect);
  return act === "reject" && OF_TERMS.includes(effect.kind) ? (-side as Side) : side;
}

const OF_TERMS: readonly Effect["kind"][] = ["brings", "stops", "lasts", "idle", "own"];

function ofItself(effect: Effect): Side {
  switch (effect.kind) {
    case "share":
      return sign(effect.change);
    case "belief":
    case "trust":
    case "eyes":
      return sign(effect.to - effect.from);
    case "signs":
    case "brings":
      return Math.abs(effect.worth) < FELT ? 0 : sign(effect.worth);
    case "price":
      return effect.now > 0 || effect.fair > 0 ? -1 : 0;
    case "channel":
    case "release":
      return effect.gain > 0 ? 1 : 0;
    case "bound":
      return effect.change < 0 ? -1 : 0;
    case "keeps":
    case "lasts":
    case "deposit":
    case "nnn":
    case "guards":
    case "unbound":
    case "saves":
      return 1;
    case "withdraws":
      return 0;
    case "spends":
    case "leaves":
    case "passes":
    case "exposes":
    case "takesBack":
    case "stops":
    case "idle":
    case "forgoes":
    case "own":
      return -1;
  }
}

const sign = (value: number): Side => (value > 0 ? 1 : value < 0 ? -1 : 0);
