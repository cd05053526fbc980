/**
 * The vocabulary of play: seats, requests, moves and acts. What each kind of move is stands in `move-kinds.ts`.
 *
 * Seat 0 is the owner, seat i the party with player number i in the deal: `seatsOf` counts them, `atSeat` looks up what
 * is listed by party. The owner makes moves, a party makes acts; both are `Move` to the rules.
 */
import type { AssetKind, Terms } from "@linchpin/deal";

/** The owner's seat. */
export const OWNER_SEAT = 0;

/** Seats of the parties, in order. */
export const seatsOf = (byParty: readonly unknown[]): readonly number[] => byParty.map((_, i) => i + 1);

/** The entry of a party in a list that has one for each party. */
export const atSeat = <T>(byParty: readonly T[], seat: number): T => byParty[seat - 1]!;

/** What a party can be asked about. */
export const TOPICS = ["capability", "plans", "references"] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * How far the owner says that it has come with another. `talks`: they talk; `proof`: it was shown what proves; `terms`: terms lie
 * on the table; `signed`: it has a licence. Each holds those before it.
 */
export const TIDINGS = ["talks", "proof", "terms", "signed"] as const;
export type Tidings = (typeof TIDINGS)[number];

/** Ways to learn of the owner's without it: taking apart what it gave, hiring its people. */
export const DETOURS = ["tearDown", "hire"] as const;
export type DetourKind = (typeof DETOURS)[number];

/** What the owner can ask in return for an asset. */
export type Against = { readonly kind: "deposit"; readonly amount: number } | { readonly kind: "nnn" };

/**
 * Why a party does not take up an offer, as it says itself. `price`: it leaves the party less than it asks for; `budget`: more than it can pay before
 * it sells; `channel`: it cannot sell there; `unable`: taught no more than that it could not make it; `proof`: it does not
 * believe the figures yet; `file`: it still hopes for what it asked for; `held`: that teaches it nothing new; `binds`: it
 * does not want to be bound.
 */
export const REASONS = ["price", "budget", "channel", "unable", "proof", "file", "held", "binds"] as const;
export type Reason = (typeof REASONS)[number];

/** What a party has asked for and the owner has not answered. */
export type Request =
  | { readonly kind: "asset"; readonly asset: number; readonly pressed: number }
  | { readonly kind: "exclusivity"; readonly weeks: number; readonly pressed: number };

/** What the owner has put to a party, which answers in its turn. */
export type Offer =
  | { readonly kind: "nnn" }
  | { readonly kind: "trade"; readonly asset: number; readonly against: Against }
  | { readonly kind: "terms"; readonly terms: Terms };

/** What is asked for, however often or for how long. */
export type Asked = { readonly kind: "asset"; readonly asset: number } | { readonly kind: "exclusivity" };

export const asksForSame = (one: Asked, other: Asked): boolean =>
  one.kind === "asset" ? other.kind === "asset" && other.asset === one.asset : other.kind === "exclusivity";

/** The asset that is asked for; null: none. */
export const assetAsked = (request: Request | null): number | null =>
  request?.kind === "asset" ? request.asset : null;

/** Whether the owner is the one to answer: once it has said what it wants for a thing, it is the party's turn. */
export const needsOwner = ({
  request,
  proposal,
  offer,
}: {
  readonly request: Request | null;
  readonly proposal: Terms | null;
  readonly offer: Offer | null;
}): boolean => (request !== null && offer?.kind !== "trade") || proposal !== null;

export type OwnerMove =
  | { readonly kind: "approach"; readonly party: number }
  | { readonly kind: "share"; readonly party: number; readonly asset: number }
  | { readonly kind: "deflect"; readonly party: number }
  | { readonly kind: "refuse"; readonly party: number }
  | { readonly kind: "trade"; readonly party: number; readonly against: Against }
  | { readonly kind: "probe"; readonly party: number; readonly topic: Topic }
  /** `of`: the seat that is spoken of; 0: others, without a name. */
  | { readonly kind: "mention"; readonly party: number; readonly of: number; readonly how: Tidings }
  | { readonly kind: "nnn"; readonly party: number }
  | { readonly kind: "propose"; readonly party: number; readonly terms: Terms }
  | { readonly kind: "accept"; readonly party: number }
  | { readonly kind: "reject"; readonly party: number }
  | { readonly kind: "exclusivity"; readonly party: number; readonly weeks: number }
  /** The party gets no hold of the people whom it has met. */
  | { readonly kind: "keep"; readonly party: number }
  | { readonly kind: "build"; readonly channel: number }
  | { readonly kind: "develop" }
  | { readonly kind: "dismiss"; readonly party: number }
  | { readonly kind: "wait" }
  | { readonly kind: "close" };

export type PartyAct =
  | { readonly kind: "ask"; readonly asset: number }
  | { readonly kind: "press" }
  | { readonly kind: "askExclusivity"; readonly weeks: number }
  | { readonly kind: "proposeTerms"; readonly terms: Terms }
  | { readonly kind: "agree" }
  /** `reason`: null, it gives none. */
  | { readonly kind: "decline"; readonly reason: Reason | null }
  | { readonly kind: "stall" }
  | { readonly kind: "rebuild" }
  /** `asset`: what is taken apart, or at which it met the people whom it hires. */
  | { readonly kind: DetourKind; readonly asset: number }
  | { readonly kind: "pass"; readonly asset: number; readonly to: number }
  | { readonly kind: "quit" };

export type Move = OwnerMove | PartyAct;
export type OwnerKind = OwnerMove["kind"];
export type PartyKind = PartyAct["kind"];
export type MoveKind = Move["kind"];

export type DetourAct = Extract<Move, { readonly kind: DetourKind }>;

export const isDetour = (move: Move): move is DetourAct => move.kind === "tearDown" || move.kind === "hire";

/** Kinds of request whose answers a party remembers apart: each kind of asset, and exclusivity. */
export type RequestKind = AssetKind | "exclusivity" | "terms";

/** Weeks of exclusivity that are usual to ask for or to grant. */
export const EXCLUSIVITY_WEEKS = [6, 12, 26] as const;
