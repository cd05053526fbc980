/** Laws of the rules, on random games of every scenario: any legal move of every seat. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { candidatesOf } from "../src/candidates.ts";
import {
  RULES_VERSION,
  isDetour,
  legal,
  objection,
  offeredBy,
  OFFER_FATES,
  partyAt,
  play,
  readPosition,
  REQUEST_FATES,
  settle,
  start,
  writePosition,
  type Move,
  type Offer,
  type PlayEvent,
  type Position,
  type Scenario,
} from "../src/index.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { deepFreeze } from "./support/freeze.ts";
import { brokenPromises } from "./support/invariants.ts";
import { anyMove, playout, sensibleMove, type Chooser } from "./support/players.ts";
import { everyScenario, scenariosHere } from "./support/scenarios.ts";

const SEEDS = [1, 2, 3, 4, 5];

/** Every candidate of a seat, legal or not. */
function candidates({ scenario, parties }: Position, seat: number): readonly Move[] {
  const { towards, alone, parties: acts } = candidatesOf(scenario);
  if (seat === 0) return [...towards.flatMap((to) => Object.values(to).flat(2) as Move[]), ...alone];
  const { pass, ...rest } = acts[seat - 1]!;
  return [...Object.values(rest).flat(), ...pass[parties[seat - 1]!.type]!];
}

/** Trades are for the asset that is asked for: of the others' deposits some are no candidates here. */
const tradeable = (position: Position, move: Move): boolean => {
  if (move.kind !== "trade") return true;
  const { request } = position.parties[move.party - 1]!;
  const trades =
    request?.kind === "asset"
      ? candidatesOf(position.scenario).towards[move.party - 1]!.trade[request.asset]
      : [];
  return trades!.includes(move);
};

for (const scenario of scenariosHere()) {
  test(`${scenario.id}: a move is listed exactly if there is no objection to it; refusals say why and change nothing`, () => {
    for (const { before, seat, position } of playout(scenario, 11, sensibleMove)) {
      const listed = new Set(legal(before, seat));
      assert.ok(listed.size > 0);
      const frozen = deepFreeze(before);
      for (const move of candidates(before, seat)) {
        const reason = objection(before, seat, move);
        if (tradeable(before, move))
          assert.equal(
            listed.has(move),
            reason === null,
            `${JSON.stringify(move)}: ${JSON.stringify(reason)}`,
          );
        if (reason === null) continue;
        const refused = play(frozen, seat, move);
        assert.ok(!refused.ok && refused.fault.kind === reason.kind, JSON.stringify(move));
      }
      const other = (seat + 1) % before.ledger.length;
      assert.deepEqual(legal(before, other), []);
      assert.equal(play(frozen, other, { kind: other === 0 ? "wait" : "stall" }).ok, false);
      assert.deepEqual(brokenPromises(position), []);
    }
  });

  test(`${scenario.id}: random games keep every promise, end, change no input, and settle finitely`, () => {
    for (const seed of SEEDS) {
      let last: Position = start(scenario, seed);
      let count = 0;
      for (const { before, position } of playout(deepFreeze(scenario), seed)) {
        deepFreeze(before);
        deepFreeze(position);
        assert.deepEqual(brokenPromises(position), []);
        assert.ok(++count <= scenario.weeks * (scenario.attention + scenario.parties.length));
        last = position;
      }
      const { payoffs, stopsAt } = settle(last);
      assert.ok(payoffs.length === last.ledger.length && payoffs.every(Number.isFinite));
      assert.equal(stopsAt.length, last.parties.length);
    }
  });

  test(`${scenario.id}: the same seed gives the same bytes, and a saved position goes on the same way`, () => {
    const one = [...playout(scenario, 5)].map((step) => writePosition(step.position));
    assert.deepEqual(
      one,
      [...playout(scenario, 5)].map((step) => writePosition(step.position)),
    );
    for (const { before, seat, move, position } of playout(scenario, 6)) {
      const read = readPosition(writePosition(before), scenario);
      assert.ok(read.ok);
      assert.deepEqual(read.position, before);
      const played = play(read.position, seat, move);
      assert.ok(played.ok);
      assert.equal(writePosition(played.position), writePosition(position));
    }
  });

  test(`${scenario.id}: the books balance: what parties pay the owner gets, what it spends leaves the cash`, () => {
    for (const seed of SEEDS) checkBooks(scenario, seed);
  });
}

