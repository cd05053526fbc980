/** The addresses of the course, kept apart: the first page needs the first of them alone. */
import { LEARN } from "./routes.ts";

export const COURSE_PATTERNS = {
  card: "/learn/card",
  station: "/learn/:id/:screen?",
  sit: "/learn/:id/:screen/sit",
  sitAfresh: "/learn/:id/:screen/sit/new",
  drills: "/drill",
  drill: "/drill/:id",
  theme: "/drill/theme/:theme",
  position: "/drill/:id/table",
  test: "/test",
} as const;

export const course = {
  card: () => `${LEARN}/card`,
  /** `screen`: from 1, or one of the pages around them, `check` and `done`. */
  station: (id: string, screen?: number | "check" | "done") =>
    screen === undefined ? `${LEARN}/${id}` : `${LEARN}/${id}/${screen}`,
  /** On the other side of the table: the game that was left, or a new one. */
  sit: (id: string, screen: number) => `${LEARN}/${id}/${screen}/sit`,
  sitAfresh: (id: string, screen: number) => `${LEARN}/${id}/${screen}/sit/new`,
  drills: () => "#/drill",
  /** `id`: of a drill, or `daily`, `due`. */
  drill: (id: string) => `#/drill/${id}`,
  theme: (theme: string) => `#/drill/theme/${theme}`,
  /** The position of a drill as the whole table. */
  position: (id: string) => `#/drill/${id}/table`,
  test: () => "#/test",
} as const satisfies Record<keyof typeof COURSE_PATTERNS, (...parts: never[]) => string>;
