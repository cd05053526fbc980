/**
 * The packed packages in an empty project: installed without a network, type checked, run on every Node there is, bundled.
 *
 * The packages that ours depend on are packed from what is installed here, so that npm has to fetch nothing.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { exportedDeclarations } from "../pack/api.ts";
import { packableWorkspaces, packedManifest, ROOT } from "../pack/stage.ts";
import { pack, tarballOf, type Packed } from "../pack.ts";

const folder = mkdtempSync(join(tmpdir(), "packed-"));
const project = join(folder, "project");
let packed: readonly Packed[] = [];

/** The folder of an installed package, as Node finds it from another. */
const installedFolder = (name: string, from: string): string => {
  const paths = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
  const found = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, "package.json")));
  assert.ok(found !== undefined, `${name} is not installed`);
  return found;
};

/** Every package of others that these need, at any depth. */
function foreignFolders(workspaces: readonly Packed[]): readonly string[] {
  const found = new Set<string>();
  const visit = (from: string, dependencies: Readonly<Record<string, string>> = {}): void => {
    for (const name of Object.keys(dependencies)) {
      if (workspaces.some(({ manifest }) => manifest.name === name)) continue;
      const at = installedFolder(name, from);
      if (found.has(at)) continue;
      found.add(at);
      visit(
        at,
        (
          JSON.parse(readFileSync(join(at, "package.json"), "utf8")) as {
            dependencies?: Record<string, string>;
          }
        ).dependencies,
      );
    }
  };
  for (const { folder: from, manifest } of workspaces) visit(from, manifest.dependencies);
  return [...found];
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project, encoding: "utf8", env });
  assert.equal(status, 0, `${command} ${args.join(" ")}\n${stdout}\n${stderr}`);
  return stdout;
}

before(() => {
  packed = packableWorkspaces().map((workspace) => pack(workspace, join(folder, "npm")));
  const foreign = foreignFolders(packed).map((at) => tarballOf(at, join(folder, "foreign")));
  const tarballs = [...packed.map(({ tarball }) => tarball), ...foreign];
  mkdirSync(project);
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ name: "empty", private: true, type: "module" }),
  );
  run("npm", [
    "install",
    // What npm asks of the registry beside the packed files it may have kept, or not.
    "--prefer-offline",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...tarballs,
  ]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Each entry of each package that is code, such as "@linchpin/deal"; a font is none. */
const entries = (): readonly string[] =>
  packed.flatMap(({ manifest: { name, exports = {} } }) =>
    Object.entries(typeof exports === "string" ? { ".": exports } : exports)
      .filter(([, source]) => /\.tsx?$/.test(source))
      .map(([entry]) => `${name}${entry.slice(1)}`),
  );

/** The executables called `node` on the way to commands, one of each major version. */
function nodes(): ReadonlyMap<string, string> {
  const found = new Map([[process.versions.node.split(".")[0]!, process.execPath]]);
  for (const path of (process.env["PATH"] ?? "").split(delimiter)) {
    const file = join(path, process.platform === "win32" ? "node.exe" : "node");
    if (!existsSync(file)) continue;
    const major = /^v(\d+)/.exec(spawnSync(file, ["--version"], { encoding: "utf8" }).stdout ?? "")?.[1];
    if (major !== undefined && Number(major) >= 20 && !found.has(major)) found.set(major, file);
  }
  return found;
}

test("every package is packed, what its manifest names is there, and nothing of ours is left out", () => {
  const folders = readdirSync(join(ROOT, "packages")).filter((name) =>
    existsSync(join(ROOT, "packages", name, "package.json")),
  );
  assert.equal(packed.length, folders.length + 1);
  for (const { manifest } of packed) {
    const at = join(project, "node_modules", manifest.name);
    const { exports = {}, bin = {} } = packedManifest(manifest) as {
      exports?: Record<string, string | Record<string, string>>;
      bin?: Record<string, string>;
    };
    for (const target of [
      ...Object.values(exports).flatMap((entry) =>
        Object.values(typeof entry === "string" ? { entry } : entry),
      ),
      ...Object.values(bin),
    ]) {
      assert.ok(existsSync(join(at, target)), `${manifest.name} has no ${target}`);
    }
    const files = readdirSync(join(at, "src"), { recursive: true, encoding: "utf8" });
    assert.ok(!files.some((name) => /(?<!\.d)\.tsx?$/.test(name)), `${manifest.name} has TypeScript`);
    for (const name of files.filter((file) => file.endsWith(".js"))) {
      const map = JSON.parse(readFileSync(join(at, "src", `${name}.map`), "utf8")) as {
        sourcesContent: string[];
      };
      assert.ok(map.sourcesContent[0]!.length > 0);
    }
    assert.ok(existsSync(join(at, "LICENSE")));
  }
});

test("types are strict, for Node and for a bundler, with the declarations checked too", () => {
  const uses = entries().map((entry, k) => `import * as m${k} from "${entry}";\nvoid m${k};`);
  const example = `
import { nucleolus, shapley, tableOf, type WorthTable } from "@linchpin/coalition";
const table: WorthTable = tableOf(3, (s) => (s & 1 ? 10 : 0));
const values: Float64Array = shapley(table);
// @ts-expect-error a game is no text
nucleolus("game");
export const first: number | undefined = values[0];
`;
  writeFileSync(join(project, "use.ts"), `${uses.join("\n")}\n${example}`);
  for (const [module, moduleResolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ]) {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "es2022",
      lib: ["es2023", "dom"],
      types: [],
      module,
      moduleResolution,
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
    run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "."]);
  }
});

