/** Colours of a terminal: one green for what is yours, one vermilion for what you lose. */

export interface Paint {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly yours: (text: string) => string;
  readonly lost: (text: string) => string;
}

const sgr =
  (open: string, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`;

const same = (text: string): string => text;

export const paintFor = (coloured: boolean): Paint =>
  coloured
    ? { bold: sgr("1", 22), faint: sgr("2", 22), yours: sgr("32", 39), lost: sgr("38;5;166", 39) }
    : { bold: same, faint: same, yours: same, lost: same };
