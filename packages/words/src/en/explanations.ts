/** Explanations in English; and, by its type, what every language must say. */
import type { Terms } from "@linchpin/deal";
import type { Topic } from "@linchpin/table";
import {
  isFelt,
  type Act,
  type Effect,
  type Grade,
  type Praise,
  type Seen,
  type Verdict,
} from "@linchpin/coach";
import {
  chanceOf,
  part,
  points,
  rate,
  within,
  type Asked,
  type ByKind,
  type Names,
} from "../explanation-words.ts";
import { NOTHING_BELOW } from "../labels.ts";
import { spanWords } from "../span.ts";
import { tidingsWords } from "../tidings.ts";
import { partAt, shutOut } from "../trade.ts";

type Price = Extract<Effect, { readonly kind: "price" }>;

const terms = (sheet: Terms, names: Names): string => {
  const { money, asset } = names;
  const { royalty, upfront, term, minimum, supplies, transfers } = sheet;
  const given = [
    ...(supplies === "all" ? ["the product"] : suppliedAs(supplies.map(names.component))),
    ...transfers.map((transfer) => asset(transfer.asset)),
  ];
  const rates = royalty.map((band) => rate(band.rate)).join(", then ");
  const paid = listed([
    partAt(names, sheet.party, rates) ?? `a royalty of ${rates}`,
    ...(upfront > 0 ? [`${money(upfront)} on signature`] : []),
    ...(minimum[0]! > 0 ? [`at least ${money(minimum[0]!)} a year`] : []),
  ]);
  return [
    `${paid} for ${term} months`,
    ...(given.length === 0 ? [] : [`it gets ${listed(given)}`]),
    ...shutOut(names, sheet),
  ].join("; ");
};

const suppliedAs = (parts: readonly string[]): readonly string[] =>
  parts.length === 0 ? [] : [`${listed(parts)} as ${parts.length === 1 ? "a part" : "parts"}`];

const thing = ({ request, left }: Asked, { asset }: Names): string =>
  request.kind === "asset" ? asset(request.asset) : `exclusivity for ${spanWords("en", request.weeks, left)}`;

const topics: Readonly<Record<Topic, string>> = {
  capability: "what it can build itself",
  plans: "what it plans",
  references: "who has worked with it",
};

const moves = (count: number): string => (count === 1 ? "one move" : `${count} moves`);
const weeks = (count: number): string => (count === 1 ? "one week" : `${count} weeks`);

/** What was done, as a sentence. */
const did: ByKind<Act> = {
  share: (a, n) =>
    `You gave ${n.party(a.party)} ${n.asset(a.asset)}, ${a.asked ? "as it had asked" : "unasked"}.`,
  deflect: (a, n) =>
    `${n.party(a.party)} asked for ${thing(a, n)}; ${a.request.kind === "asset" ? "you showed it what the product does instead" : "you said what that would take"}.`,
  refuse: (a, n) => `You refused ${n.party(a.party)} ${thing(a, n)}, with a no and nothing in its place.`,
  trade: (a, n) =>
    a.against.kind === "nnn"
      ? `You offered ${n.party(a.party)} ${n.asset(a.asset)} once it has signed an NNN.`
      : `You offered ${n.party(a.party)} ${n.asset(a.asset)} for a deposit of ${n.money(a.against.amount)}.`,
  probe: (a, n) => `You asked ${n.party(a.party)} ${topics[a.topic]}.`,
  mention: (a, n) =>
    `You told ${n.party(a.party)} that ${tidingsWords(n, a.of, a.how)}${a.so ? "" : ", which is not so"}.`,
  propose: (a, n) =>
    `You proposed to ${n.party(a.party)}${a.instead ? ", in place of your last terms" : ""}: ${terms(a.terms, n)}.`,
  accept: (a, n) => `You signed the terms of ${n.party(a.party)}: ${terms(a.terms, n)}.`,
  reject: (a, n) => `You turned down the terms of ${n.party(a.party)}: ${terms(a.terms, n)}.`,
  exclusivity: (a, n) =>
    `You gave ${n.party(a.party)} exclusivity for ${spanWords("en", a.weeks, a.left)}${a.asked ? ", as it had asked" : ", unasked"}.`,
  nnn: (a, n) => `You asked ${n.party(a.party)} to sign an NNN.`,
  approach: (a, n) => `You opened talks with ${n.party(a.party)}.`,
  keep: (a, n) => `You kept your people from ${n.party(a.party)}.`,
  dismiss: (a, n) => `You ended the talks with ${n.party(a.party)}.`,
  build: (a, n) => `You began to build a channel of your own: ${n.channel(a.channel)}.`,
  develop: () => "You began to develop the next release.",
  wait: (a, n) =>
    a.open.length === 0
      ? `You let the week end with ${moves(a.unused)} unused.`
      : `You let the week end with ${moves(a.unused)} unused, while ${listed(a.open.map(n.party))} waited for an answer.`,
  close: (a) =>
    a.weeksLeft === 0
      ? "You closed the talks in their last week."
      : `You closed the talks with ${weeks(a.weeksLeft)} to come after this one.`,
};

