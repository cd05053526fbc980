/** The routes, the language and the frame around every page. Each screen but the first is a chunk of its own. */
import type { Language } from "@linchpin/table";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { Route, Router, Switch } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { loadDict, rememberLanguage, type Dict } from "./app/words/index.ts";
import { FaultNet } from "./app/fault.tsx";
import { Masthead } from "./app/masthead.tsx";
import { Loading, Nowhere } from "./app/parts.tsx";
import { TongueContext } from "./app/tongue.tsx";
import { Landing } from "./screens/landing/view.tsx";
import { COURSE, PATTERNS } from "./app/routes.ts";

const SeatPage = lazy(() => import("./screens/seat/view.tsx").then((m) => ({ default: m.SeatPage })));
const TablePage = lazy(() => import("./screens/table/view.tsx").then((m) => ({ default: m.TablePage })));
const ReviewPage = lazy(() => import("./screens/review/view.tsx").then((m) => ({ default: m.ReviewPage })));
const RetryPage = lazy(() => import("./screens/retry/view.tsx").then((m) => ({ default: m.RetryPage })));
const ModelPage = lazy(() => import("./screens/model/view.tsx").then((m) => ({ default: m.ModelPage })));
const LivePage = lazy(() => import("./screens/live/view.tsx").then((m) => ({ default: m.LivePage })));
const RecordPage = lazy(() => import("./screens/record/view.tsx").then((m) => ({ default: m.RecordPage })));
const JoinPage = lazy(() => import("./screens/join/view.tsx").then((m) => ({ default: m.JoinPage })));
const DealsPage = lazy(() => import("./screens/deals/view.tsx").then((m) => ({ default: m.DealsPage })));
const ComparePage = lazy(() =>
  import("./screens/deals/compare.tsx").then((m) => ({ default: m.ComparePage })),
);
const DealPage = lazy(() => import("./screens/deal/view.tsx").then((m) => ({ default: m.DealPage })));
const AnswerPage = lazy(() => import("./screens/answer/view.tsx").then((m) => ({ default: m.AnswerPage })));
const EveningPage = lazy(() =>
  import("./screens/evening/view.tsx").then((m) => ({ default: m.EveningPage })),
);
const WordsPage = lazy(() => import("./screens/words/view.tsx").then((m) => ({ default: m.WordsPage })));
const CoursePage = lazy(() => import("./screens/course/view.tsx").then((m) => ({ default: m.CoursePage })));
const SharedPage = lazy(() => import("./screens/seat/shared.tsx").then((m) => ({ default: m.SharedPage })));

export function App({ first, dict }: { readonly first: Language; readonly dict: Dict }): React.ReactNode {
  const [[language, t], setTongue] = useState<readonly [Language, Dict]>([first, dict]);
  const tongue = useMemo(() => {
    const change = async (to: Language): Promise<void> => {
      const loaded = await loadDict(to);
      rememberLanguage(to);
      setTongue([to, loaded]);
    };
    return { language, t, change: (to: Language) => void change(to) };
  }, [language, t]);
  return (
    <TongueContext value={tongue}>
      <Router hook={useHashLocation}>
        <a className="skip" href="#content" onClick={skip}>
          {t.skip}
        </a>
        <Masthead />
        <Net>
          <Suspense fallback={<Loading />}>
            <Pages />
          </Suspense>
        </Net>
      </Router>
    </TongueContext>
  );
}

const Pages = (): React.ReactNode => (
  <Switch>
    <Route path={PATTERNS.start}>
      <Landing />
    </Route>
    <Route path={PATTERNS.tables}>
      <Landing at="tables" />
    </Route>
    <Route path={PATTERNS.play}>
      {({ scenario, seed }) => <SeatPage key={scenario} id={scenario} seed={seed ?? null} />}
    </Route>
    <Route path={PATTERNS.review}>
      {({ id, decision }) => (
        <ReviewPage key={id} id={id} decision={decision === undefined ? null : Number(decision)} />
      )}
    </Route>
    <Route path={PATTERNS.retry}>
      {({ id, decision }) => <RetryPage key={id} id={id} decision={Number(decision)} />}
    </Route>
    <Route path={PATTERNS.week}>{({ id, week }) => <TablePage key={id} id={id} week={Number(week)} />}</Route>
    <Route path={PATTERNS.game}>{({ id }) => <TablePage key={id} id={id} week={null} />}</Route>
    <Route path={PATTERNS.record}>{({ id }) => <RecordPage key={id} id={id} />}</Route>
    <Route path={PATTERNS.table}>{({ id }) => <LivePage key={id} id={id} />}</Route>
    <Route path={PATTERNS.join}>{({ token }) => <JoinPage key={token} token={token} />}</Route>
    <Route path={PATTERNS.open}>{({ code }) => <SharedPage code={code} />}</Route>
    <Route path={PATTERNS.deals}>
      <DealsPage />
    </Route>
    <Route path={PATTERNS.compare}>{({ ids }) => <ComparePage key={ids} ids={ids} />}</Route>
    <Route path={PATTERNS.deal}>{({ id }) => <DealPage key={id} id={id} />}</Route>
    <Route path={PATTERNS.answer}>{({ id, tab }) => <AnswerPage key={id} id={id} tab={tab} />}</Route>
    <Route path={PATTERNS.evening}>
      <EveningPage />
    </Route>
    <Route path={PATTERNS.words}>
      <WordsPage />
    </Route>
    <Route path={COURSE}>
      <CoursePage />
    </Route>
    <Route path={PATTERNS.model}>{({ page }) => <ModelPage page={page} />}</Route>
    <Route>
      <NotFound />
    </Route>
  </Switch>
);

function Net({ children }: { readonly children: React.ReactNode }): React.ReactNode {
  const [place] = useHashLocation();
  return <FaultNet place={place}>{children}</FaultNet>;
}

/** The address is the router's, so the link moves the focus by itself. */
function skip(event: React.MouseEvent): void {
  event.preventDefault();
  const content = document.querySelector<HTMLElement>("#content");
  content?.focus();
  content?.scrollIntoView();
}

function NotFound(): React.ReactNode {
  useEffect(() => {
    document.title = "Linchpin";
  }, []);
  return <Nowhere />;
}
