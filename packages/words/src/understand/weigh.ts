/**
 * Weighs what a text is about: how much speaks for each intent, part by part.
 *
 * A part is what stands between two stops. A cue behind a "not" of its part speaks against its intent. What is conceded ("not
 * what we hoped for, but …") counts half. In a question only questions count, unless it puts something forward ("can we …").
 */
import * as cue from "./cues.ts";
import { INTENTS, WEIGHTS, type Intent, type Weight } from "./intents.ts";
import { eitherOf, TONGUES } from "./lexica.ts";

interface Cue {
  readonly intent: Intent;
  readonly weight: Weight;
  readonly pattern: RegExp;
}

interface Language {
  readonly cues: readonly Cue[];
  readonly not: RegExp;
  readonly speaks: (text: string) => boolean;
}

const LANGUAGES: readonly Language[] = TONGUES.map(({ cues, frame, bound, speaks }) => ({
  cues: INTENTS.flatMap((intent) =>
    WEIGHTS.flatMap((weight): readonly Cue[] => {
      const sources = cues[intent][weight] ?? [];
      return sources.length === 0
        ? []
        : [{ intent, weight, pattern: new RegExp(sources.map(bound).join("|"), "gu") }];
    }),
  ),
  not: new RegExp(`${bound(frame.not)} ?$`, "u"),
  speaks,
}));
const SUGGESTS = eitherOf(({ suggests }) => suggests);
const TAG = new RegExp(`(?:^|[,.。]) ?(?:${TONGUES.map(({ frame }) => frame.tag).join("|")}) ?\\??$`, "u");
const BUT = eitherOf(({ but }) => but);
const ALTHOUGH = new RegExp(`^ *(?:${eitherOf(({ although }) => although).source})`, "u");

export interface Part {
  readonly text: string;
  readonly asks: boolean;
  readonly conceded: boolean;
}

/** Sentences first, then what stands between two commas or a "but". */
export function partsOf(text: string): readonly Part[] {
  return text
    .split(/(?<=[.;!?。\n])/u)
    .flatMap((sentence) => partsIn(sentence))
    .filter((part) => part.text !== "");
}

function partsIn(sentence: string): readonly Part[] {
  const bare = sentence.trim().replace(TAG, "");
  const asks = !SUGGESTS.test(bare) && isQuestion(bare);
  const sides = bare.replaceAll(A_NOT_A, " ").split(BUT);
  return sides.flatMap((side, i) =>
    side.split(/[,:]| - /u).map((piece) => ({
      text: piece.replaceAll(/^[\s.;!?。]+|[\s.;!?。]+$/gu, ""),
      asks,
      conceded: i < sides.length - 1 || ALTHOUGH.test(piece),
    })),
  );
}

const isQuestion = (text: string): boolean =>
  text.endsWith("?") || ASKS_ZH.test(text) || cue.QUESTION.test(text.replaceAll(NO_QUESTION, ""));
/** Chinese asks without a mark. */
const ASKS_ZH =
  /(?:哪[些个家里种]|是谁|^谁(?:是|负责|管|来|定)|谁$|谁[^,。都也]{0,8}(?:负责|管|定|做主|拍板)|[做干](?:什么|嘛|吗|啥)|有几[个人位名台]|几个人|(?<![没])什么[^,。都也]{0,3}$|怎么样了|如何$|咋样|怎样$)(?!.{0,4}[都也])/u;
/** It asks; there is no "not" in it. */
const A_NOT_A = /(.)[不没]\1/gu;
/** "When we have …" is a condition, "will send …" leaves out who, "找几个 …" counts, and "…呢" may only stress. */
const NO_QUESTION =
  /^(?:when|what|how|which|where|who|whatever) (?=(?:we|you|i|they|he|she|it|the|this|that) )|^(?:would|will) be\b|^will (?=(?:gladly |now |also |just )?(?:send|email|mail|ship|bring|forward|share|give)\b)|几|呢$/gu;

/** For and against an intent. */
export interface Evidence {
  readonly for: number;
  readonly against: number;
}
export type Weights = Readonly<Record<Intent, Evidence>>;

export const weigh = (parts: readonly Part[]): readonly Weights[] => parts.map(weighed);

/** Of all parts together. */
export const summed = (each: readonly Weights[], intent: Intent): Evidence => ({
  for: each.reduce((sum, weights) => sum + weights[intent].for, 0),
  against: each.reduce((sum, weights) => sum + weights[intent].against, 0),
});

function weighed(part: Part): Weights {
  const sum = new Map<Intent, { for: number; against: number }>(
    INTENTS.map((intent) => [intent, { for: 0, against: 0 }]),
  );
  for (const { cues, not } of LANGUAGES.filter(({ speaks }) => speaks(part.text)))
    for (const { intent, weight, pattern } of cues) {
      if (!counts(part, intent, weight)) continue;
      for (const { index } of part.text.matchAll(pattern)) {
        const turned = TURNS.has(intent) && not.test(part.text.slice(0, index));
        if (turned && weight === 1 && intent === "tell") continue;
        sum.get(intent)![turned ? "against" : "for"] += part.conceded ? weight / 2 : weight;
      }
    }
  return Object.fromEntries(sum) as Weights;
}

/** In a question nothing is said but a no; what asks without a question says so by itself. */
const counts = ({ asks }: Part, intent: Intent, weight: Weight): boolean =>
  asks ? intent === "ask" || intent === "refuse" : intent !== "ask" || weight === 3;

/** A "not" before these makes them something else; a question or a no stays one. */
const TURNS: ReadonlySet<Intent> = new Set(["give", "sign", "tell", "open", "leave", "build"]);
