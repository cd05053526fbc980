/** The first evening, English: what the guide says each week, and the last frame. */
export const EVENING_EN = {
  title: "The first evening",
  lead: "Two organisations, three files, six weeks. Eight minutes.",
  begin: "Begin",
  leave: "Leave",
  guide: "What is new this week",
  weeks: [
    "You are eleven people from Leeds with a leak finder; they could build and sell it here. You hold three files: a test report, drawings, a tuning file. The report proves what it can do, and teaches nothing.",
    "New above: your number. Nothing is yours yet; striped is what they still need you for. Only a signature turns one into the other.",
    "New among the people: somebody else. Two who want it are worth more than one.",
    "New below: what you have, and who holds it.",
    "New: other answers, and a line for your own words. Nothing is done before you confirm it.",
    "The last week. New: you may offer terms, to be paid for what you know.",
  ] as readonly string[],
  report: "Show the test report",
  shown:
    "That was one move; nothing else is open this week. A week ends when you end it: the button is at the top.",
  end: {
    title: "Nobody was unfriendly.",
    all: (last: string) =>
      `You did what you were asked, each time for a good reason. Most of it seemed to cost nothing; the last two steps that cost anything took ${last}. They know what you know, and nobody needs you.`,
    some: (still: string) =>
      `They still lack something, so they still need you: ${still} is on the table. But nobody has signed, so none of it is yours.`,
    none: (still: string) =>
      `You kept what teaches. They still need you: ${still} is on the table. But nobody has signed, so none of it is yours. Most who sit here send the files one by one, and end with nothing on the table either.`,
    signed: (name: string, yours: string) =>
      `${name} has signed. ${yours} is yours, as far as you can know: it is paid as long as you are needed.`,
    deposits: (yours: string) => `${yours} is yours: that has been paid.`,
    gone: "Nobody is left who needs you, so nothing is on the table; and nobody has signed.",
    gave: "What you gave away",
    gaveNothing: "Nothing. What they saw was what you said.",
    gift: (thing: string, name: string) => `${thing} to ${name}`,
    free: "for nothing",
    nnn: "against an NNN",
    deposit: (amount: string) => `against ${amount}`,
    cost: (amount: string) => `cost you ${amount}`,
    costNothing: "cost you nothing: it proves, and teaches nothing",
    together: (amount: string) =>
      `Together ${amount}: each as its part of all that you gave, whatever the order.`,
    told: "How your number went, week by week",
    yours: "yours",
    table: "on the table",
    step: (thing: string, name: string) => `${name} gets ${thing}`,
    joined: (name: string) => `${name} sits down`,
    nothing: "nothing, it seemed",
    why: "Each of them took the cheapest road. While that was you, they needed you. A file makes the other road cheaper; several make it free.",
    again: "The same six weeks again, free",
    againNote: "Everything is open now. It can end much better.",
    guided: "Once more with the guide",
    tables: "To the tables",
  },
};
