/**
 * Two things in one breath: a no, and beside it an offer, a question or news; or a no to one and a yes to another who is named.
 *
 * Example: "no drawings, but we could do 9 %" refuses the drawings and puts forward 9 %. Each half is read by itself; the two
 * count only where one is nothing but a no and the other nothing that a no beside it could be about.
 */
import type { OwnerMove } from "@linchpin/table";
import { isNo } from "./by-clause.ts";
import { BARE_NO, DOUBLE_NO, SIGNS, TERMS, TOLD, TOO_LITTLE, TOPICS_SAID } from "./cues.ts";
import type { Marked } from "./mark.ts";
import { any } from "./marks.ts";
import type { Understood } from "./port.ts";

const CUT =
  /(?<=[.;!。]) ?|,? ?(?:\bbut\b|\bhowever\b|不过|但是?|另外|顺便|对了)[, ]*|, ?(?:and )?(?=(?:by the way|btw|fyi)\b)|,(?=(?:[^,.。]*\b(?:yes|no)|[^,.。]*不[给行])(?:$|[,.。]))|, ?(?=(?:we|i) (?:want|need|ask for|could do|can do)\b|at least\b|我们?(?:要|想要|得要)|(?:至少|起码|最少)要?|先签|(?:please )?sign (?:the|our|an?)\b)/gu;
const MOST_CUTS = 4;
const LONGEST = 300;
/** "不签不给": a condition, not two things. */
const ONLY_THEN = /不[签付]不/u;

/** What goes beside a no without being denied by it. */
const BESIDE: ReadonlySet<OwnerMove["kind"]> = new Set(["propose", "mention", "probe", "nnn", "approach"]);

type Found = Extract<Understood, { readonly kind: "moves" }>;

export function readInTwo(marked: Marked, read: (half: Marked) => Understood): Found | null {
  const { text } = marked;
  if (text.length > LONGEST || DOUBLE_NO.test(text) || ONLY_THEN.test(text)) return null;
  const cuts = [...text.matchAll(CUT)].slice(0, MOST_CUTS);
  for (const { 0: cut, index } of cuts) {
    const halves = [text.slice(0, index), text.slice(index + cut.length)];
    if (halves.some((half) => half.replaceAll(/[\s,.;!。]/g, "") === "")) continue;
    const [first, second] = halves.map((half) => read({ ...marked, text: half.trim(), heard: text }));
    if (first?.kind !== "moves" || second?.kind !== "moves") continue;
    const [no, other] = isNo(first.moves) ? [first, second] : [second, first];
    const said = isNo(first.moves) ? halves[1]! : halves[0]!;
    const denied = said === halves[0] ? halves[1]! : halves[0]!;
    if (!isNo(no.moves) || isNo(other.moves) || !isAboutSomething(marked, denied)) continue;
    if (!goBeside(marked.marks, no.moves, other.moves, [denied, said])) continue;
    return {
      kind: "moves",
      moves: [...no.moves.filter((move) => !isAnswered(move, other.moves)), ...other.moves],
      closed: [...no.closed, ...other.closed],
      heard: first.heard,
    };
  }
  return null;
}

/** "I can't tell you names" refuses nothing that was asked for. */
const isAboutSomething = ({ marks }: Marked, denied: string): boolean =>
  marks.all(denied).length > 0 ||
  [BARE_NO, TOO_LITTLE, TERMS, SIGNS].some((cue) => cue.test(denied.replaceAll(/[.,;!。]/g, " ").trim()));

function goBeside(
  marks: Marked["marks"],
  noes: readonly OwnerMove[],
  others: readonly OwnerMove[],
  [denied, said]: readonly [string, string],
): boolean {
  const asks = others.some(({ kind }) => kind === "probe");
  if (asks && !Object.values(TOPICS_SAID).some((topic) => topic.test(said))) return false;
  if (others.every(({ kind }) => BESIDE.has(kind))) return true;
  if (TOLD.test(said)) return false;
  // "The certificate, no, but the data sheet is yours": each thing is called by its name.
  const things =
    others.length === 1 && others[0]!.kind === "share" && noes.every(({ kind }) => kind === "refuse");
  if (things && marks.has(said, "asset") && marks.has(denied, "asset")) return true;
  const refused = new Set(noes.flatMap((move) => ("party" in move ? [move.party] : [])));
  return (
    NAMED.test(said) &&
    others.every((move) => "party" in move && !refused.has(move.party) && move.kind !== "exclusivity")
  );
}
const NAMED = new RegExp(any("party"), "u");

/** Counter-terms are the answer to a paper. */
const isAnswered = (no: OwnerMove, others: readonly OwnerMove[]): boolean =>
  no.kind === "reject" && others.some((move) => move.kind === "propose" && move.party === no.party);
