/**
 * What must hold between terms and the deal they belong to: names that exist, months within the term, sales to take
 * a royalty on. Like `file-checks.ts` it reads what was written, faults and all.
 */

import { OWNER_KEY } from "../deal.ts";
import type { Deal } from "../deal.ts";
import { checkName, checkNames, field, looseList, problemAt, show } from "@linchpin/source";
import type { Names, Path, Problem } from "@linchpin/source";

export function checkTerms(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  const channels = names("channel", deal.channels);
  return [
    ...checkParty(terms, base, deal),
    ...checkNames(field(terms, "channels"), [...base, "channels"], channels),
    ...checkRoyalty(terms, base, deal),
    ...checkTerm(terms, base, deal),
    ...checkMonths(terms, base, "milestones", deal),
    ...checkMonths(terms, base, "transfers", deal),
    ...checkTransfers(terms, base, deal),
  ];
}

function names(what: string, items: readonly { readonly key: string }[], plural = `${what}s`): Names {
  return { what: `${what} of this deal`, plural, known: items.map(({ key }) => key) };
}

function checkParty(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  const party = field(terms, "party");
  const path = [...base, "party"];
  if (party !== OWNER_KEY) return checkName(party, path, names("party", deal.parties, "parties"));
  return [problemAt(path, "the owner cannot take its own licence", "name the party that takes it")];
}

/** A royalty is taken on sales, so each licensed channel must say what they are. */
function checkRoyalty(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  const royalty = field(terms, "royalty");
  if (typeof royalty !== "number" || royalty <= 0) return [];
  const licensed = looseList(field(terms, "channels"));
  const silent = deal.channels.filter(({ key, sales }) => sales === 0 && licensed.includes(key));
  if (silent.length === 0) return [];
  const where = silent.map(({ key }) => key).join(", ");
  const remedy = `give \`sales\` of ${where} in the deal file, or write \`royalty: 0\``;
  return [
    problemAt([...base, "royalty"], `there is nothing to take a royalty on: ${where} has no sales`, remedy),
  ];
}

function checkTerm(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  const term = field(terms, "term");
  if (typeof term !== "number" || term <= deal.horizon) return [];
  const problem = `${term} months is beyond the horizon of the deal`;
  return [problemAt([...base, "term"], problem, `write ${deal.horizon} or less`)];
}

function checkMonths(terms: unknown, base: Path, list: string, deal: Deal): readonly Problem[] {
  const written = field(terms, "term") ?? deal.horizon;
  if (typeof written !== "number" || written <= 0) return [];
  const term = Math.min(written, deal.horizon);
  return looseList(field(terms, list)).flatMap((item, i) => {
    const month = field(item, "month");
    if (typeof month !== "number" || month <= term) return [];
    const problem = `month ${month} is after the end of the term`;
    return [problemAt([...base, list, i, "month"], problem, `write a month from 0 to ${term}`)];
  });
}

function checkTransfers(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  const assets = names("asset", deal.assets);
  const seen = new Set<unknown>();
  return looseList(field(terms, "transfers")).flatMap((item, i) => {
    const asset = field(item, "asset");
    const path = [...base, "transfers", i, "asset"];
    if (typeof asset === "string" && seen.has(asset)) {
      return [problemAt(path, `${show(asset)} is handed over twice`, "keep the earlier of the two")];
    }
    seen.add(asset);
    return checkName(asset, path, assets);
  });
}
