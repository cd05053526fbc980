/** A drill by its address, the one of the day, what is due, or a theme: one after the other, as long as one wants. */
import { ratingOf, type Theme } from "@linchpin/learn";
import { useEffect, useRef, useState } from "react";
import { course } from "../../app/course-routes.ts";
import { LEARN } from "../../app/routes.ts";
import { chosenFrom, isTheme, sourceOf, type Chosen, type DrillSource } from "../../learn/choose.ts";
import { drillIndex, openDrill, type OpenDrill } from "../../learn/drills.ts";
import { happenedAt } from "../../learn/now.ts";
import { progressNow, record } from "../../learn/shelf.ts";
import { useLoaded } from "../../app/use-loaded.ts";
import { useLearnWords } from "../../learn/words.ts";
import { DrillCard } from "./card.tsx";
import { CopyAddress } from "./copy-address.tsx";
import { answerWaiting, givenAtTable, keepAnswer, type Answered } from "./given.ts";
import { ratingText } from "./model.ts";
import { Button, Loading } from "../../app/parts.tsx";

export function DrillPage({ id }: { readonly id: string }): React.ReactNode {
  return <Drills source={sourceOf(id)} />;
}

export function ThemePage({ theme }: { readonly theme: string }): React.ReactNode {
  return isTheme(theme) ? <Drills source={{ kind: "theme", theme }} /> : <Nothing why="missing" />;
}

interface Ready {
  readonly chosen: Chosen;
  readonly open: OpenDrill;
}

function Drills({ source }: { readonly source: DrillSource }): React.ReactNode {
  const [round, setRound] = useState(0);
  const [waiting, setWaiting] = useState(() => answerWaiting(source));
  const ready = useDrill(source, round, waiting?.chosen ?? null);
  if (ready === null) return <Loading />;
  if (ready === "none") return <Nothing why={source.kind === "due" ? "nothingDue" : "missing"} />;
  return (
    <AtDrill
      key={`${ready.open.drill.id}-${round}`}
      source={source}
      ready={ready}
      waiting={waiting}
      next={() => {
        keepAnswer(null);
        setWaiting(null);
        setRound(round + 1);
      }}
    />
  );
}

/** Chosen when the round begins, unless it was before: what is answered in it does not change it. */
const useDrill = (source: DrillSource, round: number, before: Chosen | null): Ready | "none" | null =>
  useLoaded<Ready | "none">(`${JSON.stringify(source)} ${round}`, async () => {
    const chosen = before ?? chosenFrom(source, await drillIndex(), progressNow(), happenedAt());
    const open = chosen === null ? null : await openDrill(chosen.id);
    return chosen === null || open === null ? "none" : { chosen, open };
  });

function Nothing({ why }: { readonly why: "missing" | "nothingDue" }): React.ReactNode {
  const words = useLearnWords();
  return (
    <main id="content" tabIndex={-1} className="page">
      <h1>{why === "missing" ? words.drill.missing : words.due(0)}</h1>
      {why === "nothingDue" && <p className="measure">{words.drill.nothingDue}</p>}
      <p>
        <a className="button" href={course.drill("daily")}>
          {words.drill.daily}
        </a>{" "}
        <a href={LEARN}>{words.toPath}</a>
      </p>
    </main>
  );
}

interface AtDrillProps {
  readonly source: DrillSource;
  readonly ready: Ready;
  /** What was answered before the whole table was looked at. */
  readonly waiting: Answered | null;
  readonly next: () => void;
}

function AtDrill({ source, ready: { chosen, open }, waiting, next }: AtDrillProps): React.ReactNode {
  const words = useLearnWords();
  const { drill } = open;
  const [given] = useState(() => {
    const choice = givenAtTable(drill.id);
    return choice === null ? null : [choice];
  });
  const [moved, setMoved] = useState<Moved | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const heading = headingOf(words, source);
  useEffect(() => {
    document.title = `${heading} · Linchpin`;
    title.current?.focus();
    window.scrollTo({ top: 0 });
  }, [heading]);
  const answered = (right: boolean, taken: readonly number[]): void => {
    keepAnswer({ source, chosen, taken });
    if (moved !== null || waiting !== null) return;
    const before = ratingOf(progressNow());
    const { id, themes, difficulty } = drill;
    record({ kind: "attempt", at: happenedAt(), drill: id, right, themes, difficulty, chosen: chosen.theme });
    setMoved({ before: ratingText(before), after: ratingText(ratingOf(progressNow())) });
  };
  return (
    <main id="content" tabIndex={-1} className="page drill-page">
      <p className="note">
        <a href={LEARN}>{words.title}</a> <span aria-hidden="true">›</span> {words.drill.title}
      </p>
      <h1 ref={title} tabIndex={-1}>
        {heading}
      </h1>
      {chosen.due !== null && (
        <p className="note">
          {words.drill.here(
            words.drill.themes[chosen.due.concept],
            words.drill.why[chosen.due.why.kind](chosen.due.why.days),
          )}
        </p>
      )}
      <DrillCard open={open} answered={answered} given={given ?? waiting?.taken ?? null}>
        {moved !== null && <RatingLine moved={moved} />}
        <NextLine source={source} themes={drill.themes} next={next} id={drill.id} />
      </DrillCard>
    </main>
  );
}

function headingOf(words: ReturnType<typeof useLearnWords>, source: DrillSource): string {
  switch (source.kind) {
    case "one":
      return words.drill.title;
    case "daily":
      return words.drill.daily;
    case "due":
      return words.drill.due;
    case "theme":
      return words.drill.about(words.drill.themes[source.theme]);
  }
}

interface Moved {
  readonly before: string;
  readonly after: string;
}

function RatingLine({ moved: { before, after } }: { readonly moved: Moved }): React.ReactNode {
  const words = useLearnWords().drill;
  return (
    <p className="note">{before === after ? words.ratingStays(before) : words.ratingMoves(before, after)}</p>
  );
}

interface NextProps {
  readonly source: DrillSource;
  readonly themes: readonly Theme[];
  readonly id: string;
  readonly next: () => void;
}

function NextLine({ source, themes, id, next }: NextProps): React.ReactNode {
  const words = useLearnWords();
  const [theme] = themes;
  return (
    <p className="next-line">
      {source.kind === "due" || source.kind === "theme" ? (
        <Button look="primary" onClick={next}>
          {words.drill.next}
        </Button>
      ) : (
        theme !== undefined && (
          <a className="button primary" href={course.theme(theme)}>
            {words.drill.next}
          </a>
        )
      )}
      <CopyAddress address={course.drill(id)} />
      <a href={LEARN}>{words.toPath}</a>
    </p>
  );
}