/** Keeps the books of a game by what is seen to happen, and compares. */
function checkBooks(scenario: Scenario, seed: number): void {
  const worth = (week: number): number => (1 + scenario.deal.discountRate) ** (-(week - 1) / 52);
  const ledger = scenario.parties.map(() => 0);
  let cash = scenario.cash;
  let own = 0;
  const spent = (week: number, cost: number): void => {
    cash -= cost;
    own -= cost * worth(week);
  };
  for (const { before, move, events, position } of playout(scenario, seed, sensibleMove)) {
    const { week } = before;
    if (move.kind === "approach") spent(week, scenario.approachCost);
    if (move.kind === "build") spent(week, scenario.building[move.channel]!.cost);
    if (move.kind === "develop") spent(week, scenario.development!.cost);
    if (move.kind === "keep") spent(week, scenario.keeping!);
    if (isDetour(move)) {
      const { cost } = offeredBy(scenario, partyAt(before, before.turn!), move.kind, move.asset);
      ledger[before.turn! - 1]! -= cost * worth(week);
    }
    for (const event of events) {
      if (event.kind === "learned" && event.from === 0) spent(week, scenario.shareCost[event.asset]!);
      if (event.kind === "paid") {
        spent(week, -event.amount);
        ledger[event.party - 1]! -= event.amount * worth(week);
      }
      if (event.kind === "breached") ledger[event.party - 1]! -= event.amount * worth(week);
      if (event.kind !== "event") continue;
      for (const effect of scenario.events.find((e) => e.key === event.key)!.effects) {
        if (effect.kind === "cash") spent(position.week, -effect.by);
      }
    }
    const over = position.week > week || position.ending === "weeks" || position.ending === "cash";
    if (over) {
      spent(week, scenario.burn);
      before.parties.forEach(({ rebuild }, i) => {
        const begun =
          move.kind === "rebuild" && before.turn === i + 1 ? position.parties[i]!.rebuild! : rebuild;
        if (begun !== null && (begun !== rebuild || begun.done < 1))
          ledger[i]! -= (begun.cost / begun.weeks) * worth(week);
      });
    }
    const near = (a: number, b: number): void =>
      assert.ok(Math.abs(a - b) < 1e-6 * (1 + Math.abs(a) + scenario.cash), `${a} ≠ ${b}`);
    near(position.cash, cash);
    near(position.ledger[0]!, own);
    ledger.forEach((value, i) => near(position.ledger[i + 1]!, value));
  }
}

