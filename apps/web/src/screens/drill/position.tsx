/** The position of a drill as the whole table, at which the answer can be given too. */
import { sameMove } from "@linchpin/coach";
import { useEffect, useMemo, useState } from "react";
import { course } from "../../app/course-routes.ts";
import { LEARN } from "../../app/routes.ts";
import { momentGame } from "../../games/moment.ts";
import { openDrill, type OpenDrill } from "../../learn/drills.ts";
import { useLoaded } from "../../app/use-loaded.ts";
import { useLearnWords } from "../../learn/words.ts";
import { workshop } from "../../workers/client.ts";
import { Table } from "../table/view.tsx";
import { giveAtTable, lookAtTable, pageOf } from "./given.ts";
import { Loading, Nowhere } from "../../app/parts.tsx";
import "../hint/retry.css";

export function PositionPage({ id }: { readonly id: string }): React.ReactNode {
  const words = useLearnWords();
  const open = useLoaded<OpenDrill | "missing">(id, async () => (await openDrill(id)) ?? "missing");
  if (open === null) return <Loading />;
  if (open === "missing") return <Nowhere said={words.drill.missing} to={LEARN} name={words.toPath} />;
  return <AtTable open={open} />;
}

function AtTable({ open: { drill, match, choices } }: { readonly open: OpenDrill }): React.ReactNode {
  const words = useLearnWords().drill;
  const [stray, setStray] = useState(false);
  const [page] = useState(() => pageOf(drill.id));
  useEffect(() => lookAtTable(drill.id), [drill]);
  const game = useMemo(
    () =>
      momentGame(drill.id, match, workshop(), (move) => {
        const choice = choices.findIndex((each) => sameMove(each, move));
        setStray(choice < 0);
        if (choice >= 0 && drill.kind === "one") {
          giveAtTable(drill.id, choice);
          window.location.hash = course.drill(drill.id).slice(1);
        }
        return Promise.resolve();
      }),
    [drill, match, choices],
  );
  return (
    <Table game={game} week={null}>
      <section className="retry" aria-label={words.title}>
        <p>
          <a className="button small" href={page}>
            {words.back}
          </a>{" "}
          <span role="status">{stray && words.notAChoice}</span>
        </p>
      </section>
    </Table>
  );
}
