/** `linchpin check FILE` */
import { JSON_OPTION, type Args, type Command } from "../command.ts";
import { parseDeal, type DealFile } from "@linchpin/deal";
import { nameOf, readInput } from "../files.ts";
import type { ExitCode, Io } from "../io.ts";
import { printFaults } from "../load.ts";
import { printJson } from "./json.ts";

export const check: Command = {
  name: "check",
  operands: "FILE",
  least: 1,
  most: 1,
  summary: "Whether a deal file is right, and every fault with what to write instead",
  options: [JSON_OPTION],
  example: "linchpin check data/deals/sensor.yaml",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const path = args.positionals[0]!;
  const text = await readInput(path, io);
  const result = parseDeal(text);
  if (args.flag("json")) printJson({ ok: result.ok, faults: result.ok ? [] : result.faults }, io);
  else if (result.ok) io.stdout.write(summary(nameOf(path), result.file));
  else printFaults(path, text, result.faults, io);
  return result.ok ? 0 : 1;
}

function summary(name: string, { deal, ranges, assumptions }: DealFile): string {
  const defaults = assumptions.filter((a) => a.fromDefault).length;
  const sourced = assumptions.filter((a) => a.source !== null).length;
  return [
    `${name}: OK`,
    `  ${deal.title}`,
    `  ${count(deal.technology.components.length, "component")}, ${count(deal.assets.length, "asset")}, ` +
      `${count(deal.parties.length, "party", "parties")}, ${count(deal.channels.length, "channel")}`,
    `  ${count(assumptions.length, "number")}: ${count(ranges.length, "range")}, ${sourced} with a source, ${defaults} by default`,
    "",
  ].join("\n");
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
