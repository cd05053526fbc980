/** What one would say, typed freely: it comes back as moves to confirm, or as what it might have meant. */
import { type Match, openTerms, positionOf } from "@linchpin/match";
import type { Heard, Understood } from "@linchpin/words/understand";
import { refusalIn } from "@linchpin/words";
import { legal, objection, view, type Move, type OwnerMove } from "@linchpin/table";
import { useEffect, useId, useRef, useState } from "react";
import { Button, Form } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useWords } from "../../board/words.ts";
import { useTable } from "../../board/context.tsx";
import { may } from "./model.ts";
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
  /** In whose conversation; null: in none. */
  readonly seat: number | null;
}

const NOTHING: Draft = { text: "", found: null, ply: 0, seat: null };

/** By game. Doing one of several moves can put another party in front: the rest of what was said is still there then. */
const drafts = new WeakMap<Match["positions"][number], Draft>();

const gameOf = ({ positions }: Match): Match["positions"][number] => positions[0]!;

function kept(sitting: Match, seat: number): Draft {
  const draft = drafts.get(gameOf(sitting)) ?? NOTHING;
  return draft.seat === seat || leadsTo(draft, seat) ? draft : NOTHING;
}

/** Whether one of several moves is towards this party, done or not: else what was said is not about it. */
const leadsTo = ({ found }: Draft, seat: number): boolean =>
  found?.kind === "moves" && found.moves.length > 1 && found.moves.some((move) => isTowards(move, seat));

const isTowards = (move: Move, seat: number): boolean => "party" in move && move.party === seat;

/** The moves that were made since it was typed, as text. */
const doneSince = (sitting: Match, { ply }: Draft): ReadonlySet<string> =>
  new Set(sitting.turns.slice(ply).flatMap(({ seat, move }) => (seat === 0 ? [keyOf(move)] : [])));

/** Terms may be changed before they are put forward. */
const keyOf = (move: Move): string =>
  move.kind === "propose" ? `propose ${move.party}` : JSON.stringify(move);

/** What has been done, or cannot be any more, needs no answer, and what was typed for it is said. */
function isDone(sitting: Match, { found }: Draft, done: ReadonlySet<string>): boolean {
  if (found === null || done.size === 0) return false;
  return (
    found.kind !== "moves" ||
    found.moves.every((move) => done.has(keyOf(move)) || objection(positionOf(sitting), 0, move) !== null)
  );
}

/** What was typed in an earlier week was said of that week. */
const isOfBefore = (sitting: Match, { found, ply }: Draft): boolean =>
  found !== null && sitting.positions[ply]?.week !== positionOf(sitting).week;

/** What can be said at this table. */
function spokenAt(sitting: Match): Omit<Parameters<Reading["reader"]>[0], "text" | "language" | "front"> {
  const position = positionOf(sitting);
  return {
    labels: sitting.labels,
    view: view(position, 0),
    legal: legal(position, 0) as readonly OwnerMove[],
    objection: (move) => objection(position, 0, move),
  };
}

