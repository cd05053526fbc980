/**
 * The words that acts are made with, English and Chinese side by side. They are matched against a text with marks, so a
 * pattern can say "a party" or "an amount".
 *
 * No pattern has a repetition within a repetition: the time is quadratic in the text at worst.
 */
import { any } from "./marks.ts";

export { EMPTY_NO } from "./empty-no.ts";

const P = any("party");
const A = any("asset", "vague");
const C = any("channel");
const M = any("money");

export const cue = (...parts: readonly string[]): RegExp => new RegExp(parts.join("|"), "u");

/** A clause that only says until when: it leaves the no beside it a no. */
export const ONLY_UNTIL =
  /^(?:not )?(?:before|until|till|without) [^,]*$|^(?:没|未|不)?[^,]{0,12}(?:之前|以前)$|^before we (?:go on|continue|start|begin|talk)[^,]*$/u;

export const NEGATIVE = cue(
  String.raw`\b(?:not|no|never|none|neither|nor|without|unable|refuse|decline|withhold|nobody)\b`,
  "(?<!是)不|没|别(?![家人的处国])|勿|无法|拒|免谈|没门|休想|哪能|哪里能|岂能|怎能|怎么能|怎么可能|哪会|岂会|何必|凭什么|个[鬼屁头]$|才怪",
);

/** Nothing for somebody who is named. */
export const GETS_NOTHING = new RegExp(
  String.raw`${P} ?(?:will |shall )?(?:gets?|receives?) (?:nothing|none of it|neither)\b|\bnothing (?:at all )?for ?${P}|${P}什么[都也](?:没有|拿不到|得不到)|什么[都也]不给${P}`,
  "u",
);

/** Words with which a thing is kept without a "no". */
export const KEEPS = cue(
  String.raw`\b(?:over my dead body|fat chance|dream on|forget (?:about )?(?:it|that)|off the table|hard pass|off limits|out of the question)\b|not for sale|\b(?:has|have|needs?) to (?:be|go|come|get) back\b|\b(?:is|are) (?:our|the) only (?:one|copy|unit|sample)\b|\bkeep (?:it|them|that|those|${A}) ?out of\b|\b(?:sooner|rather)\b.*\bthan\b|\b(?:we|i) (?:will )?(?:have to )?pass(?: on (?:it|this|that)|$)|\b(?:can|to|should) forget\b|\bwhistle for\b|\b(?:stays?|remains?|keep) (?:here(?! with you)|in our|with us|in house|at home)|\bstays?(?: (?!with (?:(?:you|your|them|their)\b|${P}))|$)|\bis (?:already )?(?:spoken for|promised|reserved)\b|\b(?:goes|travels?|flies|fly|comes?) (?:straight |right )?(?:back|home) (?:to|with|in|on)\b|\bnon-?starter\b|\bno-go\b|\bnot happening\b|\b(?:is|are|remains?) (?:strictly |for |a |our )*(?:internal|confidential|secret|private|not available)\b|\btrade secret\b|\b(?:we|i)\b[^.,]{0,20}\bkeep (?:the |our |my )?(?:${A}|it\b|that\b)|\b(?:is|are|remains?|stays?) ours\b|\bbelongs? to us\b|\bwe own\b|\bleaves? (?:the |our |my )?(?:${A}|it|that) ?(?:at home|where|in our)\b|\bkeep\b.*\b(?:to|for) ourselves\b|\bnever leaves?\b|not going anywhere|\b(?:that|this|it) is (?:quite )?enough\b|\b(?:register|file|hold|keep|apply for) [^.]*\b(?:ourselves|ourself|in our own name)\b|\b(?:is|are|be|goes|stays?|remains?|issued|registered) in our (?:own )?name\b`,
  GETS_NOTHING.source,
  `[随跟]我们(?:一起)?回|带回(?:去|国|家)(?!.{0,3}(?:看|研究|考虑|商量))|内部(?:资料|文件|的)|商业秘密|机密|保密的|不对外|免谈|没门|想都别想|想得美|做梦|没戏|[没不](?:得|能)?商量|别想|别提|恕[不难]|难以|没法|没办法|算了|免了|不可能|(?:做|办|给|留|签|答应|接受|承受)不[到了]|我们的(?:底线|命根子|命脉)|[在归]我们(?:自己)?(?:公司)?(?:手[里上]|名下)|归我们(?!${any("percent")})|属于我们|(?:是|永远是)我们(?:公司|自己)?的(?!${A})|[放存]在(?:我们|自己|家)|留在(?!你们|贵方|您|那)|自己(?:留着|持有|保管|注册|申请|来办|办)|够了|绝不外传|不外传|谁也不给|(?:写|用|挂|署|落|登记)(?:在|成)?我们(?:自己|公司)?的?名[字下义]|我们? ?(?:就 ?)?pass`,
);

export const QUESTION = cue(
  String.raw`\?|^(?:should|shall|do|does|did|is|are|was|will|may|can|could|would|has|have(?= (?:you|they|we|i|he|she|your|their|any|the) )|why|what|who|whom|whose|when|where|which|how) (?!about\b|not\b)`,
  "吗|呢$|过[^,。]{0,6}没有?$|有没有|多少(?!.{0,4}[都也])|(?<![那这好另外有])几[个台家位件](?!.{0,4}[都也])|要不要|是不是|会不会|能不能|可不可以|好不好|为什么|怎么样|怎样",
);

export const UNSURE = cue(
  String.raw`\b(?:maybe|perhaps|might|wonder|whether|probably|(?<!not )possibly|what if|why not|suppose|guess|consider|considering|thinking|think|could|should|shall we|if i were|hope|unsure|not sure|in (?:principle|theory))\b`,
  String.raw`\bbut (?:[a-z]+ ){1,4}(?:do|does|did)(?=[.,;]|$)`,
  "原则上|理论上|也许|(?<!不)可能|或许|大概|要不(?!然)|考虑|想想|再想|说不定|是否|好像|似乎|应该|不是不|不得不",
);

