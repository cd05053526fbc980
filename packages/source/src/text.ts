/**
 * Text to a tree of values that know where they stand; JSON and YAML give the same tree.
 *
 * JSON is read by our own small reader, which is several times as fast and gives up on anything odd; whatever it
 * gives up on is YAML's to read or to refuse. Text over the limits is refused before anything is built.
 */

import { placeFaults, type Fault, type Path, type PlacedFault, type Problem } from "./faults.ts";
import { readJson } from "./json.ts";
import { TEXT_LIMITS } from "./limits.ts";
import type { TextNode } from "./tree.ts";
import { readYaml } from "./yaml.ts";

/** `value` is plain data without repeated keys; `locate` says where a problem with it stands in the text. */
export interface Source {
  readonly value: unknown;
  readonly locate: (problems: readonly Problem[]) => readonly Fault[];
}

const RESERVED = { problem: "this key may not be used", remedy: "choose a key that starts with a letter" };
const REPEATED = { problem: "this key stands twice in the same map", remedy: "keep one of the two" };

export type SourceResult =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function readText(input: string): SourceResult {
  // Some editors put a byte order mark first; it is no character of the file.
  const text = input.startsWith("\uFEFF") ? input.slice(1) : input;
  if (longerThan(text, TEXT_LIMITS.bytes)) {
    const problem = "the file is larger than 1 MB (1,048,576 bytes)";
    return refuse(text, [
      { offset: 0, problem, remedy: "an honest file has a few thousand: remove the rest" },
    ]);
  }
  const tree = readJson(text) ?? readYaml(text);
  if ("faults" in tree) return refuse(text, tree.faults);
  const repeated: PlacedFault[] = [];
  const value = plainValue(tree, [], repeated);
  const locate = (problems: readonly Problem[]): readonly Fault[] =>
    placeFaults(text, [
      ...repeated,
      ...problems.slice(0, TEXT_LIMITS.faults - repeated.length).map((problem) => placed(tree, problem)),
    ]);
  return { ok: true, source: { value, locate } };
}

function refuse(text: string, faults: readonly PlacedFault[]): SourceResult {
  return { ok: false, faults: placeFaults(text, faults) };
}

/** `path` is the way to `node`; it is lent to the children and given back. */
function plainValue(node: TextNode, path: (string | number)[], repeated: PlacedFault[]): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map((item, i) => plainStep(item, i, path, repeated));
  const map: Record<string, unknown> = {};
  for (const { key, at, node: inner } of node.entries) {
    const value = plainStep(inner, key, path, repeated);
    // Assigning to `__proto__` would change the object instead of adding a key.
    const wrong = key === "__proto__" ? RESERVED : Object.hasOwn(map, key) ? REPEATED : null;
    if (wrong === null) map[key] = value;
    else if (repeated.length < TEXT_LIMITS.faults)
      repeated.push({ offset: at, path: [...path, key], ...wrong });
  }
  return map;
}

function plainStep(
  node: TextNode,
  step: string | number,
  path: (string | number)[],
  repeated: PlacedFault[],
): unknown {
  path.push(step);
  const value = plainValue(node, path, repeated);
  path.pop();
  return value;
}

const placed = (tree: TextNode, problem: Problem): PlacedFault => ({
  offset: offsetOf(tree, problem.path, problem.at),
  ...problem,
});

/** Goes as far along `path` as the tree does, so that a missing key shows the map that lacks it, by its key. */
function offsetOf(tree: TextNode, path: Path, at: "key" | "value"): number {
  let node = tree;
  let key = tree.at;
  for (const step of path) {
    if (typeof step === "number") {
      const item = node.kind === "list" ? node.items[step] : undefined;
      if (item === undefined) return key;
      node = item;
      key = item.at;
    } else {
      const entry = node.kind === "map" ? node.entries.find((each) => each.key === step) : undefined;
      if (entry === undefined) return key;
      node = entry.node;
      key = entry.at;
    }
  }
  return at === "key" ? key : node.at;
}

/** UTF-8 bytes, counted without an encoder: the package has none by type. */
function longerThan(text: string, limit: number): boolean {
  if (text.length * 3 <= limit) return false;
  if (text.length > limit) return true;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Half of a surrogate pair is 2 of the pair's 4 bytes.
    if (code < 0x80) bytes += 1;
    else if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes > limit;
}
