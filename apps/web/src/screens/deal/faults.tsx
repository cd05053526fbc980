/** What is wrong with the file, each with its place, what to write instead, and a field to mend it in. */
import { LIMITS, renameInText, setInText } from "@linchpin/deal";
import { quantityFromText, type Bounds, type Fault, type Mend } from "@linchpin/source";
import { useState } from "react";
import { useDealWords } from "../../deals/words.ts";
import { Button, Form } from "../../app/parts.tsx";

interface Props {
  readonly faults: readonly Fault[];
  readonly text: string;
  readonly write: (text: string) => void;
  readonly goTo: (line: number) => void;
}

/** Faults with fields at once; the rest comes up when these are mended. */
const SHOWN = 12;

export function Faults({ faults, text, write, goTo }: Props): React.ReactNode {
  const w = useDealWords();
  if (faults.length === 0) return null;
  return (
    <section className="faults plate" aria-labelledby="faults-title">
      <h2 id="faults-title" aria-live="polite">
        {w.faults(faults.length)}
      </h2>
      <ol>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={`${fault.line}:${fault.column} ${fault.problem}`}>
            <FaultRow fault={fault} text={text} write={write} goTo={goTo} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function FaultRow({
  fault,
  text,
  write,
  goTo,
}: Omit<Props, "faults"> & { readonly fault: Fault }): React.ReactNode {
  const w = useDealWords();
  const { line, problem, remedy } = fault;
  const { steps: path, wrongKey, meant } = fault.mend ?? WHOLE;
  const [typed, setTyped] = useState("");
  const where = path.length === 0 ? w.faultAt(line) : fault.path;
  const put = (value: unknown): void => {
    const mended = setInText(text, path, value);
    if (mended !== null) write(mended);
  };
  const mend = (): void => {
    if (!wrongKey) put(meant);
    else {
      const renamed = renameInText(text, path, String(meant));
      if (renamed !== null) write(renamed);
    }
  };
  return (
    <div className="fault">
      <p>
        <Button look="text" aria-label={w.faultTo(line)} onClick={() => goTo(line)}>
          {w.faultAt(line)}
        </Button>{" "}
        <code>{where}</code> {problem}. <span className="note">{remedy}</span>
      </p>
      {path.length > 0 && (
        <Form
          className="adder"
          send={() => {
            if (typed.trim() !== "") put(valueFrom(typed));
          }}
        >
          {meant !== null && <Button onClick={mend}>{w.mendTo(String(meant))}</Button>}
          {!wrongKey && (
            <>
              <label className="field">
                <span className="hidden">{`${w.mendValue}: ${where}`}</span>
                <input
                  value={typed}
                  maxLength={LIMITS.text}
                  placeholder={w.mendValue}
                  onChange={({ target }) => setTyped(target.value)}
                />
              </label>
              <button type="submit" className="button">
                {w.mend}
              </button>
            </>
          )}
          <Button look="text" onClick={() => put(undefined)}>
            {w.mendRemove}
          </Button>
        </Form>
      )}
    </div>
  );
}

/** Of a fault of the text as a whole nothing can be mended in a field. */
const WHOLE: Mend = { steps: [], wrongKey: false, meant: null };

const ANY: Bounds = { least: -Number.MAX_VALUE, most: Number.MAX_VALUE, unit: "plain" };

/** A number, a range, yes or no, a list in brackets, or words. */
function valueFrom(typed: string): unknown {
  const text = typed.trim();
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined)
    return list
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== "");
  return quantityFromText(text, ANY) ?? text;
}
