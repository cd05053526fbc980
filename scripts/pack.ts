/**
 * `npm run pack`: every package and the command line as tarballs under `dist/npm`, as `npm publish` would take them.
 *
 *     npm run pack               # all of them, a minute
 *     npm run pack -- coalition  # only this one
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { packableWorkspaces, ROOT, stage, type Workspace } from "./pack/stage.ts";

/** Where tarballs and what is in them go by default. */
export const PACKED = join(ROOT, "dist", "npm");

export interface Packed extends Workspace {
  /** Absolute. */
  readonly tarball: string;
  /** What is in it, unpacked. */
  readonly staged: string;
}

/** Stages and packs one package. */
export function pack(workspace: Workspace, into: string): Packed {
  const staged = join(into, basename(workspace.folder));
  stage(workspace, staged);
  return { ...workspace, staged, tarball: tarballOf(staged, into) };
}

/** `npm pack` of a folder, without its scripts; the tarball's path. */
export function tarballOf(folder: string, into: string): string {
  mkdirSync(into, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", into],
    {
      cwd: folder,
      encoding: "utf8",
      shell: process.platform === "win32",
    },
  );
  if (status !== 0) throw new Error(`npm could not pack ${folder}:\n${stderr}`);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return join(into, filename);
}

if (import.meta.main) {
  const asked = process.argv.slice(2);
  const workspaces = packableWorkspaces().filter(
    ({ folder }) => asked.length === 0 || asked.includes(basename(folder)),
  );
  if (workspaces.length === 0) throw new Error(`nothing to pack is called ${asked.join(", ")}`);
  for (const workspace of workspaces) process.stdout.write(`${pack(workspace, PACKED).tarball}\n`);
}
