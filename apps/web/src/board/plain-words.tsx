/** The terms of art that stand near, each explained by a tap, in one line. */
import { Fragment } from "react";
import type { Scenario } from "@linchpin/table";
import type { TermKey } from "../app/words/glossary.ts";
import { Term } from "./term.tsx";
import { useWords } from "./words.ts";

export function PlainWords({ of }: { readonly of: readonly TermKey[] }): React.ReactNode {
  const { t } = useWords();
  return (
    <p className="note plain-words">
      {t.board.terms.title}
      {t.colon}
      {of.map((key, i) => (
        <Fragment key={key}>
          {i > 0 && " · "}
          <Term of={key} />
        </Fragment>
      ))}
    </p>
  );
}

/** Where there are releases a licence is owed them, and what is said of one's number speaks of it. */
export const owedWords = ({ deal }: Scenario): readonly TermKey[] =>
  deal.technology.releases === null ? [] : ["release"];
