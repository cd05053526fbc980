/** At the end of the first evening: it is done, and the path goes on from here. */
import { pathOf } from "@linchpin/learn";
import { useEffect } from "react";
import { LEARN } from "../app/routes.ts";
import { happenedAt } from "./now.ts";
import { progressNow, record } from "./shelf.ts";
import { useLearnWords } from "./words.ts";

export function EveningDone(): React.ReactNode {
  const words = useLearnWords();
  useEffect(() => {
    const state = pathOf(progressNow()).find(({ id }) => id === "evening");
    if (state?.done === null) record({ kind: "finished", at: happenedAt(), station: "evening", by: "path" });
  }, []);
  return (
    <a className="button" href={LEARN}>
      {words.eveningDone}
    </a>
  );
}
