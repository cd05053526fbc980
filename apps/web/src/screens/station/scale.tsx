/** A guess and what it is, on one scale; its words stand beside it. */
import type { Figure } from "@linchpin/learn";
import { useFigureWords } from "../../learn/figures.ts";
import { useLearnWords } from "../../learn/words.ts";
import { placeOn } from "./model.ts";
import type { Range } from "./number-field.tsx";

interface Props {
  /** Null: the heading says it. */
  readonly label: string | null;
  readonly range: Range;
  readonly said: number;
  readonly figure: Figure;
  readonly close: boolean;
}

export function Scale({ label, range: { from, to }, said, figure, close }: Props): React.ReactNode {
  const words = useLearnWords().station;
  const figureWords = useFigureWords();
  const at = (value: number): React.CSSProperties => ({
    insetInlineStart: `${100 * placeOn(value, from, to)}%`,
  });
  return (
    <div className={close ? "guess-scale close" : "guess-scale"}>
      {label !== null && <p className="scale-label">{label}</p>}
      <p className="scale-numbers">
        <span>
          <b className="is">{figureWords(figure)}</b> <span className="note">{words.is}</span>
        </span>
        <span>
          <b>{figureWords({ ...figure, value: said })}</b> <span className="note">{words.you}</span>
        </span>
      </p>
      <div className="scale-line" aria-hidden="true">
        <i className="filled" style={{ inlineSize: `${100 * placeOn(figure.value, from, to)}%` }} />
        <i className="guessed" style={at(said)} />
        <i className="actual" style={at(figure.value)} />
      </div>
      <p className="scale-ends note" aria-hidden="true">
        <span>{figureWords({ ...figure, value: from })}</span>
        <span>{figureWords({ ...figure, value: to })}</span>
      </p>
    </div>
  );
}
