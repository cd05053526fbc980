/**
 * A "no" or a "not" that denies nothing: it is taken out before a text is asked whether it says no.
 *
 * Example: "no worries" refuses nothing, "nothing to hide" neither.
 */
import { any } from "./marks.ts";

const A = any("asset", "vague");

/** Nothing stands against giving it: it is no secret. */
const UNHIDDEN = [
  String.raw`\b(?:(?:we|i) (?:have |got )+|there is )?nothing (?:really |very )?(?:to hide|secret|confidential|to be ashamed of)(?: (?:about|in|on|with) (?:it|this|that|(?:the |our |a )?${A}))?|\b(?:there is )?no harm in\b`,
  "(?:也|又|本来|本)?没(?:有)?(?:什么|啥)(?:好|可|值得)?(?:保密|隐瞒|瞒|藏|遮掩|不能给|不能看|不能说|见不得人|不可以给|舍不得|不放心)的|(?:也|又|本来)?(?:不是|算不上|不算)(?:什么|啥)(?:秘密|机密|宝贝|稀罕)|没(?:有)?(?:什么)?必要(?:藏|保密|瞒)(?:着|掖|着掖着)?|不保密",
].join("|");
/** What finds no fault with their terms turns nothing down. */
const FAULTLESS = [
  String.raw`\b(?:there is |(?:we|i) (?:can |see |find |have )*)?(?:nothing (?:really |much )?(?:wrong (?:with|in|about)|to (?:complain|say|object) (?:about|against|to))|no (?:real )?(?:faults?|mistakes?|flaws?) (?:with|in))\b`,
  String.raw`\b(?:can|could|do|did|will) not (?:really |possibly |honestly |exactly )*(?:(?:complain|grumble|quarrel|argue)(?: (?:about|with|against|over))?|find anything (?:really )?wrong (?:with|in)(?: (?:it|that|this|your [a-z]+|the [a-z]+))?|find (?:any |a )?(?:faults?|mistakes?|flaws?) (?:with|in)|fault|say no to(?= (?:(?:that|this|it|these|those|them)(?=$|[,.;!])|(?:your|the|such|this|that|these|those) (?:an? )?(?:[a-z]+ )?(?:terms?|offers?|proposals?|conditions?|price|paper))))\b`,
  String.raw`\bnot (?:at all |too |so |half |that |really )*bad\b(?: at all)?`,
  "[挑找]不出(?:什么|任何|半点)?(?:毛病|刺|问题|错)?|没(?:有)?(?:什么|啥)(?:可|要|好|需要)?(?:改|补充|说|修改|不满意?|不妥|不好|不合适|不同意|不能接受|抱怨|好抱怨|好挑剔?|可挑剔?|好埋怨)的|没(?:有)?(?:什么|啥)?(?:太?大|多大|特别)的?(?:意见|异议|问题)",
].join("|");

