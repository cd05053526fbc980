/** Requests and offers as they stand in the conversation, with their answers on them while they are open. */
import {
  atWeek,
  type Card,
  dueIn,
  type Figures,
  type Match,
  positionOf,
  givingLines,
  weeksLeft,
} from "@linchpin/match";
import { type Price, priceReasons, prudent, sentence, shortName, spanWords } from "@linchpin/words";
import { depositCovering, LEAST_DEPOSIT } from "@linchpin/seats";
import { againsts, givenTo, standsUntil, type OwnerMove, type Request } from "@linchpin/table";
import { useState } from "react";
import { useWords } from "../../board/words.ts";
import { useTable, useTermsValue } from "../../board/context.tsx";
import { DepositForm } from "./deposit-form.tsx";
import { owedWords, PlainWords } from "../../board/plain-words.tsx";
import { MoveButton } from "./move-button.tsx";
import { declinedDeposit, may } from "./model.ts";
import { useExplained, useShown } from "../../board/shown.ts";
import { TermsLines, Verdict } from "../../board/terms-view.tsx";
import { Button } from "../../app/parts.tsx";

interface CardProps {
  readonly card: Card;
  readonly seat: number;
  /** In which it was put down. */
  readonly week: number;
}

export function CardView({ card, seat, week }: CardProps): React.ReactNode {
  const { t, table } = useWords();
  const { labels, sitting } = useTable();
  const given = givenTo(positionOf(sitting), seat);
  switch (card.kind) {
    case "request":
      return card.state === "open" || card.state === "named" ? (
        <OpenRequest request={card.request} seat={seat} week={week} named={card.state === "named"} />
      ) : (
        <Settled
          title={<RequestTitle request={card.request} seat={seat} week={week} />}
          state={
            {
              ...t.card.answered,
              ...(card.request.kind === "exclusivity" ? t.card.alone : {}),
              ...(wasDue(sitting, seat, card.request, week) ? t.card.due : {}),
            }[card.state]
          }
        />
      );
    case "proposal":
      return <Proposal card={card} seat={seat} />;
    case "terms":
      return (
        <Offered card={card} title={t.card.yourTerms} countered={isCountered(sitting, seat)}>
          <TermsLines terms={card.terms} given={card.state === "open" ? given : []} />
        </Offered>
      );
    case "nnn":
      return <Offered card={card} title={t.card.yourNnn} />;
    case "trade": {
      const against = table.against(labels, card.against);
      return <Offered card={card} title={sentence(t.card.yourTrade(labels.asset(card.asset), against))} />;
    }
  }
}

interface OfferStateProps {
  readonly card: Pick<Extract<Card, { kind: "nnn" }>, "state" | "reason">;
  /** The owner is the one to answer. */
  readonly own?: boolean;
  /** The party has put terms of its own since. */
  readonly countered?: boolean;
}

interface OfferedProps extends Pick<OfferStateProps, "card" | "countered"> {
  readonly title: string;
  readonly children?: React.ReactNode;
}

const Offered = ({ card, title, countered = false, children }: OfferedProps): React.ReactNode => (
  <div className={`card offer ${card.state}`}>
    <h4>{title}</h4>
    {children}
    <OfferState card={card} countered={countered} />
  </div>
);

function OfferState({
  card: { state, reason },
  own = false,
  countered = false,
}: OfferStateProps): React.ReactNode {
  const { t, table } = useWords();
  if (state === "open") return <p className="note">{countered ? t.card.countered : t.card.waiting}</p>;
  if (state === "left") return <p className="note">{t.card.standing.left}</p>;
  if (state === "replaced" && !own) return <p className="settled">{t.card.standing.ownReplaced}</p>;
  const mine = own && (state === "accepted" || state === "declined");
  return (
    <p className={state === "accepted" ? "settled good" : "settled"}>
      {mine ? t.card.yourAnswer[state] : reason === null ? t.card.standing[state] : table.declinedFor(reason)}
    </p>
  );
}

const Settled = ({
  title,
  state,
}: {
  readonly title: React.ReactNode;
  readonly state: string;
}): React.ReactNode => (
  <div className="card settled-card">
    <h4>{title}</h4>
    <p className="settled">{state}</p>
  </div>
);

/** Terms of the owner take those of the party off the table: what it proposes beside them came later. */
const isCountered = (sitting: Match, seat: number): boolean =>
  positionOf(sitting).parties[seat - 1]!.proposal !== null;

/** Whether a licence that was signed when it was asked for hands it over anyway. */
const wasDue = (sitting: Match, seat: number, request: Request, week: number): boolean =>
  request.kind === "asset" && dueIn(positionOf(atWeek(sitting, week)), seat, request.asset) !== null;