export const CONDITION = cue(
  String.raw`\b(?:if|unless|provided|upon|once|as soon as|after|before|when|until|against|without|first\b.*\bthen|in exchange|in return|subject to|only (?:with|for|on|by)|except|but only|no (?:sooner|earlier) than|for (?:a|your|the|their) (?:signed|signature|stamped))\b`,
  // A figure, "and we sign": the figure is the condition.
  String.raw`(?:${any("percent", "money", "months")}|\b(?:double|triple|raise|increase|halve|shorten|extend)\b)[^.]*\band (?:we|i|it)\b`,
  String.raw`\b(?:sign|pay|wire|transfer|put down)\b[^.]*\b(?:and|then) (?:we|i) (?:will |can |would )?(?:send|give|hand|ship|leave|deliver|share|show)\b`,
  String.raw`\bthe (?:moment|minute|day) (?:that )?(?:you|we|they|he|she|it|the|your|our|their|his|her|${P}|${any("nnn", "money")})`,
  // "Sign it and you will get the thing."
  String.raw`\b(?:sign|pay|wire|transfer|put down)\b[^.]*\b(?:and|then) (?:you|they|he|she|${P}) ?(?:will |can |may |shall )?(?:get|have|keep|receive)\b(?! (?:nothing|none|no)\b)`,
  String.raw`(?:签|\b(?:first|sign)\b)[^,。]*,?(?:然后|之后|以后)`,
  "如果|要是|的话(?=[,。]|$)|只要|除非|才|签[好完]|一(?=[签付到])|(?<=[\ue000-\uf8ff])一[签付到]|(?<![这那周]|现在|马上|今天|立刻)就(?!到这|这样|按|照|这么|此|当[送是]|冲|(?:行|好|可以|成)(?:$|[,。!了]))|先(?!不|看|做起来|给[你您]|生|放|留着|拿|收|试|发|寄|用)|再(?![也见])|等(?!着|我们|答复|回复|待)|以后|之后|换",
);

/** What was, or what others do or want: told, not said. */
export const TOLD = cue(
  String.raw`\b(?:gave|given|sent|shared|shown|showed|handed|already|yesterday|last (?:week|month|year)|ago|had|wants|needs|asks|wanted|asked)\b`,
  "已经|过了|[给发寄交看谈说]过(?![去来])|上周|上个月|昨天|去年|曾|从来没|从没|想要",
);

/** What somebody else would have. */
export const THEY_WANT = new RegExp(`${P}(?:想)?要(?!是|的)`, "u");

export const LATER = cue(
  String.raw`\b(?:later|tomorrow|soon|another time|yet|for now|next (?:month|year|quarter|week|time)|some ?day|(?<!for |after |just |only |of )one day(?=$|[.,;!])|one of these days|in due course|come back to|get back to|sleep on|in (?:a|two|three) (?:days?|weeks?|months?|years?))\b`,
  "以后(?!也|都|还)|之后再|下个?月|下周|明天|过几天|过两天|改天|回头|稍后|晚点|再说|暂时|暂不|先不|(?<!先.*)再谈|再议",
);

/** Too much at once to be meant. */
export const ALL = cue(
  String.raw`\b(?:all|everything|everybody|everyone|anything|anybody|anyone|whatever|both of)\b`,
  "所有|全部|大家|每家|每个人|什么都|什么就|都给|一切|统统",
);

/** Said to whoever is in front. */
export const TO_YOU = /\byou(?:r|rs|rselves)?\b|你|您|贵方/u;
/** The other side is to give. */
export const TO_US = cue(
  String.raw`\b(?:give|send|show|hand|provide|lend|email|get|pass) (?:me|us|our team)\b`,
  String.raw`\b(?:sent|given|delivered|shipped|brought|emailed) to (?:us|me)\b`,
  "(?:给|发给|交给|寄给|送给)我(?!们自)",
);

export const GIVES = cue(
  String.raw`\b(?:give|gives|giving|send|sends|sending|share|shares|sharing|show|provide|provides|deliver|hand over|hand|leave|lend|email|mail|post|forward|disclose|reveal|ship|supply|put|install|place|offer|invite|host|train)\b`,
  String.raw`\b(?:you|they|he|she|it|${P})? ?(?:can|may|will|shall)? ?(?:then )?(?:have|get|gets|getting|keep|receive|take|borrow)\b|${P} ?(?:can|may|will|shall)? ?(?:have|get|gets|receive|take|keep|borrow)\b`,
  String.raw`\b(?:let|lets?) [^.]*have\b|\bhere (?:is|are|it is|you are)\b|\bgoes to\b|\b(?:is|are) yours\b|^(?:(?:sure|ok|okay|fine|yes|go ahead|alright),? )*(?:please )?(?:take|have)\b|^(?:one|a|the|two) ?${A} ?for ?${P}|\bcome and (?:see|visit)\b|^visit\b|\bin (?:your|their|its) name\b`,
  "给|发|寄|交给|交付|提供|送|留(?!下来谈)|出示|分享|透露|拿|归|安排|派|参观|[请带欢迎].*看|放|过目|查收|收好",
);

/** Not the thing: a word about it, or a piece of it; or it is shown and stays. */
export const NOT_ITSELF = cue(
  String.raw`[a-z] (?:about|regarding|concerning|on) (?:the |our |your |this |that |those |these )?${A}`,
  String.raw`\b(?:pages?|lines?|bits?|glimpse|corner|chapter|title|cover|list|section|excerpt|summary) (?:of|from) (?:the |our |this |that )?${A}`,
  String.raw`\b(?:access to|(?:look|glance|peek) (?:at|into|through)) (?:the |our |this |that |one of )?${A}`,
  String.raw`\b(?:we|i)\b[^.]*\b(?:take|bring|carry|send|ship) (?:it|them|that|the ${A}|${A}) ?(?:home|back|with (?:us|me))\b`,
  String.raw`${A} ?(?:'s (?!(?:attached|enclosed|included|yours|here|for|on|in|coming|ready|free|being)\b)|(?:room|plan|schedule|price|list|location|question|topic|issue)s?\b)`,
  String.raw`\b(?:show|see)(?:ing|n|s)?\b[^.]*\b(?:here\b|(?:in|at|on) our\b)`,
  `[看瞧][一两]眼|${A}的?(?:报价|价格|价钱|答复|回复|想法|意见|清单|目录|封面|照片|截图|第?[一二两三几]页|一部分|部分)`,
);

/** Verbs that go with something that is shown and not left. */
export const VISITS = cue(
  String.raw`\b(?:invite|welcome|come|visit|see|host|walk|tour)\b`,
  "请|带|欢迎|来|参观",
);

/** Our own people: those who know how it is made. "Engineers", or half the word in Chinese, may be marked as the training for theirs. */
const OURS = String.raw`(?:our|my) (?:own |two |three |four |few )?(?:people|engineers?|staff|team|crew|technicians?|trainers?|instructors?|developers?|specialists?|experts?|chemists?|${A})`;
const OURS_ZH = `(?:我们|我方|咱们|自己)(?:公司)?的?(?:人(?!民)|工程师|员工|团队|技术人员|技术员|研发人员|骨干|专家|工? ?${A})`;

