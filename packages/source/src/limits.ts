/**
 * How much a file may hold, whatever it is about. Each limit bounds the work, far above any honest file.
 */

export const TEXT_LIMITS = {
  /** Bytes of the file in UTF-8. */
  bytes: 1_048_576,
  /** Tokens of YAML: each costs time, 2 to 3 ms a thousand on a busy machine; our largest file has 3,134. */
  tokens: 40_000,
  /** Levels of maps and lists. */
  depth: 16,
  /** Faults reported at once. */
  faults: 200,
  /** Characters of a name or title, of a `source` or `note`, and of a key. */
  text: 500,
  note: 2000,
  key: 40,
} as const;
