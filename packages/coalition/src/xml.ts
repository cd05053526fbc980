/**
 * As much XML as tables of figures need: elements with attributes, every one with its place.
 *
 * Text between elements, comments and the declaration are passed over. A document type is refused, so that no entity
 * is ever expanded but the five of XML and characters by number.
 */
import { lengthFault, quoted, readValue, refused, type Reading, type ReadingFault } from "./reading.ts";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** "line 3, column 5". */
  readonly where: string;
}

/** Deeper nesting is refused. */
const MAX_DEPTH = 50;

/** A comment, a declaration, a closing tag, an opening tag with its attributes, or the start of something else. */
const TAG =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
}

/** The root element. */
export function readXml(text: string): Reading<XmlElement> {
  const tooLong = lengthFault(text);
  if (tooLong !== null) return refused([tooLong]);
  const root: OpenElement = { name: "", attributes: {}, children: [], where: "line 1, column 1" };
  const open = [root];
  const places = placesOf(text);
  for (const match of text.matchAll(TAG)) {
    const fault = placed(match, open, places);
    if (fault !== null) return refused([fault]);
  }
  const last = open.at(-1)!;
  if (last !== root) return refused([unclosed(last)]);
  if (root.children.length === 1) return readValue(root.children[0]!);
  const problem = `There are ${root.children.length} outermost elements.`;
  return refused([{ where: "the whole text", problem, remedy: "Write one element around all others." }]);
}

/** Puts one tag into the tree; a fault when it does not fit. */
function placed(
  match: RegExpExecArray,
  open: OpenElement[],
  places: (offset: number) => string,
): ReadingFault | null {
  const [tag, closing, opening, attributes = "", slash] = match;
  if (closing !== undefined) {
    const last = open.at(-1)!;
    if (last.name === closing && open.length > 1) {
      open.pop();
      return null;
    }
    const problem = `</${closing}> closes nothing that is open here.`;
    return {
      where: places(match.index),
      problem,
      remedy: open.length > 1 ? `Close <${last.name}> first.` : "Leave it out.",
    };
  }
  if (opening !== undefined) {
    const element = {
      name: opening,
      attributes: attributesOf(attributes),
      children: [],
      where: places(match.index),
    };
    open.at(-1)!.children.push(element);
    if (slash === "/") return null;
    open.push(element);
    if (open.length <= MAX_DEPTH) return null;
    return {
      where: element.where,
      problem: `Elements are nested ${MAX_DEPTH} deep.`,
      remedy: "Nest them less.",
    };
  }
  if (tag !== "<") return null;
  const start = match.input.slice(match.index, match.index + 60).split("\n")[0]!;
  return {
    where: places(match.index),
    problem: `${quoted(start)} is no tag that is read here.`,
    remedy: 'Write tags like <item index="1" value="a">; no document type, and &lt; for < in a value.',
  };
}

const unclosed = ({ name, where }: XmlElement): ReadingFault => ({
  where,
  problem: `<${name}> is never closed.`,
  remedy: `Write </${name}> after what it holds.`,
});

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [
    name!,
    unescaped(double ?? single ?? ""),
  ]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replaceAll(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name, decimal, hex) => {
      if (name !== undefined) return ENTITIES[(name as string).toLowerCase()]!;
      const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

/** A text as the value of an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("\n", "&#10;");

/** Places of offsets asked for in ascending order: every line is looked for once. */
function placesOf(text: string): (offset: number) => string {
  let [line, lineStart, lineEnd] = [1, 0, text.indexOf("\n")];
  return (offset) => {
    while (lineEnd >= 0 && lineEnd < offset) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = text.indexOf("\n", lineStart);
    }
    return `line ${line}, column ${offset - lineStart + 1}`;
  };
}
