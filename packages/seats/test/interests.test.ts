/** What drives a party, as laws on deals made by hand: which way a change of its interests moves what it does. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { powerMap, termsValue, type Deal, type Terms } from "@linchpin/deal";
import {
  dealOf,
  flatRoyalty,
  MAX_PRESSES,
  type Offer,
  type PartyAct,
  type PartyState,
  type PartyType,
  plainTerms,
  type Position,
  type Reason,
  type Scenario,
  type ScenarioParty,
  seatView,
  start,
  truthOf,
  OTHERS,
} from "@linchpin/table";
import { dealOfText } from "../../table/test/support/scenarios.ts";
import { bare, week } from "../../table/test/support/script.ts";
import { likelyActs, valuedActs } from "../src/index.ts";
import { randomPositions } from "./support/positions.ts";

/** A maker that needs half a year to copy what the recipe and the drawings tell, and others as the tests like. */
const dealWith = (parties: string, channel: string, rest = ""): Deal =>
  dealOfText(`linchpin: 1
title: Pump
currency: USD
horizon: 48
discountRate: 0.1
owner: {make: 0.4}
technology:
  halfLife: 48
  components:
    process: {rebuildCost: 500000, rebuildMonths: 18}
    body: {rebuildCost: 300000, rebuildMonths: 12}
assets:
  brochure: {kind: brochure, reveals: {}, proves: 0.1}
  demo: {kind: demo, reveals: {body: 0.1}, proves: 0.5}
  recipe: {kind: document, reveals: {process: 0.9}, proves: 0.1}
  drawings: {kind: document, reveals: {body: 0.9}, proves: 0.1}
parties: ${parties}
channels: ${channel}
${rest}`);

const ONE = dealWith("{a: {}}", "{oem: {margin: 60000, sales: 200000, controlledBy: [a]}}");
const RIVALS = dealWith("{a: {}, b: {}}", "{oem: {margin: 60000, sales: 200000, controlledBy: [a, b]}}");
const ALLIES = dealWith(
  "{a: {}, b: {}}",
  "{oem: {margin: 60000, sales: 200000, controlledBy: [a]}, web: {margin: 30000, sales: 90000, controlledBy: [b]}}",
  "allied: [[a, b]]",
);
const [BROCHURE, DEMO, RECIPE, DRAWINGS] = [0, 1, 2, 3] as const;

interface Case {
  readonly deal?: Deal;
  readonly seat?: number;
  readonly type?: Partial<PartyType>;
  readonly play?: Partial<ScenarioParty>;
  readonly scenario?: Partial<Scenario>;
  /** Of the party that acts, and of the position. */
  readonly party?: Partial<PartyState>;
  readonly position?: Partial<Position>;
}

const PLAIN: PartyType = {
  key: "only",
  weight: 1,
  care: 0,
  shrewdness: 5,
  patience: 1,
  allies: [],
  budget: 1e9,
};

/** A position in which the party at a seat, of a type, is to act. */
function positionOf({ deal = ONE, seat = 1, type, play, scenario, party, position }: Case): Position {
  const parties = deal.parties.map((_, i) => ({
    belief: 0.7,
    rapport: 0.6,
    nnnPenalty: 100_000,
    ...(i + 1 === seat ? play : {}),
    types: [i + 1 === seat ? { ...PLAIN, ...type } : PLAIN],
  }));
  const first = start(bare(deal, { parties, ...scenario }), 1);
  // It has had its small things by now: what it asks for is weighed, whatever its size.
  const answers = { brochure: { granted: 6, refused: 0 }, ...party?.answers };
  const states = first.parties.with(seat - 1, { ...first.parties[seat - 1]!, ...party, answers });
  return { ...first, turn: seat, parties: states, ...position };
}

const actsIn = (position: Position): ReturnType<typeof valuedActs> =>
  valuedActs(seatView(position, position.turn!), typeIn(position));
const typeIn = ({ scenario, parties, turn }: Position): PartyType =>
  scenario.parties[turn! - 1]!.types[parties[turn! - 1]!.type]!;

/** What an act is worth; null: it is not weighed. */
function valueOf(given: Case, act: PartyAct): number | null {
  const text = JSON.stringify(act);
  return actsIn(positionOf(given)).find((each) => JSON.stringify(each.act) === text)?.value ?? null;
}

