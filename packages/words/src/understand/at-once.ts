/**
 * What a short text says as a whole, whatever its clauses: a call for the coach, a bare yes, a knock at a door, what they would
 * commit to, a price.
 *
 * Example: "Yes of course, gladly" is a yes to the one thing that whoever is in front has asked for.
 */
import type { OwnerMove } from "@linchpin/table";
import { moves, type Meant } from "./case.ts";
import * as cue from "./cues.ts";
import type { Marked } from "./mark.ts";
import { any } from "./marks.ts";
import type { Doubt, Spoken } from "./port.ts";

type Reading = (spoken: Spoken, marked: Marked) => Meant | null;

/** The first that finds it; null: none of them is said. */
export function saidAtOnce(spoken: Spoken, marked: Marked): Meant | null {
  if (marked.foreign || marked.turned) return null;
  for (const reading of READINGS) {
    const found = reading(spoken, marked);
    if (found !== null) return found;
  }
  return null;
}

/** Stops and blanks are no part of it. */
const bare = (text: string): string => text.replaceAll(/[\s,.;:!?。、~…-]+/gu, " ").trim();

const inDoubt = (doubt: Doubt): Meant => ({ kind: "doubt", doubt, nearest: [] });

/** Somebody who wants advice. */
const help: Reading = (_, { text, marks }) =>
  marks.all(text).length === 0 && HELP.test(bare(text)) ? inDoubt("help") : null;
const ADVICE = "(?:hints?|tips?|advice|help|suggestions?|a hand)";
const HELP = cue.cue(
  `^(?:(?:please|hey|ok|so|well|sorry|hm+) )*(?:(?:can|could|may|would) (?:i|we|you) |(?:i|we) (?:(?:really|could|would|think|do) )*)?(?:(?:please|give|get|got|show|have|need|want|like|use|ask for|with) )*(?:(?:me|us|a|an|some|any|another|one|the|your|little|bit of|to ask for) )*${ADVICE}(?: (?:for (?:me|us)|me|us|please|here|now|with this|on this|from the coach|what to do))*$|^(?:and |so |ok |okay )?what (?:now|next)$`,
  String.raw`^(?:(?:so|and|ok|now|but|please|tell me) )*what (?:should|shall|can|could|must|do|am|are) (?:i|we|one) (?:(?:supposed|have|going|best) to )?(?:do|try|start with|begin with)(?: (?:next|now|first|here|then|best|about (?:it|this|that)))*$`,
  String.raw`^what would (?:you|the coach|an expert) (?:do|say|advise)(?: (?:now|here|next))* (?:in my (?:place|position|shoes)|if you were me)$|^(?:what does|what would|ask) the coach\b`,
  String.raw`^(?:i|we) (?:am|are) (?:completely |totally |a bit |really )?(?:stuck|lost|out of ideas)$|^(?:i|we) (?:do not know|have no idea|have no clue) (?:what|how) (?:to do|to start|to begin|i should do|we should do|now)(?: (?:now|next|here|first))*$`,
  String.raw`^what is (?:the|my|our) (?:best|next|right) (?:move|step|thing to do)(?: (?:now|here|next))*$|^(?:where|how) (?:do|should|shall) (?:i|we) (?:start|begin)$`,
  "^(?:请|麻烦|求|来|能不能|能|可以|可否)*(?:您|你)?(?:给|帮)?(?:我们?)?(?:要|想要|需要|来|一?[点个些下])*(?:提示|建议|指点|帮助|帮忙|支招)(?:我们?|一下|一?[点些]|[吧吗呗啊])*$",
  "^(?:请问|那么?|现在|接下来|下一步|我们?|这下|首先|先)*(?:怎么办|(?<=.)(?:该|应该|要|得|怎么)(?:先|再)?(?:做|干|走|怎么|从哪)(?:什么|啥|点什么|嘛|做|走|办|玩|[里儿]?(?:开始|下手|入手))?)(?:好|才好|呢|啊|呀)*$",
  "^(?:请|谁来)?(?:帮帮我们?|帮我一下|救命|求助|教教我们?|支个招|指点一下)[吧啊呀]?$|^我们?(?:卡住了|没(?:有)?(?:头绪|主意|思路)了?|不知道(?:该|要)?(?:怎么(?:办|做|走)|做什么|干什么)了?)$|^不知道(?:该|要)?(?:怎么(?:办|做|走)|做什么|干什么)(?:好)?了?$|^(?:您|你)?有(?:没有)?(?:什么|啥)?(?:建议|提示)[吗呢]?$",
);

