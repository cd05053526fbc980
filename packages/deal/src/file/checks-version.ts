/**
 * Keys that version 1 of the deal file did not have: in such a file each is unknown, and the remedy is the newer
 * version. Version 1 is read as version 2 with the defaults of these keys.
 */

import { field, looseItems, problemAt, type Path, type Problem } from "@linchpin/source";
/** `*` stands for every item of a map whose keys the user chose. */
const NEW: readonly (readonly [place: readonly string[], keys: readonly string[]])[] = [
  [[], ["stop"]],
  [["technology"], ["exclusion"]],
  [
    ["technology", "components", "*"],
    ["name", "renews", "alternative"],
  ],
  [
    ["assets", "*"],
    ["name", "cost"],
  ],
  [["parties", "*"], ["passesOn"]],
  [
    ["channels", "*"],
    ["name", "units", "together", "keys", "start", "ramp", "erosion", "investment", "chance"],
  ],
];

export function checkVersion(file: unknown): readonly Problem[] {
  if (field(file, "linchpin") !== 1) return [];
  return NEW.flatMap(([place, keys]) =>
    mapsAt(file, place).flatMap(([path, map]) =>
      keys.filter((key) => field(map, key) !== undefined).map((key) => newer([...path, key])),
    ),
  );
}

function newer(path: Path): Problem {
  const problem = "unknown key in version 1 of the file format";
  return { ...problemAt(path, problem, "write `linchpin: 2`", "key"), wrongKey: true };
}

function mapsAt(file: unknown, place: readonly string[]): readonly (readonly [Path, unknown])[] {
  if (place.at(-1) !== "*") return [[place, field(file, ...place)]];
  const above = place.slice(0, -1);
  return (looseItems(field(file, ...above)) ?? []).map(([key, item]) => [[...above, key], item]);
}
