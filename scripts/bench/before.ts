/**
 * The packages as they were at an earlier commit, so that a bench can measure both sides in one run.
 *
 * A worktree of the commit is kept beside the bench (`.before`, not in the repository); it finds its dependencies in the
 * repository's own. Where the commit is not at hand (a shallow clone) there is nothing to compare with.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The last commit with version 1 of the model. */
export const VERSION_1 = "5c0adecee268";

const PLACE = join(import.meta.dirname, ".before");

/** The folder of a package's sources at the commit; null: the commit is not at hand. */
export function sourcesBefore(commit: string, name: string): string | null {
  const tree = join(PLACE, commit);
  if (!existsSync(tree)) {
    const { status } = spawnSync("git", ["worktree", "add", "--detach", "--force", tree, commit], {
      cwd: import.meta.dirname,
      stdio: "ignore",
    });
    if (status !== 0) return null;
  }
  return join(tree, "packages", name, "src");
}
