/**
 * The tree that both readers of text give: plain values, each with its offset in the text.
 *
 * Repeated keys are still there; `text.ts` finds them.
 */

export type Scalar = string | number | boolean | null;

export interface Entry {
  readonly key: string;
  /** Offset of the key. */
  readonly at: number;
  readonly node: TextNode;
}

export type TextNode =
  | { readonly kind: "map"; readonly at: number; readonly entries: readonly Entry[] }
  | { readonly kind: "list"; readonly at: number; readonly items: readonly TextNode[] }
  | { readonly kind: "scalar"; readonly at: number; readonly value: Scalar };

/** Bytes of a file in UTF-8; no honest deal comes near. */
export const MAX_BYTES = 1_048_576;
/** Levels of maps and lists; a deal needs six. */
export const MAX_DEPTH = 16;
/** Tokens of YAML; the largest deal within the limits has fewer, and each of a million wrong ones costs time. */
export const MAX_TOKENS = 400_000;
/** Faults reported at once. */
export const MAX_FAULTS = 200;
