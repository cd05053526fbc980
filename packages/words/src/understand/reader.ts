/**
 * The understanding that ships: patterns over words, in English and Chinese, the same answer for the same text.
 *
 * Three readings, each asked where the one before is in doubt: clause by clause, with every word accounted for (`by-clause.ts`);
 * a no or a price, by what stands open (`standing.ts`); the text as a whole, by what weighs most in it (`intent.ts`).
 */
import { parseMove, sameTerms, type OwnerMove } from "@linchpin/table";
import { heardAtHome, leftAtHome, offeredFromHome } from "./at-home.ts";
import { saidAtOnce } from "./at-once.ts";
import { withoutBargain, withoutRest } from "./bargain.ts";
import { withoutBurdens, withoutIdleNo, withoutItsReason } from "./burdens.ts";
import { actsIn, isNo, once, supplied } from "./by-clause.ts";
import { withCalled } from "./called.ts";
import { isChat, isMusing } from "./chat.ts";
import { withoutTheirs } from "./contrast.ts";
import { withCommission } from "./commission.ts";
import { countered, type Before } from "./countered.ts";
import * as cue from "./cues.ts";
import { isTied, NO_EXCLUSIVITY, withoutWish } from "./exclusive.ts";
import { namesNoTerms } from "./figures.ts";
import { heardIn } from "./heard.ts";
import { HEARD_ANYWAY, heardAs } from "./heard-as.ts";
import { readInTwo } from "./in-two.ts";
import { intended } from "./intent.ts";
import { itemised } from "./itemised.ts";
import { mark, type Marked } from "./mark.ts";
import { withMonthFree, withTreat } from "./month-free.ts";
import { nearestMoves } from "./nearest.ts";
import { otherMatter } from "./other-matters.ts";
import type { Closed, Doubt, Heard, Spoken, Understanding, Understood } from "./port.ts";
import { withoutOthersHaving, withoutReasons } from "./reasons.ts";
import { noesTo, standing } from "./standing.ts";
import { withShare, withTheirPaper, withTheirRate } from "./their-paper.ts";
import { verdict } from "./verdict.ts";

/** The reader behind the port. */
export const reader: Understanding = (spoken) => Promise.resolve(read(spoken));

export function read(spoken: Spoken): Understood {
  const typed = inNotation(spoken);
  if (typed !== null) return answer(spoken, "", [typed], []);
  const marked = withCommission(spoken, mark(spoken.text, spoken.view.scenario, spoken.labels));
  if (isMusing(marked)) return { kind: "unclear", doubt: "nothing", heard: [], nearest: [] };
  const atOnce = saidAtOnce(spoken, marked);
  if (atOnce?.kind === "moves") return answer(spoken, marked.text, atOnce.moves, heardIn(marked));
  if (atOnce?.kind === "doubt") return { ...atOnce, kind: "unclear", heard: heardIn(marked) };
  const found = readWhole(spoken, marked);
  const left = leftAtHome(spoken, marked);
  const offer = offerOf(spoken, marked, left, found);
  if (offer !== null) return offer;
  if (left === null) return found;
  const { home, rest } = left;
  const beside = readWhole(spoken, rest);
  const offers = beside.kind === "moves" && beside.moves.every(({ kind }) => kind === "propose");
  if (!offers) return { ...found, heard: heardAtHome(found.heard, home) };
  const noes =
    found.kind === "moves" ? found.moves.filter(({ kind }) => kind === "refuse" || kind === "deflect") : [];
  const moves = [...noes, ...beside.moves.map((move) => offeredFromHome(spoken.view.scenario, move, home))];
  return answer(spoken, rest.text, moves, heardAtHome(beside.heard, home));
}

const withoutBlamed = (_: Spoken, marked: Marked): Marked => ({
  ...marked,
  text: withoutTheirs(marked.text, marked.marks),
});

/** An offer of which every word is an item; what stays at home of it may have been asked for, and is refused. Their own paper is none. */
function offerOf(
  spoken: Spoken,
  marked: Marked,
  left: ReturnType<typeof leftAtHome>,
  found: Understood,
): Understood | null {
  const steps = [withoutBargain, withoutRest, withTheirRate, withoutBlamed];
  const bare = steps.reduce((sum, step) => step(spoken, sum), left?.rest ?? marked);
  const home = left?.home ?? null;
  const move = itemised(spoken, bare, home);
  if (move === null || isTheirs(spoken, move)) return null;
  const noes =
    left !== null && found.kind === "moves" ? found.moves.filter(({ kind }) => kind === "refuse") : [];
  const heard = heardIn(marked);
  return answer(spoken, bare.text, [...noes, move], home === null ? heard : heardAtHome(heard, home));
}

