/** Whether what was read clause by clause may stand: null, or why it is in doubt. */
import { assetAsked, MOVE_KINDS, type OwnerMove } from "@linchpin/table";
import { alike, type Read } from "./by-clause.ts";
import { COMMON } from "./common.ts";
import { CUE_WORDS, DEPOSIT } from "./cues.ts";
import type { Marked } from "./mark.ts";
import { any } from "./marks.ts";
import { lexiconOf, stem } from "./names.ts";
import { isCourtesy } from "./plainly.ts";
import type { Doubt, Spoken } from "./port.ts";
import { namesOtherShare } from "./their-paper.ts";

/** Unknown words that a move bears, where `plainly.ts` does not weigh every word. */
const MOST_UNKNOWN: Readonly<Partial<Record<OwnerMove["kind"], number>>> = {
  close: 0,
  dismiss: 1,
  propose: 1,
};

/** What is ours is not for us to sign. */
const OURS = /\b(?:our|my) (?:terms|offer|proposal|conditions)\b|我们的?(?:条款|方案|报价|条件)/u;
/** A signature to come or a deposit beside a gift is what it hinges on. */
const HINGES_ON = new RegExp(`${any("nnn")}|${DEPOSIT.source}`, "u");

/** Both at once are not meant: terms with a gift beside them, a yes and a no to the same. */
function clash(a: OwnerMove, b: OwnerMove, asked: (party: number) => number | null): boolean {
  if (!("party" in a) || !("party" in b) || a.party !== b.party) return false;
  if (a.kind === "propose")
    return (
      b.kind === "share" ||
      b.kind === "exclusivity" ||
      b.kind === "accept" ||
      (b.kind === "propose" && !alike(a, b))
    );
  if (a.kind === "share") return b.kind === "refuse" && asked(a.party) === a.asset;
  if (a.kind === "accept") return b.kind === "reject";
  return a.kind === "exclusivity" && b.kind === "refuse";
}

/** What needs plain words all around it; terms weigh every word by themselves (`MOST_UNKNOWN`). */
const isForGood = (kind: OwnerMove["kind"]): boolean =>
  MOVE_KINDS[kind].irrevocable !== null && kind !== "propose";

export function verdict(spoken: Spoken, marked: Marked, { moves, doubts, asides }: Read): Doubt | null {
  if (marked.foreign) return "currency";
  if (marked.turned) return "unsure";
  const grave = moves.some(({ kind }) => isForGood(kind) || kind in MOST_UNKNOWN);
  const hard = doubts.filter((each) => each !== "later" || grave || moves.length === 0);
  if (hard.length > 0) return hard[0]!;
  if (moves.length === 0) return "nothing";
  const asked = (party: number): number | null => assetAsked(spoken.view.parties[party - 1]!.request);
  if (moves.some((move) => moves.some((other) => clash(move, other, asked)))) return "part";
  if (moves.some(({ kind }) => isForGood(kind) && kind !== "trade") && HINGES_ON.test(marked.text))
    return "unsure";
  const countered = moves.some(
    (move) => move.kind === "reject" && namesOtherShare(spoken.view.parties[move.party - 1]!, marked),
  );
  if (countered) return "part";
  if (OURS.test(marked.text) && moves.some(({ kind }) => kind === "accept")) return "unsure";
  if (moves.some(({ kind }) => isForGood(kind)) && !asides.every(isCourtesy)) return "part";
  const unknown = unknownIn(spoken, marked.text);
  return moves.some(({ kind }) => unknown > (MOST_UNKNOWN[kind] ?? Infinity)) ? "part" : null;
}

function unknownIn({ view, labels }: Spoken, text: string): number {
  const { words, spelling } = lexiconOf(view.scenario, labels);
  const all = new Set(text.match(/[a-z]{3,}/g));
  return [...all].filter(
    (word) =>
      !COMMON.has(word) &&
      !COMMON.has(stem(word)) &&
      !CUE_WORDS.has(word) &&
      !CUE_WORDS.has(stem(word)) &&
      !spelling.has(word) &&
      !words.has(stem(word)),
  ).length;
}
