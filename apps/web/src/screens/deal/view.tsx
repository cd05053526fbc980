/** A deal being written: the eight questions and the file side by side, what is wrong, what to check first. */
import { route } from "../../app/routes.ts";
import { parseDeal, type DealFile, type DealResult } from "@linchpin/deal";
import { lazy, Suspense, useMemo, useState } from "react";
import { saveFile } from "../../app/files.ts";
import { Button, Loading, Problem, Section, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { hasNoFigure } from "../../deals/fresh.ts";
import { useDeal, type DealDesk } from "../../deals/use-deal.ts";
import { useDealWords } from "../../deals/words.ts";
import { useAnswer } from "../../workers/deal-client.ts";
import type { DealAnswer } from "../../workers/deal-jobs.ts";
import { Faults } from "./faults.tsx";
import { MissingDeal } from "./missing.tsx";
import { NumberRow } from "./numbers.tsx";
import { Questions } from "./questions.tsx";
import "../../deals/deals.css";
import "./deal.css";

const FileEditor = lazy(() => import("./file-editor.tsx"));

export function DealPage({ id }: { readonly id: string }): React.ReactNode {
  const desk = useDeal(id);
  if (desk === null) return <Loading />;
  return desk === "missing" ? <MissingDeal /> : <Writing desk={desk} />;
}

const PANES = ["form", "file"] as const;
type Pane = (typeof PANES)[number];

function Writing({ desk }: { readonly desk: DealDesk }): React.ReactNode {
  const w = useDealWords();
  const { deal } = desk;
  const [pane, setPane] = useState<Pane>("form");
  const [blocked, setBlocked] = useState(false);
  const [show, setShow] = useState<{ readonly line: number; readonly wish: number } | null>(null);
  const read = useMemo<DealResult>(() => parseDeal(deal.text), [deal.text]);
  const faults = read.ok ? [] : read.faults;
  useTitle(deal.title);
  const goTo = (line: number): void => {
    setPane("file");
    setShow((last) => ({ line, wish: (last?.wish ?? 0) + 1 }));
  };
  return (
    <main id="content" tabIndex={-1} className="deal-page">
      <header className="deal-head">
        <p className="note">
          <a href={route.deals()}>{w.toDeals}</a>
        </p>
        <h1>{deal.title}</h1>
        <Tools desk={desk} />
        <Keeping desk={desk} />
      </header>
      <PaneSwitch id={deal.id} pane={pane} change={setPane} />
      <div className="deal-columns" data-pane={pane}>
        <div className="deal-form">
          {blocked && !read.ok && <Problem>{w.mendFirst}</Problem>}
          <Faults faults={faults} text={deal.text} write={desk.write} goTo={goTo} />
          <CheckFirst desk={desk} read={read} />
          {deal.answers === null && <p className="note">{w.noAnswers}</p>}
          <Questions
            answers={deal.answers}
            change={(answers) => setBlocked(!desk.answer(answers))}
            file={read.ok ? read.file : null}
            numbers={{ text: deal.text, language: deal.language, write: desk.write }}
          />
          <p>
            <a className="button primary" href={route.answer(deal.id)}>
              {w.answer}
            </a>
          </p>
        </div>
        <Section className="deal-file" title={w.parts.file}>
          <p className="note">{w.fileHelp}</p>
          <Suspense fallback={<p className="note">{w.working}</p>}>
            <FileEditor
              text={deal.text}
              faults={faults}
              label={w.fileLabel}
              onChange={desk.write}
              show={show}
            />
          </Suspense>
        </Section>
      </div>
    </main>
  );
}

interface SwitchProps {
  readonly id: string;
  readonly pane: Pane;
  readonly change: (pane: Pane) => void;
}

function PaneSwitch({ id, pane, change }: SwitchProps): React.ReactNode {
  const w = useDealWords();
  return (
    <nav className="pane-switch" aria-label={w.partsLabel}>
      {PANES.map((each) => (
        <button key={each} type="button" aria-pressed={pane === each} onClick={() => change(each)}>
          {w.parts[each]}
        </button>
      ))}
      <a href={route.answer(id)}>{w.parts.short}</a>
    </nav>
  );
}

function Tools({ desk }: { readonly desk: DealDesk }): React.ReactNode {
  const w = useDealWords();
  const { deal } = desk;
  return (
    <p className="deal-tools">
      <Button disabled={!desk.canUndo} onClick={desk.undo}>
        {w.undo}
      </Button>
      <Button disabled={!desk.canRedo} onClick={desk.redo}>
        {w.redo}
      </Button>
      <Button onClick={() => saveFile(`${deal.id}.yaml`, deal.text)}>{w.download}</Button>
      <a className="button primary" href={route.answer(deal.id)}>
        {w.answer}
      </a>
    </p>
  );
}

/** Whether it is safe. */
function Keeping({ desk }: { readonly desk: DealDesk }): React.ReactNode {
  const w = useDealWords();
  const leaveForCopy = async (): Promise<void> => {
    const copy = await desk.saveAsCopy();
    if (copy !== null) window.location.hash = route.deal(copy);
  };
  if (desk.keeping === "kept")
    return (
      <p className="note keeping" aria-busy={desk.unkept}>
        {desk.unkept ? "…" : w.kept}
      </p>
    );
  if (desk.keeping === "full") return <Problem>{w.full}</Problem>;
  return (
    <Problem>
      {w.elsewhere} <Button onClick={desk.reload}>{w.takeTheirs}</Button>{" "}
      <Button onClick={() => void leaveForCopy()}>{w.keepMine}</Button>
    </Problem>
  );
}

/** What it comes to now, and the drafted numbers that matter most: from the worker, so that typing never waits for them. */
function CheckFirst({ desk, read }: { readonly desk: DealDesk; readonly read: DealResult }): React.ReactNode {
  const w = useDealWords();
  const { deal } = desk;
  const { answer } = useAnswer(read.ok ? deal.text : null, "first");
  if (!read.ok) return null;
  const { file } = read;
  const first = answer?.first ?? null;
  return (
    <section className="check-first plate" aria-labelledby="check-first-title">
      {answer !== null && !hasNoFigure(deal) && <ShareNow answer={answer} />}
      <h2 id="check-first-title">{w.checkFirst}</h2>
      {hasNoFigure(deal) && <p>{w.untouched}</p>}
      <p className="note">
        {first === null ? w.working : first.length === 0 ? w.checkNone : w.checkFirstNote}
      </p>
      <ul>
        {(first ?? []).map((path) => (
          <First key={path} path={path} file={file} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function ShareNow({ answer }: { readonly answer: DealAnswer }): React.ReactNode {
  const w = useDealWords();
  const { t, money } = useTongue();
  const { share, worth } = answer.headline;
  return (
    <p className="share-now" aria-live="polite">
      {w.expect}
      {t.colon}
      <b>{t.money(money(share), answer.deal.currency)}</b> {w.expectOf(money(worth))}
    </p>
  );
}

function First(props: {
  readonly path: string;
  readonly file: DealFile;
  readonly desk: DealDesk;
}): React.ReactNode {
  const { path, file, desk } = props;
  const assumption = file.assumptions.find((each) => each.path === path);
  if (assumption === undefined) return null;
  const { text, language } = desk.deal;
  return (
    <li>
      <NumberRow file={file} text={text} language={language} write={desk.write} assumption={assumption} />
    </li>
  );
}