/** They are kept from somebody, or made to stay. */
export const KEEPS_PEOPLE = cue(
  String.raw`\b(?:keep|shield|protect|guard|hold)(?:ing)? ${OURS}[^.]*\b(?:apart|away|from|out of|off|separate)\b`,
  String.raw`\b(?:retain|hold on to|retention (?:bonus(?:es)?|contracts?) (?:for|to)|bonus(?:es)? (?:for|to)) ${OURS}`,
  String.raw`\b(?:give|offer|pay) ${OURS} (?:a |an )?(?:retention|bonus|reason to stay|raise|more)`,
  String.raw`\b(?:raise|increase|double) the (?:pay|salary|salaries|wages) of ${OURS}`,
  String.raw`\b(?:not|never|nobody|no one) (?:to )?(?:let |allow |have )?[^.]*\b(?:hire|hires|poach|poaches|recruit|headhunt|meet|contact|approach|talk to|speak to|reach|get at) ${OURS}`,
  `(?:不让|不许|不准|防止|避免|不要|请勿|别)[^,]*(?:接触|见|联系|挖|招|撬|拉拢)[^,]*${OURS_ZH}`,
  `(?:留住|稳住|看好|管好|保护)[^,]*${OURS_ZH}|给${OURS_ZH}[^,]*(?:奖金|加薪|加钱|留任)`,
  `${OURS_ZH}[^,]*(?:不[和跟同与]|不再[和跟同与]|隔开|回避)`,
  `(?:不让|不许|不准|别让)[^,]*${OURS_ZH}[^,]*(?:接触|见|联系)`,
  // Better pay for those who know how it is made, lest somebody hires them.
  String.raw`\b(?:raise|increase|double|better) (?:the )?(?:pay|salary|salaries|wages) (?:of|for)\b`,
  "(?:工资|薪水|待遇)[^,。]{0,4}(?:加|涨|提)|(?:加|涨|提)一?[点些]?(?:工资|薪水?|待遇)|(?:别|不能|免得|以免|省得)(?:被|让|给)[^,。]{0,4}(?:挖|撬)(?:走|了|跑)",
  // Only people are lured away.
  `(?:不让|不许|不准|防止|避免|别让|免得|以免)${P}[^,]*(?:挖走|挖人|挖角|撬走|抢人)`,
);

export const DEFLECTS = cue(
  String.raw`\binstead\b|\bsomething else\b|\bother things?\b|\bdeflect\b|\bdemonstrat|\b(?:test )?results\b|\blook at .* first\b|\b(?:prove|film|filmed|video|test report|measurements)\b|\btry it\b|\bon the screen\b|\bin place of\b`,
  "改看|看别的|别的东西|换一样|先看|看看|演示|测试结果|测试数据|测试报告|效果|岔开|视频|一起测|一起试|来我们这里试",
);

/** The thing that stands open, named only by the standing open. */
export const IT = cue(
  String.raw`\b(?:it|that|this|one|itwant)\b`,
  "^(?:可以|好|行|那就|就)?,?给(?:你们|您|他们|它)?吧?$|要的东西|才给|就给|再给|拿走",
);

export const SIGNS = cue(
  String.raw`\b(?:accept|accepted|sign|signed|deal|put (?:my|our) names? (?:under|to)|shake (?:hands )?on)\b`,
  "接受|签字|签约|签(?![不了])|成交|同意|一言为定",
);

/** What is conceded before a yes does not undo it. */
export const ALTHOUGH = cue(String.raw`\b(?:although|though|even if)\b`, "虽|尽管");

/** What is signed or turned down: terms, and not an agreement of another kind. */
export const TERMS = cue(
  String.raw`\b(?:terms?|offers?|proposals?|licen[cs]e|contract|paper|conditions?)\b`,
  "条款|方案|提议|报价|许可|合同|条件|合约",
);

export const TOO_LITTLE = cue(
  String.raw`\bmiles apart\b|\brather (?:go home|walk|leave)\b|\b(?:do|offer) better\b|\b(?:more|less|longer) than we\b|\bpeanuts\b|\b(?:need|want|expected) (?:a lot |much )?more\b|\b(?:do|does|will|would) not (?:do it|cut it|fly)\b|\b(?:does|will|would) not do$|\bpass on (?:this|that|it|the|your)\b|\b(?:a|is a) joke\b|\binsult|\bshort of what\b|\btoo (?:low|little|small|bad|long|short|poor|thin)\b|\bnot (?:good )?enough\b|\bunacceptable\b|\b(?:do|does|will) not work\b|\bnot (?:on )?these terms\b`,
  "再(?:加|高)(?:一)?点|加一点|太低|太少|不够|偏低|少了点|低了点|差得远|差太远|差得多|不像话|没诚意|(?:不|没法)接(?:了|受)?$|太差|太短|太长|签不了|谈不拢|接受不了|不划算",
);

export const TURNS_DOWN = cue(
  String.raw`\b(?:refuse|reject|decline|turn .* down|turn down|say no|tell ${P} no)\b|${P} ?:? ?(?:(?:is|are) )?(?:rejected|declined|refused|turned down)$`,
  "拒绝|回绝|谢绝|说不|推掉|驳回",
);

/** Nothing but a no. */
export const BARE_NO = cue(
  String.raw`^(?:i am )?(?:no|nope|no way|no thanks?|no thank you|sorry,? no|afraid not|certainly not|absolutely not|it is out of the question|out of the question|not this)$`,
  "^(?:恐怕)?(?:不|不行|不可以|不能|不同意|不答应|不给|免谈|办不到|这个不行|不可能)[吧的了]?$",
);

export const EXCLUSIVE = cue(
  String.raw`\bexclusiv|${any("months")} ?alone\b|\bjust (?:the )?(?:us|you|two of us)\b|\bhands tied\b|\b(?:sole|only) (?:agent|agency|distributor|partner|dealer|supplier)\b|\bgeneral agency\b|\bagency for\b|\b(?:talk|talking|speak|speaking) to (?:any(?:body|one)|nobody|no one|no other)\b|\b(?:nobody|no one|noone) else\b|\bto (?:yourselves|yourself|themselves)\b|\bonly (?:talk |talking |negotiate )?with you\b`,
  "独家|排他|总代理?|全国代理|不[和跟同]别[家人][^,]*谈|只[和跟同与](?:你们?|您|贵方|[\\ue000-\\ue0ff])[^,]*谈",
);
export const GRANTS = cue(
  String.raw`\b(?:give|grant|gets?|have|may|agree|accept|allow|fine|ok|okay|yes|granted|no more)\b`,
  "给|同意|答应|可以|授予|接受|最多|好",
);

export const APPROACHES = cue(
  String.raw`\b(?:get hold of|contact|call(?! it\b)|approach|phone|ring|reach out|get in touch|write to|on the phone|open talks|start talks|begin talks|start talking|begin talking|open negotiations|start negotiations)\b`,
  `联系|接触|[打去](?:个|一个)?电话|联络|找${P}[^,]*谈|开始和${P}谈|约[^,。]{0,4}${P}|约[^,。]{0,12}(?:见[一个]?面|见见|碰[一个]?[面头])`,
);

/** With somebody who is not there yet this begins the talks. */
export const TALKS_TO = new RegExp(
  String.raw`\b(?:talk|speak|meet)(?: to| with)? ?${P}|[和跟]${P}(?:也)?谈|约[^,。]{0,12}(?:见[一个]?面|见见|碰[一个]?[面头])`,
  "u",
);