/** The same as a thing to do, to stand after "Better:". */
const doing: ByKind<Act> = {
  share: (a, n) => `give ${n.party(a.party)} ${n.asset(a.asset)}`,
  deflect: (a, n) =>
    a.request.kind === "asset"
      ? `show ${n.party(a.party)} what the product does instead of granting ${thing(a, n)}`
      : `say to ${n.party(a.party)} what ${thing(a, n)} would take`,
  refuse: (a, n) => `refuse ${n.party(a.party)} ${thing(a, n)}`,
  trade: (a, n) =>
    a.against.kind === "nnn"
      ? `offer ${n.party(a.party)} ${n.asset(a.asset)} once it has signed an NNN`
      : `offer ${n.party(a.party)} ${n.asset(a.asset)} for a deposit of ${n.money(a.against.amount)}`,
  probe: (a, n) => `ask ${n.party(a.party)} ${topics[a.topic]}`,
  mention: (a, n) => `tell ${n.party(a.party)} that ${tidingsWords(n, a.of, a.how)}`,
  propose: (a, n) => `propose to ${n.party(a.party)}: ${terms(a.terms, n)}`,
  accept: (a, n) => `sign the terms of ${n.party(a.party)}: ${terms(a.terms, n)}`,
  reject: (a, n) => `turn down the terms of ${n.party(a.party)}`,
  exclusivity: (a, n) => `give ${n.party(a.party)} exclusivity for ${spanWords("en", a.weeks, a.left)}`,
  nnn: (a, n) => `ask ${n.party(a.party)} to sign an NNN`,
  approach: (a, n) => `open talks with ${n.party(a.party)}`,
  keep: (a, n) => `keep your people from ${n.party(a.party)}`,
  dismiss: (a, n) => `end the talks with ${n.party(a.party)}`,
  build: (a, n) => `build a channel of your own, ${n.channel(a.channel)}`,
  develop: () => "develop the next release",
  wait: () => "end the week here",
  close: () => "close the talks",
};

