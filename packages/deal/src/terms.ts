/**
 * What terms are worth to both sides, and the month in which the party stops paying.
 *
 * The party may stop at the start of any month within the term, and picks what is worth most to it; where it makes
 * no difference it complies. Payments due in the month it stops are not made; what is transferred in that month it
 * has. After the term it stops, or goes on alone, whichever is worth more.
 */
import type { Deal, Terms } from "./deal.ts";
import {
  aloneFrom,
  epochAt,
  licenceOf,
  marginIn,
  milestonesBefore,
  rebuildAt,
  royaltyIn,
  withoutReleases,
  type Licence,
} from "./licence.ts";
import { modelOf } from "./model.ts";
import { presentValue } from "./time.ts";
import { bestPlan, plansAlone, type Rebuild } from "./worth.ts";

/** What can hold a deal together, in the order in which it is looked for. */
export const HOLDERS = ["releases", "channels", "knowHow", "penalty"] as const;
export type Holder = (typeof HOLDERS)[number];

/** One thing the party could do: comply until `stopsAt` (null: to the end). Money, present values. */
export interface Course {
  readonly stopsAt: number | null;
  readonly toParty: number;
  readonly toOwner: number;
}

export interface TermsValue extends Course {
  /** What the party is worth on its own, without this deal. */
  readonly withoutDeal: number;
  readonly signs: boolean;
  /** It never pays the party to stop. */
  readonly selfEnforcing: boolean;
  /** Of a self-enforcing deal: the first thing without which the party would stop; null: no single one. */
  readonly heldBy: Holder | null;
  /** Everything the party could do, by month; complying comes last. */
  readonly courses: readonly Course[];
}

/** Differences below this share of the money at stake make no difference. */
const INDIFFERENT = 1e-10;

export function termsValue(deal: Deal, terms: Terms): TermsValue {
  const licence = licenceOf(deal, terms);
  const courses = coursesOf(licence);
  const chosen = choose(courses);
  const model = modelOf(deal);
  const withoutDeal = bestPlan(model, plansAlone(model, 1 << terms.party));
  const selfEnforcing = chosen.stopsAt === null;
  return {
    ...chosen,
    withoutDeal,
    signs: wouldSign(chosen, courses, withoutDeal),
    selfEnforcing,
    heldBy: selfEnforcing ? holderOf(licence) : null,
    courses,
  };
}

/** By month of the term, and last for its end: what going on alone from then is worth; null: not ready. */
export function aloneByMonth(licence: Licence): readonly (number | null)[] {
  const end = licence.pieces.at(-1)!.to;
  const starts = licence.pieces.filter((piece) => piece.from === piece.month).map((piece) => piece.month);
  let epoch = -1;
  let rebuild: Rebuild = { cost: 0, months: 0 };
  return [...starts, end].map((month) => {
    if (epochAt(licence, month) !== epoch) {
      epoch = epochAt(licence, month);
      rebuild = rebuildAt(licence, month);
    }
    return aloneFrom(licence, month, rebuild);
  });
}

/** Every course open to the party: stop at the start of month 0, 1, … within the term, or comply. */
export function coursesOf(licence: Licence, alone = aloneByMonth(licence)): readonly Course[] {
  const { terms, clock } = licence;
  const courses: Course[] = [];
  let earned = 0;
  let paid = 0;
  for (const piece of licence.pieces) {
    const onItsOwn = piece.from === piece.month ? alone[piece.month]! : null;
    if (onItsOwn !== null) {
      const toOwner = terms.upfront + milestonesBefore(licence, piece.month) + paid;
      const penalty = terms.penalty === 0 ? 0 : terms.penalty * presentValue(clock, piece.month);
      courses.push({ stopsAt: piece.month, toParty: earned - toOwner + onItsOwn - penalty, toOwner });
    }
    earned += marginIn(licence, piece);
    paid += royaltyIn(licence, piece);
  }
  const toOwner = terms.upfront + milestonesBefore(licence, Number.POSITIVE_INFINITY) + paid;
  const after = Math.max(0, alone.at(-1) ?? 0);
  courses.push({ stopsAt: null, toParty: earned - toOwner + after, toOwner });
  return courses;
}

/** The course worth most to the party; of equals, the one that complies longest. */
export function choose(courses: readonly Course[]): Course {
  const slack = tolerance(courses);
  const most = Math.max(...courses.map((c) => c.toParty));
  return courses.findLast((c) => c.toParty >= most - slack)!;
}

/** Whether the course that it would choose is worth no less to the party than no deal. */
export const wouldSign = (chosen: Course, courses: readonly Course[], withoutDeal: number): boolean =>
  chosen.toParty >= withoutDeal - tolerance(courses);

function tolerance(courses: readonly Course[]): number {
  return (
    INDIFFERENT * courses.reduce((most, c) => Math.max(most, Math.abs(c.toParty), Math.abs(c.toOwner)), 0)
  );
}

function holderOf(licence: Licence): Holder | null {
  return HOLDERS.find((holder) => choose(coursesOf(without(licence, holder))).stopsAt !== null) ?? null;
}

/** The same licence with one of the things that hold it together taken away. */
function without(licence: Licence, holder: Holder): Licence {
  switch (holder) {
    case "releases":
      return withoutReleases(licence);
    case "channels":
      return { ...licence, ownMargin: licence.keptMargin };
    case "knowHow":
      return { ...licence, components: [{ key: "", rebuildCost: 0, rebuildMonths: 0 }] };
    case "penalty":
      return { ...licence, protection: 0, terms: { ...licence.terms, penalty: 0 } };
  }
}
