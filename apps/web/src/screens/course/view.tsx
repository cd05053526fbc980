/**
 * The pages of the course by their addresses: one part of the app, loaded when it is first asked for. What is opened from the
 * path stands in it: React holds a page back for 300 ms where another part has to be loaded first.
 */
import { lazy } from "react";
import { Route, Switch } from "wouter";
import { COURSE_PATTERNS as PATTERNS } from "../../app/course-routes.ts";
import { DrillPage, ThemePage } from "../drill/view.tsx";
import { PathPage } from "../path/view.tsx";
import { StationPage } from "../station/view.tsx";

const CardPage = lazy(() => import("../path/card-page.tsx").then((m) => ({ default: m.CardPage })));
const SitPage = lazy(() => import("../station/sit.tsx").then((m) => ({ default: m.SitPage })));
const AllDrillsPage = lazy(() => import("../drill/all.tsx").then((m) => ({ default: m.AllDrillsPage })));
const PositionPage = lazy(() => import("../drill/position.tsx").then((m) => ({ default: m.PositionPage })));

const TestPage = lazy(() => import("../test/view.tsx").then((m) => ({ default: m.TestPage })));

export function CoursePage(): React.ReactNode {
  return (
    <Switch>
      <Route path={PATTERNS.card}>
        <CardPage />
      </Route>
      <Route path={PATTERNS.sitAfresh}>
        {({ id, screen }) => <SitPage key={`${id}-new`} id={id} screen={screen} afresh />}
      </Route>
      <Route path={PATTERNS.sit}>
        {({ id, screen }) => <SitPage key={id} id={id} screen={screen} afresh={false} />}
      </Route>
      <Route path={PATTERNS.station}>
        {({ id, screen }) => <StationPage key={id} id={id} screen={screen ?? null} />}
      </Route>
      <Route path={PATTERNS.drills}>
        <AllDrillsPage />
      </Route>
      <Route path={PATTERNS.theme}>{({ theme }) => <ThemePage key={theme} theme={theme} />}</Route>
      <Route path={PATTERNS.position}>{({ id }) => <PositionPage key={id} id={id} />}</Route>
      <Route path={PATTERNS.drill}>{({ id }) => <DrillPage key={id} id={id} />}</Route>
      <Route path={PATTERNS.test}>
        <TestPage />
      </Route>
      <Route>
        <PathPage />
      </Route>
    </Switch>
  );
}
