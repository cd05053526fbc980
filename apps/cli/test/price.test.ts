import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import stringWidth from "string-width";
import { aFew } from "../../../packages/coalition/test/helpers/scope.ts";
import { printed, assertGolden, dataFile, dealFile, linchpin, PATENTS, reference, SMALL } from "./harness.ts";

type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Every number of a tree with its path. */
function figures(value: Json, path = ""): readonly (readonly [string, number])[] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, Json]) => figures(item, `${path}.${key}`));
}

/** Every reference case of version 2, computed apart from this code. */
const CASES = readdirSync(dataFile("reference/v2"))
  .filter((file) => file.endsWith(".expected.json"))
  .map((file) => file.slice(0, -".expected.json".length))
  .filter((_, i) => i % aFew(4, 1) === 0);

/** The same keys and numbers: money to a millionth of the pie, anything else that is a number too. */
function assertNear(actual: Json, expected: Json, scale: number): void {
  const [are, should] = [new Map(figures(actual)), new Map(figures(expected))];
  assert.deepEqual([...are.keys()].sort(), [...should.keys()].sort());
  for (const [path, value] of should) {
    const near = Math.abs(are.get(path)! - value) <= 1e-6 * Math.max(Math.abs(value), scale);
    assert.ok(near, `${path}: ${are.get(path)} should be ${value}`);
  }
}

type Figures = { readonly [key: string]: Json };

describe("--json against the reference of version 2", () => {
  for (const name of CASES) {
    it(`${name}: price and terms have its keys and its numbers`, async () => {
      const { terms, ...expected } = JSON.parse(readFileSync(reference(name, "expected"), "utf8")) as {
        terms: Figures;
      } & Figures;
      const scale = Number(expected["worth"]);
      const { code, out, err } = await linchpin(["price", reference(name, "deal"), "--json"]);
      assert.deepEqual([code, err], [0, ""]);
      const price = JSON.parse(out) as Figures;
      assert.deepEqual(Object.keys(price).sort(), Object.keys(expected).sort());
      assertNear(price, expected, scale);
      assert.deepEqual(price["free"], expected["free"]);
      assert.deepEqual(price["freeToShow"], expected["freeToShow"]);
      const weighed = ["terms", reference(name, "deal"), reference(name, "terms"), "--json"];
      const { warnings, ...value } = JSON.parse(await printed(weighed)) as Figures;
      assert.ok(Array.isArray(warnings));
      assert.deepEqual(Object.keys(value).sort(), Object.keys(terms).sort());
      assertNear(value, terms, scale);
      for (const key of ["heldBy", "signs", "selfEnforcing", "stopsAt", "startsAt"])
        if (typeof terms[key] !== "number") assert.deepEqual(value[key], terms[key], key);
    });
  }
});

describe("price --json", () => {
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
      "free",
    ]);
  });

  it("gives quantiles of the same shape with --samples, the same for the same seed", async () => {
    const args = ["price", dealFile("sensor"), "--json", "--samples", aFew("5", "20"), "--seed", "7"];
    const [one, two] = [await linchpin(args), await linchpin(args)];
    assert.equal(one.out, two.out);
    const {
      ranges,
      freeToShow: _,
      free: __,
      freeAtP90,
      ...plain
    } = JSON.parse(one.out) as { ranges: Json; freeToShow: Json; freeAtP90: Json; [key: string]: Json };
    assert.deepEqual(Object.keys(freeAtP90 as object), ["keeps", "passedOn"]);
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
    for (const name of ["05-fuel-cell", "sensor"]) {
      const out = await printed(["price", reference(name, "deal"), "--samples", "0"]);
      assertGolden(`${name}-price`, out);
    }
  });

  it("says names, both prices of exclusivity, and what it could never do", async () => {
    const { out } = await linchpin(["price", reference("sensor", "deal"), "--samples", "0"]);
    assert.match(out, /0\.70 M with those who\s+talk\s+today,\s+2\.07 M if all who are listed did/);
    assert.match(out, /Ruize\s+Instruments\s+makes\s+nothing\s+itself/);
    // Alone it would need 400 months at a tenth of the capability; the market lasts 24, and the other two can do without it.
    const weak = JSON.stringify({
      ...(JSON.parse(SMALL) as object),
      technology: { components: { process: { rebuildCost: 100_000, rebuildMonths: 20 } } },
      parties: { one: { capability: 0.05 }, two: {} },
      allied: [["one", "two"]],
    });
    const slow = (await linchpin(["price", "-"], { stdin: weak })).out.replace(/\s+/g, " ");
    assert.match(slow, /one could never make the product alone before the market is over/);
    assert.doesNotMatch(slow, /[24]00(?:\.0)? /);
  });

  it("tells a deal that stands on patents alone what that means", async () => {
    const { out } = await linchpin(["price", "-"], { stdin: PATENTS });
    assert.match(out, /The deal stands on patents alone/);
    assert.match(out, /a licence is\s+worth what the law prevents/);
  });

  it("fits every width from 60 columns, with and without ranges", async () => {
    for (const columns of aFew([60], [60, 80, 120])) {
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
    const args = ["price", dealFile("sensor"), "--samples", "2"];
    assert.equal((await linchpin(args)).err, "");
    assert.match((await linchpin(args, { terminal: true })).err, /100 %/);
  });
});
