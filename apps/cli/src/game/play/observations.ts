/**
 * What a finished game shows, computed from the game: each observation is a fact with the money that it moved.
 *
 * Here the truth may be seen: the talks are over.
 */
import { costOfExclusivity, costOfWeeks, openTerms, outlookTogether, stepsIn } from "@linchpin/match";
import { changed, estimate, whenHolding } from "@linchpin/seats";
import { isDetour, partyAt, plainTerms, type Position, settle, type Step, truthOf } from "@linchpin/table";
import { amount } from "@linchpin/words";
import type { Sitting } from "../sitting.ts";
import { UI, type Ui } from "../ui.ts";

interface Observation {
  readonly text: string;
  /** What it moved, for the order. */
  readonly weight: number;
}

const SHOWN = 3;
/** What takes less than this share of the pie from the owner is not worth naming. */
const WORTH_NAMING = 0.005;

export function observationsOn(sitting: Sitting): readonly string[] {
  const steps = stepsIn(sitting.match);
  const found = [
    ...dearestGift(sitting, steps),
    ...exclusivities(sitting, steps),
    ...licences(sitting),
    ...absent(sitting),
    ...copies(sitting, steps),
    ...leaks(sitting, steps),
    ...silences(sitting, steps),
  ];
  return found
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, SHOWN)
    .map((o) => o.text);
}

const ui = ({ language }: Sitting): Ui => UI[language];

function dearestGift(sitting: Sitting, steps: readonly Step[]): readonly Observation[] {
  const gifts = steps.flatMap((step) =>
    step.events.flatMap((event) => {
      if (event.kind !== "learned" || event.from !== 0) return [];
      const outlook = outlookTogether(step.before);
      const after = whenHolding(outlook, event.party, event.asset);
      const cost = estimate(outlook).shares[0]! - estimate(after).shares[0]!;
      return [{ event, cost, least: WORTH_NAMING * estimate(outlook).pie }];
    }),
  );
  const dearest = gifts.toSorted((a, b) => b.cost - a.cost)[0];
  if (dearest === undefined || dearest.cost < dearest.least)
    return [{ text: ui(sitting).observations.gaveNothing, weight: 1 }];
  const { event, cost } = dearest;
  const { labels, language } = sitting;
  const text = ui(sitting).observations.dearest(
    labels.asset(event.asset),
    labels.party(event.party),
    event.week,
    amount(language, cost),
  );
  return [{ text, weight: cost }];
}

function exclusivities(sitting: Sitting, steps: readonly Step[]): readonly Observation[] {
  return steps.flatMap(({ move, before, week }) => {
    if (move.kind !== "exclusivity") return [];
    const cost = costOfWeeks(before, costOfExclusivity(before, move.party), move.weeks);
    const { labels, language } = sitting;
    const text = ui(sitting).observations.exclusivityGiven(
      labels.party(move.party),
      week,
      move.weeks,
      amount(language, cost),
    );
    return [{ text, weight: Math.max(cost, 2) }];
  });
}

/** Licences that hold, and those that were broken. */
function licences(sitting: Sitting): readonly Observation[] {
  const { position, labels } = sitting;
  const { stopsAt } = settle(position);
  const signed = position.parties.flatMap((party, i) =>
    party.terms === null ? [] : [{ seat: i + 1, terms: party.terms }],
  );
  const broken = signed.flatMap(({ seat, terms }) => {
    const month = stopsAt[seat - 1]!;
    if (month === null) return [];
    const lost = terms.term > 0 ? estimate(outlookTogether(position)).pie * WORTH_NAMING * 4 : 0;
    return [{ text: ui(sitting).observations.broke(labels.party(seat), month), weight: lost }];
  });
  const kept = signed.length - broken.length;
  return kept === 0 ? broken : [...broken, { text: ui(sitting).observations.kept(kept), weight: 3 }];
}

/** Parties that were not at the table, or signed nothing, and what they were worth to the owner. */
function absent(sitting: Sitting): readonly Observation[] {
  const { position, labels, language } = sitting;
  const outlook = outlookTogether(position);
  return position.parties.flatMap((party, i) => {
    if (party.terms !== null || isShutOut(position, i + 1)) return [];
    const share = (inTalks: boolean): number => estimate(changed(outlook, i + 1, { inTalks })).shares[0]!;
    const worth = share(true) - share(false);
    if (worth < WORTH_NAMING * estimate(outlook).pie) return [];
    const say = party.inTalks ? ui(sitting).observations.unsigned : ui(sitting).observations.letGo;
    return [{ text: say(labels.party(i + 1), amount(language, worth)), weight: worth }];
  });
}

/** Whether all that it could be licensed for is promised to another. */
const isShutOut = (position: Position, seat: number): boolean =>
  plainTerms(position.scenario, seat).channels.length > 0 && openTerms(position, seat) === null;

function copies(sitting: Sitting, steps: readonly Step[]): readonly Observation[] {
  const first = steps.find(({ move }) => move.kind === "rebuild");
  if (first === undefined) return [];
  const { position, labels } = sitting;
  const truth = truthOf(position);
  const cost = estimate(changed(truth, first.seat, { copied: 0 })).shares[0]! - estimate(truth).shares[0]!;
  return [
    {
      text: ui(sitting).observations.copied(labels.party(first.seat), first.week),
      weight: Math.max(cost, 2),
    },
  ];
}

function leaks(sitting: Sitting, steps: readonly Step[]): readonly Observation[] {
  const passed = steps.flatMap(({ move, seat, before, week }) => {
    if (move.kind !== "pass") return [];
    const truth = truthOf(before);
    const cost = estimate(truth).shares[0]! - estimate(whenHolding(truth, move.to, move.asset)).shares[0]!;
    const { labels } = sitting;
    const text = ui(sitting).observations.passedOn(
      labels.party(seat),
      labels.asset(move.asset),
      labels.party(move.to),
      week,
    );
    return [{ text, weight: Math.max(cost, 1) }];
  });
  return passed.toSorted((a, b) => b.weight - a.weight).slice(0, 1);
}

/** What was taken apart and who was hired, in order, with what came of it. */
export function detoursIn(sitting: Sitting): readonly string[] {
  const { labels, position } = sitting;
  const { detours: words } = ui(sitting);
  const begun = stepsIn(sitting.match).flatMap(({ move, seat, week }) =>
    isDetour(move) ? [{ by: move.kind, seat, week }] : [],
  );
  // Each party's attempts stand in the order in which it began them.
  const counted = new Map<number, number>();
  return begun.map(({ by, seat, week }) => {
    const nth = counted.get(seat) ?? 0;
    counted.set(seat, nth + 1);
    const { asset, gives, got } = partyAt(position, seat).attempts[nth]!;
    const say = got === true ? words.found : words.nothing;
    return say[by](labels.party(seat), labels.asset(asset), labels.asset(gives), week);
  });
}

function silences(sitting: Sitting, steps: readonly Step[]): readonly Observation[] {
  const count = steps
    .flatMap(({ events }) => events)
    .filter((event) => event.kind === "answered" && event.how === "lapsed").length;
  return count < 2 ? [] : [{ text: ui(sitting).observations.silent(count), weight: 4 }];
}
