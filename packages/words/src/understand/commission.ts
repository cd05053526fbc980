/**
 * What a party is to keep of sales, as what is left to the owner: at a table the royalty is the owner's part, and a commission the other.
 *
 * Example: "you keep a commission of 30 %, we get the rest" is "royalty 70 %". Who pays a royalty keeps the rest of it: "your commission"
 * is its part too; a bare "commission of 5 %" is left as it is there.
 */
import type { Spoken } from "./port.ts";
import { tight, type Marked } from "./mark.ts";
import { any, type Marks } from "./marks.ts";
import { tidy } from "./numeral-en.ts";

const SHARE = any("percent");
const WORD = "(?:commission|cut|fee|margin)";
const MODAL =
  "(?: (?:can|may|could|would|will|should|must|has to|have to|needs? to|is to)(?: not (?=(?:be|go|rise|exceed)[a-z ]* (?:more|higher|above|over|beyond|exceed)\\b|exceed))?)*";
const ABOUT =
  "(?: (?:be|is|stay|stays|of|at|to|as|a|an|the|your|only|just|down|up|come|comes|go|goes|drop|drops|around|about|no more than|not more than|more than|higher than|at most|up to|above|over|beyond|exceed|go|rise))*:?";
const BOUND =
  "(?:,? ?(?:and )?(?:no more|not more|nothing more|not a (?:cent|point) more|at most|max(?:imum)?|tops)\\b)?";
const KEEPS = `(?:you|they)${MODAL} (?:take|keep|get|have|retain|charge|earn)`;
const WORD_ZH = "(?:佣金|抽成|扣点|抽佣)";
const YOU_ZH = "(?:你们?|您|贵方|平台)(?:那边|方)?";
const AT_ZH =
  "(?:比例|都|就|也|只|得|要|应该|应|该|可以|能|最多|最高|顶多|不能?超过|给|留|是|为|按|收|拿|定|降|下调|改|调|到|成|在|:|你们?|您|贵方|平台)*";

/** Said to whomever it is: its commission by that word. */
const THEIRS = [
  `\\b(?:your|their) ${WORD}(?: rate)?${MODAL}${ABOUT} ?${SHARE}${BOUND}`,
  `\\b${KEEPS}${ABOUT} (?:commission|cut)${ABOUT} ?${SHARE}${BOUND}`,
  `\\b${KEEPS}${ABOUT} ?${SHARE} ?(?:as |in |of )?(?:an? |your )?(?:commission|cut)\\b${BOUND}`,
  `${SHARE} ?(?:as |for |of )?(?:your|their) (?:commission|cut)\\b${BOUND}`,
  `(?:${YOU_ZH}的?${WORD_ZH}|${WORD_ZH}(?:给|归)${YOU_ZH})${AT_ZH}${SHARE}`,
  `${YOU_ZH}(?:可以|只能|最多|就|先|也)*(?:收|抽|拿|留|扣)${SHARE}的?${WORD_ZH}`,
  `(?:给|留给|归)${YOU_ZH}${SHARE}的?${WORD_ZH}`,
];
/** Said to whoever keeps what is not left to us: a commission of nobody, and what it keeps. */
const OF_A_TRADE = [
  ...THEIRS,
  `(?<!\\b(?:our|my) )\\b(?:an? |the )?commission(?: rate)?${MODAL}${ABOUT} ?${SHARE}${BOUND}`,
  `${SHARE} ?(?:as |of |in )?(?:an? |the )?(?:commission|cut)\\b(?! (?:for|to) us\\b)${BOUND}`,
  `\\b${KEEPS}${ABOUT} ?${SHARE}${BOUND}`,
  `(?<!我们的?|我方的?)${WORD_ZH}${AT_ZH}${SHARE}`,
  `${SHARE}的?${WORD_ZH}(?:给${YOU_ZH})?`,
  `${YOU_ZH}(?:可以|只能|最多|就|先|也)*(?:留下?|拿走?|得|收|抽|占|扣|分走?)${SHARE}`,
  `(?:给|留给|归)${YOU_ZH}${SHARE}(?!的?(?:提成|分成))`,
  `(?<=^|[,;。])${YOU_ZH}${SHARE}(?=$|[,;。])`,
  `\\b(?:give|leave|pay|grant) (?:you|them)${ABOUT} ?${SHARE}`,
  `${SHARE} ?(?:is )?(?:for|to) you\\b`,
  `${SHARE} ?(?:is )?(?:the most|all|as much as|what) (?:that )?(?:we|i) (?:can |will |would )?(?:give|pay|leave) you\\b`,
];
const pattern = (parts: readonly string[]): RegExp => new RegExp(parts.join("|"), "gu");
const [TO_ANY, TO_A_TRADER] = [pattern(THEIRS), pattern(OF_A_TRADE)];
const REST =
  /,? ?\b(?:and |while )?(?:we|i) (?:will |would )?(?:get|keep|take|have) (?:the (?:rest|remainder)|what is left)\b|[,;]?(?:其余的?|剩下的?|余下的?)(?:都|就)?归?(?:我们|我方)|[,;]?(?:其余的?|剩下的?|余下的?)(?:都|就)?是我们的/gu;

