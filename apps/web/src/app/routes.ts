/**
 * The addresses of the app: one maker an address, and the pattern that the router knows it by.
 *
 *     route.week("a-1", 3)   // "#/game/a-1/week/3"
 */
export const PATTERNS = {
  start: "/",
  /** The first page, at its tables. */
  tables: "/tables",
  play: "/play/:scenario/:seed?",
  review: "/game/:id/review/:decision?",
  retry: "/game/:id/retry/:decision",
  week: "/game/:id/week/:week",
  game: "/game/:id",
  record: "/table/:id/review",
  table: "/table/:id",
  join: "/join/:token",
  open: "/open/:code",
  model: "/model/:page",
  deals: "/deals",
  compare: "/deals/compare/:ids",
  deal: "/deal/:id",
  answer: "/deal/:id/answer/:tab?",
  evening: "/evening",
  words: "/words",
} as const;

/** All pages of the course, which knows its own: `course-routes.ts`. */
export const COURSE = /^\/(?:learn|drill|test)(?:\/|$)/;

/** Where one sits at a table. */
export const AT_A_TABLE =
  /^\/(?:game\/[^/]+(?:\/(?:week|retry)\/\d+)?|table\/[^/]+|evening|learn\/[^/]+\/\d+\/sit(?:\/new)?|drill\/[^/]+\/table)$/;

/** The first page of the course. */
export const LEARN = "#/learn";

export const route = {
  start: () => "#/",
  tables: () => "#/tables",
  play: (scenario: string, seed?: number | string) =>
    seed === undefined ? `#/play/${scenario}` : `#/play/${scenario}/${seed}`,
  game: (id: string) => `#/game/${id}`,
  week: (id: string, week: number) => `#/game/${id}/week/${week}`,
  /** `decision`: counted from 1. */
  review: (id: string, decision?: number) =>
    decision === undefined ? `#/game/${id}/review` : `#/game/${id}/review/${decision}`,
  retry: (id: string, decision: number) => `#/game/${id}/retry/${decision}`,
  table: (id: string) => `#/table/${id}`,
  record: (id: string) => `#/table/${id}/review`,
  join: (token: string) => `#/join/${token}`,
  open: (code: string) => `#/open/${code}`,
  model: (page: string) => `#/model/${page}`,
  deals: () => "#/deals",
  /** `ids`: up to four. */
  compare: (ids: readonly string[]) => `#/deals/compare/${ids.join("+")}`,
  deal: (id: string) => `#/deal/${id}`,
  answer: (id: string, tab?: string) =>
    tab === undefined ? `#/deal/${id}/answer` : `#/deal/${id}/answer/${tab}`,
  evening: () => "#/evening",
  words: () => "#/words",
} as const satisfies Record<keyof typeof PATTERNS, (...parts: never[]) => string>;
