/** What became in the last week of what the owner had put to the parties: who declined it then, and who never answered. */
import type { Reason } from "@linchpin/table";
import { tableWords, type Labels } from "@linchpin/words";
import { positionOf, type Match } from "./match.ts";

/** `reason`: null: the party did not say; undefined: it had not answered when the talks ended. */
export interface LastAnswer {
  readonly seat: number;
  readonly reason: Reason | null | undefined;
}

/** Of talks that are over, in the order of the seats. */
export function lastAnswers(match: Match): readonly LastAnswer[] {
  const { turn, parties } = positionOf(match);
  if (turn !== null) return [];
  const week = match.turns.at(-1)?.week;
  return parties.flatMap(({ offer }, i): readonly LastAnswer[] => {
    const seat = i + 1;
    const last = match.turns.findLast((each) => each.seat === seat && each.week === week);
    if (last?.move.kind === "decline") return [{ seat, reason: last.move.reason }];
    return offer === null ? [] : [{ seat, reason: undefined }];
  });
}

/** A sentence for each, in the words of the labels. */
export function lastAnswersInWords(match: Match, labels: Labels): readonly string[] {
  const { unanswered, declinedLast } = tableWords(labels).ending;
  return lastAnswers(match).map(({ seat, reason }) =>
    reason === undefined ? unanswered(labels.party(seat)) : declinedLast(labels.party(seat), reason),
  );
}