export const DISMISSES = cue(
  String.raw`\bdismiss\b|\b(?:stop|end|finish|done|quit|cease|break off|close)\b[^.]*\b(?:with|(?:talking|speaking) to)\b ?${P}|\b(?:break off|dismiss|drop) ?${P}|\bcall it (?:a day|quits|off) with ?${P}|\bno (?:further|more) (?:talks|negotiations) with ?${P}|\b(?:talks|negotiations) with ?${P} ?(?:are|is) (?:over|finished|closed|done)\b`,
  `不再?[和跟同与]${P}[^,]*谈|[和跟同与]${P}[^,]*(?:不谈|不再谈|谈判结束|到此为止)|结束[和跟同与]${P}[^,]*谈|${P}[^,]*(?:不谈了|(?:不用|不必|别|甭|不要)再?(?:谈|聊|跟)了?)|[和跟同与]${P}的?谈判[^,]{0,4}结束`,
);

export const CLOSES = cue(
  String.raw`\b(?:end|close|finish|stop|wind up)\b[^.]*\b(?:all|everything|every|altogether|everyone|everybody)\b|\b(?:all )?(?:the )?(?:talks|negotiations) are (?:over|finished|closed)\b`,
  "^都不谈了|^谈判[^,]{0,2}[都全][^,]{0,3}结束|结束(?:全部|所有|一切|整个)[^,]*谈|(?:全部|统统|全都|通通)(?:谈判)?(?:结束|终止|停)|全部收尾",
);
/** Said to the whole table, and not to the people of one: in the text as it was typed. */
export const TO_ALL =
  /^(?!.*(?:\bwith you\b|[和跟与同](?:你们?|您|贵))).*(?:\b(?:everyone|everybody|you all|all of you|both of you)\b|各位|大家|诸位)/isu;
/** Ends something, without saying whether with one or with all. */
export const ENDS = cue(
  String.raw`\b(?:end|close|finish|stop) (?:the )?(?:talks|negotiations|talking|negotiating|this)\b|\bgoodbye\b|\bnot take (?:this|it) (?:any )?further\b`,
  "结束谈判|不谈了|到此为止|谈到这里|不往下谈",
);

export const WAITS = cue(
  String.raw`^(?:let us )?(?:then )?(?:wait(?: (?:a|one) week)?|end (?:the|this) week|next week(?: please)?|that is all for (?:now|today)|nothing (?:more|else|further)(?: from us| to do)?(?: for)? (?:this week|today|now)(?: from (?:us|me|our side))?|(?:(?:that|this) is |it is )?enough(?: from us)? for (?:this week|the week|today|now)|(?:that|this) will do for (?:this week|the week|today|now)|no more (?:for )?(?:this week|today)|(?:let us )?(?:call it a week|leave (?:it|this)(?: (?:there|here|at that|be))?(?: for)? (?:this week|the week|now|today)|leave it (?:there|at that)(?: this week)?)|(?:let me|let us|i will|we will|i want to|we want to|i have to|we have to|i need to|we need to) (?:think|sleep|reflect|mull)(?: (?:about|on|over))?(?: (?:it|this|that))?(?: over)? (?:until|till|for|to|over) (?:next week|(?:a|another|the|one) week|the weekend)|(?:that is|this is) (?:enough|it|all) for (?:this|the) week|(?:that is (?:all|it)|we are (?:done|finished)|done)(?: for)?(?: this)? week|skip(?: this week)?|let (?:the|this) week (?:go|pass|run)(?: by)?|pass|move on to next week|go on to next week)(?: please)?$`,
  "^(?:那|就|先|我们|这事)*(?:晚点|晚些(?:时候)?|回头|改天|过几天|下周|下星期)再(?:说|谈|聊|议|看)[吧了]?$|^(?:请)?(?:让|容|给)?我们?(?:再)?(?:考虑|想一?想|琢磨)(?:考虑|一下)?到下(?:个?星期|周)[吧]?$",
  "^(?:请)?(?:就)?(?:结束(?:本|这一?)周|下一?周|过一周|等一周|(?:本|这一?)周(?:就|先)?(?:到这[里儿]?(?:为止)?|没别的|没有别的|到此为止|就这样|这样|没事|不做别的|够|差不多)[了吧]?)[了吧]?$",
);

export const DEVELOPS = cue(
  String.raw`\b(?:develop|start|begin|launch|work on|invest in|fund|order|kick off|get going on|go ahead with|get to work on|push on with)\b[^.]*\b(?:release|version|generation)\b|\b(?:bring|pull|move) [^.]*\b(?:release|version|generation)\b[^.]*\b(?:forward|ahead)\b|\b(?:spend|put)\b[^.]*\b(?:on|into|in) [^.]*\b(?:release|version|generation)\b|\bget [^.]*\b(?:release|version|generation)\b (?:going|started|moving|out|ready)\b|\b(?:bring|pull|move)(?: out)? [^.]*\b(?:release|version|generation)\b[^.]*\b(?:up|earlier|sooner)\b|\b(?:bring|pull|move) (?:forward|ahead) [^.]*\b(?:release|version|generation)\b`,
  "(?:开发|启动|开始|研发|着手|做|提前|加快)[^,]*(?:新版|下一代|新一代|下一版|新产品|下一批|下一?季|新品(?!日程)|新款)|(?:新版本?|下一代|新一代|下一版|新产品|下一批|下一?季|新品|新款)[^,]*(?:早点做|先做|提前做|动手|开工|启动|开始|搞起来|立项|上马|开发|研发|做出来|提前)",
);

export const BUILDS = cue(
  String.raw`\bwe (?:will )?(?:do|handle|run|take) (?:that |it |them |these )?(?:alone|by ourselves)\b|\b(?:build|building|set up|setting up|establish|create|open)\b|\b(?:ourselves|our own)\b`,
  "自建|自己(?:建|做|开|搭|来)|自营|搭建|建立|我们建",
);

