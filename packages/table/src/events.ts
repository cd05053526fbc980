/** What happens, as data: each event names the seats that see it. */
import type { Terms } from "@linchpin/deal";
import type { Move, Topic } from "./moves.ts";
import type { Ending } from "./position.ts";

export type Happening =
  | { readonly kind: "moved"; readonly seat: number; readonly move: Move }
  | { readonly kind: "probed"; readonly party: number; readonly topic: Topic; readonly answer: string }
  | { readonly kind: "learned"; readonly party: number; readonly asset: number; readonly from: number | null }
  | { readonly kind: "paid"; readonly party: number; readonly amount: number }
  | { readonly kind: "signed"; readonly party: number; readonly terms: Terms }
  | { readonly kind: "event"; readonly key: string }
  | { readonly kind: "joined"; readonly party: number }
  | { readonly kind: "left"; readonly party: number }
  /** A request that was pressed often enough and never answered: silence was a no. */
  | { readonly kind: "lapsed"; readonly party: number }
  | { readonly kind: "released"; readonly generation: number }
  | { readonly kind: "built"; readonly channel: number }
  | { readonly kind: "freed"; readonly party: number }
  | { readonly kind: "copied"; readonly party: number }
  | { readonly kind: "ended"; readonly ending: Ending };

export type PlayEvent = Happening & { readonly week: number; readonly seenBy: readonly number[] };
