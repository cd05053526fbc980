/** What the owner finds of a party is kept until anything changes that it may depend on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { start, view, type OwnerView, type PartyAcross } from "@linchpin/table";
import { lately } from "../src/lately.ts";
import { scenarioCalled } from "./support/positions.ts";

const scenario = scenarioCalled("sensor");
const begun = (): OwnerView => view(start(scenario, 1), 0);
const withParty = (seen: OwnerView, seat: number, change: Partial<PartyAcross>): OwnerView => ({
  ...seen,
  parties: seen.parties.with(seat - 1, { ...seen.parties[seat - 1]!, ...change }),
});

test("nothing is found twice while nothing changes, and everything anew once something does", () => {
  const asked = [0, 0, 0];
  const found = lately((seen, seat) => [++asked[seat]!, seen.week, seen.parties[seat - 1]!.belief]);
  const seen = begun();
  const changed: readonly OwnerView[] = [
    seen,
    { ...seen, week: 2 },
    withParty(seen, 1, { belief: 0.9 }),
    withParty(seen, 1, { answers: { file: { granted: 1, refused: 0 } } }),
    withParty(seen, 1, { offer: { kind: "nnn" } }),
    { ...seen, releasedAt: 1 },
    // It is another outlook where anybody else holds something.
    { ...withParty(seen, 2, { given: seen.parties[1]!.given.map(() => 0) }), releasedAt: 1 },
  ];
  for (const [i, each] of changed.entries()) {
    const expected = [i + 1, each.week, each.parties[0]!.belief];
    assert.deepEqual(found(each, 1), expected);
    // Another look at the same table, other parties in between, and what costs nothing to the party.
    found(each, 2);
    assert.deepEqual(
      found({ ...each, cash: 1, movesLeft: 1, parties: each.parties.map((p) => ({ ...p })) }, 1),
      expected,
    );
  }
});
