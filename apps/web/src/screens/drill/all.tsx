/** All drills by what they are about, with how many there are and how many of them were right. */
import { firstAttempts, type Theme } from "@linchpin/learn";
import { course } from "../../app/course-routes.ts";
import { LEARN } from "../../app/routes.ts";
import { withTheme, type DrillEntry } from "../../learn/drills.ts";
import { useDrillIndex } from "../../learn/use-drill-index.ts";
import { useProgress } from "../../learn/shelf.ts";
import { useLearnWords } from "../../learn/words.ts";
import { THEME_GROUPS } from "./model.ts";
import { Loading, useTitle } from "../../app/parts.tsx";
import "../../learn/learn.css";
import "./drill.css";

const GROUPS = ["principle", "phase", "motif"] as const;

export function AllDrillsPage(): React.ReactNode {
  const words = useLearnWords();
  const drills = useDrillIndex();
  useTitle(words.drills);
  if (drills === null) return <Loading />;
  return (
    <main id="content" tabIndex={-1} className="page all-drills">
      <p className="note">
        <a href={LEARN}>{words.title}</a>
      </p>
      <h1>{words.drills}</h1>
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{words.drill.groups[group]}</h2>
          <ul className="theme-list">
            {THEME_GROUPS[group].map((theme) => (
              <ThemeRow key={theme} theme={theme} drills={withTheme(drills, theme)} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

interface RowProps {
  readonly theme: Theme;
  readonly drills: readonly DrillEntry[];
}

function ThemeRow({ theme, drills }: RowProps): React.ReactNode {
  const words = useLearnWords();
  const { progress } = useProgress();
  const mine = firstAttempts(progress).filter(({ drill }) => drills.some(({ id }) => id === drill));
  const name = words.drill.themes[theme];
  return (
    <li>
      {drills.length > 0 ? <a href={course.theme(theme)}>{name}</a> : <span>{name}</span>}
      <span className="note">
        {words.drill.count(drills.length)}
        {mine.length > 0 && ` · ${words.drill.of(mine.filter(({ right }) => right).length, mine.length)}`}
      </span>
    </li>
  );
}
