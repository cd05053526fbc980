/** A conversation line by line: works in a terminal and over a pipe, where the end of the input is an answer too. */
import stringWidth from "string-width";
import { wrap } from "./layout.ts";
import { colours, widthOf, type Io, type Source } from "./io.ts";
import { paintFor, type Paint } from "./paint.ts";

/** A paragraph to lay out, or (`set`) a line that is laid out already. */
export interface Line {
  readonly text: string;
  /** Stands before each line of it. */
  readonly indent?: string;
  /** Stands before the first line instead. */
  readonly lead?: string;
  readonly paint?: keyof Paint;
  readonly set?: boolean;
}

export interface Console {
  /** The next line, trimmed; null: there are no more, or the person leaves. */
  readonly ask: (prompt: string) => Promise<string | null>;
  /** A line as it is. */
  readonly say: (line?: string) => void;
  /** A paragraph, broken to the width. */
  readonly tell: (text: string, indent?: string, lead?: string) => void;
  readonly show: (lines: readonly Line[]) => void;
  readonly paint: Paint;
  readonly width: number;
  readonly close: () => Promise<void>;
}

const WIDEST_TEXT = 100;
/** Columns that a prompt leaves for the answer. */
const ROOM_TO_ANSWER = 12;
const LEAVING = /^(?:quit|exit|退出)$/i;

export function consoleOn(io: Io): Console {
  const lines = linesOf(io.stdin);
  const width = Math.min(WIDEST_TEXT, widthOf(io.stdout));
  const paint = paintFor(colours(io.stdout, io.env));
  const stopListening = io.onInterrupt?.(() => io.stdin.destroy?.());
  const say = (line = ""): void => {
    // A reader may search for "0.60 M".
    io.stdout.write(`${line.replaceAll("\u00a0", " ")}\n`);
  };
  const show = (paragraphs: readonly Line[]): void => {
    for (const { text, indent = "", lead = indent, paint: colour, set = false } of paragraphs) {
      const coloured = colour === undefined ? (line: string) => line : paint[colour];
      const broken = set ? [text] : wrapWide(text, width - stringWidth(indent));
      broken.forEach((line, i) => say((i === 0 ? lead : indent) + coloured(line)));
    }
  };
  const tell = (text: string, indent = "", lead = indent): void => show([{ text, indent, lead }]);
  return {
    paint,
    width,
    say,
    show,
    tell,
    ask: async (prompt) => {
      const fits = stringWidth(prompt) + ROOM_TO_ANSWER <= width;
      if (!fits) tell(prompt);
      io.stdout.write(fits ? `${prompt.replaceAll("\u00a0", " ")} ` : "> ");
      const { value, done } = await lines.next();
      // A pipe does not echo, so that its transcript reads like a terminal's only with the answer written out.
      if (io.stdin.isTTY !== true || done === true) say(value ?? "");
      return done === true || LEAVING.test(value.trim()) ? null : value.trim();
    },
    close: async () => {
      stopListening?.();
      await lines.return(undefined);
    },
  };
}

async function* linesOf(source: Source): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of source) {
      rest += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
      const lines = rest.split(/\r?\n/);
      rest = lines.pop()!;
      yield* lines;
    }
  } catch (error) {
    // A terminal that is closed or interrupted has ended too.
    if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
  if (rest !== "") yield rest;
}

const CJK = /[\u3000-\u9fff\uff00-\uffef]/;

/** Chinese has no blanks to break at: it may break after any character but before one that closes, or after one that opens. */
function wrapWide(text: string, width: number): readonly string[] {
  if (!CJK.test(text)) return wrap(text, width);
  const loose = text.replaceAll(
    /([\u3000-\u9fff\uff00-\uffef])(?<![（《])(?![，。：；？！、”）》…·\s])/g,
    "$1\u200b",
  );
  return breakAt(loose, width);
}

function breakAt(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(/\u200b|(?<= )/)) {
    if (stringWidth((line + piece).trimEnd()) > width && line !== "") {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
