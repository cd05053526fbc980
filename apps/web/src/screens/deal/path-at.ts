/**
 * Where in a YAML file a place is, told from its indentation, so that it works in a file that is being typed.
 *
 * Example: in "owner:\n  ma" the place at the end is a key of the map at `owner`.
 */

interface PlaceInFile {
  /** Of the map whose key is typed, or of the value. */
  readonly path: readonly string[];
  readonly isKey: boolean;
}

const KEY = /^(\s*)(?:-\s+)?(["']?)([\p{L}\p{M}\p{Nd}_-]+)\2:(?=\s|$)/u;

export function pathAt(text: string, offset: number): PlaceInFile {
  const before = text.slice(0, offset);
  const lines = before.split("\n");
  const line = lines.at(-1)!;
  const own = KEY.exec(line);
  const indent = own?.[1]!.length ?? /^\s*/.exec(line)![0].length;
  const path: string[] = [];
  let least = indent;
  for (const above of lines.slice(0, -1).toReversed()) {
    const found = KEY.exec(above);
    if (found === null || above.trimStart().startsWith("#")) continue;
    const depth = found[1]!.length;
    if (depth >= least) continue;
    path.unshift(found[3]!);
    least = depth;
    if (depth === 0) break;
  }
  if (own === null) return { path, isKey: true };
  const inside = openBrace(line.slice(own[0].length));
  path.push(own[3]!);
  if (inside === null) return { path, isKey: false };
  return inside.key === null ? { path, isKey: true } : { path: [...path, inside.key], isKey: false };
}

/** Within `{a: 1, b` the place is a key; after `{a:` it is the value of `a`. Null: in no braces. */
function openBrace(rest: string): { readonly key: string | null } | null {
  const open = rest.lastIndexOf("{");
  if (open < 0 || rest.lastIndexOf("}") > open) return null;
  const last = rest
    .slice(open + 1)
    .split(",")
    .at(-1)!;
  const key = /^\s*([\p{L}\p{M}\p{Nd}_-]+):/u.exec(last)?.[1];
  return { key: key ?? null };
}
