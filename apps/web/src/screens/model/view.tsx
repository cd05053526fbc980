/** The pages that explain the model: a few sentences, a live picture, the claim, the evidence for and against. */
import { useState } from "react";
import { Courses } from "../../board/courses.tsx";
import { PowerBar } from "../../board/power-bar.tsx";
import { BackToTable } from "../../app/came-from.tsx";
import { Columns } from "../../app/tables.tsx";
import { Check, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { MODEL_PAGES } from "../../app/words/model-pages.ts";
import { pieOf, pricesOf, promiseOf } from "./model.ts";
import "./model.css";
import { route } from "../../app/routes.ts";

const usePages = (): (typeof MODEL_PAGES)["en"] => MODEL_PAGES[useTongue().language];

const PAGES = ["pie", "price", "promise"] as const;
type Page = (typeof PAGES)[number];

export function ModelPage({ page }: { readonly page: string }): React.ReactNode {
  const { t } = useTongue();
  const found: Page = PAGES.find((each) => each === page) ?? "pie";
  const pages = usePages();
  const words = pages[found];
  const next = PAGES[PAGES.indexOf(found) + 1];
  useTitle(t.model.titles[found]);
  return (
    <main id="content" tabIndex={-1} className="page model">
      <nav className="model-nav" aria-label={t.model.title}>
        {PAGES.map((each) => (
          <a key={each} href={route.model(each)} aria-current={each === found ? "page" : undefined}>
            {t.model.titles[each]}
          </a>
        ))}
      </nav>
      <h1>{t.model.leads[found]}</h1>
      {words.text.map((text) => (
        <p key={text} className="measure">
          {text}
        </p>
      ))}
      <div className="plate live">
        {found === "pie" && <Pie />}
        {found === "price" && <Price />}
        {found === "promise" && <Promise_ />}
      </div>
      <p className="moral measure">{words.moral}</p>
      <p className="note measure">{words.evidence}</p>
      <BackToTable />
      <p>
        {next === undefined ? (
          <a className="button primary" href={route.play("sensor")}>
            {t.landing.sit}
          </a>
        ) : (
          <a className="button" href={route.model(next)}>
            {pages.next + t.colon + t.model.titles[next]}
          </a>
        )}
      </p>
    </main>
  );
}

interface RangeProps {
  readonly label: string;
  readonly value: number;
  readonly of: readonly [from: number, to: number, step: number];
  readonly shown: string;
  readonly change: (value: number) => void;
}

const Range = ({ label, value, of: [min, max, step], shown, change }: RangeProps): React.ReactNode => (
  <label className="range">
    <span>{label}</span>
    <output>{shown}</output>
    <input
      type="range"
      value={value}
      min={min}
      max={max}
      step={step}
      aria-valuetext={shown}
      onChange={({ target }) => change(target.valueAsNumber)}
    />
  </label>
);

function Pie(): React.ReactNode {
  const { t, money } = useTongue();
  const pages = usePages();
  const words = pages.pie;
  const [buyers, setBuyers] = useState(1);
  const [known, setKnown] = useState(0);
  const division = pieOf({ buyers, known });
  const names = [pages.you, ...Array.from({ length: buyers }, (_, i) => pages.buyer(i + 1))];
  return (
    <>
      <Range label={words.buyers} value={buyers} of={[1, 5, 1]} shown={String(buyers)} change={setBuyers} />
      <Range label={words.knows} value={known} of={[0, 1, 0.05]} shown={t.percent(known)} change={setKnown} />
      <PowerBar division={division} names={names} currency="USD" />
      <p aria-live="polite" className="effect">
        {words.sentence(
          money(division.shares[0]!),
          t.percent(division.shares[0]! / division.pie),
          t.percent(division.necessity),
        )}
      </p>
    </>
  );
}

function Price(): React.ReactNode {
  const { money } = useTongue();
  const pages = usePages();
  const words = pages.price;
  const [held, setHeld] = useState<readonly boolean[]>([false, false, false]);
  const { division, prices, months } = pricesOf(held);
  return (
    <>
      <table className="files">
        <Columns of={[words.files, { number: words.columns.now }, { number: words.columns.fair }]} />
        <tbody>
          {words.names.map((name, i) => (
            <tr key={name}>
              <th scope="row">
                <Check checked={held[i] === true} change={(on) => setHeld(held.with(i, on))}>
                  {name}
                </Check>
              </th>
              <td className="number">{prices[i]!.now === null ? words.held : money(prices[i]!.now)}</td>
              <td className="number">{prices[i]!.fair === null ? "" : money(prices[i]!.fair)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PowerBar division={division} names={[pages.you, pages.buyer(1)]} currency="USD" />
      <p aria-live="polite" className="effect">
        {words.sentence(money(division.shares[0]!), months.toFixed(1))}
      </p>
    </>
  );
}

const RELEASES = [null, 36, 24, 12, 6] as const;

function Promise_(): React.ReactNode {
  const { t, money } = useTongue();
  const pages = usePages();
  const words = pages.promise;
  const [royalty, setRoyalty] = useState(0.08);
  const [known, setKnown] = useState(0.5);
  const [release, setRelease] = useState(0);
  const [penalty, setPenalty] = useState(0);
  const every = RELEASES[release]!;
  const value = promiseOf({ royalty, known, every, penalty });
  return (
    <>
      <Range
        label={words.royalty}
        value={royalty}
        of={[0, 0.2, 0.005]}
        shown={`${(royalty * 100).toFixed(1)} %`}
        change={setRoyalty}
      />
      <Range label={words.known} value={known} of={[0, 1, 0.05]} shown={t.percent(known)} change={setKnown} />
      <Range
        label={words.releases}
        value={release}
        of={[0, RELEASES.length - 1, 1]}
        shown={every === null ? words.never : words.months(every)}
        change={setRelease}
      />
      <Range
        label={words.penalty}
        value={penalty}
        of={[0, 500_000, 25_000]}
        shown={money(penalty)}
        change={setPenalty}
      />
      <Courses courses={value.courses} stopsAt={value.stopsAt} term={value.term} />
      <p aria-live="polite" className={value.stopsAt === null ? "effect good" : "effect lost"}>
        {value.stopsAt === null ? words.holds : pages.courses.stops(value.stopsAt)}{" "}
        {words.toYou(money(value.toOwner))}
      </p>
    </>
  );
}
