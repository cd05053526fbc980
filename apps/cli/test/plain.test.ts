import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { plain } from "../src/terminal/plain.ts";
import { linchpin } from "./harness.ts";

const ESCAPES = {
  title: "\u001B]0;owned\u0007",
  clear: "\u001B[2J\u001B[H",
  clipboard: "\u001B]52;c;ZXZpbA==\u0007",
  "eight-bit": "\u009B2J",
  bell: "\u0007",
  return: "good\rbad!",
  backspace: "bad\b\b\b",
  direction: "\u202Etxt.exe",
} as const;

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const MOVING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
// oxlint-disable-next-line no-control-regex -- our own
const COLOUR = /\u001b\[\d{1,3}m/g;

test("nothing but our own colours and progress lines moves a cursor", () => {
  for (const [name, text] of Object.entries(ESCAPES))
    assert.doesNotMatch(plain(`a ${text} b\n`), MOVING, name);
  for (const ours of [
    "\u001B[1mbold\u001B[22m\n",
    "\rworking 3 of 9",
    "\r\u001B[K",
    "tab\tline\n",
    "青珞 – “ok” 🙂\n",
  ])
    assert.equal(plain(ours), ours);
  fc.assert(
    fc.property(
      fc.array(fc.nat(0x10ffff)).map((codes) => String.fromCodePoint(...codes)),
      (text) => {
        const shown = plain(` ${text}`).replaceAll(COLOUR, "");
        assert.doesNotMatch(shown, MOVING);
        assert.equal(plain(shown), shown);
      },
    ),
    { seed: 7 },
  );
});

async function replayed(text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "linchpin-plain-"));
  try {
    const path = join(folder, "sent.deal-game");
    writeFileSync(path, text);
    const { out, err } = await linchpin(["replay", path], { terminal: true });
    return out + err;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const record = (scenario: string, comment: string, move = "wait"): string =>
  `[Scenario "${scenario}"]\n[Rules "2"]\n[Seed "7"]\n\n1. ${move} {${comment}}\n`;

test("a record that was sent to somebody writes nothing but text on the terminal, read or refused", async () => {
  for (const [name, escape] of Object.entries(ESCAPES)) {
    for (const text of [
      record("sensor 1", escape),
      record(`x${escape} 1`, "a"),
      record("sensor 1", "a", escape),
    ]) {
      const shown = (await replayed(text)).replaceAll(COLOUR, "");
      assert.doesNotMatch(shown, MOVING, name);
    }
  }
});

test("a record names a scenario that ships, never a path on this machine", async () => {
  for (const path of ["/etc/passwd", "./a.yaml", "../../x", "\\\\host\\share\\a", "C:\\a.yaml"]) {
    const said = await replayed(record(`${path} 1`, "a"));
    assert.match(said, /--scenario FILE/, path);
    assert.doesNotMatch(said, /root:/);
  }
});
