/**
 * What a licensed channel brings, month by month of the term: margin, sales and units at the freshness of the generations
 * that reach the licensee. All times the channel's chance.
 */
import type { Channel } from "../deal.ts";
import { courseOf, earningMonths, type Clock } from "../model/time.ts";

export interface Stream {
  /** Index into the deal's channels. */
  readonly channel: number;
  /** Months from being ready to its first sale. */
  readonly start: number;
  readonly investment: number;
  /** By month of the term, present value: its margin, sales and units. */
  readonly margin: Float64Array;
  readonly sales: Float64Array;
  readonly units: Float64Array;
  /** By year of the term, undiscounted: its sales and units. */
  readonly yearSales: Float64Array;
  readonly yearUnits: Float64Array;
}

/** When something is sold: ready in month `ready`, to the end of the term, generations born in `births` (ascending). */
interface Season {
  readonly clock: Clock;
  readonly ready: number;
  readonly end: number;
  readonly births: readonly number[];
}

export function streamOf(season: Season, channel: Channel, index: number, make: number): Stream {
  const { chance, start, investment } = channel;
  const course = courseOf(channel);
  const steady = { ...course, erosion: 0 };
  const flat = { ...season, clock: { ...season.clock, discount: 0 } };
  const months = integrals(season, course, 1);
  const sameShape = course.erosion === 0;
  const counts = channel.units === 0 ? null : sameShape ? months : integrals(season, steady, 1);
  const years = channel.sales === 0 ? null : integrals(flat, course, 12);
  const yearCounts =
    channel.units === 0 ? null : sameShape && years !== null ? years : integrals(flat, steady, 12);
  const span = Math.ceil(season.end);
  return {
    channel: index,
    start,
    investment,
    margin: times(make * chance * channel.margin, months, span),
    sales: times(chance * channel.sales, channel.sales === 0 ? null : months, span),
    units: times(chance * channel.units, counts, span),
    yearSales: times(chance * channel.sales, years, Math.ceil(span / 12)),
    yearUnits: times(chance * channel.units, yearCounts, Math.ceil(span / 12)),
  };
}

/** Every value of `of` times `full`; zeros where there is none. */
const times = (full: number, of: Float64Array | null, length: number): Float64Array =>
  of === null ? new Float64Array(length) : of.map((value) => full * value);

/** By step of so many months: what one unit of full monthly trade comes to in it. */
function integrals(
  { clock, ready, end, births }: Season,
  course: Parameters<typeof earningMonths>[1],
  months: number,
): Float64Array {
  const steps = new Float64Array(Math.ceil(end / months));
  const opens = ready + course.start;
  let generation = 0;
  for (let from = 0; from < end;) {
    while (generation + 1 < births.length && births[generation + 1]! <= from) generation++;
    const step = Math.floor(from / months);
    const to = Math.min((step + 1) * months, end, births[generation + 1] ?? end);
    if (to > opens) steps[step]! += earningMonths(clock, course, ready, from, to, births[generation]!);
    from = to;
  }
  return steps;
}