export const ASKS = cue(
  String.raw`\?|\b(?:ask|tell (?:me|us)|know|learn|understand|hear|about|question|probe)\b`,
  "问|了解|说说|谈谈|聊聊|请教|介绍|打听|知道|听听|吗|什么|哪|谁|怎么",
);
export const TOPICS_SAID = {
  references: cue(
    String.raw`\b(?:integrated|plugged|built|connected|embedded|hooked) (?:in|into|with|to|up)\b[^.]*\b(?:before|so far|already|yet|until now)\b|\bwho(?:m)? (?:else )?(?:have|did|has) (?:you |they )?(?:already |ever )?(?:integrated?|plug(?:ged)?|connect(?:ed)?|hosted?|list(?:ed)?|carr(?:y|ied)|embed(?:ded)?|put|add(?:ed)?)\b|\b(?:have|did) you (?:ever )?(?:integrated?|connect(?:ed)?|embed(?:ded)?|carr(?:y|ied)|host(?:ed)?|add(?:ed)?|work(?:ed)?)\b[^.]*\b(?:others?|another|other firms?'?|companies|anybody|anyone|somebody)\b|\bwhose\b[^.]*\b(?:(?:do|have|did) you|inside|hold|already|sell|use)\b|\b(?:names?|numbers?|contacts?)\b[^.]*\b(?:i|we) (?:can|could|may|might) (?:call|ring|phone|ask|talk to|speak to)\b|\b(?:which|who|whom)\b[^.]*\b(?:can|could|may|might) (?:i|we) (?:call|ring|phone|ask|talk to|speak to|speak with|talk with)\b|\b(?:anybody|anyone|somebody|someone) (?:that )?(?:i|we) (?:can|could) (?:call|ring|phone|ask|talk to|speak to)\b|\breferences?\b|\b(?:one|two|some|any|a few|several) of your (?:other |own )?(?:brands|customers|clients|partners|licensors|suppliers|licensees)\b|\bhow many of your\b[^.]*\b(?:still|left|stayed)\b|\bwho (?:else )?(?:supplies|supplied|licen[cs]es?|licensed|sells?|sold) (?:to )?(?:you|them)\b|\b(?:deployed|installed|rolled out|licensed|used)\b[^.]*\bbefore\b|\bwho (?:could|can|may|should) (?:i|we) (?:ask|call|talk to)\b|\b(?:bought|sourced|purchased)\b[^.]*\bfrom\b|\blicen[cs]ed? (?:\w+ )?from\b|\b(?:call|ring|ask|talk to|speak to|phone)\b.*\b(?:customers?|licensors?|partners?|worked)\b|\b(?:customers?|licensors?|partners?)\b.*\b(?:call|ring|ask|talk to|speak to|phone)\b|\b(?:made|done|built|sold|used|tried) (?:this|it|that|one|something)\b[^.]*\bbefore\b|\bcollaborations?\b|\bcooperations?\b|\bworked with\b|\bwork with before\b|\bspeak for\b|\btrack record\b|\bvouch\b|\brecommend\b|\bwho (?:else )?(?:did|has|have|do)\b.*\b(?:work|build|built|partner|supply|supplied|make|made)|\bpartnered\b|\b(?:past|previous|earlier|former|last|joint|recent) (?:joint )?(?:partners?|projects?|suppliers?|work|deals?|cooperations?)\b|\b(?:have|has|did)\b[^.]*\b(?:licen[cs]es?|licensed|foreign|western|european|deals?|projects?|partners?|companies)\b[^.]*\b(?:before|already|ever|in the past)\b|\bever\b[^.]*\b(?:licen[cs]ed?|partner|worked|cooperated|foreign)|\b(?:done|did)\b.*\b(?:projects?|deals?)\b.*\bbefore\b`,
    "(?:以前|之前|过去|从前)[都也]?[^,。]{0,4}(?:接|集成|装|放|卖|带|用)过?(?:谁|哪)|(?:外面|外头|都)传[^,。]*(?:你们?|您)|[接装放卖带用]过(?:谁|哪[些几]?家)|(?:电话|联系方式|名字)[^,。]{0,6}[,，]?[^,。]{0,8}(?:以前|之前|合作)|听说(?:你们?|您|贵方)?[^,。]*(?:转|传|漏|泄|走得|抄|卖给)|(?:有人|外面|都|人家)说(?:你们?|您|贵方)|(?:用|跟|和|找)过?谁家|合作得?(?:怎么样|咋样|如何)|做过[^,]{0,8}(?:牌子|品牌|客户)|[跟和]其中[一几两]?[家个位]?[^,。]{0,2}(?:聊|谈|问|通话)|合作过|[帮给替][哪谁][^,。]{0,8}过|介绍(?:我们?)?(?:去)?(?:问|认识|联系)|(?:引进|采购|买)过|做过[^,]*(?:项目|单子)|替你们|担保|背书|跟哪|和哪[些家]|以往合作|以往的?合作|案例|业绩|推荐人|作证|谁[^,]*过|以前和|过去和|和谁合作|(?:有没有|以前|之前|曾经|过去)[^,。]{0,8}(?:授权|合作|引进|代理|项目)",
  ),
  plans: cue(
    String.raw`\b(?:are|is) (?:you|they|your [a-z]+) (?:also |already |now )?(?:building|making|developing|working on|planning|preparing|writing)\b[^.]*\b(?:own|similar|same|yourself|yourselves|like (?:it|this|ours|that)|version|competing)\b|\b(?:hear|heard|say|says|told|rumou?rs?)\b[^?]*\b(?:you|your)\b[^?]*\b(?:pass|passing|hand|handing|give|giving|share|sharing|leak|leaking|sell|selling|show|showing|copy|copying)\b|\b(?:who (?:signs|pays|rules|runs)|who\b[^.]*\b(?:decides?|deciding|decision|approves?|in charge|(?:last|final) (?:say|word))|budget|timeline|purpose|goals?|aim)\b|\bwhy\b[^.]*\b(?:need|want|insist|interested|ask)\b|\b(?:take|taking|pull|open)\b[^.]*\b(?:apart|up)\b|\b(?:will|would|going to)\b[^.]*\b(?:copy|dismantle|disassemble|reverse[- ]?engineer)|\b(?:hope|expect|want|trying|looking) to (?:achieve|get|gain|learn|do)\b|\blook(?:ing)? for\b|\b(?:what|which|where|how)\b[^.]*\b(?:would|will|do|are) (?:you|they)\b[^.]*\b(?:use|test|try|need|apply|sell|do|measure)|\bend (?:users?|customers?)\b|\b(?:are|will) (?:you|they)\b[^.]*\b(?:develop|launch|expand|produce)\b|\bwho (?:will|would) be\b|\b(?:plan|plans|planning|planned|intend|intends|intention|intentions|roadmap|strategy)\b|\bdo with\b|\bwhere (?:do|will|would) (?:you|they) (?:see|put|place|use)\b|\bhappens?\b.*\b(?:once|when|after|end)\b|\b(?:what|how) (?:would|will|do|are) you (?:going to )?(?:use|using|sell)\b|\bbuild\b.*\bor buy\b|\bwhich (?:market|customers|products?)\b|\bwhat (?:do you need|is) (?:it|this|that) for\b|\bgoing to do\b|\b(?:volumes?|quantit(?:y|ies)|how many|how much)\b[^.]*\b(?:need|needs|expect|buy|want|sell|use|order)\b`,
    "(?:也|正|都)?在(?:自己)?(?:做|开发|研发|搞|弄)(?:一个|一款|一套|自己的|类似|同样)|自己(?:也|在|正)*(?:做|开发|研发|搞)(?:一个|一款|一套|类似)|(?:先|首先|最先|准备|打算)(?:上|装|用|进|放|铺)[^,。]{0,4}(?:哪|什么)|(?:一|每)年[^,。]{0,6}(?:得|要|用|需|进|接待|来|有)[^,。]{0,4}多少|(?:多少|几)[个位]?(?:客人|顾客|住客|游客|观众|粉丝|房间|客房|门店|会员)|打算|计划|(?:你们|您|贵方|打算|准备|想)[^,]{0,4}怎么用|拍板|做主|说了算|谁[^,。]{0,4}(?:决定|负责|签字|管|定(?!价))|(?:为什么|为何|干嘛|干吗|怎么)(?:非)?(?:一定)?(?:要|想要|需要)|图什么|看中|拆(?:开|解|了|机)|拆$|仿制|抄|预算|什么时候(?:上市|开始|投产|推出)|时间表|目的|目标|期望|想要什么|用来(?:做|干)|做什么用|用在哪|还是外购|还是(?:找|请)人|卖给谁|规划|意图|想怎么|准备怎么|(?:要|需要|用|买|订)多少[台件套个]|用量|(?:想|要|会|准备|打算)[^,。]{0,4}(?:用在|用于|放在|装在|拿来)|准备(?:怎么|拿)|拿(?:到|去)[^,。]{0,8}(?:做|干|用)",
  ),
  capability: cue(
    String.raw`\b(?:could|can|would|are|is) (?:your|their) (?:own )?(?:people|engineers?|team|staff|developers?|workers|technicians?|plant|factory|lab)\b[^.]*\b(?:build|make|do|develop|produce|put|handle|manage|write|design)\b|\bcapab|\bwho (?:understands?|knows?)\b|\b(?:what|whether|if|which parts?|how well)\b[^.]* (?:can|could|(?:is|are|was|were) able to) (?:already |also |really |now )?(?:build|make|develop|produce|manufacture|copy)\b|\bexperience\b|\b(?:has|have|did) (?:you|they|your|their)\b[^.]*\b(?:built|made|developed|produced|build|make|develop|produce)\b|\bexperts?\b|\bskilled\b|\bon (?:your|their) own\b|\b(?:do|have) (?:you|they) (?:have )?(?:the )?(?:people|know-how|skills?|equipment)\b|\b(?:r&d|r & d|research)\b|\bengineers?\b|\b(?:build|make|develop|do|produce)\b.*(?:\b|your|them|it)sel(?:f|ves)\b|\byour(?: own)? (?:team|development|r&d|engineering)\b|\bin-?house\b|\bcapacity\b|\bmake it\b|\b(?:staff|team|company|factory) size\b|\bheadcount\b|\bhow (?:many|big|large|long|much)\b[^.]*\b(?:people|staff|employ|engineers?|team|factory|plant|units?|pieces|sell|make|produce|build|turnover|revenue|take)|\b(?:equipment|machines|certifi|licensed to|qualified)`,
    "(?:懂|做过|搞过|干过)[^,。]{0,8}(?:几[个位名]|多少)|(?:内部|公司里|手下|那边)?有(?:没有)?人(?:会|能|懂)|(?:工程师|研发|技术员|团队|人)(?:里头?|当中|中间?|里面)[^。]*(?:几[个位名]|多少)|(?:自己的?人|你们?人|工程师|团队)[^,。]{0,4}(?:做|干|造|搞)得(?:了|来|出|成)|排得(?:下|过来)|人手(?:够|足)|忙得过来|研发|能力|(?<!它)能(?:自己)?(?:做|造|生产|开发)(?:出)?(?:什么|哪些|多少)|有懂|专家|有没有[^,]{0,8}(?:工程师|人才|经验)|(?:多少|几[个位名])[^,]{0,3}(?:工程师|研发|人)|有没有人会|做过类似|自己(?:能|会|可以|做到)|自己的?团队|产能|做得出|做得了|仿(?:制|造|出|一)|团队|技术实力|做不出来?|搞(?:得|不)[定出]|多大|规模|产量|年产|卖多少|能卖|设备|厂房|资质|多少[^,。]{0,3}(?:台|套|件|员工|人)|实力",
  ),
} as const;