/** How likely it is to do one of the acts. */
const chanceOf = (given: Case, fits: (act: PartyAct) => boolean): number => {
  const position = positionOf(given);
  return likelyActs(seatView(position, position.turn!), typeIn(position))
    .filter(({ act }) => fits(act))
    .reduce((sum, { probability }) => sum + probability, 0);
};

/** It was just told that one other talks. */
const TOLD: Partial<PartyState> = { heard: [{ of: OTHERS, how: "talks", count: 1, week: 1 }] };

const ask = (asset: number): PartyAct => ({ kind: "ask", asset });
const isAsk = (act: PartyAct): boolean => act.kind === "ask" && act.asset !== BROCHURE;

/** What is found of each case is less than what is found of the one before. */
function falls<T>(what: string, cases: readonly T[], found: (one: T) => number | null): void {
  const values = cases.map(found);
  values.slice(1).forEach((value, i) => {
    assert.ok(value !== null && values[i] !== null, what);
    assert.ok(value < values[i]!, `${what}: ${values.join(", ")}`);
  });
}

const rises: typeof falls = (what, cases, found) => falls(what, cases.toReversed(), found);

test("the more a party cares for the owner, the less what it could take is worth to it", () => {
  const cares = [0, 0.2, 0.5, 0.9];
  for (const asset of [RECIPE, DRAWINGS]) {
    falls(`ask for ${asset}`, cares, (care) => valueOf({ type: { care } }, ask(asset)));
  }
  const given = { deal: ALLIES, party: { given: [-1, -1, 0, 0] } };
  falls("pass the recipe on", cares, (care) =>
    valueOf({ ...given, type: { care, allies: [2] } }, { kind: "pass", asset: RECIPE, to: 2 }),
  );
});

test("acquirers take more often than partners", () => {
  const [acquirer, partner] = [0, 0.8].map((care) => chanceOf({ type: { care } }, isAsk));
  assert.ok(acquirer! > partner!, `${acquirer}, ${partner}`);
});

const answers = (granted: number, refused: number): Case => ({
  party: { answers: { document: { granted, refused } } },
});

test("a request becomes less attractive with every refusal of its kind, and more with every grant", () => {
  falls("refused", [0, 1, 2, 4, 8], (refused) => valueOf(answers(0, refused), ask(RECIPE)));
  rises("granted", [0, 1, 2, 4], (granted) => valueOf(answers(granted, 3), ask(RECIPE)));
  falls("it asks for documents less often", [0, 3, 9], (refused) =>
    chanceOf(answers(0, refused), (act) => act.kind === "ask" && act.asset >= RECIPE),
  );
});

const pressed = (times: number): number | null =>
  valueOf({ party: { request: { kind: "asset", asset: RECIPE, pressed: times } } }, { kind: "press" });

test("what is pressed for again is hoped for less, and at last not at all", () => {
  falls("press", [...Array(MAX_PRESSES).keys()], pressed);
  assert.equal(pressed(MAX_PRESSES), null);
});

test("a party with an open request makes no other, and one that holds a thing does not ask for it", () => {
  const open = { party: { request: { kind: "asset", asset: DEMO, pressed: 0 } } } as const;
  assert.equal(
    chanceOf(open, (act) => act.kind === "ask" || act.kind === "askExclusivity"),
    0,
  );
  assert.equal(valueOf({ party: { given: [-1, -1, 0, -1] } }, ask(RECIPE)), null);
  assert.notEqual(valueOf({ party: { given: [-1, -1, 0, -1] } }, ask(DRAWINGS)), null);
});

test("what tells nothing is not worth asking for, and later is worth less than now to who is in a hurry", () => {
  assert.ok(valueOf({}, ask(BROCHURE))! < 0);
  assert.ok(valueOf({}, ask(BROCHURE))! < valueOf({}, ask(RECIPE))!);
  rises("patience", [0.6, 0.8, 1], (patience) => valueOf({ type: { patience } }, ask(RECIPE)));
});

test("who may lose the talks by a refusal asks less", () => {
  rises("rapport", [0.03, 0.1, 0.4, 1], (rapport) => valueOf({ party: { rapport } }, ask(RECIPE)));
});

const licence = (change: Partial<Terms>, deal = ONE): Terms => ({
  ...plainTerms(bare(deal), 1),
  supplies: "all",
  ...change,
});
const offered = (terms: Terms): Partial<PartyState> => ({ offer: { kind: "terms", terms } });

const agree = (terms: Terms): number | null => valueOf({ party: offered(terms) }, { kind: "agree" });

