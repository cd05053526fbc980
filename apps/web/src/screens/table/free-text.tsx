/** What one would say, typed freely: it comes back as moves to confirm, or as what it might have meant. */
import { type Match, positionOf } from "@linchpin/match";
import type { Understood } from "@linchpin/words/understand";
import { refusalIn } from "@linchpin/words";
import { legal, objection, view, type OwnerMove } from "@linchpin/table";
import { useEffect, useId, useRef, useState } from "react";
import { useTongue } from "../../app/tongue.tsx";
import { useWords } from "../../board/words.ts";
import { useTable } from "../../board/context.tsx";
import { MoveButton } from "./move-button.tsx";
import "./free-text.css";

type Reading = typeof import("@linchpin/words/understand");

/** The reading is fetched when somebody is about to type; null: it is not to be had, as with a new version. Then it is tried anew. */
let fetched: Promise<Reading | null> | null = null;
const reading = (): Promise<Reading | null> =>
  (fetched ??= import("@linchpin/words/understand").catch(() => (fetched = null)));

/** What was typed, what it was taken for, and after how many turns. */
interface Draft {
  readonly text: string;
  readonly found: Understood | null;
  readonly ply: number;
}

const NOTHING: Draft = { text: "", found: null, ply: 0 };

/** Doing one of several moves can put another party in front: the rest of what was said is still there then. */
const drafts = new WeakMap<Match["labels"], Draft>();

export function FreeText({ seat }: { readonly seat: number }): React.ReactNode {
  const { t, language } = useWords();
  const { sitting, looking } = useTable();
  const [draft, setDraft] = useState<Draft>(() => drafts.get(sitting.labels) ?? NOTHING);
  const [read, setRead] = useState<Reading | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = read === null ? null : draft.found;
  useEffect(() => {
    if (shown !== null) answer.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  useEffect(() => {
    drafts.set(sitting.labels, draft);
    if (draft.found !== null && read === null) void reading().then((module) => setRead(() => module));
  }, [sitting.labels, draft, read]);
  const [missing, setMissing] = useState(false);
  const fetch = (): void => void reading().then((module) => setRead(() => module));
  const understand = async (): Promise<void> => {
    if (draft.text.trim() === "") return;
    const module = await reading();
    setRead(() => module);
    setMissing(module === null);
    if (module === null) return;
    const position = positionOf(sitting);
    const found = await module.reader({
      text: draft.text,
      language,
      front: seat,
      labels: sitting.labels,
      view: view(position, 0),
      legal: legal(position, 0) as readonly OwnerMove[],
      objection: (move) => objection(position, 0, move),
    });
    setDraft({ ...draft, found, ply: sitting.turns.length });
  };
  const clear = (): void => {
    setDraft(NOTHING);
    field.current?.focus();
  };
  if (looking) return null;
  return (
    <form
      className="free-text"
      onSubmit={(event) => {
        event.preventDefault();
        void understand();
      }}
    >
      <label className="hidden" htmlFor={id}>
        {t.say.label}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        value={draft.text}
        maxLength={MOST_TYPED}
        placeholder={t.say.placeholder}
        autoComplete="off"
        enterKeyHint="go"
        onFocus={fetch}
        onChange={({ target }) => setDraft({ ...NOTHING, text: target.value })}
        onKeyDown={(event) => {
          // While an input method is open, Escape is for it.
          if (event.key === "Escape" && !event.nativeEvent.isComposing) clear();
        }}
      />
      {draft.text.trim() !== "" && (
        <button type="submit" className="button">
          {t.say.read}
        </button>
      )}
      <div ref={answer} className="free-answer" role="status" aria-live="polite">
        {missing && <Missing />}
        {read !== null && draft.found !== null && <Answer draft={draft} found={draft.found} reading={read} />}
      </div>
    </form>
  );
}

function Missing(): React.ReactNode {
  const { t } = useTongue();
  return (
    <>
      <p className="problem">{t.fault.newVersion}</p>
      <p>{t.fault.newNote}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {t.fault.reload}
      </button>
    </>
  );
}

/** As long as the reader takes. */
const MOST_TYPED = 2000;

interface AnswerProps {
  readonly draft: Draft;
  readonly found: Understood;
  readonly reading: Reading;
}

function Answer({ draft, found, reading: words }: AnswerProps): React.ReactNode {
  const { t, language, table } = useWords();
  const { sitting, labels } = useTable();
  const seen = view(positionOf(sitting), 0);
  const done = new Set(
    sitting.turns.slice(draft.ply).flatMap(({ seat, move }) => (seat === 0 ? [JSON.stringify(move)] : [])),
  );
  const buttons = (moves: readonly OwnerMove[]): React.ReactNode =>
    moves
      .filter((move) => !done.has(JSON.stringify(move)))
      .map((move) => (
        <MoveButton key={JSON.stringify(move)} move={move}>
          {words.moveWords(labels, seen, move)}
        </MoveButton>
      ));
  const heard = words.heardWords(labels, found.heard);
  // What has been done needs no answer any more.
  if (
    done.size > 0 &&
    (found.kind !== "moves" || found.moves.every((move) => done.has(JSON.stringify(move))))
  )
    return null;
  if (found.kind === "moves")
    return (
      <>
        <p className="note">{t.say.meant(found.moves.length)}</p>
        <div className="answers">{buttons(found.moves)}</div>
        <ClosedMoves found={found} reading={words} />
      </>
    );
  return (
    <>
      {found.kind === "closed" ? (
        <ClosedMoves found={found} reading={words} />
      ) : (
        <p>
          {words.doubtWords(language, found.doubt)} {heard !== "" && table.read.heard(heard)}
        </p>
      )}
      {found.nearest.length > 0 && (
        <>
          <p className="note">{table.read.didYouMean}</p>
          <div className="answers">{buttons(found.nearest)}</div>
        </>
      )}
    </>
  );
}

interface ClosedProps {
  readonly found: Exclude<Understood, { readonly kind: "unclear" }>;
  readonly reading: Reading;
}

function ClosedMoves({ found, reading: words }: ClosedProps): React.ReactNode {
  const { table } = useWords();
  const { sitting, labels } = useTable();
  const seen = view(positionOf(sitting), 0);
  return found.closed.map(({ move, fault }) => (
    <p key={JSON.stringify(move)}>
      {table.read.closed(words.moveWords(labels, seen, move), refusalIn(labels, fault))}
    </p>
  ));
}
