/**
 * What payments are taken on and when they fall due: sales for a royalty, bands that ascend, a milestone with one date.
 * Part of `termsfile-checks.ts`.
 */

import { field, looseList, problemAt, type Path, type Problem } from "@linchpin/source";
import type { Channel, Deal } from "../deal.ts";

export function checkMoney(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  return [
    ...checkRoyalty(terms, base, deal),
    ...checkBands(field(terms, "royalty"), [...base, "royalty"]),
    ...looseList(field(terms, "milestones")).flatMap((item, i) =>
      checkMilestone(item, [...base, "milestones", i]),
    ),
  ];
}

function licensedOf(terms: unknown, deal: Deal): readonly Channel[] {
  const licensed = looseList(field(terms, "channels"));
  return deal.channels.filter(({ key }) => licensed.includes(key));
}

/** A royalty is taken on sales, so some licensed channel must say what they are. */
function checkRoyalty(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  const royalty = field(terms, "royalty");
  const rates = Array.isArray(royalty) ? royalty.map((band) => field(band, "rate")) : [royalty];
  if (!rates.some((rate) => typeof rate === "number" && rate > 0)) return [];
  const silent = licensedOf(terms, deal);
  if (silent.length === 0 || silent.some(({ sales }) => sales > 0)) return [];
  const where = silent.map(({ key }) => key).join(", ");
  const remedy = `give \`sales\` of ${where} in the deal file, or write \`royalty: 0\``;
  const have = silent.length === 1 ? "has" : "have";
  return [
    problemAt(
      [...base, "royalty"],
      `there is nothing to take a royalty on: ${where} ${have} no sales`,
      remedy,
    ),
  ];
}

function checkBands(royalty: unknown, path: Path): readonly Problem[] {
  const bands = looseList(royalty);
  let before = 0;
  return bands.flatMap((band, i) => {
    const to = field(band, "to") ?? null;
    const last = i === bands.length - 1;
    if (to === null) {
      if (last) return [];
      const remedy = "write `to:`, the sales of a year up to which it reaches, or make it the last band";
      return [problemAt([...path, i], "is open above, and bands follow it", remedy, "value")];
    }
    if (typeof to !== "number") return [];
    const problems: Problem[] = [];
    if (to <= before) {
      const problem = i === 0 ? `reaches to ${to}, so nothing is in it` : `${to} is not above ${before}`;
      const remedy = "order the bands by `to`, each above the one before";
      problems.push(problemAt([...path, i, "to"], problem, remedy));
    }
    if (last) {
      const remedy = `add a band without \`to\`, such as {rate: 0}, or remove \`to\` here`;
      problems.push(problemAt([...path, i, "to"], `does not say what is paid above ${to}`, remedy));
    }
    before = Math.max(before, to);
    return problems;
  });
}

function checkMilestone(item: unknown, path: Path): readonly Problem[] {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return [];
  const month = (field(item, "month") ?? null) !== null;
  const after = (field(item, "after") ?? null) !== null;
  if (month && after) {
    const remedy = "keep `month`, or `after` with `months`";
    return [problemAt([...path, "after"], "has a month and an event", remedy, "key")];
  }
  if (after) return [];
  if ((field(item, "months") ?? null) !== null) {
    const remedy = month
      ? "remove it, or write `after: firstSale` instead of `month`"
      : "add `after: firstSale`";
    return [problemAt([...path, "months"], "counts from an event that is not named", remedy, "key")];
  }
  if (month) return [];
  const remedy = "write `month: 6`, or `after: firstSale` with `months: 3`";
  return [problemAt(path, "does not say when it is due", remedy)];
}
