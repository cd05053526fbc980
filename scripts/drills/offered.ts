/**
 * Moves that may be put to a learner at a decision: what the coach would weigh, what was played, and what people do: give,
 * refuse, put off, trade, tell, bind, ask for too much or too little, take what lies there, wait, close.
 */
import { candidatesIn, type Decision } from "@linchpin/coach";
import { nextFloat, nextInt, type RandomState } from "@linchpin/coalition";
import { sampleWorld } from "@linchpin/seats";
import { legal, type Move, type OwnerView } from "@linchpin/table";

/** Moves of the coach's that are looked at, and moves in all. */
const COACHED = 10;
const MOST = 18;
/** To close is offered in the last weeks, and seldom before; exclusivity that nobody asked for, and to send one away, now and then. */
const LATE = 4;
const SELDOM = 0.15;
const BOUND = 0.25;
const DISMISSED = 0.3;
/** Of a kind that differs little by its party or its wording. */
const OF_A_KIND: Readonly<Partial<Record<Move["kind"], number>>> = {
  mention: 1,
  nnn: 1,
  probe: 1,
  approach: 1,
};

export function offeredAt({ view, insight, move }: Decision, random: RandomState): readonly Move[] {
  const world = sampleWorld(insight, view, { ...random });
  const all = legal(world, 0);
  const coached = candidatesIn(world, view, insight.reading).slice(0, COACHED);
  const answers = answersIn(all, view);
  const moves = [move, ...answers, ...askings(all, view, random), ...partings(all, view, random), ...coached];
  const late = view.scenario.weeks - view.week <= LATE || nextFloat(random) < SELDOM;
  const sensible = some(moves).filter(({ kind }) => kind !== "close" || late);
  return sensible.slice(0, MOST);
}

/** Each move once, and of some kinds only a few. */
function some(moves: readonly Move[]): readonly Move[] {
  const found: Move[] = [];
  for (const move of moves) {
    if (found.some((other) => JSON.stringify(other) === JSON.stringify(move))) continue;
    const most = OF_A_KIND[move.kind];
    if (most !== undefined && found.filter(({ kind }) => kind === move.kind).length >= most) continue;
    found.push(move);
  }
  return found;
}

/** Every answer to what is open, the middle deposit of the many. */
function answersIn(all: readonly Move[], view: OwnerView): readonly Move[] {
  return view.parties.flatMap(({ request, proposal, inTalks }, i) => {
    if (!inTalks) return [];
    const own = all.filter((move) => "party" in move && move.party === i + 1);
    const asked = own.filter((move) => {
      if (move.kind === "deflect" || move.kind === "refuse") return request !== null;
      if (move.kind === "share") return request?.kind === "asset" && request.asset === move.asset;
      if (move.kind === "exclusivity") return request?.kind === "exclusivity" && request.weeks === move.weeks;
      return move.kind === "accept" || (move.kind === "reject" && proposal !== null);
    });
    const trades = own.filter((move) => move.kind === "trade");
    return [
      ...asked,
      ...trades.filter((move, k) => (move.kind === "trade" && move.against.kind === "nnn") || k === 2),
    ];
  });
}

/** The entry at a part of a list, 0..1; none of an empty one. */
const at = (list: readonly Move[], part: number): readonly Move[] =>
  list.length === 0 ? [] : [list[Math.floor(part * (list.length - 1))]!];

/** Terms as people ask for them: the least and the most of what can be listed, and one promised to nobody else. */
function askings(all: readonly Move[], view: OwnerView, random: RandomState): readonly Move[] {
  const open = view.parties.flatMap(({ inTalks, terms }, i) => (inTalks && terms === null ? [i + 1] : []));
  if (open.length === 0) return [];
  const seat = open[nextInt(random, open.length)]!;
  const grid = all.filter((move) => move.kind === "propose" && move.party === seat);
  const free = grid.filter((move) => move.kind === "propose" && move.terms.exclusive === null);
  const bound = grid.filter((move) => move.kind === "propose" && move.terms.exclusive !== null);
  return [...at(free, 0), ...at(bound, 0.25)];
}

/** Ways to end things: with one party, with all the others, for the week, for good. */
function partings(all: readonly Move[], view: OwnerView, random: RandomState): readonly Move[] {
  const drawn = (list: readonly Move[]): readonly Move[] =>
    list.length === 0 ? [] : [list[nextInt(random, list.length)]!];
  const bound = all.filter(
    (move) => move.kind === "exclusivity" && view.parties[move.party - 1]!.terms === null,
  );
  return [
    ...(nextFloat(random) < DISMISSED ? drawn(all.filter(({ kind }) => kind === "dismiss")) : []),
    ...(nextFloat(random) < BOUND ? drawn(bound) : []),
    ...all.filter(({ kind }) => kind === "wait" || kind === "close"),
  ];
}
