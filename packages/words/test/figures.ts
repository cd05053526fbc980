/**
 * Prints how many of the labelled sentences are read as they were meant.
 *
 *     node packages/words/test/figures.ts              # the figures
 *     node packages/words/test/figures.ts tuning       # what went wrong in this part, the name of a file in data/speech
 */
import { blind, blindOutcome } from "./support/blind.ts";
import { ownLines } from "./support/own-lines.ts";
import { figures, outcome, said, sentences, understood, type Sentence } from "./support/understanding.ts";

const PARTS = ["tuning", "held-out", "fresh"] as const;

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

if (process.argv[2] === undefined) {
  const own = ownLines();
  for (const language of ["en", "zh"] as const) {
    const lines = own.filter((line) => line.language === language);
    const count = (how: (typeof lines)[number]["outcome"]): number =>
      lines.filter(({ outcome: is }) => is === how).length;
    const words = (["right", "unclear", "wrong", "wrong and irrevocable"] as const).map(
      (how) => `${count(how)} ${how}`,
    );
    console.log(`the product's own lines, ${language}: ${lines.length} sentences, ${words.join(", ")}`);
  }
  time("a labelled sentence", [...sentences("tuning.tsv"), ...sentences("held-out.tsv")]);
  const [first] = sentences("tuning.tsv");
  const long = "Send Bohe the spec, 给柏禾一百二十万 not if 1,000,000 wrods 签 ";
  time(
    "2,000 letters",
    Array.from({ length: 50 }, (_, i) => ({ ...first!, text: long.repeat(40).slice(i) })),
  );
}

/** After one round to warm up, the best of five each: what others do on the machine is not ours. */
function time(name: string, all: readonly Sentence[]): void {
  for (const sentence of all) understood(sentence);
  const times = all.map((sentence) => Math.min(...Array.from({ length: 5 }, () => timeOf(sentence))));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(2);
  console.log(`${name}: median ${at(0.5)} ms, 99 in 100 within ${at(0.99)} ms, at most ${at(1)} ms`);
}

function timeOf(sentence: Sentence): number {
  const from = performance.now();
  understood(sentence);
  return performance.now() - from;
}

for (const part of [
  "played",
  "blind",
  "blind-second",
  "blind-third",
  "blind-fourth",
  "blind-fifth",
  "blind-sixth",
  "blind-seventh",
  "blind-eighth",
  "blind-ninth",
  "blind-tenth",
  "blind-eleventh",
  "blind-twelfth",
  "blind-thirteenth",
  "blind-fourteenth",
  "blind-fifteenth",
  "blind-sixteenth",
  "blind-seventeenth",
  "blind-eighteenth",
  "blind-nineteenth",
  "blind-twentieth",
  "blind-twenty-first",
  "variations",
] as const) {
  if (process.argv[2] !== undefined && process.argv[2] !== part) continue;
  const all = blind(`${part}.tsv`);
  for (const language of ["en", "zh"] as const) {
    const own = all.filter((each) => each.language === language);
    const count = (how: string): number => own.filter((each) => blindOutcome(each) === how).length;
    const words = ["right", "unclear", "wrong", "dangerous"].map((how) => `${count(how)} ${how}`);
    console.log(`${part}, ${language}: ${own.length} sentences, ${words.join(", ")}`);
  }
  if (process.argv[2] === undefined) continue;
  for (const sentence of all) {
    const how = blindOutcome(sentence);
    const found = understood(sentence);
    const heard =
      found.kind === "unclear" ? `unclear (${found.doubt})` : said(sentence.situation, found).join("; ");
    if (how !== "right")
      console.log(`  ${how}: ${sentence.text}\n    meant ${sentence.label}\n    read  ${heard}`);
  }
}
