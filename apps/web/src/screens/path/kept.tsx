/** What is kept of the learner: taken along as a file, put together with another, deleted. */
import type { ProgressFault } from "@linchpin/learn";
import { progressFaultText } from "@linchpin/learn";
import { useState } from "react";
import { saveFile } from "../../app/files.ts";
import { Button, FileButton, Section } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { today } from "../../learn/now.ts";
import { dropProgress, exportProgress, importProgress } from "../../learn/shelf.ts";
import { useLearnWords } from "../../learn/words.ts";

export function KeptSection(): React.ReactNode {
  const { both } = useTongue();
  const words = useLearnWords();
  const [faults, setFaults] = useState<readonly ProgressFault[] | "done" | null>(null);
  const open = async (file: File): Promise<void> => {
    setFaults(importProgress(await file.text()) ?? "done");
  };
  return (
    <Section title={words.kept}>
      <p className="note measure">{words.keptNote}</p>
      <p className="kept-tools">
        <Button
          onClick={() => saveFile(`linchpin-progress-${today()}.json`, exportProgress(), "application/json")}
        >
          {words.exported}
        </Button>
        <FileButton accept=".json,application/json" open={open}>
          {words.imported}
        </FileButton>
        <Button look="grave" sure={words.dropSure} onClick={dropProgress}>
          {words.dropped}
        </Button>
      </p>
      <div role="status">
        {faults === "done" && <p className="good">{words.importedDone}</p>}
        {faults !== null && faults !== "done" && (
          <>
            <p className="problem">{words.importFailed}</p>
            <ul className="problem">
              {faults.map((fault, i) => (
                <li key={i}>{both(progressFaultText(fault))}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}
