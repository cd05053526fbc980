/**
 * The reading clause by clause: each is one act or none, and nothing that was named may be left over.
 *
 * In doubt it does not understand: a condition, a guess, a question, a word for later, or a name, a number or an amount that
 * no move accounts for leaves the whole text in doubt. What cannot be undone needs plain words and known ones.
 */
import { assetAsked, type OwnerMove } from "@linchpin/table";
import { tradeOf } from "./act-gives.ts";
import { counter } from "./act-terms.ts";
import type { Act, Scene } from "./act.ts";
import { actOf } from "./acts.ts";
import { clauseOf, clausesOf, partsByParty, sentencesOf, type Clause } from "./clauses.ts";
import {
  FIELD_WORD,
  LATER,
  NEGATIVE,
  NOT_ALONE,
  ONLY_UNTIL,
  SUPPLIED,
  TURNS_DOWN,
  WE_SUPPLY,
} from "./cues.ts";
import { aloneIn } from "./exclusive.ts";
import type { Marked } from "./mark.ts";
import { any, type Thing } from "./marks.ts";
import type { Doubt, Spoken } from "./port.ts";

export interface Read {
  readonly moves: readonly OwnerMove[];
  readonly doubts: readonly Doubt[];
  /** Clauses of which nothing was made. */
  readonly asides: readonly string[];
}

export function actsIn(spoken: Spoken, { text, marks }: Marked): Read {
  const moves: OwnerMove[] = [];
  const doubts: Doubt[] = [];
  const asides: string[] = [];
  let addressee = spoken.front ?? onlyParty(marks.of(text, "party"));
  const take = (act: Act | null, clause: Clause): void => {
    const things = marks.all(clause.text);
    if (act?.kind === "moves") {
      if (things.some((thing) => !act.used.includes(thing))) doubts.push("part");
      moves.push(...act.moves);
      const to = act.moves.find((move) => "party" in move);
      // Whose request was answered without a name is not who is spoken to.
      const isNamed = spoken.front === null || marks.has(clause.text, "party");
      if (isNamed && to !== undefined && "party" in to) addressee = to.party;
    } else if (act !== null) doubts.push(act.doubt);
    else {
      asides.push(clause.text);
      // A second no beside a no is still a no.
      if (things.length > 0 || !isNo(moves)) doubts.push(...left(clause, things));
    }
  };
  // Beside figures "not exclusive" is what the terms say anyway, and no refusal.
  const goods = namedGoods(spoken, { text, marks });
  const bare =
    FIELD_WORD.test(text) || marks.has(text, "percent")
      ? goods.replaceAll(NOT_ALONE, "").replaceAll(SUPPLY, "")
      : text;
  const scene = (): Scene => ({ spoken, marks, addressee });
  const wholly = (sentence: string): Act | null =>
    tradeOf(scene(), clauseOf(sentence)) ?? counter(scene(), clauseOf(sentence));
  const apart = (sentence: string): readonly string[] => {
    const parts = partsByParty(sentence, marks);
    const nos = parts.every((part) => clauseOf(part).negative || TURNS_DOWN.test(part));
    return nos || parts.some((part) => wholly(part)?.kind === "moves") ? parts : [sentence];
  };
  for (const sentence of sentencesOf(bare).flatMap(apart)) {
    const whole = clauseOf(sentence);
    const act = wholly(sentence);
    if (act !== null) take(act, whole);
    else {
      const clauses = clausesOf(sentence);
      const said = clauses.filter(({ text: part }) => !ONLY_UNTIL.test(part) || marks.all(part).length > 0);
      for (const clause of said.length > 0 ? said : clauses) take(actOf(scene(), clause), clause);
    }
  }
  const meant = WE_SUPPLY.test(goods) ? moves.map(supplied) : moves;
  return {
    moves: settled(
      spoken,
      meant.map((move) => openTo({ text, marks }, move)),
    ),
    doubts,
    asides,
  };
}

const SUPPLY = new RegExp(WE_SUPPLY.source, "gu");

