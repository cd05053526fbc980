/** What is said of the table in English; and, by its type, what every language must say. */
import type { Holder } from "@linchpin/deal";
import type { Against, Ending, PublicLicence, Reason } from "@linchpin/table";
import { spanWords } from "../span.ts";
import type { Labels } from "../labels.ts";
import type { Leaning } from "../leaning.ts";
import { paperWithin } from "../trade.ts";
import type {
  AgreesWords,
  EventTable,
  LicenceEnd,
  NewsTable,
  QuestionTable,
  TermField,
} from "../table-words.ts";

const pressed = (times: number): string => ["", ", asked again", ", asked three times"][times] ?? "";

/** To the owner. Null: it goes without words, or is told by the act. */
const events: EventTable<[Labels]> = {
  moved: null,
  asked: null,
  offered: null,
  probed: null,
  copied: null,
  found: null,
  breached: null,
  licensed: null,
  answered: (e, n) => (e.how === "lapsed" ? `${n.party(e.party)} takes your silence for a no.` : ""),
  concluded: (e, n) =>
    e.how === "withdrawn"
      ? `${n.party(e.party)} takes its proposal back and does not say why: it may know more by now.`
      : e.how === "expired"
        ? `What ${n.party(e.party)} proposed stands no longer: it lay unanswered too long.`
        : "",
  event: (e, n) => n.text(`event.${e.key}`) ?? e.key,
  doubted: (e, n) =>
    `${n.party(e.party)} has seen through what you told it of ${e.of === 0 ? "others" : n.party(e.of)}.`,
  paid: (e, n) => `${n.party(e.party)} pays ${n.money(e.amount)}.`,
  signed: (e, n) => {
    const paper = paperWithin(n, e.party);
    return paper === null ? `${n.party(e.party)} has signed a licence.` : `Signed: ${paper}.`;
  },
  joined: (e, n) => `${n.party(e.party)} is in the talks.`,
  left: (e, n) =>
    e.licensed
      ? `${n.party(e.party)} has signed what it came for and leaves the table; the contract runs on.`
      : `${n.party(e.party)} has left the talks.`,
  freed: (e, n) => `Your exclusivity with ${n.party(e.party)} has ended.`,
  released: (e) => `Your release ${e.generation} is out.`,
  built: (e, n) => `Your own channel stands: ${n.channel(e.channel)}.`,
  learned: (e, n) => `${n.party(e.party)} has ${n.asset(e.asset)}.`,
  ended: (e) => ended[e.ending],
};

const ended: Readonly<Record<Ending, string>> = {
  weeks: "The time for talks is over.",
  cash: "The money is gone; so are the talks.",
  closed: "You have closed the talks.",
};

const endedForParty: Readonly<Record<Ending, string>> = {
  weeks: "The time for talks is over.",
  cash: "The owner has run out of money; the talks are over.",
  closed: "The owner has closed the talks.",
};

/** To the party at a seat. */
const partyEvents: EventTable<[Labels, number]> = {
  ...events,
  // The texts are written for the owner, and say "you" to it.
  event: (e, n) => {
    const text = n.text(`event.${e.key}`);
    return text === null ? "" : `In the owner's notes: ${text}`;
  },
  answered: (e) => (e.how === "lapsed" ? "You take the silence for a no." : ""),
  concluded: (e) =>
    e.how === "withdrawn"
      ? "You know more now than when you made your proposal: it is off the table."
      : e.how === "expired"
        ? "Your proposal lay unanswered too long: it stands no longer."
        : "",
  doubted: (e, n) =>
    `You have asked around: what you were told of ${e.of === 0 ? "others" : n.party(e.of)} is not so.`,
  paid: (e, n) => `You pay ${n.money(e.amount)}.`,
  // What one passes on oneself is told by the act.
  learned: (e, n, seat) =>
    e.party !== seat
      ? ""
      : e.from === null || e.from === 0
        ? `You now have ${n.asset(e.asset)}.`
        : `${n.party(e.from)} passes ${n.asset(e.asset)} on to you.`,
  signed: (e, n) => {
    const paper = paperWithin(n, e.party);
    return paper === null ? "The licence is signed." : `Signed: ${paper}.`;
  },
  licensed: ({ licence }, n, seat) =>
    licence.party === seat
      ? ""
      : `${n.party(licence.party)} has signed a licence for ${licence.channels.map(n.channel).join(", ")}.${promise(licence, n)}`,
  joined: () => "You are in the talks.",
  left: (e) =>
    e.licensed
      ? "You have signed and leave the table; the contract runs on."
      : "The talks with you have ended.",
  freed: () => "The owner is free to talk to others again.",
  copied: () => "Your own copy stands.",
  found: (e, n) =>
    e.by === "tearDown"
      ? e.got
        ? `Taken apart, ${n.asset(e.asset)} has told you what ${n.asset(e.gives)} would have.`
        : `Taken apart, ${n.asset(e.asset)} has told you nothing new.`
      : e.got
        ? `The people whom you hired have come; they know what is in ${n.asset(e.gives)}.`
        : "Nobody whom you tried to hire has come.",
  breached: (e, n) => `You had it under the NNN: using it so costs you ${n.money(e.amount)}.`,
  released: (e) => `The owner's release ${e.generation} is out: part of what you know is out of date.`,
  built: (e, n) => `The owner has built a channel of its own: ${n.channel(e.channel)}.`,
  ended: (e) => endedForParty[e.ending],
};

