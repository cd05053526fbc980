/**
 * The quick way to read a JSON file: a tree with offsets, or null for anything that is not plain JSON.
 *
 * It reports nothing: what it gives up on goes to the YAML reader, which knows JSON too and words the faults.
 */

import { TEXT_LIMITS } from "./limits.ts";
import type { Entry, TextNode } from "./tree.ts";

interface Cursor {
  readonly text: string;
  at: number;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export function readJson(text: string): TextNode | null {
  const cursor = { text, at: 0 };
  // Only a map or a list is worth trying; a YAML file starts with a word.
  const first = peek(cursor);
  if (first !== "{" && first !== "[") return null;
  const node = readValue(cursor, TEXT_LIMITS.depth);
  return node !== null && peek(cursor) === "" ? node : null;
}

/** The next character that is not blank, "" at the end. */
function peek(cursor: Cursor): string {
  for (; cursor.at < cursor.text.length; cursor.at++) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return cursor.text[cursor.at]!;
  }
  return "";
}

function skip(cursor: Cursor, mark: string): boolean {
  if (peek(cursor) !== mark) return false;
  cursor.at += 1;
  return true;
}

function readValue(cursor: Cursor, depth: number): TextNode | null {
  const first = peek(cursor);
  const at = cursor.at;
  if (first === "{") return depth === 0 ? null : readMap(cursor, at, depth - 1);
  if (first === "[") return depth === 0 ? null : readList(cursor, at, depth - 1);
  if (first === '"') {
    const value = readString(cursor);
    return value === null ? null : { kind: "scalar", at, value };
  }
  if (first === "t") return readWord(cursor, "true", true);
  if (first === "f") return readWord(cursor, "false", false);
  if (first === "n") return readWord(cursor, "null", null);
  return readNumber(cursor);
}

function readMap(cursor: Cursor, at: number, depth: number): TextNode | null {
  const entries: Entry[] = [];
  cursor.at += 1;
  if (skip(cursor, "}")) return { kind: "map", at, entries };
  do {
    if (peek(cursor) !== '"') return null;
    const keyAt = cursor.at;
    const key = readString(cursor);
    if (key === null || !skip(cursor, ":")) return null;
    const node = readValue(cursor, depth);
    if (node === null) return null;
    entries.push({ key, at: keyAt, node });
  } while (skip(cursor, ","));
  return skip(cursor, "}") ? { kind: "map", at, entries } : null;
}

function readList(cursor: Cursor, at: number, depth: number): TextNode | null {
  const items: TextNode[] = [];
  cursor.at += 1;
  if (skip(cursor, "]")) return { kind: "list", at, items };
  do {
    const node = readValue(cursor, depth);
    if (node === null) return null;
    items.push(node);
  } while (skip(cursor, ","));
  return skip(cursor, "]") ? { kind: "list", at, items } : null;
}

function readWord(cursor: Cursor, word: string, value: boolean | null): TextNode | null {
  const at = cursor.at;
  if (!cursor.text.startsWith(word, at)) return null;
  cursor.at += word.length;
  return { kind: "scalar", at, value };
}

function readNumber(cursor: Cursor): TextNode | null {
  const at = cursor.at;
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(cursor.text);
  if (match === null) return null;
  cursor.at += match[0].length;
  return { kind: "scalar", at, value: Number(match[0]) };
}

function readString(cursor: Cursor): string | null {
  const start = cursor.at;
  let escaped = false;
  for (let i = start + 1; i < cursor.text.length; i++) {
    const code = cursor.text.charCodeAt(i);
    if (code < 0x20) return null;
    if (code === BACKSLASH) {
      escaped = true;
      i += 1;
    } else if (code === QUOTE) {
      cursor.at = i + 1;
      return escaped ? unescape(cursor.text.slice(start, i + 1)) : cursor.text.slice(start + 1, i);
    }
  }
  return null;
}

function unescape(literal: string): string | null {
  try {
    return String(JSON.parse(literal));
  } catch {
    return null;
  }
}
