/**
 * What a seat takes the position to be, from its view: the gaps filled with what was public at the start.
 *
 * The owner takes every party to hold what it was given. A party takes the others to know what they knew at the
 * start, and to be in talks as far as it was told so lately, or they have signed.
 */
import type { Outlook, PartyOutlook, PartyView, PublicLicence, Scenario, View } from "@linchpin/table";
import type { Terms } from "@linchpin/deal";
import { MONTHS_A_WEEK, teaches } from "@linchpin/table";
import type { Course, Estimate, Licensing, Priced, Quoted } from "./memo.ts";
import { talkingBy } from "./talking.ts";

/** Weeks that share one value of what is left of the horizon: shares move slowly, and equal outlooks are priced once. */
const WEEKS_A_STEP = 10;

export function outlookOf(view: View): Outlook {
  const [latest, before] = lately;
  if (latest?.view === view) return latest.outlook;
  const found = before?.view === view ? before : { view, outlook: outlookBy(view) };
  lately = [found, latest];
  return found.outlook;
}

/** One choice asks for the outlook of the same view many times, at most of two by turns. */
interface Lately {
  readonly view: View;
  readonly outlook: Outlook;
}
let lately: readonly [Lately | null, Lately | null] = [null, null];

/** What an outlook was made from: the parts of a view that it depends on, lists by identity, in one order. */
interface Sight {
  readonly facts: readonly unknown[];
  readonly outlook: Outlook;
}

/** By seat: the sights had last, the latest first. From one turn to the next little changes that an outlook depends on. */
const sights = new Map<number, Sight[]>();
const SIGHTS = 8;