/** For how long exclusivity is, in words: no longer than the talks; granted now, or asked for in a week, in the words that were said. */
function useSpan(asked?: number): (weeks: number) => string {
  const { language } = useWords();
  const { sitting } = useTable();
  const now = positionOf(sitting);
  // It is asked after the owner's moves of a week: the next one is the first that it can cover.
  const week = asked === undefined ? now.week : asked + 1;
  return (weeks) => spanWords(language, weeks, weeksLeft({ ...now, week }));
}

/** "Lanting asks for the drawings" */
function useRequestWords(request: Request, seat: number, week: number): string {
  const { table } = useWords();
  const { labels } = useTable();
  const span = useSpan(week);
  const asks =
    request.kind === "asset"
      ? table.party.asks(labels.asset(request.asset), request.pressed)
      : table.party.asksExclusivity(span(request.weeks), request.pressed);
  return table.does(shortName(labels.party(seat)), asks);
}

const RequestTitle = ({
  request,
  seat,
  week,
}: Pick<OpenProps, "request" | "seat" | "week">): React.ReactNode => useRequestWords(request, seat, week);

interface OpenProps {
  readonly request: Request;
  readonly seat: number;
  /** In which it was asked for. */
  readonly week: number;
  /** The owner has named a price for it already. */
  readonly named: boolean;
}

function OpenRequest({ request, seat, week, named }: OpenProps): React.ReactNode {
  const { t } = useWords();
  const { sitting, figures, looking, labels } = useTable();
  const { prices, answers } = useShown();
  const title = useRequestWords(request, seat, week);
  const had = request.kind === "asset" && dueIn(positionOf(sitting), seat, request.asset) === 0;
  const asset = request.kind === "asset" && prices ? request.asset : null;
  const price = asset === null ? null : priceAt(sitting, figures, seat, asset);
  const covered =
    asset === null || price === null || answers !== "all" ? null : coveringDeposit(sitting, price, asset);
  const mayCover = covered !== null && may(sitting, depositOf(seat, covered));
  const lines = prices ? givingLines(sitting, labels, grantOf(request, seat), figures) : [];
  return (
    <div className="card request" tabIndex={-1}>
      <h4>{title}</h4>
      {lines.length > 0 && <p className="note">{t.card.ifGiven[request.kind]}</p>}
      {lines.map((line) => (
        <p key={line.text} className={line.loses ? "lost" : "note"}>
          {line.text}
        </p>
      ))}
      {price !== null && (
        <Why
          reasons={[
            ...priceReasons(labels, price),
            ...(mayCover ? [t.card.covers(labels.money(covered))] : []),
          ]}
          name={t.board.price.why}
        />
      )}
      {named && <p className="note">{t.card.named}</p>}
      {had && <p className="note">{t.card.handedOver}</p>}
      {!looking && <RequestAnswers request={request} seat={seat} title={title} />}
    </div>
  );
}

/** The yes to what is asked for. */
const grantOf = (request: Request, party: number): OwnerMove & { readonly kind: "share" | "exclusivity" } =>
  request.kind === "asset"
    ? { kind: "share", party, asset: request.asset }
    : { kind: "exclusivity", party, weeks: request.weeks };

interface WhyProps {
  readonly name: string;
  readonly reasons: readonly string[];
}