/** Courtesies with a "no" or a "not" in them that deny nothing. */
const COURTEOUS =
  /(?:谈|提|给)钱[^,。]{0,3}(?:见外|伤感情)了?|无条件|\b(?:it is )?(?:nothing special|no big deal|not (?:a|such a) big deal)\b|\b(?:there is )?no reason to (?:keep|withhold|hide) (?=[^.]*from you)|不急(?:着)?(?:还|用|要|退)?|(?:不用|不必|别|甭)(?:跟|和|同)(?:我|我们)(?:们)?客气|不值(?:什么|几个|多少)钱|(?:别|千万别|可别|不要)(?:嫌|介意|见笑|弄丢|弄坏|摔|忘|丢|笑话|见怪|多想|声张)[^,。]{0,6}|\bno more (?:back and forth|haggling|games|questions)\b|\b(?:do )?not (?:lose|break|drop|forget|mention|scratch|be shy|thank us|thank me|tell anyone)(?: (?:it|that|this|them|to [a-z ]{1,20}))?(?=$|[,.;!])|不成敬意|\bnot beat about the bush\b|\bwithout (?:any )?(?:further )?(?:amendments?|changes?|modifications?|reservations?|ado|hesitation)\b|不(?:啰嗦|罗嗦|废话|多说|犹豫|磨叽|墨迹|绕弯子|客套)了?|\bnothing to (?:haggle|argue|fight|quarrel)(?: (?:about|over))?\b|(?:请|但|就是|只是|千万)*(?:别|不要|不得|勿)(?:外传|外泄|传出去|传开|泄露|给别人看?)(?:出去)?(?:就行|就好|了|啊|哦)?|\b(?:just |please |but )*(?:do )?not (?:pass|share|show|hand|forward|give|spread) (?:it|them|this|that) (?:on|around|to (?:anyone|anybody|others|third parties))(?: else)?\b|不是唯一|\bnot mind\b|\bno objections?\b|\bnot worry\b|\bno worries\b|\b(?:not|nothing) against\b|\bnot a problem\b|不介意|没(?:有)?(?:任何|什么)?(?:意见|异议|二话)|无偿|没什么(?:可|好)?说的|没话[说讲]|没得[说挑]|没毛病|急不得|不急|不好说|说不[准好定清]|不(?:太)?(?:知道|清楚|确定|明白|懂)|(?:还|都)?没(?:有)?(?:想好|想清楚|定下来|决定|听懂|听清|看懂|考虑好)|\bno (?:further |other |more )?(?:remarks|comments|questions|changes|wishes|issues|idea|rush|hurry|secret|complaints|regrets|hesitation|doubts|reservations|concerns)\b|\bwhy do not (?:you|we)\b|\bnot (?:quite |so |very |really |entirely |yet )*(?:sure|certain|urgent|clear)\b|\b(?:we|i) (?:do|did|have|can|could) not (?:yet |really |quite )*(?:know|decided?|understand|follow|catch|hear|get) ?(?:that|it|you|what|yet|this)?(?=$|[,.;])|没有问题|不收(?:你们?|您)?(?:们)?(?:任何)?(?:钱|费用?)|不要(?:你们?)?钱|\bno need (?:for|to)(?: (?:a lot|many|much|order|be|so|a|big|large|in))+\b|\b(?:is|are|am) (?:fine|ok|okay) (?:if|though) [^,.;]{0,20}not\b|\bno (?:charge|cost|fee|obligation)s?\b|不反对|别担心|不用担心|(?:不用|不必|不需要|无需)(?:太|很|那么|要)?(?:多|大|快|急)(?!说)|不[^,。不没]{1,8}也(?:行|可以|成|没关系|无所谓|不要紧)|没事|不变|(?:不用|不必|别|无需|不要)(?:客气|谢|还|归还|退|放在?心上|在意|介意|见外|担心)了?|不(?:再)?(?:改|动|讨价还价|还价|讲价|砍价|计较|争了?)|\bnot (?:be |even |going to |dream of |think of |want to )*(?:charg(?:e|ing)|cost you|haggl(?:e|ing)|argue)\b|别客气|\b(?:no|not) (?:a|one) (?:single )?(?:hour|day|week|month|cent|dollar) (?:more|longer|earlier|sooner)\b|\bno (?:sooner|earlier|later)\b(?! than)|不能(?:再|更)[多长久早]了?(?=$|[,。])|(?:要价|开价|要的|价)(?:真的?|也|算)?不(?:算)?[高多]|\bno problem\b|\bfor nothing(?=$|[,.;!])|(?<=[.!] )no, (?:really|seriously|i mean it)\b|\b(?:do |will |would |need )*not (?:have |need )?(?:to )?pay (?:us )?(?:anything |a [a-z]+ )?for (?:it|this|that|them)\b|\b(?:will |would |does |do )not cost (?:a (?:thing|cent)|anything|anybody|\p{Co})(?: anything| a (?:thing|cent))?|\bno strings(?: attached)?\b|\bno conditions attached\b|\b(?:the )?rest (?:stays?|remains?|unchanged)\b|不附(?:带)?(?:任何)?条件|(?:不要|不用|不收|没有|免)首付款?|\bnot at all\b|\bnot the only\b|\bnot only\b|\bnot alone\b|\bno doubt\b|\b(?:nobody|no one|noone) else\b|\bnot hesitate\b|\b(?:can|could) not wait\b|, not (?:before|earlier)\b|没问题|没关系|不好意思|不客气|(?<=自己(?:来|去|也)?(?:搭|建|开|搞|弄|卖|做|办)[^,。]{0,10})算了|不错|不过|差不多|不久|不只|不止|\bno more$|不瞒|(?<twice>[能可要是会好])不\k<twice>|不[和跟同]别[家人]/gu;

/** All of them. */
export const EMPTY_NO = new RegExp([UNHIDDEN, FAULTLESS, COURTEOUS.source].join("|"), "gu");
