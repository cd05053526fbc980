/** Emits `sw.js`, which keeps every file of the build, so that the app opens and plays without a network. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const TEMPLATE = fileURLToPath(new URL("./sw-template.js", import.meta.url));
const PAGE = "index.html";

export function offline(): Plugin {
  let folder = "";
  return {
    name: "linchpin-offline",
    apply: "build",
    // Last: chunks that turn out to hold nothing but styles are taken out of the bundle before.
    enforce: "post",
    configResolved: ({ publicDir }) => {
      folder = publicDir;
    },
    generateBundle(_options, bundle) {
      const files = new Map<string, string | Uint8Array>();
      for (const name of readdirSync(folder)) files.set(name, readFileSync(join(folder, name)));
      for (const [name, file] of Object.entries(bundle))
        files.set(name, file.type === "chunk" ? file.code : file.source);
      this.emitFile({ type: "asset", fileName: "sw.js", source: workerOf(files) });
    },
  };
}

/** The worker that keeps these files, by their names; the page is asked for by its folder. */
export function workerOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  if (!files.has(PAGE)) throw new Error(`there is no ${PAGE} to keep`);
  const names = [...files.keys()].map((name) => (name === PAGE ? "./" : `./${name}`)).sort();
  return readFileSync(TEMPLATE, "utf8")
    .replace("__VERSION__", versionOf(files))
    .replace("__FILES__", JSON.stringify(names));
}

/** Of the contents: a file that keeps its name is kept anew where it has changed. */
function versionOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const whole = createHash("sha256");
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    whole.update(`${name} ${createHash("sha256").update(content).digest("hex")}\n`);
  return whole.digest("hex").slice(0, 12);
}
