/** A number that opens to where it comes from: the part that derives it, and the inputs that it is read off. */
import { route } from "../../app/routes.ts";
import { isSourced, type Assumption } from "@linchpin/deal";
import type { Language } from "@linchpin/table";
import { bracketed } from "@linchpin/words";
import { createContext, useContext } from "react";
import { inputLabel, inputValue, type Figure, type Part } from "@linchpin/report";
import { Button } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useDealWords } from "../../deals/words.ts";
import type { DealAnswer } from "../../workers/deal-jobs.ts";
import type { Tab } from "./tabs.ts";

export interface Opened {
  readonly label: string;
  readonly figure: Figure;
}

interface Opening {
  readonly open: (opened: Opened) => void;
}

export const OpeningContext = createContext<Opening>({ open: () => {} });

/** The tab in which a part of the document stands. */
const TAB_OF: Readonly<Record<Part, Exclude<Tab, "page">>> = {
  pie: "who",
  disclosures: "prices",
  ladder: "prices",
  levers: "prices",
  terms: "terms",
  tornado: "ranges",
  turning: "ranges",
  assumptions: "ranges",
};

export function Amount(props: {
  readonly figure: Figure;
  readonly label: string;
  readonly text: string;
  readonly large?: boolean;
}): React.ReactNode {
  const { figure, label, text, large = false } = props;
  const { open } = useContext(OpeningContext);
  const w = useDealWords();
  return (
    <button
      type="button"
      className={large ? "figure large" : "figure"}
      aria-label={`${label}: ${text}. ${w.derivation}`}
      onClick={() => open({ label, figure })}
    >
      {text}
    </button>
  );
}

const SHOWN = 5;

/** What stands behind the number that was opened. */
export function Derivation(props: {
  readonly opened: Opened;
  readonly answer: DealAnswer;
  readonly dealId: string;
  readonly close: () => void;
}): React.ReactNode {
  const { opened, answer, dealId, close } = props;
  const w = useDealWords();
  const { t, language, money } = useTongue();
  const { figure, label } = opened;
  const { deal, assumptions, page } = answer;
  const off = figure.inputs.flatMap((path) =>
    assumptions.filter((each) => each.path === path || each.path.startsWith(`${path}.`)),
  );
  const weightiest = (page?.assumed ?? []).flatMap(({ path }) =>
    assumptions.filter((each) => each.path === path),
  );
  const inputs = (off.length > 0 ? off : weightiest).slice(0, SHOWN);
  const tab = TAB_OF[figure.from];
  const { spread } = figure;
  return (
    <section className="derivation plate" aria-labelledby="derivation-title" role="region">
      <h2 id="derivation-title" tabIndex={-1}>
        {w.derivation}
        {t.colon}
        {label}
      </h2>
      <p>
        <a href={route.answer(dealId, tab)}>{w.derives(w.tabs[tab])}</a>
        {spread !== null && figure.amount > 1 && (
          <span className="note"> {w.spread(money(spread.low), money(spread.high))}</span>
        )}
      </p>
      {inputs.length > 0 && <p className="note">{off.length > 0 ? w.readOff : w.readOffAll}</p>}
      <ul>
        {inputs.map((each) => (
          <li key={each.path}>
            {inputLabel(language, deal, each.path)}
            {t.colon}
            <b>{rangeText(language, each)}</b> <Traced assumption={each} />
          </li>
        ))}
      </ul>
      <p className="row-tools">
        <a href={route.deal(dealId)}>{w.edit}</a>
        <Button look="text" onClick={close}>
          {w.close}
        </Button>
      </p>
    </section>
  );
}

export function rangeText(language: Language, { path, value, range }: Assumption): string {
  if (range === null) return inputValue(language, path, value);
  const [low, likely, high] = [range.low, range.likely, range.high].map((each) =>
    inputValue(language, path, each),
  );
  return range.low === range.high ? likely! : likely! + bracketed(language, `${low!} – ${high!}`);
}

export function Traced({ assumption }: { readonly assumption: Assumption }): React.ReactNode {
  const w = useDealWords();
  const { source, note, fromDefault } = assumption;
  const mark = isSourced(assumption) ? w.sourced : fromDefault ? w.byDefault : w.noSource;
  return (
    <span className="note">
      {[mark, source, note].filter((each) => each !== null && each !== "").join(" · ")}
    </span>
  );
}
