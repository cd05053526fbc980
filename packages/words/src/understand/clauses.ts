/** A text with marks, cut into clauses that can each be one act; what has no act of its own belongs to its neighbour. */
import {
  APPROACHES,
  BARE_NO,
  BUILDS,
  BY_THE_WAY,
  CLOSES,
  DEFLECTS,
  DEPOSIT,
  DEVELOPS,
  EMPTY_NO,
  ENDS,
  EXCLUSIVE,
  FIELD_WORD,
  GIVES,
  HAS,
  KEEPS,
  NEGATIVE,
  OTHERS,
  QUESTION,
  SIGNS,
  TOO_LITTLE,
  TOPICS_SAID,
  TURNS_DOWN,
  UNCHANGED,
  WAITS,
} from "./cues.ts";
import { any, type Marks } from "./marks.ts";

export interface Clause {
  readonly text: string;
  readonly question: boolean;
  /** Something is denied in it. */
  readonly negative: boolean;
}

/** What a party has asked for is spoken of as what it is. */
const WANTED =
  /(?:(?:that|which|what) )?\b(?:you|they|it|he|she) (?:have |had )?(?:asked for|ask for|requested|wanted|want)\b(?! to\b| us\b| exclusiv)/g;

/** Terms of theirs, by whatever words. */
const THEIR_TERMS =
  /\b(?:what|as|the (?:one|terms|offer|contract|paper|version|draft)(?: that)?) (?:you|they|he|she) (?:have |had )?(?:just )?(?:sent|proposed|offered|put|wrote|drafted|sketched)(?: (?:us|over|forward|down|up))*\b/g;
const PARTYS_TERMS = new RegExp(
  String.raw`\bwhat ?(${any("party")}) ?(?:has |have |had )?(?:just )?(?:sent|proposed|offered|put|wrote|drafted|sketched)(?: (?:us|over|forward|down|up))*\b`,
  "gu",
);
const THEIR_TERMS_ZH =
  /(?:你们|贵方|您|他们)(?:上次|刚才|这次)?(?:发来|提出|提|开出|开|给出|给|报|拟|写)的(?:那份|这份|那个|这个)?(?:条件|条款|合同|方案|稿子|版本)?/g;

/** A thing named with a question mark and spoken of at once is a topic, no question: "Drawings? Never." */
const TOPIC = /^([^?。.!]{1,60})\?(?=\s*[^\s?][^?]*$)/u;
const ASKS_SOMETHING =
  /^you (?:have|got)\b|^(?:should|shall|do|does|did|is|are|was|will|may|can|could|would|has|have|why|what|who|whom|whose|when|where|which|how)\b|[吗呢谁哪怎]|什么|多少|几|为何|可否|能否|是否|行不|好不/u;

/** What it is; "": none. */
export const topicOf = (text: string): string => TOPIC.exec(text)?.[1] ?? "";

export const topical = (text: string): string =>
  text.replace(TOPIC, (whole, topic: string) => (ASKS_SOMETHING.test(topic) ? whole : `${topic} `));

/** Whole sentences, each with its question mark if it has one. */
export function sentencesOf(text: string): readonly string[] {
  return topical(text)
    .replaceAll(WANTED, " itwant ")
    .replaceAll(PARTYS_TERMS, "the terms of $1")
    .replaceAll(THEIR_TERMS, "the terms")
    .replaceAll(THEIR_TERMS_ZH, "条款")
    .split(/(?<=[?!;。])|(?<=\.)(?=\s|$|[^\w\s.])|\n/u)
    .map((part) => part.replaceAll(/^[\s.!;。,]+|[\s.!;。,]+$/gu, ""))
    .filter((part) => part !== "");
}

/** A sentence in parts that each speak of one party; the last goes on until another is named. */
export function partsByParty(sentence: string, marks: Marks): readonly string[] {
  const parts: { text: string; party: number | null }[] = [];
  for (const piece of sentence.split(CUT).map((each) => each.trim())) {
    if (piece === "") continue;
    const [party = null] = marks.of(piece, "party").map((each) => each.party);
    const last = parts.at(-1);
    if (last === undefined || (party !== null && last.party !== null && party !== last.party))
      parts.push({ text: piece, party });
    else {
      last.text = `${last.text}, ${piece}`;
      last.party ??= party;
    }
  }
  return parts.map(({ text }) => text);
}

const VERBS =
  "tell|ask|give|send|share|show|accept|sign|refuse|reject|let|we|you|they|i|also|invite|call|contact|end|start|build|please|grant|offer|propose|mention|develop|put|leave|approach|turn|decline|open|bring|close|stop|keep";
const CUT = new RegExp(
  String.raw`,|\bbut\b|\bhowever\b|\band then\b|\bthen\b| and (?=(?:${VERBS})\b)|但是|但|不过|然后|并且|并(?!不)|同时|(?<=.)再(?=问|给|请|告)`,
  "u",
);

export function clauseOf(text: string, question = false): Clause {
  const bare = text.replaceAll(EMPTY_NO, " ");
  return {
    text: text.trim(),
    question: question || QUESTION.test(text.trim()),
    negative: NEGATIVE.test(bare) || KEEPS.test(bare),
  };
}

export function clausesOf(sentence: string): readonly Clause[] {
  const question = sentence.endsWith("?");
  const pieces = sentence
    .replace(/\?$/, "")
    .split(CUT)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const groups: string[] = [];
  let waiting = "";
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && waiting === "" && TO_WHOM.test(piece)) {
      groups[groups.length - 1] = `${last}, ${piece}`;
      continue;
    }
    if (waiting === "" && !MARKED.test(piece) && BY_THE_WAY.test(piece)) {
      waiting = piece;
      continue;
    }
    const fields =
      last !== undefined &&
      FIELD_WORD.test(last) &&
      (FIELD_WORD.test(piece) || UNCHANGED.test(piece)) &&
      !TOO_LITTLE.test(piece);
    if (fields) groups[groups.length - 1] = `${last}, ${piece}`;
    else if (acts(piece)) {
      groups.push(waiting === "" ? piece : `${waiting}, ${piece}`);
      waiting = "";
    } else if (!MARKED.test(piece)) groups.push(piece);
    else if (last === undefined || !acts(last)) waiting = waiting === "" ? piece : `${waiting}, ${piece}`;
    else groups[groups.length - 1] = `${last}, ${piece}`;
  }
  if (waiting !== "") groups.push(waiting);
  return groups.map((text) => clauseOf(text, question));
}

/** Nothing but for whom it is: a part of what was said before it. */
const TO_WHOM = new RegExp(`^(?:给|对|for|to) ?${any("party")}$`, "u");
const MARKED = /[\ue000-\uf8ff]/u;
const NNN = new RegExp(any("nnn"), "u");
const CUES: readonly RegExp[] = [
  GIVES,
  DEFLECTS,
  SIGNS,
  TURNS_DOWN,
  TOO_LITTLE,
  EXCLUSIVE,
  APPROACHES,
  CLOSES,
  ENDS,
  WAITS,
  DEVELOPS,
  OTHERS,
  FIELD_WORD,
  KEEPS,
  BARE_NO,
  NNN,
  DEPOSIT,
  ...Object.values(TOPICS_SAID),
];

/** Whether an act can be made of it alone. */
function acts(piece: string): boolean {
  if (CUES.some((cue) => cue.test(piece))) return true;
  if (BUILDS.test(piece) && HAS.channel.test(piece)) return true;
  return HAS.asset.test(piece) && NEGATIVE.test(piece.replaceAll(EMPTY_NO, " "));
}
