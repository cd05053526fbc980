/** An invitation: what seat waits, in which deal, and the way to take it. */
import { useState } from "react";
import { loadScenario, type LoadedScenario } from "../../games/setting.ts";
import { invitedTo, join, problemIn } from "../../games/api.ts";
import type { InvitedTo } from "@linchpin/protocol";
import { useLiveWords } from "../../games/live-words.ts";
import { Button, Loading, Problem, useTitle } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useLoaded } from "../../app/use-loaded.ts";
import "../../board/live.css";
import { route } from "../../app/routes.ts";

type Standing =
  | { readonly kind: "waits"; readonly to: InvitedTo; readonly loaded: LoadedScenario | null }
  | { readonly kind: "used" | "lost" };

export function JoinPage({ token }: { readonly token: string }): React.ReactNode {
  const { t } = useTongue();
  const { join: words, lobby } = useLiveWords();
  const standing = useLoaded(token, () => standingOf(token));
  if (standing === null) return <Loading />;
  return (
    <main id="content" tabIndex={-1} className="page invited">
      {standing.kind === "waits" ? (
        <Waiting token={token} to={standing.to} loaded={standing.loaded} />
      ) : (
        <>
          <h1>{standing.kind === "used" ? words.used : lobby.unreachable}</h1>
          <p>
            <a href={route.start()}>{t.toStart}</a>
          </p>
        </>
      )}
    </main>
  );
}

async function standingOf(token: string): Promise<Standing> {
  const answer = await invitedTo(token);
  if (answer.kind !== "done") return { kind: answer.kind === "lost" ? "lost" : "used" };
  const loaded = await loadScenario(answer.value.scenario.split(" ")[0]!);
  return { kind: "waits", to: answer.value, loaded };
}

interface WaitingProps {
  readonly token: string;
  readonly to: InvitedTo;
  readonly loaded: LoadedScenario | null;
}

function Waiting({ token, to, loaded }: WaitingProps): React.ReactNode {
  const { language, t } = useTongue();
  const { join: words, lobby, party } = useLiveWords();
  const [problem, setProblem] = useState<string | null>(null);
  const labels = loaded?.labels[language] ?? null;
  const seat =
    to.seat === "owner" ? 0 : (loaded?.scenario.deal.parties.findIndex((p) => p.key === to.seat) ?? -1) + 1;
  const title = labels?.text("title") ?? to.scenario;
  useTitle(title);
  if (labels === null) return <h1>{words.unknown(to.scenario)}</h1>;
  const take = async (): Promise<void> => {
    const answer = await join(token);
    if (answer.kind === "done") window.location.replace(route.table(answer.value.id));
    else if (answer.kind === "refused" && answer.refusal.kind === "not-found") setProblem(words.used);
    else setProblem(problemIn(answer, lobby.unreachable));
  };
  const until = new Date(to.expires).toLocaleDateString(language === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "long",
  });
  const key = to.seat === "owner" ? null : to.seat;
  return (
    <>
      <h1>{words.title(title)}</h1>
      <p>{labels.text("summary")}</p>
      <div className="plate">
        <h2>{words.seat(labels.party(seat))}</h2>
        <p className="note">{labels.people(seat)}</p>
        <p>{seat === 0 ? words.asOwner : words.asParty}</p>
        {key === null ? (
          <p>{labels.text("role")}</p>
        ) : (
          <p>
            <span className="note">{party.wants + t.colon}</span>
            {labels.text(`party.${key}.wants`)}
          </p>
        )}
        <p>
          <Button look="primary" onClick={() => void take()}>
            {words.take}
          </Button>
        </p>
        <p className="note">{words.until(until)}</p>
        {problem !== null && <Problem>{problem}</Problem>}
      </div>
    </>
  );
}
