/** What of the last answer stays on the page while the next is worked out. */
import type { OnePage } from "@linchpin/report";
import type { DealAnswer } from "./deal-jobs.ts";

/**
 * What a stage does not know yet stays as it was for the text before, so that nothing jumps: where both are about the same parties,
 * things, channels and ranges. Once all is known nothing of the last stays.
 */
export function keeping(last: DealAnswer | null, now: DealAnswer): DealAnswer {
  if (last === null || now.done || !sameShape(last, now)) return now;
  return {
    ...now,
    page: pageOf(last, now),
    sections: now.sections.length === 0 ? last.sections : now.sections,
    priced: now.priced ?? last.priced,
    swings: now.stage === "map" && now.first === null ? last.swings : now.swings,
    turnings: isWhole(now) ? now.turnings : last.turnings,
    first: now.first ?? last.first,
    spread: now.spread ?? last.spread,
  };
}

function pageOf({ page: last }: DealAnswer, { page, stage }: DealAnswer): OnePage | null {
  if (page === null || last === null) return page ?? last;
  if (stage === "known") return { ...page, terms: last.terms };
  if (stage !== "prices") return page;
  const { terms, show, strengthen } = last;
  return { ...page, expect: { ...page.expect, keeping: last.expect.keeping }, terms, show, strengthen };
}

const isWhole = ({ stage }: DealAnswer): boolean => stage === "whole" || stage === "ranges";

const keysOf = ({ deal, ranges }: DealAnswer): string =>
  JSON.stringify([
    ...[deal.parties, deal.channels, deal.assets].map((items) => items.map(({ key }) => key)),
    ranges.map(({ path }) => path),
  ]);

const sameShape = (a: DealAnswer, b: DealAnswer): boolean => keysOf(a) === keysOf(b);
