// Makes a fresh clone ready to run: installs what the lock file names when it is newer than what is
// installed, and checks that the pinned Node is in place; with --web, builds the web app where it is
// missing or older than its sources. Plain JavaScript: the system's Node runs it.
import { execSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
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

/** When the newest file of these folders was changed. */
const newest = (...folders) =>
  Math.max(
    ...folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
    ),
  );

if (process.argv.includes("--web")) {
  const built = join(root, "apps", "web", "dist", "index.html");
  const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}/src`);
  const sources = ["apps/web/src", "apps/web/build", "apps/web/public", "data", ...packages];
  if (!existsSync(built) || statSync(built).mtimeMs < newest(...sources)) {
    process.stderr.write("Building the web app ...\n");
    execSync(`${node} ${join("node_modules", "vite", "bin", "vite.js")} build apps/web --logLevel warn`, {
      cwd: root,
      stdio: ["ignore", 2, 2],
    });
  }
}
