/**
 * What is due: concepts that one is about to forget, by FSRS (`ts-fsrs`), each to be met again in a new story. A concept
 * is a principle or a motif that a drill is about; every answer to such a drill is a review of it.
 *
 *     dueAt(progress, now)[0]   // { concept: "proof", why: { kind: "missed", days: 9 }, … }
 */
import { createEmptyCard, fsrs, Rating, type Card } from "ts-fsrs";
import { MOTIFS, PRINCIPLE_THEMES, type Theme } from "../drills/themes.ts";
import type { Drill } from "../drills/drill.ts";
import { ofKind, type Attempt, type Progress } from "./progress.ts";

export type Concept = (typeof MOTIFS)[number] | (typeof PRINCIPLE_THEMES)[number];

export interface Due {
  readonly concept: Concept;
  /** When it falls due. */
  readonly since: number;
  /** Chance that it is still known, 0..1. */
  readonly known: number;
  /** Why it is here: missed or got right when it was last met, so many days ago. */
  readonly why: { readonly kind: "missed" | "right"; readonly days: number };
}

/** What is needed of a drill to choose among drills. */
export type DrillPlace = Pick<Drill, "id" | "scenario" | "seed" | "moves" | "themes">;

const RETENTION = 0.9;
const DAY = 24 * 3600 * 1000;
/** Who comes a little earlier in the day than last time is not sent away. */
const EARLY = DAY / 2;

/** Days are what counts here: no steps of minutes, and no chance. */
const scheduler = fsrs({ request_retention: RETENTION, enable_fuzz: false, enable_short_term: false });

const conceptsIn = (themes: readonly Theme[]): readonly Concept[] =>
  [...PRINCIPLE_THEMES, ...MOTIFS].filter((concept) => themes.includes(concept));

/** What is due at a time, what is most likely forgotten first. */
export const dueAt = (progress: Progress, now: number): readonly Due[] =>
  scheduleOf(progress, now)
    .filter(({ since }) => since <= now + EARLY)
    .toSorted((a, b) => a.known - b.known || (a.concept < b.concept ? -1 : 1));

/** Every concept met so far, with when it falls due. */
export function scheduleOf(progress: Progress, now: number): readonly Due[] {
  const reviews = new Map<Concept, Attempt[]>();
  for (const attempt of ofKind(progress, "attempt")) {
    if (attempt.at > now) continue;
    for (const concept of conceptsIn(attempt.themes))
      reviews.set(concept, [...(reviews.get(concept) ?? []), attempt]);
  }
  return [...reviews].map(([concept, attempts]): Due => {
    const card = attempts.reduce(reviewed, createEmptyCard(attempts[0]!.at));
    const { at, right } = attempts.at(-1)!;
    return {
      concept,
      since: card.due.getTime(),
      known: scheduler.get_retrievability(card, now, false),
      why: { kind: right ? "right" : "missed", days: Math.floor((now - at) / DAY) },
    };
  });
}

const reviewed = (card: Card, { at, right }: Attempt): Card =>
  scheduler.next(card, at, right ? Rating.Good : Rating.Again).card;

/**
 * A drill about a concept: one that was never met, in another story than the last if there is one, else the one met
 * longest ago; never the position that came last. Null: there is no other.
 */
export function drillFor<D extends DrillPlace>(
  concept: Concept,
  drills: readonly D[],
  progress: Progress,
): D | null {
  const attempts = ofKind(progress, "attempt");
  const last = new Map(attempts.map(({ drill }, i) => [drill, i] as const));
  const place = (id: string | undefined): D | undefined => drills.find((drill) => drill.id === id);
  const before = place(attempts.at(-1)?.drill);
  const about = attempts.findLast(({ themes }) => conceptsIn(themes).includes(concept));
  const story = place(about?.drill)?.scenario;
  const oldness = (drill: D): number => 2 * (last.get(drill.id) ?? -1) + (drill.scenario === story ? 1 : 0);
  return (
    drills
      .filter((drill) => conceptsIn(drill.themes).includes(concept))
      .filter((drill) => drill.id !== attempts.at(-1)?.drill && !samePosition(drill, before))
      .toSorted((a, b) => oldness(a) - oldness(b) || (a.id < b.id ? -1 : 1))[0] ?? null
  );
}

const samePosition = (one: DrillPlace, other: DrillPlace | undefined): boolean =>
  other !== undefined &&
  one.scenario === other.scenario &&
  one.seed === other.seed &&
  one.moves.join("\n") === other.moves.join("\n");