const declined: Readonly<Record<Reason, string>> = {
  price: "this leaves it less than it asks for",
  budget: "more than it can pay before it sells",
  channel: "it cannot sell there",
  unable: "taught so little, it could not make the product",
  proof: "it does not believe the figures yet",
  file: "it still hopes for what it asked for",
  held: "it would learn nothing new",
  binds: "it does not want to be bound",
};

const agrees: AgreesWords = (name, offer, n) =>
  offer.kind === "nnn"
    ? `${name} agrees to sign an NNN.`
    : offer.kind === "trade"
      ? `${name} agrees to what you want for ${n.asset(offer.asset)}.`
      : `${name} agrees to your terms.`;

const news: NewsTable = {
  ask: (name, { asset }, n) => `${name} asks for ${n.asset(asset)}.`,
  press: (name) => `${name} asks again.`,
  askExclusivity: (name, { weeks }, n, left) =>
    `${name} wants to be the only one for ${spanWords(n.language, weeks, left)}.`,
  proposeTerms: (name) => `${name} proposes terms.`,
  agree: (name) => `${name} agrees.`,
  decline: (name, { reason }) =>
    reason === null ? `${name} declines.` : `${name} declines: ${declined[reason]}.`,
  stall: null,
  rebuild: null,
  tearDown: null,
  hire: null,
  pass: null,
  quit: null,
};

