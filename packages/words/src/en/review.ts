/** What a review says around the explanations, in English; and, by its type, what every language must say. */
import type { PrincipleText } from "../explanation-words.ts";

const times = (count: number): string => (count === 1 ? "one decision" : `${count} decisions`);

export const REVIEW_EN = {
  title: (name: string) => `Review: ${name}`,
  subtitle: (seed: number | string, weeks: number, decisions: number) =>
    `Seed ${seed}, ${weeks} weeks, ${times(decisions)}. Graded by what you could know at the time, never by what was hidden.`,
  scale: (floor: string, ceiling: string) =>
    `V is what you can expect to end with, as points between two ends of this deal: 0 is ${floor} (everything leaked, nothing paid), 100 is ${ceiling} (the best that is plausible).`,
  columns: { week: "Week", value: "V", label: "Label", move: "Your move", better: "Better" },
  unsure: (one: string, other: string) => `${one} or ${other}: chance decides`,
  sways: ", depends on an assumption",
  // The game as a whole.
  outcome: (start: string, end: string, money: string) =>
    `You began at V ${start} and ended at V ${end}, which is ${money}.`,
  unfinished: (start: string, end: string) =>
    `You began at V ${start}. The talks are not over; they stand at V ${end}.`,
  skill: (skill: string, luck: string, accuracy: string) =>
    `Your decisions changed that by ${skill} points (skill), what the others did and chance by ${luck} (luck). Accuracy ${accuracy} of 100.`,
  counted: (counts: readonly (readonly [string, number])[]) =>
    counts.map(([label, count]) => `${label} ${count}`).join(" · "),
  course: "V by week",
  courseWords: (from: string, to: string, low: string, week: number) =>
    `From ${from} to ${to}, lowest ${low} in week ${week}. The dots are labelled decisions.`,
  // Lessons.
  lessons: "Lessons of this game",
  noLessons: "No decision cost five points or more: nothing to teach here that you did not do.",
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
  principle: (rule: string, id: string) => `${rule} (lesson ${id})`,
  ends: (worlds: number, played: readonly string[], best: readonly string[], ahead: string) =>
    `Played out in ${worlds} worlds that fit what you knew, your move ends at V ${played[1]} (four in five between ${played[0]} and ${played[2]}), the better one at V ${best[1]} (${best[0]} to ${best[2]}); it ends higher in ${ahead} of them.`,
  sway: (path: string, low: string, atLow: string, high: string, atHigh: string) =>
    `An assumption matters here: with ${path} at ${low} the label is “${atLow}”, at ${high} “${atHigh}”.`,
  every: "Every decision",
  everyCaption: "Your moves in the short notation, with the label of each",
  tiles: { value: "V, start → end", skill: "skill", luck: "luck", accuracy: "accuracy" },
  openLabel: "left open",
  openDecisions: (count: number) =>
    count === 1 ? "One more, whose label chance decides" : `${count} more, whose label chance decides`,
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
    `For each decision about ${rollouts} games were played out from worlds drawn from what you could know, the same worlds for every move compared; you then go on by the two techniques and close the talks. A drop is the difference of two such means. Where chance alone could change a label, it says so. Luck is what is left: what the others did, chance, and what the games played out did not foresee.`,
  // Hints.
  hint: (week: number, moves: number) => `Week ${week}, ${moves === 1 ? "1 move" : `${moves} moves`} left`,
  best: (move: string, value: string, money: string) => `Best: ${move}. You can expect V ${value}, ${money}.`,
  close: "As good, as far as this can tell:",
  behind: "Behind:",
  only: "There is nothing else worth weighing.",
  noTurn: "The talks are over: linchpin review has what there is to say.",
  notYours: "It is not your turn in this record.",
  // Second tries.
  moment: (index: number, count: number, week: number) => `Moment ${index} of ${count}: week ${week}`,
  played: (words: string) => `In the game: ${words}`,
  yourTurn: "What would you do now?",
  accepted: (gained: string) => `Accepted: ${gained} points better than in the game.`,
  same: "That is what you played in the game.",
  refused: (drop: string, gained: string) =>
    `Not yet: ${drop} points below the best (${gained} against the game).`,
  answer: (move: string) => `The best found: ${move}`,
  done: (right: number, count: number) => `${right} of ${count} found.`,
  nothing: "No mistake of this game is sure enough for a second try. Well played, or too close to tell.",
};

export type ReviewWords = typeof REVIEW_EN;
