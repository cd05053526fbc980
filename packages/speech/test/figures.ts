/**
 * Prints how many of the labelled sentences are read as they were meant.
 *
 *     node packages/speech/test/figures.ts              # the figures
 *     node packages/speech/test/figures.ts tuning       # what went wrong in this part: `tuning` or `held-out`
 */
import { figures, outcome, said, sentences, understood } from "./support/understanding.ts";

const PARTS = ["tuning", "held-out"] as const;

for (const part of PARTS) {
  if (process.argv[2] !== undefined && process.argv[2] !== part) continue;
  const all = sentences(`${part}.tsv`);
  for (const language of ["en", "zh"] as const) {
    const { all: count, ...rest } = figures(all.filter((each) => each.language === language));
    const words = Object.entries(rest).map(([name, number]) => `${number} ${name}`);
    console.log(`${part}, ${language}: ${count} sentences, ${words.join(", ")}`);
  }
  if (process.argv[2] !== part) continue;
  for (const sentence of all) {
    const out = understood(sentence);
    const how = outcome(sentence);
    if (how === "right") continue;
    const found =
      out.kind === "unclear" ? `unclear (${out.doubt})` : said(sentence.situation, out).join("; ");
    const meant = sentence.meant.length === 0 ? "unclear" : sentence.meant.join("; ");
    console.log(
      `  ${how}: [${sentence.situation.name}] ${sentence.text}\n    meant ${meant}\n    read  ${found}`,
    );
  }
}
