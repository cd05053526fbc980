/** English cues of what somebody is up to. */
import { anyOf, verbs, within, type IntentCues } from "../intents.ts";

const TALKS = anyOf(
  "talk talks talking negotiation negotiations negotiating discussion discussions conversation conversations dialogue process meeting meetings cooperation collaboration exchange project",
);
const FIRM = `(?:<channel>|${anyOf(
  `company companies firm firms group groups corporation corporations institute institutes lab labs laboratory university universities
  trader traders competitor competitors competition rival rivals manufacturer manufacturers maker makers supplier suppliers distributor
  distributors dealer dealers agent agents agency agencies hospital hospitals buyer buyers bidder bidders suitor suitors investor investors
  fund funds bank banks start-up startup startups producer producers factory factories plant plants importer importers wholesaler
  wholesalers retailer retailers party parties side house houses player players people guys guy candidate candidates customer customers
  organisation organization chain chains partner partners brand brands client clients enterprise lot conglomerate integrator integrators
  association chamber ministry government lady gentleman contact contacts team germans koreans japanese americans french italians dutch
  swiss taiwanese indians russians spaniards british israelis vietnamese malaysians`,
)})`;
const SOME =
  "(?:a|an|another|some|one|two|three|four|five|several|few|couple of|many|more|plenty of|various|different|second|third|other|big|large|major|foreign|local)";
/** Somebody who is neither of the two that talk. */
const OTHER = `(?:others\\b|(?:some|any)(?:one|body) else|(?:your|their) (?:[a-z]+ ){0,2}(?:competitors?|rivals?|competition)|(?:${SOME} )+(?:(?!your\\b|our\\b|my\\b)[a-z]+ ){0,3}?${FIRM}|(?:${SOME} )+(?:offers?|bids?|proposals?|quotes?|ones?)\\b|the other (?:[a-z]+ ){0,2}${FIRM}|(?:people|firms|companies|guys|someone|somebody|customers?|clients?) (?:from|in|at) (?:the |an? )?(?:other |another )?[a-z]+)`;
const WANTS = anyOf(
  `interest interested interests keen talk talks talked talking speak speaks speaking spoke negotiate negotiates negotiating discuss discussing
  discussions discussion offer offers offered offering bid bids bidding proposal proposals look looks looked looking test tests tested testing
  evaluate evaluating evaluation ask asks asked asking call calls called calling came come comes coming visit visits visited visiting meet meets
  meeting met dinner lunch contact contacts contacted contacting approach approaches approached approaching knock knocked knocking wait waits
  waiting queue queuing want wants wanted wanting like consider considering sent touch quote quoted phoned rang wrote emailed ready line table
  pay pays paying willing prepared license licence buy buying eager inquired enquired inquiry enquiry requested request courting chasing bidder
  curious trying tries after flying fly flew arrives arriving sign signs signing signed take takes get getting put made make closer ahead faster`,
);
/** Whom one gets in touch with: anybody but the two that talk. */
const THEM = `(?!(?:you|us|me|your|our|my|it|this|that is)\\b)(?:<party>|(?:(?:the|that|this|their|his|her|a|an|another|some|any|one|those|these|other|of the|somebody|someone|more|both|next|big|second|third) )*(?:[a-z]+ ){0,4}?(?:${FIRM}|else|others|in [a-z]+)|them|him|her)`;
const REACH = `(?:${anyOf("contact approach call ring phone email message ping text visit see meet invite ask sound track talk speak chat write reach turn go connect check bring drop hear")}(?: (?:a|an|out|up|in|back|round|around|over|down|hold of|line|email|mail|call|visit|note|letter|touch|contact|someone from|somebody from|people from))*(?: (?:to|with|at|by|from|for|of))*|send (?:[a-z]+ ){0,3}(?:email|mail|message|letter|note|invitation|line) to|(?:get|be) in (?:touch|contact) with|make (?:contact|an appointment|a call) (?:with|to)|(?:have|had) a (?:word|chat) with|(?:start|open|begin|set up|arrange|have|initiate|schedule|get|make|fix|book|want|like|request) (?:the |a |an |some |first |up )*(?:talk|talks|talking|negotiations?|discussions?|conversations?|dialogue|meeting|call|appointment|chat|contact|door|line|visit) (?:with|to|at))`;
const WISH =
  "(?:let us|please|we should|we could|we will|i will|would like to|want to|need to|better|we can|can we|could we|shall we|can you|could you|should we|should i|may we|why not|why do not we|how about we|maybe|next|now|also|then|time to|going to|good idea to|and|i say we|try to|wish to|love to|someone|somebody|have to|go and)";
const SELL = verbs(
  "sell flog hawk peddle market distribute commercialise commercialize retail trade push launch bring ship deliver offer",
);
const SHOP = anyOf(
  `webshop web-shop webstore e-shop eshop e-store e-commerce ecommerce tmall taobao amazon shopify ebay alibaba jd pinduoduo douyin tiktok
  temu showroom shop shops store stores storefront website marketplace outlet outlets online`,
);
const CHANNEL = anyOf(
  `channel channels network dealers dealership dealer distribution distributors distributor sales salesforce subsidiary branch
  representatives reps agents brand team office outlet outlets people staff organisation organization company arm service presence
  partners business crew force`,
);
const SALESMEN = anyOf(
  "sales salespeople salesman salesmen salesperson seller sellers rep reps dealers dealer distributors distributor agents agent resellers reseller representatives representative",
);
const GIVE = verbs(
  "give send share show provide hand ship mail email post forward deliver leave lend attach enclose upload bring drop offer train teach courier pass supply host invite arrange put get",
);
/** What whoever is given something does with it. */
const TAKE = anyOf(
  "have get take keep use test try borrow grab pick collect help find expect download come send bring join visit learn attend stay train start receive see read play hang sit watch hold own study check copy enjoy given sent shown",
);
/** Whoever does that gives, though it is not said to whom. */
const SENDS = verbs("send ship mail email attach enclose forward courier upload");
/** How a part begins that says what we do. */
const HEAD =
  "^(?:(?:ok|okay|fine|sure|just|yes|yeah|yep|well|alright|all right|right|of course|certainly|gladly|absolutely|please|and|then|so|hi|hello|dear|good|great|perfect|thanks|thank you|no problem|no worries|with pleasure|by all means|kindly|go ahead|thing|now|hey|guys|my friend|you win|here|<party>|(?:the |our |a |that )?<asset>) ?)*";
