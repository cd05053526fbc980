/**
 * What a drill is about, read off the position, the weeks before it and the choices: phase, motifs, principles. A theme is a
 * predicate, so that one's own mistakes are sorted by the same ones.
 *
 *     themesOf(moment)   // ["disclosure", "free-look", "proof"]
 */
import { isJewel, priorReading, type Reading } from "@linchpin/seats";
import {
  atSeat,
  MAX_PROPOSALS,
  teaches,
  towards,
  type Move,
  type OwnerView,
  type PartyAcross,
  type PlayEvent,
} from "@linchpin/table";
import { ruleFor, type Effect, type Gift, type Principle } from "@linchpin/coach";
import { THEME_OF, THEMES, type Theme } from "./themes.ts";

/** The owner's turn to move: what it sees, what it saw before, what it knows of the others, and what it may choose from. */
export interface Moment {
  readonly view: OwnerView;
  readonly seen: readonly PlayEvent[];
  readonly reading: Reading;
  readonly choices: readonly Chosen[];
}

export interface Chosen {
  readonly move: Move;
  readonly right: boolean;
  readonly effects: readonly Effect[];
  /** What is broken by it, where it is wrong. */
  readonly principle: Principle | null;
}

export const themesOf = (moment: Moment): readonly Theme[] =>
  THEMES.filter((theme) => IS[theme](moment) || taught(moment, theme));

/** What a wrong choice breaks by itself, whatever would have been right. */
const BY_WRONG: Readonly<Partial<Record<Move["kind"], Principle>>> = {
  accept: "ask-your-due",
  propose: "ask-your-due",
  exclusivity: "no-free-exclusivity",
  dismiss: "several-buyers",
  close: "sign-while-needed",
  reject: "sign-while-needed",
  refuse: "keep-their-trust",
  deflect: "keep-their-trust",
  build: "count-the-cost",
  develop: "count-the-cost",
};

/** The principle that a wrong choice breaks: of a gift always the same, of what only leaves the right one be that of the right one. */
export const brokenBy = (wrong: Move, gift: Gift | null, right: Move): Principle =>
  (gift === null ? BY_WRONG[wrong.kind] : undefined) ?? ruleFor({ move: wrong, gift, letsGo: false }, right);

/** A wrong choice breaks what the theme practises. */
const taught = ({ choices }: Moment, theme: Theme): boolean =>
  choices.some(({ principle }) => principle !== null && THEME_OF[principle] === theme);

/** Parties that a choice is made towards. */
const concerned = ({ view, choices }: Moment): readonly PartyAcross[] =>
  view.parties.filter((_, i) => choices.some(({ move }) => towards(move) === i + 1));

const anyOf = ({ choices }: Moment, ...kinds: readonly Move["kind"][]): number =>
  choices.filter(({ move }) => kinds.includes(move.kind)).length;

/** Parties whose open request one of the choices answers. */
function answered(moment: Moment): readonly PartyAcross[] {
  const answers = moment.choices.flatMap(({ move }) => {
    const isAnswer = move.kind === "deflect" || move.kind === "refuse" || move.kind === "trade";
    const { request } = "party" in move ? atSeat(moment.view.parties, move.party) : { request: null };
    const gives = move.kind === "share" && request?.kind === "asset" && request.asset === move.asset;
    const binds = move.kind === "exclusivity" && request?.kind === "exclusivity";
    return isAnswer || gives || binds ? [towards(move)] : [];
  });
  return moment.view.parties.filter((party, i) => party.request !== null && answers.includes(i + 1));
}

const weeksLeft = ({ view: { scenario, week, cash } }: Moment): number =>
  Math.min(scenario.weeks - week, Math.floor(cash / Math.max(1, scenario.burn)));

/** Things that it was given at the table. */
const given = ({ givenIn }: PartyAcross): number => givenIn.filter((week) => week > 0).length;

const asksFor = ({ view }: Moment, { request }: PartyAcross, kinds: readonly string[]): boolean =>
  request?.kind === "asset" && kinds.includes(view.scenario.deal.assets[request.asset]!.kind);

const asksToLearn = ({ view }: Moment, { request }: PartyAcross): boolean =>
  request?.kind === "asset" && teaches(view.scenario, request.asset);

/** Weeks within which what was said is still in the room. */
const LATELY = 4;
/** A part of the talks at their beginning, and at their end. */
const [EARLY, LATE] = [1 / 6, 1 / 10];
/** A type that is as good as known, and was not at the start. */
const [KNOWN, OPEN] = [0.75, 0.6];

