/** The words of `linchpin help` and of `linchpin COMMAND --help`. */
import { optionsOf } from "./args.ts";
import type { Command } from "./command.ts";
import { pad } from "./layout.ts";

export function overview(commands: readonly Command[]): string {
  const names = commands.map((c) => `${c.name} ${c.operands}`.trimEnd());
  const widest = Math.max(...names.map((name) => name.length));
  const rows = commands.map((c, i) => `  ${pad(names[i]!, widest + 2)}${c.summary}`);
  return [
    "linchpin: plan and train technology negotiations",
    "",
    "Usage: linchpin COMMAND [OPTIONS]",
    "",
    ...rows,
    "",
    "A FILE is a deal in YAML or JSON; - reads standard input. To hint, replay, review and retry it is a saved game; play, simulate and lint take a deal or a scenario.",
    "linchpin COMMAND --help explains one command; linchpin --version prints the version.",
    "Exit status: 0 done, 1 the file is wrong, 2 the command line is.",
    "",
    "Start: linchpin new --from sensor > deal.yaml; linchpin price deal.yaml",
    "Play: linchpin play sensor, or your own: linchpin play deal.yaml",
    "",
  ].join("\n");
}

export function helpFor(command: Command): string {
  const options = optionsOf(command).map((o) => {
    const name = `${o.short === undefined ? "" : `-${o.short}, `}--${o.name}${o.value === undefined ? "" : ` ${o.value}`}`;
    return `  ${pad(name, 22)}${o.help}`;
  });
  return [
    `Usage: linchpin ${command.name} ${command.operands}`.trimEnd(),
    "",
    `${command.summary}.`,
    ...(command.detail === undefined ? [] : ["", command.detail]),
    "",
    "Options",
    ...options,
    "",
    "Example",
    `  ${command.example}`,
    "",
  ].join("\n");
}
