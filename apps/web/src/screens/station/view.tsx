/** A station, one idea a screen: back and on by button or arrow key, the heading in focus, and what was done kept. */
import { happenedAt } from "../../learn/now.ts";
import { pathOf, STATIONS, type Screen, type StationId } from "@linchpin/learn";
import { useEffect, useRef } from "react";
import { Loading, Nowhere, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { course } from "../../app/course-routes.ts";
import { LEARN } from "../../app/routes.ts";
import type { LoadedStation } from "../../learn/course.ts";
import { usePlain } from "../../learn/prose.tsx";
import { progressNow, record, useProgress } from "../../learn/shelf.ts";
import { useLearnWords } from "../../learn/words.ts";
import { Body } from "./body.tsx";
import { CheckPage } from "./check.tsx";
import { DonePage } from "./done.tsx";
import { screenAt, titleOf } from "./model.ts";
import { useArrowKeys } from "./use-arrow-keys.ts";
import { useStation } from "./use-station.ts";
import "../../learn/learn.css";
import "./station.css";

interface PageProps {
  readonly id: string;
  /** A number from 1, `check`, `done`; null: where one was. */
  readonly screen: string | null;
}

export function StationPage({ id, screen }: PageProps): React.ReactNode {
  const loaded = useStation(id);
  useResumed(id, screen, loaded);
  if (loaded === "missing") return <Missing />;
  if (loaded === null || screen === null) return <Loading />;
  if (screen === "check") return <CheckPage of={loaded} />;
  if (screen === "done") return <DonePage of={loaded} />;
  const number = screenAt(loaded.station, Number(screen));
  return <AtScreen key={number} of={loaded} number={number} />;
}

/** An address without a screen leads to the one to go on with. */
function useResumed(id: string, screen: string | null, loaded: LoadedStation | "missing" | null): void {
  useEffect(() => {
    if (screen !== null || loaded === null || loaded === "missing") return;
    const state = pathOf(progressNow()).find((each) => each.id === id);
    const at = state?.state === "done" ? 1 : screenAt(loaded.station, state?.screen ?? 1);
    window.location.replace(course.station(id, at));
  }, [id, screen, loaded]);
}

function Missing(): React.ReactNode {
  const words = useLearnWords();
  return <Nowhere said={words.notThere} to={LEARN} name={words.toPath} />;
}

interface ScreenProps {
  readonly of: LoadedStation;
  readonly number: number;
}

function AtScreen({ of, number }: ScreenProps): React.ReactNode {
  const { both } = useTongue();
  const words = useLearnWords();
  const plain = usePlain(of);
  const { id, title, screens } = of.station;
  const screen = screens[number - 1]!;
  const own = titleOf(screen);
  const heading = own === null ? words.station.kinds[screen.kind] : plain(own);
  const box = useRef<HTMLHeadingElement>(null);
  const { kept } = useProgress();
  useTitle(`${heading} · ${both(title)}`);
  useEffect(() => {
    box.current?.focus();
    window.scrollTo({ top: 0 });
    record({ kind: "screen", at: happenedAt(), station: id, screen: number });
  }, [id, number]);
  const before = number > 1 ? course.station(id, number - 1) : LEARN;
  const after = number < screens.length ? course.station(id, number + 1) : course.station(id, "done");
  useArrowKeys(before, after);
  return (
    <main id="content" tabIndex={-1} className="page station">
      <Top id={id} title={both(title)} number={number} screens={screens} />
      <h1 ref={box} tabIndex={-1} className={isLong(heading) ? "long" : undefined}>
        {own !== null && <span className="kind">{words.station.kinds[screen.kind]}</span>}
        {heading}
      </h1>
      <Body of={of} number={number} />
      {!kept && <p className="problem">{words.notKept}</p>}
      <nav className="station-nav" aria-label={words.station.nav}>
        <a className="button" href={before}>
          {number > 1 ? words.station.back : words.toPath}
        </a>
        <a className="button primary" href={after} rel="next">
          {number < screens.length ? words.station.on : words.station.finish}
        </a>
        <span className="note keys">{words.station.keys}</span>
      </nav>
    </main>
  );
}

/** A question of several sentences is written as a text. */
const isLong = (heading: string): boolean => heading.length > LONG;
const LONG = 60;

interface TopProps {
  readonly id: StationId;
  readonly title: string;
  readonly number: number;
  readonly screens: readonly Screen[];
}

/** Where one is: the station, the screen, how far. */
function Top({ id, title, number, screens }: TopProps): React.ReactNode {
  const words = useLearnWords();
  return (
    <header className="station-top">
      <p>
        <a href={LEARN}>{words.title}</a> <span aria-hidden="true">›</span>{" "}
        {words.number(STATIONS.indexOf(id))} <b>{title}</b>
      </p>
      <p className="note">{words.station.of(number, screens.length)}</p>
      <ol className="steps" aria-hidden="true">
        {screens.map((screen, i) => (
          <li
            key={i}
            className={i + 1 < number ? "past" : i + 1 === number ? "now" : ""}
            data-kind={screen.kind}
          />
        ))}
      </ol>
    </header>
  );
}
