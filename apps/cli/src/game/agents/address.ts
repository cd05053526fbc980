/** A model behind an address that speaks OpenAI's protocol: llama.cpp, Ollama, vLLM, LM Studio and others do. */
import { FileProblem, UsageProblem } from "../../terminal/io.ts";
import type { Ask } from "./answering.ts";

interface ModelAddress {
  readonly base: URL;
  readonly model: string;
  /** Sent as a bearer token where there is one. */
  readonly key: string | null;
  readonly seconds: number;
}

/** Of this machine, or any where `elsewhere` allows it: what a seat sees would leave the machine. */
export function addressFrom(text: string, elsewhere: boolean): URL {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageProblem(`--address is like http://127.0.0.1:8080/v1, not "${text}"`);
  }
  const base = new URL(text.endsWith("/") ? text : `${text}/`);
  const here = ["localhost", "[::1]"].includes(base.hostname) || /^127(?:\.\d{1,3}){3}$/.test(base.hostname);
  if (here || elsewhere) return base;
  throw new UsageProblem(
    `${base.hostname} is another machine, which would see the deal: add --elsewhere if it may`,
  );
}

/** Longest reply that is read, in characters. */
const MOST = 1_000_000;

export function askAt({ base, model, key, seconds }: ModelAddress, send: typeof fetch = fetch): Ask {
  const where = new URL("chat/completions", base);
  const headers = {
    "content-type": "application/json",
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
  };
  return async (messages) => {
    const body = JSON.stringify({ model, messages, temperature: 0, stream: false });
    const signal = AbortSignal.timeout(seconds * 1000);
    const response = await send(where, { method: "POST", headers, body, signal, redirect: "error" }).catch(
      (error: unknown) => {
        throw new FileProblem(`${where.href} does not answer: ${reasonOf(error)}`);
      },
    );
    const reply = (await response.text()).slice(0, MOST);
    if (!response.ok)
      throw new FileProblem(`${where.href} answers ${response.status}: ${reply.slice(0, 200)}`);
    return contentOf(reply, where.href);
  };
}

const reasonOf = (error: unknown): string => {
  const { message, cause } = error as { message: string; cause?: { code?: string } };
  return cause?.code ?? message;
};

function contentOf(reply: string, where: string): string {
  try {
    const { choices } = JSON.parse(reply) as { choices: readonly { message: { content: unknown } }[] };
    const content = choices[0]?.message.content;
    if (typeof content === "string") return content;
  } catch {
    // Said below.
  }
  throw new FileProblem(`${where} answers in another form than choices[0].message.content`);
}