/** Whole sentences; empty where there is nothing to say. */
const effects: ByKind<Effect> = {
  share: (e, n) =>
    `Your share of the pie ${e.change < 0 ? "falls" : "rises"} by ${n.money(Math.abs(e.change))}, to ${n.money(e.to)}.`,
  price: (e, n) => [saving(e, n), cost(e, n)].filter((text) => text !== "").join(" "),
  keeps: (e, n) => `What it asked for stays with you; giving it would have a price of ${n.money(e.fair)}.`,
  spends: (e, n) => `It costs ${n.money(e.amount)} in cash.`,
  belief: (e, n) =>
    `${n.party(e.party)} then believes ${part(e.to)} of what the product is said to bring, instead of ${part(e.from)}.`,
  trust: (e, n) =>
    `The trust of ${n.party(e.party)} ${e.to < e.from ? "falls" : "rises"} from ${part(e.from)} to ${part(e.to)}.`,
  leaves: (e, n) => `${n.party(e.party)} leaves the talks over it.`,
  passes: (e, n) =>
    `${n.party(e.party)} may pass it on to ${listed(e.to.map(n.party))}: by what you have seen, the chance that it does such things is ${chanceOf(e.chance)}.`,
  signs: (e, n) =>
    `As far as you can tell, ${n.party(e.party)} signs with a chance of ${chanceOf(e.chance)}; signed, these terms pay you ${worth(e.worth, n)} than you would earn there yourself.`,
  brings: (e, n) =>
    `The terms of ${n.party(e.party)} pay you ${worth(e.worth, n)} than you would earn there yourself.`,
  stops: (e, n) =>
    e.month === 0
      ? `${n.party(e.party)} would stop paying at once: alone it does better.`
      : `${n.party(e.party)} would stop paying in month ${e.month}: from then on it does better alone.`,
  idle: (e, n) => `With what these terms give it, making the product does not pay ${n.party(e.party)}.`,
  lasts: (e, n) => `Keeping to them pays ${n.party(e.party)} to the end.`,
  deposit: (e, n) =>
    `As far as you can tell, ${n.party(e.party)} pays with a chance of ${chanceOf(e.chance)}` +
    (e.fair > 0 ? `, for what costs you ${n.money(e.fair)}` : "") +
    "; if it does not, nothing has left your hands.",
  nnn: (e, n) =>
    `As far as you can tell, ${n.party(e.party)} signs it with a chance of ${chanceOf(e.chance)}` +
    (e.penalty > 0 ? `; a copy then costs it ${n.money(e.penalty)} more` : "") +
    (e.change > 0 ? `, which adds ${n.money(e.change)} to your share` : "") +
    (e.gets !== null && e.gets.fair > 0
      ? `. It then has ${n.asset(e.gets.asset)}, which has a price of ${n.money(e.gets.fair)}.`
      : "."),
  withdraws: (e, n) => {
    const what =
      e.offer.kind === "trade" ? n.asset(e.offer.asset) : e.offer.kind === "nnn" ? "an NNN" : "terms";
    return `Your open offer of ${what} to ${n.party(e.party)} is off the table with it.`;
  },
  takesBack: (e, n) =>
    `With more in its hands, ${n.party(e.party)} takes back the terms that it had proposed.`,
  eyes: (e, n) =>
    `Thinking itself alone with you, ${n.party(e.party)} reckons with ${n.money(e.from)} for itself; knowing of others, with ${n.money(e.to)}.`,
  guards: ({ party, hiring: { now, kept, gives, loss } }, n) =>
    `To hire those whom it met costs ${n.party(party)} ${n.money(kept.cost)} then instead of ${n.money(now.cost)}, and succeeds with a chance of ${chanceOf(kept.chance)} instead of ${chanceOf(now.chance)}; they know what is in ${n.asset(gives)}, worth ${n.money(loss)} of your share.`,
  exposes: (e, n) =>
    `What ${n.party(e.party)} can then learn round you, taking it apart or hiring whom it met, may cost another ${n.money(e.risk)}.`,
  bound: (e, n) =>
    e.change < 0
      ? `Until it ends you may deal with nobody else, and nothing is paid for it: to have nobody else to the end of the talks takes ${n.money(-e.change)} from your share by the power map, a shorter promise its part of that.`
      : "Until it ends you may deal with nobody else; by the power map that takes nothing worth naming from your share as things are.",
  unbound: (e, n) =>
    `To deal with nobody else to the end of the talks would take ${n.money(e.change)} from your share.`,
  channel: (e, n) =>
    e.gain > 0
      ? `Once it stands, in ${weeks(e.weeks)}, it adds ${n.money(e.gain)} to your share as things are.`
      : `Once it stands, in ${weeks(e.weeks)}, it adds nothing to your share as things are.`,
  release: (e, n) =>
    e.gain > 0
      ? `Once it is out, in ${weeks(e.weeks)}, it adds ${n.money(e.gain)} to your share as things are.`
      : `Once it is out, in ${weeks(e.weeks)}, it adds nothing to your share as things are.`,
  forgoes: (e, n) =>
    `Terms that ${n.party(e.party)} might yet have signed are given up: worth ${n.money(e.expected)}, the chance of a signature counted in.`,
  own: (e, n) =>
    `Terms of your own would be worth ${n.money(e.expected)}, the chance that ${n.party(e.party)} signs them counted in.`,
  saves: (e, n) => `It saves ${n.money(e.burn)} of weekly costs.`,
};

function saving({ months, cost: spared, party }: Price, { party: name, money }: Names): string {
  const parts = [...(months > 0 ? [`${points(months)} months`] : []), ...(spared > 0 ? [money(spared)] : [])];
  return parts.length === 0
    ? `It makes a copy hardly cheaper for ${name(party)}.`
    : `It saves ${name(party)} ${listed(parts)} of a copy of its own.`;
}

function cost({ now, fair, party }: Price, { party: name, money }: Names): string {
  if (now === 0 && fair === 0) return "It takes nothing worth naming from your share.";
  if (now === 0)
    return `Alone it takes nothing worth naming from your share yet; as its part of all that ${name(party)} may collect, its price is ${money(fair)}.`;
  return fair > 1.1 * now
    ? `Your share of the pie falls by ${money(now)} at once; as its part of all that ${name(party)} may collect, its price is ${money(fair)}.`
    : `Your share of the pie falls by ${money(now)} at once.`;
}

const worth = (value: number, { money }: Names): string =>
  Math.abs(value) < NOTHING_BELOW ? "no more" : value < 0 ? `${money(-value)} less` : `${money(value)} more`;

const grades: Readonly<Record<Grade, string>> = {
  best: "best",
  good: "good",
  even: "about as good",
  inaccuracy: "inaccuracy",
  mistake: "mistake",
  blunder: "blunder",
};
const named: Readonly<Record<Grade, string>> = {
  best: "the best move",
  good: "a good move",
  even: "about as good",
  inaccuracy: "an inaccuracy",
  mistake: "a mistake",
  blunder: "a blunder",
};

