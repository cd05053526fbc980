/**
 * One package as others install it: JavaScript, declarations, source maps, documents and the data that it reads.
 *
 * A workspace of ours runs from its TypeScript; what is staged keeps the same paths below `src`, so that a file finds its
 * neighbours as before. Every address that the code makes with `new URL(…, import.meta.url)` is followed: into the package, or
 * into the repository's `data`, which is then copied along. Anything else is a fault, for it would not be there elsewhere.
 */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { apiDocument } from "./api.ts";

export const ROOT = dirname(dirname(import.meta.dirname));

/** What our manifests hold, as far as packing looks at it. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly exports?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  /** What somebody may install beside it, all of them optional. */
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional: boolean }>>;
  /** Fields that only the packed manifest has, as pnpm reads it: here `bin`. */
  readonly publishConfig?: { readonly bin?: Readonly<Record<string, string>> };
}

export interface Workspace {
  /** Absolute. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Every package, and every app with a command; those that others depend on first. */
export function packableWorkspaces(): readonly Workspace[] {
  const folders = ["packages", "apps"].flatMap((area) =>
    readdirSync(join(ROOT, area)).map((name) => join(ROOT, area, name)),
  );
  const found = folders
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => ({ folder, manifest: readManifest(folder) }))
    .filter(({ folder, manifest }) => folder.includes(`${sep}packages${sep}`) || manifest.publishConfig?.bin);
  const ready: Workspace[] = [];
  const visit = (workspace: Workspace): void => {
    if (ready.includes(workspace)) return;
    for (const name of Object.keys(workspace.manifest.dependencies ?? {})) {
      const below = found.find(({ manifest }) => manifest.name === name);
      if (below !== undefined) visit(below);
    }
    ready.push(workspace);
  };
  for (const workspace of found) visit(workspace);
  return ready;
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** Compiles and puts together one package in `target`, an absolute path that is emptied first. */
export function stage({ folder, manifest }: Workspace, target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  compile(folder, target);
  for (const file of emittedFiles(target)) settle(file, { folder, target });
  for (const command of Object.values(manifest.publishConfig?.bin ?? {})) makeCommand(join(target, command));
  const packed = packedManifest(manifest);
  for (const file of filesOf(manifest)) cpSync(join(folder, file), join(target, file));
  writeFileSync(join(target, "package.json"), `${JSON.stringify(packed, null, 2)}\n`);
  cpSync(join(ROOT, "LICENSE"), join(target, "LICENSE"));
  if (existsSync(join(folder, "README.md"))) cpSync(join(folder, "README.md"), join(target, "README.md"));
  if (packed.exports !== undefined) writeFileSync(join(target, "API.md"), apiDocument(packed.name, target));
}

/** Against the library of Node 20, so that what newer versions bring is a type error here. */
function compile(folder: string, target: string): void {
  const project = join(target, "tsconfig.pack.json");
  const path = (to: string): string => relative(target, to).replaceAll(sep, "/");
  const own = JSON.parse(readFileSync(join(folder, "tsconfig.json"), "utf8")) as {
    compilerOptions: { lib: string[] };
  };
  const lib = own.compilerOptions.lib.map((name) => (name.toLowerCase() === "es2024" ? "es2023" : name));
  const config = {
    extends: path(join(folder, "tsconfig.json")),
    compilerOptions: {
      target: "es2022",
      lib,
      rootDir: path(folder),
      outDir: ".",
      typeRoots: [path(join(ROOT, "node_modules/@types"))],
      composite: false,
      incremental: false,
      emitDeclarationOnly: false,
      declarationMap: false,
      sourceMap: true,
      inlineSources: true,
      rewriteRelativeImportExtensions: true,
    },
    include: [path(join(folder, "src")), path(join(folder, "package.json"))],
  };
  writeFileSync(project, JSON.stringify(config));
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project], { encoding: "utf8" });
  rmSync(project);
  if (status !== 0) throw new Error(`${folder} does not compile for Node 20:\n${stdout}`);
}

const emittedFiles = (target: string): readonly string[] =>
  readdirSync(join(target, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:js|d\.ts|js\.map)$/.test(name))
    .map((name) => join(target, "src", name));

