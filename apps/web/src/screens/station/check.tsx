/** "I know this": a few drills of the station; whoever has them all right at the first try has done it. */
import { CHECK_DRILLS } from "@linchpin/learn";
import { useEffect } from "react";
import { course } from "../../app/course-routes.ts";
import { LEARN } from "../../app/routes.ts";
import { useTongue } from "../../app/tongue.tsx";
import { themeOf } from "../../learn/choose.ts";
import type { LoadedStation } from "../../learn/course.ts";
import { happenedAt } from "../../learn/now.ts";
import { record } from "../../learn/shelf.ts";
import { useLearnWords } from "../../learn/words.ts";
import { Outside } from "./outside.tsx";
import { DrillRun } from "./drill-run.tsx";

export function CheckPage({ of }: { readonly of: LoadedStation }): React.ReactNode {
  const { both } = useTongue();
  const words = useLearnWords();
  const { id, title } = of.station;
  const heading = words.station.check.title(both(title));
  const theme = themeOf(id);
  return (
    <Outside heading={heading}>
      <p className="measure">{words.station.check.note(CHECK_DRILLS)}</p>
      {theme === null ? (
        <p className="note">{words.station.noDrills}</p>
      ) : (
        <DrillRun
          theme={theme}
          count={CHECK_DRILLS}
          retried={false}
          end={(right, all) => <Result of={of} right={right} all={all} />}
        />
      )}
      <p>
        <a href={course.station(id, 1)}>{words.station.check.toStation}</a>
      </p>
    </Outside>
  );
}

interface ResultProps {
  readonly of: LoadedStation;
  readonly right: number;
  readonly all: number;
}

function Result({ of, right, all }: ResultProps): React.ReactNode {
  const words = useLearnWords();
  const { id } = of.station;
  const passed = right === all;
  useEffect(() => {
    if (passed) record({ kind: "finished", at: happenedAt(), station: id, by: "check" });
  }, [passed, id]);
  return (
    <div role="status">
      <p className={passed ? "good" : ""}>
        <b>{passed ? words.station.check.passed : words.station.check.failed(right, all)}</b>
      </p>
      <p>
        <a className="button primary" href={passed ? LEARN : course.station(id, 1)}>
          {passed ? words.toPath : words.station.check.toStation}
        </a>
      </p>
    </div>
  );
}
