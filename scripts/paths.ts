/**
 * The paths that documents, data files and comments cite, and which of them do not exist.
 *
 * A path is cited whole (`packages/coalition/src/core.ts`), from the citing file (`../README.md`) or by its end,
 * with or without `src` (`coalition/core.ts`, `core.ts`); `*`, `<name>` and NAME stand for any text without a slash. Addresses are no paths.
 * Strings of the code are not read: a wrong path there fails by itself.
 */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

export interface Citation {
  readonly file: string;
  readonly line: number;
  readonly path: string;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const UNREAD = new Set(["node_modules", "dist", ".git", ".tsbuild", ".output"]);

/** Every file and folder of the repository, from its root. */
export function repositoryPaths(folder = "", seen: string[] = []): readonly string[] {
  for (const entry of readdirSync(ROOT + folder, { withFileTypes: true })) {
    if (UNREAD.has(entry.name)) continue;
    const path = folder + entry.name;
    seen.push(path);
    if (entry.isDirectory()) repositoryPaths(`${path}/`, seen);
  }
  return seen;
}

const DOCUMENT = /\.(?:md|yaml)$/;
const CODE = /\.(?:tsx?|mjs|js|css|html)$/;

const COMMENT = /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm;

/** Code with everything but its comments blanked, lines kept. A string that looks like a comment stays too. */
const commentsOf = (code: string): string => {
  let text = "";
  let at = 0;
  for (const { 0: comment, index } of code.matchAll(COMMENT)) {
    text += code.slice(at, index).replace(/[^\n]/g, " ") + comment;
    at = index + comment.length;
  }
  return text;
};

const NAME = String.raw`(?:[\w.*-]|<\w+>)+`;
const FILE = String.raw`(?:\.{1,2}/)*(?:${NAME}/)*${NAME}\.(?:ts|tsx|mjs|md|yaml|json|css|html|sql|tsv|txt|png)`;
const FOLDER = String.raw`(?:apps|packages|data|docs|scripts|bin|\.ci)/(?:${NAME}/)*(?:${NAME})?`;
const CITED = new RegExp(String.raw`(?<![\w@/.:<$}-])(?:${FILE}(?![\w(])|${FOLDER})(?![\w*<-])`, "g");
const ADDRESS = /\w+:\/\/\S+/g;
const LINK = /\]\((?!\w+:)([^)#\s]+)/g;

/** The paths that a text cites. */
export function citations(file: string, text: string): readonly Citation[] {
  const found: Citation[] = [];
  const read = CODE.test(file) ? commentsOf(text) : text;
  for (const [i, line] of read.split("\n").entries()) {
    const words = line.replace(ADDRESS, " ");
    const paths = [...words.matchAll(CITED)].map(([path]) => path.replace(/[./]+$/, ""));
    if (file.endsWith(".md")) paths.push(...[...words.matchAll(LINK)].map(([, path]) => path!));
    for (const path of new Set(paths)) found.push({ file, line: i + 1, path });
  }
  return found;
}

/** What the repository's own documents, data files and comments cite. */
export const repositoryCitations = (paths: readonly string[]): readonly Citation[] =>
  paths
    .filter((path) => DOCUMENT.test(path) || CODE.test(path))
    .flatMap((path) => citations(path, readFileSync(ROOT + path, "utf8")));

const pattern = (path: string): RegExp =>
  new RegExp(
    `(?:^|/)${path
      .split(/\*|<\w+>|\bNAME\b/)
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join("[^/]*")}$`,
  );

/** The citations that lead nowhere. */
export function deadCitations(cited: readonly Citation[], paths: readonly string[]): readonly Citation[] {
  const whole = new Set(paths);
  const ends = paths.flatMap((path) => [path, path.replaceAll("/src/", "/")]);
  const known = new Map<string, boolean>();
  const exists = (path: string): boolean => {
    const answer = known.get(path) ?? ends.some((end) => pattern(path).test(end));
    known.set(path, answer);
    return answer;
  };
  return cited.filter(({ file, path }) => {
    const here = posix.normalize(posix.join(posix.dirname(file), path));
    return !whole.has(here) && !(/^\.\.?\//.test(path) ? false : exists(path));
  });
}
