/**
 * Why a decision got its label, as facts: what was done, what it brought about, what would have been better and what
 * that brings about. Data: `packages/words` says it, and a screen may draw it.
 *
 * Every number is a difference of the owner's knowledge before and after (`explain-effects.ts`) or comes from the grade.
 */
import type { Terms } from "@linchpin/deal";
import {
  isOwnerMove,
  isSo,
  needsOwner,
  type Against,
  type Move,
  type Request,
  type Scenario,
  type Tidings,
  type Topic,
  type OwnerView,
} from "@linchpin/table";
import { sameMove } from "./candidates.ts";
import type { Decision, Known } from "./decisions.ts";
import { effectsOf, worthNaming, type Effect } from "./explain-effects.ts";
import { giftIn, isFelt, type Gift } from "./gifts.ts";
import type { Graded } from "./grade.ts";
import { praiseOf, type Course, type Praise } from "./praise.ts";
import { ruleFor, type Principle } from "./principles.ts";
import type { Saw, Seen } from "./saw.ts";
import { ALIKE, isFault, moneyOf, type Grade } from "./value.ts";

/** A move of the owner's with what it answers or leaves open. */
export type Act =
  | { readonly kind: "share"; readonly party: number; readonly asset: number; readonly asked: boolean }
  /** `left`: weeks of the talks, this one too; nobody is alone for longer. */
  | {
      readonly kind: "deflect" | "refuse";
      readonly party: number;
      readonly request: Request;
      readonly left: number;
    }
  | { readonly kind: "trade"; readonly party: number; readonly asset: number; readonly against: Against }
  | { readonly kind: "probe"; readonly party: number; readonly topic: Topic }
  | {
      readonly kind: "mention";
      readonly party: number;
      readonly of: number;
      readonly how: Tidings;
      /** Whether it is so. */
      readonly so: boolean;
    }
  | { readonly kind: "propose"; readonly party: number; readonly terms: Terms; readonly instead: boolean }
  | { readonly kind: "accept" | "reject"; readonly party: number; readonly terms: Terms }
  | {
      readonly kind: "exclusivity";
      readonly party: number;
      readonly weeks: number;
      readonly left: number;
      readonly asked: boolean;
    }
  | { readonly kind: "nnn" | "approach" | "keep" | "dismiss"; readonly party: number }
  | { readonly kind: "build"; readonly channel: number }
  | { readonly kind: "develop" }
  | { readonly kind: "wait"; readonly unused: number; readonly open: readonly number[] }
  | { readonly kind: "close"; readonly weeksLeft: number };

export interface Done {
  readonly act: Act;
  readonly effects: readonly Effect[];
}

export interface Verdict {
  readonly grade: Grade;
  /** Labels between which chance decides; then there is no verdict. */
  readonly unsure: readonly [Grade, Grade] | null;
  /** Points of V that the move cost, their standard error, and the same points as money. */
  readonly drop: number;
  readonly error: number;
  readonly money: number;
  readonly rollouts: number;
  /** What it gives for nothing, and whether the label is the price of that. */
  readonly gift: Gift | null;
  readonly priced: boolean;
}

export interface Explanation {
  readonly number: number;
  readonly week: number;
  readonly done: Done;
  readonly verdict: Verdict;
  /** Null: nothing better was found. */
  readonly better: Done | null;
  /** Where nothing better was found for sure: what it was compared with and came out behind; null: it came out behind nothing. */
  readonly perhaps: Act | null;
  /** Whether the same was the better move a moment before too. */
  readonly still: boolean;
  /** What the games played out saw become of the parties after the two moves. */
  readonly saw: Saw | null;
  /** The principle that the better move goes against; null: none. */
  readonly against: Principle | null;
  /** Moves of other kinds that the play-outs cannot tell from the better one. */
  readonly also: readonly Act[];
  /** The principle that the better move follows; also the id of its lesson. */
  readonly principle: Principle | null;
  readonly praise: Praise | null;
}

/** `course`: the whole game; praise looks at what came after. */
export function explain(decision: Decision, graded: Graded, course: Course): Explanation {
  const { view } = decision;
  const { scenario } = view;
  const { number, week, drop, error, grade, unsure, rollouts, gift, priced } = graded;
  const done = doneBy(decision, graded.move);
  const faulty = isFault(grade);
  const instead = betterThan(graded, scenario);
  const better = faulty ? doneBy(decision, instead) : null;
  return {
    number,
    week,
    done,
    verdict: { grade, unsure, drop, error, money: moneyOf(scenario, drop), rollouts, gift, priced },
    better,
    perhaps: better === null && graded.lost > 0 && graded.rival !== null ? actOf(view, graded.rival) : null,
    saw: better === null || graded.saw === null ? null : borneOut(graded.saw, number, course),
    against: better === null ? null : brokenBy(decision, instead),
    still: better !== null && wasBetter(graded, course),
    also: better === null ? [] : alike(graded, scenario).map((move) => actOf(view, move)),
    principle: better === null ? null : ruleFor(graded, instead),
    praise: praiseOf(graded, course, costOf(scenario, done.effects)),
  };
}

/** What ends something for good. */
const ENDINGS: ReadonlySet<Move["kind"]> = new Set(["accept", "close"]);
/** The part of a loss that more than one other move would have spared. */
const MOST_OF_IT = 0.6;

