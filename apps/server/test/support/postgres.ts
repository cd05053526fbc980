/**
 * A PostgreSQL of the test's own, from the system's packages: made in a temporary folder, gone afterwards.
 *
 * `TEST_DATABASE_URL` names another server to use instead; it must allow to create databases.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";

const DEBIAN = "/usr/lib/postgresql";

export interface TestPostgres {
  /** The address of a new, empty database. */
  readonly database: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given !== undefined) return { database: () => freshDatabase(given), stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), "linchpin-pg-"));
  const user = process.getuid?.() === 0 ? userCalled("postgres") : null;
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const port = await freePort();
  const as = user === null ? {} : { uid: user.uid, gid: user.gid };
  const quiet = { ...as, cwd: folder, stdio: "ignore" } as const;
  execFileSync(
    program("initdb"),
    ["-D", data, "-U", "linchpin", "-A", "trust", "-E", "UTF8", "--no-locale"],
    quiet,
  );
  const server = spawn(
    program("postgres"),
    ["-D", data, "-p", String(port), "-k", folder, "-h", "127.0.0.1"],
    quiet,
  );
  const url = `postgres://linchpin@127.0.0.1:${port}/postgres`;
  await answers(url, server);
  return {
    database: () => freshDatabase(url),
    stop: async () => {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      // At once: connections that are still open are cut.
      server.kill("SIGQUIT");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function program(name: string): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(DEBIAN, version, "bin", name))
    .find((path) => existsSync(path));
  // Elsewhere it is on the path, or the message says what is missing.
  return found ?? name;
}

function userCalled(name: string): { readonly uid: number; readonly gid: number } {
  const id = (flag: string): number => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) break;
    try {
      await query(url, "select 1");
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error("PostgreSQL does not start: install the package postgresql, or set TEST_DATABASE_URL");
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

let made = 0;

async function freshDatabase(url: string): Promise<string> {
  const name = `linchpin_test_${process.pid}_${++made}`;
  await query(url, `create database ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
