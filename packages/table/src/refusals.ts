/**
 * Why a move is refused, as data: closed unions that a program can act on. Sentences for people are in the words of each
 * language, complete by type.
 *
 *     { kind: "tooDear", cost: 240000 }
 */
import type { FieldForm } from "./move-kinds.ts";

type Each<K extends string> = K extends string ? { readonly kind: K } : never;

/** Why the rules do not allow a move. */
export type Refusal =
  | Each<
      // Whoever moves.
      | "over"
      | "notYourTurn"
      | "noSuchMove"
      | "noSuchChannel"
      | "noSuchAsset"
      // The owner.
      | "movesUsed"
      | "noRelease"
      | "releaseUnderWay"
      | "notBuildable"
      | "channelOwned"
      | "channelUnderWay"
      | "noSuchParty"
      | "partyGone"
      | "alreadyTalking"
      | "notTalking"
      | "noRequest"
      | "noSuchTopic"
      | "probedEnough"
      | "nobodyToMention"
      | "noSuchTidings"
      | "toldBefore"
      | "nnnSigned"
      | "nnnOffered"
      | "licensed"
      | "noProposal"
      | "exclusivityGiven"
      | "assetGiven"
      | "noAssetAsked"
      | "noDeposit"
      | "nobodyMet"
      | "keptAlready"
      // A party.
      | "requestOpen"
      | "youHold"
      | "nothingToPress"
      | "pressedEnough"
      | "youHoldExclusivity"
      | "youAreLicensed"
      | "proposedBefore"
      | "lastWordSaid"
      | "noOffer"
      | "rebuilding"
      | "rebuilt"
      | "noAlly"
      | "youLack"
      | "otherHolds"
      | "tellsNothing"
      | "nobodyToHire"
      | "triedBefore"
      | "underWay"
    >
  | { readonly kind: "bound"; readonly until: number }
  | { readonly kind: "tooDear"; readonly cost: number }
  | { readonly kind: "badWeeks"; readonly most: number }
  /** It cannot pay that before it sells. */
  | { readonly kind: "beyondBudget"; readonly most: number }
  | TermsRefusal;

/** Why terms cannot be put to a party. */
export type TermsRefusal =
  | Each<
      | "termsOfAnother"
      | "badAmount"
      | "badRoyalty"
      | "badShare"
      | "badParts"
      | "badReleases"
      | "badExclusive"
      | "noChannel"
      | "noSuchChannel"
      | "noSuchAsset"
      | "channelOrder"
      | "noSales"
      | "milestoneLate"
      | "transferTwice"
      | "transferLate"
    >
  /** Another licensee was promised that nobody else gets the channel. */
  | { readonly kind: "channelPromised"; readonly channel: string; readonly to: string }
  /** It cannot be promised to one alone: another has a licence for it. */
  | { readonly kind: "channelTaken"; readonly channel: string; readonly by: string }
  | { readonly kind: "penaltyTooHigh"; readonly most: number }
  | { readonly kind: "badTerm"; readonly most: number };

/** What a word of the notation was looked up among. */
export type Named =
  | "move"
  | "party"
  | "asset"
  | "channel"
  | "component"
  | "topic"
  | "reason"
  | "tidings"
  | "part";

/** Why a text is no move. */
export type NotationFault =
  | Each<"empty">
  | {
      readonly kind: "unknown";
      readonly what: Named;
      readonly word: string;
      readonly known: readonly string[];
    }
  /** `known`: what could stand there. */
  | {
      readonly kind: "lacking";
      readonly word: string;
      readonly what: FieldForm;
      readonly known: readonly string[];
    }
  | { readonly kind: "tooMuch"; readonly words: string; readonly after: string }
  | { readonly kind: "notWeeks" | "notAgainst" | "notPart"; readonly word: string }
  | { readonly kind: "partTwice"; readonly part: string }
  | {
      readonly kind:
        | "notRoyalty"
        | "royaltyAboveSales"
        | "notAmount"
        | "notShare"
        | "notChance"
        | "notReleases"
        | "notYesNo";
      readonly text: string;
      readonly part: string;
    }
  | { readonly kind: "noMonth"; readonly text: string; readonly example: string };

/** Why a move of a record does not fit where it stands, beside what is wrong with the move itself. */
type PlaceFault =
  | { readonly kind: "otherWeek"; readonly week: number }
  /** `turn`: the key of whose turn it is; null: the owner's. */
  | { readonly kind: "otherTurn"; readonly turn: string | null };

/** Why a game cannot be played on from what was kept of it. */
export type SourceFault =
  | { readonly kind: "otherRules"; readonly found: string; readonly plays: number }
  | { readonly kind: "otherScenario"; readonly found: string; readonly wanted: string }
  | { readonly kind: "badSeed"; readonly seed: string }
  | Each<"notSaved" | "damaged">;

export type MoveFault = Refusal | NotationFault | PlaceFault;

export const refuse = <F>(fault: F): { readonly ok: false; readonly fault: F } => ({ ok: false, fault });
