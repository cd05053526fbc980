/**
 * The understanding that ships: patterns over words, in English and Chinese, the same answer for the same text.
 *
 * In doubt it does not understand: a condition, a guess, a question, a word for later, or a name, a number or an amount
 * that no move accounts for leaves the whole text unclear. What cannot be undone needs plain words and known ones.
 */
import { MOVE_KINDS, parseMove, type OwnerMove } from "@linchpin/table";
import { tradeOf } from "./act-gives.ts";
import { counter } from "./act-terms.ts";
import type { Act, Scene } from "./act.ts";
import { actOf } from "./acts.ts";
import { clauseOf, clausesOf, partsByParty, sentencesOf, topical, type Clause } from "./clauses.ts";
import { COMMON } from "./common.ts";
import {
  CONDITION,
  CUE_WORDS,
  DEPOSIT,
  EMPTY_NO,
  FIELD_WORD,
  KEEPS,
  LATER,
  NEGATIVE,
  NOT_ALONE,
  ONLY,
  ONLY_UNTIL,
  QUESTION,
  SUPPLIED,
  TURNS_DOWN,
  UNSURE,
  WE_SUPPLY,
} from "./cues.ts";
import { withoutTheirs } from "./contrast.ts";
import { mark, type Marked } from "./mark.ts";
import { any, type Thing } from "./marks.ts";
import { lexiconOf, stem } from "./names.ts";
import { nearestMoves } from "./nearest.ts";
import { isCourtesy } from "./plainly.ts";
import type { Closed, Doubt, Heard, Spoken, Understanding, Understood } from "./port.ts";
import { noesTo, standing } from "./standing.ts";

/** The reader behind the port. */
export const reader: Understanding = (spoken) => Promise.resolve(read(spoken));

export function read(spoken: Spoken): Understood {
  const typed = inNotation(spoken);
  if (typed !== null) return answer(spoken, "", [typed], []);
  const whole = mark(spoken.text, spoken.view.scenario, spoken.labels);
  const figure = ofOneFigure(spoken, whole);
  if (figure !== null) return figure;
  return readMarked(spoken, whole);
}

/** Their figure, found wanting, beside ours: only ours is put forward ("4 % is too low, 6 % and we sign"). */
function ofOneFigure(spoken: Spoken, whole: Marked): Understood | null {
  const text = withoutTheirs(whole.text, whole.marks);
  if (text === whole.text) return null;
  const found = readMarked(spoken, { ...whole, text });
  const puts = found.kind === "moves" && found.moves.every(({ kind }) => PUTS.has(kind));
  return puts ? found : null;
}
const PUTS: ReadonlySet<OwnerMove["kind"]> = new Set(["propose", "exclusivity"]);

function readMarked(spoken: Spoken, marked: Marked): Understood {
  const heard = marked.marks.all(marked.text).filter((thing): thing is Heard => thing.kind !== "vague");
  const found = actsIn(spoken, marked);
  const { moves } = found;
  const doubt = verdict(spoken, marked, found);
  if (doubt === null) return answer(spoken, marked.text, moves, heard);
  const answers = moves.every(isAnswer) ? standing(spoken, marked) : null;
  if (answers !== null && HEARD_ANYWAY.has(doubt)) return answer(spoken, marked.text, [answers], heard);
  const vague = marked.marks
    .all(marked.text)
    .flatMap((thing) => (thing.kind === "vague" ? thing.assets : []));
  const nearest = nearestMoves(
    spoken,
    marked.text,
    [...heard, ...vague.map((asset): Heard => ({ kind: "asset", asset }))],
    moves,
  );
  const why = heardAs(marked.text, doubt);
  const noes = why === "refusal" ? noesTo(spoken, marked) : [];
  return noes.length > 0
    ? { kind: "unclear", doubt: "whose", heard, nearest: noes }
    : { kind: "unclear", doubt: why, heard, nearest };
}

