/** Sheets of one's own beside the one to settle for: what is changed in one, and what it is then worth to both. */
import type { Deal, Terms } from "@linchpin/deal";
import { withTerm } from "@linchpin/match";
import type { Level } from "@linchpin/report";
import type { Bounds } from "@linchpin/source";
import { useState } from "react";
import { Columns, Scroll } from "../../app/tables.tsx";
import { Button, Problem } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { MONEY, quantityText, SHARE } from "../../deals/amounts.ts";
import { useDealWords, type DealWords } from "../../deals/words.ts";
import { useWorth } from "../../workers/deal-client.ts";
import type { SheetWorth } from "../../workers/terms-jobs.ts";
import { Amount } from "../deal/fields.tsx";

/** Sheets of one's own; with the one to settle for there are four side by side. */
const MOST = 3;

interface Props {
  readonly text: string;
  readonly deal: Deal;
  readonly name: string;
  readonly settle: Level;
  /** When it stops under the sheet to settle for; null: never. */
  readonly stopsAt: number | null;
}

export function OwnTerms({ text, deal, name, settle, stopsAt }: Props): React.ReactNode {
  const w = useDealWords();
  const [sheets, setSheets] = useState<readonly Terms[]>([]);
  const last = sheets.at(-1) ?? settle.terms;
  return (
    <section aria-label={`${w.own.title} ${name}`} className="own-terms">
      <h3>{w.own.title}</h3>
      <p className="note">{w.own.note}</p>
      {sheets.length > 0 && (
        <Compared
          text={text}
          deal={deal}
          settle={settle}
          stopsAt={stopsAt}
          sheets={sheets}
          change={(at, terms) => setSheets(sheets.map((each, i) => (i === at ? terms : each)))}
        />
      )}
      <p className="deal-tools">
        <Button disabled={sheets.length >= MOST} onClick={() => setSheets([...sheets, last])}>
          {w.own.add}
        </Button>
        {sheets.length > 0 && (
          <Button look="text" onClick={() => setSheets(sheets.slice(0, -1))}>
            {w.own.remove}
          </Button>
        )}
      </p>
    </section>
  );
}

interface ComparedProps {
  readonly text: string;
  readonly deal: Deal;
  readonly settle: Level;
  readonly stopsAt: number | null;
  readonly sheets: readonly Terms[];
  readonly change: (at: number, terms: Terms) => void;
}

function Compared({ text, deal, settle, stopsAt, sheets, change }: ComparedProps): React.ReactNode {
  const w = useDealWords();
  const { worth, failed } = useWorth(text, sheets);
  const { money, t, language } = useTongue();
  const titles = sheets.map((_, i) => w.own.sheet(i + 1));
  const stopping = (at: number | null): string => (at === null ? w.never : w.month(Math.round(at)));
  const figures: readonly (readonly [string, string, (one: SheetWorth) => string])[] = [
    [w.toYou, money(settle.toOwner), ({ toOwner }) => money(toOwner)],
    [w.toThem, money(settle.toParty), ({ toParty }) => money(toParty)],
    [w.own.signs, w.own.yes, ({ signs }) => (signs ? w.own.yes : w.own.no)],
    [w.stops, stopping(stopsAt), (one) => stopping(one.stopsAt)],
  ];
  return (
    <Scroll label={w.own.title}>
      {failed && <Problem>{w.failed}</Problem>}
      <table className="sheets">
        <Columns of={[null, w.settle, ...titles]} />
        <tbody aria-live="polite">
          {figures.map(([name, settled, cell]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{settled}</td>
              {titles.map((title, i) => (
                <td key={title}>{worth?.[i] === undefined ? "…" : cell(worth[i])}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody>
          {fieldsOf(deal, w).map(({ name, bounds, get, set }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{quantityText(language, get(settle.terms), bounds)}</td>
              {sheets.map((terms, i) => (
                <td key={titles[i]}>
                  <Amount
                    label={`${titles[i]!}${t.colon}${name}`}
                    value={get(terms)}
                    bounds={bounds}
                    needed
                    exact
                    onChange={(value) => {
                      if (typeof value === "number") change(i, set(terms, value));
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface Field {
  readonly name: string;
  readonly bounds: Bounds;
  readonly get: (terms: Terms) => number;
  readonly set: (terms: Terms, value: number) => Terms;
}

/** What a sheet pays and for how long. A changed royalty or minimum is the same for all sales and years. */
const fieldsOf = ({ horizon }: Deal, { sheet }: DealWords): readonly Field[] => [
  {
    name: sheet.upfront,
    bounds: MONEY,
    get: ({ upfront }) => upfront,
    set: (terms, upfront) => ({ ...terms, upfront }),
  },
  {
    name: sheet.royalty,
    bounds: SHARE,
    get: ({ royalty }) => royalty[0]!.rate,
    set: (terms, rate) => ({ ...terms, royalty: [{ rate, to: null }] }),
  },
  {
    name: sheet.minimum,
    bounds: MONEY,
    get: ({ minimum }) => Math.max(...minimum),
    set: (terms, minimum) => ({ ...terms, minimum: [minimum] }),
  },
  {
    name: sheet.perUnit,
    bounds: MONEY,
    get: ({ perUnit }) => perUnit,
    set: (terms, perUnit) => ({ ...terms, perUnit }),
  },
  {
    name: sheet.termInMonths,
    bounds: { least: 1, most: horizon, unit: "months" },
    get: ({ term }) => term,
    set: withTerm,
  },
];
