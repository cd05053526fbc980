/**
 * What is wrong with a file, where, and what to write instead.
 *
 * A `Problem` names its place by path; a `Fault` also has the line and column. Example of one formatted:
 * `12:5 parties.qingluo.capabilty: unknown key; did you mean "capability"?`
 */

export type Path = readonly (string | number)[];

export interface Problem {
  readonly path: Path;
  /** Whether the key or the value at `path` is shown; a key that is missing shows the map that lacks it. */
  readonly at: "key" | "value";
  readonly problem: string;
  readonly remedy: string;
  /** Whether the key itself is wrong, and not what it holds. */
  readonly wrongKey?: boolean;
  /** The key or the value that was probably meant, where one was; null or absent: none in particular. */
  readonly meant?: Meant;
}

export type Meant = string | number | boolean | null;

export interface Fault {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units, as editors count. */
  readonly column: number;
  /** Such as `parties.qingluo.knows[1]`; empty for the whole file. */
  readonly path: string;
  readonly problem: string;
  readonly remedy: string;
  /** Where a program can mend it; absent: the text as a whole is wrong. */
  readonly mend?: Mend;
}

export interface Mend {
  /** The path of the fault in its parts. */
  readonly steps: Path;
  readonly wrongKey: boolean;
  readonly meant: Meant;
}

/** A fault before its offset in the text has become a line and a column. */
export interface PlacedFault extends Omit<Problem, "path" | "at"> {
  readonly offset: number;
  /** Absent: it is about the text as a whole. */
  readonly path?: Path;
}

const SHOWN = 60;

/** `12:5 channels.oem.margin: is missing; add …` */
export function formatFault(fault: Fault): string {
  const place = fault.path === "" ? "" : ` ${fault.path}:`;
  return `${fault.line}:${fault.column}${place} ${fault.problem}; ${fault.remedy}`;
}

export function formatPath(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else text += (text === "" ? "" : ".") + printable(step);
  }
  return text;
}

/** A value as it may be quoted in a message: short, on one line, without control characters. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a map";
  return typeof value === "string" ? `"${printable(value)}"` : String(value);
}

/** The known word that `word` was probably meant to be, or null. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > SHOWN) return null;
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3));
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance > bestDistance || (distance === bestDistance && best !== null)) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** `did you mean "a"?` or, where nothing is near, the words there are. */
export function suggest(word: string, known: readonly string[], what: string): string {
  const near = nearest(word, known);
  if (near !== null) return `did you mean "${near}"?`;
  if (known.length === 0) return `there are no ${what}`;
  const more = known.length > 12 ? ", …" : "";
  return `the ${what} are ${known.slice(0, 12).join(", ")}${more}`;
}

/** In the order of the text, without repeats. */
export function placeFaults(text: string, placed: readonly PlacedFault[]): readonly Fault[] {
  if (placed.length === 0) return [];
  const starts = lineStarts(text);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const each of placed.toSorted((a, b) => a.offset - b.offset)) {
    const { offset, path: steps = [], problem, remedy, wrongKey = false, meant = null } = each;
    const path = formatPath(steps);
    const mend = steps.length === 0 ? {} : { mend: { steps, wrongKey, meant } };
    const same = `${offset} ${path} ${problem}`;
    if (seen.has(same)) continue;
    seen.add(same);
    const line = lineOf(starts, offset);
    faults.push({ line, column: offset - starts[line - 1]! + 1, path, problem, remedy, ...mend });
  }
  return faults;
}

export function printable(text: string): string {
  const short = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return short.replace(/[\p{Cc}\p{Cs}]/gu, "�");
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Levenshtein, with a swap of neighbours counted once (Damerau 1964, restricted). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
