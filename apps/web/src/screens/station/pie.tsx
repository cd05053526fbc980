/** How a pie is divided, as a bar; the first part is the owner's. Its list is the text twin, and the key of the hatches. */
import type { Bars } from "@linchpin/learn";
import { useTongue } from "../../app/tongue.tsx";
import { useFigureWords } from "../../learn/figures.ts";

/** Below this part of the bar nothing is drawn. */
const SHOWN_FROM = 0.002;
const HATCHES = 6;

/** The owner in green, the others in the hatches of parties. */
const seatOf = (i: number): string => `seat-${i === 0 ? 0 : ((i - 1) % HATCHES) + 1}`;

export function Pie({ bars }: { readonly bars: Bars }): React.ReactNode {
  const { t, both } = useTongue();
  const figureWords = useFigureWords();
  const { unit, currency, parts } = bars;
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <figure className="pie">
      <figcaption className="note">
        {both(bars.says)}
        {t.colon}
        {figureWords({ value: whole, unit, currency })}
      </figcaption>
      <div className="power-bar" aria-hidden="true">
        {parts.map(({ key, value }, i) => (
          <div
            key={key}
            className={`power-part ${seatOf(i)}${value < SHOWN_FROM * whole ? " nothing" : ""}`}
            style={{ flexGrow: Math.max(0, value) }}
          />
        ))}
      </div>
      <ul className="pie-key">
        {parts.map(({ key, says, value }, i) => (
          <li key={key}>
            <span className={`mark-of ${seatOf(i)}`} aria-hidden="true" /> {both(says)}{" "}
            <b>{figureWords({ value, unit, currency })}</b>{" "}
            {unit !== "share" && <span className="note">{t.percent(whole > 0 ? value / whole : 0)}</span>}
          </li>
        ))}
      </ul>
    </figure>
  );
}
