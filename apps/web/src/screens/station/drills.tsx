/** The drills of a station, mistakes tried again at once. */
import { course } from "../../app/course-routes.ts";
import { Prose } from "../../learn/prose.tsx";
import { useLearnWords } from "../../learn/words.ts";
import type { BodyProps } from "./body-props.ts";
import { DrillRun } from "./drill-run.tsx";

export function DrillsBody({ of, screen }: BodyProps<"drills">): React.ReactNode {
  const words = useLearnWords();
  return (
    <>
      <Prose says={screen.says} of={of} />
      <DrillRun
        theme={screen.theme}
        count={screen.count}
        first={screen.first}
        retried
        end={(right, all) => (
          <p role="status">
            <b>{words.station.drillsDone(right, all)}</b>{" "}
            <a href={course.theme(screen.theme)}>{words.station.moreDrills}</a>
          </p>
        )}
      />
    </>
  );
}