test("every entry loads, and the command works, on each Node there is", () => {
  const script = `
import { nucleolus, shapley, tableOf } from "@linchpin/coalition";
const table = tableOf(3, (s) => (s & 1 ? (s & 2 ? 10 : s & 4 ? 8 : 0) : 0));
const exported = [];
for (const entry of ${JSON.stringify(entries())}) exported.push(Object.keys(await import(entry)).length);
console.log(JSON.stringify({ exported, shapley: [...shapley(table)], nucleolus: [...nucleolus(table)] }));
`;
  writeFileSync(join(project, "use.mjs"), script);
  for (const [major, node] of nodes()) {
    const { exported, ...values } = JSON.parse(run(node, ["use.mjs"])) as {
      exported: number[];
      shapley: number[];
      nucleolus: number[];
    };
    assert.ok(
      exported.every((count) => count > 0),
      `Node ${major}: ${exported.join(" ")}`,
    );
    assert.deepEqual(values.nucleolus, [9, 1, 0]);
    assert.ok(Math.abs(values.shapley[0]! - 19 / 3) < 1e-12);
    const command = join(project, "node_modules", "@linchpin", "cli", "src", "main.js");
    assert.match(run(node, [command, "--help"]), /linchpin/);
    const example = join(project, `mine-${major}.yaml`);
    writeFileSync(example, run(node, [command, "new"]));
    run(node, [command, "check", example]);
    assert.match(run(node, [command, "price", example]), /\d/);
  }
  assert.ok(existsSync(join(project, "node_modules", ".bin", "linchpin")), "npm links the command");
  // What agents need is not installed with it, and is asked for by name.
  const mcp = spawnSync(process.execPath, [join(project, "node_modules/@linchpin/cli/src/main.js"), "mcp"], {
    cwd: project,
    encoding: "utf8",
  });
  assert.deepEqual(
    [mcp.status, /npm install @modelcontextprotocol\/sdk/.test(mcp.stderr)],
    [1, true],
    mcp.stderr,
  );
});

test("a bundler takes them for a browser: one file, without a word of Node", async () => {
  const { build } = (await import(
    pathToFileURL(createRequire(join(ROOT, "apps/web/package.json")).resolve("vite")).href
  )) as typeof import("vite");
  const pure = entries().map((entry, k) => `export * as m${k} from "${entry}";`);
  writeFileSync(join(project, "bundle.js"), pure.join("\n"));
  await build({
    root: project,
    configFile: false,
    logLevel: "error",
    build: { lib: { entry: "bundle.js", formats: ["es"], fileName: "bundle" }, outDir: "out", minify: false },
  });
  const [file] = readdirSync(join(project, "out")).filter((name) => name.startsWith("bundle"));
  const text = readFileSync(join(project, "out", file!), "utf8");
  assert.doesNotMatch(text, /(?:from|require\()\s*"node:|__vite-browser-external/);
  const { m0 } = (await import(pathToFileURL(join(project, "out", file!)).href)) as Record<
    string,
    Record<string, unknown>
  >;
  assert.equal(typeof Object.values(m0!)[0] === "undefined", false);
});

test("the documents hold every export of coalition with its comment or those of its fields", () => {
  const at = join(project, "node_modules", "@linchpin", "coalition");
  const declarations = exportedDeclarations(at, "src/index.d.ts");
  const silent = declarations.filter(
    ({ comment, code }) => comment === "" && !code.includes("/**") && !code.startsWith("export type "),
  );
  assert.deepEqual(
    silent.map(({ name }) => name),
    [],
  );
  const document = readFileSync(join(at, "API.md"), "utf8");
  for (const { name } of declarations) assert.ok(document.includes(`#### ${name}\n`), name);
});
