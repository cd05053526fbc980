/** What a review says around the explanations, in English; and, by its type, what every language must say. */
import type { Principle } from "@linchpin/coach";
import { sameFigure, type PrincipleText } from "../explanation-words.ts";

const times = (count: number): string => (count === 1 ? "one decision" : `${count} decisions`);

/** Small numbers as people write them. */
const inWords = (count: number): string =>
  ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][count] ?? String(count);

/** What the review had found, and why a second try need not find the same; nothing where it does. */
const anew = (gained: string, review: string): string =>
  sameFigure(gained, review)
    ? ""
    : ` By the games played out for the review, which were others, the better move was ${review} points ahead.`;

/** Between which four in five end, where they do not all end alike. */
const most = ([low, , high]: readonly string[]): string =>
  low === high ? "" : ` (four in five between ${low} and ${high})`;

export const REVIEW_EN = {
  title: (name: string) => `Review: ${name}`,
  subtitle: (seed: number | string, weeks: number, decisions: number) =>
    `Seed ${seed}, ${weeks} weeks, ${times(decisions)}. Graded by what you could know at the time, never by what was hidden.`,
  scale: (floor: string, ceiling: string) =>
    `V is what you can expect to end with, as points between two ends of this deal: 0 is ${floor} (closing the talks at once, with nothing done), 100 is ${ceiling} (your share with everybody at the table).`,
  columns: { week: "Week", value: "V", label: "Label", move: "Your move", better: "Better" },
  sways: ", depends on an assumption",
  // The game as a whole.
  unfinished: (start: string, end: string) =>
    `You began at V ${start}. The talks are not over; they stand at V ${end}.`,
  skill: (skill: string, luck: string, estimate: string, accuracy: string) =>
    `Against the way the coach would have gone on, your decisions made ${skill} points (skill; ± covers 95 %), what the others did and chance ${luck} (luck); by ${estimate} the coach's own reckoning was off (estimate). Accuracy ${accuracy} of 100: 100 is no worse than the coach's way over the whole game, mistakes and gains together; at 50, decisions lost two fifths of what that way can expect.`,
  result: (money: string, end: string, start: string, could: string) =>
    `You took home ${money}: ${end} of 100. Whoever goes on from the first week as the coach does can expect ${start}, after the best first move found ${could}.`,
  // The first page.
  dearest: "What cost most",
  wellDone: "Done well",
  rest: "The rest",
  /** `gained`: what others of the kind brought, taken off already; null: nothing worth naming. */
  cost: (what: string, points: string, moves: number, gained: string | null) =>
    `${what}: ${points} in ${moves === 1 ? "one move" : `${inWords(moves)} moves`}${gained === null ? "" : `; other moves of this kind won ${gained} back`}`,
  /** A card that stands before a dearer one. */
  forGood: (card: string) => `${card}; first because nothing takes it back`,
  /** Of the costs and the skill: two measures. */
  measured:
    "Each cost is measured against the better move, skill against the way the coach would have gone on: the two need not add up.",
  /** Fewer moves are named than there were. */
  dearestOfThem: "The dearest:",
  wellMove: (week: string, deed: string) => `${week}: ${deed}`,
  aboveCoach: (points: string) => `It made ${points} points over what the coach would have done.`,
  costMove: (week: string, deed: string, points: string, better: string | null, perhaps: string | null) =>
    `${week}, ${points}: ${deed}${better === null ? "" : ` Better: ${better}.`}${perhaps === null ? "" : ` Perhaps better: ${perhaps}.`}`,
  costs: {
    "proof-before-know-how": "What you let go of",
    "show-proof": "What could have been shown in time",
    "money-before-paper": "What could have been paid or signed for first",
    "several-buyers": "Buyers who were not there, or did not know of each other",
    "no-free-exclusivity": "Exclusivity for less than it costs",
    "own-the-channel": "The way to the customer that you did not own",
    "release-in-time": "The release that was not made",
    "ask-your-due": "What you asked for, and what you took",
    "sign-while-needed": "Signatures that were to be had",
    "keep-their-trust": "Trust that was spent",
    "know-who-you-face": "Whom you faced without asking",
    "count-the-cost": "What cost more than it brought",
  } satisfies Readonly<Record<Principle, string>> as Readonly<Record<Principle, string>>,
  counted: (counts: readonly (readonly [string, number])[]) =>
    counts.map(([label, count]) => `${label} ${count}`).join(" · "),
  course: "V by week",
  /** `week`: null: at the end. */
  courseWords: (from: string, to: string, low: string, week: number | null) =>
    `From ${from} to ${to}, lowest ${low} ${week === null ? "at the end" : `in week ${week}`}. The dots are labelled decisions.`,
  // Lessons.
  lessons: "Lessons of this game",
  noLessons: "Nothing that you did cost three points or more for sure, not even added up.",
  lessonCost: (points: string, weeks: readonly number[]) =>
    weeks.length === 1
      ? `It cost you ${points} points, in week ${weeks[0]}.`
      : `It cost you ${points} points, in weeks ${weeks.slice(0, -1).join(", ")} and ${weeks.at(-1)}.`,
  evidence: ({ for: speaks, against }: PrincipleText): readonly string[] => [
    `For it: ${speaks}`,
    `Against it: ${against}`,
  ],
  // Decisions.
  decisions: "The decisions that mattered",
  noDecisions: "No move stands out, for better or worse.",
  week: (week: number) => `Week ${week}`,
  ends: (worlds: number, played: readonly string[], best: readonly string[], ahead: string) =>
    `Played out in ${worlds} worlds that fit what you knew, your move ends at V ${played[1]} on average${most(played)}, the better one at V ${best[1]}${most(best)}; it ends higher in ${ahead} of them.`,
  sway: (path: string, low: string, atLow: string, high: string, atHigh: string) =>
    atLow === atHigh
      ? `An assumption matters here: with ${path} at ${low} as at ${high} the label is “${atLow}”.`
      : `An assumption matters here: with ${path} at ${low} the label is “${atLow}”, at ${high} “${atHigh}”.`,
  every: "Every decision",
  everyCaption: "Your moves, with the label of each",
  tiles: {
    value: "V, start → end",
    skill: "skill",
    luck: "luck",
    estimate: "estimate",
    accuracy: "accuracy",
  },
  openLabel: "left open",
  openDecisions: (count: number) =>
    count === 1 ? "One more, whose label chance decides" : `${count} more, whose label chance decides`,
  keySigns: "?! an inaccuracy, ? a mistake, ?? a blunder, ! the only move, !! paid off later",
  keySkill: "what a decision cost (skill)",
  keyLuck: "what the others and chance did (luck)",
  weekAxis: "week",
  // What to do next.
  again: "Try again",
  retry: (count: number, how: string) =>
    count === 1
      ? `One moment is worth a second try: ${how}`
      : `${count} moments are worth a second try: ${how}`,
  noRetry: "No mistake is sure enough to be worth a second try.",
  drills: (weeks: readonly number[]) =>
    `With one right answer by a clear margin, so fit to be a drill for others: week ${weeks.join(", week ")}.`,
  types: "Who they were",
  hidden: "Hidden from you all through the game, and from the grades.",
  method: "How this was graded",
  methodWords: (rollouts: number) =>
    `For each decision about ${rollouts} games and more were played out from worlds drawn from what you could know, the same worlds for every move compared; you then go on as the coach does, by the two techniques, or leaving your open offers where they are, whichever is better. A fault is told only where two halves of these games agree and the whole 95 % interval is on its side; praise only where a move stands apart. All else is about as good. What leaves for nothing is judged by the power map too. Skill is what your moves are worth over the coach's own; luck is what the others and chance did; estimate is what the coach's reckoning was off between two moves of yours.`,
  // Hints.
  hint: (week: number, moves: number) => `Week ${week}, ${moves === 1 ? "1 move" : `${moves} moves`} left`,
  best: (move: string, value: string, money: string) =>
    `Best: ${move}. You can then expect ${money} (V ${value}).`,
  close: "As good, as far as this can tell (the one above leaves you most free):",
  behind: "Behind:",
  only: "There is nothing else worth weighing.",
  noTurn: "The talks are over: linchpin review has what there is to say.",
  notYours: "It is not your turn in this record.",
  // Second tries.
  moment: (index: number, count: number, week: number) => `Moment ${index} of ${count}: week ${week}`,
  played: (words: string) => `In the game: ${words}`,
  yourTurn: "What would you do now?",
  /** `review`: by how much the better move was ahead in the review, with what it may be off by. */
  accepted: (gained: string, review: string) =>
    `Accepted: ${gained} points compared with your move in the game.${anew(gained, review)}`,
  same: "That is what you played in the game.",
  refused: (drop: string, gained: string, review: string) =>
    `Not yet: ${drop} points below the best, ${gained} compared with your move in the game.${anew(gained, review)}`,
  answer: (move: string) => `The best found: ${move}`,
  done: (right: number, count: number) => `${right} of ${count} found.`,
  nothing: "No mistake of this game is sure enough for a second try. Well played, or too close to tell.",
};

export type ReviewWords = typeof REVIEW_EN;
