/** Playing with others: one's tables on this server, and a new one of a deal. Shown only where a server is. */
import type { Scenario } from "@linchpin/table";
import { useEffect, useState } from "react";
import { CATALOGUE } from "virtual:catalogue";
import type { LoadedScenario } from "../../games/setting.ts";
import { Button } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { createTable, forgetMe, isGuest, listTables } from "../../games/api.ts";
import type { TableSummary } from "@linchpin/protocol";
import { useLiveWords } from "../../games/live-words.ts";
import "../../board/live.css";
import { route } from "../../app/routes.ts";

/** Nothing where one has none. */
export function YourTables(): React.ReactNode {
  const { t, both } = useTongue();
  const { lobby: words } = useLiveWords();
  const [tables, setTables] = useState<readonly TableSummary[]>([]);
  useEffect(() => {
    if (!isGuest()) return;
    void listTables().then((answer) => (answer.kind === "done" ? setTables(answer.value) : undefined));
  }, []);
  if (tables.length === 0) return null;
  const forget = async (): Promise<void> => {
    if (await forgetMe()) setTables([]);
  };
  return (
    <section className="kept">
      <h2>{words.yours}</h2>
      <ul className="kept-games">
        {tables.map(({ id, scenario, seat, mode, week, over }) => {
          const entry = CATALOGUE.find((each) => scenario.split(" ")[0] === each.id);
          return (
            <li key={id}>
              <a href={route.table(id)}>
                <span className="index-title">{entry === undefined ? scenario : both(entry.title)}</span>
                <span className="index-facts">
                  {[seat, over ? words.over : words.week(week), t.landing[mode]].join(" · ")}
                </span>
                <span className="go">{words.goOn}</span>
              </a>
            </li>
          );
        })}
      </ul>
      <p>
        <Button look="text" sure={words.forgetSure} onClick={() => void forget()}>
          {words.forget}
        </Button>
      </p>
    </section>
  );
}

interface OpenProps {
  readonly scenario: Scenario;
  readonly labels: LoadedScenario["labels"];
  readonly exam: boolean;
}

export function OpenTable({ scenario, labels: bothLabels, exam }: OpenProps): React.ReactNode {
  const { language } = useTongue();
  const { lobby: words } = useLiveWords();
  const labels = bothLabels[language];
  const [seat, setSeat] = useState("owner");
  const [state, setState] = useState<"ready" | "opening" | "lost" | { readonly refused: string }>("ready");
  const open = async (): Promise<void> => {
    setState("opening");
    const answer = await createTable({ scenario: scenario.id, seat, mode: exam ? "exam" : "practice" });
    if (answer.kind === "done") window.location.hash = route.table(answer.value.id);
    else setState(answer.kind === "lost" ? "lost" : { refused: answer.refusal.detail });
  };
  const keys = ["owner", ...scenario.deal.parties.map(({ key }) => key)];
  return (
    <section className="with-others">
      <h3>{words.title}</h3>
      <p className="note">{words.lead}</p>
      <p className="begin-row">
        <label>
          <span className="note">{words.seat}</span>{" "}
          <select value={seat} onChange={({ target }) => setSeat(target.value)}>
            {keys.map((key, i) => (
              <option key={key} value={key}>
                {labels.party(i)}
              </option>
            ))}
          </select>
        </label>
        <Button disabled={state === "opening"} onClick={() => void open()}>
          {words.open}
        </Button>
      </p>
      <p className="note" role="status">
        {state === "opening" ? words.opening : state === "ready" ? words.invite : ""}
        {(state === "lost" || typeof state === "object") && (
          <span className="problem">{state === "lost" ? words.unreachable : state.refused}</span>
        )}
      </p>
    </section>
  );
}
