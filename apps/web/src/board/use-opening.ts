/** With which terms a sheet opens; null while it is worked out. Where readings are covered nobody looks what would be signed. */
import { lastTerms, type Match, openingOf, positionOf, readingOf, type Opening } from "@linchpin/match";
import { writePosition } from "@linchpin/table";
import { useEffect, useState } from "react";
import { workshop } from "../workers/client.ts";

export function useOpening(sitting: Match, party: number): Opening | null {
  const { scenario, exam } = sitting;
  const [opening, setOpening] = useState(exam ? openingOf(sitting, party, null) : null);
  useEffect(() => {
    if (exam) return;
    let wanted = true;
    void workshop()
      .ask(scenario.id, "draft", {
        position: writePosition(positionOf(sitting)),
        reading: readingOf(sitting),
        party,
        last: lastTerms(sitting, party)?.terms ?? null,
      })
      .catch((error: unknown) => {
        console.error(error);
        return null;
      })
      .then((draft) => (wanted ? setOpening(openingOf(sitting, party, draft)) : undefined));
    return () => {
      wanted = false;
    };
    // A sheet opens once, with what is so when it is asked for.
  }, []);
  return opening;
}
