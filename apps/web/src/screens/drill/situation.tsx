/** The position of a drill in few lines: who one is, what the last week brought, what is open. */
import { newsInWords, positionOf, weeksLeft, type Match } from "@linchpin/match";
import type { Offer } from "@linchpin/table";
import { sentence, shortName, spanWords, termsBrief, type Labels } from "@linchpin/words";
import { PartyMark } from "../../board/party-mark.tsx";
import { useWords } from "../../board/words.ts";
import { useLearnWords } from "../../learn/words.ts";
import { situationOf, type Across } from "./model.ts";
import { Section } from "../../app/parts.tsx";

/** Lines said that are shown; the rest stands at the whole table. */
const MOST_SAID = 3;

export function SituationView({ match }: { readonly match: Match }): React.ReactNode {
  const { t, language, money, table } = useWords();
  const words = useLearnWords().drill;
  const labels = match.labels[language];
  const at = situationOf(match);
  const news = at.news.map((item) => newsInWords(match, labels, item)).filter((text) => text !== "");
  const said = at.said.slice(-MOST_SAID);
  const speaker = speakerIn(match, labels);
  const { bound } = at;
  const until = at.lastsTo === null ? t.clock.lastsOut : t.clock.lastsTo(at.lastsTo);
  return (
    <div className="situation">
      <p className="note">
        {labels.text("title") ?? match.scenario.deal.title} · {words.week(at.week, at.weeks, at.movesLeft)} ·{" "}
        {words.cash(t.money(money(at.cash), match.scenario.deal.currency), until)}
      </p>
      {bound !== null && <p className="lost">{table.clock.bound(labels.party(bound.party), bound.until)}</p>}
      <p className="measure">{labels.text("summary")}</p>
      <Role text={labels.text("role")} />
      <div className="two">
        <Section title={words.lately}>
          {news.length === 0 && said.length === 0 && <p className="note">{words.quiet}</p>}
          <ul>
            {news.map((text, i) => (
              <li key={i}>{sentence(text)}</li>
            ))}
            {said.map(({ seat, words: line }, i) => (
              <li key={`said-${i}`} className="line">
                <PartyMark seat={seat} /> <span className="note">{speaker(seat)}</span>{" "}
                <q>{line[language]}</q>
              </li>
            ))}
          </ul>
          {at.answered.length > 0 && (
            <>
              <h2>{words.thisWeek}</h2>
              <ul>
                {at.answered.map(({ seat, words: line }, i) => (
                  <li key={i} className="line">
                    <span className="note">{words.youTo(shortName(labels.party(seat)))}</span>{" "}
                    <q>{line[language]}</q>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
        <Section title={words.open}>
          <ul className="open-list">
            {at.parties.map((party) => (
              <PartyLine key={party.seat} party={party} labels={labels} left={weeksLeft(positionOf(match))} />
            ))}
          </ul>
        </Section>
      </div>
    </div>
  );
}

/** The person; in a story whose people have one name for all, as where it is made from a deal alone, the party. */
function speakerIn({ scenario }: Match, labels: Labels): (seat: number) => string {
  const people = scenario.deal.parties.map((_, i) => labels.person(i + 1));
  return new Set(people).size === people.length ? labels.person : (seat) => shortName(labels.party(seat));
}

/** Who one is, at length, for whoever has not met the story. */
function Role({ text }: { readonly text: string | null }): React.ReactNode {
  const words = useLearnWords().drill;
  if (text === null) return null;
  return (
    <details>
      <summary>{words.you}</summary>
      {text.split(/\n+/).map((paragraph) => (
        <p key={paragraph} className="measure">
          {paragraph}
        </p>
      ))}
    </details>
  );
}

type OfferWords = ReturnType<typeof useLearnWords>["drill"]["offers"];

/** What of one's own lies with a party, and against what. */
function offerWords(words: OfferWords, labels: Labels, offer: Offer): string {
  if (offer.kind === "nnn") return words.nnn;
  if (offer.kind === "terms") return words.terms(termsBrief(labels, offer.terms));
  const thing = labels.asset(offer.asset);
  return offer.against.kind === "nnn"
    ? words.afterNnn(thing)
    : words.deposit(thing, labels.money(offer.against.amount));
}

interface LineProps {
  readonly party: Across;
  readonly labels: Labels;
  /** Weeks of talks, this one too. */
  readonly left: number;
}

function PartyLine({ party, labels, left }: LineProps): React.ReactNode {
  const { t, list } = useWords();
  const words = useLearnWords().drill;
  const name = labels.party(party.seat);
  const { people } = t.board;
  const open = [
    ...(party.signed ? [people.signed] : []),
    ...(party.request?.kind === "asset" ? [people.asks(labels.asset(party.request.asset))] : []),
    ...(party.request?.kind === "exclusivity"
      ? [people.alone(spanWords(labels.language, party.request.weeks, left))]
      : []),
    ...(party.proposal === null ? [] : [`${people.proposes}${t.colon}${termsBrief(labels, party.proposal)}`]),
    ...(party.offer === null ? [] : [offerWords(words.offers, labels, party.offer)]),
  ];
  return (
    <li>
      <PartyMark seat={party.seat} /> <b>{name}</b>{" "}
      {open.length === 0 ? people.quiet : open.join(words.between)}
      {party.holds.length > 0 && (
        <span className="note owned">
          {words.has(shortName(name), list(party.holds.map((asset) => labels.asset(asset))))}
        </span>
      )}
    </li>
  );
}
