/** Structured logs: one JSON object a line. Neither guests nor tables are named in them. */

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
    write(`${JSON.stringify({ time: now().toISOString(), level, message, ...fields }, plainErrors)}\n`);
  };
}

/** An error as JSON would otherwise be `{}`. */
const plainErrors = (_key: string, value: unknown): unknown =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;