export const TABLE_EN = {
  you: "you",
  youTo: (name: string) => `you to ${name}`,
  /** A party and what it does, such as "asks for the drawings". */
  does: (name: string, what: string) => `${name} ${what}`,
  declinedFor: (reason: Reason) => `Declined: ${declined[reason]}.`,
  owner: "the owner",
  anyone: "anyone",
  comma: ", ",
  colon: ": ",
  /** After a text of the scenario that asks for something. */
  given: " You have given that already.",
  /** What stands between two sentences. */
  between: " ",
  events,
  partyEvents,
  agrees,
  news,
  ended,

  clock: {
    week: (week: number, weeks: number) => `Week ${week} of ${weeks}`,
    moves: (left: number) =>
      left === 1 ? "1 move left" : left === 0 ? "no moves left" : `${left} moves left`,
    release: (week: number) => `Release due in week ${week}`,
    bound: (name: string, until: number) => `Bound to ${name} until week ${until}`,
  },

  party: {
    trust: "trust",
    belief: "belief",
    holds: "holds",
    holdsNothing: "nothing of yours",
    asks: (thing: string, times: number) => `asks for ${thing}${pressed(times)}`,
    asksExclusivity: (span: string, times: number) => `asks for exclusivity for ${span}${pressed(times)}`,
    nnn: "NNN signed",
    signed: "signed",
    outside: "not in talks",
    gone: "has left",
    signedGone: "has signed and left; the contract runs on",
    read: "your read",
    leaning: { takes: "out to take", weighs: "weighing it up", partners: "a partner" } as Readonly<
      Record<Leaning, string>
    >,
    leans: {
      surely: (what: string) => `almost surely ${what}`,
      hardly: (what: string) => `hardly ${what}`,
      likely: (what: string, chance: string) => `${what} ${chance} %`,
    },
    mayPass: (names: string) => `Some of its kind pass on what they learn, to ${names}.`,
  },

  answer: {
    deflect: {
      asset: "Show what the product does instead",
      exclusivity: "Say what they would have to commit to",
      due: "Point to the licence",
    },
    refuse: "No",
    accept: "Accept and sign",
    reject: "Reject",
    counter: "Answer with terms of your own",
    spends: (amount: string) => `you spend ${amount}`,
    convinces: (from: string, to: string) => `belief ${from} → ${to}`,
    trusts: (change: string) => `trust ${change}`,
    hires: (now: string, kept: string) => `hiring them: ${now} → ${kept}`,
  },

  read: {
    heard: (words: string) => `I heard: ${words}.`,
    didYouMean: "Did you mean:",
    closed: (move: string, reason: string) => `I understand: ${move}. It is not open now: ${reason}.`,
    notAllowed: (reason: string) => `That cannot be done: ${reason}.`,
  },

  terms: {
    title: (name: string) => `A licence to ${name}`,
    fields: {
      royalty: "royalty, % of sales",
      upfront: "upfront, on signing",
      minimum: "minimum a year",
      term: "term, months",
      channels: "channels",
      exclusive: "exclusivity: for nobody else",
      supplies: "supplied by you",
      milestones: "milestones",
      transfers: "handed over",
      penalty: "penalty for breaking it",
    } as Readonly<Record<TermField, string>>,
    /** Beside a value that has its unit. */
    rows: { royalty: "royalty on sales", term: "term" },
    none: "none",
    product: "the product",
    months: (count: number) => `${count} months`,
    everyChannel: "every channel",
    forMonths: (what: string, months: number) => `${what} for ${months} months`,
    atMonth: (what: string, month: number) =>
      month === 0 ? `${what} at signing` : `${what} in month ${month}`,
    itHas: (what: string) => `${what} (it has it already)`,
    afterSale: (what: string, months: number) => `${what} ${months} months after the first sale`,
    brief: (royalty: string, upfront: string, term: number) =>
      `royalty ${royalty}, upfront ${upfront}, ${term} months`,
    band: {
      refuses: (name: string) => `${name} would refuse this as things stand.`,
      may: (name: string) => `${name} may sign this.`,
      signs: (name: string) => `${name} would sign this.`,
    },
    /** What a sheet of terms opens with. */
    draft: {
      theirs: (name: string) => `This sheet opens with the terms that ${name} put to you last.`,
      yours: () => "This sheet opens with your last terms.",
      first: (name: string) =>
        `A first draft: as far as you can tell, about the most that ${name} may sign this week.`,
      nearer: (name: string) =>
        `What was last between you would be refused. This draft is, as far as you can tell, about the most that ${name} may sign this week.`,
      once: (name: string) =>
        `As far as you can tell, ${name} signs no usual terms this week. These are about the most that it may sign once it believes more.`,
      none: (name: string) =>
        `As far as you can tell, ${name} signs no usual terms this week; these come nearest.`,
      plain: () => "A draft to begin with; nobody has asked yet whether it would be signed.",
    },
    asRead: "As you read it",
    /** Where the sheet says what the party itself put forward. */
    same: "Nothing is changed yet. To take these terms as they are, close this sheet and accept them.",
    /** `short`: the money by which it is the price; `first`: what stands against them at this price; `rest`: what would for less, too. */
    mostly: ([first, ...rest]: readonly Reason[], short: string | null) =>
      first === undefined
        ? ""
        : `What stands in the way: ${first === "price" && short !== null ? `this leaves it ${short} less than it asks for` : declined[first]}.${rest.length === 0 ? "" : ` ${rest.map((reason) => (reason === "price" ? "Even at a lower price, what is left to it may be too little." : `At a lower price too: ${declined[reason]}.`)).join(" ")}`}`,
    ratherAlone: (party: string) =>
      `It reckons with others selling there: as the only one ${party} would rather sign this, and the others would be shut out.`,
    promise: (amount: string) =>
      `What is promised to nobody else takes about ${amount} from what you can expect of the others.`,
    briefPart: (part: string, upfront: string, term: number) => `${part}, upfront ${upfront}, ${term} months`,
    toYou: "to you",
    to: (name: string) => `to ${name}`,
    without: (amount: string) => `${amount} without a deal`,
    /** What is the owner's moves by so much once they are signed. */
    adds: (amount: string) => `Signed now, what is yours goes up by ${amount}.`,
    addsNear: (amount: string) =>
      `Signed now, what is yours goes up by ${amount}: at its value in week 1, less what this licence takes from you elsewhere.`,
    addsLess: (amount: string) =>
      `Signed now, what is yours goes up by ${amount}. The rest makes up for own sales that it takes from you, if any, and for the new releases that you then owe (once, however many licences you sign).`,
    takes: (amount: string) =>
      `Signed now, what is yours falls by ${amount}. The licence pays less than it costs you: own sales that it takes from you, if any, and the new releases that you then owe (once, however many licences you sign).`,
    seenBy: (name: string, belief: string, value: string) =>
      `${name} believes ${belief} of what the product is said to bring: to it this looks like ${value}.`,
    holdsTo: (name: string) => `${name} is never better off by stopping its payments to you.`,
    starts: (name: string, month: number) =>
      `By these terms ${name} can make the product from month ${month} on.`,
    idle: (name: string) => `With what these terms give it, making the product does not pay ${name}.`,
    paysNothing: (name: string) =>
      `${name} pays nothing: with what it has from the day of signing it does better without you.`,
    stops: (name: string, month: number) =>
      month === 0
        ? `${name} pays what is due on signing and nothing after it: with what it then has it does better without you.`
        : `${name} stops paying in month ${month}: from then on it does better without you.`,
    heldBy: {
      releases: "Your next releases keep it to the contract.",
      parts: "The parts that you supply keep it to the contract.",
      channels: "Your channels keep it to the contract.",
      knowHow: "What it does not know keeps it to the contract.",
      penalty: "The penalty keeps it to the contract.",
      law: "Your patents keep it to the contract.",
    } as Readonly<Record<Holder, string>>,
    stands: (week: number) => `Stands to the end of week ${week}.`,
    atLeast:
      "These figures are as far as you can know: what it got from others you do not see, and if others sell in its channel too, they share the sales.",
  },

  /** Before a move that cannot be undone: the question, and what to press. Null: it is done at once. */
  question: {
    approach: null,
    share: { title: (n, m) => `Give ${n.party(m.party)} ${n.asset(m.asset)}?`, yes: "Give it" },
    deflect: null,
    refuse: null,
    trade: {
      title: (n, m, asked) =>
        `Offer ${asked === null ? "it" : n.asset(asked)} against ${against(n, m.against)}?`,
      yes: "Offer it",
    },
    probe: null,
    mention: null,
    nnn: { title: (n, m) => `Ask ${n.party(m.party)} to sign an NNN?`, yes: "Ask for it" },
    propose: { title: (n, m) => `Propose terms to ${n.party(m.party)}?`, yes: "Propose" },
    accept: { title: (n, m) => `Sign the terms of ${n.party(m.party)}?`, yes: "Sign" },
    reject: null,
    exclusivity: {
      title: (n, m, _, left) =>
        `Talk to nobody but ${n.party(m.party)} for ${spanWords(n.language, m.weeks, left)}?`,
      yes: "Bind yourself",
    },
    keep: { title: (n, m) => `Keep your people from ${n.party(m.party)}?`, yes: "Keep them" },
    build: { title: (n, m) => `Build a channel of your own: ${n.channel(m.channel)}?`, yes: "Build it" },
    develop: { title: () => "Develop the next release?", yes: "Develop it" },
    dismiss: { title: (n, m) => `End the talks with ${n.party(m.party)}?`, yes: "End the talks" },
    wait: null,
    close: { title: () => "End all the talks and settle?", yes: "End and settle" },
  } as QuestionTable,

  /** What is to be known before it. */
  caution: {
    price: (amount: string) => `It costs you about ${amount}.`,
    /** Where by itself it takes much less. */
    priceLater: (amount: string) =>
      `It costs you about ${amount} once they have the rest too; your number may fall only then.`,
    contracted: (name: string, month: number) =>
      month === 0
        ? `The signed licence of ${name} hands it over as it begins.`
        : `The signed licence of ${name} hands it over in month ${month}.`,
    paper: (name: string, month: number | null) =>
      month === null
        ? `Beyond its own terms: those that ${name} has put to you do not ask for it.`
        : month === 0
          ? `The terms that ${name} has put to you hand it over as they begin, for what they pay.`
          : `The terms that ${name} has put to you hand it over in month ${month}, for what they pay.`,
    free: "They need you no less for it.",
    freeYet:
      "They need you no less for it: with all that it spares them, a copy of their own still does not pay.",
    alone: (amount: string) => `If it is the only thing that they ever get: ${amount}.`,
    fair: (amount: string) =>
      `If they may collect the rest too, its part of the whole: ${amount}. Reckon with this.`,
    saves: (months: string, money: string) =>
      `It spares them ${months} months and ${money} of what a copy of their own takes.`,
    savesMoney: (money: string) => `It spares them ${money} of what a copy of their own costs, and no time.`,
    spends: (amount: string) => `It also takes ${amount} of your cash.`,
    gives: (amount: string) => `As things stand it puts ${amount} more on the table.`,
    brings: (amount: string, week: number) =>
      `As things stand it brings you ${amount} when it is ready, after week ${week}.`,
    takesNothing: "As things stand it takes nothing off the table.",
    takes: (amount: string) => `As things stand it takes ${amount} off the table.`,
    endsWith: (amount: string) => `As far as you can know you would come away with ${amount}.`,
    guards: (name: string, now: string, kept: string) =>
      `${name} can hire those whom it has met: ${now}. After this: ${kept}.`,
    hires: (cost: string, chance: string) => `at ${cost}, with a chance of ${chance}`,
    atStake: (thing: string, amount: string) =>
      `They know what is in ${thing}, which is worth ${amount} of yours.`,
    exposes: (amount: string) =>
      `What can then be learnt round you, from the thing or from your people, may cost you another ${amount}.`,
    late: (ready: number, last: number) =>
      `It would be ready in week ${ready}; the talks end with week ${last}, and then it brings nothing.`,
    unfinished: "What you are building or developing is not ready yet, and brings nothing then.",
    ifTaken: "It happens once they agree.",
    /** `handed`: what goes out then, as a list; "": nothing. */
    binding: (handed: string) =>
      `If they agree, it is signed. ${handed === "" ? "Nothing is handed over." : `You hand over: ${handed}.`}`,
    forGood: "Once you say yes, this cannot be taken back.",
    /** Offers that a move takes off the table. */
    off: {
      terms: (name: string, why: string) => `Your terms that lie before ${name} would be withdrawn: ${why}.`,
      nnn: (name: string, why: string) =>
        `The NNN that lies before ${name} unsigned would be withdrawn: ${why}.`,
      trade: (name: string, thing: string, why: string) =>
        `Your offer to give ${name} ${thing} would be withdrawn: ${why}.`,
      /** Why. */
      replaced: "only one offer of yours can lie before a party",
      bound: "whoever is promised to be alone is the only one you may deal with",
      overtaken: "what it was about is then settled",
      theirs: (name: string) => `The terms that ${name} put to you would come off the table.`,
    },
  },

  against,

  ending: {
    title: "Settlement",
    columns: ["who", "comes away with", "its licence"],
    licence: {
      kept: () => "kept to the end",
      stopped: (month: number) => `stopped paying in month ${month}`,
      alone: () => "none; sells alone",
      none: () => "none",
    } as Readonly<Record<LicenceEnd, (month: number) => string>>,
    valued: "All at its value in week 1.",
    inTalks: (received: string, spent: string, net: string) =>
      `In the talks you received ${received} and spent ${spent}; at its value in week 1 that is ${net}.`,
    after: (amount: string) => `After them licences and your own sales bring ${amount}.`,
    /** `value` on the scale: 0 is the floor, 100 the ceiling; what is below or above is said to be. */
    possible: (floor: string, ceiling: string, value: number) => {
      const scale = `0 is what closing the talks at once, with nothing done, would have left you (${floor}), 100 your share with everybody at the table (${ceiling})`;
      if (value < 0)
        return `You stand at −${-value}, below the scale: ${scale}. It would have been better to stay at home.`;
      return value > 100
        ? `You stand at ${value}, above the scale: ${scale}.`
        : `You stand at ${value} of 100: ${scale}.`;
    },
    unanswered: (name: string) => `${name} had not answered what you put to it when the talks ended.`,
    /** Null: it did not say why. */
    declinedLast: (name: string, reason: Reason | null) =>
      `${name} declined in the last week what you had put to it${reason === null ? "" : `: ${declined[reason]}`}.`,
    types: "Who they were",
    good: "A good end would have been",
  },
};

function against({ money }: Labels, asked: Against): string {
  return asked.kind === "nnn" ? "a signed NNN" : `a deposit of ${money(asked.amount)}`;
}

export type TableWords = typeof TABLE_EN;

/** What is promised to nobody else is public too. */
function promise({ exclusive }: PublicLicence, { channel }: Labels): string {
  if (exclusive === null) return "";
  return ` For ${exclusive.months} months nobody else gets ${exclusive.channels.map(channel).join(", ")}.`;
}
