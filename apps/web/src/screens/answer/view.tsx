/** The answer about a deal: one page first, then each part on its own tab; the ranges come in as they are drawn. */
import { route } from "../../app/routes.ts";
import { parseDeal } from "@linchpin/deal";
import { dealNamed, half } from "@linchpin/table";
import { useEffect, useMemo, useRef, useState } from "react";
import { Loading, Problem, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useDeal, type DealDesk } from "../../deals/use-deal.ts";
import { useDealWords } from "../../deals/words.ts";
import { useAnswer } from "../../workers/deal-client.ts";
import type { DealAnswer } from "../../workers/deal-jobs.ts";
import { MissingDeal } from "../deal/missing.tsx";
import { Sections } from "./document.tsx";
import { Derivation, OpeningContext, type Opened } from "./figure.tsx";
import { OnePageView } from "./one-page.tsx";
import { Play } from "./play.tsx";
import { Prices, Who } from "./prices.tsx";
import { Ranges } from "./ranges.tsx";
import { isTab, SECTIONS_OF, TABS, type Tab } from "./tabs.ts";
import { TakeAlong } from "./take-along.tsx";
import { TermsTab } from "./terms.tsx";
import { WhatIf } from "./what-if.tsx";
import "../../deals/deals.css";
import "./answer.css";

const SAMPLES = 1000;

export function AnswerPage({
  id,
  tab,
}: {
  readonly id: string;
  readonly tab: string | undefined;
}): React.ReactNode {
  const desk = useDeal(id);
  if (desk === null) return <Loading />;
  if (desk === "missing") return <MissingDeal />;
  return <Answering desk={desk} tab={isTab(tab) ? tab : "page"} />;
}

function Answering({ desk, tab }: { readonly desk: DealDesk; readonly tab: Tab }): React.ReactNode {
  const { t, language } = useTongue();
  const w = useDealWords();
  const { deal } = desk;
  const read = useMemo(() => parseDeal(deal.text), [deal.text]);
  const { answer: worked, failed } = useAnswer(read.ok ? deal.text : null);
  const answer = useNamed(worked);
  const [opened, setOpened] = useState<Opened | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useTitle(`${deal.title} · ${w.answer}`);
  useEffect(() => setOpened(null), [tab]);
  const open = (one: Opened): void => {
    setOpened(one);
    requestAnimationFrame(() => document.querySelector<HTMLElement>("#derivation-title")?.focus());
  };
  return (
    <main id="content" tabIndex={-1} className="page answer">
      <header className="deal-head">
        <p className="note row-tools">
          <a href={route.deals()}>{w.toDeals}</a> <a href={route.deal(deal.id)}>{w.edit}</a>
        </p>
        <h1>{answer === null ? deal.title : half(deal.title, SCRIPTS[language])}</h1>
      </header>
      <nav className="answer-tabs" aria-label={w.tabsLabel}>
        {TABS.filter((each) => each !== "trip" || sectionsFor(answer, "trip").length > 0).map((each) => (
          <a key={each} href={route.answer(deal.id, each)} aria-current={tab === each ? "page" : undefined}>
            {w.tabs[each]}
          </a>
        ))}
      </nav>
      {!read.ok && (
        <Problem>
          {w.faults(read.faults.length) + t.stop} <a href={route.deal(deal.id)}>{w.edit}</a>
        </Problem>
      )}
      {failed !== null && <Problem>{w.failed}</Problem>}
      <OpeningContext value={{ open }}>
        <div
          ref={box}
          className="answer-body"
          data-stage={answer?.stage ?? "none"}
          data-done={answer?.done === true}
        >
          {answer === null ? (
            read.ok && <p className="note">{w.working}</p>
          ) : (
            <TabBody desk={desk} answer={answer} deal={worked!.deal} tab={tab} />
          )}
        </div>
      </OpeningContext>
      {opened !== null && answer !== null && (
        <Derivation opened={opened} answer={answer} dealId={deal.id} close={() => setOpened(null)} />
      )}
      {answer?.page != null && read.ok && <TakeAlong title={deal.title} text={deal.text} />}
      {answer !== null && <Progress answer={answer} />}
    </main>
  );
}

const SCRIPTS = { en: "latin", zh: "han" } as const;

/** Of names in both scripts the half that the page is in. */
function useNamed(answer: DealAnswer | null): DealAnswer | null {
  const { language } = useTongue();
  return useMemo(
    () => (answer === null ? null : { ...answer, deal: dealNamed(answer.deal, SCRIPTS[language]) }),
    [answer, language],
  );
}

function Progress({ answer }: { readonly answer: DealAnswer }): React.ReactNode {
  const w = useDealWords();
  const { stage, done, samples, ranges } = answer;
  if (ranges.length === 0) return null;
  return (
    <p className="note progress" role="status">
      {done && stage === "ranges" ? w.refined(samples) : w.refining(samples, SAMPLES)}{" "}
      {!done && <progress max={SAMPLES} value={samples} aria-label={w.tabs.ranges} />}
    </p>
  );
}

const sectionsFor = (answer: DealAnswer | null, tab: Tab): DealAnswer["sections"] =>
  answer?.sections.filter(({ id }) => SECTIONS_OF[tab]?.includes(id) ?? false) ?? [];

function TabBody(props: {
  readonly desk: DealDesk;
  readonly answer: DealAnswer;
  /** With its names as the file has them. */
  readonly deal: DealAnswer["deal"];
  readonly tab: Tab;
}): React.ReactNode {
  const { desk, answer, deal, tab } = props;
  const w = useDealWords();
  const { language } = useTongue();
  const { page } = answer;
  if (tab === "whatIf") return <WhatIf kept={desk.deal} answer={answer} />;
  if (tab === "play") return <Play kept={desk.deal} deal={deal} />;
  if (tab === "who")
    return (
      <>
        <Who answer={answer} />
        <Sections sections={sectionsFor(answer, tab)} lang={language} />
      </>
    );
  if (page === null)
    return (
      <>
        <Who answer={answer} />
        <p className="note">{answer.done ? w.tooLarge(deal.parties.length) : w.working}</p>
      </>
    );
  if (tab === "page") return <OnePageView answer={answer} page={page} />;
  const own = {
    prices: <Prices answer={answer} />,
    terms: <TermsTab answer={answer} page={page} text={desk.deal.text} />,
    ranges: <Ranges answer={answer} />,
    trip: null,
  }[tab];
  return (
    <>
      {own}
      {tab !== "ranges" && (
        <Sections sections={sectionsFor(answer, tab)} lang={tab === "trip" ? "en" : language} />
      )}
    </>
  );
}
