/** The table at an address of the server: opened, followed while it is looked at, and shown as the seat sees it. */
import { scenarioName } from "@linchpin/table";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { loadScenario, type LoadedScenario } from "../../games/setting.ts";
import { Loading, Nowhere, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { Table } from "../table/view.tsx";
import { workshop } from "../../workers/client.ts";
import { readTable } from "../../games/api.ts";
import { ownerGame } from "../../games/live-owner.ts";
import { PartyTable } from "../party/view.tsx";
import { openRemote, type Remote } from "../../games/remote.ts";
import { Strip } from "./strip.tsx";
import { refusedWords, useLiveWords } from "../../games/live-words.ts";
import "../../board/live.css";

type Opened =
  | { readonly kind: "open"; readonly remote: Remote; readonly loaded: LoadedScenario }
  | { readonly kind: "gone" | "lost" | "outdated" };

const AGAIN_MS = 1500;

export function LivePage({ id }: { readonly id: string }): React.ReactNode {
  const { strip } = useLiveWords();
  const opened = useOpened(id);
  if (opened === null) return <Loading />;
  if (opened.kind === "open") return <Seated {...opened} />;
  return <Nowhere said={strip[opened.kind]} />;
}

/** Tries until the server answers; closes when the page is left. */
function useOpened(id: string): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let remote: Remote | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let left = false;
    const open = async (): Promise<void> => {
      const answer = await readTable(id, 0);
      if (left) return;
      if (answer.kind === "lost") {
        setOpened({ kind: "lost" });
        timer = setTimeout(() => void open(), AGAIN_MS);
        return;
      }
      if (answer.kind === "refused") {
        setOpened({ kind: answer.refusal.kind === "outdated" ? "outdated" : "gone" });
        return;
      }
      const state = answer.value;
      const loaded = await loadScenario(state.scenario.split(" ")[0]!);
      if (left) return;
      if (loaded === null || scenarioName(loaded.scenario) !== state.scenario) {
        setOpened({ kind: "outdated" });
        return;
      }
      remote = openRemote(state);
      setOpened({ kind: "open", remote, loaded });
    };
    void open();
    return () => {
      left = true;
      remote?.close();
      if (timer !== null) clearTimeout(timer);
    };
  }, [id]);
  return opened;
}

interface SeatedProps {
  readonly remote: Remote;
  readonly loaded: LoadedScenario;
}

function Seated({ remote, loaded }: SeatedProps): React.ReactNode {
  const { t, language } = useTongue();
  const now = useSyncExternalStore(remote.subscribe, remote.now, remote.now);
  const { week, seat } = now.state.view;
  const labels = loaded.labels[language];
  const title = labels.text("title") ?? loaded.scenario.id;
  useTitle(`${title} · ${t.week(week)} · ${labels.party(seat)}`);
  const strip = <Strip now={now} labels={labels} />;
  return seat === 0 ? (
    <OwnerSeat remote={remote} loaded={loaded}>
      {strip}
    </OwnerSeat>
  ) : (
    <PartyTable remote={remote} loaded={loaded} now={now}>
      {strip}
    </PartyTable>
  );
}

function OwnerSeat({
  remote,
  loaded,
  children,
}: SeatedProps & { readonly children: React.ReactNode }): React.ReactNode {
  const { language } = useTongue();
  const words = useRef(useLiveWords());
  words.current = useLiveWords();
  const game = useMemo(
    () =>
      ownerGame(loaded, remote, {
        workshop: workshop(),
        words: (refusal) => refusedWords(words.current, language, refusal),
      }),
    [loaded, remote, language],
  );
  return (
    <Table game={game} week={null}>
      {children}
    </Table>
  );
}
