/**
 * What must hold between the keys of a deal file: names that exist, talks that fit, channels with a seller.
 * What a channel must say of itself is in `checks-channels.ts`.
 *
 * It reads the file as written, faults and all, so that every fault is reported at once.
 */

import { OWNER_KEY } from "../deal.ts";
import { checkName, checkNames, field, KEY, looseItems, looseList, problemAt, show } from "@linchpin/source";
import type { Names, Path, Problem } from "@linchpin/source";
import { checkChannels, extreme } from "./checks-channels.ts";
import { checkVersion } from "./checks-version.ts";
import { LIMITS } from "./limits.ts";

export function checkDeal(file: unknown): readonly Problem[] {
  const components = namesIn(file, "component", ["technology", "components"]);
  const assets = namesIn(file, "asset", ["assets"]);
  const parties = namesIn(file, "party", ["parties"], "parties");
  const players = { ...parties, known: parties.known && [OWNER_KEY, ...parties.known] };
  return [
    ...checkKeys(file, ["technology", "components"], "components", 1),
    ...checkKeys(file, ["assets"], "assets", 0),
    ...checkKeys(file, ["parties"], "parties", 1),
    ...checkKeys(file, ["channels"], "channels", 1),
    ...checkComponents(file),
    ...checkReveals(file, components),
    ...checkParties(file, assets),
    ...checkCapability(file),
    ...checkChannels(file, players),
    ...checkExclusivity(file, parties),
    ...checkAllied(file, parties),
    ...checkGenerations(file),
    ...checkVersion(file),
  ];
}

function namesIn(file: unknown, what: string, path: readonly string[], plural = `${what}s`): Names {
  const items = looseItems(field(file, ...path));
  // An absent `assets` is an empty one; an absent `parties` is a fault of its own.
  const none = what === "asset" && (field(file, ...path) ?? null) === null ? [] : null;
  return { what: `${what} of this deal`, plural, known: items?.map(([key]) => key) ?? none };
}

function checkKeys(
  file: unknown,
  path: Path,
  kind: keyof typeof LIMITS.items,
  least: number,
): readonly Problem[] {
  const items = looseItems(field(file, ...path.map(String)));
  if (items === null) return [];
  const problems: Problem[] = [];
  const most = LIMITS.items[kind];
  if (items.length < least) problems.push(problemAt(path, "is empty", `give at least ${least} item`));
  if (items.length > most)
    problems.push(problemAt(path, `has ${items.length} items`, `keep at most ${most}`));
  for (const [key] of items.slice(0, LIMITS.faults)) {
    if (KEY.test(key)) continue;
    const remedy = `use letters, digits, _ and -, starting with a letter, at most ${LIMITS.key} characters`;
    const problem = problemAt([...path, key], `${show(key)} is no key`, remedy, "key");
    problems.push({ ...problem, wrongKey: true });
  }
  return problems;
}

function checkComponents(file: unknown): readonly Problem[] {
  const items = looseItems(field(file, "technology", "components")) ?? [];
  return items.flatMap(([key, item]) => {
    if (looseItems(item) === null) return [];
    if ((field(item, "rebuildCost") ?? field(item, "rebuildMonths") ?? null) !== null) return [];
    const problem = "has neither rebuildCost nor rebuildMonths, so it would protect nothing";
    return [
      problemAt(
        ["technology", "components", key],
        problem,
        "give at least one of them, 0 if you mean it",
        "key",
      ),
    ];
  });
}

function checkReveals(file: unknown, components: Names): readonly Problem[] {
  return (looseItems(field(file, "assets")) ?? []).flatMap(([key, asset]) =>
    (looseItems(field(asset, "reveals")) ?? []).flatMap(([component]) => {
      const path = ["assets", key, "reveals", component];
      return checkName(component, path, components).map((problem) => ({
        ...problem,
        at: "key" as const,
        wrongKey: true,
      }));
    }),
  );
}

function checkParties(file: unknown, assets: Names): readonly Problem[] {
  return (looseItems(field(file, "parties")) ?? []).flatMap(([key, party]) => {
    const known = checkNames(field(party, "knows"), ["parties", key, "knows"], assets);
    if (key !== OWNER_KEY) return known;
    const remedy = "choose another key; the owner stands under `owner`";
    return [problemAt(["parties", key], "no party may be called owner", remedy, "key"), ...known];
  });
}

/** What it costs to rebuild is divided by it: 0 means that it cannot, and next to 0 would be infinite money. */
function checkCapability(file: unknown): readonly Problem[] {
  return (looseItems(field(file, "parties")) ?? []).flatMap(([key, party]) => {
    const least = extreme(field(party, "capability"), "low");
    if (least === null || least <= 0 || least >= LIMITS.smallest) return [];
    const remedy = `write 0 if it cannot rebuild anything, or at least ${LIMITS.smallest}`;
    return [problemAt(["parties", key, "capability"], `${least} is too near to 0`, remedy)];
  });
}

function checkExclusivity(file: unknown, parties: Names): readonly Problem[] {
  const holder = field(file, "exclusivity");
  if (holder === OWNER_KEY) {
    return [problemAt(["exclusivity"], "the owner cannot hold exclusivity", "name a party, or write null")];
  }
  const unknown = checkName(holder, ["exclusivity"], parties);
  if (unknown.length > 0 || typeof holder !== "string") return unknown;
  if (field(file, "parties", holder, "inTalks") !== false) return [];
  const remedy = `write \`inTalks: true\` for ${show(holder)}, or name a party that is in talks, or write null`;
  return [problemAt(["exclusivity"], `${show(holder)} holds exclusivity but is not in talks`, remedy)];
}

function checkAllied(file: unknown, parties: Names): readonly Problem[] {
  const seen = new Set<string>();
  return looseList(field(file, "allied")).flatMap((pair, i) => {
    if (!Array.isArray(pair) || pair.length !== 2) return [];
    const path = ["allied", i];
    const problems = pair.flatMap((name, j) => checkAlly(name, [...path, j], parties));
    if (problems.length > 0) return problems;
    if (pair[0] === pair[1])
      return [problemAt(path, "pairs a party with itself", "name two different parties")];
    const same = JSON.stringify(pair.map(String).sort());
    if (seen.has(same)) return [problemAt(path, "this pair stands twice", "keep one of the two")];
    seen.add(same);
    return [];
  });
}

function checkAlly(name: unknown, path: Path, parties: Names): readonly Problem[] {
  if (name !== OWNER_KEY) return checkName(name, path, parties);
  const remedy = "name two parties; whom the owner deals with is said by inTalks";
  return [problemAt(path, "allied pairs are of parties, without the owner", remedy)];
}

/** The closed forms sum over the generations, so their number is bounded, whatever a range draws. */
function checkGenerations(file: unknown): readonly Problem[] {
  const horizon = extreme(field(file, "horizon"), "high");
  const every = extreme(field(file, "technology", "releases", "every"), "low");
  if (horizon === null || every === null || every <= 0) return [];
  if (horizon / every <= LIMITS.generations) return [];
  const problem = `makes more than ${LIMITS.generations} generations within the horizon`;
  const remedy = `write at least ${horizon / LIMITS.generations} months`;
  return [problemAt(["technology", "releases", "every"], problem, remedy)];
}
