/**
 * The table of move kinds: one row says whose a kind is, how it is written, what it spends and whether it can be undone.
 * Every list of kinds derives from here, and a kind without a row does not compile.
 *
 *     MOVE_KINDS.share.fields    // { party: "party", asset: "asset" }: `share qingluo recipe`
 */
import type { Move, MoveKind, OwnerKind, OwnerMove, PartyKind } from "./moves.ts";

/** How a field of a move is written. */
export type FieldForm =
  | "party"
  | "asset"
  | "channel"
  | "topic"
  | "weeks"
  | "against"
  | "terms"
  | "reason"
  | "whom"
  | "tidings";

/** Which cost of the scenario a move is charged. `requested`: that of the asset asked for, once the trade is made. */
type Spends = "approach" | "asset" | "requested" | "keeping" | "channel" | "release";

interface Row<K extends MoveKind> {
  /** Its word in the notation. */
  readonly word: string;
  /** Its fields in the order of the notation. */
  readonly fields: { readonly [F in Exclude<keyof Extract<Move, { readonly kind: K }>, "kind">]: FieldForm };
}

export interface OwnerRow<K extends OwnerKind = OwnerKind> extends Row<K> {
  readonly side: "owner";
  /** It may be taken back while nobody has acted since: nothing is given, signed, ended or heard by it. */
  readonly undo: boolean;
  /** Nothing brings back what it gives or ends: at once, or once the party takes it up. */
  readonly irrevocable: "now" | "ifTaken" | null;
  readonly spends: Spends | null;
  /** Exclusivity for one party leaves it open towards the others. */
  readonly alwaysFree: boolean;
}

interface PartyRow<K extends PartyKind = PartyKind> extends Row<K> {
  readonly side: "party";
  /** The owner takes it for one more week of stalling. */
  readonly secret: boolean;
}

type Rows = { readonly [K in OwnerKind]: OwnerRow<K> } & { readonly [K in PartyKind]: PartyRow<K> };

const owner = { side: "owner", undo: true, irrevocable: null, spends: null, alwaysFree: false } as const;
const party = { side: "party", secret: false } as const;
const toParty = { party: "party" } as const;

export const MOVE_KINDS: Rows = {
  approach: { ...owner, word: "approach", fields: toParty, spends: "approach" },
  share: {
    ...owner,
    word: "share",
    fields: { party: "party", asset: "asset" },
    undo: false,
    irrevocable: "now",
    spends: "asset",
  },
  deflect: { ...owner, word: "deflect", fields: toParty },
  refuse: { ...owner, word: "refuse", fields: toParty, alwaysFree: true },
  trade: {
    ...owner,
    word: "trade",
    fields: { party: "party", against: "against" },
    irrevocable: "ifTaken",
    spends: "requested",
  },
  probe: { ...owner, word: "probe", fields: { party: "party", topic: "topic" }, undo: false },
  // Chance decides whether what is not so is seen through.
  mention: {
    ...owner,
    word: "mention",
    fields: { party: "party", of: "whom", how: "tidings" },
    undo: false,
  },
  nnn: { ...owner, word: "nnn", fields: toParty },
  propose: {
    ...owner,
    word: "propose",
    fields: { party: "party", terms: "terms" },
    irrevocable: "ifTaken",
  },
  accept: { ...owner, word: "accept", fields: toParty, undo: false, irrevocable: "now" },
  reject: { ...owner, word: "reject", fields: toParty, alwaysFree: true },
  exclusivity: {
    ...owner,
    word: "exclusivity",
    fields: { party: "party", weeks: "weeks" },
    undo: false,
    irrevocable: "now",
  },
  keep: { ...owner, word: "keep", fields: toParty, irrevocable: "now", spends: "keeping" },
  build: {
    ...owner,
    word: "build",
    fields: { channel: "channel" },
    irrevocable: "now",
    spends: "channel",
  },
  develop: { ...owner, word: "develop", fields: {}, irrevocable: "now", spends: "release" },
  dismiss: {
    ...owner,
    word: "dismiss",
    fields: toParty,
    undo: false,
    irrevocable: "now",
    alwaysFree: true,
  },
  wait: { ...owner, word: "wait", fields: {}, undo: false },
  close: { ...owner, word: "close", fields: {}, undo: false, irrevocable: "now" },
  ask: { ...party, word: "ask", fields: { asset: "asset" } },
  press: { ...party, word: "press", fields: {} },
  askExclusivity: { ...party, word: "exclusivity", fields: { weeks: "weeks" } },
  proposeTerms: { ...party, word: "propose", fields: { terms: "terms" } },
  agree: { ...party, word: "agree", fields: {} },
  decline: { ...party, word: "decline", fields: { reason: "reason" } },
  stall: { ...party, word: "stall", fields: {} },
  rebuild: { ...party, word: "rebuild", fields: {}, secret: true },
  tearDown: { ...party, word: "tear-down", fields: { asset: "asset" }, secret: true },
  hire: { ...party, word: "hire", fields: { asset: "asset" }, secret: true },
  pass: { ...party, word: "pass", fields: { asset: "asset", to: "party" }, secret: true },
  quit: { ...party, word: "quit", fields: {} },
};

const kinds = Object.keys(MOVE_KINDS) as readonly MoveKind[];
const isOwners = (kind: MoveKind): kind is OwnerKind => MOVE_KINDS[kind].side === "owner";

export const OWNER_KINDS: readonly OwnerKind[] = kinds.filter(isOwners);
export const PARTY_KINDS: readonly PartyKind[] = kinds.filter((kind): kind is PartyKind => !isOwners(kind));

export const isOwnerMove = (move: Move): move is OwnerMove => isOwners(move.kind);

/** The party that a move of the owner's is made towards; null: none. */
export const towards = (move: Move): number | null =>
  "party" in move && "party" in MOVE_KINDS[move.kind].fields ? move.party : null;

/** Whether the owner sees nothing of it. */
export const isSecret = (move: Move): boolean => {
  const row = MOVE_KINDS[move.kind];
  return row.side === "party" && row.secret;
};

/** Whether it may be taken back while nobody has acted since. */
export const canUndo = (move: Move): boolean => {
  const row = MOVE_KINDS[move.kind];
  return row.side === "owner" && row.undo;
};
