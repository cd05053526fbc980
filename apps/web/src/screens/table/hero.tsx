/** The one number: what is the owner's if the talks ended now, what is still on the table, and what just moved it. */
import { type Figures, type Match, positionOf, underWay } from "@linchpin/match";
import { tableWords, type Labels } from "@linchpin/words";
import { useTongue } from "../../app/tongue.tsx";
import type { Dict } from "../../app/words/index.ts";
import type { Priced } from "../../games/practice.ts";
import { Term } from "../../board/term.tsx";
import { useExplained } from "../../board/shown.ts";
import { useNarrow } from "../../board/use-narrow.ts";
import { changeBetween } from "./change.ts";
import { may } from "./model.ts";

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
  const narrow = useNarrow();
  const { between } = tableWords({ language });
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
  const left = leftOf(sitting, labels, now.figures, words);

  const change = before === null ? null : changeBetween(before, now, sitting, labels, t.board.why);
  return (
    <section className={stale ? "hero-number stale" : "hero-number"} aria-label={words.title}>
      <p className="hero-now">
        <span>
          <b className={below ? "hero-figure lost" : "hero-figure"}>{money(Math.abs(yours))}</b>
          {between}
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
          <span>{explained ? <Term of="table">{left.says}</Term> : left.says}</span>
          {!narrow && left.todo !== "" && <span>{left.todo}</span>}
          {!narrow && change !== null && <Moved change={change} labels={labels} />}
        </p>
        {narrow && (left.todo !== "" || change !== null) && (
          // What stays in sight leaves room for the conversation: why is there for who asks.
          <details className="hero-more">
            <summary className={change === null ? "" : change.by < 0 ? "lost" : "good"}>
              {change === null ? words.todo : movedBy(change, labels, words)}
            </summary>
            <p>
              {change !== null && <Moved change={change} labels={labels} />} {left.todo}
            </p>
          </details>
        )}
      </div>
    </section>
  );
}

type Change = NonNullable<ReturnType<typeof changeBetween>>;

const movedBy = ({ by, of }: Change, labels: Labels, words: Dict["board"]["hero"]): string =>
  words.moved((by < 0 ? "−" : "+") + labels.money(Math.abs(by)), of);

/** By how much the number moved, and why. */
function Moved({ change, labels }: { readonly change: Change; readonly labels: Labels }): React.ReactNode {
  const { t } = useTongue();
  return (
    <>
      <span className={change.by < 0 ? "hero-change lost" : "hero-change good"}>
        {movedBy(change, labels, t.board.hero)}
        {t.colon}
        {change.why.join(t.comma)}
      </span>
      {change.gone > 0 && <span className="note">{t.board.why.gone(labels.money(change.gone))}</span>}
    </>
  );
}

interface Left {
  readonly says: string;
  /** What is then to be done; empty: nothing, or it is not said. */
  readonly todo: string;
}

/** What is left to win: of whom, once somebody has signed; where nothing is, what is left to do. */
function leftOf(sitting: Match, labels: Labels, figures: Figures, words: Dict["board"]["hero"]): Left {
  const { parties, scenario, week, turn } = positionOf(sitting);
  const signed = parties.some(({ terms }) => terms !== null);
  if (figures.still >= LEAST) return { says: signed ? words.unsigned : words.still, todo: "" };
  const says = signed ? words.allSigned : words.nothing;
  if (turn === null) return { says, todo: "" };
  const ready = Math.min(...underWay(positionOf(sitting)));
  if (ready <= scenario.weeks) return { says, todo: words.atWork(ready) };
  const own = ownWork(sitting, figures);
  if (own !== null) {
    const what = own.channel === null ? words.release : labels.channel(own.channel);
    return { says, todo: words.ownWork(what, labels.money(own.adds), labels.money(own.cost)) };
  }
  const saves = scenario.burn > 0 && week < scenario.weeks;
  return { says, todo: saves ? words.saves(labels.money(scenario.burn)) : "" };
}

interface OwnWork {
  /** Null: the next release. */
  readonly channel: number | null;
  readonly adds: number;
  readonly cost: number;
}

/** What adds most of what one may still begin oneself; null: nothing does. */
function ownWork(sitting: Match, { channels, release }: Figures): OwnWork | null {
  const { building, development } = sitting.scenario;
  const all: readonly OwnWork[] = [
    ...channels.flatMap((adds, channel) =>
      may(sitting, { kind: "build", channel }) ? [{ channel, adds, cost: building[channel]?.cost ?? 0 }] : [],
    ),
    ...(may(sitting, { kind: "develop" })
      ? [{ channel: null, adds: release ?? 0, cost: development?.cost ?? 0 }]
      : []),
  ];
  const [best] = all
    .filter(({ adds, cost }) => adds - cost >= LEAST)
    .toSorted((a, b) => b.adds - b.cost - (a.adds - a.cost));
  return best ?? null;
}

/** Below this nothing is worth naming. */
const LEAST = 500;
