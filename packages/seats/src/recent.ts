/**
 * What was found lately, by what it was found from: games that are played out in the same worlds meet the same parties over and
 * over, as they were or as others just like them. Full, what was found before the last so many is forgotten.
 */
import type { Outlook, PartyView } from "@linchpin/table";

/** Whatever may be found of a party depends on this and on nothing else. The outlook is the one that stands for all its equals. */
interface Sighted {
  readonly outlook: Outlook;
  readonly week: number;
  readonly releasedAt: number | null;
  readonly party: PartyView;
}

interface Found<About, T> extends Sighted {
  readonly about: About;
  readonly what: T;
}

export class Recent<About, T> {
  readonly #most: number;
  #now = new Map<number, Found<About, T>[]>();
  #before = new Map<number, Found<About, T>[]>();
  #size = 0;

  /** `most`: so many are remembered for sure; up to as many older ones are too. */
  constructor(most: number) {
    this.#most = most;
  }

  /** `make` is asked where nothing was found about this in such a sight. */
  of(about: About, sight: Sighted, make: () => T): T {
    const place = placeOf(sight);
    const known = found(this.#now.get(place), about, sight);
    if (known !== null) return known.what;
    const old = found(this.#before.get(place), about, sight);
    const one = old ?? { ...sight, about, what: make() };
    this.#keep(place, one);
    return one.what;
  }

  #keep(place: number, one: Found<About, T>): void {
    if (this.#size >= this.#most) {
      this.#before = this.#now;
      this.#now = new Map();
      this.#size = 0;
    }
    const there = this.#now.get(place);
    if (there === undefined) this.#now.set(place, [one]);
    else there.push(one);
    this.#size++;
  }
}

/** Parties that differ seldom have the same; those that are alike always. */
const placeOf = ({ week, party: { belief, rapport, paid } }: Sighted): number =>
  week + 3 * (belief ?? 0) + 7 * (rapport ?? 0) + (paid ?? 0);

function found<About, T>(
  there: readonly Found<About, T>[] | undefined,
  about: About,
  { outlook, week, releasedAt, party }: Sighted,
): Found<About, T> | null {
  if (there === undefined) return null;
  for (const each of there)
    if (
      each.outlook === outlook &&
      each.about === about &&
      each.week === week &&
      each.releasedAt === releasedAt &&
      isAlike(each.party, party)
    )
      return each;
  return null;
}

/** Whether two values that are plain data are equal. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    for (let i = 0; i < one.length; i++) if (!isAlike(one[i], other[i])) return false;
    return true;
  }
  let keys = 0;
  for (const key in one) {
    if (!isAlike(one[key as keyof typeof one], other[key as keyof typeof other])) return false;
    keys++;
  }
  for (const _ in other) keys--;
  return keys === 0;
}
