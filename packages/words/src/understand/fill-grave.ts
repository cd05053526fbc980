/**
 * What cannot be undone, from a text as a whole: a gift, a signature, a thing for a price.
 *
 * More must speak for it than for anything else: nothing in the text may deny, ask, hinge, guess or put off, and each word
 * that nobody knows takes away what a hint gives.
 */
import type { OwnerMove } from "@linchpin/table";
import { askedAsset, assetsIn, stateOf } from "./act.ts";
import { HINGE, hinged, isAsked, isHinged, moves, saying, type Case, type Meant } from "./case.ts";
import * as cue from "./cues.ts";
import type { Intent } from "./intents.ts";
import { any } from "./marks.ts";
import { notUs, strangeIn } from "./plainly.ts";
import { summed } from "./weigh.ts";

/** By so much more than by the strange words in it. */
const PLAIN = 2;

/** What is strange counts whole where the thing is said or we are spoken of, else half; what is conceded before a yes does not. */
const strange = ({ parts, weights }: Case, intent: Intent, list: "gift" | "yes"): number =>
  parts.reduce((sum, { text, conceded }, i) => {
    if (conceded && list === "yes") return sum;
    const whole = weights[i]![intent].for > 0 || OF_US.test(text);
    return sum + strangeIn(list, text) * (whole ? 1 : BESIDE);
  }, 0);
const BESIDE = 0.5;
const OF_US = /\b(?:we|i|our|my|us|me)\b|我/u;

const isClear = (each: Case, text: string): boolean =>
  !isAsked(each) &&
  !each.parts.some((part) => ASKS.test(part.text)) &&
  !isHinged(text) &&
  ![HINGE, cue.NEGATIVE, cue.KEEPS, cue.UNSURE, cue.LATER, cue.TOLD, cue.NOT_ITSELF, UNLIKE, notUs].some(
    (veto) => veto.test(text),
  );
/** A question without its mark. */
const ASKS = /^(?:are|is|do|did|does|can|could|will|would|should|has) (?:you|they|he|she|we|i|it)\b/;
/** One thing for another, the thing to look at and not to have, or theirs to us. */
const UNLIKE = cue.cue(
  String.raw`\b(?:looking|look|touch(?:ing)?) (?:at )?(?:the(?! (?:attachment|attached|enclosed|link|mail|email|zip))|our|it|one)\b|\bto (?:see|look at|touch)\b|\b(?:see|test|show|shown|measure)\b[^.]*\b(?:here|in our|at our|on our)\b|\b(?:we|i) keep\b`,
  String.raw`\b(?:mail|post|way|courier|desk) to (?!you)|\byou (?:can|may|could) have (?:the |a |our )?${any("asset")} ?[a-z]+ed\b|${any("asset")} ?(?:to (?:my|our|the|an?|his|her|their) |for (?:inspection|review|viewing)\b)|\bin (?:our|my) (?!(?:(?:last|latest|next) )?(?:mail|email|letter|message|bag|car|note|plant|factory|works|workshop|facilit|training))|\b(?:gift|present) (?:from (?!(?:us|the house|our (?:company|team|side|firm))\b)|to (?!you))|\baddressed to (?!you)|\bfrom (?:over there|a distance|afar)\b`,
  String.raw`\b(?:instead|rather|except|apart from|other than|fake|false|wrong|mistake)\b`,
  String.raw`\b(?:from|of) ?${any("party")}|[向找跟从]${any("party")}[^,。]{0,4}[借拿要买]`,
  "看个|在我们[^,。]{0,6}看|除了|而不是|不如|代替|假",
);

/** What is named beside a word of giving, or what they asked for where it is pointed at. */
export function gift(typed: Case, seat: number): Meant | null {
  const each = atOnce(typed);
  const { scene, text, weights } = each;
  const { marks } = scene;
  const asked = askedAsset(scene, seat);
  if (isHinged(text)) return price(each, seat) ?? (asked === null ? null : hinged(each));
  if (marks.has(text, "money")) return price(each, seat);
  if (!isClear(each, text) || [cue.ALL, cue.TO_US, FOR_US].some((veto) => veto.test(text))) return null;
  if (summed(weights, "refuse").for + summed(weights, "give").against > 0) return null;
  if (marks.has(text, "nnn", "percent", "vague")) return null;
  if (summed(weights, "give").for - strange(each, "give", "gift") < PLAIN) return null;
  const said = saying(each, "give");
  const beside = assetsIn(scene, said);
  const named = new Set((beside.length > 0 ? beside : assetsIn(scene, text)).map(({ asset }) => asset));
  if (named.size > 1 && !JOINED.test(text)) return null;
  const given = named.size > 0 ? [...named] : asked !== null && cue.IT.test(said) ? [asked] : [];
  return given.length === 0
    ? null
    : moves(...given.map((asset): OwnerMove => ({ kind: "share", party: seat, asset })));
}
const JOINED = /\b(?:and|plus|also)\b|[,、和与及]/u;
const FOR_US = /\b(?:we|i) (?:get|want|need|take|receive)\b/;

const now = (text: string): string =>
  text.replaceAll(SOON, "").replaceAll(JUST_NOW, "").replaceAll(AS_ASKED, "");

