/**
 * What must hold between terms and the deal they belong to: names that exist, months within the term, one way to say
 * a thing. What money is taken on is in `termsfile-money.ts`. Like `checks.ts` it reads what was written, faults and all.
 */

import { checkName, checkNames, field, looseList, problemAt, show } from "@linchpin/source";
import type { Names, Path, Problem } from "@linchpin/source";
import { OWNER_KEY } from "../deal.ts";
import type { Deal } from "../deal.ts";
import { checkMoney } from "./termsfile-money.ts";

export function checkTerms(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  return [
    ...checkParty(terms, base, deal),
    ...checkNames(field(terms, "channels"), [...base, "channels"], channelsOf(deal)),
    ...checkMoney(terms, base, deal),
    ...checkTerm(terms, base, deal),
    ...checkMonths(terms, base, "milestones", deal),
    ...checkMonths(terms, base, "transfers", deal),
    ...checkTransfers(terms, base, deal),
    ...checkSupplies(terms, base, deal),
    ...checkExclusive(terms, base, deal),
  ];
}

/** Names that a deal has: of its parties, its assets and so on. */
export function dealNames(
  what: string,
  items: readonly { readonly key: string }[],
  plural = `${what}s`,
): Names {
  return { what: `${what} of this deal`, plural, known: items.map(({ key }) => key) };
}

const channelsOf = (deal: Deal): Names => dealNames("channel", deal.channels);

function checkParty(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  const party = field(terms, "party");
  const path = [...base, "party"];
  if (party !== OWNER_KEY) return checkName(party, path, dealNames("party", deal.parties, "parties"));
  return [problemAt(path, "the owner cannot take its own licence", "name the party that takes it")];
}

function checkTerm(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  const term = field(terms, "term");
  if (typeof term !== "number" || term <= deal.horizon) return [];
  const problem = `${term} months is beyond the horizon of the deal`;
  return [problemAt([...base, "term"], problem, `write ${deal.horizon} or less`)];
}

/** A date is within the term; when the first sale comes, and so what counts from it, the file cannot know. */
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
  const assets = dealNames("asset", deal.assets);
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

function checkSupplies(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  const supplies = field(terms, "supplies") ?? null;
  const supplied = field(terms, "supplied");
  const components = dealNames("component", deal.technology.components);
  const unknown = checkNames(supplies, [...base, "supplies"], components);
  if (typeof supplied !== "boolean" || supplies === null || supplied === (supplies === "all")) return unknown;
  // Parts without the finished product contradict nothing.
  if (!supplied && supplies !== "all") return unknown;
  const problem = `supplied: ${supplied} contradicts what \`supplies\` says`;
  return [
    ...unknown,
    problemAt([...base, "supplied"], problem, "keep `supplies` and remove `supplied`", "key"),
  ];
}

function checkExclusive(terms: unknown, base: Path, deal: Deal): readonly Problem[] {
  const channels = field(terms, "exclusive", "channels");
  const path = [...base, "exclusive", "channels"];
  const licensed = looseList(field(terms, "channels"));
  const ours = looseList(channels).flatMap((key, i) => {
    if (typeof key !== "string" || !licensed.includes(key)) return [];
    const remedy = "name channels that are not licensed: the licensed ones are promised already";
    return [problemAt([...path, i], `${show(key)} is among the licensed channels`, remedy)];
  });
  return [...checkNames(channels, path, channelsOf(deal)), ...ours];
}
