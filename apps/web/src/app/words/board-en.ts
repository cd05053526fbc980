/** What the table says of itself, English: the number, the people, the week, how much is shown. */
export const BOARD_EN = {
  hero: {
    title: "What is yours",
    yours: "yours, if the talks ended now",
    yoursAlone: "yours, if the talks ended now: own sales",
    /** Behind the amount. */
    still: "more on the table: what they still need you for",
    /** The same once somebody has signed: who has is not counted. */
    unsigned: "more on the table, with those still to sign",
    nothing: "Nothing more is on the table: nobody here needs you any longer.",
    saves: (amount: string) => `To end all the talks now, from the menu at the top, saves ${amount} a week.`,
    /** Instead of that, where a channel or a release is under way. */
    atWork: (week: number) =>
      `What you have begun is ready after week ${week}, and brings nothing if the talks end before.`,
    /** Instead of that, where there is something to make oneself. */
    ownWork: (what: string, adds: string, cost: string) =>
      `What is left is yours to do: ${what} would add ${adds} for ${cost}; see what you have.`,
    /** Over it, where there is no room for it. */
    todo: "What is left to do",
    release: "the next release",
    allSigned: "Nothing more is on the table: what could be signed here is signed.",
    below: "lost, if the talks ended now",
    /** By how much what is the owner's, or what is on the table, has moved. */
    moved: (amount: string, of: "yours" | "table") =>
      `${amount} ${of === "yours" ? "of yours" : "on the table"}`,
  },

  /** Why the number moved. */
  why: {
    signed: (name: string) => `${name} has signed`,
    paid: (name: string, amount: string) => `${name} paid ${amount}`,
    learned: (name: string, thing: string) => `${name} has ${thing}`,
    joined: (name: string) => `${name} is in the talks`,
    left: (name: string) => `${name} has left`,
    freed: (name: string) => `you are free of ${name} again`,
    bound: (name: string) => `you talk to nobody but ${name}`,
    built: (channel: string) => `${channel} is yours`,
    building: "you build a channel",
    developing: "you work on the next release",
    released: "your next release is out",
    dismissed: (name: string) => `you ended the talks with ${name}`,
    week: (weeks: number) =>
      weeks === 1 ? "a week of talks has been paid for" : `${weeks} weeks of talks have been paid for`,
    gone: (amount: string) =>
      `${amount} more is off the table: what the licence leaves to them, and what the others cannot earn beside it`,
    passed: "time has passed, and less of it is left to sell in",
    move: "your move",
  },

  people: {
    title: "People",
    asks: (thing: string) => `asks for ${thing}`,
    alone: (span: string) => `wants you to talk to nobody else for ${span}`,
    proposes: "has put terms to you",
    offered: "has an offer of yours",
    declined: "has declined your offer",
    quiet: "nothing open",
    new: "has just sat down",
    signed: "has signed",
    gone: "has left",
    outside: "not called yet",
    worth: (amount: string) => `not called yet: +${amount} on the table`,
    about: "Who is this?",
    meanwhile: "Meanwhile",
  },

  week: {
    of: (week: number, weeks: number) => `Week ${week} of ${weeks}`,
    /** `own`: the owner ends its weeks itself; else the last move does. */
    moves: (moves: number, own: boolean) =>
      moves === 0
        ? "no moves left"
        : moves > 1
          ? `${moves} moves left`
          : own
            ? "one move left"
            : "one move left, and the week ends with it",
    done: "Your moves of this week are made. End the week when you are ready: the button is at the top.",
    lastTitle: "Your last move this week?",
    last: "After it you can answer nobody else before the week ends.",
    lastEnds: "The week ends with it.",
    lastYes: "Make this move",
    started: (week: number) => `Week ${week}.`,
    /** Before what happened in the week that has ended. */
    before: (week: number) => `In week ${week}:`,
    wait: (names: string, one: boolean) => `${names} ${one ? "waits" : "wait"} for an answer`,
    /** Where there is no room for names. */
    waitMany: (count: number) => `${count} wait for an answer`,
    endTitle: "End the week?",
    endFinalTitle: "End the last week?",
    final: "The talks end with it: what is not signed by then stays unsigned.",
    lapses: (names: string, one: boolean) =>
      `${names} ${one ? "has" : "have"} an offer of yours and may still answer it this week; what is not answered then lapses.`,
    silence: (names: string) => `Your silence will be taken for a no by ${names}.`,
    left: (moves: number) => (moves === 1 ? "You have one move left." : `You have ${moves} moves left.`),
    after: "Then each of the others does one thing, and the week is paid for.",
    endAnyway: "End the week",
    stay: "Stay in this week",
    skip: "Skip quiet weeks",
  },

  rail: {
    yours: "What you have",
    offer: "Make an offer",
    all: "More moves",
    hint: "A hint",
    alone: "Promise to talk to nobody else",
    aloneCost: "Promise to talk to nobody else; of what is on the table it takes:",
    fourth: (amount: string) => `+${amount} on the table`,
    nnnSays: "a contract: not to use it, not to tell it, not to go around you",
    call: "Open talks",
    cost: (amount: string) => `costs ${amount}`,
  },

  price: {
    why: "Why?",
  },

  level: {
    title: "How much is shown",
    1: "The essentials",
    2: "With readings",
    3: "Every figure",
    notes: {
      1: "One number, one conversation, one price for each thing.",
      2: "Also what you make of the people, your cash, and how the pie is divided.",
      3: "Also trust and belief in percent, both prices of each thing, every effect of a move.",
    },
  },

  drafting: "Looking for a draft that may be signed …",

  amount: {
    wrong: (text: string) => `“${text}” is no amount: write it such as 300k, 1.2M or 300,000.`,
  },

  terms: { title: "In plain words", all: "All words" },
};
