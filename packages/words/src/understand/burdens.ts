/**
 * What comes with a thing and is let off: nothing is to be paid, signed or brought back. It speaks for the thing, denies nothing, and is
 * left out of the text; so is more talk, beside a yes.
 *
 * Example: "take the sample, no signature needed" is "take the sample"; "no contract, no sample" stays as it is.
 */
import { assetAsked } from "@linchpin/table";
import * as cue from "./cues.ts";
import type { Intent } from "./intents.ts";
import { tight, type Marked } from "./mark.ts";
import { any } from "./marks.ts";
import type { Spoken } from "./port.ts";
import { partsOf, summed, weigh } from "./weigh.ts";

const A = any("asset", "vague");
const N = any("nnn");

/** What a no may be about beside a gift, and beside a yes. */
const IDLE: readonly { readonly beside: Intent; readonly about: RegExp }[] = [
  {
    beside: "give",
    about: cue.cue(
      String.raw`\b(?:pay|paid|paying|owe|costs?|charge|fee|money|cent|penny|invoice|bill|deposit|sign|signing|signature|papers?|paperwork|red tape|contract|agreement|forms?|registration|password|return|back|obligations?|strings|conditions|catch|fuss|questions asked|no need|need to ask|hurry|rush|worry|trouble|bother|regret|special|secret|confidential|big deal|problem|mind|promise|worth|hide|in return|necessary|needed|required|expect)\b|${N}`,
      "钱|费|付|签|协议|合同|归还|还(?=给|回|的|了|$)|退|急|大事|秘密|机密|客气|谢|手续|登记|条件|担心|操心|费心|回报|值钱|缺|图什么|分钱|版权|门槛",
    ),
  },
  {
    beside: "sign",
    about: cue.cue(
      String.raw`\b(?:talk|talking|discuss|argue|haggle|change|add|wait|think|doubts?|complain|back and forth|discussion|questions?|longer|more)\b`,
      "谈(?!了)|改|说|讲|犹豫|意见|异议|废话|补充|啰嗦",
    ),
  },
];
const NO = cue.cue(cue.NEGATIVE.source, String.raw`\b(?:nothing|forget|never mind|skip)\b`);
/** What is refused, or hinges, in the same breath. */
const REFUSES = cue.cue(
  String.raw`\b(?:if|unless|until|before|once|when|because|but|except|gives?|gave|given|hand|share|gets?|got|have(?! to\b)|see(?! (?:any|a|no|the|why))|receive|take|leave|accept|our terms|sell|yet)\b(?! (?:it|them|that|one) back\b)|\?`,
  "给|发|送|拿|留|看|收到|先|再|才|如果|要是|除非|但|不过|因为|不行|不能|不可|不接受|不同意",
);
const PIECES = /(?<=[,.:;!?。])|(?= and (?:you|we|i|there|nobody|no|do)\b)/u;
const JUST_NO = /^ ?(?:and )?no[,.] ?$/;
const PLAINLY = 3;

/** A piece of its own that is about a burden, or about more talk, where another piece gives or says yes. */
export function withoutIdleNo(_: Spoken, marked: Marked): Marked {
  const { text, marks } = marked;
  const pieces = text.split(PIECES);
  if (pieces.length < 2 || !NO.test(text)) return marked;
  const says = (piece: string, intent: Intent): boolean =>
    !NO.test(piece.replaceAll(cue.EMPTY_NO, " ")) && summed(weigh(partsOf(piece)), intent).for >= PLAINLY;
  const isIdle = (piece: string): boolean =>
    NO.test(piece) &&
    !REFUSES.test(piece) &&
    IDLE.some(({ about, beside }) => about.test(piece) && pieces.some((other) => says(other, beside)));
  const left = pieces.map((piece, i) => {
    const idle = isIdle(JUST_NO.test(piece) ? (pieces[i + 1] ?? "") : piece);
    if (!idle) return piece;
    const things = Array.from(piece).filter((letter) => marks.of(letter, "asset").length > 0);
    return things.join(" ") + (/[,.:;!?。]\s*$/u.exec(piece)?.[0] ?? "");
  });
  return { ...marked, text: tight(left.join("")) };
}

const FOR_IT = `(?:for (?:it|that|this|one|them)|for(?= (?:the |a |our )?(?:[a-z]+ )?${A}))`;
const BURDEN = String.raw`(?:(?:any |a |an |the |our |further )*(?:payment|money|fee|charge|cost|invoice|deposit|signature|paperwork|papers?|contract|agreements?|conditions|obligations?|ado|registration|${N})(?: agreement)?)`;
const BORNE = `(?: (?:us|me|back|anything|a (?:cent|penny|dime|thing)|(?:one|any) (?:cent|penny|thing)|${BURDEN}|${FOR_IT}|it|them|extra|at all))*`;