/** With what is left to us in place of what the party keeps; where both are named, only ours. */
export function withCommission({ labels, front, view }: Spoken, marked: Marked): Marked {
  const { text, marks } = marked;
  if (!marks.has(text, "percent")) return marked;
  const seats = new Set(marks.of(text, "party").map(({ party }) => party));
  const [seat = front] = seats;
  if (seat === null || seats.size > 1) return marked;
  const trades = labels.en.trade(seat, "part") !== null;
  const rates = view.parties[seat - 1]!.proposal?.royalty.map(({ rate }) => rate) ?? [];
  let theirs = false;
  const left = text.replaceAll(trades ? TO_A_TRADER : TO_ANY, (said, at: number) => {
    const blamed = BLAMED.test(text.slice(at + said.length)) || DENIED.test(text.slice(0, at));
    const ours = leftToUs(said, text, marks);
    theirs ||= blamed || marks.of(ours, "percent").some(({ share }) => rates.includes(share));
    return blamed ? (HAN.test(said) ? "佣金" : " commission") : ours;
  });
  if (left === text) return trades && OF_COMMISSION.test(text) ? onlyShare(marked, rates) : marked;
  const all = theirs ? alike(left, text, marks) : left;
  return { ...marked, text: tight(all.replaceAll(REST, "")) };
}
const HAN = /\p{Script=Han}/u;
/** A commission that is found wanting, or is not to be, is none of ours. */
const BLAMED =
  /^ ?(?:is |are |was )?(?:far |much |way |just |really |simply )*(?:too (?:high|much|big|steep|rich|greedy)|steep|robbery|outrageous|ridiculous|excessive|a joke|an insult|crazy|unacceptable|not (?:ok|okay|acceptable|possible|fair|on)|no way|out of the question|(?:do|does|will) not (?:do|work))\b|^的?(?:佣金|抽成)?(?:实在|真的?|也|可|就)*(?:太[高多贵狠]|偏高|高了|不行|不可能|不接受|不同意|不能接受|接受不了|受不了|没法)/u;
const DENIED =
  /\b(?:not|never|no)(?: (?!above|beyond|over|exceed)[a-z]+){0,4} ?$|不(?:是|接受|同意|能接受|要|想要)$/u;

const OF_COMMISSION = new RegExp(`(?<!\\b(?:our|my) )\\bcommission\\b|${WORD_ZH}`, "u");
/** Where a commission is spoken of, the only share is that, unless it is said to be ours or stands in their paper as ours. */
function onlyShare(marked: Marked, rates: readonly number[]): Marked {
  const { text, marks } = marked;
  const [share, more] = marks.of(text, "percent");
  if (share === undefined || more !== undefined || rates.includes(share.share)) return marked;
  return { ...marked, text: alike(text, text, marks) };
}

/** The share in what is said of theirs, as ours; "" where ours is named, too. */
function leftToUs(said: string, text: string, marks: Marks): string {
  const [theirs] = marks.of(said, "percent");
  const ours = tidy(1 - theirs!.share);
  if (ours < 0) return said;
  if (marks.of(text, "percent").some((each) => each !== theirs && tidy(each.share) === ours)) return "";
  const share = marks.mark({ kind: "percent", share: ours });
  return HAN.test(said) ? `提成${share}` : ` royalty ${share}`;
}

/** Beside the commission that they ask for, or that will not do, a bare share is a commission: "96 % is robbery, 30 % and we sign". */
const alike = (text: string, typed: string, marks: Marks): string =>
  text.replaceAll(BARE, (letter) => {
    const [bare] = marks.of(letter, "percent");
    return typed.includes(letter) ? marks.mark({ kind: "percent", share: tidy(1 - bare!.share) }) : letter;
  });
/** Not said to be ours. */
const BARE = new RegExp(
  `(?<!\\b(?:we|i)(?: would| will)? (?:need|want|get|keep|take|have|ask for|expect)(?: [a-z]+){0,2} ?|\\bus (?:at least )?|\\bour (?:share|part)(?: [a-z]+){0,2} ?|(?:我们|我方)(?:这边)?(?:想要|至少|最少|[要拿得分留占收])*)${SHARE}(?! ?(?:is )?(?:left )?(?:for|to) us\\b|归我)`,
  "gu",
);
