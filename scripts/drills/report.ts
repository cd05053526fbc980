/** What was made, in figures: by scenario, theme and kind of answer, and what lazy ways of answering get. */
import { gapOf, lazyWays, drillScenario, THEMES, type Drill } from "@linchpin/learn";
import { moveInWords } from "@linchpin/words";
import { kindOf } from "./options.ts";
import { labelsNamed } from "./scenarios.ts";

export function reportOn(drills: readonly Drill[]): string {
  const one = drills.filter(({ kind }) => kind === "one");
  const all = drills.filter(({ kind }) => kind === "all");
  const byScenario = tally(drills.map(({ scenario }) => drillScenario(scenario).base));
  const answers = tally(one.flatMap(({ choices }) => choices.filter(({ right }) => right).map(kindOf)));
  const themes = THEMES.map((theme) => `${theme} ${drills.filter((d) => d.themes.includes(theme)).length}`);
  const gaps = drills.map(gapOf).toSorted((a, b) => a - b);
  const ways = lazyWays(drills, lengthOf).map(
    ({ name, drills: n, right, blind }) =>
      `  ${name.padEnd(12)} ${percent(right)} against ${percent(blind)} (${n})`,
  );
  return [
    `${one.length} with one answer, ${all.length} with all that hold; ${drills.filter((d) => d.against !== null).length} against a principle`,
    `scenarios: ${byScenario}`,
    `themes: ${themes.join(", ")}`,
    `answers: ${answers}`,
    `gap: ${gaps[0]?.toFixed(1)} at least, ${gaps[Math.floor(gaps.length / 2)]?.toFixed(1)} in the middle`,
    "lazy ways, right against blind:",
    ...ways,
    "",
  ].join("\n");
}

/** Of a choice as it is shown. */
const lengthOf = ({ scenario, choices }: Drill, i: number): number =>
  moveInWords(choices[i]!.why.done.act, labelsNamed(scenario).en).length;

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

function tally(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, list]) => [name, list.length] as const);
  return counts
    .toSorted((a, b) => b[1] - a[1])
    .map(([name, n]) => `${name} ${n}`)
    .join(", ");
}