/** The text as one, with all that is said in it. */
function readWhole(spoken: Spoken, marked: Marked): Understood {
  const whole = [
    withoutBargain,
    withoutRest,
    withoutOthersHaving,
    withoutReasons,
    withMonthFree,
    withTreat,
    withCalled,
    withShare,
    withTheirPaper,
    withoutIdleNo,
    withoutBurdens,
    withoutItsReason,
    withoutWish,
  ].reduce((sum, step) => step(spoken, sum), marked);
  const found =
    ofOneFigure(spoken, whole) ??
    readInTwo(whole, (half) => readMarked(spoken, withTheirPaper(spoken, half))) ??
    readMarked(spoken, whole);
  if (namesNoTerms(marked) && found.kind === "moves" && found.moves.some(({ kind }) => kind === "propose"))
    return { kind: "unclear", doubt: "part", heard: found.heard, nearest: [] };
  const before = readBefore(found);
  const move = before === null ? null : countered(spoken, marked, before);
  if (move?.kind === "exclusivity" && AGAINST.test(whole.text))
    return { kind: "unclear", doubt: "tied", heard: heardIn(whole), nearest: [] };
  return move === null ? found : answer(spoken, whole.text, [asSupplied(marked.text, move)], heardIn(whole));
}

/** Weeks against something, whatever it is. */
const AGAINST =
  /\b(?:only|just) (?:against|for|with|if|in exchange)\b(?! you\b| the two)|\bagainst (?:a|some|the|your)\b|才(?:给|行|可以)|换/u;

/** Terms by which the product comes from us hand nothing over, whatever they are built on. */
const asSupplied = (text: string, move: OwnerMove): OwnerMove =>
  cue.WE_SUPPLY.test(text) ? supplied(move) : move;

/** What a figure of ours may still change; null: nothing. */
function readBefore(found: Understood): Before | null {
  if (found.kind !== "moves") return found.kind === "unclear" && !CERTAIN.has(found.doubt) ? "doubt" : null;
  if (isNo(found.moves)) return "no";
  return found.moves.some(({ kind }) => kind === "propose") ? "terms" : null;
}
const CERTAIN: ReadonlySet<Doubt> = new Set(["currency", "tied"]);

/** Their figure, found wanting, beside ours: only ours is put forward ("4 % is too low, 6 % and we sign"). */
function ofOneFigure(spoken: Spoken, whole: Marked): Understood | null {
  const text = withoutTheirs(whole.text, whole.marks);
  if (text === whole.text) return null;
  const found = readMarked(spoken, { ...whole, text });
  const puts = found.kind === "moves" && found.moves.every(({ kind }) => PUTS.has(kind));
  return puts ? found : null;
}
const PUTS: ReadonlySet<OwnerMove["kind"]> = new Set(["propose", "exclusivity"]);

function readMarked(spoken: Spoken, marked: Marked): Understood {
  if (isTied(spoken, marked)) return { kind: "unclear", doubt: "tied", heard: heardIn(marked), nearest: [] };
  const found = readPlainly(spoken, marked);
  const noes = found.kind === "moves" && isNo(found.moves) ? found.moves : [];
  const other = noes.length === 0 ? null : otherMatter(spoken, marked, noes);
  if (other !== null) {
    const nearest = other === "refusal" ? noesTo(spoken, marked) : [];
    return { kind: "unclear", doubt: nearest.length > 0 ? "whose" : other, heard: found.heard, nearest };
  }
  const no = noes.length > 0 || (found.kind === "unclear" && NOES.has(found.doubt));
  if (!no || !isChat(marked)) return found;
  return { kind: "unclear", doubt: "nothing", heard: found.heard, nearest: [] };
}
const NOES: ReadonlySet<Doubt> = new Set(["refusal", "whose"]);

function readPlainly(spoken: Spoken, marked: Marked): Understood {
  const heard = heardIn(marked);
  const found = actsIn(spoken, marked);
  const { moves } = found;
  const doubt = verdict(spoken, marked, found);
  if (doubt === null) return meant(spoken, marked.text, moves, heard);
  const answers = moves.every(isAnswer) ? standing(spoken, marked) : null;
  if (answers !== null && HEARD_ANYWAY.has(doubt)) return meant(spoken, marked.text, [answers], heard);
  const whole = intended(spoken, marked);
  if (whole?.kind === "moves") return meant(spoken, marked.text, whole.moves, heard);
  if (whole?.kind === "doubt") return { kind: "unclear", doubt: whole.doubt, heard, nearest: whole.nearest };
  const vague = marked.marks
    .all(marked.text)
    .flatMap((thing) => (thing.kind === "vague" ? thing.assets : []));
  const nearest = nearestMoves(
    spoken,
    marked.text,
    [...heard, ...vague.map((asset): Heard => ({ kind: "asset", asset }))],
    moves,
  );
  const why = heardAs(marked.text, doubt);
  const noes = why === "refusal" ? noesTo(spoken, marked) : [];
  if (noes.length > 0)
    return { kind: "unclear", doubt: asksNothing(spoken) ? "noneHere" : "whose", heard, nearest: noes };
  return { kind: "unclear", doubt: why, heard, nearest: nearest.length > 0 ? nearest : toKnock(spoken) };
}