function outlookBy(view: View): Outlook {
  const talks = talkingBy(view);
  const facts = factsOf(view, talks);
  const last = sights.get(view.seat) ?? [];
  sights.set(view.seat, last);
  const at = last.findIndex((sight) => isSame(sight.facts, facts));
  const found = last[at] ?? { facts, outlook: canonical(makeOutlook(view, talks)) };
  if (at !== 0) {
    last.splice(at < 0 ? SIGHTS - 1 : at, 1);
    last.unshift(found);
  }
  return found.outlook;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** Whatever `makeOutlook` reads. */
function factsOf(view: View, talks: readonly boolean[]): readonly unknown[] {
  const facts: unknown[] = [view.scenario, stepOf(view), view.generation, sinceIn(view)];
  facts.push(view.exclusivity?.party ?? null, ...talks);
  for (const { owned } of view.channels) facts.push(owned);
  for (const party of view.parties) {
    facts.push(
      party.nnn,
      party.under,
      party.given,
      party.got,
      copiedBy(party),
      party.rebuild?.generation ?? 0,
    );
  }
  for (const { party, week, channels, exclusive } of view.licences)
    facts.push(party, week, channels, exclusive?.months ?? null, exclusive?.channels.join() ?? null);
  return facts;
}

/** The first week of the step of weeks that a view is in, less one. */
const stepOf = ({ week }: View): number => Math.floor((week - 1) / WEEKS_A_STEP) * WEEKS_A_STEP;

const sinceIn = (view: View): number | null =>
  view.releasedAt === null ? null : Math.max(0, stepOf(view) + 1 - view.releasedAt) * MONTHS_A_WEEK;

/** Its own copy, in tenths. */
const copiedBy = ({ rebuild }: PartyView): number => Math.floor((rebuild?.done ?? 0) * 10) / 10;

function makeOutlook(view: View, talks: readonly boolean[]): Outlook {
  return {
    scenario: view.scenario,
    months: stepOf(view) * MONTHS_A_WEEK,
    generation: view.generation,
    sinceRelease: sinceIn(view),
    owned: view.channels.map((c) => c.owned),
    licences: view.licences,
    exclusivity: view.exclusivity?.party ?? null,
    parties: view.parties.map((party, i) => partyOutlook(view, party, i, talks[i]!)),
  };
}

function partyOutlook(view: View, party: PartyView, i: number, talks: boolean): PartyOutlook {
  const public_ = view.scenario.deal.parties[i]!;
  const given = party.given ?? view.scenario.deal.assets.map((_, a) => (public_.knows.includes(a) ? 0 : -1));
  return {
    inTalks: talks,
    nnn: party.nnn ?? false,
    bound: party.under?.includes(true) ?? false,
    holds: party.got === null ? given : given.map((held, a) => Math.max(held, party.got[a]!)),
    copied: copiedBy(party),
    copyGeneration: party.rebuild?.generation ?? 0,
  };
}

/**
 * Outlooks that are remembered for sure, of all scenarios together; up to as many older ones are too. A game played out meets about
 * ninety that were not met before, and each costs more than all else in a turn.
 */
const REMEMBERED = 12_000;

/** By scenario and key. */
class Memory {
  readonly #of = new Map<Scenario, Map<string, Remembered>>();
  size = 0;

  get(scenario: Scenario, key: string): Remembered | undefined {
    return this.#of.get(scenario)?.get(key);
  }

  /** Of a key that it has not. */
  add(scenario: Scenario, key: string, outlook: Remembered): void {
    const known = this.#of.get(scenario) ?? new Map<string, Remembered>();
    this.#of.set(scenario, known.set(key, outlook));
    this.size++;
  }
}

/** What was met lately, and what was met before that: full, the first takes the place of the second. */
let [recent, older] = [new Memory(), new Memory()];

/** How an outlook was made from another: by what one party holds. */
export interface Made {
  readonly from: Outlook;
  readonly seat: number;
  /** The number of the change: what the party holds after it follows from what it held before. */
  readonly number: number;
}

/** What follows from an outlook, as far as somebody has asked. */
interface Memo {
  estimate: Estimate | null;
  priced: Priced | null;
  /** The outlook that this one was imagined from, and the seat that holds other things there. */
  readonly made: Made | null;
  licensing: Licensing | null;
  /** Of terms, as they are reckoned here; and the parts of the channels that such terms give. */
  courses: Map<Terms, Course> | null;
  parts: Map<string, readonly number[]> | null;
  quotes: Map<readonly Terms[], Quoted> | null;
  /** What it becomes by one change, under the change's number; and what it is worth if a party holds other things. */
  changes: Map<number, Remembered> | null;
  retold: Map<number, Estimate> | null;
}

/**
 * An outlook that stands for all that are equal to it, with what has been worked out of it. The memo is its own and no
 * property, so that an outlook made from it by a change does not take it along; weak maps beside it would do the same,
 * and cost the collector more than all the rest.
 */
export class Remembered implements Outlook {
  readonly scenario: Scenario;
  readonly months: number;
  readonly generation: number;
  readonly sinceRelease: number | null;
  readonly owned: readonly boolean[];
  readonly licences: readonly PublicLicence[];
  readonly exclusivity: number | null;
  readonly parties: readonly PartyOutlook[];
  readonly #memo: Memo;

  constructor(outlook: Outlook, made: Made | null = null) {
    this.#memo = {
      made,
      estimate: null,
      priced: null,
      licensing: null,
      courses: null,
      parts: null,
      quotes: null,
      changes: null,
      retold: null,
    };
    this.scenario = outlook.scenario;
    this.months = outlook.months;
    this.generation = outlook.generation;
    this.sinceRelease = outlook.sinceRelease;
    this.owned = outlook.owned;
    this.licences = outlook.licences;
    this.exclusivity = outlook.exclusivity;
    this.parties = outlook.parties;
  }

  static is(outlook: Outlook): outlook is Remembered {
    return #memo in outlook;
  }

  static memoOf(outlook: Outlook): Memo {
    return remembered(outlook).#memo;
  }
}

/** The one object that stands for all equal outlooks, so that what follows from it is worked out once. */
export const canonical = (outlook: Outlook): Outlook => remembered(outlook);

const remembered = (outlook: Outlook): Remembered =>
  Remembered.is(outlook) ? outlook : recalled(outlook.scenario, keyOf(outlook), () => outlook);

/** What is remembered under a key; `make` is asked where nothing is. */
function recalled(scenario: Scenario, key: string, make: () => Outlook): Remembered {
  const known = recent.get(scenario, key);
  if (known !== undefined) return known;
  const it = older.get(scenario, key) ?? new Remembered(make());
  if (recent.size >= REMEMBERED) [recent, older] = [new Memory(), recent];
  recent.add(scenario, key, it);
  return it;
}

/** Everything in an outlook that its worth depends on, as text. Most of it is one character each, put together at once. */
export function keyOf(outlook: Outlook): string {
  const { months, generation, sinceRelease, exclusivity, owned, licences, parties } = outlook;
  const codes: number[] = [];
  let rest = "";
  for (let c = 0; c < owned.length; c++) codes.push(owned[c]! ? OWNED : NOT_OWNED);
  for (let i = 0; i < parties.length; i++) {
    const { holds, copied, copyGeneration } = parties[i]!;
    codes.push(flagOf(parties[i]!));
    for (let a = 0; a < holds.length; a++) codes.push(FIRST_HELD + holds[a]!);
    if (copied > 0) rest += `|${i}:${copied}/${copyGeneration}`;
  }
  for (const licence of licences) rest += licenceKey(licence);
  return `${months}|${generation}|${sinceRelease}|${exclusivity}|${String.fromCharCode(...codes)}${rest}`;
}

