/** English; and, by its type, what every language must say. */
import type { Language, Tidings, Topic } from "@linchpin/table";
import { BOARD_EN } from "./board-en.ts";
import { MODEL_EN } from "./model-en.ts";
import { REVIEW_EN } from "./review-en.ts";

export const EN = {
  board: BOARD_EN,
  model: MODEL_EN,
  review: REVIEW_EN,
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
  stop: ".",
  skip: "To the content",
  home: "Linchpin, first page",
  language: "中文",
  languageName: "Change the language to Chinese",
  theme: { light: "Light", dark: "Dark", auto: "As the system", label: "Colours" },
  cancel: "Not now",
  loading: "One moment.",
  notFound: "There is nothing at this address.",
  toStart: "To the first page",
  week: (week: number) => `Week ${week}`,
  percent: (share: number) => `${Math.round(share * 100)}\u00a0%`,
  money: (amount: string, currency: string) => `${amount} ${currency}`,

  fault: {
    title: "Something went wrong on this page.",
    note: "Nothing that was kept is lost: your games are where they were. Load the page again; if it goes wrong once more, open another page and save the game as a file from the first page.",
    newVersion: "A new version of Linchpin is here.",
    newNote: "This tab still has the old one. Load the page again: your games go on where they were.",
    reload: "Load the page again",
    elsewhere: "This game went on in another tab. What you do here is not kept.",
    show: "Show it as it stands there",
    apart: "Go on here as a game of its own",
  },

  landing: {
    doors: {
      title: "Three doors",
      learn: {
        name: "Learn",
        at: (station: number | null) =>
          station === null
            ? "An evening at a small table, then nine stations of ten minutes."
            : station < 10
              ? `Go on with station ${station} of nine.`
              : "All stations are done. What is due today?",
        go: (station: number | null) =>
          station === null
            ? "Your first evening: five minutes"
            : station < 10
              ? `Go on with station ${station}`
              : "Go on learning",
      },
      deal: {
        name: "Price your own deal",
        says: "Eight questions, one page to decide by. Then play it.",
      },
      play: { name: "Play", says: "The tables, the shortest first. Then see what each decision was worth." },
    },
    title: "Stay necessary.",
    lead: "You hold a technology. Others want it. Once they have it, they no longer need you. Practise the negotiation before you fly.",
    question: "First decision, before the fair: what do you hand over?",
    questionHint: (name: string) =>
      `You make a meter for density. ${name} would like “something for our engineers”.`,
    nothing: "Nothing yet",
    everything: "All of it",
    effectNothing: (share: string, pie: string) =>
      `You can expect ${share} of the ${pie} that all could earn together.`,
    effect: (thing: string, before: string, after: string) =>
      `Once they have ${thing}, your share falls from ${before} to ${after}.`,
    effectFree: (thing: string, proves: string) =>
      `${thing} costs you next to nothing and takes ${proves} of the doubt away.`,
    effectEverything: (before: string, after: string) =>
      `Once they have everything, your share falls from ${before} to ${after}. Nobody was unfriendly.`,
    sit: "Sit down at this table",
    guided: ", guided",
    alone: ", on your own",
    ownDeal: "Your own deal",
    sitNote: "No account. Nothing leaves this browser.",
    going: "Your games",
    resume: "Go on",
    toReview: "See how it ended",
    inWeek: (week: number) => `week ${week}`,
    ended: "ended",
    result: (amount: string, value: number) => `you came away with ${amount}: ${value} of 100 points`,
    exam: "exam",
    practice: "practice",
    exportGame: "Save as a file",
    dropGame: "Delete",
    dropSure: "Delete this game for good? It cannot be brought back.",
    importGame: "Open a saved game (.deal-game)",
    importFailed: (reason: string) => `This game cannot be opened: ${reason}`,
    unknownScenario: (id: string) => `there is no scenario “${id}” here`,
    scenarios: "Eight deals",
    scenarioFacts: (weeks: number, parties: number, minutes: number) =>
      `${weeks} weeks, ${parties} organisations, about ${minutes} minutes`,
    pages: "The model in three pictures",
    offline: "Practice runs in this browser alone: after the first visit it works without a network.",
    invented: "Firms and people are invented. Nothing here is legal advice.",
  },

  seat: { wants: "says it wants" },

  bar: {
    title: "Who gets what of the pie",
    you: "you",
    whole: (pie: string) => `${pie} in all`,
    necessity: (share: string, all: boolean) =>
      all ? "without you none of it can be earned" : `without you ${share} of it cannot be earned`,
    covered: "Covered until the review",
    twin: (name: string, amount: string, share: string) => `${name}: ${amount}, ${share}`,
  },

  clock: {
    cash: "Cash for the talks",
    burn: (burn: string) => `${burn} a week`,
    lastsTo: (week: number) => `gone after week ${week}`,
    lastsOut: "lasts to the end",
  },

  table: {
    panes: "Parts of the table",
    parties: "Parties",
    talk: "Talks",
    yours: "What you have",
    needs: "needs an answer",
    /** By the language that is shown, the one to turn to. */
    original: { en: "Chinese", zh: "English" } as Readonly<Record<Language, string>>,
    originalName: { en: "Show the Chinese", zh: "Show the English" } as Readonly<Record<Language, string>>,
    quietWeeks: (from: number, to: number) =>
      from === to ? `Week ${from}: nothing new.` : `Weeks ${from} to ${to}: nothing new.`,
    endWeek: "End the week",
    thinking: "The others are deciding.",
    closeTalks: "End all the talks",
    undo: "Take back",
    news: "This week",
    how: "The model in three pictures",
    menu: "Game",
    exportGame: "Save the game as a file",
    share: "Copy a link to this position",
    shared: "Link copied.",
    shareFailed: "Copy this link:",
    toReview: "To the review",
    notKept: "This browser keeps nothing: save the game as a file if you want to go on later.",
    lookingBack: (week: number, now: number) =>
      `You are looking at week ${week}. The game stands in week ${now}.`,
    toNow: "Back to now",
    branch: "Play on from here",
  },

  card: {
    /** Before what the yes costs. */
    ifGiven: { asset: "If you share it:", exclusivity: "If you grant it:" },
    share: "Yes, share",
    grant: (span: string) => `Grant it for ${span}`,
    againstNnn: "Only against an NNN",
    againstDeposit: (amount: string) => `Only against ${amount}`,
    otherDeposit: "Name a deposit",
    /** Where the sum on the button comes from. */
    covers: (amount: string) =>
      `A deposit of ${amount} covers what giving it costs you, what it costs to make included, rounded up. They may find it dear.`,
    answered: {
      granted: "You said yes.",
      deflected: "You showed what the product does instead.",
      refused: "You said no.",
      lapsed: "Taken for a no.",
      replaced: "They ask for something else now.",
      again: "They have asked for it once more.",
      left: "They have left.",
    },
    alone: { granted: "You granted it.", deflected: "You said what they would have to commit to." },
    due: { deflected: "You pointed to the licence, by which they get it." },
    proposal: "Their terms",
    yourTerms: "Your terms",
    yourNnn: "Your NNN",
    yourTrade: (thing: string, against: string) => `${thing}, against ${against}`,
    waiting: "Waiting for their answer.",
    countered: "They have put terms of their own; yours still lie with them, too.",
    /** Of what is asked for. */
    handedOver: "Settled: by the licence they have it from the day of signing.",
    standing: {
      accepted: "Agreed.",
      declined: "Declined.",
      replaced: "Replaced by a later offer.",
      ownReplaced: "Off the table: your later offer took its place.",
      refused: "Taken back with your no.",
      given: "You gave it anyway.",
      overtaken: "You have given it more since: it offers this no longer.",
      freed: "Offered while you talked to nobody else: off the table.",
      withdrawn: "They have taken it back, and need not say why. They may have learnt something since.",
      expired: "It lay unanswered too long: it stands no longer.",
      bound: "Taken back: you bound yourself to another.",
      signed: "Other terms were signed.",
      left: "They have left.",
    },
    named: "Now it is their turn.",
    yourAnswer: { accepted: "You signed.", declined: "You rejected them." },
  },

  depositTitle: "A deposit of",

  acts: {
    title: (name: string) => `Towards ${name}`,
    ask: "Ask about",
    topics: {
      capability: "what they can build",
      plans: "their plans",
      references: "who has worked with them",
    } as Readonly<Record<Topic, string>>,
    tell: "Tell them of others",
    tellOf: "Tell of whom",
    tellHow: "How far it is",
    othersUnnamed: "others, unnamed",
    tidings: {
      talks: "in talks",
      proof: "have seen the proof",
      terms: "terms on the table",
      signed: "have signed",
    } as Readonly<Record<Tidings, string>>,
    telling: (what: string) => `Say that ${what}`,
    notSo: (chance: string) =>
      `That is not so: they see through it with a chance of ${chance}, and then believe nothing.`,
    toldBefore: "They know that still.",
    nnn: "Ask for an NNN",
    keep: "Keep your people from it",
    exclusivityWeeks: (weeks: number) => `${weeks} weeks`,
    exclusivityRest: "the rest of the talks",
    dismiss: "End the talks with them",
  },

  say: {
    heardWhole: "This is what was heard: look it over.",
    filledIn: "Your own figures are filled in: look them over. The rest is from a draft.",
    /** What was said of terms goes on the sheet. */
    offerThis: "Put these figures into terms",
    /** What is on the sheet is no draft of ours any more. */
    yourFigures: "These are your own figures; what the party may make of them stands below.",
    label: "Say it in your own words",
    placeholder: "Or say it in your own words, English or 中文",
    read: "Check",
    meant: (count: number): string =>
      count === 1 ? "I understand this move:" : "I understand these moves, one by one:",
  },

  terms: {
    amount: "amount",
    month: "month",
    asset: "asset",
    add: "Add",
    remove: "Remove",
    covered: "What it is worth stays covered in an exam.",
    send: "Propose these terms",
  },
};

export type Dict = typeof EN;
