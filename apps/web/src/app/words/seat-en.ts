/** Before one sits down, English. Loaded with that screen, not with the first page. */
export const SEAT_EN = {
  scene: "How it opens",
  role: "Who you are",
  parties: "Who is there",
  outside: "not in the talks yet",
  facts: (weeks: number, attention: number, cash: string, burn: string) =>
    `${weeks} weeks. ${attention} moves a week, then each of the others does one thing. ${cash} in hand; each week costs ${burn}.`,
  mode: "How do you want to play?",
  practice: "Practice",
  practiceNote:
    "You see what all of you can earn together and your part of it, the price of each thing before you give it, and your reading of the others.",
  exam: "Exam",
  examNote: "All of that stays covered until the end.",
  take: "Take your seat",
  seed: "Seed",
};