const praise: ByKind<Praise> = {
  onlyMove: (p) => `The only move: the best of any other kind is worth ${points(p.gap)} points less.`,
  paidOff: (p, n) =>
    `It paid off later: it cost ${n.money(p.cost)} at the time, and by week ${p.week} V stood ${points(p.rise)} points higher.`,
};

export const EN = {
  did,
  doing,
  effects,
  praise,
  grades,
  /** After a count. */
  gradesOf: (grade: Grade, count: number): string =>
    count !== 1 && (grade === "mistake" || grade === "blunder")
      ? `${grades[grade]}s`
      : count !== 1 && grade === "inaccuracy"
        ? "inaccuracies"
        : grades[grade],
  /** `found`: a better move was. `price`: of what is given for nothing. */
  verdict: (
    { grade, unsure, drop, error, gift, priced }: Verdict,
    lost: string,
    found: boolean,
    price: string,
  ): string => {
    if (priced && gift !== null)
      return `${capital(named[grade])} by its price: ${part(gift.part)} of your share, ${price}, leaves for nothing and cannot be taken back${gift.jewel ? ", and it teaches most of what takes longest to rebuild" : ""}. Games played out to the end do not see all of that.`;
    if (isFelt(gift) && grade === "even")
      return `About as good as keeping it, as far as the games played out can tell, though by the power map ${price} of your share leaves for nothing.`;
    if (unsure !== null && unsure[0] === "even") {
      return `About as good, or ${named[unsure[1]]}: chance has too much to do with it (${points(drop)} ${within(error)} points behind ${found ? "the better move" : "the best of the others"}).`;
    }
    if (grade === "best") return "Best: it stands apart from all else that was tried.";
    if (grade === "good") return "Good: better for sure than to let the week end.";
    if (grade === "even") return "About as good as other moves: none could be told apart from it.";
    const worse = unsure === null ? "" : ` at least, perhaps ${named[unsure[1]]}`;
    return `${capital(named[grade])}${worse}: played out, you end ${points(drop)} ${within(error)} of 100 points lower than after the better move. That is ${lost}.`;
  },
  /** What speaks against the move that another is better than. */
  ofOther: (other: string, said: string): string => `Of “${other}”: ${said}`,
  /** A sentence on what was seen that speaks against the better move. */
  otherSide: (seen: string): string => `On the other side: ${seen}`,
  /**
   * What becomes of a party in so many of a hundred games played out, after the move played and after the better one. `other`: the move
   * played by name, where what is spoken of is the better one.
   */
  saw: ({ fate, party, played, best, months }: Seen, n: Names, other: string | null): string => {
    const rates =
      other === null
        ? `in ${part(played)} of the games played out after your move, in ${part(best)} after the better one`
        : `in ${part(best)} of the games played out after this, in ${part(played)} after “${other}”`;
    const month = months?.find((each) => each !== null) ?? null;
    switch (fate) {
      case "signed":
        return `${n.party(party)} signs ${rates}.`;
      case "left":
        return `${n.party(party)} leaves without signing ${rates}.`;
      case "copies":
        return `${n.party(party)} begins a copy of its own ${rates}.`;
      case "learned":
        return `What others hold of yours reaches ${n.party(party)} ${rates}.`;
      case "found":
        return `What ${n.party(party)} takes apart, or people of yours whom it hires, tell it what you did not give ${rates}.`;
      case "stops":
        return month !== null && Math.round(month) === 0
          ? `${n.party(party)} pays only what is due on signing ${rates}.`
          : `${n.party(party)} stops paying${month === null ? "" : ` (about month ${Math.round(month)})`} ${rates}.`;
    }
  },
  /** The better move goes against a rule. */
  against: (rule: string) =>
    `That goes against “${rule.replace(/\.$/, "")}”; here the games played out end higher all the same. Ask to be paid for it first.`,
  /** `still`: as a moment before. */
  better: (move: string, still: boolean) => (still ? `Better, as before: ${move}.` : `Better: ${move}.`),
  /** Instead of a signature, or of the end of the talks: nothing of the kind. */
  leavingUnsigned: (party: string) => `not to sign the terms of ${party}`,
  staying: "not to go home yet",
  /** Where a move may be better for what it ends, more than for what it begins. */
  takingOff: (move: string) => `${move}, which takes your own open terms off the table`,
  also: (list: readonly string[]) => `As good, as far as the play-outs can tell: ${list.join("; or ")}.`,
  /** What stands between two sentences. */
  between: " ",
};

export type Words = typeof EN;

/** "a", "a and b", "a, b and c". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
