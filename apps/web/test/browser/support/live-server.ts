/** The real server as a process of its own, on a folder and a port that outlive it, and browsers at its tables. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type BrowserContextOptions } from "playwright-core";
import { CHROMIUM, visit, type Visit } from "./site.ts";

const MAIN = fileURLToPath(new URL("../../../../server/src/main.ts", import.meta.url));

export interface LiveServer {
  readonly address: string;
  readonly start: () => Promise<void>;
  /** As a power cut would: nothing is answered, nothing is tidied up. */
  readonly kill: () => Promise<void>;
  readonly page: (options?: BrowserContextOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

export async function openLiveServer(): Promise<LiveServer> {
  const folder = await mkdtemp(join(tmpdir(), "linchpin-live-"));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  let child: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child;
    child = null;
    if (running === null) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill(signal);
    await ended;
  };
  const server: LiveServer = {
    address,
    start: async () => {
      child = await ready(folder, port);
    },
    kill: () => end("SIGKILL"),
    page: (options) => visit(browser, address, options),
    close: async () => {
      await browser.close();
      await end("SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

function ready(folder: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      LINCHPIN_DATA: folder,
      PORT: String(port),
      LINCHPIN_WORKERS: "0",
      LINCHPIN_RATE: "1000",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes("ready: http")) resolve(child);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => reject(new Error(`the server ended: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { readonly port: number };
      probe.close(() => resolve(port));
    });
  });
}
