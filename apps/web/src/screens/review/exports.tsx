/** What can be taken away from a review: the record with labels, Markdown, and the line as a picture. */
import { type Match, textOf } from "@linchpin/match";
import { annotated, reviewMarkdown, type Findings } from "@linchpin/words";
import { parseRecord, writeRecord } from "@linchpin/table";
import { saveFile } from "../../app/files.ts";
import { standalone } from "./picture.ts";
import { useCoachWords } from "../../games/use-found.ts";
import { Button, Section } from "../../app/parts.tsx";

interface Props {
  readonly sitting: Match;
  readonly gameId: string;
  /** Null: not every decision is graded yet. */
  readonly findings: Findings | null;
}

export function Exports({ sitting, gameId, findings }: Props): React.ReactNode {
  const words = useCoachWords();
  const name = `${sitting.scenario.id}-${gameId}`;
  const picture = (): void => {
    const drawn = document.querySelector<SVGSVGElement>(".value-line svg");
    if (drawn !== null) saveFile(`${name}.svg`, standalone(drawn));
  };
  return (
    <Section className="exports" title={words.exports}>
      {findings === null ? (
        <p className="note">{words.waitForExports}</p>
      ) : (
        <p className="dialog-buttons">
          <Button onClick={() => saveFile(`${name}.deal-game`, recordWith(sitting, findings))}>
            {words.exportRecord}
          </Button>
          <Button onClick={() => saveFile(`${name}.md`, reviewMarkdown(findings, words.retryHow))}>
            {words.exportMarkdown}
          </Button>
          <Button onClick={picture}>{words.exportPicture}</Button>
        </p>
      )}
    </Section>
  );
}

function recordWith(sitting: Match, findings: Findings): string {
  const parsed = parseRecord(textOf(sitting));
  if (!parsed.ok) throw new Error(parsed.faults[0]!.kind);
  return writeRecord(annotated(parsed.record, findings));
}
