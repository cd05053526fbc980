/** The answer as files: report, workbook with live formulas, the trip. Each is made when it is asked for. */
import { useEffect, useRef, useState } from "react";
import { saveFile } from "../../app/files.ts";
import { Button } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useDealWords } from "../../deals/words.ts";
import { makePaper } from "../../workers/deal-client.ts";
import { PAPERS, TYPES, type Paper } from "../../workers/papers.ts";

type State = "idle" | "working" | "failed";

export function TakeAlong({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): React.ReactNode {
  const w = useDealWords();
  const { language } = useTongue();
  const [state, setState] = useState<State>("idle");
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  const make = (paper: Paper): void => {
    stop.current();
    setState("working");
    stop.current = makePaper(text, paper, (content) => {
      setState(content === null ? "failed" : "idle");
      if (content !== null) saveFile(fileNameOf(title, paper), content, TYPES[paper.format]);
    });
  };
  return (
    <details className="take-along">
      <summary>{w.takeAlong}</summary>
      <p className="note">{w.takeAlongNote}</p>
      <p className="deal-tools">
        {PAPERS.map(({ of, format }) => (
          <Button
            key={`${of} ${format}`}
            disabled={state === "working"}
            onClick={() => make({ of, format, language })}
          >
            {of === "trip" ? w.papers.trip(w.papers[format]) : w.papers[format]}
          </Button>
        ))}
      </p>
      <p role="status" className={state === "failed" ? "problem" : "note"}>
        {state === "working" ? w.working : state === "failed" ? w.failed : ""}
      </p>
    </details>
  );
}

const fileNameOf = (title: string, { of, format }: Paper): string => {
  const plain = title.replaceAll(/[^\p{L}\p{M}\p{Nd}]+/gu, "-").replaceAll(/^-+|-+$/g, "");
  return `${plain.slice(0, 60) || "deal"}${of === "trip" ? "-trip" : ""}.${format}`;
};
