/** Every seat that ships passes the conformance suite, and the suite refuses seats that should not pass. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nextFloat, seedRandom } from "@linchpin/coalition";
import { asParty, type Move, ownParty, type Position, type SeatView, type View } from "@linchpin/table";
import { randomOwner } from "../src/owners.ts";
import { interestedParty, likelyActs, OWNERS, type Seat } from "../src/index.ts";
import { conforms, LAWS, type Subject } from "./support/conformance.ts";
import { randomParty } from "./support/positions.ts";

const ownTypeIn = (view: SeatView): Parameters<typeof likelyActs>[1] =>
  view.scenario.parties[view.seat - 1]!.types[ownParty(view).type]!;

for (const [name, seat] of Object.entries(OWNERS)) {
  conforms(`owner ${name}`, { side: "owner", make: () => seat });
}
conforms("interested party", {
  side: "party",
  make: () => interestedParty,
  odds: (view) => likelyActs(asParty(view), ownTypeIn(asParty(view))),
});
conforms("random party", { side: "party", make: () => randomParty });

type LawName = keyof typeof LAWS;

const SIGHT = "its choice depends on nothing that its seat cannot see";
const WIRE = "it needs nothing but plain data";
const LEGAL = "it answers with a legal move, in random positions and in whole games";
const REPEAT = "it makes the same choice for the same view and chance, whatever it has played before";

/** A random owner that waits instead where something hidden is so. */
const owner = (waits: (peek: () => Position, view: View) => boolean): Subject => ({
  side: "owner",
  make: (peek) => ({
    name: "bad owner",
    choose: (view, legal, random) =>
      waits(peek, view) ? { kind: "wait" } : randomOwner.choose(view, legal, random),
  }),
});

/** An interested party that stalls instead where something hidden is so. */
const party = (stalls: (peek: () => Position, view: View) => boolean): Subject => ({
  side: "party",
  make: (peek) => ({
    name: "bad party",
    choose: (view, legal, random) =>
      stalls(peek, view) ? { kind: "stall" } : randomParty.choose(view, legal, random),
  }),
});

const always =
  (move: Move): Subject["make"] =>
  () => ({ name: "stubborn", choose: () => move });

function counting(): Seat {
  let asked = 0;
  return {
    name: "counting",
    choose: (view, legal, random) =>
      asked++ % 3 === 0 ? { kind: "wait" } : randomOwner.choose(view, legal, random),
  };
}

const die = seedRandom(3);

/** Seats that see what is hidden from them. */
const PEEKING: readonly (readonly [string, Subject])[] = [
  ["an owner that knows a type", owner((peek) => peek().parties[0]!.type === 0)],
  ["an owner that sees a copy under way", owner((peek) => peek().parties.some((p) => p.rebuild !== null))],
  [
    "an owner that sees what was passed on",
    owner((peek) => peek().parties.some((p) => p.got.some((g) => g >= 0))),
  ],
  ["an owner that knows the order of acts", owner((peek) => peek().random.a > 0)],
  ["a party that knows the cash", party((peek) => peek().cash > 400_000)],
  [
    "a party that knows what the others believe",
    party((peek, { seat }) => peek().parties.some((p, i) => i + 1 !== seat && p.belief > 0.7)),
  ],
  ["a party that knows who else talks", party((peek) => peek().parties.filter((p) => p.inTalks).length > 2)],
  ["a party that knows who has exclusivity", party((peek) => peek().exclusivity !== null)],
  ["a party that sees the generator", party((peek) => peek().random.b > 0)],
];

/** What is wrong with it, the law that must see it, what the law says, and the seat. */
const BAD: readonly (readonly [string, LawName, RegExp, Subject])[] = [
  ...PEEKING.map(([what, subject]) => [what, SIGHT, /hidden things change the choice/, subject] as const),
  [
    "a party that follows its view back to the table",
    WIRE,
    /a copy of the view/,
    party((peek, { parties, seat }) => peek().parties[seat - 1]!.given === parties[seat - 1]!.given),
  ],
  [
    "an owner that accepts what nobody proposed",
    LEGAL,
    /accept: noProposal/,
    { side: "owner", make: always({ kind: "accept", party: 1 }) },
  ],
  [
    "an owner that acts as a party",
    LEGAL,
    /stall: noSuchMove/,
    { side: "owner", make: always({ kind: "stall" }) },
  ],
  [
    "a party that presses what it never asked",
    LEGAL,
    /press: nothingToPress/,
    { side: "party", make: always({ kind: "press" }) },
  ],
  [
    "a party that throws in the third week",
    LEGAL,
    /I am tired/,
    party((_, { week }) => {
      if (week === 3) throw new Error("I am tired");
      return true;
    }),
  ],
  [
    "an owner that writes in its view",
    LEGAL,
    /not extensible/,
    owner((_, view) => {
      (view.parties as unknown[]).push({});
      return true;
    }),
  ],
  ["an owner that counts its moves", REPEAT, /another choice/, { side: "owner", make: counting }],
  ["a party with a die of its own", REPEAT, /another choice/, party(() => nextFloat(die) < 0.5)],
];

for (const [what, law, says, subject] of BAD) {
  test(`the suite refuses ${what}`, () => assert.match(LAWS[law](subject).join("\n"), says));
}
