/** The words of every language, and how their sources become patterns. */
import { cues as enCues } from "./en/intents.ts";
import { frame as enFrame } from "./en/frame.ts";
import { written, type Frame, type IntentCues } from "./intents.ts";
import { cues as zhCues } from "./zh/intents.ts";
import { frame as zhFrame } from "./zh/frame.ts";

export interface Tongue {
  readonly cues: IntentCues;
  readonly frame: Frame;
  /** A source as it stands in a text: in English whole words, in Chinese anywhere. */
  readonly bound: (source: string) => string;
  /** Whether a text is in it; a name or a figure alone is taken for English. */
  readonly speaks: (text: string) => boolean;
}

const HAN = /\p{Script=Han}/u;

export const TONGUES: readonly Tongue[] = [
  {
    cues: enCues,
    frame: enFrame,
    bound: (source) => `(?<![a-z])(?:${written(source)})(?![a-z])`,
    speaks: (text) => /[a-z]/.test(text) || !HAN.test(text),
  },
  { cues: zhCues, frame: zhFrame, bound: written, speaks: (text) => HAN.test(text) },
];

/** What any language has for it. */
export const eitherOf = (source: (frame: Frame) => string, flags = "u"): RegExp =>
  new RegExp(TONGUES.map(({ frame, bound }) => bound(source(frame))).join("|"), flags);

/** Every English word of the cues: none of them is a slip of the finger. */
export const CUE_WORDS_EN: ReadonlySet<string> = new Set(
  [
    ...Object.values(enCues).flatMap((each) => Object.values(each).flat()),
    enFrame.suggests,
    enFrame.aside,
  ].flatMap((source) => source.match(/(?<![a-z\\])[a-z]{4,}(?![a-z])/g) ?? []),
);
