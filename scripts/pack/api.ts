/**
 * The documents of a package's interface, from its declarations: every exported name with its comment and its type.
 *
 * The comments are where shapes, units, errors and sources stand; nothing is written here twice. Declarations as the
 * compiler prints them: a statement begins at the margin, and what belongs to it is indented.
 */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface Declaration {
  readonly name: string;
  /** Without its stars; empty where there is none. */
  readonly comment: string;
  readonly code: string;
  /** Of the declarations, relative to the package. */
  readonly file: string;
}

/** What one entry of the package exports, by file in the order of the entry. */
export function exportedDeclarations(folder: string, entry: string): readonly Declaration[] {
  const everything = new Map<string, readonly Declaration[]>();
  for (const name of readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".d.ts")) everything.set(join("src", name), declarationsIn(folder, join("src", name)));
  }
  const all = [...everything.values()].flat();
  return namesIn(folder, normalize(entry)).map(({ name, file }) => {
    const found =
      everything.get(file)?.find((one) => one.name === name) ?? all.find((one) => one.name === name);
    if (found === undefined) throw new Error(`${entry} exports ${name}, which no declaration file declares.`);
    return found;
  });
}

/** The whole document of a package. */
export function apiDocument(title: string, folder: string): string {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    exports: Record<string, { readonly types: string }>;
  };
  const parts = Object.entries(exports).flatMap(([entry, { types }]) =>
    types === undefined
      ? []
      : [entryDocument(entry === "." ? title : `${title}${entry.slice(1)}`, folder, types)],
  );
  return `# The interface of ${title}\n\nMade from the declarations.\n\n${parts.join("\n")}`;
}

function entryDocument(title: string, folder: string, types: string): string {
  const byFile = Map.groupBy(exportedDeclarations(folder, types), ({ file }) => file);
  const parts = [...byFile].map(([file, declarations]) => {
    const header = headerOf(folder, file);
    const items = declarations.map(
      ({ name, comment, code }) =>
        `#### ${name}\n\n${comment === "" ? "" : `${comment}\n\n`}\`\`\`ts\n${code}\n\`\`\`\n`,
    );
    const topic = file.replace(/^src[\\/]/, "").replace(/\.d\.ts$/, "");
    return `### ${topic}\n\n${header}\n\n${items.join("\n")}`;
  });
  return `## ${title}\n\n${parts.join("\n")}`;
}

interface ExportedName {
  readonly name: string;
  /** Where it is declared, or passed on. */
  readonly file: string;
}

/** The names that a declaration file passes on or declares. */
function namesIn(folder: string, file: string): readonly ExportedName[] {
  const text = readFileSync(join(folder, file), "utf8");
  const path = (target: string): string => join(dirname(file), target.replace(/\.(?:js|ts)$/, ".d.ts"));
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\} from "([^"]+)";/gm)].flatMap(
    ([, names, target]) => namesOf(names!).map((name) => ({ name, file: path(target!) })),
  );
  const starred = [...text.matchAll(/^export \* from "([^"]+)";/gm)].flatMap(([, target]) =>
    namesIn(folder, path(target!)),
  );
  const own = declarationsIn(folder, file).map(({ name }) => ({ name, file }));
  return [...listed, ...starred, ...own];
}

const namesOf = (list: string): readonly string[] =>
  list
    .split(",")
    .map((name) => name.trim().replace(/^type /, ""))
    .filter((name) => name !== "")
    .map((name) => name.split(/ as /).at(-1)!);

const DECLARED = /^export (?:declare )?(?:abstract )?(?:function|const|let|interface|type|class|enum) (\w+)/;

function declarationsIn(folder: string, file: string): readonly Declaration[] {
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  const found: Declaration[] = [];
  let comment: string[] = [];
  for (let at = 0; at < lines.length;) {
    const start = at++;
    const line = lines[start]!;
    if (line.startsWith("/**")) {
      while (!lines[at - 1]!.includes("*/")) at++;
      comment = lines.slice(start, at);
      continue;
    }
    while (at < lines.length && /^[\s}]/.test(lines[at]!) && !/^\s*$/.test(lines[at]!)) at++;
    const name = DECLARED.exec(line)?.[1];
    const code = lines.slice(start, at).join("\n").replaceAll("export declare ", "export ");
    if (name !== undefined) found.push({ name, comment: plain(comment), code, file });
    comment = [];
  }
  return merged(found);
}

/** Overloads are one declaration. */
const merged = (declarations: readonly Declaration[]): readonly Declaration[] =>
  [...Map.groupBy(declarations, ({ name }) => name).values()].map((same) => ({
    ...same[0]!,
    comment: same.find(({ comment }) => comment !== "")?.comment ?? "",
    code: same.map(({ code }) => code).join("\n"),
  }));

/** The comment at the head of a file, before its imports. */
function headerOf(folder: string, file: string): string {
  const text = readFileSync(join(folder, file), "utf8");
  const header = /^\/\*\*[^]*?\*\//.exec(text)?.[0];
  return header === undefined ? "" : plain(header.split("\n"));
}

/** A comment without its stars; examples that are indented become code in Markdown by themselves. */
const plain = (lines: readonly string[]): string =>
  lines
    .join("\n")
    .replace(/^\/\*\*\s?/, "")
    .replace(/\s*\*\/$/, "")
    .replaceAll(/^ ?\* ?/gm, "")
    .replaceAll(/\{@link (\w+)\}/g, "`$1`")
    .trim();
