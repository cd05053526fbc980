/** In practice, where one decides: what is known at once, then what the coach finds as it plays the moves out. Gone with the next move. */
import { cashLasts, costOfWeeks, type Figures, type Match, positionOf } from "@linchpin/match";
import { behindTheBest, type Hint } from "@linchpin/coach";
import {
  bracketed,
  cautionLines,
  effectsInWords,
  inWhole,
  moveInWords,
  REVIEW,
  sentence,
  TABLE,
} from "@linchpin/words";
import type { Labels } from "@linchpin/words";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { LiveGame } from "../../games/practice.ts";
import { Button } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { PlainWords } from "../../board/plain-words.tsx";
import { endSession, sessionOf } from "./session.ts";
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
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section ref={box} className="hint-strip open" aria-label={words.ask}>
      <AtOnce game={game} />
      <PlayedOut game={game} />
      <Button
        look="text"
        onClick={() => {
          endSession();
          close();
        }}
      >
        {words.close}
      </Button>
    </section>
  );
}

/** What the table's own figures tell without playing anything out. */
function AtOnce({ game }: { readonly game: LiveGame }): React.ReactNode {
  const { language } = useTongue();
  const words = useCoachWords().hint;
  const { sitting, known } = useSnapshot(game);
  if (known === null) return null;
  const facts = factsOf(sitting, known.figures, sitting.labels[language], words);
  return (
    <div>
      <p>
        <b>{words.atOnce}</b>
      </p>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}

function factsOf(
  sitting: Match,
  figures: Figures,
  labels: Labels,
  words: ReturnType<typeof useCoachWords>["hint"],
): readonly string[] {
  const position = positionOf(sitting);
  const asked = position.parties.flatMap(({ request, inTalks }, i) => {
    if (request === null || !inTalks) return [];
    const name = labels.party(i + 1);
    if (request.kind === "exclusivity") {
      const cost = costOfWeeks(position, figures.exclusivity[i]!, request.weeks);
      return [words.alone(name, labels.money(cost))];
    }
    const price = figures.prices[i]?.[request.asset] ?? null;
    const cost = price === null ? [] : cautionLines(labels, { kind: "price", price });
    return [
      words.asks(
        name,
        labels.asset(request.asset),
        cost.map(({ text }) => text).join(TABLE[labels.language].between),
      ),
    ];
  });
  const offered = position.parties.flatMap(({ proposal, inTalks }, i) =>
    proposal === null || !inTalks ? [] : [words.proposes(labels.party(i + 1))],
  );
  const called = position.parties.flatMap(({ inTalks, gone }, i) =>
    inTalks || gone || figures.presence[i]! <= 0
      ? []
      : [words.call(labels.party(i + 1), labels.money(figures.presence[i]!))],
  );
  const lasts = cashLasts(position);
  const facts = [...asked, ...offered, ...called, ...(lasts === null ? [] : [words.cash(lasts)])];
  return facts.length === 0 ? [words.nothing] : facts;
}

function PlayedOut({ game }: { readonly game: LiveGame }): React.ReactNode {
  const own = useCoachWords();
  const { sitting } = useSnapshot(game);
  const session = sessionOf(game.id, sitting);
  const { found, sofar } = useSyncExternalStore(session.subscribe, session.now, session.now);
  const words = own.hint;
  if (found === "failed") return <p role="alert">{own.failed}</p>;
  if (found === "stopped")
    return sofar === null ? (
      <p role="status">{words.stopped}</p>
    ) : (
      <Told game={game} hints={sofar.hints} first={words.soFar(sofar.done)} />
    );
  if (found !== null) return <Told game={game} hints={found} />;
  return (
    <>
      <p role="status">{words.weighing}</p>
      <p className="hint-progress">
        <progress max={sofar?.all ?? 1} value={sofar?.done ?? 0} aria-label={words.weighing} />{" "}
        {sofar !== null && <span className="note">{words.progress(sofar.done, sofar.all)}</span>}{" "}
        <Button look="small" onClick={session.stop}>
          {words.stop}
        </Button>
      </p>
    </>
  );
}

interface ToldProps {
  readonly game: LiveGame;
  readonly hints: readonly Hint[];
  readonly first?: string;
}

function Told({ game, hints, first }: ToldProps): React.ReactNode {
  const { language, t } = useTongue();
  const words = REVIEW[language];
  const { sitting } = useSnapshot(game);
  const labels = sitting.labels[language];
  const [best] = hints;
  if (best === undefined) return null;
  const { near, far } = behindTheBest(hints);
  // What is behind by less than a point would stand there with the same figure.
  const least = Math.min(...[best, ...near].map(({ value }) => Math.round(value)));
  const behind = far.filter(({ value }) => Math.round(value) < least);
  const said = ({ done }: Hint): string => moveInWords(done.act, labels);
  return (
    <div role="status">
      {first !== undefined && <p className="note">{first}</p>}
      <p>
        <b>{words.best(said(best), inWhole(best.value), labels.money(best.worth))}</b>
        {TABLE[language].between}
        {effectsInWords(best.done, labels)}
      </p>
      {[
        // No figure tells these apart from the best: none is shown.
        { title: words.close, list: near, tells: (each: Hint) => sentence(said(each)) },
        {
          title: words.behind,
          list: behind,
          tells: (each: Hint) => sentence(said(each)) + bracketed(language, `V ${inWhole(each.value)}`),
        },
      ].map(
        ({ title, list, tells }) =>
          list.length > 0 && (
            <p key={title} className="note">
              {title}
              {TABLE[language].between}
              {list.map(tells).join(t.semicolon)}
            </p>
          ),
      )}
      {hints.length === 1 && <p className="note">{words.only}</p>}
      <PlainWords
        of={best.done.effects.some(({ kind }) => kind === "belief") ? ["value", "belief"] : ["value"]}
      />
    </div>
  );
}
