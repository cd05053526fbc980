/** The first page: the first decision at once, a seat at the table, the other deals, the games that are kept. */
import { sentence } from "@linchpin/words";
import { lazy, Suspense, useEffect, useState } from "react";
import { BAG, CATALOGUE } from "virtual:catalogue";
import type { CatalogueEntry } from "../../app/catalogue.ts";
import { hasServer } from "../../games/here.ts";
import { PowerBar } from "../../board/power-bar.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { Doors, showTables } from "./doors.tsx";
import { Kept } from "./kept.tsx";
import { effectOf, type Choice } from "./model.ts";
import { LEARN, route } from "../../app/routes.ts";
import { stationReached } from "../../app/learnt.ts";

/** Asked for only where there is a server. */
const YourTables = lazy(() => import("../lobby/view.tsx").then((m) => ({ default: m.YourTables })));

/** `at`: where the page is to be; its top, unless said. */
export function Landing({ at = null }: { readonly at?: "tables" | null }): React.ReactNode {
  const { t } = useTongue();
  useEffect(() => {
    if (at !== null) showTables();
  }, [at]);
  useEffect(() => {
    document.title = `Linchpin: ${t.landing.title}`;
  }, [t]);
  return (
    <main id="content" tabIndex={-1} className="landing page">
      <section className="hero">
        <h1>{t.landing.title}</h1>
        <p className="lead">{t.landing.lead}</p>
      </section>
      <Bag />
      <Doors />
      <Kept />
      {hasServer() && (
        <Suspense>
          <YourTables />
        </Suspense>
      )}
      <Index />
      <Pages />
      <footer className="colophon">
        <p>{t.landing.offline}</p>
        <p>{t.landing.invented}</p>
      </footer>
    </main>
  );
}

function Bag(): React.ReactNode {
  const { t, both, money } = useTongue();
  const [choice, setChoice] = useState<Choice>("nothing");
  const effect = effectOf(BAG, choice);
  // The first station is the evening.
  const reached = stationReached() || null;
  const thing = BAG.things.find(({ key }) => key === choice);
  const name = thing === undefined ? "" : both(thing.name);
  const inMoney = (value: number): string => t.money(money(value), BAG.currency);
  const [before, after] = [inMoney(effect.before), inMoney(effect.after)];
  const words = {
    nothing: () => t.landing.effectNothing(before, inMoney(BAG.now.pie)),
    thing: () => t.landing.effect(name, before, after),
    free: () => t.landing.effectFree(sentence(name), t.percent(thing!.proves)),
    everything: () => t.landing.effectEverything(before, after),
  }[effect.kind]();
  const options = [
    { key: "nothing", label: t.landing.nothing },
    ...BAG.things.map(({ key, name: label }) => ({ key, label: sentence(both(label)) })),
    { key: "everything", label: t.landing.everything },
  ];
  return (
    <section className="bag plate">
      <fieldset>
        <legend>{t.landing.question}</legend>
        <p className="note">{t.landing.questionHint(both(BAG.to))}</p>
        <div className="chips">
          {options.map(({ key, label }) => (
            <label key={key} className="chip">
              <input
                type="radio"
                name="bag"
                value={key}
                checked={choice === key}
                onChange={() => setChoice(key)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <PowerBar
        division={effect.division}
        names={[t.bar.you, ...BAG.parties.map((party) => both(party))]}
        currency={BAG.currency}
      />
      <p
        className={effect.kind === "nothing" || effect.kind === "free" ? "effect" : "effect lost"}
        aria-live="polite"
      >
        {words}
      </p>
      <p className="sit">
        <a className="button primary" href={reached === null ? route.evening() : LEARN}>
          {t.landing.doors.learn.go(reached)}
        </a>
        <a className="button" href={route.play("sensor")}>
          {t.landing.sit}
        </a>
        <span className="note">{t.landing.sitNote}</span>
      </p>
    </section>
  );
}

/** Short and small first. */
const SHORTEST_FIRST = CATALOGUE.toSorted((a, b) => a.weeks - b.weeks || a.parties - b.parties);

/** At half a minute a move, to the next five. */
const minutesOf = ({ weeks, attention }: CatalogueEntry): number =>
  5 * Math.ceil((weeks * attention) / 2 / 5);

function Index(): React.ReactNode {
  const { t, both } = useTongue();
  return (
    <section className="index">
      <h2 id="tables" tabIndex={-1}>
        {t.landing.scenarios}
      </h2>
      <ol>
        {SHORTEST_FIRST.map((entry) => (
          <li key={entry.id}>
            <a href={route.play(entry.id)}>
              <span className="index-title">{both(entry.title)}</span>
              <span className="index-summary">{both(entry.summary)}</span>
              <span className="index-facts">
                {t.landing.scenarioFacts(entry.weeks, entry.parties, minutesOf(entry))}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

const PAGES = ["pie", "price", "promise"] as const;

function Pages(): React.ReactNode {
  const { t } = useTongue();
  return (
    <section className="index pages">
      <h2>{t.landing.pages}</h2>
      <ol>
        {PAGES.map((page) => (
          <li key={page}>
            <a href={route.model(page)}>
              <span className="index-title">{t.model.titles[page]}</span>
              <span className="index-summary">{t.model.leads[page]}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