/** In one breath with the thing. */
const LET_OFF = new RegExp(
  [
    String.raw`(?<=[a-z\ue000-\uf8ff] )(?<!\b(?:not|no|never|nothing|nobody|none)\b[^.]{0,60})without (?:paying|signing|returning|${BURDEN})${BORNE}(?![^.]*\b(?:not|no|never|nothing|nobody)\b)`,
    String.raw`\b(?:and )?(?:we|i) (?:will |would )?(?:pay|cover|bear|eat|swallow|absorb|take care of) (?:for )?(?:the |all |your |any )*(?:[a-z]+ )?(?:costs?|expenses?|shipping|freight|postage|bills?|everything|rest)\b(?! (?:but|except))|\b(?:the |all )?(?:costs?|expenses?|shipping|freight|postage|travel)(?: costs?)? (?:is |are |will be )?(?:included|on us|paid|covered|borne by us)\b|\b(?:at|on) our (?:own )?(?:expense|cost|dime|account|tab)\b|\bfree (?:of|from) (?:all |any )?(?:conditions|obligations?|strings)\b|\bmy treat\b|\bgratis\b`,
    "(?:一分钱?|一毛钱?|钱|任何费用|费用?|运费)?[都也就]?(?:不用|不必|无需|不需要|不需|用不着|无须|不须)(?:你们?|您|贵方|贵司)?(?:再|另外?|额外)?(?:付|掏|出|给|交|花|收|支付)(?:任何|一分|半分)?(?:费用?|钱|款)?(?![^,。]{0,2}(?:你|您|我们))了?|[分毛]钱?[都也]?不(?:要|收|用)(?:你们?|您)?(?:付|出|掏|给)?|不(?:花|用|需|须)(?:你们?|您)?(?:一分)?钱",
    `[也都就]?(?:不用|不必|无需|不需要|不需|用不着|无须|不须|甭)(?:你们?|您|贵方|贵司)?(?:再|另外?|额外)?(?:签(?:字|名|署|收)?|还|归还|退还?|登记|办|填|报备|申请|打招呼)(?:什么|任何|个|啥)?(?:合同|协议|字|手续|东西|表|单子?|押金|条子|${N})*的?了?`,
    `(?:(?:什么|任何|啥)?(?:手续|押金|费用|字|协议|合同|${N}))[都也就]*(?:不用|不必|无需|不需要|免|甭)(?:要|签|交|办|付|填)?了?|(?:签字|手续|押金|登记)[都也就]*免了?|(?:什么|任何)(?:手续|押金|费用|条件|协议)[都也]?(?:不要|没有|免)`,
    "(?:一切|所有|全部)?(?:的)?(?:培训)?(?:费用?|钱|吃住|食宿|运费|邮费|路费|机票|住宿|开销|成本)[^,。]{0,4}?(?:由|算|归|是)?我们(?:这边|的|来)?(?:出|包|承担|付|管|负责|报销|买单|掏)?了?(?=$|[,。!])",
  ].join("|"),
  "gu",
);

/** Where a thing is named or asked for; a paper that is not to be signed is turned down. */
export function withoutBurdens({ view, front }: Spoken, marked: Marked): Marked {
  const { text, marks } = marked;
  const asked = front !== null && assetAsked(view.parties[front - 1]!.request) !== null;
  if (!asked && !marks.has(text, "asset", "vague")) return marked;
  return { ...marked, text: tight(text.replaceAll(LET_OFF, " ").replaceAll(/(?<=^|[,.。]) *[,.;。]/g, "")) };
}

/** What a penalty is for is no condition of the offer: "a penalty of 200k if you stop". */
export const withoutItsReason = (_: Spoken, marked: Marked): Marked => ({
  ...marked,
  text: tight(marked.text.replaceAll(STOPPING, " ")),
});
const STOPPING = new RegExp(
  String.raw`(?<=\b(?:penalty|fine)\b[^,.]*) ?\b(?:if|when|should|in case) (?:you|they) (?:ever )?(?:stop|quit|walk(?: away)?|leave|break (?:it|off)|drop out|pull out|terminate|default)(?: (?:early|paying|making it|before [a-z]+))?|(?:如果|要是|若)?(?:你们?|您|贵方)?(?:中途|提前|半路)(?:停了?|退出|不[做干]了|终止|停产|毁约|违约)(?:的话)?,?(?=[^,。]{0,4}(?:违约金|罚))`,
  "gu",
);
