/**
 * `npm test`, and with `--slow` `npm run test:slow`: the tests in parts, a few processes side by side.
 *
 * A process a file would spend twice the time on starting. One process more than the two cores of the machine that
 * everything is checked on, the parts that take longest first and a short one last, leave no core idle at the end or where one
 * waits. What each says comes out when it is done, then one summary of all; one that does not end is ended, and counts as failed.
 * `node scripts/test.ts GLOB…` runs those files in one process.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Every test of a kind below a folder. */
const testsIn = (folder: string, kind: "test" | "slow"): string => [folder, "**", `*.${kind}.ts`].join("/");

const FAST: readonly (readonly string[])[] = [
  ["apps/cli/test/**/[p-z]*.test.ts"],
  [testsIn("packages/{coach,seats,words,match}/test", "test")],
  [testsIn("apps/server/test", "test"), testsIn("packages/learn/test", "test")],
  [testsIn("packages/{coalition,source,deal}/test", "test")],
  // Much of the command line waits for processes of its own.
  ["apps/cli/test/**/[!p-z]*.test.ts"],
  [testsIn("apps/web/test", "test"), testsIn("packages/report/test", "test")],
  [testsIn("packages/{table,protocol}/test", "test"), testsIn("scripts/test", "test")],
];
/** Those of the server need a database server, and those of the packed packages a project of their own: they run by themselves. */
const SLOW: readonly (readonly string[])[] = [
  [testsIn("packages/{coach,seats}/test", "slow")],
  [testsIn("packages/{coalition,deal,table,words,match,learn,protocol,report}/test", "slow")],
  [testsIn("apps/{cli,web}/test", "slow"), "scripts/test/at-length.slow.ts"],
];

const SIDE_BY_SIDE = 3;
/** Many times what the longest takes on two busy cores. */
const MOST_MINUTES = 25;

interface Outcome {
  readonly text: string;
  readonly status: number;
}

/** What is compiled once; many tests start processes of their own, which would compile it all again. */
const COMPILED = fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url));

/** Slow files run others again, at length (`packages/coalition/test/helpers/scope.ts`). */
const environment = (globs: readonly string[]): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_COMPILE_CACHE: COMPILED,
  ...(globs.some((glob) => glob.endsWith(".slow.ts")) ? { TESTS_AT_LENGTH: "1" } : {}),
});

function run(globs: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const args = ["--test", "--test-isolation=none", "--test-reporter=spec", ...globs];
    const child = spawn(process.execPath, args, { env: environment(globs) });
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
const parts = asked.length === 0 ? FAST : asked[0] === "--slow" ? SLOW : [asked];
const outcomes: Outcome[] = [];
const left = parts.values();
await Promise.all(
  Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (const globs of left) {
      const outcome = await run(globs);
      process.stdout.write(outcome.text);
      outcomes.push(outcome);
    }
  }),
);
process.stdout.write("\n");
for (const what of ["tests", "pass", "fail", "skipped"]) {
  const sum = outcomes.reduce((total, { text }) => total + summed(text, what), 0);
  process.stdout.write(`ℹ ${what} ${sum}\n`);
}
process.exitCode = outcomes.some(({ status }) => status !== 0) ? 1 : 0;
