/** The command line of one command: parsed, and every mistake answered with the nearest known word. */
import { parseArgs } from "node:util";
import type { Args, Command, Option } from "./command.ts";
import { UsageProblem } from "./io.ts";
import { unknownWord } from "./names.ts";

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
    if (option === undefined) {
      const known = options.map((o) => `--${o.name}`);
      throw unknownWord(`there is no option ${token.rawName} here`, token.rawName, known);
    }
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

function valueOf(option: Option, raw: string, value: string | undefined): string {
  if (option.value === undefined && value !== undefined) throw new UsageProblem(`${raw} takes no value`);
  if (option.value !== undefined && (value === undefined || value === "")) {
    throw new UsageProblem(`${raw} needs a value: ${raw} ${option.value}`);
  }
  return value ?? "";
}

function checkCount(command: Command, positionals: readonly string[]): void {
  const usage = `linchpin ${command.name} ${command.operands}`.trimEnd();
  const needed = command.operands.split(" ").filter((word) => /^[A-Z]/.test(word));
  const { most = needed.length } = command;
  if (positionals.length < needed.length)
    throw new UsageProblem(`${needed[positionals.length]} is missing: ${usage}`);
  if (positionals.length > most)
    throw new UsageProblem(`"${positionals[most]}" is one word too many: ${usage}`);
}
