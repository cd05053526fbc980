/** Files of the web app under hands that mean ill: nobody waits for those who take nothing, nor for what is compressed. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { readSite } from "../../src/http/site.ts";
import { served } from "../support/served.ts";
import { testApp } from "../support/visitor.ts";

const folder = mkdtempSync(join(tmpdir(), "linchpin-site-"));
after(() => rmSync(folder, { recursive: true }));
/** More than the operating system takes for a socket. */
const LARGE = Buffer.alloc(12_000_000, randomBytes(1021));
writeFileSync(join(folder, "index.html"), `<!doctype html><head></head>${"<p>text</p>".repeat(2000)}`);
writeFileSync(join(folder, "large.ttf"), LARGE);

const app = testApp({ site: readSite(folder) });

const asking = (path: string, more = ""): string => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${more}\r\n`;

test("who asks for the largest file and takes nothing is sent no more than the socket takes", async () => {
  await served(await app, async (address, server) => {
    const port = Number(new URL(address).port);
    const ends: Socket[] = [];
    server.on("connection", (socket) => ends.push(socket));
    for (let i = 0; i < 4; i++) connect({ port, host: "127.0.0.1" }).pause().write(asking("/large.ttf"));
    // One who takes all of it gets all of it, after those who do not.
    const taker = connect({ port, host: "127.0.0.1" });
    taker.write(asking("/large.ttf", "connection: close\r\n"));
    const parts: Buffer[] = [];
    taker.on("data", (part: Buffer) => parts.push(part));
    await once(taker, "close");
    const all = Buffer.concat(parts);
    assert.ok(all.subarray(all.indexOf("\r\n\r\n") + 4).equals(LARGE));
    const kept = Math.max(...ends.map(({ writableLength }) => writableLength));
    assert.ok(kept <= 256 * 1024, `${kept} bytes wait for one who takes none`);
  });
});

test("others are answered while a file is compressed, and who asks meanwhile waits for the same", async () => {
  for (const coding of ["br", "gzip"]) {
    const headers = { "accept-encoding": coding };
    const asked = Promise.resolve((await app).request("/", { headers }));
    const again = (await app).request("/", { headers });
    const first = await Promise.race([asked.then(() => "the file"), setImmediate("another")]);
    assert.equal(first, "another");
    const [one, two] = await Promise.all([asked, again].map(async (each) => (await each).arrayBuffer()));
    assert.deepEqual(Buffer.from(one!), Buffer.from(two!));
  }
});
