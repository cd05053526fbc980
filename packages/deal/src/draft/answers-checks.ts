/** What must hold between the answers: names that exist. It reads the answers as written, faults and all. */
import { checkName, checkNames, field, looseItems, looseList, problemAt } from "@linchpin/source";
import type { Names, Problem } from "@linchpin/source";
import { OWNER_KEY } from "../deal.ts";

/** What a request may be for, beside one of the things that can be handed over. */
export const WISHES = ["exclusivity", "price", "visit", "other"] as const;

export function checkAnswers(value: unknown): readonly Problem[] {
  const parts = namesIn(value, "parts");
  const things = namesIn(value, "things");
  const parties = namesIn(value, "parties");
  const sellers = { ...parties, known: parties.known && [OWNER_KEY, ...parties.known] };
  const wishes = { ...things, known: [...WISHES, ...(things.known ?? [])] };
  const each = (key: string, check: (item: unknown, path: readonly string[]) => readonly Problem[]) =>
    (looseItems(field(value, key)) ?? []).flatMap(([name, item]) => check(item, [key, name]));
  return [
    ...["parts", "parties", "channels"].flatMap((key) => checkAny(value, key)),
    ...each("parties", (_, path) =>
      path[1] === OWNER_KEY
        ? [problemAt(path, "no party may be called owner", "choose another key", "key")]
        : [],
    ),
    ...each("things", (item, path) => [
      ...checkNames(field(item, "about"), [...path, "about"], parts),
      ...checkNames(field(item, "shownTo"), [...path, "shownTo"], parties),
    ]),
    ...each("parties", (item, path) => checkNames(field(item, "tiedTo"), [...path, "tiedTo"], parties)),
    ...each("channels", (item, path) => checkNames(field(item, "through"), [...path, "through"], sellers)),
    ...looseList(field(value, "asks")).flatMap((ask, i) => [
      ...checkName(field(ask, "party"), ["asks", i, "party"], parties),
      ...checkName(field(ask, "wants"), ["asks", i, "wants"], wishes),
    ]),
  ];
}

function namesIn(value: unknown, plural: string): Names {
  const known = looseItems(field(value, plural))?.map(([key]) => key) ?? [];
  const what = plural === "parties" ? "party" : plural.slice(0, -1);
  return { what: `${what} of these answers`, plural, known };
}

function checkAny(value: unknown, key: string): readonly Problem[] {
  const items = looseItems(field(value, key));
  return items?.length === 0 ? [problemAt([key], "is empty", "give at least 1 item")] : [];
}