/** A plain no, or a plain condition, is heard as one, though there is nothing to do about it. */
function heardAs(text: string, doubt: Doubt): Doubt {
  if (!HEARD_ANYWAY.has(doubt)) return doubt;
  const said = topical(text);
  const bare = (FIELD_WORD.test(said) ? said.replaceAll(ALONE, " ") : said)
    .replaceAll(WOULD_CONSIDER, " ")
    .replaceAll(EMPTY_NO, " ")
    .replaceAll(
      /不(?:会|再)?考虑|\bnot (?:be )?consider(?:ing)?\b|\bnot (?:even )?think (?:of|about)\b/g,
      "不",
    );
  if (QUESTION.test(bare) || UNSURE.test(bare)) return doubt;
  if (NEGATIVE.test(bare) || KEEPS.test(bare) || TURNS_DOWN.test(bare) || /\brather than\b/.test(bare))
    return "refusal";
  return CONDITION.test(bare) || ONLY.test(bare) ? "condition" : doubt;
}
/** "We would consider it only after …" is a condition, and no guess. */
const WOULD_CONSIDER =
  /\b(?:would|will|can|could|might) (?:only )?(?:consider|think about|discuss|talk about)\b(?=[^.]*\b(?:only|if|once|after|unless)\b)/g;
const HEARD_ANYWAY: ReadonlySet<Doubt> = new Set(["nothing", "unsure", "number", "party", "part"]);

/** A move in the notation of the table; terms that leave everything out are not offered for nothing. */
function inNotation({ text, view }: Spoken): OwnerMove | null {
  if (text.length > LONGEST_NOTATION || /^\s*propose\s+\S+\s*$/i.test(text)) return null;
  const parsed = parseMove(view.scenario, 0, text);
  return parsed.ok ? (parsed.move as OwnerMove) : null;
}
const LONGEST_NOTATION = 300;

interface Read {
  readonly moves: readonly OwnerMove[];
  readonly doubts: readonly Doubt[];
  /** Clauses of which nothing was made. */
  readonly asides: readonly string[];
}

function actsIn(spoken: Spoken, { text, marks }: Marked): Read {
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
      if (to !== undefined && "party" in to) addressee = to.party;
    } else if (act !== null) doubts.push(act.doubt);
    else {
      asides.push(clause.text);
      // A second no beside a no is still a no.
      if (things.length > 0 || !isNo(moves)) doubts.push(...left(clause, things));
    }
  };
  // Beside figures "not exclusive" is what the terms say anyway, and no refusal.
  const goods = namedGoods(spoken, { text, marks });
  const bare = FIELD_WORD.test(text) ? goods.replaceAll(ALONE, "").replaceAll(SUPPLY, "") : text;
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
  return { moves: settled(meant), doubts, asides };
}

const ALONE = new RegExp(NOT_ALONE.source, "gu");
const SUPPLY = new RegExp(WE_SUPPLY.source, "gu");

/** "We supply the meters": the word that a sample is called by is the product's, too. */
const namedGoods = ({ view }: Spoken, { text, marks }: Pick<Marked, "text" | "marks">): string =>
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

/** Terms by which the product comes from us. */
const supplied = (move: OwnerMove): OwnerMove =>
  move.kind === "propose" ? { ...move, terms: { ...move.terms, supplies: "all", transfers: [] } } : move;

/** What an answer by what stands open may take the place of. */
const isAnswer = ({ kind }: OwnerMove): boolean =>
  kind === "refuse" || kind === "reject" || kind === "deflect" || kind === "trade" || kind === "nnn";

const isNo = (moves: readonly OwnerMove[]): boolean =>
  moves.length > 0 && moves.every(({ kind }) => kind === "refuse" || kind === "reject" || kind === "deflect");

/** A clause of which nothing was made: a courtesy is let pass, anything with a thing or a "not" in it is not. */
function left(clause: Clause, things: readonly Thing[]): readonly Doubt[] {
  if (things.some((thing) => thing.kind === "vague")) return ["ambiguous"];
  if (LATER.test(clause.text)) return ["later"];
  if (things.some((thing) => thing.kind !== "party")) return ["nothing"];
  if (HINGES.test(clause.text)) return ["unsure"];
  return clause.negative && !INTERJECTED.test(clause.text) && NEGATIVE.test(clause.text) ? ["unsure"] : [];
}
/** A condition in a clause of its own binds the others. */
const HINGES =
  /\b(?:if|when|once|after|before|until|unless|as soon as|provided|except)\b|如果|要是|除非|只要|等.*[后再]|除了/u;
