/** The one number: what is the owner's if the talks ended now, what is still on the table, and what just moved it. */
import { type Match, positionOf } from "@linchpin/match";
import type { Labels } from "@linchpin/words";
import { useTongue } from "../../app/tongue.tsx";
import type { Dict } from "../../app/words/index.ts";
import type { Priced } from "../../games/practice.ts";
import { Term } from "../../board/term.tsx";
import { useExplained } from "../../board/shown.ts";
import { changeBetween } from "./change.ts";

interface Props {
  readonly sitting: Match;
  readonly now: Priced | null;
  readonly before: Priced | null;
  readonly stale: boolean;
}

export function Hero({ sitting, now, before, stale }: Props): React.ReactNode {
  const { t, money, language } = useTongue();
  const explained = useExplained(sitting);
  const words = t.board.hero;
  if (now === null) return <section className="hero-number" aria-label={words.title} />;
  const { ifEnded, division, still } = now.figures;
  const yours = ifEnded[0]!;
  const share = Math.max(division.shares[0]!, yours);
  // The whole bar is what there is with everybody at the table: so it fills as they come, and empties with what is given away.
  const whole = Math.max(1, sitting.scenario.ceiling, share);
  const labels = sitting.labels[language];
  const { currency } = labels;
  const paid = sitting.events.some((events) =>
    events.some(({ kind }) => kind === "paid" || kind === "signed"),
  );
  const below = yours < -LEAST;
  const said = below ? words.below : paid || yours < LEAST ? words.yours : words.yoursAlone;
  const left = leftOf(sitting, labels, still, words);

  const change = before === null ? null : changeBetween(before, now, sitting, labels, t.board.why);
  return (
    <section className={stale ? "hero-number stale" : "hero-number"} aria-label={words.title}>
      <p className="hero-now">
        <span>
          <b className={below ? "hero-figure lost" : "hero-figure"}>{money(Math.abs(yours))}</b>{" "}
          <span className="unit">{currency}</span>
        </span>
        <span className="note">{explained ? <Term of="yours">{said}</Term> : said}</span>
      </p>
      <div className="hero-rest">
        <div className="hero-bar" aria-hidden="true">
          <i className="hero-yours" style={{ inlineSize: `${(100 * Math.max(0, yours)) / whole}%` }} />
          <i className="hero-still" style={{ inlineSize: `${(100 * still) / whole}%` }} />
        </div>
        <p className="hero-words">
          {still >= LEAST && <b>{labels.money(still)}</b>}
          <span>{explained ? <Term of="table">{left}</Term> : left}</span>
          {change !== null && (
            <span className={change.by < 0 ? "hero-change lost" : "hero-change good"}>
              {words.moved((change.by < 0 ? "−" : "+") + labels.money(Math.abs(change.by)), change.of)}
              {t.colon}
              {change.why.join(t.comma)}
            </span>
          )}
        </p>
      </div>
    </section>
  );
}

/** What is left to win: of whom, once somebody has signed. */
function leftOf(sitting: Match, labels: Labels, still: number, words: Dict["board"]["hero"]): string {
  const { parties, scenario, week, turn } = positionOf(sitting);
  const signed = parties.some(({ terms }) => terms !== null);
  if (still >= LEAST) return signed ? words.unsigned : words.still;
  const none = signed ? words.allSigned : words.nothing;
  const saves = scenario.burn > 0 && week < scenario.weeks && turn !== null;
  return none + (saves ? words.saves(labels.money(scenario.burn)) : "");
}

/** Below this nothing is worth naming. */
const LEAST = 500;