/**
 * What would have been better. Of a signature, or of the end of the talks, where more than one other move would have spared most of
 * what it cost: not to do it; other terms for the same party are worth naming all the same.
 */
function betterThan({ move, best, others, drop }: Graded, scenario: Scenario): Move {
  if (!ENDINGS.has(move.kind) || (best.kind === "propose" && "party" in move && best.party === move.party))
    return best;
  const [top, next] = others;
  const spares = next !== undefined && top!.mean - next.mean <= (1 - MOST_OF_IT) * moneyOf(scenario, drop);
  return spares ? { kind: "wait" } : best;
}

/** What the games played out saw, without what this game has shown to be otherwise: who was never seen to sign, and signed. */
function borneOut(saw: Saw, number: number, { decisions }: Course): Saw {
  const signed = new Set(
    decisions
      .slice(number)
      .flatMap(({ followed }) => followed.flatMap((event) => (event.kind === "signed" ? [event.party] : []))),
  );
  const refuted = ({ fate, party, played }: Seen): boolean =>
    fate === "signed" && played < NEVER && signed.has(party);
  return { ...saw, differences: saw.differences.filter((seen) => !refuted(seen)) };
}

/** Of games played out, as good as none. */
const NEVER = 0.02;

/** The principle that a move goes against by itself; null: none. */
function brokenBy({ view, insight }: Decision, move: Move): Principle | null {
  if (move.kind === "exclusivity") return "no-free-exclusivity";
  return isFelt(giftIn(view, insight.reading, move)) ? "proof-before-know-how" : null;
}

/** Weeks within which a better move that is still the same need not be explained again. */
const LATELY = 3;

const wasBetter = ({ number, week, best }: Graded, { graded }: Course): boolean =>
  graded.some(
    (other) =>
      other.number < number &&
      other.week >= week - LATELY &&
      isFault(other.grade) &&
      sameAim(other.best, best),
  );

/** The same kind of move to the same party; of a file, the same file. */
const sameAim = (one: Move, other: Move): boolean =>
  JSON.stringify(aimOf(one)) === JSON.stringify(aimOf(other));

const aimOf = (move: Move): unknown => [
  move.kind,
  "party" in move ? move.party : null,
  "asset" in move ? move.asset : null,
  "channel" in move ? move.channel : null,
];

/** One move of each other kind that is within its error, or a point, of the best. */
function alike({ others, best, move }: Graded, scenario: Scenario): readonly Move[] {
  const top = others.find((other) => sameMove(other.move, best))?.mean;
  if (top === undefined) return [];
  const near = others.filter((other) => top - other.mean < Math.max(other.error, moneyOf(scenario, ALIKE)));
  const kinds = new Set([best.kind, move.kind]);
  return near.flatMap((other) => {
    if (kinds.has(other.move.kind)) return [];
    kinds.add(other.move.kind);
    return [other.move];
  });
}

/** Any owner's move at a decision, with what it brings about. */
export const doneBy = (decision: Known, move: Move): Done => ({
  act: actOf(decision.view, move),
  effects: effectsOf(decision, move),
});

/** Money that it took at once, off the owner's share and out of its cash; 0 if not worth naming. */
function costOf(scenario: Scenario, effects: readonly Effect[]): number {
  const total = effects.reduce((sum, effect) => {
    if (effect.kind === "share" || effect.kind === "bound") return sum + Math.max(0, -effect.change);
    if (effect.kind === "price") return sum + effect.now;
    return effect.kind === "spends" ? sum + effect.amount : sum;
  }, 0);
  return worthNaming(scenario, total) ? total : 0;
}

export function actOf(view: OwnerView, move: Move): Act {
  if (!isOwnerMove(move)) throw new Error(`${move.kind} is no move of the owner's`);
  const left = view.scenario.weeks - view.week + 1;
  switch (move.kind) {
    case "share": {
      const { request } = view.parties[move.party - 1]!;
      const asked = request?.kind === "asset" && request.asset === move.asset;
      return { kind: "share", party: move.party, asset: move.asset, asked };
    }
    case "deflect":
    case "refuse":
      return { kind: move.kind, party: move.party, request: view.parties[move.party - 1]!.request!, left };
    case "trade": {
      const { request } = view.parties[move.party - 1]!;
      const asset = request?.kind === "asset" ? request.asset : -1;
      return { kind: "trade", party: move.party, asset, against: move.against };
    }
    case "mention":
      return { ...move, so: isSo(view, move.party, move.of, move.how) };
    case "propose": {
      const instead = view.parties[move.party - 1]!.offer?.kind === "terms";
      return { kind: "propose", party: move.party, terms: move.terms, instead };
    }
    case "accept":
    case "reject":
      return { kind: move.kind, party: move.party, terms: view.parties[move.party - 1]!.proposal! };
    case "exclusivity": {
      const asked = view.parties[move.party - 1]!.request?.kind === "exclusivity";
      return { kind: "exclusivity", party: move.party, weeks: move.weeks, left, asked };
    }
    case "wait": {
      const open = view.parties.flatMap((party, i) => (party.inTalks && needsOwner(party) ? [i + 1] : []));
      return { kind: "wait", unused: view.movesLeft ?? 1, open };
    }
    case "close":
      return { kind: "close", weeksLeft: left - 1 };
    case "probe":
    case "nnn":
    case "approach":
    case "keep":
    case "dismiss":
    case "build":
    case "develop":
      return move;
  }
}
