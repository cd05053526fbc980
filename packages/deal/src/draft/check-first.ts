/** Which drafted numbers to check first: those that move the owner's share most. */
import { powerMap } from "../model/power.ts";
import { dealAt } from "../ranges.ts";
import type { DealFile } from "../file/build.ts";
import { movingTogether, tornado, type Swing } from "../uncertainty/uncertainty.ts";
import { isDraftNote } from "./notes.ts";

export const CHECK_FIRST = 3;

/** Paths of numbers that nobody has looked at. */
export const draftedIn = ({ assumptions }: DealFile): ReadonlySet<string> =>
  new Set(assumptions.filter(({ note }) => isDraftNote(note)).map(({ path }) => path));

/** How each range of the file moves the owner's share, widest first. */
export const swingsOf = (file: DealFile): readonly Swing[] =>
  tornado(file.ranges, (values) => powerMap(dealAt(file, values)).shares[0]!, movingTogether(file));

/** Paths of the drafted numbers that matter most. */
export function checkFirst(file: DealFile, swings: readonly Swing[] = swingsOf(file)): readonly string[] {
  const drafted = draftedIn(file);
  return swings
    .map(({ range }) => file.ranges[range]!.path)
    .filter((path) => drafted.has(path))
    .slice(0, CHECK_FIRST);
}
