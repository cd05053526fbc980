/** What was found of a party is found again where everything is as it was, and nowhere else; a party with a memory chooses as one without. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { seatView, type PartyState, type SeatView } from "@linchpin/table";
import { outlookOf } from "../src/outlook.ts";
import { isAlike, Recent } from "../src/recent.ts";
import { chanceFor, interestedParty, recalling } from "../src/index.ts";
import { randomPositions } from "./support/positions.ts";

const views = (): readonly SeatView[] =>
  randomPositions("party", 6).map((position) => seatView(position, position.turn!));

/** The same party with one thing of it changed, each thing in turn. */
function changedIn(party: PartyState): readonly PartyState[] {
  return Object.entries(party).flatMap(([key, value]: [string, unknown]) => {
    const other =
      typeof value === "number" ? value + 1 / 64 : typeof value === "boolean" ? !value : [value, "other"];
    return [{ ...party, [key]: other }];
  });
}

test("parties are alike exactly if they are equal, whoever made them", () => {
  const parties = views().map(({ parties: all, seat }) => all[seat - 1] as PartyState);
  for (const party of parties) {
    assert.ok(isAlike(party, structuredClone(party)));
    for (const other of changedIn(party)) assert.ok(!isAlike(party, other) && !isAlike(other, party));
  }
  for (const one of parties)
    for (const other of parties)
      assert.equal(isAlike(one, other), JSON.stringify(one) === JSON.stringify(other));
  assert.ok(!isAlike({ file: 1 }, { file: 1, visit: 1 }) && !isAlike({ file: 1, visit: 1 }, { file: 1 }));
  assert.ok(!isAlike([1], [1, 2]) && !isAlike([1, 2], [1]) && !isAlike(null, {}) && !isAlike({}, null));
});

test("nothing is found twice, and nothing of another week, outlook, party or question", () => {
  const [view] = views();
  const party = view!.parties[view!.seat - 1] as PartyState & { readonly kind: "own" };
  const sight = { outlook: outlookOf(view!), week: view!.week, releasedAt: view!.releasedAt, party };
  const sights = [
    sight,
    { ...sight, week: sight.week + 1 },
    { ...sight, releasedAt: 3 },
    { ...sight, outlook: { ...sight.outlook } },
    ...changedIn(party).map((other) => ({ ...sight, party: other as typeof party })),
  ];
  let asked = 0;
  const recent = new Recent<string, number>(1000);
  const ask = (about: string): readonly number[] =>
    sights.map((each) => recent.of(about, each, () => ++asked));
  const found = [...ask("one"), ...ask("other")];
  assert.deepEqual(
    found,
    [...found.keys()].map((i) => i + 1),
  );
  assert.deepEqual([...ask("one"), ...ask("other")], found);
  // With room for few the oldest go.
  const small = new Recent<string, number>(2);
  const counted = (week: number): number => small.of("", { ...sight, week }, () => ++asked);
  const first = counted(1);
  assert.equal(counted(1), first);
  for (let week = 2; week < 8; week++) counted(week);
  assert.notEqual(counted(1), first);
});

test("with the same chance a party that recalls what it chose chooses as one that does not", () => {
  for (const seed of [1, 2]) {
    const memory = recalling(interestedParty);
    for (const view of [...views(), ...views()]) {
      const chance = (): ReturnType<typeof chanceFor> => chanceFor(seed, view.seat, view.week);
      assert.deepEqual(
        memory.choose(view, () => [], chance()),
        interestedParty.choose(view, () => [], chance()),
      );
    }
  }
});
