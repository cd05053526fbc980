/** English words that change nothing beside an act: what cannot be undone is read only from these. */
import { COMMON } from "../common.ts";
import type { Harmless } from "../harmless.ts";

const SHARE = `give gives giving send sends sending share shares sharing show provide deliver hand over leave lend email mail post forward
  disclose reveal supply put install place offer invite host train have get gets keep receive take takes here goes go come see visit
  walk through bring copy one some yours instead engineers engineer team people colleagues company office plant line week name
  register this that those these free looking look by from access chief head director manager boss desk long month s need use read ship
  borrow home ahead guys folks handing sending giving showing`;

const COURTESY = `no objection objections problem worries treat care agreed agree sorry see again meet meeting nice lovely dinner lunch yesterday visit time morning afternoon evening
  over fair enough by deal look send have us whatever costs contract contracts paper papers lawyer lawyers draft draw up whenever simple regards best more sincerely pleasure let know what make think take enjoy useful afraid hope helps me that done finished here home my friend friends`;

/** Common words that turn, bind, put off, or speak of others: common, and not harmless. */
const WARY = new Set(
  `above across after again against ago agenda all almost alone although anybody anyone anything ask asked asking away back bad because before begin
  believe below better between beyond board but buy call case change cheap clear condition consider contact contract cost could country course customer
  deal decide decided decision despite did different discuss doing done down due each either else end even ever every everybody everyone everything
  example except expect far fast few firm firms first follow forward full further future going gone got grant had half hard he hear heard her hers hesitate
  hi him his hold home hope how however idea if important in deed information instead interest interested join keep kept know known large last late later
  lead least leave left less letter level likely line little long looking lot low lower made main make market matter may maybe me mean means meeting might
  mind minute money more most move much must near necessary need needs never new no nobody none nor not nothing off old on once only onto open or order other
  others otherwise our out outside over own paid part past pay payment payments people per percent perhaps plan plans point possible power prefer present
  price problem proper provided put question quite rather real really reason relation request requests respect rest result results return risk said sales
  save say says second see seem seen sell send sense sent serious several shall share she should show side since situation small so some somebody someone
  sorry still stop strong stuff subject such suggest sure table take talk talking tell ten terms than that the then there therefore they thing think third
  though through time times told tomorrow too top toward towards trust try under understand understood unfortunately unless until up upon use used useful
  usual very via wait want wanted wants was way were what whatever when where whether which while who whole whom whose why will wish with within without
  wonder word words work world worry would year years yet yesterday sand in fact guess possibly`.split(/\s+/),
);
/** Words that sell, bind, hand on, keep or make fun: in no list, however common. */
const TURNS = `locked bad job apply buy buys buying bought sell sells selling sold pay pays paying paid price priced cost costs money deposit fee invoice invoices bill bills receipt quotation charge rent lease hire
    licensee licensees licence license licensed licensing customer customers dealer dealers distributor distributors agent agents competitor competitors partner
    partners investor investors third whoever whom who whose anyone someone others back off escrow vault safe museum trash bin fire shredder return returned
    returns returning lose lost losing loss die dead death kill suicide mad crazy insane fool foolish stupid silly joke joking kidding funny laugh dream
    hardly barely scarcely seldom rarely almost nearly differently otherwise elsewhere somehow unlike unhappy unfair patience patient frustration interest
    interests concern concerns worry worries feeling feelings opinion opinions view views doubt doubts excitement enthusiasm curiosity
    discussion discuss debate negotiate negotiation talk board lawyers lawyer approval permission permit ask asks asked request wait hold stop refuse
    deny forbid forbidden prohibited banned illegal policy secret confidential nda sign signs signed signing signature contract agreement condition
    need must should could would might if unless until without except but first before after once while whether why how where when which what part parts
    half some outside outer fake copy photo picture video screen look show view watch demo price list idea summary overview extract excerpt reduced partial`;
/** The common words that are. */
const turns = new Set(TURNS.split(/\s+/));
const mild = (words: string): string =>
  words
    .split(/\s+/)
    .filter((word) => !turns.has(word))
    .join(" ");
const MILD = mild([...COMMON].filter((word) => !WARY.has(word)).join(" "));

