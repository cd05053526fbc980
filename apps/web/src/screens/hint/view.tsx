/** In practice: what the coach would do now, and why. It is gone with the next move. */
import { positionOf } from "@linchpin/match";
import { behindTheBest, HINT_ROLLOUTS, USUAL, type Hint } from "@linchpin/coach";
import { effectsInWords, inWhole, moveInWords, REVIEW } from "@linchpin/words";
import { sentence } from "@linchpin/words";
import { useEffect, useState } from "react";
import type { LiveGame } from "../../games/practice.ts";
import { useTongue } from "../../app/tongue.tsx";
import { openCoaches } from "../../workers/coach-pool.ts";
import { useSnapshot } from "../../games/use-game.ts";
import { useCoachWords } from "../../games/use-found.ts";
import "./retry.css";

interface Props {
  readonly game: LiveGame;
  readonly close: () => void;
}

export function HintStrip({ game, close }: Props): React.ReactNode {
  const { sitting, waiting } = useSnapshot(game);
  const { turns, exam } = sitting;
  if (exam || waiting || positionOf(sitting).turn !== 0) return null;
  return <AtThisMove key={turns.length} game={game} close={close} />;
}

function AtThisMove({ game, close }: Props): React.ReactNode {
  const words = useCoachWords().hint;
  return (
    <section className="hint-strip open" aria-label={words.ask}>
      <Hints game={game} />
      <button type="button" className="text-button" onClick={close}>
        {words.close}
      </button>
    </section>
  );
}

function Hints({ game }: { readonly game: LiveGame }): React.ReactNode {
  const { language, t } = useTongue();
  const own = useCoachWords();
  const words = REVIEW[language];
  const { sitting } = useSnapshot(game);
  const hints = useHints(game);
  const labels = sitting.labels[language];
  if (hints === "failed") return <p role="alert">{own.failed}</p>;
  if (hints === null) return <p role="status">{own.hint.weighing}</p>;
  const [best] = hints;
  const { near, far } = behindTheBest(hints);
  const said = ({ done }: Hint): string => moveInWords(done.act, labels);
  return (
    <div role="status">
      <p>
        <b>{words.best(said(best!), inWhole(best!.value), labels.money(best!.worth))}</b>{" "}
        {effectsInWords(best!.done, labels)}
      </p>
      {[
        { title: words.close, list: near },
        { title: words.behind, list: far },
      ].map(
        ({ title, list }) =>
          list.length > 0 && (
            <p key={title} className="note">
              {title}{" "}
              {list.map((each) => `${sentence(said(each))} (V ${inWhole(each.value)})`).join(t.semicolon)}
            </p>
          ),
      )}
      {hints.length === 1 && <p className="note">{words.only}</p>}
    </div>
  );
}

function useHints(game: LiveGame): readonly Hint[] | "failed" | null {
  const [hints, setHints] = useState<readonly Hint[] | "failed" | null>(null);
  const { sitting } = useSnapshot(game);
  const { scenario, seed, turns } = sitting;
  useEffect(() => {
    const pool = openCoaches({ scenario, seed, turns }, 1);
    pool
      .ask("hints", { quality: { rollouts: HINT_ROLLOUTS, seed: USUAL.seed } })
      .then(setHints)
      .catch((error: unknown) => {
        console.error(error);
        setHints("failed");
      });
    return () => pool.close();
  }, [scenario, seed, turns]);
  return hints;
}
