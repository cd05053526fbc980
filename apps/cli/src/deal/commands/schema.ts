/** `linchpin schema` */
import type { Args, Command } from "../../terminal/command.ts";
import { dealJsonSchema, termsJsonSchema } from "@linchpin/deal";
import type { ExitCode, Io } from "../../terminal/io.ts";
import { printJson } from "../../terminal/json.ts";

export const schema: Command = {
  name: "schema",
  operands: "",
  summary: "The JSON Schema of a deal file, for editors",
  options: [{ name: "terms", help: "The schema of a terms file instead" }],
  example: "linchpin schema > deal.schema.json",
  run,
};

function run(args: Args, io: Io): Promise<ExitCode> {
  printJson(args.flag("terms") ? termsJsonSchema() : dealJsonSchema(), io);
  return Promise.resolve(0);
}
