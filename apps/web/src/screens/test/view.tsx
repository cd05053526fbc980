/** Before and after: the next sitting of the test, and what those that were taken show, with how sure that is. */
import {
  comparisonOf,
  measureIn,
  MEASURE_NAMES,
  MEASURES,
  ofKind,
  sittingOf,
  SITTINGS,
  type Compared,
  type Form,
  type Measures,
  type TestTaken,
} from "@linchpin/learn";
import { useEffect, useState } from "react";
import { LEARN, route } from "../../app/routes.ts";
import { Columns } from "../../app/tables.tsx";
import { Button, Facts, Section, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { happenedAt, today } from "../../learn/now.ts";
import { useProgress } from "../../learn/shelf.ts";
import { beginTest, goingTest, learnerName, writeTestsDown } from "../../learn/tests.ts";
import { useLearnWords } from "../../learn/words.ts";
import { GradedTest } from "./graded-test.tsx";
import "../../learn/learn.css";
import "./test.css";

const useMeasureNames = (): (typeof MEASURE_NAMES)["en"] => MEASURE_NAMES[useTongue().language];

export function TestPage(): React.ReactNode {
  const words = useLearnWords();
  const names = useMeasureNames();
  const { progress } = useProgress();
  useTitle(words.test.title);
  useEffect(writeTestsDown, []);
  const taken = ofKind(progress, "test");
  return (
    <main id="content" tabIndex={-1} className="page test-page">
      <p className="note">
        <a href={LEARN}>{words.title}</a>
      </p>
      <h1>{words.test.title}</h1>
      <p className="lead">{words.test.lead}</p>
      <NextSitting />
      {taken.length > 0 && <Results taken={taken} />}
      <Section title={words.test.counted}>
        <Facts
          className="measures"
          of={MEASURES.map((measure) => [names[measure].name, names[measure].says])}
        />
        <p className="note measure">{words.test.notShown}</p>
      </Section>
    </main>
  );
}

async function begin(form: Form): Promise<void> {
  window.location.hash = route.week(await beginTest(form), 1).slice(1);
}

function NextSitting(): React.ReactNode {
  const words = useLearnWords().test;
  const { progress } = useProgress();
  const going = goingTest();
  const next = sittingOf(progress, learnerName(), happenedAt());
  if (going !== null)
    return (
      <section className="plate">
        <p>{words.going}</p>
        <p>
          <a className="button primary" href={route.game(going.id)}>
            {words.goOn}
          </a>
        </p>
      </section>
    );
  if (next === null) return <p>{words.allTaken}</p>;
  return (
    <Section className="plate" title={words.sittings[next.sitting].name}>
      <p className="measure">{words.sittings[next.sitting].says}</p>
      {next.opens === null ? (
        <p>
          <Button look="primary" onClick={() => void begin(next.form)}>
            {words.begin}
          </Button>{" "}
          <span className="note">{words.rules}</span>
        </p>
      ) : (
        <p className="note">{words.opens(today(next.opens))}</p>
      )}
    </Section>
  );
}

/** One after the other is graded, so that each is there sooner. */
function Results({ taken }: { readonly taken: readonly TestTaken[] }): React.ReactNode {
  const words = useLearnWords().test;
  const [known, setKnown] = useState<readonly Measures[]>([]);
  const waiting = taken[known.length];
  const [before, after] = known;
  return (
    <Section title={words.results}>
      {before !== undefined && after !== undefined ? (
        <Changes changes={comparisonOf(before, after)} later={known[2] ?? null} />
      ) : (
        before !== undefined && <First measures={before} />
      )}
      {waiting !== undefined && (
        <GradedTest
          key={waiting.form}
          test={waiting}
          told={(measures) => setKnown((all) => (all.length === known.length ? [...all, measures] : all))}
        />
      )}
    </Section>
  );
}

const short = (value: number): string =>
  (Math.round(value * 10) / 10).toFixed(Number.isInteger(value) ? 0 : 1);
const signed = (value: number): string => `${value < 0 ? "−" : "+"}${short(Math.abs(value))}`;

function First({ measures }: { readonly measures: Measures }): React.ReactNode {
  const words = useLearnWords().test;
  const names = useMeasureNames();
  return (
    <>
      <table className="results">
        <Columns of={[words.measure, { number: words.sittings.before.short }]} />
        <tbody>
          {MEASURES.map((measure) => {
            const value = measureIn(measures, measure);
            return (
              <tr key={measure}>
                <th scope="row">{names[measure].name}</th>
                <td className="number">{value === null ? words.unknown : short(value)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="note measure">{words.oneOnly}</p>
    </>
  );
}

interface ChangesProps {
  readonly changes: readonly Compared[];
  readonly later: Measures | null;
}

function Changes({ changes, later }: ChangesProps): React.ReactNode {
  const { t } = useTongue();
  const words = useLearnWords().test;
  const names = useMeasureNames();
  const [main] = changes;
  const columns = later === null ? SITTINGS.slice(0, 2) : SITTINGS;
  return (
    <>
      {main !== undefined && (
        <p className="main-change">
          <b>
            {short(main.before)} → {short(main.after)}
          </b>{" "}
          <span>
            {names.regret.name}
            {t.comma}
            {main.sure ? words.sure[main.better === true ? "better" : "worse"] : words.unsure}
          </span>
        </p>
      )}
      <table className="results">
        <Columns
          of={[
            words.measure,
            ...columns.map((sitting) => ({ number: words.sittings[sitting].short })),
            { number: words.change },
            { number: words.between },
          ]}
        />
        <tbody>
          {changes.map((each) => (
            <tr key={each.measure}>
              <th scope="row">{names[each.measure].name}</th>
              <td className="number">{short(each.before)}</td>
              <td className="number">{short(each.after)}</td>
              {later !== null && (
                <td className="number">{short(measureIn(later, each.measure) ?? Number.NaN)}</td>
              )}
              <td className={`number ${each.better === null ? "" : each.better ? "good" : "lost"}`}>
                {signed(each.change)}
              </td>
              <td className="number note">
                {each.low === null || each.high === null
                  ? words.unknown
                  : words.interval(signed(each.low), signed(each.high))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note measure">{words.uncertain}</p>
    </>
  );
}