export const OTHERS = cue(
  String.raw`\bothers\b|\bsome(?:one|body) else (?:is|has|wants|made)\b|\banother (?:firm|company|party|buyer|bidder|maker|manufacturer)\b|\b(?:you have|there is) competition\b|\bwe (?:already |do )?have (?:an?|another|two|three|several|one) (?:(?:good|better|other|serious|firm|written) )*offers?\b(?! (?:for|to) you)|\bwe (?:already )?have (?:other )?(?:options|alternatives)\b|\bother (?:appointments|meetings|options|offers|firms?|compan|parties|bidders?|buyers?|sides?|people|interested|suitors?|partners?)|\bnot the only\b|(?<!\b(?:our|my) )\bonly ones?\b|\bnot alone\b|\bcompetitors?\b|${P}[^,]* (?:is|are) (?:also )?(?:talking|speaking|negotiating) (?:to|with) us\b|\brivals?\b|\bseveral (?:parties|firms|companies|others)\b|\balso (?:in talks|talking|speaking|negotiating)\b|\b(?:two|three|four|some|more|\d) (?:other|more) (?:firms?|compan|parties|buyers?|bidders?)`,
  `唯一|不缺(?:买家|合作)|有人(?:也|在|出|已)|别人(?:也|在|已)|排(?:着)?队|别家|另外(?:几|两|三|一|还有)|其他(?:公司|家|买家|人|方)|别的(?:买家|公司|人)|好几家|还有(?:几|多|别|其他|人|一)|不[止只](?:你|您|一)|也[在和跟同][^,]*谈|竞争对手|同行`,
);
/** We talk to somebody who is named. */
export const WE_TALK = new RegExp(
  String.raw`\b(?:we|i) (?:have |had |also |now |just |got )*${P} ?(?:(?:is|are|very|really|quite|pretty) )*(?:interested|keen|on board|hooked|curious|at the table)\b|${P} ?(?:is|are) (?:also |very |now |quite |really )*(?:keen|eager|curious|on board)\b|\bwe (?:also |are also |are |do )*(?:talk|speak|negotiate|talking|speaking|negotiating)(?: to| with)? ?${P}|[和跟与同]${P}[^,]*谈|\bwe (?:have |are |also |now |just )*(?:open|opened|begun|started|in) (?:the )?(?:talks|negotiations) with ?${P}|${P} ?(?:is|are) (?:also |very |now )*(?:interested|looking|at the table)\b|${P}(?:也|正)*在(?:看|谈|评估|了解)|${P}(?:那边|那里|方面)[^,不没]*谈|${P}[^,。]{0,4}(?:有兴趣|感兴趣|有意)|\bwe (?:also |now |even )*(?:have|had|are having|got) (?:a |an |another |the )?(?:[a-z]+ )?(?:meeting|call|dinner|lunch|appointment|talks) with ?${P}|\bwe (?:are|will) (?:also )?(?:be )?(?:meeting|seeing|visiting) ?${P}`,
  "u",
);
export const HAS_SIGNED = new RegExp(
  String.raw`${P} ?(?:(?:has|have) )?(?:already |just |now |both |all )*signed\b|\bwe (?:have )?(?:already |just )?signed (?:with|up) ?${P}|${P}(?:也)?(?:已经?)?(?:[和跟同与]我们)?签(?:了|过|约|字)`,
  "u",
);
/** Somebody who is named wants it, too. */
export const WANTS_TOO = new RegExp(
  String.raw`${P} ?(?:also|too|now|even|really) (?:wants?|likes?|needs|would like|is after)\b|(?<=\b(?:by the way|btw|fyi)\b[^.]{0,20})${P} ?(?:wants?|likes|is after|would like)\b|${P}(?:那边)?也(?:想|要|看中|盯)`,
  "u",
);
/** The same of others who are not named. */
export const OTHERS_SIGNED = cue(
  String.raw`\b(?:others?|companies|firms?|parties|buyers|somebody(?: else)?|someone(?: else)?|two|three|several|some) (?:[a-z]+ ){0,2}?(?:have|has) (?:already |just |now |even )*signed\b`,
  "(?:别家|别人|有人|[两三几]家|其[他它][^,。]{0,3}|另外[^,。]{0,4})(?:都|也|已经?)*[^,。]{0,3}签(?:了|过|约|字)",
);
/** Terms lie between us and somebody who is named. */
export const HAS_TERMS = new RegExp(
  String.raw`${P}[^,。]{0,4}(?:拿着|拿到了?|收到了?|手上有)[^,。]{0,4}(?:条款|条件|方案|报价)|${P} ?(?:already |now |also |just )*(?:got|received|holds?) (?:our|my) (?:offer|terms|proposal|paper|draft|conditions)\b|${P} ?(?:already |now |also |just )*(?:has|have|had) (?:already |just |now )?(?:got |made |sent |given |put |had |offered |quoted |named )?(?:us |in |forward )*(?:an? |our |my |its |some |the )?(?:better |higher |good |more |other |second |written )?(?:terms|offer|proposal|paper|conditions|price|deal|money|more|term ?sheet|draft|contract)\b|\b(?:have|has|had|got|agreed|put)\b[^,.]*\b(?:terms|offer|proposal|paper)\b[^,.]* (?:with|from|before) ?${P}|\b(?:we|i) (?:have )?(?:already |just )?(?:made|gave|given|sent) ?${P} ?(?:an?|our|my|the) (?:[a-z]+ )?(?:terms|offer|proposal|paper)\b|\b(?:terms|offers?|proposals?|papers?) (?:already |also |now )?(?:lies?|stands?|is|are|sits?|went|gone) (?:open |already |out |on the table )*(?:with|before|to) ?${P}|${P}[^,。]{0,6}(?:报了?价|出了?价|开了?价|递了?[^,。]{0,3}(?:价|方案)|给了[^,。]{0,4}(?:报价|条件|条款|方案)|开了[^,。]{0,4}条件)|[和跟与同]${P}[^,。]{0,6}(?:条款|条件|方案)|${P}(?:手里|桌上|那边)[^,。]{0,6}(?:条款|条件|方案|报价)|(?:条款|条件|方案|报价)(?:已经?|也|都)*(?:摆|放|递|交|送|给|发)?(?:在|到|了|给)+${P}`,
  "u",
);
/** Somebody who is named came to us. */
export const CAME_TO_US = new RegExp(
  String.raw`${P} ?(?:(?:has|have|had|also|just|already|now|even|recently) )*(?:called|made|sent|gave|offered|phoned|rang|rung|contacted|emailed|e-mailed|mailed|wrote|written|texted|messaged|visited|approached|invited|met|came|come|reached out|got in touch|been in touch|knocked|turned|asked|inquired|enquired)\b(?: [a-z]+){0,4}? (?:us|me|our)\b` +
    String.raw`|${P} ?(?:has|have) been (?:on the phone|calling|asking|chasing)\b|${P} ?(?:is|are|keeps?) (?:also |now |already )*(?:calling|contacting|approaching|courting|chasing|asking|writing to) (?:us|me)\b` +
    `|(?<![让叫请托派给向找])${P}[^,。你您]{0,6}?(?:找|联系|联络|接触|来?问|打听|拜访|来|约|请|给)(?:过|了|上|到|过来)?(?:我们|我方|我|咱们)|(?<![让叫请托派给向找])${P}[^,。你您]{0,5}(?:来(?:打听|问|找|电|过|咨询|接洽|询)|(?:打听|询问|问|咨询)过)`,
  "u",
);
/** What follows is news for whoever is spoken to. */
export const BY_THE_WAY = cue(
  String.raw`\b(?:by the way|btw|fyi|for your information|(?:so|should) you (?:should )?know|you should (?:also )?know)\b`,
  "顺便|顺带|不瞒",
);
/** Somebody who is named was shown what proves. */
export const HAS_PROOF = new RegExp(
  String.raw`${P} ?(?:has|have) (?:already |just |now )?(?:tested|tried|measured|checked|seen (?:it|the (?:test|results?|proof|demonstration)))\b|${P}[^,。]{0,4}(?:测过|试过|验证过|看过(?:效果|测试|演示|结果))`,
  "u",
);
/** Who is told of the others stands after one of these. */
export const TOLD_TO = new RegExp(
  String.raw`\b(?:tell|let|inform|remind|mention .* to|(?:want|like)(?=[^,.]* to (?:know|hear|learn)\b)) ?(${P})|(${P}) ?(?:should|ought to|may|must|needs? to|has to) (?:also |now |rather )?(?:know|hear|learn)\b|(?:告诉|跟|对|让|向|通知|提醒)(${P})(?!.{0,3}谈[判]?[。]?$)`,
  "u",
);

