/** What a right file could say better, as data. Whoever prints it adds no words but the place. */
export interface Hint {
  /** Where in the file, such as `channels.oem.start`. */
  readonly path: string;
  /** What is so, in one sentence without a capital and a full stop. */
  readonly what: string;
  /** What to write, in the same form; it may end with the page to read. */
  readonly write: string;
}
