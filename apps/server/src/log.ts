/**
 * Structured logs: one JSON object a line, which a terminal can show: what could move its cursor or turn its text around
 * is written as an escape. Neither guests nor tables are named in them.
 */

export const LEVELS = ["debug", "info", "warn", "error", "off"] as const;
export type Level = (typeof LEVELS)[number];

export type Log = (
  level: Exclude<Level, "off">,
  message: string,
  fields?: Readonly<Record<string, unknown>>,
) => void;

export function openLog(least: Level, write: (line: string) => void, now = (): Date => new Date()): Log {
  const rank = LEVELS.indexOf(least);
  return (level, message, fields = {}) => {
    if (LEVELS.indexOf(level) < rank) return;
    const line = JSON.stringify({ time: now().toISOString(), level, message, ...fields }, plainErrors);
    write(`${line.replaceAll(UNSEEN, escaped)}\n`);
  };
}

/** JSON itself leaves these as they are. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const escaped = (letter: string): string =>
  Array.from(
    { length: letter.length },
    (_, i) => `\\u${letter.charCodeAt(i).toString(16).padStart(4, "0")}`,
  ).join("");

/** An error as JSON would otherwise be `{}`. */
const plainErrors = (_key: string, value: unknown): unknown =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;
