/**
 * The table in words: events, cautions, terms and the end, for a terminal and a page alike.
 *
 *     eventWords(labels, { kind: "paid", party: 1, amount: 50000, ... })   // "Bohe pays 50 k."
 */
import type { Milestone, Terms, TermsValue } from "@linchpin/deal";
import type {
  Language,
  Move,
  Offer,
  OfferFate,
  OwnerMove,
  PartyKind,
  PlayEvent,
  Side,
} from "@linchpin/table";
import type { Hiring } from "@linchpin/seats";
import { TABLE_EN, type TableWords } from "./en/table.ts";
import { list, NOTHING_BELOW, type Labels } from "./labels.ts";
import type { Leaning } from "./leaning.ts";
import { part, rate } from "./explanation-words.ts";
import { partAt } from "./trade.ts";
import { TERM_FIELDS, type EventTable, type TermField } from "./table-words.ts";
import { TABLE_ZH } from "./zh/table.ts";

export const TABLE: Readonly<Record<Language, TableWords>> = { en: TABLE_EN, zh: TABLE_ZH };

export const tableWords = ({ language }: Pick<Labels, "language">): TableWords => TABLE[language];

/** What happened, to the owner; empty: not worth a sentence. */
export const eventWords = (labels: Labels, event: PlayEvent): string =>
  said(tableWords(labels).events, event, [labels]);

/** What happened, to the party at a seat; empty: not worth a sentence. */
export const partyEventWords = (labels: Labels, event: PlayEvent, seat: number): string =>
  said(tableWords(labels).partyEvents, event, [labels, seat]);

function said<R extends readonly unknown[]>(table: EventTable<R>, event: PlayEvent, rest: R): string {
  const say = table[event.kind] as ((event: PlayEvent, ...rest: R) => string) | null;
  return say?.(event, ...rest) ?? "";
}

/** What an act of a party's is as news; empty: none. `agreed`: the offer that it agrees to; null: none, or it is not known which. `left`: weeks of talks. */
export function newsWords(
  labels: Labels,
  seat: number,
  move: Move,
  agreed: Offer | null = null,
  left = Number.POSITIVE_INFINITY,
): string {
  const { news, agrees } = tableWords(labels);
  if (move.kind === "agree" && agreed !== null) return agrees(labels.party(seat), agreed, labels);
  const say = news[move.kind as PartyKind] as
    | ((name: string, act: Move, labels: Labels, left: number) => string)
    | null
    | undefined;
  return say?.(labels.party(seat), move, labels, left) ?? "";
}

/** What giving an asset away costs the owner, alone and as a part of all, and saves the party. */
export interface Price {
  readonly now: number;
  readonly fair: number;
  readonly months: number;
  readonly cost: number;
}

/** Where the figure of a price comes from, for who asks: the other price, and what it saves them. */
export function priceReasons(labels: Labels, price: Price): readonly string[] {
  const { now, fair, months, cost } = price;
  const { caution: words } = tableWords(labels);
  const { money } = labels;
  const saved =
    months < LEAST_MONTHS ? words.savesMoney(money(cost)) : words.saves(months.toFixed(1), money(cost));
  return [
    words.alone(money(Math.max(0, now))),
    words.fair(money(Math.max(0, fair))),
    ...(spares(price) ? [saved] : []),
  ];
}

const spares = ({ months, cost }: Price): boolean => months >= LEAST_MONTHS || cost >= NOTHING_BELOW;

/** What should be known before a move; made by the game as it is sat through, said here. */
export type Caution =
  | {
      readonly kind: "price";
      readonly price: Price;
    }
  /** Its licence hands it over in this month. */
  | { readonly kind: "contracted"; readonly party: number; readonly month: number }
  /** Whether its own open terms would hand it over, and in which month; null: they do not ask for it. */
  | { readonly kind: "paper"; readonly party: number; readonly month: number | null }
  | { readonly kind: "spends"; readonly amount: number }
  | { readonly kind: "changes"; readonly by: number }
  /** What the owner's own work adds, and the week after which it is ready. */
  | { readonly kind: "brings"; readonly amount: number; readonly week: number }
  | { readonly kind: "endsWith"; readonly amount: number }
  /** Whom the party may hire, and how keeping them changes that; what giving a thing lays open to such ways. */
  | { readonly kind: "guards"; readonly party: number; readonly hiring: Hiring; readonly stake: boolean }
  | { readonly kind: "exposes"; readonly risk: number }
  | { readonly kind: "ifTaken" | "forGood" }
  /** Terms: if they agree, it is signed; and which assets then go out. */
  | { readonly kind: "binding"; readonly handed: readonly number[] }
  /** What is begun would be ready in a week after the last of the talks; what is under way is not ready by then. */
  | { readonly kind: "late"; readonly ready: number; readonly last: number }
  | { readonly kind: "unfinished" }
  /** An offer that the move takes off the table, and by what. */
  | {
      readonly kind: "off";
      readonly party: number;
      readonly by: Side;
      readonly offer: Offer;
      readonly how: OfferFate;
    };

