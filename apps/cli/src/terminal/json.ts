/** JSON for programs: two spaces, full precision, and never a −0. */
import type { Io } from "./io.ts";

export const printJson = (value: unknown, io: Io): unknown =>
  io.stdout.write(`${JSON.stringify(value, (_, item: unknown) => (item === 0 ? 0 : item), 2)}\n`);
