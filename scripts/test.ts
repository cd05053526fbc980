/**
 * `npm test`: the tests of the packages and those of the apps, each in one process, side by side.
 *
 * A process a file would spend twice the time on starting; two processes use two cores. What each says comes out when it is
 * done, then one summary of both; one that does not end is ended, and counts as failed. `node scripts/test.ts GLOB…` runs
 * those files in one process.
 */
import { spawn } from "node:child_process";

const HALVES: readonly (readonly string[])[] = [
  ["packages/*/test/**/*.test.ts"],
  ["apps/*/test/**/*.test.ts", "scripts/test/**/*.test.ts"],
];

/** Ten times what the longer half takes on two busy cores. */
const MOST_MINUTES = 25;

interface Outcome {
  readonly text: string;
  readonly status: number;
}

function run(globs: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [
      "--test",
      "--test-isolation=none",
      "--test-reporter=spec",
      ...globs,
    ]);
    let text = "";
    child.stdout.on("data", (data: Buffer) => (text += data.toString()));
    child.stderr.on("data", (data: Buffer) => (text += data.toString()));
    const late = setTimeout(() => {
      text += `\nThe tests of ${globs.join(" and ")} did not end within ${MOST_MINUTES} minutes.\n`;
      child.kill("SIGKILL");
    }, MOST_MINUTES * 60_000);
    child.on("close", (code) => {
      clearTimeout(late);
      resolve({ text, status: code ?? 1 });
    });
  });
}

const counted = (text: string, what: string): number =>
  Number(new RegExp(`^ℹ ${what} ([0-9]+)$`, "m").exec(text)?.[1] ?? 0);

/** A test that is cut off has failed, though the runner counts it apart. */
const summed = (text: string, what: string): number =>
  counted(text, what) + (what === "fail" ? counted(text, "cancelled") : 0);

const asked = process.argv.slice(2);
const outcomes = await Promise.all(
  (asked.length > 0 ? [asked] : HALVES).map(async (globs) => {
    const outcome = await run(globs);
    process.stdout.write(outcome.text);
    return outcome;
  }),
);
process.stdout.write("\n");
for (const what of ["tests", "pass", "fail", "skipped"]) {
  const sum = outcomes.reduce((total, { text }) => total + summed(text, what), 0);
  process.stdout.write(`ℹ ${what} ${sum}\n`);
}
process.exitCode = outcomes.some(({ status }) => status !== 0) ? 1 : 0;