export const DEPOSIT = cue(
  String.raw`\b(?:deposit|down payment|security)\b`,
  "[定订]金|押金|保证金|押(?=[\ue300-\ue3ff])",
);
export const PAYS = cue(
  String.raw`\b(?:pay|pays|paying|paid|wire|wired|transfer|for|against|after|put down|once|received|arrives|arrived)\b`,
  "付|交|先|打款|到账|汇",
);
/** Two nos around a price or the agreement say what comes first: "no NDA, no talks", "不签不给". */
export const DOUBLE_NO = cue(
  String.raw`\b(?:no|without)(?: [a-z]+){0,3} ?${any("nnn", "money")}(?! ?(?:(?:is|are) )?(?:needed|required|necessary))[^.;]*\b(?:no|not|never|nothing|none|nobody)\b`,
  String.raw`\b(?:no|not|never|nothing|none|nobody)\b[^.;]*\b(?:without|until|till|unless|before|in (?:the )?absence of)\b[^.;]{0,24}${any("nnn", "money")}`,
  `(?:[没未无]|不(?=[签付给打交先到见]))[^,。]{0,5}${any("nnn", "money")}[^,。]{0,8},?[^,。]{0,10}(?:[没不别免休]|无法|恕)`,
);
/** A condition that can only be one on the thing that is asked for. */
/** What a refusal waits for, where it is not a trade: a no for now is a no. */
export const UNTIL = cue(
  String.raw`\b(?:before|until|till|without|at this stage|for the moment|yet)\b`,
  "之前|以前|没.*前|目前|暂时",
);
export const ONLY = cue(
  String.raw`\b(?:only|unless|without|against)\b`,
  "才|(?<![那这])就(?!按|照|这|此|到|是|当[送是]|冲|(?:行|好|可以|成)(?:$|[,。!了]))|不签.*(?:不|免谈|没门|别想|休想|没戏)",
);

