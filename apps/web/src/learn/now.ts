/** The time at which something happens to the learner, and the date by its calendar. */
export const happenedAt = (): number => Date.now();

const two = (part: number): string => String(part).padStart(2, "0");

/** "2026-11-29" */
export function today(at: number = Date.now()): string {
  const now = new Date(at);
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
