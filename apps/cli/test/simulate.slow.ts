/** All that play must show, measured from the command line in few games. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { CLAIMS, type Finding } from "../src/author/claims/claim.ts";
import { linchpin } from "./harness.ts";

interface Told {
  readonly scenarios: readonly { readonly findings: readonly Finding[] }[];
}

it("every claim is measured, and the laws are held over mixed owners", async () => {
  const { code, out, err } = await linchpin(["simulate", "jackets", "--games", "2", "--json"]);
  assert.deepEqual([code, err], [0, ""]);
  const { findings } = (JSON.parse(out) as Told).scenarios[0]!;
  assert.deepEqual(
    [...new Set(findings.map(({ claim }) => claim))].toSorted((a, b) => a - b),
    CLAIMS.map((_, i) => i + 1),
  );
  const laws = await linchpin(["simulate", "jackets", "--laws", "--games", "10", "--json"]);
  assert.equal((JSON.parse(laws.out) as { readonly laws: readonly Finding[] }).laws.length, 3);
});
