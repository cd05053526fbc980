/**
 * What happens, as data: each event names the seats that see it.
 *
 * Law under test: what stands open between the owner and a party is what `asked` and `offered` opened and no `answered`
 * or `concluded` has closed. So nobody needs the rules to know what became of a request or an offer.
 */
import type { Terms } from "@linchpin/deal";
import type { PublicLicence } from "./licences.ts";
import type { DetourKind, Move, Offer, Request, Tidings, Topic } from "./moves.ts";
import type { Ending } from "./position.ts";

/** How a request came to an end. `lapsed`: pressed as often as may be and never answered, so that silence was a no. */
export const REQUEST_FATES = ["granted", "deflected", "refused", "lapsed", "replaced", "left"] as const;
export type RequestFate = (typeof REQUEST_FATES)[number];

/**
 * How an offer came to an end. `refused`: the owner said no to the request that it answered; `given`: it gave the thing
 * anyway; `bound`: it bound itself to another; `signed`: other terms were signed; `overtaken`: the owner gave more since, so that
 * the party would not offer this any more; `freed`: the exclusivity under which the party proposed it is over; `withdrawn`: the party
 * has come by something that teaches since, and reckons anew; `expired`: it stood for as long as a proposal stands.
 */
export const OFFER_FATES = [
  "accepted",
  "declined",
  "replaced",
  "refused",
  "given",
  "bound",
  "signed",
  "overtaken",
  "freed",
  "withdrawn",
  "expired",
  "left",
] as const;
export type OfferFate = (typeof OFFER_FATES)[number];

/** Who put an offer forward. */
export type Side = "owner" | "party";

export type Happening =
  | { readonly kind: "moved"; readonly seat: number; readonly move: Move }
  | { readonly kind: "asked"; readonly party: number; readonly request: Request }
  | {
      readonly kind: "answered";
      readonly party: number;
      readonly request: Request;
      readonly how: RequestFate;
    }
  | { readonly kind: "offered"; readonly party: number; readonly by: Side; readonly offer: Offer }
  | {
      readonly kind: "concluded";
      readonly party: number;
      readonly by: Side;
      readonly offer: Offer;
      readonly how: OfferFate;
    }
  | { readonly kind: "probed"; readonly party: number; readonly topic: Topic; readonly answer: string }
  /** It has seen through what it was told of another; 0: of others. */
  | { readonly kind: "doubted"; readonly party: number; readonly of: number; readonly how: Tidings }
  | { readonly kind: "learned"; readonly party: number; readonly asset: number; readonly from: number | null }
  | { readonly kind: "paid"; readonly party: number; readonly amount: number }
  | { readonly kind: "signed"; readonly party: number; readonly terms: Terms }
  /** What everybody hears of a signature. */
  | { readonly kind: "licensed"; readonly licence: PublicLicence }
  | { readonly kind: "event"; readonly key: string }
  | { readonly kind: "joined"; readonly party: number }
  /** `licensed`: it leaves as a licensee, with nothing left to talk about. */
  | { readonly kind: "left"; readonly party: number; readonly licensed: boolean }
  | { readonly kind: "released"; readonly generation: number }
  | { readonly kind: "built"; readonly channel: number }
  | { readonly kind: "freed"; readonly party: number }
  | { readonly kind: "copied"; readonly party: number }
  /** What was taken apart has told what it may, or those who were hired have come; or, with false, it came to nothing. */
  | {
      readonly kind: "found";
      readonly party: number;
      readonly by: DetourKind;
      readonly asset: number;
      readonly gives: number;
      readonly got: boolean;
    }
  /** It used what it was shown under an NNN, and bears the penalty. */
  | { readonly kind: "breached"; readonly party: number; readonly amount: number }
  | { readonly kind: "ended"; readonly ending: Ending };

export type PlayEvent = Happening & { readonly week: number; readonly seenBy: readonly number[] };
export type EventKind = PlayEvent["kind"];

/**
 * Whether an event is news beside the moves: that something was asked, offered or answered shows in the move that did it;
 * that a request lapsed, or a party's proposal ended by itself, does not.
 */
export const isNews = (event: PlayEvent): boolean => {
  switch (event.kind) {
    case "moved":
    case "asked":
    case "offered":
      return false;
    case "answered":
      return event.how === "lapsed";
    case "concluded":
      return event.how === "withdrawn" || event.how === "expired";
    case "probed":
    case "doubted":
    case "learned":
    case "paid":
    case "signed":
    case "licensed":
    case "event":
    case "joined":
    case "left":
    case "released":
    case "built":
    case "freed":
    case "copied":
    case "found":
    case "breached":
    case "ended":
      return true;
  }
};
