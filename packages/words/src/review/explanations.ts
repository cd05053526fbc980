/** Explanations put together in words, for a terminal and a page alike. */
import { sentence } from "../labels.ts";
import { shortName } from "../short-name.ts";
import {
  sameMove,
  sideOf,
  speaksFor,
  type Act,
  type Done,
  type Explanation,
  type Grade,
  type Principle,
  type Saw,
  type Side,
} from "@linchpin/coach";
import { EN, type Words } from "../en/explanations.ts";
import { ZH } from "../zh/explanations.ts";
import type { Language, Move } from "@linchpin/table";
import type { ByKind, Names, PrincipleText, PrincipleTexts } from "../explanation-words.ts";
import { TEXTS_EN } from "../en/principles.ts";
import { TEXTS_ZH } from "../zh/principles.ts";

const WORDS: Readonly<Record<Language, Words>> = { en: EN, zh: ZH };
const TEXTS: Readonly<Record<Language, PrincipleTexts>> = { en: TEXTS_EN, zh: TEXTS_ZH };

/** An explanation, paragraph by paragraph. */
export interface Told {
  /** The fact alone, and the better move alone; null: none. */
  readonly deed: string;
  readonly insteadOf: string | null;
  /** What may have been better, alone; null: nothing. */
  readonly perhaps: string | null;
  /** The fact and what it brought about. */
  readonly done: string;
  readonly verdict: string;
  /** The better move and what it brings about; null: nothing better was found. */
  readonly better: string | null;
  readonly principle: { readonly id: Principle; readonly rule: string } | null;
  readonly praise: string | null;
}

export function told(
  { done, verdict, better, perhaps, still, also, saw, against, principle, praise }: Explanation,
  names: Names,
): Told {
  const { language } = names;
  const words = WORDS[language];
  // What closing saves, and terms of one that might have come, do not add up to what the games played out saw.
  const faultyEnd = done.act.kind === "close" && better !== null;
  return {
    deed: sentence(said(words.did, done.act, names)),
    insteadOf: better === null ? null : instead(words, done.act, better, names),
    perhaps: perhaps === null ? null : said(words.doing, perhaps, names),
    done: sentences(words, [
      said(words.did, done.act, names),
      ...(faultyEnd ? [] : effectWords(words, done, names)),
    ]),
    verdict: words.verdict(
      verdict,
      names.money(verdict.money),
      better !== null,
      names.money(verdict.gift?.price ?? 0),
    ),
    better:
      better === null
        ? null
        : betterWords(
            words,
            { played: done.act, better, still, also, saw, rule: ruleOf(against, language) },
            names,
          ),
    principle: principle === null ? null : { id: principle, rule: TEXTS[language][principle].rule },
    praise: praise === null ? null : sentences(words, [said(words.praise, praise, names)]),
  };
}

/** A move as one would tell another to make it: "show Bohe the data sheet". */
export const moveInWords = (act: Act, names: Names): string => said(WORDS[names.language].doing, act, names);

/**
 * Choices that read apart, in their order: terms may differ in what their words leave out, and nobody can choose between two that read
 * the same. Of those the one stays that is among `kept`, else the first.
 */
export function readApart<T extends { readonly move: Move; readonly act: Act }>(
  choices: readonly T[],
  kept: readonly Move[],
  names: Names,
): readonly T[] {
  const isKept = ({ move }: T): boolean => kept.some((each) => sameMove(each, move));
  const stays = new Map<string, T>();
  for (const choice of choices) {
    const text = moveInWords(choice.act, names);
    const before = stays.get(text);
    if (before === undefined || (isKept(choice) && !isKept(before))) stays.set(text, choice);
  }
  return choices.filter((choice) => stays.get(moveInWords(choice.act, names)) === choice);
}

/** What a move brings about, without the move. */
export const effectsInWords = (done: Done, names: Names): string =>
  sentences(WORDS[names.language], effectWords(WORDS[names.language], done, names));

/** A move with what it came out ahead of, and what the games played out saw of both. */
export interface Beside {
  readonly done: Done;
  /** Null: nothing to compare it with. */
  readonly other: (Done & { readonly saw: Saw | null }) | null;
}

/**
 * Why a move is better than another: what it brings about, what the games played out saw, what the other one would have cost; then
 * what speaks against it, as that. Empty: nothing speaks for it but that it came out ahead.
 */
export function reasonInWords({ done, other }: Beside, names: Names): string {
  const words = WORDS[names.language];
  const sided = (of: Done, sides: readonly Side[]): readonly string[] =>
    of.effects
      .filter((effect) => sides.includes(sideOf(of.act.kind, effect)))
      .map((effect) => said(words.effects, effect, short(names)));
  const reasons = [
    ...sided(done, [1, 0]),
    ...(other === null ? [] : besideOther(words, other, sided(other, [-1]), names)),
  ];
  const against = sided(done, [-1]).slice(0, AGAINST);
  if (reasons.length === 0) return "";
  return sentences(words, [
    ...reasons,
    ...(against.length === 0 ? [] : [words.otherSide(sentences(words, against))]),
  ]);
}