/** "We supply the meters": the word that a sample is called by is the product's, too. */
export const namedGoods = ({ view }: Spoken, { text, marks }: Pick<Marked, "text" | "marks">): string =>
  text.replaceAll(A_THING, (letter) => {
    const [thing] = marks.of(letter, "asset");
    const sample = thing !== undefined && view.scenario.deal.assets[thing.asset]!.kind === "sample";
    return sample ? SUPPLIED : letter;
  });
const A_THING = new RegExp(
  `(?<=\\b(?:supply|deliver|make|produce|ship) (?:the |our )?(?:finished |complete |ready )?)${any("asset")}`,
  "gu",
);

/** Where nobody is in front and one is named, all that is said is said to that one. */
function onlyParty(named: readonly { readonly party: number }[]): number | null {
  const [first] = named;
  return first !== undefined && named.every(({ party }) => party === first.party) ? first.party : null;
}

/** "Not exclusive", also where it changes a paper of theirs. */
function openTo({ text, marks }: Pick<Marked, "text" | "marks">, move: OwnerMove): OwnerMove {
  if (move.kind !== "propose" || move.terms.exclusive === null) return move;
  return aloneIn(text, marks, move.terms) === null
    ? { ...move, terms: { ...move.terms, exclusive: null } }
    : move;
}

/** Terms by which the product comes from us: then nothing is handed over. */
export const supplied = (move: OwnerMove): OwnerMove =>
  move.kind === "propose" ? { ...move, terms: { ...move.terms, supplies: "all", transfers: [] } } : move;

export const isNo = (moves: readonly OwnerMove[]): boolean =>
  moves.length > 0 && moves.every(({ kind }) => kind === "refuse" || kind === "reject" || kind === "deflect");

/** A clause of which nothing was made: a courtesy is let pass, anything with a thing or a "not" in it is not. */
function left(clause: Clause, things: readonly Thing[]): readonly Doubt[] {
  if (things.some((thing) => thing.kind === "vague")) return ["ambiguous"];
  if (LATER.test(clause.text)) return ["later"];
  if (things.some((thing) => thing.kind !== "party")) return ["nothing"];
  if (HINGES.test(clause.text) || OBJECTS.test(clause.text)) return ["unsure"];
  return clause.negative && !INTERJECTED.test(clause.text) && NEGATIVE.test(clause.text) ? ["unsure"] : [];
}
/** A condition in a clause of its own binds the others. */
const HINGES =
  /\b(?:if|when|once|after|before|until|unless|as soon as|provided|except)\b|如果|要是|除非|只要|等.*[后再]|除了/u;
/** "…, but our lawyers do" takes back what stands before it. */
const OBJECTS = /^(?:our|my|the) (?:[a-z]+ ){1,3}(?:do|does|did|would|has|have)$/;
const INTERJECTED = /^(?:no|nope|不|不行|sorry)$/;

/** Each move once; a request that is turned aside is not refused as well, and counter-terms are an answer in themselves. */
function settled({ view }: Spoken, moves: readonly OwnerMove[]): readonly OwnerMove[] {
  const all = once(moves);
  return all.filter((move) => {
    if (move.kind === "refuse")
      return !all.some(
        (other) => (other.kind === "deflect" || other.kind === "trade") && other.party === move.party,
      );
    // Nothing is turned aside where what was asked for is given.
    if (move.kind === "deflect") {
      const asked = assetAsked(view.parties[move.party - 1]!.request);
      return !all.some(
        (other) => other.kind === "share" && other.party === move.party && other.asset === asked,
      );
    }
    if (move.kind === "reject")
      return !all.some((other) => other.kind === "propose" && other.party === move.party);
    return true;
  });
}

/** What is said twice is meant once. */
export const once = (moves: readonly OwnerMove[]): readonly OwnerMove[] =>
  moves.filter((move, i) => moves.findIndex((other) => alike(other, move)) === i);

export const alike = (a: OwnerMove, b: OwnerMove): boolean => JSON.stringify(a) === JSON.stringify(b);
