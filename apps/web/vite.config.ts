import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { course } from "./build/course.ts";
import { drills } from "./build/drills.ts";
import { offline } from "./build/offline.ts";
import { policy } from "./build/policy.ts";
import { scenarios } from "./build/scenarios.ts";

/** The packages have no side effects, so that what a chunk does not use (schemas, YAML) stays out of it. */
const isPackage = (id: string): boolean => /[\\/]packages[\\/][a-z]+[\\/]src[\\/]/.test(id);

const bundling = {
  treeshake: { moduleSideEffects: (id: string) => !isPackage(id) },
  // Whoever starts the server does not want to know which part of the build took longest.
  checks: { pluginTimings: false },
};

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [scenarios(), course(), drills(), policy(), offline()],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: bundling,
  },
  worker: { format: "es", rolldownOptions: bundling },
});
