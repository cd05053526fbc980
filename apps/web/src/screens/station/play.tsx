/** A table to sit down at: in the owner's chair, or on the other side of it. */
import { useMemo } from "react";
import { isGuided, keptGames } from "../../games/shelf.ts";
import { course } from "../../app/course-routes.ts";
import { route } from "../../app/routes.ts";
import { Loading } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { Prose } from "../../learn/prose.tsx";
import { useLearnWords } from "../../learn/words.ts";
import type { BodyProps } from "./body-props.ts";
import { openSitting, seatIn } from "./sitting.ts";
import { useTable } from "./use-table.ts";

export function PlayBody({ of, number, screen }: BodyProps<"play">): React.ReactNode {
  return (
    <>
      <Prose says={screen.says} of={of} />
      {screen.seat === null ? (
        <OwnersChair screen={screen} />
      ) : (
        <OtherSide of={of} number={number} screen={screen} />
      )}
    </>
  );
}

const EVENING = "evening";

function OwnersChair({ screen }: Pick<BodyProps<"play">, "screen">): React.ReactNode {
  const words = useLearnWords().station;
  const evening = screen.scenario === EVENING;
  const been = evening && keptGames().some(({ id }) => isGuided(id));
  return (
    <p>
      <a className="button primary" href={evening ? route.evening() : route.play(screen.scenario)}>
        {been ? words.sitOn : words.sit}
      </a>
    </p>
  );
}

function OtherSide({ of, number, screen }: BodyProps<"play">): React.ReactNode {
  const { language } = useTongue();
  const words = useLearnWords().station;
  const loaded = useTable(screen);
  const { id } = of.station;
  const now = useMemo(
    () => (loaded === null ? null : (openSitting(loaded, screen, id, false)?.now() ?? null)),
    [loaded, screen, id],
  );
  if (loaded === null) return <Loading />;
  const seat = seatIn(loaded, screen);
  if (seat === null || now === null) return null;
  const { payoffs, view } = now.state;
  const labels = loaded.labels[language];
  return (
    <div className="plate">
      <p>
        <b>{labels.party(seat)}</b> <span className="note">{labels.people(seat)}</span>
      </p>
      {payoffs !== null && <p role="status">{words.played(labels.money(payoffs[seat] ?? 0))}</p>}
      <p>
        <a className="button primary" href={course.sit(id, number)}>
          {payoffs !== null ? words.look : view.week > 1 ? words.sitOn : words.sit}
        </a>{" "}
        {(payoffs !== null || view.week > 1) && (
          <a className="button" href={course.sitAfresh(id, number)}>
            {words.sitAgain}
          </a>
        )}
      </p>
    </div>
  );
}
