/** Terms to read: what they say, what they are worth to both, and when they would stop being paid. */
import { BANDS } from "@linchpin/coach";
import { positionOf, seenByParty } from "@linchpin/match";
import type { Terms, TermsValue } from "@linchpin/deal";
import { addsWords, lastingWords, part, sentence, termsRows } from "@linchpin/words";
import type { TermsAhead } from "../workers/jobs.ts";
import { useWords } from "./words.ts";
import { useTable } from "./context.tsx";
import { useShown } from "./shown.ts";
import { Facts } from "../app/parts.tsx";
import { Term } from "./term.tsx";

interface LinesProps {
  readonly terms: Terms;
  /** By asset: what the party has been given of what they hand over. */
  readonly given?: readonly number[];
}

export function TermsLines({ terms, given }: LinesProps): React.ReactNode {
  const { labels } = useTable();
  return (
    <Facts
      className="terms-lines"
      of={termsRows(labels, terms, given).map(([name, value]) => [sentence(name), value])}
    />
  );
}

interface BandProps {
  readonly party: number;
  readonly ahead: Pick<TermsAhead, "band" | "against" | "short" | "alone">;
}

/** Whether the party would sign, by the owner's reading of it: in words, and as one of three fields. */
export function BandLine({ party, ahead }: BandProps): React.ReactNode {
  const { band, against, short, alone } = ahead;
  const { t, table } = useWords();
  const { labels } = useTable();
  return (
    <p className={`band ${band}`}>
      <span className="band-fields" aria-hidden="true">
        {BANDS.map((each) => (
          <i key={each} className={each === band ? "here" : ""} />
        ))}
      </span>
      <span>
        <span className="note">
          <Term of="read">{table.terms.asRead}</Term>
          {t.colon}
        </span>
        {table.terms.band[band](labels.party(party))}
        {against.length > 0 && (
          <>
            {table.between}
            <span className="note">
              {table.terms.mostly(against, short === null ? null : labels.money(short))}
            </span>
          </>
        )}
        {alone && (
          <>
            {table.between}
            <span className="note">{table.terms.ratherAlone(labels.party(party))}</span>
          </>
        )}
      </span>
    </p>
  );
}

export function Verdict({
  terms,
  value,
}: {
  readonly terms: Terms;
  readonly value: TermsValue & Pick<TermsAhead, "adds" | "promise">;
}): React.ReactNode {
  const { t, money, table } = useWords();
  const { sitting, labels } = useTable();
  const { readings } = useShown();
  const { belief } = positionOf(sitting).parties[terms.party - 1]!;
  const adds = addsWords(labels, value.adds, value.toOwner);
  const lasting = lastingWords(labels, terms, value);
  return (
    <div className="verdict">
      <p className="two-values">
        <span>
          <b className={value.toOwner < 0 ? "lost" : "yours-value"}>{labels.money(value.toOwner)}</b>
          {table.between}
          <span className="note">{table.terms.toYou}</span>
        </span>
        <span>
          <b>{labels.money(value.toParty)}</b>
          {table.between}
          <span className="note">
            {table.terms.to(labels.party(terms.party))}
            {t.comma}
            {table.terms.without(money(value.withoutDeal))}
          </span>
        </span>
      </p>
      {adds !== null && <p className={adds.loses ? "lost" : "good"}>{adds.text}</p>}
      {value.promise > 0 && <p className="lost">{table.terms.promise(labels.money(value.promise))}</p>}
      {readings && (
        <p className="note">
          {table.terms.seenBy(
            labels.party(terms.party),
            part(belief, labels.language),
            labels.money(seenByParty(value, belief)),
          )}
        </p>
      )}
      <p className={lasting.loses ? "lost" : "good"}>{lasting.text}</p>
    </div>
  );
}
