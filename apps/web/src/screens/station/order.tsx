/** The order in which the learner first tried things on the other side, beside the order that was measured. */
import { useMemo } from "react";
import { course } from "../../app/course-routes.ts";
import { Table } from "../../app/tables.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useFigureWords } from "../../learn/figures.ts";
import { Prose } from "../../learn/prose.tsx";
import { useLearnWords } from "../../learn/words.ts";
import type { BodyProps } from "./body-props.ts";
import { isPlay, openSitting, ownOrder, seatIn, type Play } from "./sitting.ts";
import { useTable } from "./use-table.ts";

export function OrderBody({ of, screen }: BodyProps<"order">): React.ReactNode {
  const at = of.station.screens.findIndex((each) => isPlay(each) && each.seat !== null);
  const play = of.station.screens[at];
  return (
    <>
      <Prose says={screen.says} of={of} />
      {play !== undefined && isPlay(play) ? (
        <Orders of={of} screen={screen} play={play} number={at + 1} />
      ) : (
        <Rows of={of} screen={screen} own={null} />
      )}
    </>
  );
}

interface OrdersProps extends Pick<BodyProps<"order">, "of" | "screen" | "number"> {
  readonly play: Play;
}

function Orders({ of, screen, play, number }: OrdersProps): React.ReactNode {
  const words = useLearnWords().station;
  const loaded = useTable(play);
  const { id } = of.station;
  const own = useMemo(() => {
    if (loaded === null) return null;
    const remote = openSitting(loaded, play, id, false);
    const seat = seatIn(loaded, play);
    if (remote === null || seat === null || remote.steps().every((step) => step.seat !== seat)) return null;
    return ownOrder(loaded, seat, remote);
  }, [loaded, play, id]);
  return (
    <>
      <Rows of={of} screen={screen} own={own} />
      {own === null && loaded !== null && (
        <p className="note">
          {words.playFirst} <a href={course.station(id, number)}>{words.toPlay}</a>
        </p>
      )}
    </>
  );
}

interface RowsProps extends Pick<BodyProps<"order">, "of" | "screen"> {
  readonly own: ReturnType<typeof ownOrder> | null;
}

function Rows({ of, screen, own }: RowsProps): React.ReactNode {
  const { both } = useTongue();
  const words = useLearnWords().station;
  const figureWords = useFigureWords();
  const rows = screen.rows.toSorted((a, b) => of.figure(a.week).value - of.figure(b.week).value);
  return (
    <Table
      className="order"
      of={[
        words.stage,
        ...(own === null ? [] : [{ number: words.yourWeek }]),
        { number: words.theirWeek },
        { number: words.theirPart },
      ]}
      rows={rows.map(({ stage, says, tried, week }) => [
        stage,
        both(says),
        ...(own === null ? [] : [<span className="good">{own[stage] ?? words.never}</span>]),
        Math.round(of.figure(week).value * 10) / 10,
        figureWords(of.figure(tried)),
      ])}
    />
  );
}