/** Whether a party talks, has signed an NNN and is bound by it, as a character. */
const flagOf = ({ inTalks, nnn, bound }: PartyOutlook): number =>
  FIRST_FLAG + (bound ? 4 : 0) + (inTalks ? 2 : 0) + (nnn ? 1 : 0);

/** Characters that stand for what is owned, for how a party stands, and for generation 0 and those about it. */
const OWNED = 111;
const NOT_OWNED = 45;
const FIRST_FLAG = 48;
const FIRST_HELD = 66;

const licenceKey = ({ party, week, channels, exclusive }: PublicLicence): string =>
  `l${party}@${week}:${channels.join()}${exclusive === null ? "" : `x${exclusive.channels.join()}@${exclusive.months}`}`;

/** Kinds of change; with what it is about, and the seat, they make its number. */
const KIND = {
  holding: 0,
  allBut: 1,
  only: 2,
  exclusive: 3,
  away: 4,
  signed: 5,
  bound: 11,
  copied: 6,
  later: 7,
  released: 8,
  built: 9,
  unlicensed: 10,
  free: 12,
};
const KINDS = Object.keys(KIND).length;

/** `about` may be any number from -1 on. */
const numberOf = (kind: keyof typeof KIND, seat = 0, about = -1): number =>
  (KIND[kind] + KINDS * seat) * 2 ** 16 + about + 1;

function changedOnce(outlook: Outlook, number: number, change: () => Outlook): Remembered {
  const memo = Remembered.memoOf(outlook);
  memo.changes ??= new Map();
  const known = memo.changes.get(number);
  if (known !== undefined) return known;
  const found = remembered(change());
  memo.changes.set(number, found);
  return found;
}

/**
 * The outlook with other things in the hands of the party at a seat. What prices the one helps to price the other, so it is
 * kept with the one, and does not stand for its equals: few are ever met again.
 */
function holdingOnce(
  outlook: Outlook,
  number: number,
  seat: number,
  holds: () => readonly number[],
): Outlook {
  return changedOnce(outlook, number, () => imagined(remembered(outlook), seat, number, holds()));
}

function imagined(now: Remembered, seat: number, number: number, holds: readonly number[]): Remembered {
  const { holds: before, nnn } = now.parties[seat - 1]!;
  if (holds.every((held, a) => held === before[a])) return now;
  // What it is taught from here on it is taught under its NNN.
  const from = nnn ? whenBound(now, seat) : now;
  // A version that is nobody's there is not laid out there.
  const known = holds.every(
    (held, a) =>
      held === before[a] || held === from.generation || from.parties.some((p) => p.holds[a] === held),
  );
  return new Remembered(changed(from, seat, { holds }), known ? { from, seat, number } : null);
}

/** The outlook after the party at a seat holds an asset too, of the current generation or an older one. */
export function whenHolding(
  outlook: Outlook,
  seat: number,
  asset: number,
  generation = outlook.generation,
): Outlook {
  if (!teaches(outlook.scenario, asset)) return outlook;
  return holdingOnce(outlook, numberOf("holding", seat, 100 * generation + asset), seat, () =>
    outlook.parties[seat - 1]!.holds.with(asset, generation),
  );
}

/** The outlook after the party at a seat holds everything of the current generation, but perhaps one asset it lacks. */
export const whenHoldingAllBut = (outlook: Outlook, seat: number, lacking: number | null): Outlook =>
  holdingOnce(outlook, numberOf("allBut", seat, lacking ?? -1), seat, () => {
    const { generation, scenario } = outlook;
    return outlook.parties[seat - 1]!.holds.map((held, a) =>
      a === lacking || !teaches(scenario, a) ? held : generation,
    );
  });

/** The outlook if there were nobody but the owner and the party at a seat, who learns what it does under its NNN. */
export function onlyWith(outlook: Outlook, seat: number): Outlook {
  const memo = Remembered.memoOf(outlook);
  const number = numberOf("only", seat);
  const changes = (memo.changes ??= new Map<number, Remembered>());
  const known =
    changes.get(number) ?? recalled(outlook.scenario, pairKey(outlook, seat), () => pairOf(outlook, seat));
  changes.set(number, known);
  return known;
}

