/** English; and, by its type, what every language must say. */
import type { Holder } from "@linchpin/deal";
import type { Ending, Topic } from "@linchpin/table";
import type { Leaning } from "@linchpin/words";

const pressed = (times: number): string => ["", ", asked again", ", asked three times"][times] ?? "";

export const UI_EN = {
  // The week.
  week: (week: number, weeks: number) => `Week ${week} of ${weeks}`,
  movesLeft: (moves: number) => (moves === 1 ? "1 move left" : `${moves} moves left`),
  cash: (amount: string, currency: string, burn: string, until: number | null) =>
    `cash ${amount} ${currency}, ${burn} a week, lasts to ${until === null ? "the end" : `week ${until}`}`,
  you: "you",
  covered: "Exam: shares, prices and your reading of the parties stay covered until the end.",
  primer: (attention: number) =>
    `Each week you have ${attention} moves; then each party does one thing. Type the number of a choice. ? explains, quit leaves and keeps the game.`,
  necessity: (share: string) => `Without you ${share} of it is gone.`,
  endedNow: (amount: string) => `If the talks ended today: ${amount} for you, as far as you can know.`,
  trust: "trust",
  believes: "belief",
  holds: (things: string) => `holds ${things}`,
  holdsNothing: "holds nothing of yours",
  asksFor: (thing: string, times: number) => `asks for ${thing}${pressed(times)}`,
  asksExclusivity: (weeks: number, times: number) => `asks for exclusivity, ${weeks} weeks${pressed(times)}`,
  hasOffer: (kind: "nnn" | "trade" | "terms") =>
    ({ nnn: "has your NNN", trade: "has your offer to trade", terms: "has your terms" })[kind],
  proposes: (terms: string) => `proposes ${terms}`,
  signed: "licence signed",
  signedWorth: (adds: string, stops: number | null) =>
    stops === null
      ? `licence signed: adds ${adds}, will be kept`
      : `licence signed: adds ${adds}, stops in month ${stops}`,
  nnnSigned: "NNN signed",
  read: (parts: string) => `your read: ${parts}`,
  leaning: { takes: "out to take", weighs: "weighing it up", partners: "a partner" } as Readonly<
    Record<Leaning, string>
  >,
  outside: (names: string) => `Not in talks: ${names}`,
  exclusive: (name: string, until: number) => `You are bound to ${name} until week ${until}.`,
  releaseDue: (week: number) => `The next release is due in week ${week}.`,
  // What happens.
  quiet: (names: string) => `Nothing new from ${names}.`,
  paid: (name: string, amount: string) => `${name} pays ${amount}.`,
  signs: (name: string) => `${name} has signed a licence.`,
  joined: (name: string) => `${name} is in the talks.`,
  left: (name: string) => `${name} has left the talks.`,
  lapsed: (name: string) => `${name} takes your silence for a no.`,
  released: (generation: number) => `Your release ${generation} is out.`,
  built: (channel: string) => `Your own channel stands: ${channel}.`,
  freed: (name: string) => `Your exclusivity with ${name} has ended.`,
  ended: {
    weeks: "The time for talks is over.",
    cash: "The money is gone; so are the talks.",
    closed: "You have closed the talks.",
  } as Readonly<Record<Ending, string>>,
  weekSummary: (week: number, share: string | null, change: string | null, cash: string) =>
    share === null
      ? `End of week ${week}. Cash ${cash}.`
      : `End of week ${week}. Your share ${share} (${change}). Cash ${cash}.`,
  weekFigures: (cash: string, share: string | null, now: string | null) =>
    share === null ? `cash ${cash}` : `cash ${cash} · your share ${share} · if it ended then ${now}`,
  shareNow: (share: string, change: string) => `Your share is now ${share} (${change}).`,
  // Choices.
  whatNow: (movesLeft: string) => `What now? (${movesLeft})`,
  hint: "or type: ? · assets · party NAME · undo · quit",
  back: "Back",
  yes: ["y", "yes"],
  no: ["n", "no"],
  confirm: "Do it? [y/n]",
  yesOrNo: "Type y or n.",
  notDone: "Not done.",
  choiceUnknown: (word: string, most: number) =>
    `"${word}" is no choice here. Type a number from 1 to ${most}, or ? for what else can be typed.`,
  notAllowed: (reason: string) => `That cannot be done: ${reason}.`,
  said: {
    meant: (move: string) => `I understand: ${move}.`,
    heard: (words: string) => `I heard: ${words}.`,
    didYouMean: "Did you mean:",
    closed: (move: string, reason: string) => `I understand: ${move}. It is not open now: ${reason}.`,
  },
  takenBack: (move: string) => `Taken back: ${move}`,
  nothingToTakeBack: "There is nothing to take back: the others have acted since your last move.",
  neverTakenBack: (move: string) => `\`${move}\` cannot be taken back: what is given, signed or heard stays.`,
  items: {
    answer: (name: string, thing: string) => `Answer ${name}: ${thing}`,
    lookAtTerms: (name: string) => `Look at the terms of ${name}`,
    propose: "Propose terms",
    show: "Show or give something unasked",
    talk: "Talk: a question, the others, an NNN, exclusivity, an end",
    approach: (name: string, cost: string) => `Approach ${name} (costs ${cost})`,
    work: "Build a channel of your own, or develop the next release",
    look: "Look something up: what you have, who they are, how this works",
    endWeek: "End the week (`wait 4`: up to four, until somebody needs you)",
    closeTalks: "Close the talks for good and settle",
    share: (thing: string) => `Share ${thing}`,
    host: (thing: string) => `Host ${thing}`,
    costs: (now: string, fair: string) => `costs you ${now} now (fair price ${fair})`,
    spends: (amount: string) => `spends ${amount}`,
    convinces: (from: string, to: string) => `belief ${from} → ${to}`,
    trusts: (change: string) => `trust ${change}`,
    deflect: "Show something else instead",
    againstNnn: "Only once an NNN is signed",
    againstDeposit: (amount: string) => `Only against a deposit of ${amount}`,
    otherDeposit: "Only against a deposit of another size",
    refuse: "Refuse",
    later: "Later",
    accept: "Accept and sign",
    reject: "Reject",
    counter: "Answer with terms of your own",
    probe: (topic: Topic) =>
      ({
        capability: "Ask what it can build itself",
        plans: "Ask what it plans",
        references: "Ask who has worked with it",
      })[topic],
    mention: "Mention that others are in talks",
    nnn: "Ask it to sign an NNN (non-use, non-disclosure, non-circumvention)",
    exclusivity: (weeks: number) => `Grant it exclusivity for ${weeks} weeks`,
    dismiss: "End the talks with it",
    build: (channel: string, cost: string, weeks: number) =>
      `Build ${channel} yourself (${cost}, ${weeks} weeks)`,
    develop: (cost: string, weeks: number) => `Develop the next release (${cost}, ${weeks} weeks)`,
    assets: "What you have, who holds it, and the channels",
    help: "How this works",
  },
  deposit: (example: string) => `How much? For example ${example}; Enter: back.`,
  explains: (attention: number) => [
    `You have ${attention} moves a week; then each party in talks acts once, and the week's money is spent.`,
    "What you give cannot be taken back. Each file shortens the way to a copy; proof makes people believe in what you have. With no proof nobody pays, and who has everything needs you no more.",
    "trust: at nothing the party leaves; it cools with time. belief: how much of the product's worth it takes for real; samples, visits and references raise it. A bare no costs trust; showing something else instead costs little and proves a little.",
    "The bar is what all could earn together, divided by what each adds. It is what you could ask for, not what you have: only signed terms pay. Terms hold as long as keeping them pays: look at the month in which they would stop.",
    "When weeks or cash run out the licences run their course, and whoever has no licence goes its own way. Two who sell through one channel split it. Close the talks when nothing more is to be gained: each week costs money.",
    "Instead of a number you can type:",
  ],
  typed: [
    ["assets", "what you have, who holds it, what giving it costs"],
    ["party NAME", "who they are and what they want"],
    ["terms NAME", "signed or proposed terms"],
    ["wait 4", "let up to four weeks pass, until somebody needs you"],
    ["undo", "take back your last move, if nothing was given, signed or heard"],
    ["quit", "leave; the game is kept"],
  ] as readonly (readonly [string, string])[],
  orMoves: "or moves, several with ; between them, such as `deflect bohe; wait`:",
  orWords: "or words of your own, such as “send Bohe the brochure”: what is understood is asked back.",
  // Prices and cautions.
  price: (thing: string, name: string, saves: string, now: string, fair: string) =>
    `Giving ${name} ${thing} saves it ${saves}. Alone it costs you ${now} now; as its part of all that they may collect, which is its fair price, ${fair}.`,
  savesNothing: "nothing",
  saves: (months: string | null, money: string) =>
    `${months === null ? "" : `${months} months and `}${money} of a copy of its own`,
  nothing: "nothing",
  irrevocable: "This cannot be undone.",
  binding: "If it agrees, this is signed.",
  spends: (value: string) => `It costs ${value}.`,
  gives: (value: string) => `As things stand it adds ${value} to your share.`,
  takes: (value: string) => `As things stand it takes ${value} from your share.`,
  ifAccepted: "It happens once they agree.",
  nothingElseTo: (name: string) => `There is nothing to do with ${name} now.`,
  // Terms.
  terms: {
    title: (name: string) => `A licence to ${name}`,
    fields: {
      royalty: "royalty, % of sales",
      upfront: "upfront, on signing",
      minimum: "minimum a year",
      term: "term, months",
      channels: "channels",
      supplies: "supplied by you",
      milestones: "milestones, amount@month",
      transfers: "handed over, asset@month",
      penalty: "penalty for breaking it",
    },
    none: "none",
    product: "the product",
    months: (count: number) => `${count} months`,
    afterSale: (months: number) => `${months} months after the first sale`,
    brief: (royalty: string, upfront: string, term: number) =>
      `royalty ${royalty}, upfront ${upfront}, ${term} months`,
    worth: (you: string, name: string, party: string, without: string) =>
      `To you ${you} · to ${name} ${party}, without a deal ${without}.`,
    seenBy: (name: string, belief: string, value: string) =>
      `${name} believes ${belief} of it so far: to it this looks like ${value}.`,
    holdsTo: (name: string) => `${name} never gains by stopping.`,
    starts: (name: string, month: number) => `${name} can make it in month ${month}.`,
    idle: (name: string) => `With what they hand over it does not pay ${name} to make the product.`,
    heldBy: {
      releases: "Your next releases hold it.",
      parts: "The parts that you supply hold it.",
      channels: "Your channels hold it.",
      knowHow: "What it does not know holds it.",
      penalty: "The penalty holds it.",
      law: "Your patents hold it.",
    } as Readonly<Record<Holder, string>>,
    stops: (name: string, month: number) =>
      `${name} stops paying in month ${month}: from then on it does better without them.`,
    atLeast:
      "As far as you can know: what it got elsewhere you do not see, and others in its channel would share it.",
    send: "A line to change, such as `1 4.5`; y proposes them, n leaves:",
    which: (most: number) =>
      `Type a line's number and its new value, such as \`1 4.5\` (1 to ${most}), y or n.`,
    ask: (field: string, now: string, example: string) => `${field} [${now}], such as ${example}:`,
    notUnderstood: (text: string, example: string) =>
      `"${text}" does not fit here; write for example ${example}.`,
    tooMuch: (most: string) => `At most ${most} here.`,
    noChannel: (name: string) =>
      `${name} serves no channel that you could license to it; you can only type the terms as a move.`,
    noTerms: (name: string) => `No terms are on the table with ${name}.`,
  },
  // Cards.
  assetsTitle: "What you have, and who holds it",
  assetColumn: "asset",
  proves: "proves",
  assetsLegend:
    "In thousands: what giving it would take from your share, now alone / its fair price, as a part of all that they may collect. proves: how much of a doubt it takes away.",
  coveredLegend: "proves: how much of a doubt it takes away.",
  hasIt: "has it",
  channelsTitle: "Channels, and who controls them",
  channelColumns: ["channel", "margin a month", "controlled by"],
  yours: "you",
  building: (week: number) => `yours from week ${week}`,
  anyone: "anyone",
  releases: (generation: number) =>
    generation === 0 ? "No release in these talks yet." : `Release ${generation} is out.`,
  wants: (text: string) => `It says it wants: ${text}`,
  mayPassTo: (names: string) => `Some of its kind pass on what they learn, to ${names}.`,
  // Settlement.
  end: {
    title: "Settlement",
    columns: ["who", "comes away with", "its licence"],
    inTalks: (received: string, spent: string, net: string) =>
      `In the talks you received ${received} and spent ${spent}; at its value in week 1 that is ${net}.`,
    after: (amount: string) => `After them licences and your own sales bring ${amount}.`,
    valued: "All at its value in week 1.",
    stopped: (month: number) => `stopped paying in month ${month}`,
    paysOn: "kept to the end",
    noLicence: "none",
    alone: "none; sells alone",
    possible: (floor: string, ceiling: string, value: string) =>
      `Between everything lost (${floor}) and the best that was to be had (${ceiling}) you stand at ${value} of 100.`,
    types: "Who they were",
    observations: "To take home",
    good: "A good end would have been",
    dearest: (thing: string, name: string, week: number, cost: string) =>
      `The dearest thing you let go: ${thing}, to ${name} in week ${week}. It took ${cost} from your share that day.`,
    gaveNothing:
      "You gave nothing away that you would miss: no disclosure took anything worth naming from your share.",
    letGo: (name: string, worth: string) =>
      `${name} was not at the table at the end; having it there was worth ${worth} to you.`,
    exclusivityGiven: (name: string, week: number, weeks: number, cost: string) =>
      `In week ${week} you gave ${name} exclusivity for ${weeks} weeks. It took ${cost} from your share while it lasted; it should have brought at least that.`,
    copied: (name: string, week: number) => `From week ${week} on ${name} was making a copy of its own.`,
    broke: (name: string, month: number) =>
      `${name} signed and stopped paying in month ${month}: by then keeping the licence cost it more than going alone.`,
    unsigned: (name: string, worth: string) =>
      `You signed nothing with ${name}, though having it there was worth ${worth} to you.`,
    passedOn: (from: string, thing: string, to: string, week: number) =>
      `${from} passed ${thing} on to ${to} in week ${week}.`,
    kept: (count: number) =>
      count === 1
        ? "One licence is kept to the end because keeping it pays."
        : `${count} licences are kept to the end because keeping them pays.`,
    silent: (count: number) =>
      `You let ${count} requests pass without an answer; that costs trust as a no does, and shows nothing.`,
  },
  // The file.
  saved: (path: string) => `Saved at every move in ${path}. Go on later with: linchpin play ${path}`,
  savedAt: (path: string) => `The game is in ${path}. See it again with: linchpin replay ${path}`,
  notSaved: "This game is not saved.",
  choose: "Which one? Type a number or a name:",
  notChosen: (word: string, names: string) => `"${word}" is none of them. Type a number, or one of ${names}.`,
  notStarted: "No game was begun.",
  resumed: (week: number, path: string) => `Going on in week ${week} with ${path}.`,
  over: (path: string) => `The game in ${path} is over. It ended so:`,
  comma: ", ",
  colon: ": ",
};

export type Ui = typeof UI_EN;