/** Effects against the answer that are told beside the reason for it. */
const AGAINST = 2;

function besideOther(
  words: Words,
  { act, saw }: NonNullable<Beside["other"]>,
  costs: readonly string[],
  names: Names,
): readonly string[] {
  // Terms are read in the choice itself.
  const [name = ""] = said(words.doing, act, short(names)).split(/[:：]/);
  const seen = (saw?.differences ?? []).filter(speaksFor).slice(0, SEEN);
  return [
    ...seen.map((each) => words.saw(each, short(names), name)),
    ...(costs.length === 0 ? [] : [words.ofOther(name, sentences(words, costs.slice(0, AGAINST)))]),
  ];
}

export const gradeInWords = (grade: Grade, language: Language): string => WORDS[language].grades[grade];

/** "mistake", of several "mistakes". */
export const gradesInWords = (grade: Grade, count: number, language: Language): string =>
  WORDS[language].gradesOf(grade, count);

/** What speaks for a principle and what against it, for the lessons of a review. */
export const principleText = (principle: Principle, language: Language): PrincipleText =>
  TEXTS[language][principle];

/** The better move alone, and whether it ends an offer of terms of the owner's own. */
function instead(words: Words, played: Act, { act, effects }: Done, names: Names): string {
  const move = doingInstead(words, played, act, names);
  const ends = effects.some((effect) => effect.kind === "withdraws" && effect.offer.kind === "terms");
  return ends ? words.takingOff(move) : move;
}

/** A week that goes by is better than a signature, or than the end of the talks, for not being that. */
function doingInstead(words: Words, played: Act, act: Act, names: Names): string {
  if (act.kind === "wait" && played.kind === "accept")
    return words.leavingUnsigned(names.party(played.party));
  if (act.kind === "wait" && played.kind === "close") return words.staying;
  return said(words.doing, act, names);
}

function betterWords(
  words: Words,
  {
    played,
    better,
    still,
    also,
    saw,
    rule,
  }: Pick<Explanation, "still" | "also" | "saw"> & {
    readonly played: Act;
    readonly better: Done;
    readonly rule: string | null;
  },
  names: Names,
): string {
  const move = words.better(doingInstead(words, played, better.act, names), still);
  const alike = also.map((act) => said(words.doing, act, short(names)));
  return sentences(words, [
    move,
    // What was seen to happen comes before what it costs.
    ...sawWords(words, saw, names),
    ...(still || !paysByItself(better) ? [] : effectWords(words, better, names)),
    rule === null ? "" : words.against(rule),
    alike.length === 0 ? "" : words.also(alike),
  ]);
}

/** Of a channel or a release: whether it brings more than it costs as things are. What it brings with licences to come is not said. */
function paysByItself({ act, effects }: Done): boolean {
  if (act.kind !== "build" && act.kind !== "develop") return true;
  const money = effects.map((effect) =>
    effect.kind === "channel" || effect.kind === "release"
      ? effect.gain
      : effect.kind === "spends"
        ? -effect.amount
        : 0,
  );
  return money.reduce((sum, each) => sum + each, 0) > 0;
}

/** What speaks for the better move first; what speaks against it where there is room, and as that. */
function sawWords(words: Words, saw: Explanation["saw"], names: Names): readonly string[] {
  const seen = saw?.differences ?? [];
  const says = (list: typeof seen): readonly string[] =>
    list.map((each) => words.saw(each, short(names), null));
  return [
    ...says(seen.filter(speaksFor)),
    ...says(seen.filter((each) => !speaksFor(each)).slice(0, 1)).map(words.otherSide),
  ].slice(0, SEEN);
}

/** Differences between two moves that are told. */
const SEEN = 2;

const ruleOf = (principle: Principle | null, language: Language): string | null =>
  principle === null ? null : TEXTS[language][principle].rule;

/** What has been named in full is called by its short name from then on. */
const short = (names: Names): Names => ({ ...names, party: (seat) => shortName(names.party(seat)) });

const effectWords = (words: Words, { effects }: Done, names: Names): readonly string[] =>
  effects.map((effect) => said(words.effects, effect, short(names)));

const sentences = (words: Words, list: readonly string[]): string =>
  list
    .filter((text) => text !== "")
    .map(sentence)
    .join(words.between);

function said<T extends { readonly kind: string }>(table: ByKind<T>, one: T, names: Names): string {
  // Each kind is said by the entry of its own kind: the table's type sees to it.
  const say = table[one.kind as T["kind"]] as (said: T, names: Names) => string;
  return say(one, names);
}
