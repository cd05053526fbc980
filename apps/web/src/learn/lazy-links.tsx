/** Links into the course, loaded beside whatever names a lesson, or ends a test. */
import type { Principle } from "@linchpin/coach";
import { lazy, Suspense } from "react";

const Links = lazy(() => import("./lesson-links.tsx").then((m) => ({ default: m.LessonLinks })));

export const LessonLinks = ({ principle }: { readonly principle: Principle }): React.ReactNode => (
  <Suspense>
    <Links principle={principle} />
  </Suspense>
);

const Test = lazy(() => import("./test-link.tsx").then((m) => ({ default: m.TestLink })));

/** Ids of the forms begin so; nothing else does. */
const FORM = /^test-/;

/** Null: the game is no test. */
export const TestLink = ({ scenario }: { readonly scenario: string }): React.ReactNode =>
  FORM.test(scenario) ? (
    <Suspense>
      <Test />
    </Suspense>
  ) : null;
