/** The command line of one command: parsed, and every mistake answered with the nearest known word. */
import { parseArgs } from "node:util";
import type { Args, Command, Option } from "./command.ts";
import { nearest } from "@linchpin/source";
import { UsageProblem } from "./io.ts";

const HELP: Option = { name: "help", short: "h", help: "Show this help" };

export const optionsOf = (command: Command): readonly Option[] => [...command.options, HELP];

export function readArgs(command: Command, argv: readonly string[]): Args {
  const options = optionsOf(command);
  const { positionals, tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      options.map((o) => [
        o.name,
        {
          type: o.value === undefined ? "boolean" : "string",
          multiple: true,
          ...(o.short && { short: o.short }),
        } as const,
      ]),
    ),
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = options.find((o) => o.name === token.name);
    if (option === undefined) throw new UsageProblem(unknownOption(token.rawName, options));
    const values = given.get(option.name) ?? [];
    given.set(option.name, [...values, valueOf(option, token.rawName, token.value)]);
  }
  if (!given.has("help")) checkCount(command, positionals);
  return {
    positionals,
    flag: (name) => given.has(name),
    text: (name) => given.get(name)?.at(-1) ?? null,
    texts: (name) => given.get(name) ?? [],
  };
}

/** A whole number from `least`, or the fallback. */
export function wholeNumber(args: Args, name: string, fallback: number, least = 0): number {
  const text = args.text(name);
  if (text === null) return fallback;
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
  throw new UsageProblem(`--${name} must be a whole number from ${least}, not "${text}"`);
}

/** Standard input is read once. */
export function oneStandardInput(paths: readonly string[]): void {
  if (paths.filter((path) => path === "-").length > 1)
    throw new UsageProblem("only one of the files can be standard input");
}

function unknownOption(raw: string, options: readonly Option[]): string {
  const known = options.map((o) => `--${o.name}`);
  const near = nearest(raw, known);
  return `there is no option ${raw} here; ${near === null ? `there are ${known.join(", ")}` : `did you mean ${near}?`}`;
}

function valueOf(option: Option, raw: string, value: string | undefined): string {
  if (option.value === undefined && value !== undefined) throw new UsageProblem(`${raw} takes no value`);
  if (option.value !== undefined && (value === undefined || value === "")) {
    throw new UsageProblem(`${raw} needs a value: ${raw} ${option.value}`);
  }
  return value ?? "";
}

function checkCount(command: Command, positionals: readonly string[]): void {
  const usage = `linchpin ${command.name} ${command.operands}`.trimEnd();
  if (positionals.length < command.least)
    throw new UsageProblem(`${command.operands.split(" ")[positionals.length]} is missing: ${usage}`);
  if (positionals.length > command.most) {
    throw new UsageProblem(`"${positionals[command.most]}" is one word too many: ${usage}`);
  }
}
