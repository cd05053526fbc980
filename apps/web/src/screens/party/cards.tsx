/** Requests, offers and terms as the party sees them; the owner's open offer with its answers on it. */
import type { Card } from "@linchpin/match";
import { sentence } from "@linchpin/words";
import type { Offer, Request } from "@linchpin/table";
import { TermsLines } from "../../board/terms-view.tsx";
import type { LiveWords } from "../../app/words/live-en.ts";
import { useLiveWords } from "../../games/live-words.ts";
import { ActButton } from "./act-button.tsx";
import { useParty } from "./context.tsx";
import { TermsWorth } from "./terms.tsx";

/** A card in the conversation. What the owner has open with us stands at the end, as `OpenOffer`. */
export function CardView({ card }: { readonly card: Card }): React.ReactNode {
  const { party: words } = useLiveWords();
  const { labels } = useParty();
  const state = stateWords(words, card);
  switch (card.kind) {
    case "request":
      return <Settled title={useRequestWords(card.request)} state={state} />;
    case "proposal":
      return (
        <div className={`card offer ${card.state}`}>
          <h4>{words.yourProposal}</h4>
          <TermsLines terms={card.terms} />
          <p className="settled">{state}</p>
        </div>
      );
    case "terms":
      return card.state === "open" ? null : <Settled title={words.offers.terms} state={state} />;
    case "nnn":
      return card.state === "open" ? null : <Settled title={words.offers.nnn} state={state} />;
    case "trade": {
      if (card.state === "open") return null;
      const thing = labels.asset(card.asset);
      const title =
        card.against.kind === "nnn"
          ? words.offers.tradeNnn(thing)
          : words.offers.tradeDeposit(thing, labels.money(card.against.amount));
      return <Settled title={title} state={state} />;
    }
  }
}

/** What became of it, as the party sees it. */
function stateWords(words: LiveWords["party"], card: Card): string {
  const { state } = card;
  if (card.kind === "request" && card.request.kind === "exclusivity")
    return { ...words.answers, ...words.alone }[state];
  if (card.kind === "proposal" && (state === "accepted" || state === "declined"))
    return words.theirAnswer[state];
  return words.answers[state];
}

const Settled = ({ title, state }: { readonly title: string; readonly state: string }): React.ReactNode => (
  <div className="card settled-card">
    <h4>{sentence(title)}</h4>
    <p className="settled">{state}</p>
  </div>
);

function useRequestWords(request: Request): string {
  const { party: words } = useLiveWords();
  const { labels } = useParty();
  return request.kind === "asset"
    ? words.youAsk(labels.asset(request.asset))
    : words.youAskExclusivity(request.weeks);
}

/** The owner's offer as it stands, to be answered. */
export function OpenOffer(): React.ReactNode {
  const { party: words } = useLiveWords();
  const { position, seat } = useParty();
  const { offer } = position.parties[seat - 1]!;
  const title = useOfferWords(offer);
  if (offer === null) return null;
  return (
    <div className="card proposal open">
      <h4>{sentence(title)}</h4>
      {offer.kind === "terms" && (
        <>
          <TermsLines terms={offer.terms} />
          <TermsWorth terms={offer.terms} />
        </>
      )}
      <div className="answers" role="group" aria-label={title}>
        <ActButton does={{ kind: "agree" }}>{words.agree}</ActButton>
        <ActButton does={{ kind: "decline", reason: null }}>{words.decline}</ActButton>
      </div>
    </div>
  );
}

function useOfferWords(offer: Offer | null): string {
  const { party: words } = useLiveWords();
  const { labels } = useParty();
  if (offer === null) return "";
  if (offer.kind !== "trade") return words.offers[offer.kind];
  const thing = labels.asset(offer.asset);
  return offer.against.kind === "nnn"
    ? words.offers.tradeNnn(thing)
    : words.offers.tradeDeposit(thing, labels.money(offer.against.amount));
}
