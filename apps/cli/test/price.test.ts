import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import stringWidth from "string-width";
import { dataFile, DEALS, dealFile, linchpin, SMALL } from "./harness.ts";

type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Every number of a tree with its path. */
function figures(value: Json, path = ""): readonly (readonly [string, number])[] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, Json]) => figures(item, `${path}.${key}`));
}

describe("price --json", () => {
  for (const name of DEALS) {
    const expectedFile = dataFile(`reference/${name}.expected.json`);
    it(
      `${name} has the shape and the numbers of the reference`,
      { skip: existsSync(expectedFile) ? false : "no reference here" },
      async () => {
        const { code, out, err } = await linchpin([
          "price",
          dataFile(`scenarios/deals/${name}.yaml`),
          "--json",
        ]);
        assert.equal(code, 0);
        assert.equal(err, "");
        const priced = JSON.parse(out) as { freeToShow: Json } & { [key: string]: Json };
        const expected = JSON.parse(readFileSync(expectedFile, "utf8")) as typeof priced;
        const [are, should] = [new Map(figures(priced)), new Map(figures(expected))];
        assert.deepEqual([...are.keys()].sort(), [...should.keys()].sort());
        const scale = Number(priced["worth"]);
        for (const [path, value] of should) {
          const near = Math.abs(are.get(path)! - value) <= 1e-6 * Math.max(Math.abs(value), scale * 1e-3);
          assert.ok(near, `${path}: ${are.get(path)} should be ${value}`);
        }
        assert.deepEqual(priced.freeToShow, expected.freeToShow);
      },
    );
  }

  it("prints no −0 and says nothing of ranges unless asked", async () => {
    const { out } = await linchpin(["price", dealFile("sensor"), "--json"]);
    assert.doesNotMatch(out, /-0[,\n]/);
    assert.deepEqual(Object.keys(JSON.parse(out) as object), [
      "worth",
      "leverage",
      "necessity",
      "shares",
      "prices",
      "freeToShow",
    ]);
  });

  it("gives quantiles of the same shape with --samples, the same for the same seed", async () => {
    const args = ["price", dealFile("sensor"), "--json", "--samples", "20", "--seed", "7"];
    const [one, two] = [await linchpin(args), await linchpin(args)];
    assert.equal(one.out, two.out);
    const {
      ranges,
      freeToShow: _,
      ...plain
    } = JSON.parse(one.out) as { ranges: Json; freeToShow: Json; [key: string]: Json };
    const paths = figures(ranges).map(([path]) => path);
    assert.deepEqual(
      paths.filter((path) => path.endsWith(".p50")).map((path) => path.slice(0, -4)),
      figures(plain).map(([path]) => path),
    );
    for (const [path, p10] of figures(ranges)) {
      if (!path.endsWith(".p10")) continue;
      const p90 = figures(ranges).find(([other]) => other === path.replace(/p10$/, "p90"))![1];
      assert.ok(p10 <= p90, path);
    }
  });
});

describe("price for people", () => {
  it("is what was reviewed by eye", async () => {
    const { code, out } = await linchpin(["price", dealFile("sensor"), "--samples", "0"]);
    assert.equal(code, 0);
    assert.equal(out, readFileSync(new URL("golden/sensor-price.txt", import.meta.url), "utf8"));
  });

  it("fits every width from 60 columns, with and without ranges", async () => {
    for (const columns of [60, 80, 120]) {
      for (const samples of ["0", "5"]) {
        const { out } = await linchpin(["price", dealFile("ring"), "--samples", samples], { columns });
        for (const line of out.split("\n")) assert.ok(stringWidth(line) <= Math.max(columns, 78), line);
      }
    }
  });

  it("fills the bar", async () => {
    const { out } = await linchpin(["price", dealFile("sensor"), "--samples", "0"], { columns: 64 });
    const bar = out.split("\n").find((line) => /^[█▒░▓]+$/u.test(line));
    assert.equal(stringWidth(bar ?? ""), 64);
  });

  it("colours only a terminal, and not with NO_COLOR", async () => {
    const args = ["price", "-", "--samples", "0"];
    const coloured = async (terminal: boolean, env: Record<string, string>): Promise<boolean> =>
      (await linchpin(args, { stdin: SMALL, terminal, env })).out.includes("\u001b[");
    assert.equal(await coloured(false, {}), false);
    assert.equal(await coloured(true, {}), true);
    assert.equal(await coloured(true, { NO_COLOR: "1" }), false);
    assert.equal(await coloured(false, { FORCE_COLOR: "1" }), true);
  });

  it("shows progress on a terminal only", async () => {
    const args = ["price", dealFile("sensor"), "--samples", "5"];
    assert.equal((await linchpin(args)).err, "");
    assert.match((await linchpin(args, { terminal: true })).err, /100 %/);
  });
});
