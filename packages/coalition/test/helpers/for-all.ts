/** A law that holds for whatever is drawn. */
import * as fc from "fast-check";

/** How the cases are drawn, what of, and what must hold of them. */
export function forAll<Ts extends [unknown, ...unknown[]]>(
  run: fc.Parameters<Ts>,
  ...law: [...arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> }, check: (...drawn: Ts) => boolean | void]
): void {
  fc.assert(fc.property(...law), run);
}
