/** What the body of a screen needs, by the kind of the screen. */
import type { Screen, ScreenKind } from "@linchpin/learn";
import type { LoadedStation } from "../../learn/course.ts";

export interface BodyProps<K extends ScreenKind = ScreenKind> {
  readonly of: LoadedStation;
  /** From 1. */
  readonly number: number;
  readonly screen: Extract<Screen, { readonly kind: K }>;
}