/** Whether whoever is in front has nothing open that a no would answer. */
function asksNothing({ view, front }: Spoken): boolean {
  if (front === null) return false;
  const { request, proposal } = view.parties[front - 1]!;
  return request === null && proposal === null;
}

/** With somebody who is not at the table yet there is nothing to do but to come. */
function toKnock({ front, objection }: Spoken): readonly OwnerMove[] {
  if (front === null) return [];
  const move: OwnerMove = { kind: "approach", party: front };
  return objection(move) === null ? [move] : [];
}

/** What was made out of words, as it was meant: their own paper put forward to them is signed, and not every no is a bare one. */
function meant(
  spoken: Spoken,
  text: string,
  moves: readonly OwnerMove[],
  heard: readonly Heard[],
): Understood {
  const saysYes = SAYS_YES.test(text) && !cue.NEGATIVE.test(text) && !cue.TOO_LITTLE.test(text);
  if (!saysYes && moves.some((move) => isTheirs(spoken, move)))
    return { kind: "unclear", doubt: "part", heard, nearest: nearestMoves(spoken, text, heard, []) };
  const settled = moves.map((said): OwnerMove => {
    if (said.kind === "accept") return withoutAlone(spoken, text, said);
    const move = asSupplied(text, said);
    if (isTheirs(spoken, move)) return withoutAlone(spoken, text, { kind: "accept", party: move.party });
    return isShownInstead(spoken, text, move) ? { kind: "deflect", party: move.party } : move;
  });
  return answer(spoken, text, settled, heard);
}
/** A yes beside a no to exclusivity is their paper without it: "strike the exclusivity and I'll sign". */
function withoutAlone(
  { view }: Spoken,
  text: string,
  yes: OwnerMove & { readonly kind: "accept" },
): OwnerMove {
  const { proposal } = view.parties[yes.party - 1]!;
  if (proposal === null || proposal.exclusive === null || text.search(NO_EXCLUSIVITY) < 0) return yes;
  return { kind: "propose", party: yes.party, terms: { ...proposal, exclusive: null } };
}

const SAYS_YES =
  /\b(?:yes|ok|okay|fine|good|great|agreed|agree|deal|accept|sign|works?|done|perfect|sure)\b|可以|同意|接受|[签行好成]/u;

function isTheirs({ view }: Spoken, move: OwnerMove): move is OwnerMove & { readonly kind: "propose" } {
  if (move.kind !== "propose") return false;
  const { proposal } = view.parties[move.party - 1]!;
  return proposal !== null && sameTerms(proposal, move.terms);
}

/** A no to a thing beside what they can have instead. */
const isShownInstead = (
  { view }: Spoken,
  text: string,
  move: OwnerMove,
): move is OwnerMove & { readonly kind: "refuse" } =>
  move.kind === "refuse" && view.parties[move.party - 1]!.request?.kind === "asset" && INSTEAD.test(text);
const INSTEAD =
  /\b(?:we|i) (?:can|will) (?:show|demonstrate|help|support)\b|\bour (?:people|engineers|team) (?:can |will )?(?:help|support|assist)\b|\byou can (?:see|watch|test|measure|try)\b|派人(?:来|过去|去)?(?:支持|帮|配合|对接)|随(?:便|时)(?:您|你们?)?(?:接|看|测|试|问|来)/u;

/** A move in the notation of the table; terms that leave everything out are not offered for nothing. */
function inNotation({ text, view }: Spoken): OwnerMove | null {
  if (text.length > LONGEST_NOTATION || /^\s*propose\s+\S+\s*$/i.test(text)) return null;
  const parsed = parseMove(view.scenario, 0, text);
  return parsed.ok ? (parsed.move as OwnerMove) : null;
}
const LONGEST_NOTATION = 300;

/** What an answer by what stands open may take the place of. */
const isAnswer = ({ kind }: OwnerMove): boolean =>
  kind === "refuse" || kind === "reject" || kind === "deflect" || kind === "trade" || kind === "nnn";

function answer(
  spoken: Spoken,
  text: string,
  all: readonly OwnerMove[],
  heard: readonly Heard[],
): Understood {
  const moves: OwnerMove[] = [];
  const closed: Closed[] = [];
  for (const move of once(all)) {
    const fault = spoken.objection(move);
    if (fault === null) moves.push(move);
    else closed.push({ move, fault });
  }
  // "You have the brochure, that is enough": beside a no nothing was to be given.
  const told = isNo(moves) ? closed.filter(({ move }) => move.kind !== "share") : closed;
  if (moves.length > 0) return { kind: "moves", moves, closed: told, heard };
  return { kind: "closed", closed, heard, nearest: nearestMoves(spoken, text, heard, all) };
}
