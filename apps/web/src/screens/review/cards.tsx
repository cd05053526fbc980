/** The decisions that mattered, one card each. Once a card has the focus, j and k or the arrows go from one to the next. */
import { isOpen } from "@linchpin/coach";
import type { Match } from "@linchpin/match";
import { findingWords, isRemarkable, labelWords, REVIEW, type Finding, type Findings } from "@linchpin/words";
import { useEffect, useRef } from "react";
import { branchAfter } from "../../games/branches.ts";
import { Button } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useCoachWords } from "../../games/use-found.ts";
import { LessonLinks } from "../../learn/lazy-links.tsx";
import { route } from "../../app/routes.ts";

interface Props {
  readonly findings: Findings;
  readonly sitting: Match;
  readonly gameId: string;
  readonly wanted: number | null;
  /** Every decision is graded: before, that nothing stands out is not known. */
  readonly whole: boolean;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

export function Cards({ findings, sitting, gameId, wanted, whole }: Props): React.ReactNode {
  const { language } = useTongue();
  const own = useCoachWords();
  const words = REVIEW[language];
  const box = useRef<HTMLElement>(null);
  useWanted(box, wanted, findings);
  const remarkable = findings.all.filter(isRemarkable);
  const sure = remarkable.filter(({ graded }) => !isOpen(graded));
  const open = remarkable.filter(({ graded }) => isOpen(graded));
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).closest(".finding") === null) return;
    event.preventDefault();
    goOn(box.current!, step);
  };
  if (remarkable.length === 0 && !whole) return null;
  return (
    <section ref={box} className="cards" aria-labelledby="cards-title" onKeyDown={onKeyDown}>
      <h2 id="cards-title">{words.decisions}</h2>
      {remarkable.length === 0 ? (
        <p>{words.noDecisions}</p>
      ) : (
        <p className="card-steps">
          <Button look="small" onClick={() => goOn(box.current!, -1)}>
            {own.toMistake.before}
          </Button>
          <Button look="small" onClick={() => goOn(box.current!, 1)}>
            {own.toMistake.next}
          </Button>
          <span className="note for-keys">{own.keys}</span>
        </p>
      )}
      {sure.map((each) => (
        <Card key={each.graded.number} finding={each} findings={findings} sitting={sitting} gameId={gameId} />
      ))}
      {open.length > 0 && (
        <details>
          <summary>{words.openDecisions(open.length)}</summary>
          {open.map((each) => (
            <Card
              key={each.graded.number}
              finding={each}
              findings={findings}
              sitting={sitting}
              gameId={gameId}
            />
          ))}
        </details>
      )}
    </section>
  );
}

/** From the card that has the focus to the next; from elsewhere to the first. Praise is passed over. */
function goOn(box: HTMLElement, step: 1 | -1): void {
  const cards = [...box.querySelectorAll<HTMLElement>(".finding:not(.praise)")].filter(
    (card) => card.closest("details:not([open])") === null,
  );
  const current =
    document.activeElement?.closest<HTMLElement>(".finding") ??
    box.querySelector<HTMLElement>(".finding.current");
  const at = current === null ? -1 : cards.indexOf(current);
  const next =
    cards[at < 0 ? (step > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + step))];
  if (next === undefined) return;
  for (const card of cards) card.classList.toggle("current", card === next);
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

/** Goes to the decision that the address names, once its card is there. */
function useWanted(box: React.RefObject<HTMLElement | null>, wanted: number | null, { all }: Findings): void {
  const gone = useRef<number | null>(null);
  const there = wanted !== null && all.some(({ graded }) => graded.number === wanted - 1);
  useEffect(() => {
    if (!there || gone.current === wanted) return;
    const card = box.current?.querySelector<HTMLElement>(`#decision-${wanted}`);
    if (card === null || card === undefined) return;
    gone.current = wanted;
    card.closest("details")?.setAttribute("open", "");
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "center" });
  }, [box, there, wanted]);
}

/** Another line from before this decision. What is over is no exam any more. */
export function playOn(gameId: string, sitting: Match, { graded }: Finding): void {
  window.location.hash = route.game(branchAfter(gameId, sitting, graded.ply, false));
}

interface CardProps extends Omit<Props, "wanted" | "whole"> {
  readonly finding: Finding;
}

function Card({ finding, findings, sitting, gameId }: CardProps): React.ReactNode {
  const { language } = useTongue();
  const own = useCoachWords();
  const words = REVIEW[language];
  const { graded, told, sign } = finding;
  const { game } = findings;
  const number = graded.number + 1;
  const kind = told.praise !== null ? "praise" : isOpen(graded) ? "open" : graded.grade;
  return (
    <article
      id={`decision-${number}`}
      className={`finding ${kind}`}
      tabIndex={-1}
      aria-labelledby={`card-${number}`}
    >
      <h3 id={`card-${number}`}>
        {sign !== null && <span className="sign">{sign}</span>} {words.week(graded.week)}{" "}
        <span className="card-label">{labelWords(finding, game)}</span>
      </h3>
      {findingWords(finding, findings).map((each) => (
        <p key={each}>{each}</p>
      ))}
      {told.principle !== null && (
        <>
          <p className="principle">{told.principle.rule}</p>
          <LessonLinks principle={told.principle.id} />
        </>
      )}
      <p className="card-acts">
        {told.better !== null && (
          <a className="button small" href={route.retry(gameId, number)}>
            {own.tryAgain}
          </a>
        )}
        <Button look="small" onClick={() => playOn(gameId, sitting, finding)}>
          {own.playOn}
        </Button>
        <a href={route.week(gameId, graded.week)}>{own.seeTable}</a>
      </p>
    </article>
  );
}
