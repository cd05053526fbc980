/** English: the review. */

export const REVIEW_EN = {
  title: "The review",
  comesAway: (amount: string) => `You come away with ${amount}`,
  ofScale: (value: string) => `${value} of 100`,
  line: "Your share, week by week",
  lineNote:
    "The pie as you could know it, divided among everyone. It is what you could ask for; only signed terms pay. The last point is the end of the talks.",
  axisWeek: "week",
  axisEnd: "end",
  table: "The same in numbers",
  markers: "What happened",
  gave: "What you gave, and what it cost",
  gaveNothing: "You gave nothing away.",
  gaveNote: "What a licence hands over is not listed: that is part of what was signed.",
  gaveColumns: { week: "Week", thing: "What", to: "To", cost: "Cost to your share", proved: "Belief" },
  moments: {
    share: (thing: string, name: string) => `you gave ${name} ${thing}`,
    exclusivity: (name: string, weeks: number) => `you bound yourself to ${name} for ${weeks} weeks`,
    signed: (name: string) => `${name} signed`,
    accept: (name: string) => `you signed with ${name}`,
    left: (name: string) => `${name} left`,
    joined: (name: string) => `${name} joined`,
    released: (generation: number) => `release ${generation}`,
    built: (channel: string) => `own channel: ${channel}`,
    passed: (from: string, thing: string, to: string) => `${from} passed ${thing} on to ${to}`,
    tearDown: (name: string, thing: string) => `${name} began to take ${thing} apart`,
    hire: (name: string, thing: string) => `${name} set out to hire those whom it had met at ${thing}`,
    found: {
      tearDown: (name: string, thing: string, gives: string) =>
        `${name} had taken ${thing} apart and learnt what is in ${gives}`,
      hire: (name: string, thing: string, gives: string) =>
        `people of yours whom ${name} had met at ${thing} went to it; they knew what is in ${gives}`,
    },
    nothing: {
      tearDown: (name: string, thing: string, _gives: string) =>
        `${name} had taken ${thing} apart and learnt nothing`,
      hire: (name: string, thing: string, _gives: string) =>
        `nobody whom ${name} had met at ${thing} went to it`,
    },
    rebuild: (name: string) => `${name} began a copy of its own`,
    copied: (name: string) => `${name} finished its copy`,
  },
  hidden: "What you could not see",
  hiddenNone: "Nothing was passed on or taken apart, nobody was hired, and nobody began a copy.",
  /** A reading is never certain, however it rounds. */
  readAs: (chance: number) =>
    chance > 0.995
      ? "By what you saw, this was all but sure in the end."
      : chance < 0.005
        ? "By what you saw, this was all but ruled out in the end."
        : `By what you saw, the chance of this was ${Math.round(100 * chance)} % in the end.`,
  again: "Play this deal again",
  samePeople: "The same people once more",
  others: "Other people",
  look: (week: number) => `Look at week ${week}`,
  notOver: "This game is not over yet; its review opens when the talks end.",
  toTable: "Back to the table",
};