/** A sentence, and whether it tells of a loss. */
export interface CautionLine {
  readonly text: string;
  readonly loses: boolean;
}

/** What to reckon with: its part of all that the party may collect, or what it takes at once where that is more. */
export const prudent = ({ now, fair }: Pick<Price, "now" | "fair">): number => Math.max(now, fair);

const LEAST_MONTHS = 0.05;
const plain = (text: string): CautionLine => ({ text, loses: false });

export function cautionLines(labels: Labels, caution: Caution): readonly CautionLine[] {
  const { caution: words } = tableWords(labels);
  const { money } = labels;
  switch (caution.kind) {
    case "price": {
      const cost = prudent(caution.price);
      if (cost < NOTHING_BELOW) return [plain(spares(caution.price) ? words.freeYet : words.free)];
      const say = caution.price.now < cost / 2 ? words.priceLater : words.price;
      return [{ text: say(money(cost)), loses: true }];
    }
    case "contracted":
      return [plain(words.contracted(labels.party(caution.party), caution.month))];
    case "paper":
      return [plain(words.paper(labels.party(caution.party), caution.month))];
    case "spends":
      return caution.amount < NOTHING_BELOW ? [] : [plain(words.spends(money(caution.amount)))];
    case "changes": {
      if (caution.by === 0) return [plain(words.takesNothing)];
      const amount = money(Math.abs(caution.by));
      return [caution.by > 0 ? plain(words.gives(amount)) : { text: words.takes(amount), loses: true }];
    }
    case "brings":
      return [plain(words.brings(money(caution.amount), caution.week))];
    case "endsWith":
      return [plain(words.endsWith(money(caution.amount)))];
    case "guards":
      return guardLines(labels, caution);
    case "exposes":
      return caution.risk < NOTHING_BELOW ? [] : [{ text: words.exposes(money(caution.risk)), loses: true }];
    case "off":
      return [{ text: offWords(labels, caution), loses: true }];
    case "late":
      return [{ text: words.late(caution.ready, caution.last), loses: true }];
    case "unfinished":
      return [{ text: words.unfinished, loses: true }];
    case "binding":
      return [plain(words.binding(list(labels.language, caution.handed.map(labels.asset))))];
    case "ifTaken":
    case "forGood":
      return [plain(words[caution.kind])];
  }
}

/** What keeping its people changes, in a line beside the choice. */
export function hiringWords(labels: Labels, { now, kept }: Hiring): string {
  const { answer, comma } = tableWords(labels);
  const says = ({ cost, chance }: Hiring["now"]): string =>
    labels.money(cost) + comma + part(chance, labels.language);
  return answer.hires(says(now), says(kept));
}

function guardLines(
  labels: Labels,
  { party, hiring, stake }: Extract<Caution, { readonly kind: "guards" }>,
): readonly CautionLine[] {
  const { caution: words } = tableWords(labels);
  const { money, language } = labels;
  const says = ({ cost, chance }: Hiring["now"]): string => words.hires(money(cost), part(chance, language));
  const changes = words.guards(labels.party(party), says(hiring.now), says(hiring.kept));
  const named = stake && hiring.loss >= NOTHING_BELOW;
  return [
    plain(changes),
    ...(named ? [plain(words.atStake(labels.asset(hiring.gives), money(hiring.loss)))] : []),
  ];
}

function offWords(
  labels: Labels,
  { party, by, offer, how }: Extract<Caution, { readonly kind: "off" }>,
): string {
  const { off } = tableWords(labels).caution;
  const why = how === "bound" || how === "overtaken" ? off[how] : off.replaced;
  const name = labels.party(party);
  if (by === "party") return off.theirs(name);
  return offer.kind === "trade"
    ? off.trade(name, labels.asset(offer.asset), why)
    : off[offer.kind](name, why);
}

/** The question before a move, and what to press; null: it is done at once. `asked`: the asset; `left`: weeks of talks, this one too. */
export function questionOf(
  labels: Labels,
  move: OwnerMove,
  asked: number | null,
  left: number,
): { readonly title: string; readonly yes: string } | null {
  const question = tableWords(labels).question[move.kind] as {
    readonly title: (labels: Labels, move: OwnerMove, asked: number | null, left: number) => string;
    readonly yes: string;
  } | null;
  return question === null ? null : { title: question.title(labels, move, asked, left), yes: question.yes };
}

/** "5 %", or in bands "6 % / 4 %". */
const royaltyWords = ({ language }: Labels, { royalty }: Terms): string =>
  royalty.map((band) => rate(band.rate, language)).join(" / ");

