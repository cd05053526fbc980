/**
 * What stands open between the owner and one party, told by the events that both of them see. The same for both seats,
 * which is why both hear the same words.
 */
import type { Terms } from "@linchpin/deal";
import { asksForSame, type Asked, type PlayEvent, type Request } from "@linchpin/table";
import type { Between } from "@linchpin/words";

export interface Standing extends Omit<Between, "week"> {
  /** The party's own, where it stands open. */
  readonly proposal: Terms | null;
}

export const NOTHING_OPEN: Standing = {
  request: null,
  turnedDown: [],
  offer: null,
  proposal: null,
  proposals: [],
  offered: null,
  signed: false,
  due: [],
};

export function standingAfter(party: number, before: Standing, event: PlayEvent): Standing {
  if (event.kind === "moved") {
    const { seat, move } = event;
    if (move.kind === "share" && move.party === party)
      return { ...before, turnedDown: without(before.turnedDown, { kind: "asset", asset: move.asset }) };
    return seat === party ? afterAct(before, event) : before;
  }
  if (!("party" in event) || event.party !== party) return before;
  if (event.kind === "asked") return { ...before, request: event.request };
  if (event.kind === "answered")
    return { ...before, request: null, turnedDown: turnedDownAfter(before.turnedDown, event) };
  if (event.kind === "signed")
    return { ...before, signed: true, due: event.terms.transfers.map(({ asset }) => asset) };
  if (event.kind !== "offered" && event.kind !== "concluded") return before;
  const offer = event.kind === "offered" ? event.offer : null;
  if (event.by === "owner")
    return { ...before, offer, offered: offer?.kind === "terms" ? offer.terms : before.offered };
  return { ...before, proposal: offer?.kind === "terms" ? offer.terms : null };
}

function turnedDownAfter(
  before: readonly Request[],
  { request, how }: PlayEvent & { readonly kind: "answered" },
): readonly Request[] {
  const others = without(before, request);
  if (how === "refused" || how === "deflected") return [...others, request];
  return how === "granted" ? others : before;
}

const without = (requests: readonly Request[], one: Asked): readonly Request[] =>
  requests.filter((each) => !asksForSame(each, one));

function afterAct(before: Standing, { move }: PlayEvent & { readonly kind: "moved" }): Standing {
  const { request } = before;
  if (move.kind === "proposeTerms") return { ...before, proposals: [...before.proposals, move.terms] };
  if (move.kind !== "press" || request === null) return before;
  return { ...before, request: { ...request, pressed: request.pressed + 1 } };
}