export function FreeText({ seat }: { readonly seat: number }): React.ReactNode {
  const { t, language } = useWords();
  const { sitting, looking } = useTable();
  const [draft, setDraft] = useState<Draft>(() => kept(sitting, seat));
  const [read, setRead] = useState<Reading | null>(null);
  const [missing, setMissing] = useState(false);
  const ready = async (): Promise<Reading | null> => {
    const module = await reading();
    setRead(() => module);
    return module;
  };
  const field = useRef<HTMLTextAreaElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = read === null ? null : draft.found;
  useInSight(answer, shown, sitting.turns.length);
  useEffect(() => {
    // What stands in another conversation stays there.
    if (draft !== NOTHING || kept(sitting, seat) !== NOTHING) drafts.set(gameOf(sitting), draft);
    if (draft.found !== null && read === null) void ready();
  }, [sitting, draft, read]);
  const done = doneSince(sitting, draft);
  if (isDone(sitting, draft, done) || isOfBefore(sitting, draft)) setDraft(NOTHING);
  const understand = async (): Promise<void> => {
    if (draft.text.trim() === "") return;
    const module = await ready();
    setMissing(module === null);
    if (module === null) return;
    const found = await module.reader({ ...spokenAt(sitting), text: draft.text, language, front: seat });
    setDraft({ ...draft, found, ply: sitting.turns.length, seat });
  };
  const clear = (): void => {
    setDraft(NOTHING);
    field.current?.focus();
  };
  if (looking) return null;
  return (
    <Form className="free-text" send={understand}>
      <label className="hidden" htmlFor={id}>
        {t.say.label}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={1}
        value={draft.text}
        maxLength={MOST_TYPED}
        placeholder={t.say.placeholder}
        autoComplete="off"
        enterKeyHint="go"
        onFocus={() => {
          void ready();
          field.current?.scrollIntoView({ block: "nearest" });
        }}
        onChange={({ target }) => setDraft({ ...NOTHING, text: target.value, seat })}
        onKeyDown={(event) => {
          // While an input method is open, the keys are for it.
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Escape") clear();
          if (event.key !== "Enter" || event.shiftKey) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      {draft.text.trim() !== "" && (
        <button type="submit" className="button">
          {t.say.read}
        </button>
      )}
      <div ref={answer} className="free-answer" role="status" aria-live="polite">
        {missing && <Missing />}
        {read !== null && draft.found !== null && (
          <Answer done={done} found={draft.found} reading={read} seat={seat} />
        )}
      </div>
    </Form>
  );
}

/** The answer is brought into sight, and what is left of it after each move. */
function useInSight(
  answer: React.RefObject<HTMLElement | null>,
  shown: Understood | null,
  plies: number,
): void {
  useEffect(() => {
    if (shown === null) return undefined;
    // After the conversation has shown its own end.
    const frame = requestAnimationFrame(() => answer.current?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, [answer, shown, plies]);
}

function Missing(): React.ReactNode {
  const { t } = useTongue();
  return (
    <>
      <p className="problem">{t.fault.newVersion}</p>
      <p>{t.fault.newNote}</p>
      <Button onClick={() => window.location.reload()}>{t.fault.reload}</Button>
    </>
  );
}

/** As long as the reader takes. */
const MOST_TYPED = 2000;

interface AnswerProps {
  readonly done: ReadonlySet<string>;
  readonly found: Understood;
  readonly reading: Reading;
  readonly seat: number;
}

function Answer({ done, found, reading: words, seat }: AnswerProps): React.ReactNode {
  const { t, language, table } = useWords();
  const { sitting, labels, waiting, sheet } = useTable();
  const seen = view(positionOf(sitting), 0);
  const buttons = (moves: readonly OwnerMove[]): React.ReactNode =>
    moves
      .filter((move) => !done.has(keyOf(move)))
      .map((move) =>
        move.kind === "propose" ? (
          // What they bring and whether they would be signed is seen before they are put forward.
          <Button
            key={keyOf(move)}
            disabled={waiting}
            onClick={() => sheet(move.party, found.heard, move.terms)}
          >
            {words.moveWords(labels, seen, move)}
          </Button>
        ) : (
          <MoveButton key={keyOf(move)} move={move}>
            {words.moveWords(labels, seen, move)}
          </MoveButton>
        ),
      );
  const heard = words.heardWords(labels, found.heard);
  const left = words.leftOutWords(labels, words.leftOut(found));
  if (found.kind === "moves")
    return (
      <>
        <p className="note">{t.say.meant(found.moves.length)}</p>
        <div className="answers">{buttons(found.moves)}</div>
        {left !== "" && <p className="note">{left}</p>}
        <ClosedMoves found={found} reading={words} />
      </>
    );
  return (
    <>
      {found.kind === "closed" ? (
        <ClosedMoves found={found} reading={words} />
      ) : (
        <p>
          {words.doubtWords(language, found.doubt)}
          {heard !== "" && table.between + table.read.heard(heard)}
        </p>
      )}
      {wantsTerms(found) && <WriteTerms seat={seat} said={found.heard} />}
      {found.kind === "unclear" && found.doubt === "help" && <AskHint />}
      {found.nearest.length > 0 && (
        <>
          <p className="note">{table.read.didYouMean}</p>
          <div className="answers">{buttons(found.nearest)}</div>
        </>
      )}
    </>
  );
}

/** What is said with a share, or asked of a price, can be put into terms. */
const wantsTerms = (found: Exclude<Understood, { readonly kind: "moves" }>): boolean =>
  found.heard.some(({ kind }) => OF_TERMS.has(kind)) || (found.kind === "unclear" && found.doubt === "price");

/** Who wants advice asks the coach, where there is one. */
function AskHint(): React.ReactNode {
  const { t } = useWords();
  const { waiting, askCoach } = useTable();
  if (askCoach === null) return null;
  return (
    <div className="answers">
      <Button disabled={waiting} onClick={askCoach}>
        {t.board.rail.hint}
      </Button>
    </div>
  );
}

/** What has a field in the term sheet and no move of its own. */
const OF_TERMS: ReadonlySet<Heard["kind"]> = new Set(["percent", "minimum", "alone"]);

interface WriteProps {
  readonly seat: number;
  readonly said: readonly Heard[];
}

/** Terms that are not understood whole can be filled in; what was understood stands there. */
function WriteTerms({ seat, said }: WriteProps): React.ReactNode {
  const { t } = useWords();
  const { sitting, sheet } = useTable();
  const terms = openTerms(positionOf(sitting), seat);
  if (terms === null || !may(sitting, { kind: "propose", party: seat, terms })) return null;
  return (
    <div className="answers">
      <Button onClick={() => sheet(seat, said)}>{t.say.offerThis}</Button>
    </div>
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
