/** Every snippet of docs/how-do-i-enter.md, put into the deal and the sheet at its top, is a file that the parser accepts. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { addressOf, ENTRIES, parseDeal, parseTerms } from "../src/index.ts";
import { formatFault, readText, type Fault } from "@linchpin/source";

type Tree = { readonly [key: string]: unknown };

const PAGE = readFileSync(new URL("../../../docs/how-do-i-enter.md", import.meta.url), "utf8");

interface Snippet {
  readonly row: string;
  readonly kind: "deal" | "terms";
  readonly text: string;
  readonly tree: Tree;
}

const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("likely" in value);

/** `change` laid over `base`, map by map. */
const laidOver = (base: Tree, change: Tree): Tree => {
  const all: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const before = all[key];
    all[key] = isTree(before) && isTree(value) ? laidOver(before, value) : value;
  }
  return all;
};

function treeOf(text: string): Tree {
  const read = readText(text);
  assert.ok(read.ok, text);
  return read.source.value as Tree;
}

function snippets(): readonly Snippet[] {
  return PAGE.split(/^## /m).flatMap((part) => {
    const row = part.split("\n", 1)[0]!;
    return [...part.matchAll(/^```yaml (deal|terms)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({
      row,
      kind: kind as Snippet["kind"],
      text: text!,
      tree: treeOf(text!),
    }));
  });
}

const faultsIn = (faults: readonly Fault[]): string => faults.map((fault) => formatFault(fault)).join("\n");

const all = snippets();
const [baseDeal, baseTerms] = all as [Snippet, Snippet];

test("the rows are those that check points to, each with what to write or what is missing", () => {
  const parts = PAGE.split(/^## /m).slice(1);
  assert.deepEqual(
    parts.map((part) => part.split("\n", 1)[0]),
    ENTRIES.map(({ row }) => row),
  );
  assert.equal(parts.length, 25);
  for (const part of parts) assert.match(part, /```yaml|\*\*Not modelled|Substitute/, part.split("\n", 1)[0]);
});

test("every link within the page leads to a row", () => {
  const anchors = ENTRIES.map((_, i) => addressOf(i + 1).split("#")[1]);
  for (const [, anchor] of PAGE.matchAll(/\]\(#([\w-]+)\)/g)) assert.ok(anchors.includes(anchor), anchor);
});

for (const { row, kind, text, tree } of all.slice(2)) {
  test(`${kind} snippet of "${row}"`, () => {
    const deal = parseDeal(JSON.stringify(kind === "deal" ? laidOver(baseDeal.tree, tree) : baseDeal.tree));
    assert.ok(deal.ok, deal.ok ? "" : `${text}\n${faultsIn(deal.faults)}`);
    const sheet = parseTerms(
      JSON.stringify(kind === "terms" ? laidOver(baseTerms.tree, tree) : baseTerms.tree),
      deal.file.deal,
    );
    assert.ok(sheet.ok, sheet.ok ? "" : `${text}\n${faultsIn(sheet.faults)}`);
  });
}
