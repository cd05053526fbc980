/** A report as a file, by the ending of its name: text as it is, PDF and Word by libraries that are loaded when they are asked for. */
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { toHtml, toMarkdown, type Report } from "@linchpin/report";
import { writeOutput } from "../terminal/files.ts";
import { UsageProblem, type Io } from "../terminal/io.ts";

export const PAPER_ENDINGS: readonly string[] = [".md", ".markdown", ".html", ".htm", ".pdf", ".docx"];

/** The ending of the output among those that are known; none, and standard output: Markdown. */
export function endingOf(output: string | null, known: readonly string[]): string {
  if (output === null || output === "-") return ".md";
  const ending = extname(output).toLowerCase();
  if (!known.includes(ending)) throw new UsageProblem(`-o must end in ${known.join(", ")}, not "${output}"`);
  return ending;
}

export async function painted(report: Report, ending: string): Promise<string | Uint8Array> {
  switch (ending) {
    case ".html":
    case ".htm":
      return toHtml(report);
    case ".pdf": {
      const { toPdf } = await import("@linchpin/report/pdf");
      return toPdf(report, await readFile(fileURLToPath(import.meta.resolve("@linchpin/report/font"))));
    }
    case ".docx": {
      const { toDocx } = await import("@linchpin/report/docx");
      return toDocx(report);
    }
    default:
      return toMarkdown(report);
  }
}

export async function write(content: string | Uint8Array, output: string | null, io: Io): Promise<void> {
  if (output !== null && output !== "-") await writeOutput(output, content);
  else if (typeof content === "string") io.stdout.write(content);
}
