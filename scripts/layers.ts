/**
 * The ladder of the repository, read off the imports: who may import whom, and that nobody imports in a circle.
 *
 * `node scripts/layers.ts` prints the ladder; `scripts/test/layers.test.ts` fails on a fault.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** From the bottom up. A package imports only what stands before it; an app imports packages, never an app. */
export const LADDER = [
  "coalition",
  "source",
  "deal",
  "table",
  "seats",
  "coach",
  "words",
  "match",
  "report",
  "protocol",
] as const;
export const APPS = ["cli", "server", "web"] as const;

/** What a pure package may never touch: the clock, chance, the machine, the screen. */
const IMPURE = /\b(?:Math\.random|Date\.now|new Date|performance\.|process\.|globalThis|setTimeout|fetch\()/;

const root = dirname(import.meta.dirname);

export interface SourceFile {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

export function sourceFiles(): readonly SourceFile[] {
  const folders = [
    ...LADDER.map((name) => `packages/${name}/src`),
    ...APPS.map((name) => `apps/${name}/src`),
  ];
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readSource(`${folder}/${name}`)),
  );
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const imports = [...text.matchAll(/^(?:import|export)[^"']*?["']([^"']+)["'];?$/gm)].map(
    (match) => match[1]!,
  );
  return { path, text, imports };
}

/** Every way in which the imports break the ladder, in words. */
export function layerFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const [area, name] = file.path.split("/") as [string, string];
    const rank = area === "apps" ? LADDER.length : LADDER.indexOf(name as never);
    const wrong = file.imports.flatMap((target) => {
      const below = /^@linchpin\/([\w-]+)/.exec(target)?.[1];
      if (below !== undefined) {
        const targetRank = LADDER.indexOf(below as never);
        return targetRank < 0 || targetRank >= rank
          ? [`${file.path} imports ${target}, which is not below it`]
          : [];
      }
      if (area === "packages" && target.startsWith("node:"))
        return [`${file.path} imports ${target}: packages are pure`];
      if (target.startsWith(".") && !insideOf(file.path, target))
        return [`${file.path} reaches into ${target}`];
      return [];
    });
    const impure = area === "packages" ? IMPURE.exec(withoutComments(file.text)) : null;
    return impure === null ? wrong : [...wrong, `${file.path} uses ${impure[0]}: packages are pure`];
  });
}

/** A circle of imports, as the files on it; null: there is none. */
export function importCycle(files: readonly SourceFile[]): readonly string[] | null {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const target of byPath.get(path)?.imports ?? []) {
      if (!target.startsWith(".")) continue;
      const cycle = visit(pathOf(path, target), [...trail, path]);
      if (cycle !== null) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const file of files) {
    const cycle = visit(file.path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

const pathOf = (from: string, target: string): string => relative(root, resolve(root, dirname(from), target));
const insideOf = (from: string, target: string): boolean =>
  pathOf(from, target).split("/").slice(0, 2).join("/") === from.split("/").slice(0, 2).join("/");
const withoutComments = (text: string): string => text.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, "");

if (import.meta.main) {
  const files = sourceFiles();
  for (const name of LADDER) {
    const own = files.filter((file) => file.path.startsWith(`packages/${name}/`));
    process.stdout.write(
      `${name}: ${own.length} files, ${own.reduce((n, f) => n + f.text.split("\n").length, 0)} lines\n`,
    );
  }
}
