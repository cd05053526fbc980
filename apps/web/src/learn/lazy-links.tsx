/** The links of a lesson, loaded beside whatever names it. */
import type { Principle } from "@linchpin/coach";
import { lazy, Suspense } from "react";

const Links = lazy(() => import("./lesson-links.tsx").then((m) => ({ default: m.LessonLinks })));

export const LessonLinks = ({ principle }: { readonly principle: Principle }): React.ReactNode => (
  <Suspense>
    <Links principle={principle} />
  </Suspense>
);
