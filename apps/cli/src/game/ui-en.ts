/** English; and, by its type, what every language must say. */
import type { Topic } from "@linchpin/table";

export const UI_EN = {
  // The week.
  cash: (amount: string, burn: string, until: number | null) =>
    `cash ${amount}, ${burn} a week, lasts to ${until === null ? "the end" : `week ${until}`}`,
  covered: "Exam: shares, prices and your reading of the parties stay covered until the end.",
  primer: (attention: number) =>
    `Each week you have ${attention} moves; when you end it, each party does one thing. Type the number of a choice. ? explains, quit leaves and keeps the game.`,
  necessity: (share: string, all: boolean) =>
    all ? "Without you the others can earn none of it." : `Without you ${share} of it cannot be earned.`,
  endedNow: (amount: string) => `If the talks ended today: ${amount} for you, as far as you can know.`,
  holds: (things: string) => `holds ${things}`,
  holdsNothing: "holds nothing of yours",
  hasOffer: (kind: "nnn" | "trade" | "terms") =>
    ({ nnn: "has your NNN", trade: "has your offer to trade", terms: "has your terms" })[kind],
  proposes: (terms: string) => `proposes ${terms}`,
  signedWorth: (adds: string, stops: number | null) =>
    stops === null
      ? `licence signed: adds ${adds}, will be kept`
      : `licence signed: adds ${adds}, stops in month ${stops}`,
  // What happens.
  quiet: (names: string) => `Nothing new from ${names}.`,
  weekSummary: (week: number, share: string | null, change: string | null, cash: string) =>
    share === null
      ? `End of week ${week}. Cash ${cash}.`
      : `End of week ${week}. Your share ${share} (${change}). Cash ${cash}.`,
  weekFigures: (cash: string, share: string | null, now: string | null) =>
    share === null ? `cash ${cash}` : `cash ${cash} · your share ${share} · if it ended then ${now}`,
  shareNow: (share: string, change: string) => `Your share is now ${share} (${change}).`,
  // Choices.
  whatNow: (movesLeft: string) => `What now? (${movesLeft})`,
  weekDone: "Your moves of this week are made.",
  weekDoneUndo: "The last one can be taken back: `undo`.",
  hint: "or type: ? · assets · party NAME · undo · quit",
  back: "Back",
  yes: ["y", "yes"],
  no: ["n", "no"],
  confirm: "Do it? [y/n]",
  yesOrNo: "Type y or n.",
  notDone: "Not done.",
  undone: (moves: string) => `Not done, as the moves of that week are made: ${moves}.`,
  choiceUnknown: (word: string, most: number) =>
    `"${word}" is no choice here. Type a number from 1 to ${most}, or ? for what else can be typed.`,
  said: {
    meant: (move: string) => `I understand: ${move}.`,
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
    closeTalks: "End all the talks for good and settle",
    share: (thing: string) => `Share ${thing}`,
    host: (thing: string) => `Host ${thing}`,
    costs: (now: string, fair: string) => `costs you ${now} now (fair price ${fair})`,
    againstNnn: "Only once an NNN is signed",
    againstDeposit: (amount: string) => `Only against a deposit of ${amount}`,
    otherDeposit: "Only against a deposit of another size",
    later: "Later",
    probe: (topic: Topic) =>
      ({
        capability: "Ask what it can build itself",
        plans: "Ask what it plans",
        references: "Ask who has worked with it",
      })[topic],
    mention: "Tell it of the others",
    telling: (what: string, seen: string | null) =>
      `Tell it that ${what}${seen === null ? "" : ` (not so: seen through with ${seen})`}`,
    nnn: "Ask it to sign an NNN (non-use, non-disclosure, non-circumvention)",
    keep: "Keep your people from it",
    exclusivity: (span: string) => `Grant it exclusivity for ${span}`,
    dismiss: "End the talks with it",
    build: (channel: string, cost: string, weeks: number) =>
      `Build ${channel} yourself (${cost}, ${weeks} weeks)`,
    develop: (cost: string, weeks: number) => `Develop the next release (${cost}, ${weeks} weeks)`,
    assets: "What you have, who holds it, and the channels",
    help: "How this works",
  },
  deposit: (example: string) => `How much? For example ${example}; Enter: back.`,
  explains: (attention: number) => [
    `You have ${attention} moves a week and end it yourself; then each party in talks acts once, and the week's money is spent.`,
    "What you give cannot be taken back. Each file shortens the way to a copy; proof makes people believe in what you have. With no proof nobody pays, and who has everything needs you no more.",
    "trust: at nothing the party leaves; it cools with time. belief: how much of what the product is said to bring it believes; samples, visits and references raise it. A bare no costs trust; showing what the product does instead costs little and proves a little.",
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
  orMoves: (key: string) => `or moves, several with ; between them, such as \`deflect ${key}; wait\`:`,
  orWords: (name: string, asset: string) =>
    `or words of your own, such as “send ${name} ${asset}”: what is understood is asked back.`,
  // Prices and cautions.
  nothingElseTo: (name: string) => `There is nothing to do with ${name} now.`,
  // Terms.
  terms: {
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
  building: (week: number) => `yours from week ${week}`,
  releases: (generation: number) =>
    generation === 0 ? "No release in these talks yet." : `Release ${generation} is out.`,
  wants: (text: string) => `It says it wants: ${text}`,
  // Settlement.
  observations: {
    title: "To take home",
    dearest: (thing: string, name: string, week: number, cost: string) =>
      `The dearest thing you let go: ${thing}, to ${name} in week ${week}. It took ${cost} from your share that day.`,
    gaveNothing:
      "You gave nothing away that you would miss: no disclosure took anything worth naming from your share.",
    letGo: (name: string, worth: string) =>
      `${name} was not at the table at the end; having it there was worth ${worth} to you.`,
    exclusivityGiven: (name: string, week: number, weeks: number, cost: string) =>
      `In week ${week} you gave ${name} exclusivity for ${weeks} weeks. So many weeks without the others are worth ${cost} of your share; they should have brought at least that.`,
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
  /** What was learnt round the owner, told at the end. */
  detours: {
    title: "What they tried without you",
    found: {
      tearDown: (name: string, thing: string, gives: string, week: number) =>
        `${name} took ${thing} apart in week ${week} and learnt what is in ${gives}.`,
      hire: (name: string, thing: string, gives: string, week: number) =>
        `${name} hired people of yours in week ${week}, whom it had met at ${thing}; they knew what is in ${gives}.`,
    },
    nothing: {
      tearDown: (name: string, thing: string, _gives: string, week: number) =>
        `${name} took ${thing} apart in week ${week} and learnt nothing.`,
      hire: (name: string, thing: string, _gives: string, week: number) =>
        `${name} tried in week ${week} to hire those whom it had met at ${thing}; nobody came.`,
    },
  },
  // The file.
  saved: (path: string) => `Saved at every move in ${path}. Go on later with: linchpin play ${path}`,
  savedAt: (path: string) => `The game is in ${path}. See it again with: linchpin replay ${path}`,
  notSaved: "This game is not saved.",
  size: (weeks: number, parties: number): string => `${weeks} weeks, ${parties} organisations`,
  choose: "Which one? Type a number or a name:",
  notChosen: (word: string, names: string) => `"${word}" is none of them. Type a number, or one of ${names}.`,
  notStarted: "No game was begun.",
  resumed: (week: number, path: string) => `Going on in week ${week} with ${path}.`,
  over: (path: string) => `The game in ${path} is over. It ended so:`,
  mendRecord: "correct it, or cut the game off before it",
};

export type Terminal = typeof UI_EN;
