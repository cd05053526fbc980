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
