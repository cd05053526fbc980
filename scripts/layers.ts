/**
 * The ladder of the repository, read off the imports: who may import whom, that neither files nor folders
 * import in a circle, and that what a package gives to others is listed by hand.
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
  "learn",
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
  const imports = [
    ...text.matchAll(/^(?:import|export)[^"']*?["']([^"']+)["'];?$|\bimport\("([^"]+)"\)/gm),
  ].map(([, named, late]) => (named ?? late)!);
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

/** The indexes of packages that pass on whatever a file exports: what others may use is listed by name. */
export const openIndexes = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path, text }) => /^packages\/.*\/index\.ts$/.test(path) && /^export \*/m.test(text))
    .map(({ path }) => path);

/**
 * Lines whose regular expression names two groups alike: what Node 20, and browsers until 2024, refuse to load.
 * `tsc` lets it pass in another alternative, whatever the target.
 */
export const groupsNamedTwice = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, at) => {
      const names = [...line.matchAll(/\(\?<([A-Za-z_$][\w$]*)>/g)].map(([, name]) => name);
      return new Set(names).size < names.length ? [`${path}:${at + 1}`] : [];
    }),
  );

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** A circle of imports, as the files on it; null: there is none. */
export function importCycle(files: readonly SourceFile[]): readonly string[] | null {
  return circleIn(new Map(files.map((file) => [file.path, new Set(targetsOf(file))])));
}

/**
 * Circles between what stands beside one another in a directory: its files, and each folder as one whole.
 * Of every directory that has one, the first, as the paths on it.
 */
export function folderCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const directories = new Map<string, Map<string, Set<string>>>();
  for (const file of files) {
    for (const target of targetsOf(file)) {
      const [directory, from, to] = besideOneAnother(file.path, target);
      const arrows = directories.get(directory) ?? new Map<string, Set<string>>();
      directories.set(directory, arrows.set(from, (arrows.get(from) ?? new Set()).add(to)));
    }
  }
  return [...directories.values()].map(circleIn).filter((circle) => circle !== null);
}

/** The directory that holds both, and the file or folder in it where each is. */
function besideOneAnother(from: string, to: string): readonly [string, string, string] {
  const [one, other] = [from.split("/"), to.split("/")];
  const shared = one.findIndex((name, i) => name !== other[i]);
  const upTo = (parts: readonly string[]): string => parts.slice(0, shared + 1).join("/");
  return [one.slice(0, shared).join("/"), upTo(one), upTo(other)];
}

function circleIn(arrows: Arrows): readonly string[] | null {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const target of arrows.get(node) ?? []) {
      const circle = visit(target, [...trail, node]);
      if (circle !== null) return circle;
    }
    done.add(node);
    return null;
  };
  for (const node of arrows.keys()) {
    const circle = visit(node, []);
    if (circle !== null) return circle;
  }
  return null;
}

const targetsOf = ({ path, imports }: SourceFile): readonly string[] =>
  imports.filter((target) => target.startsWith(".")).map((target) => pathOf(path, target));
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
