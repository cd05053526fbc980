// Makes a fresh clone ready to run: installs what the lock file names when it is newer than what is
// installed, and checks that the pinned Node is in place. Plain JavaScript: the system's Node runs it.
import { execSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(root, "package-lock.json");
const installed = join(root, "node_modules", ".package-lock.json");
const NODE_MAJOR = 24;

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  process.stderr.write("Setting up (once): installing what package-lock.json names ...\n");
  execSync("npm ci --loglevel=error --no-audit --no-fund", { cwd: root, stdio: ["ignore", 2, 2] });
}

const local = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
const node = existsSync(local) ? `"${local}"` : "node";
const version = execSync(`${node} --version`, { encoding: "utf8" }).trim();
if (Number(version.slice(1).split(".")[0]) < NODE_MAJOR) {
  process.stderr.write(
    `Linchpin runs on Node ${NODE_MAJOR} or later and found ${version}. ` +
      `On this platform no pinned Node is installed: install Node ${NODE_MAJOR} and try again.\n`,
  );
  process.exit(1);
}
