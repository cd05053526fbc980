/** The entry of the command line: the process as streams, and its exit code. */
import { run } from "./run.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has seen enough, as with `| head`.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
const { stdin, stdout, stderr, env } = process;
const onInterrupt = (then: () => void): (() => void) => {
  process.once("SIGINT", then);
  return () => process.off("SIGINT", then);
};
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, onInterrupt });
