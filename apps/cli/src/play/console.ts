/** A conversation line by line: works in a terminal and over a pipe, where the end of the input is an answer too. */
import stringWidth from "string-width";
import { wrap } from "../layout.ts";
import { colours, widthOf, type Io, type Source } from "../io.ts";
import { paintFor, type Paint } from "../paint.ts";

export interface Console {
  /** The next line, trimmed; null: there are no more. */
  readonly ask: (prompt: string) => Promise<string | null>;
  readonly say: (line?: string) => void;
  /** A paragraph, broken to the width. */
  readonly tell: (text: string, indent?: string) => void;
  readonly paint: Paint;
  readonly width: number;
  readonly close: () => Promise<void>;
}

const WIDEST_TEXT = 100;

export function consoleOn(io: Io): Console {
  const lines = linesOf(io.stdin);
  const width = Math.min(WIDEST_TEXT, widthOf(io.stdout));
  const say = (line = ""): void => {
    io.stdout.write(`${line}\n`);
  };
  return {
    paint: paintFor(colours(io.stdout, io.env)),
    width,
    say,
    tell: (text, indent = "") => {
      for (const line of wrapWide(text, width - indent.length)) say(indent + line);
    },
    ask: async (prompt) => {
      io.stdout.write(`${prompt} `);
      const { value, done } = await lines.next();
      // A pipe does not echo, so that its transcript reads like a terminal's only with the answer written out.
      if (io.stdin.isTTY !== true) say(done === true ? "" : value);
      return done === true ? null : value.trim();
    },
    close: async () => {
      await lines.return(undefined);
    },
  };
}

async function* linesOf(source: Source): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of source) {
    rest += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== "") yield rest;
}

const CJK = /[\u3000-\u9fff\uff00-\uffef]/;

/** Chinese has no blanks to break at: it may break after any character but one that closes before it. */
function wrapWide(text: string, width: number): readonly string[] {
  if (!CJK.test(text)) return wrap(text, width);
  const loose = text.replaceAll(/([\u3000-\u9fff\uff00-\uffef])(?![，。：；？！、”）》…·\s])/g, "$1\u200b");
  return breakAt(loose, width);
}

function breakAt(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(/\u200b|(?<= )/)) {
    if (stringWidth(line + piece) > width && line !== "") {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
