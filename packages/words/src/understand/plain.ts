/** Text as the reader takes it: one width, one case, no contractions, nothing that is not said. */

import { withSplit } from "./split.ts";

/** What is longer is cut: nobody says as much in one breath, and no step below is worse than quadratic in it. */
const MOST_LETTERS = 2000;

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z] )'em\b/g, "them"],
  [/\bis no problem\b(?! but)/g, "is fine with us"],
  [/([一二三四五六七八九\d])个半点/g, "$1点五个点"],
  [
    /\b(?:ping|shoot|fire|pop|zap|wing) (?=(?:it|that|this|them|you|the [a-z ]{1,20}?) (?:over|across|to you)\b)/g,
    "send ",
  ],
  [/\bmin\.?(?= ?[$\d])/g, "minimum"],
  [/\bw\/o\b/g, "without"],
  // A figure put as a question is a figure put forward.
  [/\b(?:what|how) about (?=[^?]*\d)([^?]*)\?/g, "$1"],
  [/\b(?:when|once) (?:we|you) (?:both )?sign(?! (?:the|our|an?) (?:nnn|nda))\b/g, "on signing"],
  // What a paper is about is no word of its own.
  [
    /(?<=\b(?:nda|nnn|non-? ?disclosure|confidentiality)\b[^.!?]*),? ?(?:and )?(?:(?:do|you will|you must) not|don't|never) (?:go|work|sell|deal) (?:a?round|behind|past) (?:us|our back)\b[^.,;!?]*/g,
    "",
  ],
  // What it is for is no part of what is given.
  [
    / so (?:that )?(?:they|you|he|she|your [a-z]+) (?:can |may )?(?:see|check|test|look|judge|read|measure|compare|feel|try|touch|show)\b[^.,;!?]*/g,
    "",
  ],
  [/\?{2,}/g, "?"],
  // What people say of them, and whether it is true, are one question.
  [
    /(?<=\b(?:say|says|said|hear|heard|told|rumou?rs?)\b[^.!?]*)\. ?(?:is (?:that|it|this) (?:true|so|right|correct)|true|right|correct)\?/g,
    ", is that true?",
  ],
  // An answer like the one before is that answer.
  [
    /\b(same (?:answer|reply)|answer is (?:still )?the same) as (?:before|last (?:time|week)|earlier|always)\b/g,
    "$1",
  ],
  // The condition of our signature is a term put forward.
  [
    /\b(?:we|i)(?: will| would)? (?:sign|accept|agree)(?: (?:it|this|that|today|now))? (?:if|when|once|provided) you (?:(drop|leave out|take out|remove|delete|strike|cut|forget|scrap|waive|skip) )([^.,;]*exclusiv[a-z]*)/g,
    "$1 $2 and we sign",
  ],
  [
    /\b(?:everything|all|all the rest|the rest)(?: else)?(?: (?:is|looks|sounds) (?:[a-z]+ )?(?:fine|ok|okay|good|great|acceptable)| works)?,? (?:except|but|apart from|save)(?: for)? (?:the |your )?exclusivity\b/g,
    "no exclusivity, the rest stays as you wrote",
  ],
  // Why the next release is hurried is no condition of it.
  [
    /,? ?\b(?:before|so that) (?:the |these |those |any |some |all |our )?(?:[a-z]+ ){1,3}?(?:(?:do not |can not )?(?:catch(?:es)? up(?: with us)?|cop(?:y|ies)(?: (?:it|us|this(?: one)?|that))?|overtakes? us|gets? there(?: first)?|beats? us(?: to it)?))\b/g,
    "",
  ],
  [
    /[,，]?(?:赶|跑|抢|走)在[^,，。]{1,8}(?:前面?|前头|之前)(?=$|[,，。!！])|[,，]?别等[^,，。]{1,8}(?:上来|出来|追上来?|上市)了?/g,
    "",
  ],
  [
    /^(?:ms|mr)?[^,.]{0,12},? ?(?:i think |i say )?(?:we should|time to|it is time to|let us get) (?=(?:bring|move|pull|start|begin|develop|launch|work)\b[^.]*\b(?:release|version|generation)\b)/g,
    "let us ",
  ],
  // Who is to read the agreement is to sign it.
  [
    /\b(?:could|can|would|will|may|please have|please let|have|let) (?:you have )?your (?:own )?(?:lawyers?|legal(?: people| team| department)?|counsel) (?:please )?(?:go over|look (?:at|over|through)|read|check|review|see) (?=(?:the|our|this|that) (?:nnn|nda|confidentiality)\b)/g,
    "please sign ",
  ],
  [
    /(?<=\b(?:nnn|nda|confidentiality agreement)\b.*)[,.?!]? ?(?:i|we) (?:would like|want|need|would love) (?:it|that|this) signed\b[^.,;!?]*/g,
    "",
  ],
  // Who still dreams of a thing is not asked whether.
  [/(?:还|仍|又)(?:在)?(?:惦记|想着|想要|盯着)([^?？,，。]{1,10}?)(?:呢|吗|啊)?[?？]/g, "要的$1,"],
  // Where one begins is no part of what one does.
  [
    /,? ?(?:so |and )?(?:let us )?(?:start|begin)(?: with (?:that|it|this)| right away| now| at once)?(?=[.!]?$)(?<=\b(?:ourselves|alone|on our own)\b.*)/g,
    "",
  ],
  [/\bstart with (?=(?:the )?[a-z ]{3,30},? (?:on our own|by ourselves|ourselves)\b)/g, "we do "],
  // A price by part is the list of parts with prices.
  [
    /\b(?:break|split|divide)(?:ing)? (?:(?:down|up) )?(?:the |our |a )?(?:price|cost|quote)s?(?: (?:down|up))? (?:by|into|per) (?:the |single )?(?:parts?|components?|items?|positions?)\b/g,
    "give the parts list with prices",
  ],
  [/\b(?:a |the )?prices? (?:per|by|for each) (?:part|component)\b/g, "the parts list with prices"],
  [/(\d+) and a half\b/g, "$1.5"],
  [/\bb4\b/g, "before"],
  // By when a thing is done today is no condition of it.
  [
    /\b(?:before|by|after|over|right after) (?:lunch|dinner|noon|tonight|midnight|the weekend|the end of the (?:day|week)|(?:mon|tues|wednes|thurs|fri)day)\b/g,
    "today",
  ],
  [/\bno prob(?:lem|s)?(?: at all)?(?=[,.!])/g, "sure"],
  // "3.8就3.8吧": so be it.
  [/(\d+(?:\.\d+)?(?:%|个点|万|w)?)就\1吧?/g, "$1可以"],
  [/[,，]?(?:行|好|成|中|可以)不[?？]/g, ""],
  // Something else is to be asked for.
  [/换(?:一)?[样个](?:别的|东西)?吧/g, "这个不给"],
  [/\b(?:u|ya)\b/g, "you"],
  [/\bur\b/g, "your"],
  [/\babt\b/g, "about"],
  [/\b(?:thx|tks|ty)\b/g, "thanks"],
  [/\bgonna\b/g, "going to"],
  [/\bwanna\b/g, "want to"],
  [/\b(?:gotta|got to)\b/g, "have to"],
  [/\b(?:nope|nah)\b/g, "no"],
  [/\bain't\b|\baint\b/g, "is not"],
  [/\bwon't\b|\bwont\b/g, "will not"],
  [/\bcan't\b|\bcannot\b|\bcant\b/g, "can not"],
  [/\bshan't\b/g, "shall not"],
  [/n't\b/g, " not"],
  [/\b(do|does|did|is|are|was|would|could|should|has|have)nt\b/g, "$1 not"],
  [/\blet's\b|\blets\b/g, "let us"],
  [/\bi'm\b/g, "i am"],
  [/'re\b/g, " are"],
  [/'ve\b/g, " have"],
  [/'ll\b/g, " will"],
  [/'d\b/g, " would"],
  [/\b(it|that|here|there|what|who|where|how|this|he|she)'s\b/g, "$1 is"],
  [/\b(here|there|that|what)s\b/g, "$1 is"],
  [/\bim\b/g, "i am"],
  [/(^|[,.;:!-] ?|\b(?:ok|okay|fine|sure|yes|alright|and|then|but|so|yep|yeah) )ill(?= [a-z])/g, "$1i will"],
  [/\b(you|they)ll\b/g, "$1 will"],
  [/\b(you|they|we)(?:re)\b(?<!were)/g, "$1 are"],
  [/\b(i|we|you|they)ve\b/g, "$1 have"],
  [/\bup[ -]front\b/g, "upfront"],
  [/\bper cent\b/g, "percent"],
  [/\bplease?\b|\bplese\b|\bpl[sz]\b/g, "please"],
  [/\be-(?=mail)/g, "e"],
  [/\bdata[ -]sheet(?=s?\b)/g, "datasheet"],
  [/\bdrop(ping|ped)? off\b/g, "bring"],
  [/^(?:please )?keep this (?=[a-z])/g, "please take the "],
  // The wish of a polite writer.
  [
    /\b(?:should|would) (?:be|feel) (?:very |most |only too )?(honou?red|pleased|delighted|happy|glad) to\b/g,
    "am $1 to",
  ],
  // Who sees nothing against it does it gladly.
  [
    /\b(?:(?:i|we) (?:can |really )*(?:see|have|know|find) |there is |with )(?:absolutely |really )?no (?:good |real )?reason not to (?=[a-z])/g,
    "we gladly ",
  ],
  [
    /\b(?:(?:i|we) (?:do |would |really |absolutely )*(?:have |see )?|there is |with )?(?:(?:absolutely )?no (?:objections?|problems?|issues?|reservations?|trouble|difficulty|harm) (?:to|in|with|against|about)|not (?:at all )?mind|nothing against) (?:us |me |our )?(?=(?:giv|send|shar|show|provid|hand|leav|lend|email|mail|ship|offer|train|host|lett)ing\b)/g,
    "we gladly ",
  ],
  [
    /\b(?:not see (?:any reason )?|(?:see |there is |have )?no reason )why (you|they|your [a-z]+) (?:should|could|can) not (?=(?:have|get|take|keep|receive|borrow)\b)/g,
    "gladly let $1 ",
  ],
  [/\b(?:no objections? to|gladly) your (?:having|taking|keeping|borrowing)\b/g, "gladly give you"],
  [/\bgladly let(?:ting)? (you|them|your [a-z]+) (?:have|get|take|keep|receive|borrow)\b/g, "gladly give $1"],
  [/没(?:有)?(?:什么|任何)?理由不(?=接受|签|同意|答应)/g, ""],
  // Idioms that ask or guess nothing.
  [
    /(?<=^|[,.!;] ?)(?:(?:ok|okay|fine|great|good|perfect|so|and|right)[,.! ]*)*where (?:do|can|shall|should) (?:i|we) sign[ ?.!]*$/g,
    "we sign",
  ],
  [/\bconsider (?:it|that|this) (?:as )?(?:signed|accepted|agreed|a deal|done)\b/g, "we accept it"],
  [
    /\bconsider (it|this|that|(?:the|our|this|that) [a-z ]{1,30}?) (?:as )?(a gift|a present|yours)\b/g,
    "$1 is $2",
  ],
  [/\bshow (?:me|us) the dotted line\b/g, "we sign"],
  [/\bmusic to (?:my|our) ears\b/g, "very good"],
  [
    /\b(?:offer|deal|proposal) (?:that )?(?:(?:we|i) (?:can|could) not|nobody (?:can|could)) (?:possibly )?(?:refuse|resist|turn down)\b/g,
    "offer we accept",
  ],
  [/\bonly (have|got)\b|\b(have|got) only\b/g, "$1$2 just"],
  [/(?<=^|, )where is (?:the|my|your|a) pen\b[ ?!]*/g, "we sign"],
  [
    /\bwhen (?:can|could|do|would|will) (they|your [a-z]+) (?:start|come|arrive|begin)\b[ ?!]*$/g,
    "$1 can come",
  ],
  [/\b(?:in|on|into|to) (?:our|my) (?:bank )?account\b/g, "received"],
  [/\b(?:would be|am|are) (?:a )?fools? (?:to say no|not to(?: sign| accept)?)\b/g, "accept"],
  [
    /\bcome back (?:to (?:me|us) )?(?:when you (?:are serious|mean it|can (?:pay|afford))|with (?:an? |some )?(?:better|real|serious|proper|higher|more))\b[^.,;!?]*/g,
    "not acceptable",
  ],
  [/\b(?:anything|everything) (?:but|except)(?: for)? (?=(?:the|our|my|that)\b)/g, "not "],
  [/先不(?=[提谈说聊])/g, "不"],
  [/\bwho needs (?=[^?]*$)/g, "we do not need "],
  [/十万八千里/g, "很远"],
  [/\ba firm (?=(?:order|offer|commitment|price|date|answer|yes|no)\b)/g, "a "],
  // Who stops at a "but" has not said it.
  [/\bbut[ .]*$/g, "but perhaps"],
  [/(?:但是?|可是|不过)[ 。.]*$/g, "也许"],
  // Two nos are a perhaps.
  [/不是不(?=[能可行愿给])/g, "也许"],
  // Not to think of a thing is a plain no to it.
  [
    /\bnot (?:be |even |going to )*(?:consider(?:ing)?|think(?:ing)? (?:of|about)|contemplat(?:e|ing))\b/g,
    "not want",
  ],
  [/不(?:会|再|在|予)?考虑(?:之内|范围内|范围之内)?/g, "不要"],
];

/** The private letters in which the reader writes what it has made out: nobody else may use them. */
const PRIVATE = /[\ue000-\uf8ff]/g;

export function plain(text: string): string {
  const even = text
    .slice(0, MOST_LETTERS)
    .normalize("NFKC")
    .slice(0, MOST_LETTERS)
    .replaceAll(PRIVATE, " ")
    .toLowerCase()
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[“”„«»「」『』"]/g, " ")
    .replaceAll(/[‐‑–—]/g, "-")
    // "6,5 %" and "200 000" and "80.000" as they are written on the continent.
    .replaceAll(
      /(?<![\d,.])(\d{1,3}),(\d{1,2})(?= ?(?:%|percent|per cent|k\b|thousand|m\b|mn\b|mio|mil|bn\b|billion|[百千万亿]))/g,
      "$1.$2",
    )
    .replaceAll(/(?<![\d,.])\d{1,3}(?:([. ])\d{3})(?:\1\d{3})+(?![\d,.]*\d)/g, (all) =>
      all.replaceAll(/[. ]/g, ""),
    )
    .replaceAll(/(?<=\d)'(?=\d{3}(?!\d))/g, "")
    .replaceAll(/(\d) point (?=\d)/g, "$1.")
    // "三点五" and "3点5" are a number, and "30w" is 300,000.
    .replaceAll(/(\d)点(\d+)(?=[%十百千万亿]|个(?:百分)?点)/g, "$1.$2")
    .replaceAll(/(?<=\p{Script=Han} ?)(\d+(?:\.\d+)?) ?w(?![a-z/])/gu, "$1万")
    .replaceAll(/(?<![a-z\d.])(\d+(?:\.\d+)?) ?w(?=\p{Script=Han})/gu, "$1万")
    .replaceAll(
      /(?<![\d,.])(\d{1,3})((?:[. ]000)+)(?![\d,.]*\d)/g,
      (_, a: string, b: string) => a + b.replaceAll(/[. ]/g, ""),
    );
  return SHORT.reduce((sum, [what, by]) => sum.replaceAll(what, by), withSplit(even))
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/(?<=\d) (?=[千百万亿])/g, "")
    .trim();
}
