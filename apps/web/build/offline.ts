/** Emits `sw.js`, which keeps every file of the build, so that the app opens and plays without a network. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const TEMPLATE = fileURLToPath(new URL("./sw-template.js", import.meta.url));
const ALWAYS = ["./", "./boot.js", "./icon.svg", "./manifest.webmanifest"];

export function offline(): Plugin {
  return {
    name: "linchpin-offline",
    apply: "build",
    // Last: chunks that turn out to hold nothing but styles are taken out of the bundle before.
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = [
        ...ALWAYS,
        ...Object.keys(bundle)
          .filter((name) => name !== "index.html")
          .map((n) => `./${n}`),
      ];
      const version = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);
      const source = readFileSync(TEMPLATE, "utf8")
        .replace("__VERSION__", version)
        .replace("__FILES__", JSON.stringify(files));
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}