const PARTS: Readonly<Record<string, readonly Move["kind"][]>> = {
  disclosure: ["share", "trade", "nnn"],
  terms: ["propose", "accept", "reject"],
};

const IS: Readonly<Record<Theme, (moment: Moment) => boolean>> = {
  // Phases.
  approach: (moment) =>
    moment.view.week <= Math.max(2, EARLY * moment.view.scenario.weeks) || anyOf(moment, "approach") > 0,
  disclosure: (moment) =>
    anyOf(moment, ...PARTS["disclosure"]!) + anyOf(moment, "deflect", "refuse") > 1 &&
    anyOf(moment, ...PARTS["disclosure"]!) > 0,
  terms: (moment) => anyOf(moment, ...PARTS["terms"]!) > 1,
  exclusivity: (moment) =>
    moment.view.exclusivity !== null ||
    anyOf(moment, "exclusivity") > 0 ||
    answered(moment).some(({ request }) => request?.kind === "exclusivity"),
  closing: (moment) => weeksLeft(moment) <= Math.max(1, LATE * moment.view.scenario.weeks),
  signed: ({ view }) => view.parties.some(({ terms }) => terms !== null),

  // Motifs.
  // Who has paid nothing and signed nothing asks for what teaches.
  "free-look": (moment) =>
    answered(moment).some(
      (party) => asksToLearn(moment, party) && party.paid === 0 && !party.nnn && party.terms === null,
    ),
  // After two gifts or more the next slice.
  salami: (moment) =>
    answered(moment).some((p) => p.request?.kind === "asset" && given(p) >= 2 && p.paid === 0),
  // Now or never: hardly a week left, or the fifth paper of a party, which is its last.
  deadline: (moment) =>
    weeksLeft(moment) <= 1 ||
    concerned(moment).some(
      ({ proposal, proposals }) => proposal !== null && proposals.length >= MAX_PROPOSALS,
    ),
  // It says that it may not spend what was asked.
  authority: (moment) =>
    moment.seen.some(
      (event) =>
        event.kind === "moved" &&
        event.move.kind === "decline" &&
        event.move.reason === "budget" &&
        event.week >= moment.view.week - LATELY &&
        concerned(moment).includes(atSeat(moment.view.parties, event.seat)),
    ),
  // It wants to try before it buys.
  trial: (moment) =>
    answered(moment).some(
      (party) =>
        asksFor(moment, party, ["sample", "demo", "visit"]) && party.paid === 0 && party.terms === null,
    ),
  // The owner can no longer go elsewhere, or has given the best away, and the other side names the terms.
  "hold-up": (moment) =>
    concerned(moment).some(
      (party) =>
        (party.request !== null || party.proposal !== null) &&
        (moment.view.exclusivity?.party === moment.view.parties.indexOf(party) + 1 ||
          (party.terms === null && party.proposal !== null && holdsJewel(moment, party))),
    ),
  // It has signed and asks for more.
  renegotiation: (moment) => answered(moment).some(({ terms }) => terms !== null),

  // Principles, beside what the wrong choices break.
  necessity: () => false,
  ladder: (moment) =>
    answered(moment).some((p) => asksToLearn(moment, p) && p.proposals.length === 0 && p.terms === null),
  proof: (moment) => moment.choices.some(({ move, right }) => right && move.kind === "share"),
  buyers: (moment) => anyOf(moment, "approach", "mention") > 0,
  "no-free-exclusivity": (moment) => anyOf(moment, "exclusivity") > 0,
  "lasting-terms": ({ choices }) =>
    choices.some(({ effects }) => effects.some(({ kind }) => kind === "stops" || kind === "idle")),
  channels: (moment) => anyOf(moment, "build", "develop") > 0,
  signs: (moment) => {
    const prior = priorReading(moment.view);
    return moment.choices.some(({ move }) => {
      const seat = towards(move);
      if (seat === null || !["accept", "propose", "share", "trade", "dismiss"].includes(move.kind))
        return false;
      const chances = atSeat(moment.reading, seat);
      return chances.some((chance, i) => chance >= KNOWN && atSeat(prior, seat)[i]! <= OPEN);
    });
  },
};

const holdsJewel = ({ view }: Moment, { givenIn }: PartyAcross): boolean =>
  givenIn.some((week, asset) => week > 0 && isJewel(view.scenario.deal, asset));