/** Where the figure comes from, for who asks. */
function Why({ name, reasons }: WhyProps): React.ReactNode {
  if (reasons.length === 0) return null;
  return (
    <details className="why note">
      <summary>{name}</summary>
      {reasons.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  );
}

/** The answers that a request can have: those that keep something first. */
function RequestAnswers({
  request,
  seat,
  title,
}: Pick<OpenProps, "request" | "seat"> & { readonly title: string }): React.ReactNode {
  const { t, table } = useWords();
  const { answers } = useShown();
  const span = useSpan();
  const { sitting } = useTable();
  const explained = useExplained(sitting);
  const due = request.kind === "asset" ? dueIn(positionOf(sitting), seat, request.asset) : null;
  // What it has by its licence is neither given nor sold once more.
  const had = due === 0;
  return (
    <div className="answers" role="group" aria-label={title}>
      {answers === "all" && request.kind === "asset" && !had && <Against request={request} seat={seat} />}
      {request.kind === "exclusivity" && explained && <PlainWords of={["exclusivity"]} />}
      <MoveButton move={{ kind: "deflect", party: seat }}>
        {table.answer.deflect[due === null ? request.kind : "due"]}
      </MoveButton>
      {!had && (
        <MoveButton move={grantOf(request, seat)}>
          {request.kind === "asset" ? t.card.share : t.card.grant(span(request.weeks))}
        </MoveButton>
      )}
      <MoveButton move={{ kind: "refuse", party: seat }}>{table.answer.refuse}</MoveButton>
    </div>
  );
}

interface AgainstProps {
  readonly request: Request & { readonly kind: "asset" };
  readonly seat: number;
}

/** What giving an asset costs; null: that is not known, or covered. */
const priceAt = (sitting: Match, figures: Figures | null, seat: number, asset: number): Price | null =>
  sitting.exam ? null : (figures?.prices[seat - 1]?.[asset] ?? null);

/** The deposit that covers what an asset takes at once and costs to make; null: hardly anything. */
function coveringDeposit({ scenario }: Match, price: Price, asset: number): number | null {
  return depositCovering(prudent(price) + scenario.shareCost[asset]!);
}

const depositOf = (party: number, amount: number) =>
  ({ kind: "trade", party, against: { kind: "deposit", amount } }) as const;

/** What it may be given for: a signature, a deposit that covers what it costs, if anything, unless so much was declined; or one of any size. */
function Against({ request, seat }: AgainstProps): React.ReactNode {
  const { t } = useWords();
  const { sitting, figures, labels } = useTable();
  const [depositing, setDepositing] = useState(false);
  const price = priceAt(sitting, figures, seat, request.asset);
  const covered = price === null ? null : coveringDeposit(sitting, price, request.asset);
  const listed = againsts(positionOf(sitting), seat);
  const covering = covered === null ? [] : [depositOf(seat, covered).against];
  const known = listed.filter((each) => each.kind === "deposit");
  const declined = declinedDeposit(sitting, seat, request.asset);
  // Where nothing is lost no sum is put forward; where it is not known what is, in an exam, the largest of the listed ones.
  const deposits = (price === null ? known.slice(-1) : covering).filter(
    ({ amount }) => amount < CLEARLY_LESS * declined,
  );
  const moves = [...listed.filter(({ kind }) => kind === "nnn"), ...deposits].map((against) => ({
    kind: "trade" as const,
    party: seat,
    against,
  })) satisfies readonly OwnerMove[];
  return (
    <>
      {moves.map((move) => (
        <MoveButton key={JSON.stringify(move)} move={move}>
          {move.against.kind === "deposit"
            ? t.card.againstDeposit(labels.money(move.against.amount))
            : t.card.againstNnn}
        </MoveButton>
      ))}
      {known.length > 0 && may(sitting, { kind: "trade", party: seat, against: known[0]! }) && (
        <Button onClick={() => setDepositing(true)}>{t.card.otherDeposit}</Button>
      )}
      {listed.length > 0 && (
        <PlainWords
          of={AGAINSTS.filter((kind) =>
            kind === "nnn"
              ? moves.some((move) => move.against.kind === kind && may(sitting, move))
              : known.length > 0,
          )}
        />
      )}
      {depositing && (
        <DepositForm seat={seat} first={covered ?? LEAST_DEPOSIT} onClose={() => setDepositing(false)} />
      )}
    </>
  );
}

const AGAINSTS = ["nnn", "deposit"] as const;
/** What is hardly less than a sum that was declined is declined too. */
const CLEARLY_LESS = 0.8;

interface ProposalProps {
  readonly card: Extract<Card, { kind: "proposal" }>;
  readonly seat: number;
}

function Proposal({ card, seat }: ProposalProps): React.ReactNode {
  const { terms, state } = card;
  const { t, table } = useWords();
  const { sitting, looking, sheet, labels } = useTable();
  const open = state === "open";
  const value = useTermsValue(sitting, open ? terms : null);
  const { scenario } = sitting;
  const until = open ? standsUntil(scenario, positionOf(sitting).parties[seat - 1]!.proposedIn) : null;
  return (
    <div className={`card proposal ${state}`} tabIndex={open ? -1 : undefined}>
      <h4>{t.card.proposal}</h4>
      <TermsLines terms={terms} given={open ? givenTo(positionOf(sitting), seat) : []} />
      {value !== null && <Verdict terms={terms} value={value} />}
      {open && (
        <PlainWords
          of={[
            labels.trade(seat, "part") === null ? "royalty" : "commission",
            "upfront",
            ...(terms.supplies === "all" || terms.supplies.length > 0 ? (["supplies"] as const) : []),
            "stops",
            ...owedWords(scenario),
          ]}
        />
      )}
      {until !== null && <p className="note">{table.terms.stands(until)}</p>}
      {open && !looking ? (
        <div className="answers" role="group" aria-label={t.card.proposal}>
          <MoveButton move={{ kind: "accept", party: seat }}>{table.answer.accept}</MoveButton>
          <Button onClick={() => sheet(seat)}>{table.answer.counter}</Button>
          <MoveButton move={{ kind: "reject", party: seat }}>{table.answer.reject}</MoveButton>
        </div>
      ) : (
        <OfferState card={card} own />
      )}
    </div>
  );
}
