/** The server as a process of its own, as `npm start` runs it. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  /** All that it has said so far. */
  readonly said: () => string;
  /** The exit status, or the signal that ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | string>;
  readonly ended: Promise<number | string>;
}

/** Resolves once it is ready; rejects with what it said if it ends before. */
export function startProcess(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, LINCHPIN_RATE: "10000", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ended = new Promise<number | string>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal ?? "?"));
  });
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /ready: (http:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      const end = (signal: NodeJS.Signals): Promise<number | string> => {
        child.kill(signal);
        return ended;
      };
      resolve({
        pid: child.pid!,
        address: address.replace("localhost", "127.0.0.1"),
        said: () => said,
        end,
        ended,
      });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then(() => reject(new Error(`the server ended: ${said}`)));
  });
}