export const en: Harmless = {
  always: `i we you they them him her us it the a an and also too plus well your our their its to for with of on at in will would shall can
    may do am is are be let like want happy glad pleased ready willing gladly now today immediately right away straight once then so as please
    yes ok okay sure fine alright certainly course good great kindly dear hello hi thanks thank very much all right ms mr mrs dr itwant`,
  wary: TURNS,
  share: SHARE,
  trade: `${SHARE} if unless only against without until once after before first sign signs signed signing pay pays paid paying down
    deposit payment security money cost costs has then but lawyers insist insists account lands arrives arrived wire wired leaves house not no never nothing must need half when first upfront study see sees look moment minute day back signature stamp stamped`,
  accept: `accept accepted sign signed deal done hands shake name names under put by terms offer offers proposal conditions condition licence license contract paper agreement agree
    agreed take have got from these as they stand stands this that it yeah yep`,
  exclusivity: `next coming yours offer live could exclusivity exclusive exclusively give grant get gets have agree agreed accept allow granted two of only no more just up maximum most this
    that what here basis period talk talking nobody else alone yourselves yourself themselves very not other others anybody`,
  build: `build invest in set up establish create open make own ourselves channel channels way ways route routes network whatever costs business shop start sell through it by that this alone those these from here`,
  develop: `develop developing development start begin launch work working kick off going get ahead next new release version generation bring pull move forward early out moving started spend put money into up earlier sooner time close let us bring by that here this on`,
  courtesy: COURTESY,
  gift: `${MILD} ${SHARE} ${mild(COURTESY)} win won want wants lab delivered boss use set full pdf evening week charge shipping shipped mailing mailed emailed posted forwarded attach attached attachment attaching enclose enclosed enclosing
    upload uploaded download find found below above link file files pdf inbox mailbox folder box parcel package courier dhl fedex ups express air post door hotel room reception
    monday tuesday wednesday thursday friday saturday sunday tonight tomorrow next day days data weeks later minutes minute hour hours two three four five few couple
    gift present compliments charge cost public anyway useful help everything working works work how learn technicians trainers staff join stay sit around
    pick collect test try play welcome invited free feel enjoy yourself yourselves kind thing happily delighted just already soon short quick quickly
    latest new full complete english chinese version copy copies printed paper print set sets piece pieces spare extra another both absolutely perfect hey heres
    sounds going able question questions any ask call phone number website page online there their whole much many while until start during summer spring winter autumn
    arrange arranged arranging organize organise prepared prepare ordered bringing brought table morning evening noon way mind says said told pleasure reach reaches arrive arrives hear hope weekend noon midnight fortnight january february march april june july august september october november december am pm asap shortly instantly promptly lobby entrance gate workshop warehouse showroom booth stand fair exhibition floor building campus city town abroad overseas carton crate packet envelope tube drive dropbox cloud wetransfer sharepoint wechat whatsapp teams driver intern trainees fitters mechanics masters specialists experts colleagues lads gentlemen ladies brand fresh shiny tiny entire original updated glossy beautiful additional study examine measure tinker unpack plug switch connect run gesture goodwill friendship token appreciation gratitude cheers honour faith hot press fly trainers regret internally portal hour one test treat care desired selves herewith needful crew trust exception special compliments plenty got treat decided usb stick copy earned went out bag stack spam rack pile operators ropes assistant secretary colleague lunch included password repository repo gift complimentary attachment doorstep flight flights ticket tickets`,
  yes: `${MILD} amendment amendments changes approval blessing consent bush beat business end gentleman wonderful brilliant marvellous nicely splendid excellent feared expected haggle fear through gone expectations worn down convinced persuaded minds meeting won print signing people talked spoken answer having read letter several times slept inform add every of last final shake everything all exactly need remarks further other more prepare papers without sleepless night perfect less more than wanted hoped expected little bit talked over through still slightly accept accepts accepted accepting sign signs signed signing deal done hands shake name names under put by terms offer offers proposal proposals conditions
    condition licence license contract contracts paper papers agreement agree agreed take taking have got from these those as they stand stands this that yeah yep
    live works work working fair reasonable acceptable agreeable attractive good great perfect satisfied comfortable satisfactory solid sounds sound looks look seems
    wrote written proposed suggested offered sent put forward proposing add change side part go going goes ahead move forward proceed
    continue settle seal close finalise finalize make official hereby confirm confirmed confirming approve approved approving board partners partner team everybody everyone
    lawyer lawyers my me mine us draw up drawn draft send sending bring over final version copy copies documents document signature signatures where pen stamp ink date
    word hold friend friends gentlemen welcome partner partnership together start working happily delighted pleased fully absolutely totally completely definitely indeed
    count game aboard sold winner cheers congratulations celebrate here forward looking price figure figures number numbers royalty percent rate amount what which how
    was were has been after all finally think yourself yourselves ourselves done business with pleasure whole package suits suit us clear call one`,
};
