/**
 * Why a decision was good or bad, in words built from numbers: the fact, what it cost or gave, the amount, the better
 * move, the principle. Facts are data first (`factsOf`); the words of each language are in `explain-en.ts`, `explain-zh.ts`.
 */
import { estimate, outlookOf, whenAway, whenExclusive, whenHolding } from "@linchpin/seats";
import type { Move, View } from "@linchpin/table";
import { EN } from "./explain-en.ts";
import type { Language, Names, Said, Words } from "./explain-words.ts";
import { ZH } from "./explain-zh.ts";
import type { Decision } from "./decisions.ts";
import type { Graded } from "./grade.ts";
import { principleOf, type Principle } from "./principles.ts";
import { LEAST_DROP, moneyOf, type Grade } from "./value.ts";

const WORDS: Readonly<Record<Language, Words>> = { en: EN, zh: ZH };

/** What a move does at once, by the power map as the owner sees it. Money in present value, months. */
export interface Facts {
  /** Change of the owner's share. */
  readonly share: number;
  /** What it spares the party that would rebuild; null: nothing was given. */
  readonly saves: { readonly money: number; readonly months: number } | null;
}

export function factsOf(view: View, move: Move): Facts {
  const outlook = outlookOf(view);
  const now = estimate(outlook);
  const to = (share: number): number => share - now.shares[0]!;
  switch (move.kind) {
    case "share": {
      const after = estimate(whenHolding(outlook, move.party, move.asset));
      const [before, then] = [now.rebuilds[move.party - 1]!, after.rebuilds[move.party - 1]!];
      return {
        share: to(after.shares[0]!),
        saves: { money: before.cost - then.cost, months: before.months - then.months },
      };
    }
    case "exclusivity":
      return { share: to(estimate(whenExclusive(outlook, move.party)).shares[0]!), saves: null };
    case "dismiss":
      return { share: to(estimate(whenAway(outlook, move.party)).shares[0]!), saves: null };
    default:
      return { share: 0, saves: null };
  }
}

export interface Explanation {
  readonly fact: string;
  /** What it cost or gave at once, where that can be told. */
  readonly consequence: string | null;
  readonly verdict: string;
  /** The better move; null where nothing better was found. */
  readonly better: string | null;
  readonly principle: { readonly id: Principle; readonly text: string } | null;
  readonly praise: string | null;
}

/** A gap to the next best of another kind from which a best move is called the only one, points. */
const ONLY = LEAST_DROP.mistake;
/** Shares of less than this are not worth a word. */
const NOTHING = 500;

export function explain(
  { view, move }: Pick<Decision, "view" | "move">,
  graded: Graded,
  names: Names,
  language: Language,
): Explanation {
  const words = WORDS[language];
  const { scenario } = view;
  const found = graded.drop >= LEAST_DROP.inaccuracy;
  const principle = found ? principleOf(move, graded.best) : null;
  return {
    fact: words.did[kindOf(move)](saidOf(move, names)),
    consequence: consequence(words, factsOf(view, move), names),
    verdict: verdict(words, graded, names.money(moneyOf(scenario, graded.drop))),
    better: found ? words.better(words.doing[kindOf(graded.best)](saidOf(graded.best, names))) : null,
    principle: principle === null ? null : { id: principle, text: words.principles[principle].rule },
    praise: praise(words, graded),
  };
}

/** What speaks for a principle and what against it, for the lessons of a review. */
export const evidence = (
  principle: Principle,
  language: Language,
): { readonly rule: string; readonly for: string; readonly against: string } =>
  WORDS[language].principles[principle];

/** A move as one would tell another to make it: "show Bohe the data sheet". */
export const moveInWords = (move: Move, names: Names, language: Language): string =>
  WORDS[language].doing[kindOf(move)](saidOf(move, names));

export const gradeInWords = (grade: Grade, language: Language): string => WORDS[language].grades[grade];

function consequence(words: Words, { share, saves }: Facts, { money }: Names): string | null {
  const parts = [
    ...(saves !== null && (saves.money >= NOTHING || saves.months >= 0.05)
      ? [words.saved(money(saves.money), saves.months.toFixed(1))]
      : []),
    ...(share <= -NOTHING ? [words.shareFell(money(-share))] : []),
    ...(share >= NOTHING ? [words.shareRose(money(share))] : []),
  ];
  return parts.length === 0 ? null : parts.join(words.between);
}

function verdict(words: Words, { drop, unsure, grade }: Graded, lost: string): string {
  if (unsure !== null) return words.unsure(words.grades[unsure[0]], words.grades[unsure[1]], drop.toFixed(0));
  if (drop < LEAST_DROP.inaccuracy) return words.fine(words.grades[grade]);
  return words.lost(words.grades[grade], drop.toFixed(0), lost);
}

function praise(words: Words, { drop, gap, error }: Graded): string | null {
  const best = drop < LEAST_DROP.good;
  return best && gap !== null && gap - 2 * error >= ONLY ? words.onlyMove(gap.toFixed(0)) : null;
}

type Kind = keyof Words["did"];
const kindOf = (move: Move): Kind => move.kind as Kind;

function saidOf(move: Move, names: Names): Said {
  const party = "party" in move ? names.party(move.party) : "";
  const terms = move.kind === "propose" ? move.terms : null;
  return {
    party,
    asset: "asset" in move ? names.asset(move.asset) : "",
    channel: "channel" in move ? names.channel(move.channel) : "",
    weeks: "weeks" in move ? String(move.weeks) : "",
    deposit:
      move.kind === "trade" && move.against.kind === "deposit" ? names.money(move.against.amount) : null,
    royalty: terms === null ? "" : `${Math.round(1000 * terms.royalty) / 10} %`,
    upfront: terms === null || terms.upfront === 0 ? null : names.money(terms.upfront),
  };
}