test("saved positions of another scenario, version or make are refused with a reason", () => {
  const [one, other] = scenariosHere() as [Scenario, Scenario];
  const text = writePosition(start(one, 3));
  const refusal = (saved: string, scenario = one): string => {
    const read = readPosition(saved, scenario);
    return read.ok ? "" : read.fault.kind;
  };
  assert.match(refusal(text, other), /^otherScenario$/);
  assert.match(refusal(text, { ...one, version: 9 }), /^otherScenario$/);
  assert.match(refusal(text.replace(`"rules":${RULES_VERSION}`, '"rules":0')), /^otherRules$/);
  assert.match(refusal("{"), /^notSaved$/);
  assert.match(refusal("null"), /^notSaved$/);
  assert.match(refusal(text.replace('"week":1', '"week":-1')), /^damaged$/);
  assert.match(refusal(text.replace(/"parties":\[\{/, '"parties":[null,{')), /^damaged$/);
});

const check = (position: Position, raw: object, asks: object): void => {
  const played = play(position, position.turn!, { ...raw, against: asks } as unknown as Move);
  if (played.ok) assert.deepEqual(brokenPromises(played.position), []);
  else assert.equal(typeof played.fault.kind, "string");
};

test("moves that are not even moves are refused in words, for any seat", () => {
  const [scenario] = scenariosHere() as [Scenario];
  const number = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double(), fc.constant(undefined));
  const kind = fc.constantFrom(
    ..."approach share deflect refuse trade probe mention nnn accept reject exclusivity build dismiss ask press".split(
      " ",
    ),
    ..."askExclusivity agree decline rebuild pass nonsense".split(" "),
  );
  const move = fc.record({
    kind,
    party: number,
    asset: number,
    channel: number,
    weeks: number,
    to: number,
    topic: fc.string(),
  });
  const against = fc.constantFrom({ kind: "deposit", amount: -1 }, { kind: "deposit", amount: Number.NaN });
  const starts = [...playout(scenario, 3)]
    .filter((_, i) => i % 25 === 0)
    .map((step) => deepFreeze(step.before));
  forAll({ seed: 20, numRuns: 3000 }, fc.constantFrom(...starts), move, against, check);
});

interface Open {
  readonly request: unknown;
  readonly offer: Offer | null;
  readonly proposal: Offer | null;
}
const NOTHING: Open = { request: null, offer: null, proposal: null };

/** What the events say stands open; a press is told by the act. */
function openAfter(before: Open, event: PlayEvent): Open {
  switch (event.kind) {
    case "asked":
      assert.equal(before.request, null, "one request at a time");
      return { ...before, request: event.request };
    case "answered":
      assert.deepEqual(event.request, before.request, "what was open is what is answered");
      return { ...before, request: null };
    case "offered":
    case "concluded": {
      const which = event.by === "owner" ? "offer" : "proposal";
      if (event.kind === "concluded") assert.deepEqual(event.offer, before[which]);
      else assert.equal(before[which], null, "one offer at a time");
      return { ...before, [which]: event.kind === "offered" ? event.offer : null };
    }
    default:
      return before;
  }
}

const pressed = ({ request }: Open): unknown =>
  request === null ? null : { ...request, pressed: (request as { pressed: number }).pressed + 1 };

/** An owner that answers nobody. */
const silentOwner: Chooser = (moves, random, position) =>
  sensibleMove(position.turn === 0 && position.week > 2 ? [{ kind: "wait" }] : moves, random, position);

test("events say what became of every request and offer: folded, they are what stands open", () => {
  const fates = new Set<string>();
  for (const scenario of everyScenario()) {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      let open = scenario.parties.map(() => NOTHING);
      const chooser = seed === 6 ? silentOwner : anyMove;
      for (const { position, events, seat, move } of playout(scenario, seed, chooser)) {
        if (move.kind === "press")
          open = open.with(seat - 1, { ...open[seat - 1]!, request: pressed(open[seat - 1]!) });
        for (const event of events) {
          if (event.kind === "answered" || event.kind === "concluded")
            fates.add(`${event.kind} ${event.how}`);
          if (!("party" in event)) continue;
          assert.ok(event.kind !== "asked" || event.seenBy.length === 2);
          open = open.with(event.party - 1, openAfter(open[event.party - 1]!, event));
        }
        position.parties.forEach(({ request, offer, proposal }, i) => {
          const terms = proposal === null ? null : { kind: "terms", terms: proposal };
          assert.deepEqual(
            open[i],
            { request, offer, proposal: terms },
            `${scenario.id} ${seed} ${move.kind}`,
          );
        });
      }
    }
  }
  const all = [
    ...REQUEST_FATES.map((how) => `answered ${how}`),
    ...OFFER_FATES.map((how) => `concluded ${how}`),
  ];
  assert.deepEqual(
    all.filter((fate) => !fates.has(fate)),
    [],
    "every fate is met",
  );
});