export const FIELD = {
  upfront: new RegExp(
    `(${M}) ?(?:an? )?(?:in )?(?:upfront|down\\b|in advance|advance|initial|signing|(?:on|at|upon) sign(?:ing|ature)\\b|(?:at|to) (?:the )?start\\b|when (?:we|you) sign\\b)|(?:upfront|down payment|signing fee|entry fee|advance)(?: payment| fee)?(?: of|:| is| was| were| =| to|要|是|为|加到|提到)? ?(${M})|(?:首付款?|预付款?|入门费|签约金)(?:要|为|是|:|，|加到|提到|涨到|改成|改为|降到|至少|不低于)?(${M})|(?:签字|签约)时?先?付(${M})|(${M})(?:的)?(?:首付款?|预付款?|入门费)`,
    "u",
  ),
  minimum: new RegExp(
    `(?:at least|no less than|minimum|guarantee|guaranteed|min\\.?)(?: of|:| is| payment of| royalty of)? ?(${M})|(${M}) ?(?:a year |per year |yearly |annual |annually )?(?:minimum|guarantee)|(?:保底|最低)[^,]{0,4}?(${M})|每年(${M})(?:保底)?`,
    "u",
  ),
  penalty: new RegExp(
    `penalty(?: of|:| is)? ?(${M})|(${M}) ?(?:contract )?penalty|(?:违约金|罚金|罚款?|赔)(?:为|是|:)?(${M})`,
    "u",
  ),
} as const;
export const FIELD_WORD = cue(
  String.raw`\broyalt|\bupfront\b|\bdown\b|\bminimum\b|\bpenalty\b|\bof sales\b|\b(?:on|at|upon) sign(?:ing|ature)\b|\bmake (?:it|that) ?${any("percent")}|\b(?:sign|agree|deal|do it) (?:at|for) ?${any("percent")}|\bat least ?${any("percent")}|\b(?:raise|increase|change|move|go|up|bring) (?:it |that |this )?(?:up )?to ?${any("percent")}|\bterm (?:of |to |is |at )?(?:only )?${any("months")}|${any("percent")}[^.]*\b(?:rest (?:as|stays|remains)|unchanged)\b`,
  `${any("percent")}.*${M}|${M}.*${any("percent")}`,
  `${any("percent")}.*${any("months")}|${any("months")}.*${any("percent")}`,
  `提成|首付|预付款|保底|违约金|分成|入门费|(?:签字|签约)时?先?付|(?:签|合同改[成为])${any("months")}|(?:至少|最少|不低于)(?:要)?${any("percent")}|(?:提|加|涨|升|改)[到成为]${any("percent")}|(?:期限|合同期|许可期)[^,。]{0,4}${any("months")}|${any("percent")}.*(?:不变|照旧|其[他余它])`,
);
/** Stands where the product was named by the word of its sample. */
export const SUPPLIED = "thegoods";
/** What is not named stays as they have it. */
export const UNCHANGED = cue(
  String.raw`\bkeep(?:ing)? the\b|\bunchanged\b|\b(?:the )?(?:rest|everything else) (?:as|stays|remains|is the same)\b`,
  "不变|照旧|其[他余它]",
);
/** The product comes from us, and nothing is handed over to make it. */
export const WE_SUPPLY = cue(
  String.raw`\b(?:we|i) (?:will |would )?(?:supply|deliver|make|produce|ship)(?: (?:it|you|them|everything|(?:the |our )?(?:finished |complete |ready )?(?:products?|goods|${SUPPLIED})))?(?=\s*(?:[,.;]|$)| ourselves\b)`,
  String.raw`\b(?:you|they) (?:will |would )?(?:get|buy|receive) (?:it|(?:the |our )(?:finished |complete |ready |whole )?(?:product|products|goods|software)) from us\b|\b(?:supplied|delivered|made|produced) by us\b|\bfrom our (?:own )?(?:servers?|plant|factory|works)\b`,
  "(?:我们|我方)(?:来|负责|自己)?(?:供货|生产|供(?:应|给)?(?:成衣|成品|整机|产品))|由(?:我们|我方)(?:供货|供应|生产)|产品由(?:我们|我方)",
);
/** Beside figures: to nobody alone, which is what terms say anyway. */
export const NOT_ALONE = new RegExp(
  [
    String.raw`,? ?\b(?:but |and |and it is |it is )?(?:not|non|no)[- ]?exclusiv(?:e|ely|ity)\b(?: licen[cs]e)?`,
    String.raw`,? ?\b(?:but |and )?(?:nobody|no one) (?:gets|has) (?:it|the channel) (?:alone|to (?:themselves|itself))\b`,
    ",?(?:但|且)?(?:是)?(?:非独家|不是独家|不独家)(?:的|许可)?",
  ].join("|"),
  "gu",
);
export const HAS = { asset: new RegExp(A, "u"), channel: new RegExp(C, "u") };

/** Every English word of the patterns, so that a slip of the finger in one is put right and none counts as unknown. */
export const CUE_WORDS: ReadonlySet<string> = new Set(
  (
    "give send share show provide deliver hand leave lend email mail post forward disclose reveal transfer ship supply install place offer " +
    "invite host train welcome visit walk tour instead something rather deflect demonstrate results accept accepted sign signed deal " +
    "terms proposal licence license contract paper reject refuse decline turn down exclusivity exclusive grant contact call approach phone " +
    "reach touch dismiss stop finish break close talks negotiations negotiation negotiating talking week wait develop launch release version generation build " +
    "establish create ourselves references reference track record partnered partners intend intention intentions roadmap strategy capability capabilities capable " +
    "research engineers engineer capacity others bidders bidder buyers competitors competitor rivals rival several deposit payment royalty upfront minimum guarantee penalty annual " +
    "month months year years weeks percent propose proposing counter suggest instead mention tell inform remind register unacceptable hundred thousand million " +
    "half dollars dollar please thanks afraid channel network dealers interested negotiate goodbye planning release advance revenue turnover production skip probe itwant plus signing signature building"
  ).split(" "),
);