/** The reason with which it would decline. */
function reasonFor(given: Case, terms: Terms): Reason | null {
  const acts = actsIn(positionOf({ ...given, party: { ...given.party, ...offered(terms) } }));
  const [reason] = acts.flatMap(({ act }) => (act.kind === "decline" ? [act.reason] : []));
  return reason ?? null;
}

test("a party that declines says what stands against it: purse, channel, teaching, price, or that it does not believe", () => {
  const fair = licence({ royalty: flatRoyalty(0.06) });
  assert.equal(reasonFor({ type: { budget: 10_000 } }, { ...fair, upfront: 20_000 }), "budget");
  const web = dealWith(
    "{a: {}, b: {}}",
    "{oem: {margin: 60000, controlledBy: [a]}, web: {margin: 30000, sales: 90000, controlledBy: [b]}}",
  );
  assert.equal(
    reasonFor({ deal: web }, { ...licence({ royalty: flatRoyalty(0.06) }, web), channels: [1] }),
    "channel",
  );
  // Alone it would need 18 months and more money than the channel brings.
  const small = dealWith("{a: {}}", "{oem: {margin: 9000, sales: 30000, controlledBy: [a]}}");
  assert.equal(
    reasonFor({ deal: small }, licence({ royalty: flatRoyalty(0.06), supplies: [] }, small)),
    "unable",
  );
  assert.equal(reasonFor({ deal: small }, licence({ royalty: flatRoyalty(0.28) }, small)), "price");
  assert.equal(
    reasonFor({ deal: small, party: { belief: 0.2 } }, licence({ royalty: flatRoyalty(0.06) }, small)),
    "proof",
  );
  // With nothing to be had for the asking the price alone is left to speak of; early in the talks, the file.
  const early: Case = { party: { belief: 1, answers: { document: { granted: 9, refused: 0 } } } };
  assert.equal(reasonFor(early, fair), "file");
  assert.equal(reasonFor({ ...early, scenario: { weeks: 20 }, position: { week: 20 } }, fair), "price");
});

test("in the last week a party that believes signs terms that leave it more than it could get otherwise, and no worse", () => {
  const last = { scenario: { weeks: 20 }, position: { week: 20 } };
  let [signs, declines] = [0, 0];
  for (let percent = 0; percent <= 30; percent += 2) {
    const royalty = percent / 100;
    for (const upfront of [0, 20_000, 40_000, 500_000]) {
      const terms = licence({ royalty: flatRoyalty(royalty), upfront });
      const given: Case = { ...last, party: { belief: 1, ...offered(terms) } };
      const position = positionOf(given);
      const deal = dealOf(truthOf(position));
      const whole = { ...deal, parties: [{ ...deal.parties[0]!, knows: [0, 1, 2, 3] }] };
      const { toParty, withoutDeal } = termsValue(deal, {
        ...terms,
        term: Math.min(terms.term, deal.horizon),
      });
      // It can hope for its share, for that of one who was told everything, or for what it earns alone.
      const hopes = [powerMap(deal).shares[1]!, powerMap(whole).shares[1]!, withoutDeal];
      const value = valueOf(given, { kind: "agree" }) ?? Number.NEGATIVE_INFINITY;
      const slack = 0.01 * powerMap(deal).worth;
      if (toParty > Math.max(...hopes) + slack) {
        assert.ok(value > 0, `${royalty}, ${upfront}: ${value}`);
        assert.ok(
          chanceOf(given, (act) => act.kind === "agree") > chanceOf(given, (act) => act.kind === "decline"),
        );
        signs++;
      }
      if (toParty < Math.min(...hopes) - slack) {
        assert.ok(value < 0, `${royalty}, ${upfront}: ${value}`);
        assert.ok(
          chanceOf(given, (act) => act.kind === "agree") < chanceOf(given, (act) => act.kind === "decline"),
        );
        declines++;
      }
    }
  }
  assert.ok(signs >= 3 && declines >= 3, `${signs} signed, ${declines} declined`);
});

test("terms are worth the less to a party the more they ask, whether at once or in time", () => {
  falls("royalty", [0, 0.02, 0.05, 0.1], (royalty) => agree(licence({ royalty: flatRoyalty(royalty) })));
  falls("upfront", [0, 10_000, 100_000], (upfront) => agree(licence({ upfront })));
  falls("minimum", [0, 50_000, 300_000], (minimum) =>
    agree(licence({ royalty: flatRoyalty(0.02), minimum: [minimum] })),
  );
});

