/** A few drills one after the other inside a station. */
import type { Theme } from "@linchpin/learn";
import { useEffect, useRef, useState } from "react";
import { freshIn } from "../../learn/choose.ts";
import { drillIndex, openDrill, withTheme } from "../../learn/drills.ts";
import { happenedAt } from "../../learn/now.ts";
import { progressNow, record } from "../../learn/shelf.ts";
import { useLoaded } from "../../app/use-loaded.ts";
import { useLearnWords } from "../../learn/words.ts";
import { DrillCard } from "../drill/card.tsx";
import { Button, Loading } from "../../app/parts.tsx";

interface Props {
  readonly theme: Theme;
  readonly count: number;
  /** Ids of those that come before others. */
  readonly first?: readonly string[];
  /** A mistake may be tried again at once. */
  readonly retried: boolean;
  /** Drawn when all are answered. */
  readonly end: (right: number, all: number) => React.ReactNode;
}

export function DrillRun({ theme, count, first = NONE, retried, end }: Props): React.ReactNode {
  const words = useLearnWords().station;
  const ids = useDrillIds(theme, count, first);
  const [at, setAt] = useState(0);
  const [rights, setRights] = useState<readonly boolean[]>([]);
  const open = useLoaded(ids?.[at] ?? "", async () => (ids?.[at] === undefined ? null : openDrill(ids[at])));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The first stands below the heading of the screen, which has the focus.
    if (at > 0) title.current?.focus();
  }, [at, open]);
  if (ids === null) return <Loading />;
  if (ids.length === 0) return <p className="note">{words.noDrills}</p>;
  if (at >= ids.length) return end(rights.filter(Boolean).length, ids.length);
  if (open === null) return <Loading />;
  const answered = (right: boolean): void => {
    if (rights.length > at) return;
    const { id, themes, difficulty } = open.drill;
    record({ kind: "attempt", at: happenedAt(), drill: id, right, themes, difficulty, chosen: theme });
    setRights([...rights, right]);
  };
  return (
    <section className="drill-run" aria-labelledby="run-title">
      <h2 id="run-title" ref={title} tabIndex={-1}>
        {words.drill(at + 1, ids.length)}
      </h2>
      <DrillCard key={open.drill.id} open={open} answered={answered} retried={retried}>
        <p>
          <Button look="primary" onClick={() => setAt(at + 1)}>
            {at + 1 < ids.length ? words.nextDrill : words.toResult}
          </Button>
        </p>
      </DrillCard>
    </section>
  );
}

const NONE: readonly string[] = [];

/** Chosen once: answers do not change which drills these are. */
const useDrillIds = (theme: Theme, count: number, first: readonly string[]): readonly string[] | null =>
  useLoaded(`${theme} ${count}`, async () =>
    freshIn(withTheme(await drillIndex(), theme), progressNow(), first)
      .slice(0, count)
      .map(({ id }) => id),
  );
