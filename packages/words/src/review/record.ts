/** The record of a game with what the coach says of it: a sign at each labelled move, and why as its comment. */
import { tableWords } from "../table.ts";
import type { GameRecord } from "@linchpin/table";
import { isRemarkable, type Findings } from "./findings.ts";
import { findingWords, outcome } from "./sentences.ts";

/** `record`: of the same game. What it says already, it keeps saying. */
export function annotated(record: GameRecord, findings: Findings): GameRecord {
  const byPly = new Map(findings.all.map((finding) => [finding.graded.ply, finding]));
  const between = tableWords(findings.game.labels).between;
  return {
    ...record,
    comment: record.comment ?? outcome(findings).join(between),
    moves: record.moves.map((move, ply) => {
      const finding = byPly.get(ply);
      if (finding === undefined) return move;
      const words = isRemarkable(finding) ? findingWords(finding, findings).join(between) : null;
      return { ...move, label: move.label ?? finding.sign, comment: move.comment ?? words };
    }),
  };
}
