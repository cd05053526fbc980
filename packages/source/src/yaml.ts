/**
 * YAML 1.2 to a tree with offsets, by the library `yaml`, or everything that is wrong with its syntax.
 *
 * Anchors, aliases, tags and directives are refused altogether: none of our files needs them, an alias can make a
 * small file huge, and a directive can turn `no` from a word into false. Depth is watched while the tokens come,
 * because what the library does with deeply nested tokens is recursive.
 */

import { Composer, isMap, isPair, isScalar, isSeq, Lexer, Parser, type Document, type YAMLError } from "yaml";
import type { PlacedFault } from "./faults.ts";
import { TEXT_LIMITS } from "./limits.ts";
import type { Entry, Scalar, TextNode } from "./tree.ts";

type Token = Parser["stack"][number];
type Read = TextNode | { readonly faults: readonly PlacedFault[] };

/** How many faults of syntax are worth reading: one missing quote can give thousands. */
const MAX_SYNTAX_FAULTS = 20;
/** The lexer's sign that the next token is a scalar, whatever it starts with. */
const SCALAR_NEXT = "\x1f";

const REFUSED: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  "&": ["anchors (&) are not read", "write the value itself, in quotes if it is text"],
  "*": ["aliases (*) are not read", "write the value out, in quotes if it is text"],
  "!": ["tags (!) are not read", "remove it; put text that starts with ! in quotes"],
  "%": ["directives (%) are not read", "remove the line"],
};

const REMEDIES: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  TAB_AS_INDENT: "indent with spaces, not with a tab",
  BAD_INDENT: "indent the keys of one map by the same number of spaces",
  BLOCK_AS_IMPLICIT_KEY: "put text that contains `: ` in quotes",
  BLOCK_IN_FLOW: "look for a missing comma or bracket here, and put text that contains `: ` in quotes",
  MULTILINE_IMPLICIT_KEY: "write `key: value` on one line, with a space after the colon",
  BAD_SCALAR_START: "put text that starts with this character in quotes",
  BAD_DQ_ESCAPE: "write \\\\ for a backslash, or use single quotes",
  MISSING_CHAR: "add what is missing: a quote, a comma, a colon or a closing bracket",
};

const REMEDY = "write `key: value` lines, indented by spaces, with text in quotes if in doubt";

export function readYaml(text: string): Read {
  try {
    const tokens = readTokens(text);
    return "faults" in tokens ? tokens : readDocuments(tokens, text.length);
  } catch {
    // No text is known to make the library throw; if one does, it is still the text that is refused.
    return { faults: [fault(0, "this is neither YAML nor JSON", "write `key: value` lines")] };
  }
}

function readTokens(text: string): readonly Token[] | { readonly faults: readonly PlacedFault[] } {
  const parser = new Parser();
  const tokens: Token[] = [];
  const faults: PlacedFault[] = [];
  let count = 0;
  let errors = 0;
  let before = "";
  for (const lexeme of new Lexer().lex(text)) {
    const refused = before === SCALAR_NEXT ? undefined : REFUSED[lexeme[0]!];
    if (refused !== undefined) faults.push(fault(parser.offset, ...refused));
    before = lexeme;
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === "error") errors += 1;
    }
    const over = overLimit(parser, (count += 1));
    if (over !== null) faults.push(over);
    if (over !== null || faults.length >= MAX_SYNTAX_FAULTS) return { faults };
    // The rest of such a text says nothing; the errors so far are worded with the others.
    if (errors >= MAX_SYNTAX_FAULTS) break;
  }
  if (faults.length > 0) return { faults };
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function overLimit(parser: Parser, count: number): PlacedFault | null {
  // The stack also holds the document and, for a moment, a scalar.
  if (parser.stack.length > TEXT_LIMITS.depth + 2) {
    const problem = `maps and lists are nested more than ${TEXT_LIMITS.depth} deep`;
    return fault(parser.offset, problem, "look for a bracket never closed");
  }
  if (count <= TEXT_LIMITS.tokens) return null;
  return fault(
    parser.offset,
    `the file has more than ${TEXT_LIMITS.tokens} words and marks`,
    "remove what does not belong here",
  );
}

function readDocuments(tokens: readonly Token[], end: number): Read {
  // The library looks for repeated keys in quadratic time; `text.ts` looks for them anyway.
  const composer = new Composer({ uniqueKeys: false, version: "1.2" });
  const documents = [...composer.compose(tokens, true, end)];
  const faults: PlacedFault[] = [];
  for (const document of documents) {
    for (const error of document.errors.slice(0, MAX_SYNTAX_FAULTS)) faults.push(syntaxFault(error, end));
  }
  const second = documents[1];
  if (second !== undefined) {
    const at = tokens.filter((token) => token.type === "document")[1]?.offset ?? 0;
    faults.push(
      fault(at, "the file holds more than one document", "keep one and remove the others and `---`"),
    );
  }
  return faults.length > 0 ? { faults: faults.slice(0, MAX_SYNTAX_FAULTS) } : readContents(documents[0]);
}

function readContents(document: Document.Parsed | undefined): Read {
  const faults: PlacedFault[] = [];
  const node = readNode(document?.contents ?? null, 0, faults);
  return faults.length > 0 ? { faults } : node;
}

function readNode(node: unknown, at: number, faults: PlacedFault[]): TextNode {
  if (isMap(node)) {
    const entries: Entry[] = [];
    const start = node.range?.[0] ?? at;
    for (const pair of node.items) {
      const entry = isPair(pair) ? readEntry(pair.key, pair.value, start, faults) : null;
      if (entry !== null) entries.push(entry);
    }
    return { kind: "map", at: start, entries };
  }
  if (isSeq(node)) {
    const start = node.range?.[0] ?? at;
    return { kind: "list", at: start, items: node.items.map((item) => readNode(item, start, faults)) };
  }
  if (!isScalar(node)) return { kind: "scalar", at, value: null };
  // A key without a value is shown by the key: there is nothing else to point at.
  const empty = node.source === "" && node.value === null;
  return { kind: "scalar", at: empty ? at : (node.range?.[0] ?? at), value: plainScalar(node.value) };
}

function readEntry(key: unknown, value: unknown, near: number, faults: PlacedFault[]): Entry | null {
  if (!isScalar(key)) {
    faults.push(fault(offsetOf(key) ?? near, "a key must be one word", "write `key: value`"));
    return null;
  }
  const at = key.range?.[0] ?? near;
  // A plain key such as `null` or `1.0` is the word as written, not the value YAML makes of it.
  const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
  return { key: name, at, node: readNode(value, at, faults) };
}

function offsetOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}

function plainScalar(value: unknown): Scalar {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

function syntaxFault(error: YAMLError, end: number): PlacedFault {
  const [problem = "wrong syntax"] = error.message.split("\n");
  const remedy = REMEDIES[error.code] ?? REMEDY;
  return fault(Math.min(error.pos[0], end), problem.slice(0, 200), remedy);
}

function fault(offset: number, problem: string, remedy: string): PlacedFault {
  return { offset, problem, remedy };
}
