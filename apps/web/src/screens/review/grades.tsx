/** What each move was worth, where there is a coach to say so. */
import { useEffect, useState } from "react";
import type { Sitting } from "../../game/sitting.ts";
import { useTongue } from "../../parts/tongue.tsx";
import { coach, type MoveGrade } from "./coach.ts";

export function Grades({ sitting }: { readonly sitting: Sitting }): React.ReactNode {
  const { t, language } = useTongue();
  const [grades, setGrades] = useState<readonly MoveGrade[] | null>(null);
  useEffect(() => {
    coach
      ?.grade(sitting, language)
      .then(setGrades)
      .catch((error: unknown) => console.error(error));
  }, [sitting, language]);
  return (
    <section>
      <h2>{t.review.grades}</h2>
      {coach === null && <p className="note">{t.review.gradesNone}</p>}
      {grades !== null && (
        <ol className="grades">
          {grades.map((grade) => (
            <li key={grade.ply}>
              <b>{grade.label}</b> {grade.sentence}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
