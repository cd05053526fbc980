/** Money and months that several parts of a draft are made from: what was developed, and what a channel earns a year. */
import { itemsOf } from "@linchpin/source";
import type { Answers } from "./answers.ts";
import { REBUILD, type Note, type Spread3 } from "./facts.ts";
import type { KindFacts } from "./kinds.ts";
import { plus, spreadOf, times } from "./spread.ts";
import { SORT_WEIGHT } from "./things.ts";

export interface Rebuilding {
  readonly cost: Spread3;
  readonly months: Spread3;
  readonly notes: readonly Note[];
  readonly source: string | null;
}

export interface Development {
  readonly parts: ReadonlyMap<string, Rebuilding>;
  /** What rebuilding all of it costs. */
  readonly total: Spread3;
  /** What it cost the owner, as far as is known. */
  readonly spent: Spread3;
}

const NOTHING: Spread3 = { low: 0, likely: 0, high: 0 };

type Parts = ReturnType<typeof itemsOf<Answers["parts"][string]>>;

export function developed(answers: Answers, kind: KindFacts): Development {
  const parts = itemsOf(answers.parts);
  const blind = times(REBUILD.blind, yearlyTotal(answers, kind));
  const whole = answers.cost ?? null;
  const untold = parts.filter(([, part]) => (part.cost ?? null) === null);
  const rest = whole === null ? null : spreadOf(whole);
  const rebuilt = parts.map(([key, part]) => {
    const published = part.sort === "published";
    const own = part.cost ?? null;
    const share = spreadOf(shareAmong(untold, part));
    const cost = published
      ? NOTHING
      : own !== null
        ? times(REBUILD.cost, spreadOf(own))
        : rest !== null
          ? times(times(REBUILD.cost, leftOf(rest, parts)), share)
          : times(blind, share);
    const { months, known } = monthsOf(answers, kind, parts, part);
    const told = own !== null || rest !== null;
    const notes: readonly Note[] = published
      ? ["published"]
      : [told ? "rebuild" : "blind", known ? "months" : "pace"];
    return [
      key,
      { cost, months, notes, source: !published && (told || known) ? REBUILD.cost.source : null },
    ] as const;
  });
  const total = rebuilt.reduce((sum, [, { cost }]) => plus(sum, cost), NOTHING);
  return { parts: new Map(rebuilt), total, spent: spreadOf(total.likely / REBUILD.cost.likely) };
}

const left = (all: number, said: number): number => Math.max(0, all - said);

/** Of what it cost in all, what no part has said it took. */
function leftOf(whole: Spread3, parts: Parts): Spread3 {
  const told = parts.reduce((sum, [, part]) => plus(sum, spreadOf(part.cost ?? 0)), NOTHING);
  return {
    low: left(whole.low, told.high),
    likely: left(whole.likely, told.likely),
    high: left(whole.high, told.low),
  };
}

function shareAmong(untold: Parts, part: Parts[number][1]): number {
  const all = untold.reduce((sum, [, { sort }]) => sum + SORT_WEIGHT[sort].cost, 0);
  return all === 0 ? 0 : SORT_WEIGHT[part.sort].cost / all;
}

function monthsOf(
  answers: Answers,
  kind: KindFacts,
  parts: Parts,
  part: Parts[number][1],
): { readonly months: Spread3; readonly known: boolean } {
  if (part.sort === "published") return { months: NOTHING, known: true };
  const own = part.months ?? null;
  if (own !== null) return { months: times(REBUILD.months, spreadOf(own)), known: true };
  const slowest = Math.max(...parts.map(([, { sort }]) => SORT_WEIGHT[sort].months));
  const pace = spreadOf(slowest === 0 ? 0 : SORT_WEIGHT[part.sort].months / slowest);
  const whole = answers.months ?? null;
  if (whole !== null) return { months: times(times(REBUILD.months, spreadOf(whole)), pace), known: true };
  return { months: times(kind.rebuild, pace), known: false };
}

type Earning = Pick<ReturnType<typeof itemsOf<Answers["channels"][string]>>[number][1], "sales" | "margin">;

export const yearlyMargin = ({ sales, margin }: Earning, kind: KindFacts): Spread3 =>
  times(spreadOf(sales), margin === null || margin === undefined ? kind.margin : spreadOf(margin));

function yearlyTotal(answers: Answers, kind: KindFacts): Spread3 {
  const likely = itemsOf(answers.channels).reduce(
    (sum, [, each]) => sum + yearlyMargin(each, kind).likely,
    0,
  );
  return spreadOf(likely);
}
