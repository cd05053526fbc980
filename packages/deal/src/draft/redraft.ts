/**
 * The file and the form in step: changes of answers carried into a file that may have been corrected since, and single
 * values set in it. What a person wrote stays, comments too.
 *
 * Laws under test: `redraft(a, b, draftText(a))` means what `draftText(b)` means; a number that was corrected is never
 * drafted over; what `setInText` sets is what the file then says.
 */
import { Document, isMap, isNode, isScalar, parseDocument, visit, type Node } from "yaml";
import type { Answers } from "./answers.ts";
import { draftDeal } from "./draft.ts";
import { HEAD, SECTIONS, type DraftLanguage } from "./notes.ts";

/** The draft as the text of a file. */
export function draftText(answers: Answers, language: DraftLanguage = "en"): string {
  const document = new Document(draftDeal(answers, language));
  document.commentBefore = HEAD[language];
  const at = language === "en" ? 0 : 1;
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      const section = isScalar(key) ? SECTIONS[String(key.value)] : undefined;
      if (section === undefined || !isScalar(key)) continue;
      key.commentBefore = section[at];
      key.spaceBefore = true;
    }
  }
  return written(document);
}

/** The file after the answers have changed; null where the file is no YAML and must be mended first. */
export function redraft(
  before: Answers,
  after: Answers,
  text: string,
  language: DraftLanguage = "en",
): string | null {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const changes = changesBetween(draftDeal(before, language), draftDeal(after, language), []);
  for (const { path, was, is } of changes) {
    const now = valueAt(document, path);
    if (!same(now, was)) continue;
    if (is === undefined) document.deleteIn(path);
    else if (holds(document, path.slice(0, -1))) document.setIn(path, document.createNode(is));
  }
  return written(document);
}

/** The file with one value set, or taken out where it is undefined; null where the file is no YAML. */
export function setInText(text: string, path: readonly (string | number)[], value: unknown): string | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value));
  return written(document);
}

/** The file with a key called otherwise, its value and place as they were; null where that cannot be. */
export function renameInText(text: string, path: readonly (string | number)[], name: string): string | null {
  const document = parseDocument(text);
  const parent = document.errors.length > 0 ? null : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent) || parent.has(name)) return null;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  if (pair === undefined) return null;
  pair.key = document.createNode(name);
  return written(document);
}

/** A number that somebody stands for: as it is, with a note that says so. */
export const stoodFor = (language: DraftLanguage): string => (language === "en" ? "From you" : "你给的数");

interface Change {
  readonly path: readonly string[];
  readonly was: unknown;
  readonly is: unknown;
}

/** The smallest parts that differ: ranges and lists are whole. */
function changesBetween(before: unknown, after: unknown, path: readonly string[]): readonly Change[] {
  if (same(before, after)) return [];
  if (!branches(before) || !branches(after)) return [{ path, was: before, is: after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => changesBetween(before[key], after[key], [...path, key]));
}

const branches = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("likely" in value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}

function valueAt(document: Document.Parsed, path: readonly string[]): unknown {
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? (node as Node).toJS(document) : (node ?? undefined);
}

const holds = (document: Document.Parsed, path: readonly string[]): boolean =>
  path.length === 0 || isMap(document.getIn(path, true));

/** Ranges and lists on one line, everything else below each other. */
function written(document: Document | Document.Parsed): string {
  visit(document, {
    Map: (_, map) => {
      if (map.has("likely")) map.flow = true;
    },
    Seq: (_, list) => {
      if (list.items.every((item) => isScalar(item) || (isNode(item) && !isMap(item)))) list.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
