/** What a command answers: JSON for programs (two spaces, full precision, and never a −0), or text for people. */
import type { Args } from "./command.ts";
import { styleOf, type Io, type Style } from "./io.ts";

export const printJson = (value: unknown, io: Io): unknown =>
  io.stdout.write(`${JSON.stringify(value, (_, item: unknown) => (item === 0 ? 0 : item), 2)}\n`);

/** JSON where it is asked for, else text. */
export function answer(args: Args, io: Io, json: () => unknown, text: (style: Style) => string): void {
  if (args.flag("json")) printJson(json(), io);
  else io.stdout.write(text(styleOf(io.stdout, io.env)));
}