/** Today or tomorrow is now, what was sent to them just now is given, and where no word is strange "就" hinges on nothing. */
function atOnce(each: Case): Case {
  const parts = each.parts.map((part) => ({ ...part, text: now(part.text) }));
  const text = now(each.text);
  const known = strange({ ...each, parts }, "give", "gift") === 0;
  return { ...each, parts, text: known ? text.replaceAll("就", "") : text };
}
const SOON =
  /过?[两几]天就?(?=到|送到|寄到|能到)|\bwhen (?:he|she|they|we|i|you) (?:visits?|comes?|drops?|meets?|sees?)(?: (?:you|us|by|over|round))*(?= on\b|$|[,.])|\b(?:just now|(?:an hour|a minute|a moment|(?:a few|five|ten|two) minutes) ago|earlier today)\b|(?<=free )(?:for|to) (?:everybody|everyone|anybody|anyone)\b|\bby (?:the )?(?:close of business|end of (?:the )?(?:day|week)|noon|lunch|(?:tonight|tomorrow)(?: (?:morning|noon|evening))?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bfirst thing(?: tomorrow)?\b|\bnext (?:week|month)(?=[^,.]*\b(?:come|train|start|host|visit|learn|teach)[a-z]*\b)|(?<=\b(?:come|train|start|host|visit|learn|teach)[a-z]*\b[^,.]{0,40})next (?:week|month)|(?:下个?月|下个?星期|下周|月底)(?=[^,。]{0,8}(?:来|过来|开始|派))就?|\b(?:later (?:today|this (?:morning|afternoon|evening))|(?:in|within) (?:the (?:next )?|an |a few |[a-z]+ )?(?:hours?|minutes?)|next (?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|(?<!as )soon|right after (?:this|the) (?:meeting|call|talk))\b|(?:今天|明天|后天|马上|现在|直接|立刻|当天|下午|早上|等会儿?|等一下|待会儿?|一会儿?|稍后|晚点|回头)就?|下(?:周|个?星期|个?礼拜)[一二三四五六日天]|(?<=这)就/g;
/** "Sent you the sheet." */
const JUST_NOW =
  /\b(?:sent|gave|given|shared)\b(?= (?:(?:it|them|this|over|the|our|a) )?(?:to )?you\b)|已经?(?=(?:快递|顺丰)*(?:[发寄传送放邮]|上传|快递)(?:[^,。]{0,3}(?:你|您|贵|前台|门口)|出|过去))/g;
/** "The report that you wanted", "should be with you on Friday", "it is all there". */
const AS_ASKED = new RegExp(
  String.raw`(?:\b(?:that|which) )?\byou (?:have |had )?(?:asked for|requested|wanted|needed)\b|\bshould (?=(?:be (?:with|at|in|there|on)|arrive|reach|land)\b)|(?<=\b(?:be|was|were|been|being|get|gets|getting) |${any("asset")} ?)(?:sent|given|shared|handed|shown)\b(?= (?:to|over)(?! (?:us|me)\b))|\ball (?=(?:there|yours|in there|this way|the way|right)\b)`,
  "g",
);

/** Their paper as it lies there; what is conceded before the yes does not undo it. */
export function signature(each: Case, seat: number): Meant | null {
  const { scene, text, parts, weights } = each;
  const { proposal } = stateOf(scene, seat);
  const firm = parts.flatMap((part) => (part.conceded ? [] : [part.text])).join(", ");
  if (proposal === null || !isClear(each, firm) || NO_YES.test(text)) return null;
  const said = weights.filter((_, i) => !parts[i]!.conceded);
  if (summed(said, "sign").for - strange(each, "sign", "yes") < PLAIN) return null;
  if (summed(weights, "sign").against > 0) return null;
  if (cue.HAS.asset.test(text) || scene.marks.has(text, "nnn")) return null;
  // What stands in their paper has become "the terms": any other figure is none of theirs.
  return scene.marks.has(text, "percent", "money", "months") ? null : moves({ kind: "accept", party: seat });
}
const NO_YES =
  /\b(?:holes|gaps|errors|bad|worse|worst|poor|poorly|weak|terrible|awful|lousy|silly|cheap|harsh|steep|greedy|thin|low|on paper)\b|\bfor you|\b(?:they|he|she|who|somebody) (?:said|says?|wrote)\b|\bnothing\b(?! (?:more )?to (?:add|change|object|discuss))/;

/** A sum of a licence, and no price of a thing. */
const OF_A_LICENCE =
  /\b(?:yearly|annual|guaranteed) minimum\b|\bexclusiv|\bminimum (?!deposit)|\bminimum$|保底|独家/u;

/** One sum beside the thing that they asked for is what it is given against. */
export function price(each: Case, seat: number): Meant | null {
  const { scene, text } = each;
  const [sum, ...others] = scene.marks.of(text, "money");
  const asked = askedAsset(scene, seat);
  if (sum === undefined || others.length > 0 || asked === null) return null;
  if (isAsked(each) || cue.NEGATIVE.test(text) || OF_A_LICENCE.test(text)) return null;
  if (scene.marks.has(text, "percent", "nnn", "vague", "number")) return null;
  return assetsIn(scene, text).every(({ asset }) => asset === asked)
    ? moves({ kind: "trade", party: seat, against: { kind: "deposit", amount: sum.amount } })
    : null;
}
