import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { offline } from "./build/offline.ts";
import { scenarios } from "./build/scenarios.ts";

/** The packages have no side effects, so that what a chunk does not use (schemas, YAML) stays out of it. */
const isPackage = (id: string): boolean => /[\\/]packages[\\/][a-z]+[\\/]src[\\/]/.test(id);

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [scenarios(), offline()],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !isPackage(id) } },
  },
  worker: {
    format: "es",
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !isPackage(id) } },
  },
});