/** Neither wished, told nor conditional: nothing of the kind stands before it in its part. */
const SAID =
  "(?=(?:we|i|my|our)\\b)(?<!\\b(?:if|when|that|you|they|he|she|why|who|want|should|would|could|before|until|once|how|what|like|ask|asked|where|unless|than|says|said|not|never|think|thinks|others|perfect|some day)\\b[^,.;]{0,80})";
const FINE = anyOf(
  "fine ok okay good acceptable agreeable reasonable fair great alright perfect right workable attractive excellent satisfactory decent solid enough",
);
const PAPER = anyOf(
  "term terms offer offers proposal proposals condition conditions paper papers draft drafts contract contracts licence license agreement number numbers figure figures price deal package royalty rate percentage sum amount",
);
const FORMALLY = anyOf(
  `sign signing signed signature countersign without want need needs ask asks require required request insist first before please must expect have attach
  attached put do get propose suggest send mind return form standard protect place paper like let start begin prefer better feel policy rule rules
  comfortable between here complete agree kindly`,
);
const NOT_ABLE =
  "(?:can|could|will|would|may|do|does|must|shall|should|am|are|is|have|has) not(?: (?:be|able|to|really|ever|possibly|simply|just|even|yet|want|wish|like|going|willing|ready|prepared|allowed|in a position|quite|currently|at the moment|feel|something we|a|the|any|so|yet|that|very|comfortable|happy|authori[sz]ed|permitted|free|planning|intend|got))*";

