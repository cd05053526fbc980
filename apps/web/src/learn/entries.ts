/** The stations as the path lists them: those that are written, and before them the first evening, on its own table. */
import { STATIONS, type StationId } from "@linchpin/learn";
import { INDEX } from "virtual:course";
import { course } from "../app/course-routes.ts";
import { route } from "../app/routes.ts";
import { EVENING as EVENING_WORDS } from "../app/words/evening.ts";
import { useTongue } from "../app/tongue.tsx";

export interface Entry {
  readonly id: StationId;
  /** On the path, from 0. */
  readonly number: number;
  readonly title: string;
  readonly short: string;
  readonly minutes: number;
  /** Screens of it; 0: it is a table. */
  readonly screens: number;
  /** Where one goes on with it. */
  readonly href: string;
}

const EVENING: StationId = "evening";
const EVENING_MINUTES = 5;

export function useEntries(): readonly Entry[] {
  const { language, both } = useTongue();
  return STATIONS.flatMap((id, number): readonly Entry[] => {
    const found = INDEX.find((entry) => entry.id === id);
    if (found !== undefined) {
      const { title, short, minutes, screens } = found;
      return [
        { id, number, title: both(title), short: both(short), minutes, screens, href: course.station(id) },
      ];
    }
    if (id !== EVENING) return [];
    const { title, lead } = EVENING_WORDS[language];
    return [{ id, number, title, short: lead, minutes: EVENING_MINUTES, screens: 0, href: route.evening() }];
  });
}
