/**
 * The addresses of the app: one maker an address, and the pattern that the router knows it by.
 *
 *     route.week("a-1", 3)   // "#/game/a-1/week/3"
 */
export const PATTERNS = {
  start: "/",
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
  learn: "/learn",
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

/** All pages of the course, which knows its own by the patterns above. */
export const COURSE = /^\/(?:learn|drill|test)(?:\/|$)/;

export const route = {
  start: () => "#/",
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
  learn: () => "#/learn",
  card: () => "#/learn/card",
  /** `screen`: from 1, or one of the pages around them, `check` and `done`. */
  station: (id: string, screen?: number | "check" | "done") =>
    screen === undefined ? `#/learn/${id}` : `#/learn/${id}/${screen}`,
  /** On the other side of the table: the game that was left, or a new one. */
  sit: (id: string, screen: number) => `#/learn/${id}/${screen}/sit`,
  sitAfresh: (id: string, screen: number) => `#/learn/${id}/${screen}/sit/new`,
  drills: () => "#/drill",
  /** `id`: of a drill, or `daily`, `due`. */
  drill: (id: string) => `#/drill/${id}`,
  theme: (theme: string) => `#/drill/theme/${theme}`,
  position: (id: string) => `#/drill/${id}/table`,
  test: () => "#/test",
} as const satisfies Record<keyof typeof PATTERNS, (...parts: never[]) => string>;
