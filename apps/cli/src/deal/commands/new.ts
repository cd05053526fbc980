/** `linchpin new [--from sensor]` */
import { readdir, readFile } from "node:fs/promises";
import { Readable, Writable } from "node:stream";
import type { Args, Command } from "../../terminal/command.ts";
import { draftText } from "@linchpin/deal";
import { writeOutput } from "../../terminal/files.ts";
import type { ExitCode, Io } from "../../terminal/io.ts";
import { unknownWord } from "../../terminal/names.ts";
import { askAll, askerOn, BLANK } from "../questions.ts";

const EXAMPLES = new URL("../../../../../data/deals/", import.meta.url);

export const make: Command = {
  name: "new",
  operands: "",
  summary: "A deal file to start from",
  detail:
    "In a terminal it asks eight questions and drafts the rest, each drafted number marked; elsewhere it prints a blank draft.",
  options: [
    { name: "from", value: "NAME", help: "Start from a worked example, such as sensor" },
    { name: "output", short: "o", value: "OUT", help: "Write to this new file" },
  ],
  example: "linchpin new --from sensor > deal.yaml",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const from = args.text("from");
  const text = from === null ? await fresh(io) : await example(from);
  const output = args.text("output");
  if (output === null || output === "-") io.stdout.write(text);
  else await writeOutput(output, text, true);
  return 0;
}

async function example(name: string): Promise<string> {
  const files = await readdir(EXAMPLES);
  const names = files
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length))
    .sort();
  if (names.includes(name)) return readFile(new URL(`${name}.yaml`, EXAMPLES), "utf8");
  throw unknownWord(`there is no example "${name}"`, name, names);
}

async function fresh(io: Io): Promise<string> {
  if (io.stdin.isTTY !== true || io.stderr.isTTY !== true) return draftText(BLANK);
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      io.stderr.write(chunk.toString());
      done();
    },
  });
  const asker = askerOn(Readable.from(io.stdin), output);
  try {
    return draftText(await askAll(asker));
  } finally {
    asker.close();
  }
}
