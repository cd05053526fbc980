/** The ladder comes out: small things first, crown jewels never first, and what is asked for grows over the weeks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { isJewel, OWNERS } from "../src/index.ts";
import { watchGame } from "../src/measure/index.ts";
import { chanceBySize, furtherReach, sizesOf } from "../src/ladder.ts";
import { everyScenario } from "./support/positions.ts";

const SHIPPED = everyScenario().filter(({ id }) => id !== "small");
const SEEDS = aFew([1, 2], [1, 2, 3]);

interface Asked {
  readonly week: number;
  readonly size: number;
  readonly jewel: boolean;
  readonly first: boolean;
}

const games = new Map<string, readonly Asked[]>();

function asked(owner: string): readonly Asked[] {
  const known = games.get(owner) ?? [...askedOf(owner)];
  games.set(owner, known);
  return known;
}

function* askedOf(owner: string): Generator<Asked> {
  for (const scenario of SHIPPED) {
    const { deal } = scenario;
    for (const seed of SEEDS) {
      const { turns, events } = watchGame(scenario, seed, OWNERS[owner]!);
      // Also what an event made it ask for.
      const before = (seat: number, ply: number): boolean =>
        events.some((event) => event.kind === "asked" && event.party === seat && event.ply < ply);
      for (const [ply, { seat, week, move }] of turns.entries()) {
        if (move.kind !== "ask") continue;
        const size = sizesOf(deal)[move.asset]!;
        yield { week, size, jewel: isJewel(deal, move.asset), first: !before(seat, ply) };
      }
    }
  }
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test("nobody begins with a crown jewel in the first month, and hardly anybody ever, whoever the owner", () => {
  for (const owner of aFew(["give", "refuse"], ["give", "refuse", "techniques"])) {
    const firsts = asked(owner).filter(({ first }) => first);
    assert.ok(firsts.length > 20, `${owner}: ${firsts.length}`);
    const jewels = firsts.filter(({ jewel }) => jewel);
    assert.deepEqual(
      jewels.filter(({ week }) => week <= 4),
      [],
      owner,
    );
    // Who has talked terms for weeks may ask for one without having asked for anything.
    assert.ok(jewels.length <= firsts.length / 25, `${owner}: ${jewels.length} of ${firsts.length}`);
  }
});

test("with an owner that gives, what is asked for grows on the mean from the first weeks to later ones", () => {
  const all = asked("give");
  const sizes = (from: number, to: number): readonly number[] =>
    all.flatMap(({ week, size }) => (week >= from && week < to ? [size] : []));
  const [first, second, third] = [sizes(1, 3), sizes(3, 7), sizes(7, 60)].map(meanOf);
  assert.ok(first! < second! && second! < third!, `${first}, ${second}, ${third}`);
});

test("a yes reaches further, and what is small is never too much", () => {
  assert.equal(chanceBySize(0.1, 0.05), 1);
  assert.equal(chanceBySize(0.1, 0.45), 0);
  assert.ok(chanceBySize(furtherReach(0.1), 0.45) > 0);
  for (const size of [0.1, 0.2, 0.4, 0.8]) assert.ok(chanceBySize(0.15, size) >= chanceBySize(0.1, size));
});