const pairOf = (outlook: Outlook, seat: number): Outlook => ({
  ...outlook,
  exclusivity: null,
  licences: [],
  parties: outlook.parties.map((party, i) => (i + 1 === seat ? learning(party) : absent(party))),
});

const learning = (party: PartyOutlook): PartyOutlook =>
  party.bound === party.nnn ? party : { ...party, bound: party.nnn };

const absent = ({ holds }: PartyOutlook): PartyOutlook => ({
  inTalks: false,
  nnn: false,
  bound: false,
  holds: holds.map(() => -1),
  copied: 0,
  copyGeneration: 0,
});

/** The same for the two as text: there are many of them, and little is left to tell. No outlook has such a key. */
function pairKey(outlook: Outlook, seat: number): string {
  const { months, generation, sinceRelease, owned, parties } = outlook;
  const { holds, copied, copyGeneration } = parties[seat - 1]!;
  const codes: number[] = [flagOf(learning(parties[seat - 1]!))];
  for (let a = 0; a < holds.length; a++) codes.push(FIRST_HELD + holds[a]!);
  for (let c = 0; c < owned.length; c++) codes.push(owned[c]! ? OWNED : NOT_OWNED);
  const copy = copied > 0 ? `/${copied}/${copyGeneration}` : "";
  return `${seat}:${months}|${generation}|${sinceRelease}|${String.fromCharCode(...codes)}${copy}`;
}

/** The outlook as if nobody had signed: what a team can earn does not depend on who has. */
export const whenUnlicensed = (outlook: Outlook): Outlook =>
  outlook.licences.length === 0
    ? outlook
    : changedOnce(outlook, numberOf("unlicensed"), () => ({ ...outlook, licences: [] }));

/** The outlook if the owner may deal with the party at a seat only. */
export const whenExclusive = (outlook: Outlook, seat: number): Outlook =>
  changedOnce(outlook, numberOf("exclusive", seat), () => ({ ...outlook, exclusivity: seat }));

/** The outlook if the owner may deal with everybody who talks. */
export const whenFree = (outlook: Outlook): Outlook =>
  outlook.exclusivity === null
    ? outlook
    : changedOnce(outlook, numberOf("free"), () => ({ ...outlook, exclusivity: null }));

/** The outlook if the party at a seat did not talk to the owner, who would then owe it nothing. */
export const whenAway = (outlook: Outlook, seat: number): Outlook =>
  changedOnce(outlook, numberOf("away", seat), () => ({
    ...changed(outlook, seat, { inTalks: false }),
    exclusivity: outlook.exclusivity === seat ? null : outlook.exclusivity,
  }));

/** The outlook after the party at a seat, which has signed an NNN, was shown under it what teaches. */
const whenBound = (outlook: Remembered, seat: number): Remembered =>
  outlook.parties[seat - 1]!.bound
    ? outlook
    : changedOnce(outlook, numberOf("bound", seat), () => changed(outlook, seat, { bound: true }));

/** The outlook after the party at a seat has signed an NNN: what it is shown from then on binds it. */
export const whenSigned = (outlook: Outlook, seat: number): Outlook =>
  changedOnce(outlook, numberOf("signed", seat), () => changed(outlook, seat, { nnn: true }));

/** The outlook if the party at a seat had a whole copy of the current generation. */
export const whenCopied = (outlook: Outlook, seat: number): Outlook =>
  changedOnce(outlook, numberOf("copied", seat), () =>
    changed(outlook, seat, { copied: 1, copyGeneration: outlook.generation }),
  );

/** The outlook so many weeks later, if nothing else happens. */
export const whenLater = (outlook: Outlook, weeks: number): Outlook =>
  changedOnce(outlook, numberOf("later", 0, weeks), () => ({
    ...outlook,
    months: outlook.months + weeks * MONTHS_A_WEEK,
  }));

/** The outlook with one more channel of the owner's own. */
export const whenBuilt = (outlook: Outlook, channel: number): Outlook =>
  changedOnce(outlook, numberOf("built", 0, channel), () => ({
    ...outlook,
    owned: outlook.owned.with(channel, true),
  }));

/** The outlook after one more release of the owner's. */
export const whenReleased = (outlook: Outlook): Outlook =>
  changedOnce(outlook, numberOf("released"), () => ({
    ...outlook,
    generation: outlook.generation + 1,
    sinceRelease: 0,
  }));

/** The outlook with the party at a seat changed. */
export function changed(outlook: Outlook, seat: number, change: Partial<PartyOutlook>): Outlook {
  return {
    ...outlook,
    parties: outlook.parties.with(seat - 1, { ...outlook.parties[seat - 1]!, ...change }),
  };
}
