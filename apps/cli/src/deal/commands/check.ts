/** `linchpin check FILE [TERMS …]` */
import { JSON_OPTION, type Args, type Command } from "../../terminal/command.ts";
import {
  adviceFor,
  adviceForTerms,
  isSourced,
  PAGE,
  parseDeal,
  parseTerms,
  type Deal,
  type DealFile,
  type Hint,
} from "@linchpin/deal";
import { field, readText, type Fault } from "@linchpin/source";
import { nameOf, readInput } from "../../terminal/files.ts";
import { oneStandardInput } from "../../terminal/args.ts";
import { styleOf, type ExitCode, type Io } from "../../terminal/io.ts";
import { readDealText } from "../read.ts";
import { hintText, placeIn, printFaults, type DealText } from "../../terminal/faults.ts";
import { printJson } from "../../terminal/json.ts";

/** Sheets that may be checked with a deal at once. */
const MOST_SHEETS = 20;

export const check: Command = {
  name: "check",
  operands: "FILE [TERMS …]",
  most: 1 + MOST_SHEETS,
  summary: "Whether a deal and its terms are right; every fault, and what could be said better",
  detail: `A fault ends with 1; a hint does not: the file means what it says. Where a term of a real deal goes: ${PAGE}.`,
  options: [JSON_OPTION],
  example: "linchpin check data/deals/sensor.yaml data/terms/sensor-careful.yaml",
  run,
};

/** A hint and where it stands. */
export type PlacedHint = Hint & Pick<Fault, "line" | "column">;

interface Checked {
  readonly from: DealText;
  readonly faults: readonly Fault[];
  readonly hints: readonly PlacedHint[];
  readonly summary: readonly string[];
}

async function run(args: Args, io: Io): Promise<ExitCode> {
  const [path, ...sheets] = args.positionals as [string, ...string[]];
  oneStandardInput(args.positionals);
  const from = await readDealText(path, io);
  const result = parseDeal(from.text);
  const deal: Checked = result.ok
    ? {
        from,
        faults: [],
        hints: placed(from.text, adviceFor(result.file), []),
        summary: summaryOf(result.file),
      }
    : { from, faults: result.faults, hints: [], summary: [] };
  const terms: Checked[] = [];
  for (const sheet of result.ok ? sheets : [])
    terms.push(checkedTerms(sheet, await readInput(sheet, io), (result as { file: DealFile }).file.deal));
  if (args.flag("json")) printJson(jsonOf(deal, terms, sheets.length > 0), io);
  else for (const one of [deal, ...terms]) printChecked(one, io);
  if (!result.ok && sheets.length > 0 && !args.flag("json"))
    io.stderr.write("The terms are not looked at before the deal is right.\n");
  return [deal, ...terms].every(({ faults }) => faults.length === 0) ? 0 : 1;
}

function checkedTerms(path: string, text: string, deal: Deal): Checked {
  const result = parseTerms(text, deal);
  if (!result.ok) return { from: { path, text }, faults: result.faults, hints: [], summary: [] };
  const read = readText(text);
  const wrapped = read.ok && field(read.source.value, "terms") !== undefined;
  const hints = placed(text, adviceForTerms(result.terms, deal), wrapped ? ["terms"] : []);
  return {
    from: { path, text },
    faults: [],
    hints,
    summary: [`  terms for ${deal.parties[result.terms.party - 1]!.name}`],
  };
}

/** Hints with line and column: of the key, or of the nearest map above it where the key is missing. */
function placed(text: string, hints: readonly Hint[], root: readonly string[]): readonly PlacedHint[] {
  const read = readText(text);
  if (!read.ok) return [];
  return hints.map((hint) => {
    const path = [...root, ...hint.path.split(".")];
    const [fault] = read.source.locate([{ path, at: "key", problem: hint.what, remedy: hint.write }]);
    return { ...hint, line: fault?.line ?? 1, column: fault?.column ?? 1 };
  });
}

function printChecked({ from, faults, hints, summary }: Checked, io: Io): void {
  if (faults.length > 0) return printFaults(from, faults, io);
  const told = hintText((hint) => placeIn(from, hint), hints, styleOf(io.stdout, io.env));
  io.stdout.write(`${[`${nameOf(from.path)}: OK`, ...summary].join("\n")}\n${told}`);
}

/** `ok` and `faults` are those of the deal, as in version 1; `terms` has each sheet that was given. */
function jsonOf(deal: Checked, terms: readonly Checked[], asked: boolean): object {
  const plain = ({ faults, hints }: Checked): object => ({ ok: faults.length === 0, faults, hints });
  return {
    ...plain(deal),
    ...(asked && { terms: terms.map((one) => ({ file: nameOf(one.from.path), ...plain(one) })) }),
  };
}

function summaryOf({ deal, ranges, assumptions }: DealFile): readonly string[] {
  const defaults = assumptions.filter((a) => a.fromDefault).length;
  const sourced = assumptions.filter(isSourced).length;
  return [
    `  ${deal.title}`,
    `  ${count(deal.technology.components.length, "component")}, ${count(deal.assets.length, "asset")}, ` +
      `${count(deal.parties.length, "party", "parties")}, ${count(deal.channels.length, "channel")}`,
    `  ${count(assumptions.length, "number")}: ${count(ranges.length, "range")}, ${sourced} with a source, ${defaults} by default`,
  ];
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