/** What is ours is not for us to sign. */
const OURS = /\b(?:our|my) (?:terms|offer|proposal|conditions)\b|我们的?(?:条款|方案|报价|条件)/u;
/** A signature to come or a deposit beside a gift is what it hinges on. */
const HINGES_ON = new RegExp(`${any("nnn")}|${DEPOSIT.source}`, "u");
const INTERJECTED = /^(?:no|nope|不|不行|sorry)$/;

/** Each move once; a request that is turned aside is not refused as well, and counter-terms are an answer in themselves. */
function settled(moves: readonly OwnerMove[]): readonly OwnerMove[] {
  const once = moves.filter((move, i) => moves.findIndex((other) => alike(other, move)) === i);
  return once.filter((move) => {
    if (move.kind === "refuse")
      return !once.some(
        (other) => (other.kind === "deflect" || other.kind === "trade") && other.party === move.party,
      );
    if (move.kind === "reject")
      return !once.some((other) => other.kind === "propose" && other.party === move.party);
    return true;
  });
}

const alike = (a: OwnerMove, b: OwnerMove): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Unknown words that a move bears, where `plainly.ts` does not weigh every word. */
const MOST_UNKNOWN: Readonly<Partial<Record<OwnerMove["kind"], number>>> = {
  close: 0,
  dismiss: 1,
  propose: 1,
};

/** Both at once are not meant: terms with a gift beside them, a yes and a no to the same. */
function clash(a: OwnerMove, b: OwnerMove): boolean {
  if (!("party" in a) || !("party" in b) || a.party !== b.party) return false;
  if (a.kind === "propose")
    return b.kind === "share" || b.kind === "accept" || (b.kind === "propose" && !alike(a, b));
  if (a.kind === "accept") return b.kind === "reject";
  return a.kind === "exclusivity" && b.kind === "refuse";
}

/** What needs plain words all around it; terms weigh every word by themselves (`MOST_UNKNOWN`). */
const isForGood = (kind: OwnerMove["kind"]): boolean =>
  MOVE_KINDS[kind].irrevocable !== null && kind !== "propose";

function verdict(spoken: Spoken, marked: Marked, { moves, doubts, asides }: Read): Doubt | null {
  if (marked.foreign) return "currency";
  if (marked.turned) return "unsure";
  const grave = moves.some(({ kind }) => isForGood(kind) || kind in MOST_UNKNOWN);
  const hard = doubts.filter((each) => each !== "later" || grave || moves.length === 0);
  if (hard.length > 0) return hard[0]!;
  if (moves.length === 0) return "nothing";
  if (moves.some((move) => moves.some((other) => clash(move, other)))) return "part";
  if (moves.some(({ kind }) => isForGood(kind) && kind !== "trade") && HINGES_ON.test(marked.text))
    return "unsure";
  if (OURS.test(marked.text) && moves.some(({ kind }) => kind === "accept")) return "unsure";
  if (moves.some(({ kind }) => isForGood(kind)) && !asides.every(isCourtesy)) return "part";
  const unknown = unknownIn(spoken, marked.text);
  return moves.some(({ kind }) => unknown > (MOST_UNKNOWN[kind] ?? Infinity)) ? "part" : null;
}

function unknownIn({ view, labels }: Spoken, text: string): number {
  const { words, spelling } = lexiconOf(view.scenario, labels);
  const all = new Set(text.match(/[a-z]{3,}/g));
  return [...all].filter(
    (word) =>
      !COMMON.has(word) &&
      !COMMON.has(stem(word)) &&
      !CUE_WORDS.has(word) &&
      !CUE_WORDS.has(stem(word)) &&
      !spelling.has(word) &&
      !words.has(stem(word)),
  ).length;
}

function answer(
  spoken: Spoken,
  text: string,
  all: readonly OwnerMove[],
  heard: readonly Heard[],
): Understood {
  const moves: OwnerMove[] = [];
  const closed: Closed[] = [];
  for (const move of all) {
    const fault = spoken.objection(move);
    if (fault === null) moves.push(move);
    else closed.push({ move, fault });
  }
  // "You have the brochure, that is enough": beside a no nothing was to be given.
  const told = isNo(moves) ? closed.filter(({ move }) => move.kind !== "share") : closed;
  if (moves.length > 0) return { kind: "moves", moves, closed: told, heard };
  return { kind: "closed", closed, heard, nearest: nearestMoves(spoken, text, heard, all) };
}