export const cues: IntentCues = {
  give: {
    3: [
      `${SAID}(?:we|i|(?:my|our) [a-z]+) (?:(?:will|can|shall|am|are|have|would be|would like to|just|now|also|gladly|happily|happy|glad|pleased|delighted|going|ready|willing|prepared|already|able|love|decided|to|make an exception and|go ahead and) )*(?:${SENDS}\\b|${GIVE}\\b(?=.*\\b(?:you|your|yourself|yourselves|them|him|her)\\b|.*<party>))(?! (?:up|in|a call|a try|me|us|back)\\b)`,
      "^(?:(?:the |our )?<asset> ?)?(?:it is |they are |is |are |all )?(?:yours|here|here you (?:go|are)|attached|enclosed|sent|included|for you|on (?:its|the) way)$",
      "^(?:just |already )?(?:sent|emailed|mailed|shipped|posted|forwarded|dropped) (?:you|your)\\b",
      `${HEAD}here (?:is|are|it is|they are|you (?:go|are)|comes?|attached)\\b|${HEAD}(?:you|there|there you) (?:go|are)$`,
      `${HEAD}(?:you|your (?:[a-z]+ )?[a-z]+|your ?<channel>|they|he|she|<party>)(?: all| guys)? ?(?:(?:can|may|will|shall|are welcome to|are free to|are invited to) (?:(?:now|then|also|just|certainly|soon|all|both|each|already|be|as well|of course|expect to|go ahead and|feel free to) )*(?:${TAKE}\\b|<asset>)|(?:are|is) (?:(?:hereby|cordially|warmly|kindly) )?invited\\b|get\\b)`,
      "<asset>(?: [a-z]+){0,3}? ?(?:'s|is|are|was|were) (?:attached|enclosed|yours|included|on (?:its|the|their) way|in (?:your|the) (?:[a-z]+ ?)?(?:mail|mailbox|inbox|box|post|email|envelope|folder|bag|hands?|attachment)|coming|ready for you|all yours|being sent|in attachment|for you|for free|free|here|waiting for you)\\b",
      `${HEAD}(?:one|two|three|four|five|some|any|both|all|a few|a couple|several|up to [a-z]+)(?: of)? your [a-z]+ (?:can|may|are welcome|are invited)\\b`,
      "<asset> ?(?:will be|is being|are being|gets|get|has been|have been|can be|was|were)? ?(?:(?:made )?available to you|given to you|handed to you|left with you|brought to you|delivered|sent|shipped|mailed|emailed|couriered|provided|handed over|attached|enclosed|(?:on|coming) (?:its|the|their|your) way)\\b",
      `${HEAD}(?:take|have|grab|collect|pick (?:it|one|them) up|pick up|enjoy|help (?:yourself|yourselves)(?! to (?!(?:[a-z]+ ){0,2}<asset>|it|one|them))|feel free(?! to (?!take|have|keep|use|borrow|grab|pick|test|try|play|copy|download|read))|please find|find|attached|enclosed|keep (?:it|one|them)$|(?:see|keep) (?:it|them|one|the [a-z]+|<asset>)(?: [a-z]+){0,4} (?:as long|for a|for as|for one|for two|until|attached|below))\\b`,
      "^(?:the |our |a |an |one |(?:a|the) month's )?<asset> ?for (?:you|your [a-z]+)$|^<asset> ?(?:is |are )?(?:fine|ok|okay|no problem)$",
      "(?:<asset>(?: [a-z]+){0,3}?|^(?:it|that|this|they)) ?(?:is|are|was|goes|comes|stays|remains|will be) (?:(?:entirely|all|completely|of course|just) )*(?:on (?:us|me|the house)|(?:our|my) treat|free|an? (?:gift|present)|with you|complimentary|with our compliments)\\b",
      "consider <asset> ?(?:unit |as )?(?:an? (?:gift|present)|yours)|<asset> ?as an? (?:gift|present)",
      `${HEAD}(?:check|look in|see) your (?:inbox|mail|mailbox|email|messages)\\b`,
      "<asset>(?: [a-z]+){0,2}? ?(?:(?:has|have|is|are|just|already|all|now|was|were) )*(?:there|(?:went|gone|going|goes|left) (?:out|off)|in the (?:attachment|zip|folder|link|mail|post)|under (?:the|this) link)\\b",
      "(?:<asset>|\\bthey|\\bit) ?(?:will|should) (?:be|land|arrive|reach)(?: [a-z]+){0,2} (?:in|on|at) your\\b",
      "^(?:(?:it|they) (?:is|are) )?in your (?:inbox|mail|mailbox|email|post|messages)$",
      "(?:we|i) (?:will|am|are|can|going|to|also|gladly|just)(?: (?:will|can|going|to|also|gladly|just))* (?:bring|drop off|bringing|have) (?:you )?(?:along )?(?:the |a |an |one |our |some |(?:[a-z]+ )?of )*(?:<asset>|one\\b|it\\b(?! up))",
      `${SAID}(?:we|i) (?:(?:will|am|are|have|decided|going|happy|glad|willing|ready|prepared|to) )*(?:hand (?:the |our |a )?<asset> ?over|let you have|hand over|release|turn over|part with)\\b(?=[^,.]*<asset>)`,
      "<asset>(?: [a-z]+){0,2}? ?coming (?:right |straight )?(?:up|over|your way|to you)|^you (?:have )?(?:got|get) it$|<asset> ?(?:is|are) on (?:the|this|that|your) (?:usb )?(?:stick|drive|disk|desk|table)\\b",
      `${HEAD}let us (?:get|have|bring|invite|host) your (?:[a-z]+ ){1,3}(?:over|here|in)\\b`,
      `${SAID}(?:we|i) (?:would like|want|am happy for) you to (?:have|keep|take|enjoy|accept)\\b`,
      "<asset> ?,? (?:with (?:the greatest )?pleasure|by all means|gladly)$|^(?:take|have|grab) (?:one|two|three|five|ten|a few|several|some|as many as)\\b",
      `${HEAD}(?:<asset> ?[.,]? ?)?here$`,
      `${SAID}(?:we|i)(?: (?:will|can|have|decided|resolved|to|gladly|happily|now|also))* make (?:the |our |a )?<asset> ?available to (?:you|your)\\b`,
      `${SAID}(?:we|i) (?:will |can |gladly )?(?:fly|send) (?:[a-z]+ ){1,3}(?:out|over|down|up)? ?to you\\b`,
      `(?:come and|come over and|come here and|come to) learn\\b`,
      `(?:let us|(?:we|i) (?:will|can|would)) (?:do|give|hold|run|organi[sz]e|arrange) (?:the |a )?<asset> ?(?:for|to) (?:you|your|them|their)\\b`,
      "<asset>(?: [a-z]+){0,4} is fine with us",
      "(?:glad|happy|delighted|pleased|pleasure|honou?red) to have (?:[a-z]+ ){0,3}your (?:people|engineers|technicians|staff|team|guys|operators)\\b",
      `${SAID}(?:we|i) (?:will )?(?:make sure|see to it|ensure|see)(?: that)? (?:you|your [a-z]+) (?:will )?(?:gets?|have|has|receives?)\\b`,
      `${HEAD}let me ${GIVE}\\b(?! (?:me|us)\\b)(?=.*\\b(?:you|your)\\b)`,
      `(?:we|i) (?:will |can |am )?(?:have|having|get|getting|ask|asking|tell) (?:my|our) [a-z]+ (?:to )?${GIVE}\\b`,
      `${HEAD}accept (?:(?:the|this|our|these|a|an|enclosed|attached|small|little|free) )*<asset>(?! as (?!an? ))`,
      `${HEAD}(?:send|bring) (?:us )?(?:your|one|two|three|four|some|a few|a couple of|as many)(?: [a-z]+){0,3} (?:technicians?|engineers?|people|staff|team|workers|guys|operators?|trainees)\\b`,
      `${HEAD}let (?:your [a-z]+|them|him|her|<party>) ?(?:have|come|see|keep|take|join|attend|visit|watch|learn)\\b`,
      `${HEAD}(?:you are|your [a-z]+ (?:is|are)|they are) welcome\\b(?! to (?!come|join|visit|take|have|keep|use|attend|stay|train|learn|send|see|bring|pick|watch|our|the|<asset>))`,
      `${HEAD}(?:giv|send|shar|ship|mail|email|attach|forward|hand|deliver)ing\\b(?![^,.]*\\b(?:would|is|was|will|may|might|means?|could|makes?|takes?|seems?|feels?|sounds?)\\b)`,
      `(?:pleasure|honou?r|joy|privilege|happy|glad|delighted) (?:for us |for me )?to (?:welcome|host|receive|${GIVE})\\b`,
      `${HEAD}(?:happy|glad|pleased|delighted|ready|willing) to ${GIVE}\\b`,
      `${HEAD}(?:we|i) (?:have |just |already |have just |have already )*(?:sent|gave|given|mailed|emailed|posted|shipped|brought|attached|enclosed|put|left|forwarded|shared|uploaded)\\b[^,.]*\\b(?:you|your|yourself)\\b`,
      `${HEAD}(?:we|i) (?:will |can |shall )?(?:have|get) (?:the |our |a |an )?(?:[a-z]+ ){0,2}<asset> ?(?:sent|delivered|shipped|brought|emailed|couriered|mailed)\\b`,
      `${HEAD}send (?:[a-z]+ ){0,4}(?:over|to us|here)\\b`,
      `${HEAD}(?:will|gladly) ${GIVE}\\b(?! (?:up|in|me|us|back)\\b)(?=.*\\b(?:you|your|over)\\b|.*<party>)`,
    ],
    2: [
      "with pleasure|by all means|of course|my pleasure",
      "no problem (?:with|about) <asset>",
      "(?:it|that|this) is (?:attached|enclosed|yours|all yours|in your [a-z]+)",
    ],
    1: [
      "free|free of charge|no charge|on (?:us|the house)|(?:our|my) treat|take (?:it|one|two|them)|have a look|keep it|enjoy|use it|help (?:yourself|yourselves)|trust|gift|present|for you|for your [a-z]+|welcome|over to you|right away|today|now|immediately|tomorrow|tonight|with us|no worries|fair enough|you win|sure|of course|gladly|happy|happily|glad|pleased|just",
    ],
  },
  sign: {
    3: [
      "^(?:that |this |it )?works (?:fine |well |perfectly )?for (?:us|me)|(?:the terms|<money>|<percent>|<months>) it is$|nothing (?:more )?to (?:add|change|object|discuss)",
      `(?:we|i) (?:(?:can|will|would|am|are|do|also|gladly|happily|happy|glad|pleased|ready|willing|hereby|now|fully|to|so|then) )*(?:(?:accept|agree|sign)(?! (?:with )?(?:your|the|our|my) (?:apolog|invit|thank|lawyer|boss|colleague|engineer|chief|team)| that [a-z])|(?:take|taking) (?:it|that|this)(?=$| then$| as (?:it|they))|take (?:the|your) (?:deal|offer|terms|proposal|paper|conditions|contract)(?! to\\b)|say yes|go (?:for it|along|with (?:it|that|this|your|the)))\\b(?! to disagree)`,
      `(?:confirm|approve)(?:ed)? (?:the |your |our |this )?(?:acceptance|${PAPER})`,
      "(?<!what |no |not )(?:it is |we have |you have |you have got )?(?:a |yourself a |ourselves a )?\\bdeal\\b(?=$| then| done)",
      "(?:print|prepare|draw|get|have|send)(?: [a-z]+){0,4} for signature|(?:has|have|with|gets?) (?:our|my) (?:full |complete |entire )?(?:approval|blessing|agreement|consent|support)|^signing(?: (?:it|this|that|today|now|tonight|right away))?$|(?:it|them|that|the [a-z]+) (?:over )?for (?:signing|signature)$|(?:we|i) (?:can|could) do business|fool (?:to say no|not to)|^you are on$|(?:the )?dotted line|(?:hand|pass|give|lend|get) (?:me|us) (?:the|a|your|that) pen|ink on (?:it|this|that|the)|(?:you )?have (?:my|our) hand(?:shake)? on (?:it|that|this)$|you have (?:got )?(?:yourself|yourselves)? ?(?:a )?(?:deal|partners?|customer)$|(?:let us|happy to|time to) (?:wrap|ink|tie) (?:it|this)(?: up)?|on the same page|done deal|sold$|count (?:us|me) in$|(?:we|i) (?:are|am) (?:in|on board|game)$|^done$",
      `(?<!no |not )${PAPER}(?: [a-z]+){0,3}? (?:is|are|looks?|sounds?|seems?|works?|suits?)(?: (?:now|all|very|quite|really|just|absolutely|more than|perfectly|good and|totally)){0,2} (?:${FINE}|for (?:us|me)|us|me)\\b`,
      `(?:it|that|this|which|everything|all|<percent>) (?:is|looks?|sounds?|seems?|works?|will do|suits?|would be)(?: [a-z]+){0,2}? (?:${FINE} (?:for|with|by|to) (?:us|me)|for (?:us|me)|us|me)\\b`,
      `(?:${FINE}|happy|satisfied|comfortable|at peace|content) with (?:that|this|what|these|those|<percent>|it|everything|all|(?:your|the) (?:[a-z]+ )?${PAPER})`,
      `${FINE} (?:with|for|by) (?:us|me)\\b`,
      "(?:can|could|will) live with (?:it|that|this|your|the|<percent>|these|what)",
      "(?:let us|we can|we will|i will|happy to|ready to) (?:go ahead|proceed|move (?:ahead|forward)|continue|go) (?:with|on|under|by) (?:what|the|your|this|that|these|it)",
      "let us (?:do (?:it|this|the terms|that)|sign|shake|shake hands(?! and (?:go|part|leave|say))|close it|close (?:the|this) deal|make it official|seal|finali[sz]e|get (?:it|this) signed)",
      `(?:can|could|will) work with (?:these|those|your|the|that|this)|yes to (?:all|every|your|everything|it|that|this)|` +
        "(?:you have|you have got|you got) (?:yourself|yourselves) (?:a|the)|a yes (?:from|for)|answer is yes|yes from (?:us|our|me|my)|(?:we|you) have (?:an |our |a )?(?:agreement|contract|licence|license)",
      "no objections?|nothing against (?:it|that|your)|nothing to (?:add|change|object)",
      "shake (?:hands )?on|put (?:our|my) (?:names?|signatures?)|(?:our|my) (?:signature|answer is yes)|where do (?:we|i) sign|ready (?:to sign|for signature)|you have (?:our|my) (?:word|yes|agreement|signature)",
      "(?:prepare|make|draw up|draft|send(?: [a-z]+){0,3}) (?:the |a )?(?:contract|papers?|agreement)(?: for signature| to sign)|(?:prepare|make|draw up) (?:the |a )?(?:contract|papers)",
      "(?:we|i) (?:(?:will|would|can|could|do) )?(?:settle|go) for (?:it|that|this|your|<percent>)|take it(?: then)?$",
      `${PAPER}(?: [a-z]+){0,3}? (?:is|are) (?:hereby |fully |now |herewith )*(?:accepted|approved|agreed|signed)|in (?:complete |full |total |entire )?agreement with`,
      "(?:accepted|approved|agreed|signed)$|consider it (?:signed|done|agreed|accepted)",
    ],
    2: [
      "send (?:us |me |over |me over )?the (?:contract|papers?|agreement|final)",
      "as (?:you|they) (?:wrote|proposed|suggested|said)",
      "(?:fair|good|great|nice|excellent) (?:offer|deal|terms)",
      "that works|works for (?:us|me)|as (?:it|they) (?:is|are|stands?)",
    ],
    1: [
      `your ${PAPER}`,
      "^(?:yes|fine|ok|okay|good|great|agreed|alright|done)\\b",
      "what you (?:wrote|proposed|offered|sent|suggested)",
    ],
  },
  refuse: {
    3: [
      `${NOT_ABLE} (?:give|send|share|hand|show|provide|offer|release|accept|agree|sign|do|say yes|part|let|allow|disclose|open|take|live|pay|leave|grant|host|receive|train|ship|lend|work|fly|consider|support|afford|spare|commit|negotiat|move|go|come|happen|cut|meet|reach|make|fit|get|have|reveal|discuss|serious|acceptable|possible|available|enough|sufficient|add up|talk about|cover|see|justify|swallow|deliver|teach|distribute|part with|look|want|need|interested)`,
      "(?:i|we) not (?:can|could|will|may|want|able|give|send|share|show|sign|accept|agree|like|allow|possible)\\b|(?:can|could|may|will|must) (?:i|we) (?:you |it |this |that )?not\\b|(?:can|will|may) not you (?:give|send|share|show)|(?:give|share|send|sign|show|accept|make) (?:i|we) not\\b|(?:i|we) (?:give|share|send|sign|show|accept) (?:it |this |that |you )?not\\b",
      "(?:not|never) (?:possible|available|ready|willing|able|prepared|comfortable|allowed|for (?:sale|you|now|us|me)|acceptable|enough|sufficient|an option|negotiable|on the table|at this stage|in a position|up for|happy|satisfied|leav(?:e|es|ing)|giv(?:e|ing)|shar(?:e|ing)|send(?:ing)?|go(?:ing)?|hand(?:ing)?|show(?:ing)?|sign(?:ing)?|accept(?:ing)?|agree(?:ing)?|serious|part of|something we|how we|our way|fair|good|today|now)",
      "no (?:way|chance|thanks?|thank you|deal)\\b|(?:so|then|answer is|is a|be a|still|simply|just|clear|sorry|therefore) no$|^no$|hard no|^(?:no|nope) [a-z ]*<asset>|^no$",
      "refuse|decline[ds]?|reject(?:ed)?|turn (?:it|this|that|you|your [a-z]+|the [a-z]+) down|turn(?:ed)? down|rather not|(?:would |will )?prefer (?:not|to keep)|(?:have|need) to (?:say no|disappoint you|pass|refuse|decline)|say no\\b|pass on (?:this|that|it|the|your)",
      "out of (?:the )?question|off (?:the )?(?:table|limits|menu|list|agenda)|(?:zero|no|little|not a|slim) chance|over my dead body|forget (?:it|about it|that|about <asset>|<asset>)|dream on|nice try|non[- ]?starter|unacceptable|impossible|no-?go|crown jewels?|trade secret|company secret|top secret|not going anywhere|(?:is|are|strictly) (?:strictly )?(?:confidential|internal|secret|ours|private|protected)",
      "(?:stays?|remains?|keep|kept|keeping|belongs?) (?:[a-z]+ )?(?:with us|here|in[- ]?house|ours|(?:to |for )?ourselves|at home|inside|in our|to us|private|under lock|where|closed|locked|proprietary|put)",
      "(?:too|so|far|much|way|well|miles|a bit|rather|very) (?:small|low|little|high|much|small|long|short|early|risky|dangerous|thin|below|under|away|expensive|sensitive|cheap|harsh|one-sided|greedy|weak|poor|tight|bad)",
      "(?:hardly|scarcely) (?:be )?(?:in (?:the|our) interest|acceptable|possible|reasonable|justif[a-z]+|fair|enough)",
      "(?:same|old) answer|answer (?:is|stays|remains|has to be) (?:still )?the same|answer (?:has|will) not (?:changed?|be different)|(?:my|our|the) (?:answer|position) (?:stands|is unchanged)|(?:come|came|are|is|was|bit) (?:a (?:bit|little) )?too late|missed the (?:boat|train|bus)|(?:<channel>|they|these|those|that|it) ?(?:is|are) (?:already |all |now )*(?:taken|gone|sold|spoken for|given away|no longer free)",
      "(?:investors?|backers?|board|partners?|shareholders?|lawyers?|wife|boss|chief|founders?) (?:would|will) (?:[a-z]+ )?(?:have (?:my|our) head|have (?:my|our) hide|kill|skin|fire|sue|hang|shoot|lynch|never forgive|murder|throw)|(?:turn(?:ed)? up|end(?:ed)? up|land(?:ed)?|found|seen|appear(?:ed)?) (?:in|with|at) (?:the )?(?:wrong|other people|our competitor|a competitor|somebody)|not (?:doing|going through|making|risking|having) (?:that|this|it) (?:mistake |risk )?again|never again|not again|been (?:burn(?:t|ed)|stung|bitten)|burn(?:t|ed) (?:our|my) fingers|once (?:bitten|burnt|burned)",
      "(?:is|are) (?:the |our )?(?:whole|entire|only) (?:trick|business|point|company|thing|secret|edge|capital|value)|(?:is|are) (?:all|everything|the (?:only )?thing|what) (?:that )?(?:we|i) (?:have|own|got|live (?:on|off|from|by)|stand on)|(?:we|i) live (?:on|off|from|by) (?:it|them|that|this|<asset>)",
      "(?:can|could) not be serious|must be dreaming|bread and butter|(?:it|that|this) (?:will|has to|is going to|should) stay that way|need (?:all|every one of|both|each of) (?:our|the|them|<asset>)|(?:training|arming|feeding) (?:our|the) (?:own )?(?:competition|competitors?|rivals?)|robbery|rip-?off|slap in the face|would be (?:too |rather |a little |very )?(?:premature|unwise|careless|irresponsible|foolish|a mistake|too early|madness|suicide|wrong|reckless)|nowhere near|unable to|(?:would|could|might) (?:offer|pay|give|bid) (?:us )?(?:more|better)|different (?:planets?|worlds?|leagues?|wavelengths?|pages?)|on (?:another|different) planets?|(?:not|hardly) in the same (?:ballpark|league|universe)|sharpen (?:your|the) pencils?|dig(?:ging)? (?:a (?:lot|bit|little) )?deeper|laughed out of|daylight between|worlds? apart|poles apart|far apart|(?:belongs?|straight) in(?:to)? the (?:bin|trash|shredder)|paying you|back to the drawing board|try again|think again|(?:have|had) to disappoint|disappoint you|bridge too far|draw the line|family (?:silver|jewels)|(?:close|near) to (?:our|my|the) chest|(?<!you (?:can |may |could |will )?)(?:hold|holding|hang|hanging) on to (?:the |our |that |it|this|<asset>)|need (?:it|them|that|<asset>) ?(?:for )?ourselves|(?:hands|plate) (?:are )?full|dead body|stay(?:s|ing)? (?:put|(?:right )?where (?:it|they)|in the (?:drawer|safe|house|building|company|family))|in the (?:drawer|safe|vault)|under (?:wraps|lock and key)|insult(?:ing)?|a joke|ridiculous|laughable|lowball|peanuts|below (?:what|our)|not what (?:we|i)|short of (?:what|our)|no agreement|not have an agreement|hard to (?:accept|agree)|difficult to (?:accept|agree)|against (?:our|company|the) (?:policy|rules|principles?)|would (?:kill|ruin|finish|sink|fire) (?:me|us)|(?:make|making|at|take) a loss|(?:hop(?:ed|ing)|expect(?:ed|ing)|look(?:ed|ing)) for (?:something |a |an |much )?(?:more|better|different|higher)|different (?:number|figure|price|idea|amount|expectation)s?|come on\\b|lose money|losing money|seen better|hands off|(?:is|are) (?:only )?for (?:paying |signed |our )?(?:customers|licensees|partners|clients)|unfair|one-?sided|ashamed|(?:is|are) not for (?:us|me)|gives? (?:us|me) nothing|nothing (?:to|for) us|do (?:much |far |a lot )?better|better (?:than (?:that|this)|off)|worth (?:way |much |a lot |far |a bit )*more|more than (?:that|this)|(?:need|expect|want)(?:ed)? (?:a lot |much |something |quite a bit )?(?:more|better)\\b",
      "not (?:really )?(?:think|believe|feel|want|plan|intend)\\b|why (?:should|would) (?:we|i)\\b|are you (?:kidding|joking|serious)|you must be (?:joking|kidding)|promised to (?:others?|another|someone|other)|all you (?:will |are going to )?get|(?:we|i) (?:said|asked for|agreed on|told you)\\b|nobody (?:outside|gets|sees|has|else)|never (?:ever )?(?:leave|leaves|left|happen|give|gave|show|done)",
    ],
    2: [
      "unfortunately|regrett?(?:ably)?|afraid|disappoint(?:ed|ing|s)?|not (?:now|today|yet|later|so|really|going)|never|nothing|none|no longer|not have (?:the|any|enough|time|got)|not got|^no\\b|sorry",
    ],
    1: ["not|no|nor|neither|without|hardly"],
  },
  terms: {
    3: [
      "<percent>(?: [a-z]+){0,4} (?:<money>|<months>)|(?:<money>|<months>)(?: [a-z]+){0,4} <percent>",
      "^(?:at |for |say |let us say |make it )?<percent>$",
      "royalt(?:y|ies)|commission|licen[cs]e fee|lump sum|upfront|up-front|entry fee|signing fee|down payment|buy-?out|revenue share|profit share|one[- ]?(?:time|off) (?:payment|fee|sum)|flat fee|fixed fee|single (?:payment|fee|sum)|entrance fee",
      "(?:our|my) (?:offer|proposal|price|terms|conditions|idea|suggestion|counter|ask|counteroffer) (?:is|are|would be|:)",
    ],
    2: [
      "<percent>",
      "(?:give|pay|transfer|wire|send) (?:me|us) (?:a |an )?<money>",
      "(?:something|somewhere|around|say|like|about|roughly) (?:like |around |about )?(?:<money>|<percent>)",
      "(?:we|i) (?:am |are |would )?(?:propose|suggest|offer|ask(?:ing)? for|looking for|hoping for|want|need|like|was thinking|were thinking|think of|have in mind|imagine)\\b",
      "per (?:unit|piece|device|item|year)|on (?:each|every) (?:unit|piece|device|sale)|(?:of|on) (?:the |every |each |all )?(?:net |gross )?(?:sales|revenue|turnover|net|price|what you sell|sale)|on top|(?:at|on|when we|once we) sign(?:ing)?|non-?exclusive(?:ly)?|exclusive(?:ly)?|(?:in|at) the (?:beginning|start)|to (?:get )?start(?:ed)?|<money> flat",
    ],
    1: [
      "<money>",
      "<months>",
      "flat|in all|altogether",
      "minimum|guarantee|for everything|in total|all in|forever|fee|yours to use|(?:technology|know-how|rights?|licen[cs]e) (?:is|are) yours|right to use|unlimited",
      "(?:could|can|would) you (?:live|accept|do|agree|go|pay|take|offer|consider)|how (?:about|do you feel)|what (?:about|if)|(?:would|is|will|does)(?: [a-z]+){0,2} <percent>|make it",
    ],
  },
  agreement: {
    2: ["<nnn>"],
    1: [`<nnn>[^.]*\\b${FORMALLY}`, `${FORMALLY}[^.]*<nnn>`],
  },
  tell: {
    3: [
      `(?<!is there |${REACH} (?:[a-z]+ ){0,2})${OTHER}[^.]{0,40}\\b${WANTS}\\b`,
      `(?<!\\b(?:to|us|should|could|can|please|must|may|better|and|maybe|not|(?:get|be|come) in) |^)(?:talk|talks|talking|speak|speaking|negotiat(?:e|ing|ions)|discussions?|contact|touch|meeting|met|dinner|offers?|quotes?|bids?|proposals?|interest|inquir(?:y|ies)|enquir(?:y|ies)|requests?|calls?|visit|mails?|letters?|emails?) (?:[a-z]+ ){0,2}(?:with|to|from|by|of) ${OTHER}`,
      `(?:we|i) (?:am|are) (?:also |now |already |just )*(?:meeting|seeing|visiting|(?:talking|speaking|negotiating|dealing) (?:to|with)|in (?:talks|touch|contact) with|having [a-z]+ with) ${OTHER}`,
      "(?:there (?:is|are)|(?:we|i) (?:do )?have(?: got)?) (?:[a-z]+ )?(?:another|a second|a third|two|three|four|several|other|more|a few|a couple of|many)(?: [a-z]+){0,3}? (?:<channel>|company|companies|firms?|groups?|parties|bidders?|buyers?|suitors?|candidates?|manufacturers?|players?|offers?|takers?)\\b|in the (?:race|running)|(?:some(?:one|body) else|others) (?:does|do|will|would|is|are|has|have)\\b|(?:not short|no shortage|no lack|plenty|a lot|lots) of (?:[a-z]+ )?(?:offers?|interest|bidders|buyers|enquiries|inquiries|suitors)|(?:some|a lot of|much|strong|serious|great|real|considerable|more|other) interest (?:from|in|by)|interest from [a-z]+",
      "not (?:just |only )?(?:talking|speaking|negotiating) (?:to|with) you (?:alone|only|exclusively)|not the first (?:ones?|company|firm|party|people)?|<party> ?(?:is|are) (?:waiting|outside|next door|in the lobby|at the door|pushing)|sign with (?:someone|somebody) else|not only (?:talking|speaking|negotiating) (?:to|with) you|not (?:really |exactly |as if you (?:are|were) )?(?:the )?only (?:interested )?(?:ones?|party|company|firm|people|buyer|candidate|option|interested)|not alone|other (?:options|alternatives|offers|candidates|interested|bidders|irons)|(?:have|there (?:is|are)|got) (?:[a-z]+ ){0,2}(?:alternatives|options|competition|a queue|a waiting list)|queue|line of|(?<!(?:seen|want|need|make|made|expect|expected) (?:a )?|had )(?:better|higher|second|competing|rival|another|other|attractive) (?:offer|bid|proposal)s?|more than one (?:offer|party|company|buyer|candidate)",
    ],
    2: [
      "(?:should|must|have to|want to|can) (?:mention|tell you|let you know|inform you|be (?:open|honest|transparent|frank))|(?:just )?so you know|for your information|fyi|you should know|to be (?:fair|open|honest|transparent|frank)|in all (?:fairness|honesty)",
    ],
    1: [OTHER, "by the way|btw|already|as well|too|also"],
  },
  ask: {
    3: [
      "(?:mind|care) (?:telling|to tell|sharing|to share|saying|explaining) (?:me|us)?|(?:want(?:ed)?|like|love|need|curious|interested) (?:to (?:know|hear|learn|understand)|about)\\b[^.]*\\b(?:you|your|they|their|<party>)",
      "(?:give|tell|name|send) (?:me|us) (?:a |one |two |three |some |any |a few |the )*(?:names?|customers?|contacts?|numbers?|firms?)(?: [a-z]+){0,3} (?:i|we) (?:can|could|may|might) (?:call|ring|phone|ask|talk to|speak to)",
      "(?:tell|explain|describe|walk) (?:me|us|to us|to me)\\b (?:about|how|what|who|why|more|a bit|where|through)|(?:grateful|thankful|appreciate|glad|pleased|like|love|obliged)(?: for| to (?:have|get|receive))? (?:some |any |more |further )*(?:information|details|insight)|may (?:i|we) ask(?! for)|(?:one|a|another|quick|my) question",
    ],
    2: [
      "(?:who|what|when|where|why|which|how)\\b",
      "^(?:made|done|built|sold|used|worked|tried|ever|any)\\b|^(?:[a-z]+ ){0,2}(?:size|plans?|budget|team|capacity|experience|references?|market|customers?|timeline|staff|revenue|turnover|intentions?)$",
      "^(?:[a-z]+ ){0,4}?(?:do|does|did|is|are|was|were|will|would|can|could|has|have|had)(?: not)? (?:you|your|they|their|he|she|<party>)",
    ],
    1: [
      "(?:you|your|yours|they|their|them|he|she)|<party>",
      "^(?:who|why|how|when)\\b(?![^?]*\\b(?:we|i|us|me)\\b)[^?]{0,24}$",
      "customers?|market|product|end user|volumes?|decision|partners?|factory|engineers?",
    ],
  },
  open: {
    3: [
      `(?:^|${WISH} )(?:[a-z]+ ){0,2}?${REACH} ${THEM}`,
      `(?:give|drop|send|write) ${THEM} (?:a |an )?(?:ring|call|line|visit|email|mail|message|note|letter|invitation)`,
      "(?:set up|arrange|book|schedule|organi[sz]e|fix) (?:a |an |the )?(?:call|meeting|visit|appointment|chat)(?! with (?:you|us|me))",
      `(?:get|be|come|put (?:us|me)) in(?:to)? (?:touch|contact) (?:with|to) ${THEM}`,
      `(?:start|open|begin|initiate) (?:the )?${TALKS} (?:with|to) ${THEM}`,
      `(?:get|have) ${THEM} on the (?:line|phone)|(?:give|drop) ${THEM} (?:a )?(?:shout|buzz|bell)|(?:put|send) out feelers(?: to)?(?: ${THEM})?|a (?:quick |quiet )?word with ${THEM}|(?:get|find|give) (?:me|us) (?:the )?(?:number|address|contact|email|phone number) of ${THEM}|see (?:if|whether|what) ${THEM} (?:[a-z]+ ){0,2}(?:interested|up for|want|thinks?|say|offers?)`,
      `(?:hear|see|find out|learn) what ${THEM} (?:[a-z]+ ){0,3}(?:say|says|offers?|think|thinks|want|wants|think of it)`,
      `(?:try|chance) (?:our |my |your )?luck (?:with|at|elsewhere)(?: ${THEM})?`,
      `try (?:the|that|those|another|one of the|with) (?:[a-z]+ ){0,2}${FIRM}`,
      `(?:want|like|have|see|get|need) ${THEM} (?:at|on|to|in|around) (?:the|this) (?:table|talks|room)`,
      `is there ${THEM} (?:[a-z]+ ){0,3}${REACH}`,
      `(?:introduce|connect) (?:us|me|ourselves) (?:to|with) ${THEM}`,
      `(?:bring|add|include|invite) ${THEM} (?:in|into|to the (?:talks|table))`,
    ],
    2: [
      `${REACH} (?:the|that|this|their|another|some|one of the) (?:[a-z]+ ){0,3}${FIRM}`,
      "as well$|too$|instead$|whether they|if they",
    ],
    1: [FIRM, "^next$"],
  },
  leave: {
    3: [
      `(?:${verbs("end stop close terminate cancel conclude cease discontinue abandon finish quit leave break cut")}|break(?:ing)? off|call(?:ing)? off|step(?:ping)? out of|withdraw(?:ing)? from)${within(3)}${TALKS}`,
      `${verbs("withdraw")}(?! (?:the|our|my|your) (?:offer|proposal))|${verbs("step walk pull back bow opt drop")} (?:out|away|back|off)\\b|get(?:ting)? out of (?:this|these|the)|(?:we|i) (?:hereby |now |will |have to |must )*(?:quit|leave|bail)$|give up on (?:this|you)`,
      `${TALKS} (?:(?:are|is|as|be|have|has|been|now|hereby|officially|to be) )*(?:ended|over|closed|finished|terminated|concluded|dead|cancel+ed)\\b`,
      `bring(?:ing)? (?:the |these |this |our |all )?(?:[a-z]+ ){0,2}(?:to|at) (?:an end|a close|a halt)\\b`,
      "^over$|call it (?:quits|a day|off)|(?:stop(?:ped)?|end(?:ed)?|leave|left|closed?|finish(?:ed)?|break|quit) (?:it |this |things )?(?:right )?(?:here|at this point)\\b|let us (?:leave|drop|end|stop|forget|bury) (?:it|this|that|the (?:whole|matter))\\b|leave it (?:be|there|at that|here)$|part(?:ing)? (?:our )?ways|where (?:we|our ways) part|(?:we|let us) part(?: here| now| ways| as friends)?$|separate ways|(?:go|going) (?:our|your|their) own way|(?:count|leave) (?:us|me) out|call (?:[a-z]+ ){0,3}off$|(?:we|i) (?:are|am) (?:out|leaving(?! (?:it|you|the|them|with|this|that|a|our)\\b)|off$)\\b|pull(?:ing)? the plug|no more (?:meetings|talks|calls|discussions)|finished with (?:this|you|these)|end of story",
      `no (?:longer|more) (?:interested|want|need|talk)|(?:no|little|any|not much) (?:point|sense|use|reason|need|future|basis)\\b[^.]{0,30}\\b(?:continu|go on|going on|carry|talk|discuss|negotiat|meet|further|proceed|together)[a-z]*|(?:not|never|no longer)(?: [a-z]+){0,4} (?:${verbs("continue go carry proceed pursue")}(?: on| any further| further| with (?:this|these|the|it)| these| this)(?= |$)|go any further|go further|take (?:this|it) (?:any )?further|keep talking|talk (?:to you )?any (?:more|longer))\\b`,
      "no (?:sense|point) (?:to|in)\\b|(?:see|have) (?:no|little|not much) (?:future|point|sense|basis|chance|way|hope)\\b|is (?:no|little) (?:future|point|basis|hope)\\b|not see (?:a|any|the) (?:way|path|future|point)|no way forward|(?:not|stop) wast(?:e|ing)|end of (?:the )?(?:road|line|talks)|the end (?:of (?:it|this|our|us)|for us)\\b|(?:this|it|that) is (?:over|the end|where (?:we (?:get off|part|leave|stop)|(?:our|the|these) (?:talks|negotiations|discussions|ways|paths) (?:end|part|stop)))\\b|close (?:the|this) (?:file|book|door|chapter)|had enough|not (?:think|believe|see|feel) (?:that )?(?:this|it|that|we)(?: [a-z]+){0,2} (?:going|leading|getting|heading|gets|goes|leads) (?:us )?anywhere|shake hands and (?:go|part|leave)|nothing (?:more|else|further|left) to (?:discuss|talk about|say)|out of here|show (?:ourselves|myself) out|see (?:ourselves|myself) out|(?:find|know|on) (?:our|my) (?:own )?way (?:out|home)|(?:we|i) rest (?:our|my) case|(?<!<asset> (?:is )?)not (?:going|leading|getting) (?:us )?anywhere|(?:that is|this is) it (?:for us|then)",
      "not interested (?:any ?more|any longer|in (?:continu|going|talking|working|a deal|this|doing))|lost interest|done (?:talking|here|with (?:you|this|these))|over and out|drop (?:the (?:matter|whole|talks|deal)|you|this deal|them)\\b|(?:look|go) elsewhere|find (?:someone|somebody|another (?:partner|company)) else|decided (?:not to|against)|(?:partnership|deal|cooperation|this|it|that|collaboration) (?:is|are|will) not (?:going to )?(?:happen|work|fly)",
    ],
    2: [
      "good ?bye|farewell|bye|so long$|(?:we|i) (?:are|am) (?:done|finished|through)|wish you (?:all|luck|well|every|success|the best)|good luck|all the best|(?:goes|going|go|leads|leading|lead) (?:nowhere|to nothing)|dead end|waste of (?:[a-z]+ )?time|wast(?:e|es|ing) (?:our|my|your) time|move on\\b|not (?:a )?(?:good )?(?:fit|match)|not interested|not going to work|not work out|end (?:it|this|things)|give up$|(?:safe|good|nice|pleasant) (?:trip|flight|journey|travels?)(?: home| back)?$|^no deal(?: then)?$|no hope|hopeless|(?:is|are) not for (?:us|me)|(?:going|go|fly|flying|drive|driving) home",
    ],
    1: [
      "thanks? (?:you )?for (?:your|the|everything|all)|last word|decided|conclu|that is it|nowhere|for good|once and for all|as of (?:today|now)",
    ],
  },
  build: {
    3: [
      `${verbs("build set start open create establish run launch make grow develop organise organize have do use found want need go get put")}(?: up| together)?${within(3)}(?:our|my|their) own(?: [a-z]+){0,3} (?:${CHANNEL}|${SHOP}|<channel>)`,
      `${verbs("build set put establish create found open start launch")}(?: up| together)? (?:a |an |our |some |one |the )?(?:(?:small|own|local|little|whole|new|direct|proper|tiny|first) )*(?:sales|distribution|dealer|service|retail) ?(?:office|team|force|network|company|channel|organi[sz]ation|subsidiary|branch|outlet|arm)`,
      `${verbs("build set establish create found open start")}(?: up)? (?:a |an |our |the )?(?:(?:small|own|local|new) )*(?:subsidiary|branch|channel|network|dealership|<channel>)`,
      `${verbs("open set start found establish rent")}(?: up)? (?:an? )(?:[a-z]+ )?(?:office|company|branch|subsidiary|warehouse|entity)\\b`,
      "(?:under|with) (?:our|my) (?:own )?(?:name|brand|label)",
      `${SELL}\\b[^.]{0,40}\\b(?:ourselves|ourself|oursel[a-z]+|myself|by our own|on our own|of our own|alone|direct(?:ly)?|without (?:a |any |you|anyone|middle)|own brand|own name)`,
      `(?:ourselves|ourself|on our own|by our own|alone)\\b[^.]{0,30}\\b${SELL}`,
      `(?:open|start|set up|launch|build|run|create|use|put it on|list it on|go on|sell (?:it |them |this )?(?:on|via|through|over|in))(?:ing)? (?:up )?(?:a |an |the |our |own |one |some |[a-z]+ ){0,3}${SHOP}`,
      "sell (?:it |them |this )?(?:ourselves|out of (?:the|our|my)|from (?:the|our|my))|(?:go|going|sell|selling|ship|shipping|supply) (?:straight|direct|directly)\\b|go (?:direct|it alone|alone)|direct (?:sales|selling|sale|distribution|channel|business|marketing)|cut(?:ting)? out (?:the |any |all )?middlem[ae]n|do (?:all )?(?:the )?(?:sales|selling|distribution|marketing|it) (?:all )?(?:by )?(?:ourselves|ourself|alone|on our own|in[- ]house|directly)|own (?:sales|distributors?|dealers?|agents?|brand|shop|store|channel|network|people|team|distribution|dealers)",
      `(?:hire|hiring|recruit|recruiting|employ|find|appoint|sign up|look for|get|train|take on)(?:ing)? (?:(?:a|an|one|two|three|some|few|our|local|several|own|more|couple of|good) )*(?:[a-z]+ )?${SALESMEN}`,
    ],
    2: [
      "instead of licen[sc]ing|(?:skip|bypass|avoid|drop) (?:the |any )?(?:partner|middlem[ae]n|licensee)s?|without (?:a |any )?(?:partner|licen[cs]e|licensee|middlem[ae]n)|no (?:licen[cs]e|partner|partners|middlem[ae]n)\\b|forget (?:about )?licen[sc]ing|self-?(?:distribut|sell)|without you|not (?:need|wait for) (?:a |any )?(?:partner|anyone|you|licen[cs]e)",
    ],
    1: [SHOP, "ourselves|ourself|on our own|our own|<channel>|alone|channel"],
  },
};
