#!/usr/bin/env node
// Starts the command line on the pinned Node, whatever Node called it. Sets up a fresh clone first.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
await import("../scripts/bootstrap.mjs");
const pinned = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
const { status, signal } = spawnSync(
  existsSync(pinned) ? pinned : process.execPath,
  [join(root, "apps", "cli", "src", "main.ts"), ...process.argv.slice(2)],
  { stdio: "inherit", shell: process.platform === "win32" },
);
process.exitCode = signal ? 1 : (status ?? 1);