/** A bare yes to the only thing that whoever is in front asks for. */
const plainYes: Reading = ({ view, front }, { text, marks }) => {
  if (front === null || /\?/.test(text)) return null;
  const { request, proposal } = view.parties[front - 1]!;
  if (request === null || proposal !== null) return null;
  if (marks.all(text).some((thing) => thing.kind !== "party" || thing.party !== front)) return null;
  if (!YES.test(bare(text.replaceAll(A_PARTY, " ")))) return null;
  const granted: OwnerMove =
    request.kind === "asset"
      ? { kind: "share", party: front, asset: request.asset }
      : { kind: "exclusivity", party: front, weeks: request.weeks };
  return moves(granted);
};
const A_PARTY = new RegExp(any("party"), "gu");
const YES =
  /^(?:(?:well|oh|then|so|please) )*(?:(?:ok|okay|yes|yeah|yep|sure|of course|certainly|gladly|absolutely|definitely|by all means|with pleasure|agreed|alright|all right|granted|happy to|sure thing|you can have it|thank you|thanks)(?: |$)(?:(?:please|then)(?: |$))*)+$|^(?:(?:好的?|行|可以|当然(?:可以)?|没问题|成|乐意|非常乐意|愿意|同意|答应(?:您|你们?)?|ok)[吧啊呀嘛了]{0,2}(?: |$))+$/u;

/** What they would commit to for being alone, asked or said: the answer that neither gives nor refuses it. */
const inReturn: Reading = (spoken, { text, marks }) => {
  const named = marks.of(text, "party").map(({ party }) => party);
  const party = named.length === 0 ? spoken.front : named.length === 1 ? named[0]! : null;
  if (party === null || spoken.view.parties[party - 1]!.request?.kind !== "exclusivity") return null;
  if (marks.has(text, "money", "percent", "months", "asset", "nnn", "vague")) return null;
  return IN_RETURN.test(text) ? moves({ kind: "deflect", party }) : null;
};
const IN_RETURN = cue.cue(
  String.raw`\b(?:what|how much|how many)\b[^.?]*\b(?:you|they|he|she)\b[^.?]*\b(?:commit|guarantee|promise|pledge|in return|in exchange)\b`,
  String.raw`\b(?:what|how much)\b[^.?]*\b(?:you|they)\b[^.?]*\b(?:give|offer|pay|do|bring)\b[^.?]*\bfor (?:it|that|this|(?:the |your )?exclusivity)\b`,
  String.raw`\bwhat (?:is|would be) in (?:it|that|this) for (?:us|me)\b|\bwhat (?:do|would|will) (?:we|i) get (?:for (?:it|that|this)|in return|in exchange|out of (?:it|this|that))\b`,
  String.raw`\b(?:you|they) (?:would |will )?(?:have|need) to commit to (?:something|volumes?|a volume|numbers?|a number|a minimum)\b`,
  "(?:承诺|保证|答应|担保|许诺)[^,。]{0,3}(?:什么|啥|多少|哪些)|[拿用]什么(?:来)?(?:换|交换|回报)|(?:什么|啥)(?:好处|回报)|(?:能|可以)?给(?:到)?我们(?:些|点)?(?:什么|啥)|总得承诺点?(?:什么|啥)?",
);

