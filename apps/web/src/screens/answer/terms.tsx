/** Terms by party: open with, settle for, walk away below, and three offers of equal worth, side by side. */
import type { Deal, Terms } from "@linchpin/deal";
import type { Level, OnePage, TermsLine } from "@linchpin/report";
import { Columns, Scroll } from "../../app/tables.tsx";
import { useTongue, type Spoken } from "../../app/tongue.tsx";
import { useDealWords, type DealWords } from "../../deals/words.ts";
import type { DealAnswer } from "../../workers/deal-jobs.ts";
import { OwnTerms } from "./own-terms.tsx";

export function TermsTab(props: {
  readonly answer: DealAnswer;
  readonly page: OnePage;
  readonly text: string;
}): React.ReactNode {
  const { answer, page, text } = props;
  return page.terms.map((line) => <OfParty key={line.party} deal={answer.deal} line={line} text={text} />);
}

function OfParty(props: {
  readonly deal: Deal;
  readonly line: TermsLine;
  readonly text: string;
}): React.ReactNode {
  const { deal, line, text } = props;
  const w = useDealWords();
  const { t } = useTongue();
  const { name } = deal.parties[line.party - 1]!;
  const levels = [
    { title: w.open, level: line.open },
    { title: w.settle, level: line.settle },
    { title: w.walkAway, level: line.walkAway },
  ].filter((each): each is { title: string; level: Level } => each.level !== null);
  const offers = line.offers.map((level, i) => ({ title: String.fromCharCode(65 + i), level }));
  const stop = line.stopsAt === null ? w.never : w.month(Math.round(line.stopsAt));
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      {line.obstacles.map(({ kind }) => (
        <p key={kind} className="note">
          {w.obstacles[kind]}
        </p>
      ))}
      {line.settle !== null && (
        <p>
          {w.stops}
          {t.colon}
          <b>{stop}</b>
          {t.stop}{" "}
          {line.heldBy !== null && (
            <>
              {w.heldBy}
              {t.colon}
              {w.holders[line.heldBy] ?? line.heldBy}
              {t.stop}
            </>
          )}
        </p>
      )}
      {levels.length > 0 && <Sheets deal={deal} title={w.termsTitle} sheets={levels} />}
      {offers.length > 0 && <Sheets deal={deal} title={w.offers} sheets={offers} />}
      {line.settle !== null && (
        <OwnTerms text={text} deal={deal} name={name} settle={line.settle} stopsAt={line.stopsAt} />
      )}
    </section>
  );
}

interface SheetsProps {
  readonly deal: Deal;
  readonly title: string;
  readonly sheets: readonly { readonly title: string; readonly level: Level }[];
}

function Sheets({ deal, title, sheets }: SheetsProps): React.ReactNode {
  const w = useDealWords();
  const tongue = useTongue();
  const { money } = tongue;
  const rows: readonly (readonly [string, (level: Level) => string])[] = [
    [w.toYou, ({ toOwner }) => money(toOwner)],
    [w.toThem, ({ toParty }) => money(toParty)],
    ...(fieldsOf(deal, w, tongue).map(([name, field]) => [name, ({ terms }: Level) => field(terms)]) as [
      string,
      (level: Level) => string,
    ][]),
  ];
  return (
    <Scroll label={title}>
      <table className="sheets">
        <caption className="note">{title}</caption>
        <Columns of={[null, ...sheets.map((sheet) => sheet.title)]} />
        <tbody>
          {rows.map(([name, cell]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {sheets.map(({ title: of, level }) => (
                <td key={of}>{cell(level)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const rate = (share: number): string => `${Number((100 * share).toPrecision(3))} %`;

function fieldsOf(
  deal: Deal,
  w: DealWords,
  { money, list, t }: Spoken,
): readonly (readonly [string, (terms: Terms) => string])[] {
  const { sheet } = w;
  return [
    [sheet.upfront, ({ upfront }) => money(upfront)],
    [
      sheet.royalty,
      ({ royalty }) =>
        royalty
          .map(({ rate: each, to }) => (to === null ? rate(each) : `${rate(each)} ≤ ${money(to)}`))
          .join(t.comma),
    ],
    [sheet.minimum, ({ minimum }) => minimum.map(money).join(t.comma)],
    [sheet.perUnit, ({ perUnit }) => String(perUnit)],
    [sheet.term, ({ term }) => sheet.months(Math.round(term))],
    [
      sheet.supplies,
      ({ supplies }) =>
        supplies === "all"
          ? sheet.all
          : list(supplies.map((j) => deal.technology.components[j]!.name)) || sheet.nothing,
    ],
    [
      sheet.transfers,
      ({ transfers }) =>
        list(transfers.map(({ asset, month }) => sheet.at(deal.assets[asset]!.name, Math.round(month)))) ||
        sheet.nothing,
    ],
  ];
}
