/** What is kept of the learner: taken along as a file, put together with another, deleted. */
import type { ProgressFault } from "@linchpin/learn";
import { progressFaultText } from "@linchpin/learn";
import { useRef, useState } from "react";
import { saveFile } from "../../app/files.ts";
import { useTongue } from "../../app/tongue.tsx";
import { today } from "../../learn/now.ts";
import { dropProgress, exportProgress, importProgress } from "../../learn/shelf.ts";
import { useLearnWords } from "../../learn/words.ts";

export function KeptSection(): React.ReactNode {
  const { both } = useTongue();
  const words = useLearnWords();
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly ProgressFault[] | "done" | null>(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) setFaults(importProgress(await file.text()) ?? "done");
  };
  return (
    <section aria-labelledby="kept-title">
      <h2 id="kept-title">{words.kept}</h2>
      <p className="note measure">{words.keptNote}</p>
      <p className="kept-tools">
        <button
          type="button"
          className="button"
          onClick={() => saveFile(`linchpin-progress-${today()}.json`, exportProgress(), "application/json")}
        >
          {words.exported}
        </button>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {words.imported}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          className="hidden"
          tabIndex={-1}
          aria-label={words.imported}
          onChange={({ target }) => {
            void open(target.files?.[0]);
            target.value = "";
          }}
        />
        <button
          type="button"
          className="button grave"
          onClick={() => {
            if (window.confirm(words.dropSure)) dropProgress();
          }}
        >
          {words.dropped}
        </button>
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
    </section>
  );
}
