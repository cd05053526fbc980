/**
 * What names a deal in the record of a game: a digest of everything in it that play depends on.
 *
 * Titles, names and roles are left out, so a corrected word leaves a game as it was, while another number makes another
 * deal. It tells deals apart by accident, not against somebody who wants two of them to look alike.
 */
import type { Deal } from "@linchpin/deal";

/** Raised when the defaults change, so that a record of a game under the old ones is refused and not misread. */
export const DEFAULTS_VERSION = 1;

/** Such as `deal-85944171f73967e8`. */
export const dealId = (deal: Deal): string => `deal-${digest(deal)}`;

/** The key of a scenario file that has none of its own: by its deal, and by what it says differently. */
export const contentId = (deal: string, file: object): string => `scenario-${digest({ deal, file })}`;

/** Whether a scenario is named by its content, so that its file has to be found to go on with a game. */
export const isContentId = (id: string): boolean => /^(?:deal|scenario)-[0-9a-f]{16}$/.test(id);

const digest = (value: object): string => fnv1a(canonical(value)).toString(16).padStart(16, "0");

/** Words, and no rule reads them. */
const WORDS: ReadonlySet<string> = new Set(["title", "name", "role", "texts", "source", "note"]);

/** One line of ASCII that depends neither on the order of keys in a map nor on words. */
export function canonical(whole: object): string {
  const text = JSON.stringify(whole, (key, value: unknown) =>
    WORDS.has(key) ? undefined : isMap(value) ? sorted(value) : value,
  );
  return text.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const isMap = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sorted = (map: object): object =>
  Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The 64-bit hash FNV-1a (Fowler, Noll, Vo) of ASCII text. */
export function fnv1a(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return hash;
}