interface Places {
  readonly folder: string;
  readonly target: string;
}

/** Points what the compiler leaves alone at what is in the package. */
function settle(file: string, places: Places): void {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".map")) {
    // The source is in the map; its name is enough to know it by.
    const map = JSON.parse(text) as { sources: readonly string[] };
    writeFileSync(file, JSON.stringify({ ...map, sources: map.sources.map((source) => basename(source)) }));
    return;
  }
  const settled = file.endsWith(".d.ts")
    ? text.replaceAll(/((?:from|import)\s*\(?\s*["']\.{1,2}\/[^"']+)\.tsx?(["'])/g, "$1.js$2")
    : text.replaceAll(
        /new URL\(\s*(["'`])([^"'`]+)\1\s*,\s*import\.meta\.url\s*\)/g,
        (whole, _, address: string) => whole.replace(address, settledAddress(file, address, places)),
      );
  if (/import\.meta\.(?:dirname|filename)/.test(settled)) {
    throw new Error(
      `${file} asks where it is; write new URL("…", import.meta.url), which packing can follow.`,
    );
  }
  if (settled !== text) writeFileSync(file, settled);
}

function settledAddress(file: string, address: string, { folder, target }: Places): string {
  const source = join(folder, relative(target, file));
  const meant = resolve(dirname(source), address.replace(/\$\{.*$/, ""));
  const inPackage = relative(folder, meant);
  if (!inPackage.startsWith("..")) return address.replace(/\.tsx?$/, ".js");
  const inData = relative(join(ROOT, "data"), meant);
  if (inData.startsWith("..") || !existsSync(meant)) {
    throw new Error(`${source} points at ${address}, which is neither in its package nor in data/.`);
  }
  const copy = join(target, "data", inData);
  cpSync(meant, copy, { recursive: true });
  const path = relative(dirname(file), copy).replaceAll(sep, "/");
  const rest = /\$\{.*$/.exec(address)?.[0] ?? "";
  return `${path.startsWith(".") ? path : `./${path}`}${/\/(?:\$\{.*)?$/.test(address) ? "/" : ""}${rest}`;
}

/** A shell starts it with the Node that is there. */
function makeCommand(file: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.startsWith("#!")) writeFileSync(file, `#!/usr/bin/env node\n${text}`);
  chmodSync(file, 0o755);
}

interface PackedManifest {
  readonly name: string;
  readonly exports?: unknown;
  readonly [field: string]: unknown;
}

/** Our manifest with what is packed in the place of what we run from. */
export function packedManifest(manifest: Manifest): PackedManifest {
  const { name, version, description, dependencies, publishConfig } = manifest;
  const { peerDependencies, peerDependenciesMeta } = manifest;
  const entries = typeof manifest.exports === "string" ? { ".": manifest.exports } : manifest.exports;
  const exports =
    entries === undefined
      ? undefined
      : {
          ...Object.fromEntries(
            Object.entries(entries).map(([entry, source]) => [entry, conditionsOf(source)]),
          ),
          "./package.json": "./package.json",
        };
  return {
    name,
    version,
    description,
    license: "MIT",
    type: "module",
    engines: { node: ">=20" },
    ...(exports === undefined ? {} : { exports, sideEffects: false }),
    ...(publishConfig?.bin === undefined ? {} : { bin: publishConfig.bin }),
    files: ["src", "data", "API.md", ...filesOf(manifest)],
    ...(dependencies === undefined ? {} : { dependencies }),
    ...(peerDependencies === undefined ? {} : { peerDependencies, peerDependenciesMeta }),
  };
}

/** Entries that are files, such as a font, and go as they are. */
const filesOf = ({ exports }: Manifest): readonly string[] =>
  (typeof exports === "string" ? [exports] : Object.values(exports ?? {})).filter(
    (source) => !/\.tsx?$/.test(source),
  );

/** Types first, as resolvers take the first condition that they know. */
function conditionsOf(source: string): string | { readonly types: string; readonly default: string } {
  if (!/\.tsx?$/.test(source)) return source;
  const stem = source.replace(/\.tsx?$/, "");
  return { types: `${stem}.d.ts`, default: `${stem}.js` };
}
