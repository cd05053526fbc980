/** A text of the course: its paragraphs, the figures in it worked out, and the terms of art in it explained by a tap. */
import type { Said } from "@linchpin/learn";
import { Fragment } from "react";
import { Term } from "../board/term.tsx";
import { useTongue } from "../app/tongue.tsx";
import type { LoadedStation } from "./course.ts";
import { useFigureWords } from "./figures.ts";
import { piecesOf } from "./pieces.ts";

interface Props {
  readonly says: Said;
  readonly of: LoadedStation;
  readonly className?: string;
}

export function Prose({ says, of, className = "measure" }: Props): React.ReactNode {
  const { language } = useTongue();
  const met = new Set<string>();
  return says[language].split(/\n+/).map((paragraph) => (
    <p key={paragraph} className={className}>
      <Line text={paragraph} of={of} met={met} />
    </p>
  ));
}

interface LineProps {
  readonly text: string;
  readonly of: LoadedStation;
  /** Terms that stand before: each is explained once. */
  readonly met?: Set<string>;
}

export function Line({ text, of, met }: LineProps): React.ReactNode {
  const { language } = useTongue();
  const figureWords = useFigureWords();
  return piecesOf(text, language, met ?? null).map((piece, i) => (
    <Fragment key={i}>
      {piece.kind === "text" && piece.text}
      {piece.kind === "figure" && <b className="said-figure">{figureWords(of.figure(piece.name))}</b>}
      {piece.kind === "term" && <Term of={piece.term}>{piece.text}</Term>}
    </Fragment>
  ));
}

/** As plain text, for names and titles. */
export function usePlain(of: LoadedStation): (says: Said) => string {
  const { language } = useTongue();
  const figureWords = useFigureWords();
  return (says) =>
    piecesOf(says[language], language, null)
      .map((piece) => (piece.kind === "figure" ? figureWords(of.figure(piece.name)) : piece.text))
      .join("");
}
