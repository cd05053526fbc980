/** The numbers of the file under one question, each with where it comes from, to be corrected in place. */
import {
  isDraftNote,
  setInText,
  stoodFor,
  type Assumption,
  type DealFile,
  type DraftLanguage,
} from "@linchpin/deal";
import type { Bounds, Quantity } from "@linchpin/source";
import { inputLabel, unitOf } from "@linchpin/report";
import { questionOf } from "./question-of.ts";
import { Button } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useDealWords } from "../../deals/words.ts";
import { COUNT, MONEY, MONTHS, RATE, SHARE, TIMES } from "../../deals/amounts.ts";
import { Amount, useTyped } from "./fields.tsx";

export interface NumbersProps {
  readonly file: DealFile;
  readonly question: number;
  readonly text: string;
  readonly language: DraftLanguage;
  readonly write: (text: string) => void;
}

/** In what a number of the file is counted, and between which bounds it may be. */
function boundsOf(path: string): Bounds {
  if (path.endsWith("discountRate")) return RATE;
  const unit = unitOf(path);
  if (unit === "part") return SHARE;
  if (unit === "months") return MONTHS;
  if (unit === "money") return MONEY;
  return path.endsWith(".units") ? COUNT : TIMES;
}

const quantityOf = ({ range, value }: Assumption): Quantity =>
  range === null ? value : { low: range.low, likely: range.likely, high: range.high };

export function Numbers(props: NumbersProps): React.ReactNode {
  const { file, question } = props;
  const w = useDealWords();
  const own = file.assumptions.filter(
    ({ path, fromDefault }) => !fromDefault && questionOf(path) === question,
  );
  if (own.length === 0) return null;
  const drafted = own.filter(({ note }) => isDraftNote(note)).length;
  return (
    <details className="numbers">
      <summary>
        {w.numbers} <span className="note">{own.length}</span>{" "}
        {drafted > 0 && (
          <span className="draft-mark">
            {drafted} {w.draft}
          </span>
        )}
      </summary>
      <p className="note">{w.numbersNote}</p>
      <ul>
        {own.map((assumption) => (
          <li key={assumption.path}>
            <NumberRow {...props} assumption={assumption} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One number: what it is, its value, its source, and whether anybody stands for it. */
export function NumberRow({
  file,
  text,
  language,
  write,
  assumption,
}: Omit<NumbersProps, "question"> & { readonly assumption: Assumption }): React.ReactNode {
  const w = useDealWords();
  const { language: shownIn } = useTongue();
  const { path, note, source } = assumption;
  const name = inputLabel(shownIn, file.deal, path);
  const draft = isDraftNote(note);
  const put = (value: Quantity, from: string | null): void => {
    const three = typeof value === "number" ? { low: value, likely: value, high: value } : value;
    const { low, likely, high } = three;
    const written = setInText(text, path.split("."), {
      low,
      likely,
      high,
      note: stoodFor(language),
      ...(from === null ? {} : { source: from }),
    });
    if (written !== null) write(written);
  };
  const bounds = boundsOf(path);
  return (
    <div className={draft ? "number-row draft" : "number-row"}>
      <Amount
        label={name}
        value={quantityOf(assumption)}
        bounds={bounds}
        needed
        onChange={(value) => {
          if (value !== null) put(value, draft ? null : source);
        }}
      />
      <SourceField
        label={w.sourceOf(name)}
        value={draft ? "" : (source ?? "")}
        onChange={(from) => put(quantityOf(assumption), from === "" ? null : from)}
      />
      {draft ? (
        <span className="row-tools">
          <span className="draft-mark" title={note ?? ""}>
            {w.draft}
          </span>
          <Button
            look="text"
            aria-label={w.standForThis(name)}
            onClick={() => put(quantityOf(assumption), source)}
          >
            {w.standFor}
          </Button>
        </span>
      ) : (
        <span className="note">{w.yours}</span>
      )}
      {note !== null && <p className="note">{note}</p>}
    </div>
  );
}

function SourceField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): React.ReactNode {
  const w = useDealWords();
  const input = useTyped(props.value, (typed) => {
    if (typed !== props.value) props.onChange(typed);
  });
  return (
    <label className="field source-field">
      <span className="hidden">{props.label}</span>
      <input {...input} placeholder={w.source} maxLength={400} />
    </label>
  );
}
