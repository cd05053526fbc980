/** Where a principle is taught and practised: its station, and two drills of its kind that are new to the learner. */
import type { Principle } from "@linchpin/coach";
import { LESSON_OF } from "@linchpin/learn";
import { course } from "../app/course-routes.ts";
import { freshIn } from "./choose.ts";
import { withTheme } from "./drills.ts";
import { useEntries } from "./entries.ts";
import { progressNow } from "./shelf.ts";
import { useDrillIndex } from "./use-drill-index.ts";
import { useLearnWords } from "./words.ts";

const DRILLS = 2;

export function LessonLinks({ principle }: { readonly principle: Principle }): React.ReactNode {
  const { lesson: words } = useLearnWords();
  const drills = useDrillIndex() ?? [];
  const { station, theme } = LESSON_OF[principle];
  const entry = useEntries().find(({ id }) => id === station);
  const fresh = freshIn(withTheme(drills, theme), progressNow()).slice(0, DRILLS);
  return (
    <p className="lesson-links">
      {entry !== undefined && <a href={course.station(entry.id, 1)}>{words.station(entry.title)}</a>}
      {fresh.map(({ id }, i) => (
        <a key={id} href={course.drill(id)}>
          {words.drill(i + 1)}
        </a>
      ))}
    </p>
  );
}
