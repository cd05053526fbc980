/** What the owner earns with each set of parties, by which channels are left to it: a row a set, a column a set of channels. */
import type { Deal } from "@linchpin/deal";
import { sheetOf, type Sheet } from "./book.ts";
import { largest, largestOf, sum } from "./formulas.ts";
import type { Inputs } from "./inputs.ts";
import type { Labels } from "./labels.ts";
import type { Plan } from "./plan.ts";
import { channelNames, memberNames } from "./names.ts";

export interface Together {
  readonly sheet: Sheet;
  /** The cell of what the owner with the parties of `team` earns in these channels. */
  readonly worth: (team: number, channels: number) => string;
}

/** `posts`: the pairs of team and channels that are asked for. */
export function togetherOf(
  deal: Deal,
  inputs: Inputs,
  plan: Plan,
  posts: readonly { readonly team: number; readonly channels: number }[],
  labels: Labels,
): Together {
  const sheet = sheetOf(labels.tabs.together);
  const words = labels.together;
  const channels = deal.channels.length;
  const teams = [...new Set(posts.map(({ team }) => team))].sort((a, b) => a - b);
  const sets = [...new Set(posts.map((post) => post.channels))].sort((a, b) => a - b);
  const first = 2 + plan.generations * channels;
  sheet.say(
    0,
    [
      words.team,
      words.make,
      ...plan.earns.flatMap((_, n) => deal.channels.map(({ name }) => `${name}, ${words.releases} ${n}`)),
      ...sets.map((set) => channelNames(deal, set)),
    ],
    "head",
  );
  const rowOf = new Map(teams.map((team, i) => [team, i + 1]));
  for (const [team, row] of rowOf) {
    sheet.put(row, 0, memberNames(deal, team), "text");
    const makes = [...deal.parties.keys()]
      .filter((i) => (team & (1 << (i + 1))) !== 0)
      .map((i) => inputs.of(`parties.${deal.parties[i]!.key}.make`));
    const make = sheet.lay(row, 1, largest([inputs.of("owner.make"), ...makes]));
    const earned = plan.earns.map((cells, n) =>
      cells.map((cell, c) =>
        sheet.lay(
          row,
          2 + n * channels + c,
          `MAX(0,${make}*${cell}-${plan.channels[c]!.investment})`,
          "money",
        ),
      ),
    );
    sets.forEach((set, k) => {
      if (!posts.some((post) => post.team === team && post.channels === set)) return;
      const plans = earned.map(
        (cells, n) => `${sum(cells.filter((_, c) => (set & (1 << c)) !== 0))}-${plan.cost[n]!}`,
      );
      sheet.write(row, first + k, largestOf(plans), "money");
    });
  }
  return { sheet, worth: (team, set) => sheet.at(rowOf.get(team)!, first + sets.indexOf(set)) };
}