export function termValue(
  labels: Labels,
  terms: Terms,
  field: TermField,
  given: readonly number[] = [],
): string {
  const { terms: words } = tableWords(labels);
  const { money, language } = labels;
  const named = (all: readonly string[]): string => (all.length === 0 ? words.none : list(language, all));
  switch (field) {
    case "royalty":
      return royaltyWords(labels, terms);
    case "upfront":
    case "penalty":
      return terms[field] === 0 ? words.none : money(terms[field]);
    case "minimum":
      return terms.minimum.every((least) => least === 0) ? words.none : terms.minimum.map(money).join(" / ");
    case "term":
      return words.months(terms.term);
    case "channels":
      return named(terms.channels.map((c) => labels.channel(c)));
    case "exclusive": {
      if (terms.exclusive === null) return words.none;
      const { channels, until } = terms.exclusive;
      return words.forMonths(
        channels === "all" ? words.everyChannel : list(language, channels.map(labels.channel)),
        until,
      );
    }
    case "supplies":
      return terms.supplies === "all" ? words.product : named(terms.supplies.map((j) => labels.component(j)));
    case "milestones":
      return named(terms.milestones.map((each) => milestoneWords(labels, each)));
    case "transfers":
      return named(
        terms.transfers.map(({ asset, month }) =>
          given.includes(asset)
            ? words.itHas(labels.asset(asset))
            : words.atMonth(labels.asset(asset), month),
        ),
      );
  }
}

function milestoneWords(labels: Labels, milestone: Milestone): string {
  const { terms: words } = tableWords(labels);
  const { amount, chance } = milestone;
  const money = labels.money(amount) + (chance === 1 ? "" : ` × ${part(chance, labels.language)}`);
  return "month" in milestone
    ? words.atMonth(money, milestone.month)
    : words.afterSale(money, milestone.months);
}

/** "A licence to Bohe", or what its trade calls it. */
export const termsTitle = (labels: Labels, party: number): string =>
  labels.trade(party, "paper") ?? tableWords(labels).terms.title(labels.party(party));

export function termName(labels: Labels, party: number, field: TermField): string {
  const usual = tableWords(labels).terms.fields[field];
  return field === "royalty" ? (labels.trade(party, "part") ?? usual) : usual;
}

/** Money that matters, in a line. */
export function termsBrief(labels: Labels, terms: Terms): string {
  const { brief, briefPart } = tableWords(labels).terms;
  const ours = partAt(labels, terms.party, royaltyWords(labels, terms));
  const upfront = labels.money(terms.upfront);
  return ours === null
    ? brief(royaltyWords(labels, terms), upfront, terms.term)
    : briefPart(ours, upfront, terms.term);
}

/** Every field that says something, with its value; of what the party has been given, by asset, it says that it is there. */
export function termsRows(
  labels: Labels,
  terms: Terms,
  given: readonly number[] = [],
): readonly (readonly [name: string, value: string])[] {
  const { none, rows } = tableWords(labels).terms;
  const nameOf = (field: TermField): string => {
    if (field === "royalty") return labels.trade(terms.party, "part") ?? rows.royalty;
    return field === "term" ? rows.term : termName(labels, terms.party, field);
  };
  return TERM_FIELDS.flatMap((field) => {
    const value = termValue(labels, terms, field, given);
    return value === none && field !== "upfront" ? [] : [[nameOf(field), value] as const];
  });
}

/** From this part on what terms pay is all but what they add. */
const MOST_OF_IT = 0.9;

/** Above this, and below what is left of it, a reading is put in words: nobody knows another for certain. */
const SURE = 0.95;

/** What the owner makes of a party: "a partner 70 %", "almost surely out to take". */
export function readingWords(language: Language, leaning: Leaning, chance: number): string {
  const { leaning: names, leans } = TABLE[language].party;
  const what = names[leaning];
  if (chance > SURE) return leans.surely(what);
  return chance < 1 - SURE ? leans.hardly(what) : leans.likely(what, String(Math.round(100 * chance)));
}

/** What signing would do to what is the owner's; null: nothing worth a sentence. */
export function addsWords(labels: Labels, adds: number | null, toOwner: number): CautionLine | null {
  if (adds === null || Math.abs(adds) < NOTHING_BELOW) return null;
  const { terms: words } = tableWords(labels);
  const amount = labels.money(Math.abs(adds));
  if (adds < 0) return { text: words.takes(amount), loses: true };
  if (adds < MOST_OF_IT * toOwner) return plain(words.addsLess(amount));
  // Two figures that are read side by side, and are not the same, need a word on why.
  return plain((adds < toOwner && amount !== labels.money(toOwner) ? words.addsNear : words.adds)(amount));
}

/** In which month the party can make the product, and how long it pays. */
export function lastingWords(
  labels: Labels,
  { party, upfront }: Pick<Terms, "party" | "upfront">,
  value: TermsValue,
): CautionLine {
  const { terms: words, between } = tableWords(labels);
  const name = labels.party(party);
  const { startsAt, stopsAt, heldBy } = value;
  // Whoever stops without getting ready by these terms goes on by itself: it stops, and is not idle.
  if (startsAt === null && stopsAt === null) return { text: words.idle(name), loses: true };
  const starts = startsAt !== null && startsAt > 0 ? words.starts(name, Math.ceil(startsAt)) + between : "";
  if (stopsAt === 0 && upfront === 0) return { text: starts + words.paysNothing(name), loses: true };
  if (stopsAt !== null) return { text: starts + words.stops(name, stopsAt), loses: true };
  const holder = heldBy === null || heldBy === "several" ? "" : between + words.heldBy[heldBy];
  return { text: starts + words.holdsTo(name) + holder, loses: false };
}
