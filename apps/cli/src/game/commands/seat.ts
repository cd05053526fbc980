/** `linchpin seat --address URL --model NAME`: a language model as a program in a seat, for `play --seat`. */
import { wholeNumber } from "../../terminal/args.ts";
import type { Args, Command } from "../../terminal/command.ts";
import { UsageProblem, type ExitCode, type Io } from "../../terminal/io.ts";
import { addressFrom, askAt } from "../agents/address.ts";
import { answersOf } from "../agents/answering.ts";

const SECONDS = 120;

export const seat: Command = {
  name: "seat",
  operands: "",
  summary: "A language model plays a seat, by an address that speaks OpenAI's protocol",
  detail: [
    'For `play --seat "bohe=linchpin seat --address …"`: reads and writes the protocol of docs/seat-protocol.md. The model',
    "names one of the legal moves; every figure is the engine's. Nothing is asked unless an address is given, and no address",
    "of another machine unless --elsewhere allows it. A key for the address is taken from LINCHPIN_MODEL_KEY.",
  ].join("\n"),
  options: [
    { name: "address", value: "URL", help: "Such as http://127.0.0.1:8080/v1" },
    { name: "model", value: "NAME", help: "As the address calls it" },
    { name: "seconds", value: "N", help: `Time for one answer of the model (${SECONDS})` },
    { name: "elsewhere", help: "The address may be another machine" },
  ],
  example:
    'linchpin play sensor --timeout 150 --seat "bohe=linchpin seat --address http://127.0.0.1:8080/v1 --model local"',
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const [address, model] = [args.text("address"), args.text("model")];
  if (address === null || model === null) throw new UsageProblem("name both --address URL and --model NAME");
  const base = addressFrom(address, args.flag("elsewhere"));
  const seconds = wholeNumber(args, "seconds", SECONDS, 1);
  const ask = askAt({ base, model, key: io.env["LINCHPIN_MODEL_KEY"] ?? null, seconds });
  const note = (text: string): unknown => io.stderr.write(`linchpin seat: ${text}\n`);
  for await (const answer of answersOf(linesOf(io.stdin), ask, note)) io.stdout.write(`${answer}\n`);
  return 0;
}

async function* linesOf(source: Io["stdin"]): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of source) {
    const lines = (
      rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))
    ).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== "") yield rest;
}
