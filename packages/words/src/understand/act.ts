/** What every act is read with: who is meant, what is meant, and whether the clause is a plain word. */
import { assetAsked, type OwnerMove, type PartyView } from "@linchpin/table";
import type { Clause } from "./clauses.ts";
import * as cue from "./cues.ts";
import type { Marks, Thing } from "./marks.ts";
import type { Doubt, Spoken } from "./port.ts";

/** Who speaks to whom about what. */
export interface Scene {
  readonly spoken: Spoken;
  readonly marks: Marks;
  /** The party that is spoken to where the clause names none. */
  readonly addressee: number | null;
}

export type Act =
  | { readonly kind: "moves"; readonly moves: readonly OwnerMove[]; readonly used: readonly Thing[] }
  | { readonly kind: "doubt"; readonly doubt: Doubt };

export const doubt = (of: Doubt): Act => ({ kind: "doubt", doubt: of });
export const meaning = (moves: readonly OwnerMove[], used: readonly Thing[]): Act => ({
  kind: "moves",
  moves,
  used,
});

/** Null: the clause names no act of this kind. */
export type Reader = (scene: Scene, clause: Clause) => Act | null;

/** Whether something keeps the clause from being a plain word. */
export function reserved({ text, question }: Clause): Doubt | null {
  if (cue.LATER.test(text)) return "later";
  const loose = question || cue.UNSURE.test(text) || cue.CONDITION.test(text) || cue.TOLD.test(text);
  return loose || cue.ALL.test(text) || cue.TO_US.test(text) ? "unsure" : null;
}

export interface Meant {
  readonly seats: readonly number[];
  readonly things: readonly Thing[];
}

/** The parties that are meant: those named, else the one that is spoken to. */
export function partiesIn({ marks, addressee }: Scene, text: string): Meant {
  const things = marks.of(text, "party");
  const seats = things.flatMap((thing) => (thing.kind === "party" ? [thing.party] : []));
  return { seats: seats.length > 0 ? [...new Set(seats)] : addressee === null ? [] : [addressee], things };
}

export type Asset = Thing & { readonly kind: "asset" };

export const assetsIn = ({ marks }: Scene, text: string): readonly Asset[] => marks.of(text, "asset");
export const stateOf = ({ spoken }: Scene, seat: number): PartyView => spoken.view.parties[seat - 1]!;
export const askedAsset = (scene: Scene, seat: number): number | null =>
  assetAsked(stateOf(scene, seat).request);

/** Where nobody is named, it is not said to "you", and whoever is in front has not asked for it, the answer is to the one who has. */
export function onlyAsker(
  scene: Scene,
  text: string,
  assets: readonly Asset[],
  front: readonly number[],
): readonly number[] {
  if (front.length > 0 && cue.TO_YOU.test(text)) return front;
  const asks = (seat: number): boolean => assets.some(({ asset }) => askedAsset(scene, seat) === asset);
  const askers = scene.spoken.view.parties.flatMap((_, i) => (asks(i + 1) ? [i + 1] : []));
  return front.some(asks) || askers.length !== 1 ? front : askers;
}

export const forEach = (
  { seats, things }: Meant,
  make: (party: number) => OwnerMove,
  used: readonly Thing[] = [],
): Act => (seats.length === 0 ? doubt("party") : meaning(seats.map(make), [...things, ...used]));

export const forOne = (
  { seats, things }: Meant,
  make: (party: number) => OwnerMove,
  used: readonly Thing[] = [],
): Act => (seats.length > 1 ? doubt("part") : forEach({ seats, things }, make, used));
