/** Lines above the table: an earlier week is shown, a move was refused, the browser keeps nothing, another tab went on. */
import { route } from "../../app/routes.ts";
import { type Match, positionOf } from "@linchpin/match";
import { useEffect, useState } from "react";
import { Button } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { branchAfter } from "../../games/branches.ts";
import type { LiveGame } from "../../games/practice.ts";
import { onKeptElsewhere } from "../../games/shelf.ts";
import type { Desk } from "./use-desk.ts";

interface Props {
  readonly game: LiveGame;
  readonly desk: Desk;
}

export function Strips({ game, desk }: Props): React.ReactNode {
  const { t } = useTongue();
  const { sitting, now, problem, kept } = desk;
  return (
    <>
      {desk.lookingAt !== null && (
        <LookingBack id={game.id} week={desk.lookingAt} now={now} sitting={sitting} />
      )}
      {problem !== null && (
        <p role="alert" className="problem strip">
          {problem}
        </p>
      )}
      {kept === "page" && <p className="problem strip">{t.table.notKept}</p>}
      <OtherTab id={game.id} sitting={sitting} here={game.place === "here"} refused={kept === "elsewhere"} />
    </>
  );
}

interface OtherTabProps {
  readonly id: string;
  readonly sitting: Match;
  readonly here: boolean;
  /** A move was not kept. */
  readonly refused: boolean;
}

/** One game in two tabs: the one that is behind says so, and goes on as a game of its own if it is to go on. */
function OtherTab({ id, sitting, here, refused }: OtherTabProps): React.ReactNode {
  const { t } = useTongue();
  const [heard, setHeard] = useState(false);
  useEffect(() => (here ? onKeptElsewhere(id, () => setHeard(true)) : undefined), [id, here]);
  if (!refused && !heard) return null;
  return (
    <p className="problem strip" role="alert">
      {t.fault.elsewhere}{" "}
      <Button look="small" onClick={() => window.location.reload()}>
        {t.fault.show}
      </Button>{" "}
      <Button look="small" onClick={() => goOnApart(id, sitting, positionOf(sitting).week)}>
        {t.fault.apart}
      </Button>
    </p>
  );
}

/** From where it stands as a game of its own, at this week. */
function goOnApart(id: string, sitting: Match, week: number): void {
  window.location.hash = route.week(branchAfter(id, sitting, sitting.turns.length, sitting.exam), week);
}

interface BackProps {
  readonly id: string;
  readonly week: number;
  readonly now: number;
  readonly sitting: Match;
}

function LookingBack({ id, week, now, sitting }: BackProps): React.ReactNode {
  const { t } = useTongue();
  return (
    <p className="strip looking" role="status">
      {t.table.lookingBack(week, now)}{" "}
      <a className="button small" href={route.week(id, now)}>
        {t.table.toNow}
      </a>{" "}
      <Button look="small" onClick={() => goOnApart(id, sitting, week)}>
        {t.table.branch}
      </Button>
    </p>
  );
}
