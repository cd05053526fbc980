/** The first evening, English: what the guide says each week, and the last frame. */
export const EVENING_EN = {
  title: "The first evening",
  lead: "Two organisations, three files, six weeks. Five minutes.",
  guide: "What is new this week",
  weeks: [
    "You have a leak finder; they could build and sell it. Your files: a test report, drawings, a tuning file. The report proves that it works, and tells nobody how.",
    "New: your number. What is on the table becomes yours by a signature.",
    "New: somebody else. Two who want it are worth more than one.",
    "New: you may ask for something in return.",
    "New: your own words. Nothing is done before you confirm it.",
    "The last week. New: you may offer terms to whoever has not signed.",
  ] as readonly string[],
  lastSigned: "The last week. Who could sign has signed; you may ask, and then end it.",
  report: "Show the test report",
  shown: "That is all for this week. You end a week yourself: at the top right.",
  ready: "Nobody waits for you now: end the week, at the top right.",
  readyOr: (name: string) =>
    `Nobody waits for you now. ${name} has not seen the test report. It proves that the thing works, and gives nothing of it away: show it, or end the week, at the top right.`,
  reportTo: (name: string) => `Show ${name} the test report`,
  end: {
    title: "Nobody was unfriendly.",
    all: (last: string) =>
      `You did what you were asked, each time for a good reason. Most of it seemed to cost nothing; the last two steps took ${last}. Nobody needs you now.`,
    some: (still: string) =>
      `They still lack something, so they still need you: ${still} is on the table. But nobody has signed, so none of it is yours.`,
    none: (still: string) =>
      `You kept what teaches, so they still need you: ${still} is on the table. But nobody has signed, so none of it is yours.`,
    signed: (names: string, several: boolean, yours: string) =>
      `${names} ${several ? "have" : "has"} signed. ${yours} is yours, as far as you can know: it is paid as long as you are needed.`,
    deposits: (yours: string) => `${yours} is yours: that has been paid.`,
    gone: "Nobody is left who needs you, so nothing is on the table; and nobody has signed.",
    gave: "What you gave away",
    byLicence: "by the licence",
    costPaid: "paid for; what it teaches, it teaches all the same",
    gaveNothing: "Nothing. What they saw was what you said.",
    gift: (thing: string, name: string) => `${thing} to ${name}`,
    nnn: "against an NNN",
    deposit: (amount: string) => `against ${amount}`,
    cost: (amount: string) => `−${amount}`,
    costNothing: "nothing: it only proves",
    /** Of what teaches, but not enough by itself. */
    costNotYet: "nothing yet: alone it is not enough",
    together: (amount: string) =>
      `Together ${amount}. One file alone may move no number: what it costs shows once the others are out, and is then shared among all of them, whichever went first.`,
    yours: "yours",
    table: "on the table",
    points: "of 100 points",
    /** Where what was on the table went. */
    went: (before: string, names: string, still: boolean) =>
      `Before the first signature ${before} was on the table. What of it is neither yours${still ? " nor still there" : ""} is left to ${names} by licence, or can no longer be earned beside them.`,
    whyKept:
      "A thing that only proves makes it no cheaper to do without you. A file that teaches does; several make it free.",
    why: "Each takes the cheapest way to have your technology. One file makes it cheaper to do without you; several make it free.",
    again: "The same six weeks again, on your own",
    againNote: "Everything is open now. It can end much better.",
    tables: "To the tables",
  },
};
