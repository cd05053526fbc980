/** `linchpin trip FILE [-o out.pdf|out.docx|out.html|out.md]` */
import { findFacts, tripOf } from "@linchpin/report";
import type { Args, Command } from "../../terminal/command.ts";
import type { ExitCode, Io } from "../../terminal/io.ts";
import { loadDeal, notTooLarge } from "../load.ts";
import { endingOf, painted, PAPER_ENDINGS, write } from "../paper.ts";

export const trip: Command = {
  name: "trip",
  operands: "FILE",
  summary: "Two pages to carry, English beside Chinese: who may see what, what to say, red lines",
  detail: "Without -o it prints Markdown.",
  options: [
    { name: "output", short: "o", value: "OUT", help: "Write to this file: .md, .html, .pdf or .docx" },
  ],
  example: "linchpin trip data/deals/sensor.yaml -o sensor-trip.pdf",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const output = args.text("output");
  const ending = endingOf(output, PAPER_ENDINGS);
  const file = await loadDeal(args.positionals[0]!, io);
  if (file === null) return 1;
  const facts = notTooLarge(() => findFacts(file, { samples: 0, seed: 1 }));
  await write(await painted(tripOf(facts), ending), output, io);
  return 0;
}