/** Somebody who wants to talk, said to a party that is not at the table yet. */
const knocks: Reading = ({ front, objection }, { text, marks }) => {
  if (front === null || marks.all(text).some((thing) => !isOfDoor(thing.kind))) return null;
  if (marks.of(text, "party").some(({ party }) => party !== front)) return null;
  const move: OwnerMove = { kind: "approach", party: front };
  if (objection(move) !== null || cue.NEGATIVE.test(text) || cue.LATER.test(text)) return null;
  if (marks.has(text, "asset", "vague") && cue.GIVES.test(text)) return null;
  return KNOCKS.test(text) ? moves(move) : null;
};
/** The product may be called by the word of its sample. */
const isOfDoor = (kind: string): boolean => DOOR.has(kind);
const DOOR: ReadonlySet<string> = new Set(["party", "channel", "vague", "asset"]);
const KNOCKS = cue.cue(
  String.raw`\b(?:may|can|could|shall|might) (?:we|i) (?:please |also |perhaps )?(?:come|visit|see|meet|talk|speak|chat|drop by|stop by|call on|introduce|have a (?:word|chat|talk|minute|moment|meeting))\b`,
  String.raw`\blet us (?:talk|speak|meet|sit down|get together|get started|have a (?:chat|talk|word|meeting|coffee))\b`,
  String.raw`\b(?:we|i) (?:would (?:like|love)|want|wish|hope|are here|am here|came|have come) to (?:talk|meet|speak|see|visit|discuss|introduce|work with|do business|be in|get into|sell (?:in|through|with)|get to know)\b`,
  String.raw`\b(?:make|making|build|building|sell|selling|are|from)\b[^.?]*\b(?:would (?:like|love)|want|wish|hope) to\b[^.?]*\byour?\b`,
  String.raw`\b(?:do you have|have you got|got) (?:a |some )?(?:minute|moment|time)\b|\b(?:nice|pleased|good|pleasure) to meet you\b|\b(?:introduce (?:ourselves|myself|our company|my company))\b`,
  "(?:想|希望|可以|可否|能否|能不能|方便|能|来|愿意)[^,。]{0,8}(?:谈一?谈|谈(?=[吗吧?]|$)|聊一?聊|见个?面|见一?见|认识|合作|拜访|坐坐|登门)|想(?:进|上|把[^,。]{0,8}放进)(?:你们|您|贵)|^(?:您|你)好[^。]*(?:我们是|来自)[^。]*|(?:谈谈|聊聊|见个面|碰个面)吧",
);

/** A question after a price: what is paid stands in the terms. */
const asksPrice: Reading = (_, { text, marks }) =>
  !marks.has(text.replaceAll(A_PIECE, " "), "money", "percent", "months", "asset", "vague", "nnn") &&
  PRICE.test(text)
    ? inDoubt("price")
    : null;
/** The product is called by the word of its sample: "per shirt". */
const A_PIECE = new RegExp(`(?<=\\b(?:per|a|each|one) ?|[一每这][件台套个] ?)${any("asset", "vague")}`, "gu");
const PRICE = cue.cue(
  String.raw`\b(?:how much|what) (?:could|can|would|will|do|are|might) (?:you|they|he|she) (?:(?:be )?(?:willing|ready|able|prepared) to |going to )?(?:pay|charge|bid|spend|put down|put on the table)\b(?! attention)`,
  String.raw`\bwhat is your (?:best |final |last |usual |own )?(?:price|bid|rate|fee|offer)\b|\b(?:can|could) (?:it|this|that|you|we) (?:be |get |do |make |go |sell |have )*(?:it )?(?:a bit |a little |any |somewhat )*(?:cheaper|lower in price|for less)\b`,
  String.raw`\bhow much (?:does it cost\b|would it cost\b|(?:is it )?(?:per|for (?:a|one)|a) (?:piece\\b|unit\\b|item\\b|${any("asset", "vague")}))`,
  "(?:能|可以|愿意|最多|打算|准备|肯|想)[^,。]{0,4}(?:出|给|付)(?:到)?(?:多少|什么价|几个点)(?!件|台|套|份|人)|(?:能|可以|可不可以|能不能|能否|再)[^,。]{0,4}(?:便宜|优惠|让利)(?:一?[点些])?(?:$|[吗吧呢?行可好])|(?:价钱?|价格)[^,。]{0,4}(?:能|可以|可不可以|还)[^,。]{0,4}(?:低|少|降|优惠|商量)",
  "(?:一|每)[件台套个][^,。卖]{0,4}(?:多少|什么价|几块)(?:钱)?|(?:价|费|价格)(?:是)?多少|多少钱一[件台套个]|(?:怎么|如何)(?:收费|算钱|报价)|收多少(?:钱|费)|(?:费用?|价钱?|价格)(?:是)?(?:怎么|如何)算|^(?:你们?|您|贵方)?(?:什么价|啥价)",
);

/** How long a game takes, or how it is played, nobody at the table knows. */
const ofTheGame: Reading = (_, { text, marks }) =>
  !marks.has(text, "party", "asset", "money", "percent") && cue.QUESTION.test(text) && GAME.test(text)
    ? inDoubt("question")
    : null;
const GAME =
  /\b(?:this|the|a|one|of the) (?:game|round|exercise|lesson|simulation)\b|[这一](?:一)?[局盘]|这个?游戏|怎么玩/u;

const READINGS: readonly Reading[] = [help, ofTheGame, plainYes, inReturn, knocks, asksPrice];
