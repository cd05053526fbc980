/** A word with one wrong letter, put right where it can only be one word. */

/** Whether one letter is wrong, missing, too many, or two have changed places. */
export function oneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let end = 0;
  const most = Math.min(a.length, b.length) - from;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [restA, restB] = [a.slice(from, a.length - end), b.slice(from, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB === restA[1]! + restA[0]!;
}

const sorted = (word: string): string => Array.from(word).sort().join("");

/** Two letters have changed places, or one stands twice: what happens to short words in fast typing. */
const slipped = (typed: string, word: string): boolean =>
  oneOff(typed, word) &&
  (sorted(typed) === sorted(word) || (typed.length === word.length + 1 && /(.)\1/.test(typed)));

const SHORT = 4;

/** The word that was meant; null: none, or it could be several. */
export function meant(typed: string, words: Iterable<string>): string | null {
  let found: string | null = null;
  for (const word of words) {
    if (word.length < SHORT || typed.length < SHORT) continue;
    const near = Math.min(typed.length, word.length) <= SHORT ? slipped(typed, word) : oneOff(typed, word);
    if (!near || typed[0] !== word[0]) continue;
    if (found !== null && found !== word) return null;
    found = word;
  }
  return found;
}

/** Words that turn a sentence round: one that might be one of them leaves everything in doubt. */
const TURNING = [
  "not",
  "never",
  "only",
  "without",
  "unless",
  "cannot",
  "refuse",
  "dont",
  "wont",
  "cant",
  "neither",
];

export const mayTurn = (typed: string): boolean =>
  TURNING.some((word) => (typed.length <= SHORT ? slipped(typed, word) : oneOff(typed, word)));