test("the more time is left, the more a party holds out for", () => {
  falls("weeks", [11, 20, 80], (weeks) =>
    valueOf(
      {
        scenario: { weeks },
        position: { week: 11 },
        party: offered(licence({ royalty: flatRoyalty(0.05) })),
      },
      { kind: "agree" },
    ),
  );
});

test("proof raises belief by the share of the doubt that it takes away, and with belief terms are worth more", () => {
  const first = { ...positionOf({}), turn: 0 };
  const shown = week(first, ["share a demo"]);
  assert.ok(Math.abs(shown.parties[0]!.belief - (1 - 0.3 * 0.5)) < 1e-12);
  const terms = licence({ royalty: flatRoyalty(0.05) });
  rises("belief", [0.5, 0.7, 0.85, 1], (belief) =>
    valueOf({ party: { belief, ...offered(terms) } }, { kind: "agree" }),
  );
});

const trade = (amount: number): number | null =>
  valueOf(
    {
      party: {
        request: { kind: "asset", asset: RECIPE, pressed: 0 },
        offer: { kind: "trade", asset: RECIPE, against: { kind: "deposit", amount } } satisfies Offer,
      },
    },
    { kind: "agree" },
  );

test("of an asset against a deposit the party has what is left after it has paid", () => {
  for (const amount of [1, 5000, 250_000]) {
    assert.ok(Math.abs(trade(1)! - trade(amount)! - (amount - 1)) < 1e-6);
  }
  // It does not pay more than the asset is worth to it.
  assert.ok(trade(1)! > 0 && trade(50_000_000) === null);
});

test("the more an NNN would cost it, the less a party likes to sign one", () => {
  falls("penalty", [0, 50_000, 200_000], (nnnPenalty) =>
    valueOf({ play: { nnnPenalty }, party: { offer: { kind: "nnn" } } }, { kind: "agree" }),
  );
});

test("exclusivity is worth having once there is somebody to keep out", () => {
  const exclusive: PartyAct = { kind: "askExclusivity", weeks: 12 };
  const [alone, unaware, aware] = [
    valueOf({}, exclusive)!,
    valueOf({ deal: RIVALS }, exclusive)!,
    valueOf({ deal: RIVALS, party: TOLD }, exclusive)!,
  ];
  assert.ok(aware > unaware && unaware < 0 && alone < 0, `${alone}, ${unaware}, ${aware}`);
  const held = { deal: RIVALS, position: { exclusivity: { party: 1, until: 12 } } };
  assert.equal(valueOf(held, exclusive), null);
});

test("a party that was told of rivals has less to hope for: what it signs may leave it less", () => {
  const terms = offered(licence({ royalty: flatRoyalty(0.05) }, RIVALS));
  rises("rivals", [{}, TOLD], (party) =>
    valueOf({ deal: RIVALS, party: { ...party, ...terms } }, { kind: "agree" }),
  );
});

test("only allies are told anything, and only what they do not have", () => {
  const given = { deal: ALLIES, party: { given: [-1, -1, 0, -1] } } as const;
  const passes = (type: Partial<PartyType>, party = {}): readonly PartyAct[] =>
    actsIn(positionOf({ ...given, type, party: { ...given.party, ...party } }))
      .map(({ act }) => act)
      .filter((act) => act.kind === "pass");
  assert.deepEqual(passes({}), []);
  assert.deepEqual(passes({ allies: [2] }), [{ kind: "pass", asset: RECIPE, to: 2 }]);
  const position = positionOf({ ...given, type: { allies: [2] } });
  const told = position.parties.with(1, { ...position.parties[1]!, got: [-1, -1, 0, -1] });
  assert.ok(actsIn({ ...position, parties: told }).every(({ act }) => act.kind !== "pass"));
});

test("a party that was always refused starts its copy sooner than one that was always answered", () => {
  const cheap = { ...ONE, parties: ONE.parties.map((p) => ({ ...p, capability: 3 })) };
  const copy = (granted: number, refused: number): number | null =>
    valueOf({ deal: cheap, party: { answers: { document: { granted, refused } } } }, { kind: "rebuild" });
  rises("rebuild", [copy(8, 0), copy(0, 0), copy(0, 8)], (value) => value);
  const busy = { done: 0.2, generation: 0, weeks: 30, cost: 100_000 };
  assert.equal(valueOf({ party: { rebuild: busy } }, { kind: "rebuild" }), null);
});

