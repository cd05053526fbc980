/** What else a party could do under terms. */
import type { Option } from "@linchpin/deal";
import type { Weighed } from "./weighed.ts";

/** Of the options that stop in the same month the one that is worth most to the party. */
export function optionsByMonth({ working }: Weighed): readonly Option[] {
  const { all, chosen } = working.options;
  const best = new Map<number | null, Option>();
  for (const option of all) {
    const known = best.get(option.stopsAt);
    if (known === undefined || option === chosen || (known !== chosen && option.toParty > known.toParty))
      best.set(option.stopsAt, option);
  }
  return [...best.values()].sort((a, b) => (a.stopsAt ?? Infinity) - (b.stopsAt ?? Infinity));
}
