/** The review of a live table: its record, which the server gives out once the talks are over, kept as a game here. */
import { useEffect, useState } from "react";
import { keepGame, readGame } from "../../games/shelf.ts";
import { Loading, Nowhere } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { readRecord } from "../../games/api.ts";
import { useLiveWords } from "../../games/live-words.ts";
import { route } from "../../app/routes.ts";

export function RecordPage({ id }: { readonly id: string }): React.ReactNode {
  const { t } = useTongue();
  const { strip, lobby } = useLiveWords();
  const [problem, setProblem] = useState<"lost" | "gone" | null>(null);
  useEffect(() => {
    const open = async (): Promise<void> => {
      const found = await keptAs(id);
      if (found === "kept") window.location.replace(route.review(id));
      else setProblem(found);
    };
    void open();
  }, [id]);
  if (problem === null) return <Loading />;
  const said = problem === "lost" ? lobby.unreachable : strip.gone;
  return <Nowhere said={said} to={route.table(id)} name={t.review.toTable} />;
}

/** Under the table's own name, so that it is kept once however often it is opened. */
async function keptAs(id: string): Promise<"kept" | "lost" | "gone"> {
  if (readGame(id) !== null) return "kept";
  const answer = await readRecord(id);
  if (answer.kind !== "done") return answer.kind === "lost" ? "lost" : "gone";
  keepGame(id, answer.value);
  return "kept";
}