test("nobody is better off leaving while its share is more than it earns alone", () => {
  for (const given of [{}, { deal: RIVALS }, { deal: RIVALS, party: TOLD }, { deal: ALLIES }]) {
    assert.ok(valueOf(given, { kind: "quit" })! < 0);
  }
});

test("equal parties in other seats weigh their acts alike", () => {
  const swapped = { ...RIVALS, parties: RIVALS.parties.toReversed() };
  for (const party of [{}, TOLD, { given: [0, 0, 0, -1] }, { belief: 0.2, rapport: 0.9 }]) {
    const [one, two, other] = [
      actsIn(positionOf({ deal: RIVALS, seat: 1, party })),
      actsIn(positionOf({ deal: RIVALS, seat: 2, party })),
      actsIn(positionOf({ deal: swapped, seat: 2, party })),
    ];
    one.forEach(({ act, value }, i) => {
      for (const same of [two[i]!, other[i]!]) {
        assert.equal(same.act.kind, act.kind);
        assert.ok(Math.abs(same.value - value) < 1e-6 * (1 + Math.abs(value)), act.kind);
      }
    });
  }
});

test("names, roles and keys decide nothing", () => {
  for (const position of randomPositions("party", 5)) {
    const { scenario } = position;
    const parties = scenario.deal.parties.map((party, i) => ({
      ...party,
      key: `p${i}`,
      name: "",
      role: null,
    }));
    const plays = scenario.parties.map((party) => ({
      ...party,
      types: party.types.map((type, i) => ({ ...type, key: `t${i}` })),
    }));
    const owner = { ...scenario.deal.owner, name: "" };
    const nameless: Scenario = {
      ...scenario,
      id: "",
      deal: { ...scenario.deal, title: "", owner, parties },
      parties: plays,
    };
    assert.deepEqual(actsIn({ ...position, scenario: nameless }), actsIn(position));
  }
});

test("what acts are worth is a number in every position, and stalling is the nought that all are measured from", () => {
  for (const position of randomPositions("party", 12)) {
    for (const { act, value } of actsIn(position)) {
      assert.ok(Number.isFinite(value), act.kind);
      if (act.kind === "stall") assert.equal(value, 0);
    }
  }
});

test("a party puts forward nothing that it would not sign, and hopes for no more than there is", () => {
  let papers = 0;
  for (const belief of [0.3, 0.5, 0.7, 1])
    for (const now of [1, 10, 19]) {
      const given: Case = { deal: RIVALS, party: { belief }, position: { week: now } };
      for (const { act } of actsIn(positionOf(given))) {
        if (act.kind !== "proposeTerms") continue;
        papers++;
        const worth = valueOf(
          { ...given, party: { ...given.party, ...offered(act.terms) } },
          { kind: "agree" },
        );
        assert.ok(worth !== null && worth >= 0, JSON.stringify(act.terms));
      }
    }
  assert.ok(papers > 0);
  // What costs nothing is not declined for its price.
  for (const belief of [0.2, 0.5, 0.8]) {
    const free = licence({ royalty: flatRoyalty(0), upfront: 0 });
    const reasons = actsIn(positionOf({ party: { belief, ...offered(free) } })).flatMap(({ act }) =>
      act.kind === "decline" ? [act.reason] : [],
    );
    assert.ok(!reasons.includes("price"), `${belief}: ${reasons.join(", ")}`);
  }
});

const toldNo = (refused: number): Case => ({
  deal: RIVALS,
  party: { answers: { exclusivity: { granted: 0, refused } } },
});
const inWeek = (now: number): Case => ({ deal: RIVALS, position: { week: now } });
const weighs = (given: Case, kinds: readonly string[]): boolean =>
  actsIn(positionOf(given)).some(({ act }) => kinds.includes(act.kind));

test("who was told no three times asks for exclusivity no more, and in the last week nobody asks or proposes", () => {
  assert.ok(weighs(toldNo(2), ["askExclusivity"]));
  assert.ok(!weighs(toldNo(3), ["askExclusivity"]));
  const { weeks } = positionOf({}).scenario;
  const open = ["ask", "press", "askExclusivity", "proposeTerms"];
  assert.ok(weighs(inWeek(weeks - 1), open));
  assert.ok(!weighs(inWeek(weeks), open));
});
