/**
 * What must hold within a channel of a deal file: somebody who can sell there, and numbers that move as is said.
 *
 * Like `checks.ts` it reads the file as written, faults and all.
 */

import { checkNames, field, looseItems, problemAt } from "@linchpin/source";
import type { Names, Path, Problem } from "@linchpin/source";

export function checkChannels(file: unknown, players: Names): readonly Problem[] {
  return (looseItems(field(file, "channels")) ?? []).flatMap(([key, channel]) => {
    const path = ["channels", key];
    return [...checkControl(channel, path, players), ...checkTogether(channel, path)];
  });
}

function checkControl(channel: unknown, base: Path, players: Names): readonly Problem[] {
  const path = [...base, "controlledBy"];
  const control = field(channel, "controlledBy") ?? [];
  const none = Array.isArray(control) && control.length === 0;
  if (!none || looseItems(channel) === null) return checkNames(control, path, players);
  if (field(channel, "keys") === "all") {
    const remedy = "name in controlledBy those who are needed together, or remove `keys: all`";
    return [
      problemAt(path, "all who control it are needed (keys: all), and nobody is listed", remedy, "key"),
    ];
  }
  if ((field(channel, "open") ?? false) !== false) return [];
  const remedy = "name a party or owner in controlledBy, or write `open: true`";
  return [problemAt(path, "nobody could sell here: it is not open and nobody controls it", remedy, "key")];
}

/** What does not move together must say by itself how it moves. */
function checkTogether(channel: unknown, base: Path): readonly Problem[] {
  if (field(channel, "together") !== false) return [];
  const plain = ["margin", "sales", "units"].filter((key) => typeof field(channel, key) === "number");
  if (plain.length === 0) return [];
  const which = plain.join(" and ");
  const remedy = `write ${which} as {low: …, likely: …, high: …}, or remove \`together: false\``;
  const problem = `they are said to move apart, but ${which} ${plain.length === 1 ? "has" : "have"} no range`;
  return [problemAt([...base, "together"], problem, remedy)];
}

/** The low or high end of a number or range, or null. */
export function extreme(value: unknown, end: "low" | "high"): number | null {
  const number = typeof value === "number" ? value : field(value, end);
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}
