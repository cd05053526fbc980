/** A scenario from a deal alone: right as a file would be, complete in both languages, from interests and not from names. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fullTable, gameOf, modelOf, ownerShare, withoutExclusivity, type Deal } from "@linchpin/deal";
import { rawDeals } from "../../deal/test/oracle/random.ts";
import { fnv1a } from "../src/default/identity.ts";
import type { DefaultScenario } from "../src/default/scenario-default.ts";
import { textKeysOf } from "../src/scenario-texts.ts";
import {
  dealId,
  defaultScenario,
  LANGUAGES,
  MAX_PLAYED_PARTIES,
  parseScenario,
  play,
  settle,
  start,
  tooManyParties,
  type Effect,
  type Scenario,
} from "../src/index.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { everyDeal } from "./support/deals.ts";
import { dealOfText, SMALL_DEAL } from "./support/scenarios.ts";

const named = everyDeal();
const RANDOM = { seed: 20261128, numRuns: 60 } as const;

/** Every deal that ships, then random ones. */
function forEveryDeal(check: (deal: Deal, name: string) => void): void {
  for (const [name, deal] of named) check(deal, name);
  forAll(RANDOM, rawDeals, (raw) => check(dealOfText(JSON.stringify(raw)), "random"));
}

const byKey = (items: readonly { readonly key: string }[], value: (i: number) => unknown): object =>
  Object.fromEntries(items.map((item, i) => [item.key, value(i)]));

/** The whole scenario as an author would have written it. */
function asFile({ scenario, texts }: DefaultScenario): string {
  const { deal, development, parties, events, shareCost, building, tearDown, hiring, keeping, ...rest } =
    scenario;
  assert.ok([...tearDown, ...hiring, keeping].every((each) => each === null));
  const key = (seat: number): string => deal.parties[seat - 1]!.key;
  const effect = ({ kind, ...what }: Effect): object => ({
    ...("party" in what ? { [kind]: key(what.party) } : { [kind]: what.by }),
    ...("asset" in what ? { asset: deal.assets[what.asset]!.key } : {}),
    ...("by" in what && "party" in what ? { by: what.by } : {}),
  });
  const written = {
    linchpinScenario: 1,
    deal: "deal.yaml",
    ...rest,
    development,
    shareCost: byKey(deal.assets, (a) => shareCost[a]),
    building: Object.fromEntries(
      deal.channels.flatMap((c, i) => (building[i] === null ? [] : [[c.key, building[i]]])),
    ),
    parties: byKey(deal.parties, (i) => ({
      ...parties[i],
      types: Object.fromEntries(
        parties[i]!.types.map(({ key: type, allies, ...each }) => [
          type,
          { ...each, allies: allies.map(key) },
        ]),
      ),
    })),
    events: Object.fromEntries(
      events.map(({ key: event, effects, ...each }) => [event, { ...each, effects: effects.map(effect) }]),
    ),
    texts,
  };
  return JSON.stringify(written);
}

/** Every number in a value, with its path. */
function* numbersIn(value: unknown, path = ""): Generator<readonly [string, number]> {
  if (typeof value === "number") yield [path, value];
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* numbersIn(inner, `${path}.${key}`);
}

describe("a scenario from a deal", () => {
  it("would pass as a file with everything written, and means the same", () => {
    forEveryDeal((deal, name) => {
      const made = defaultScenario(deal);
      const parsed = parseScenario(asFile(made), deal);
      assert.ok(parsed.ok, `${name}: ${JSON.stringify(parsed)}`);
      assert.deepEqual(parsed.file.scenario, made.scenario, name);
      assert.deepEqual(parsed.file.texts, made.texts, name);
    });
  });

  it("has every text in both languages, and none but those", () => {
    forEveryDeal((deal, name) => {
      const { scenario, texts } = defaultScenario(deal);
      const needed = textKeysOf(scenario);
      for (const language of LANGUAGES) {
        assert.deepEqual(Object.keys(texts[language]).toSorted(), [...needed].toSorted(), name);
        for (const [key, text] of Object.entries(texts[language])) {
          assert.ok(text.trim() === text && text.length > 0, `${name} ${key}`);
          assert.doesNotMatch(text, /undefined|NaN|Infinity|null|\[object|\{|\}| {2}/, `${name} ${key}`);
        }
      }
      const sentences = Object.entries(texts.zh).filter(([key]) =>
        /^(?:scene|role|goodEnd|type\.|event\.)/.test(key),
      );
      for (const [key, text] of sentences) assert.match(text, /[。？]$/, `${name} ${key}`);
    });
  });

  it("has numbers that can be played", () => {
    forEveryDeal((deal, name) => {
      const { scenario } = defaultScenario(deal);
      for (const [path, value] of numbersIn({ ...scenario, deal: null }))
        assert.ok(Number.isFinite(value), `${name} ${path}`);
      assert.ok(scenario.weeks >= 1 && scenario.weeks <= 52, name);
      assert.ok(scenario.cash >= scenario.burn * scenario.weeks || scenario.cash >= scenario.burn * 2, name);
      for (const { types } of scenario.parties) {
        assert.ok(
          types.every(({ weight }) => weight > 0),
          name,
        );
        assert.ok(Math.abs(types.reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-9, name);
      }
      for (const work of [...scenario.building, scenario.development])
        if (work !== null)
          assert.ok(work.weeks < Math.max(2, scenario.weeks) && work.cost <= scenario.cash, name);
    });
  });

  it("has its scale between staying at home and a full table", () => {
    forEveryDeal((deal, name) => {
      const { scenario } = defaultScenario(deal);
      const closed = play(start(scenario, 7), 0, { kind: "close" });
      assert.ok(closed.ok && closed.position.turn === null);
      assert.ok(near(scenario.floor, settle(closed.position).payoffs[0]!), name);
      const full = ownerShare(gameOf(modelOf(withoutExclusivity(fullTable(deal)))));
      assert.ok(scenario.ceiling > scenario.floor, name);
      if (full > scenario.floor * 1.1 && full > 1000) assert.ok(near(scenario.ceiling, full), name);
    });
  });

  it("reads no name, no title, no role", () => {
    forEveryDeal((deal, name) => {
      const other = defaultScenario(renamed(deal)).scenario;
      const { scenario } = defaultScenario(deal);
      assert.deepEqual({ ...other, deal: null }, { ...scenario, deal: null }, name);
    });
  });
});

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

const other = <T extends { readonly name: string }>(item: T): T => ({ ...item, name: "某公司 Some name" });

function renamed(deal: Deal): Deal {
  return {
    ...deal,
    title: "Another title",
    owner: other(deal.owner),
    parties: deal.parties.map((party) => ({ ...other(party), role: "trader" })),
    assets: deal.assets.map(other),
    channels: deal.channels.map(other),
    technology: { ...deal.technology, components: deal.technology.components.map(other) },
  };
}

const scenarioWith = (change: string, to: string): Scenario => {
  assert.ok(SMALL_DEAL.includes(change), change);
  return defaultScenario(dealOfText(SMALL_DEAL.replace(change, to))).scenario;
};
const types = ({ parties }: Scenario, i: number): readonly string[] =>
  parties[i]!.types.map(({ key }) => key);
const weight = ({ parties }: Scenario, i: number, key: string): number =>
  parties[i]!.types.find((type) => type.key === key)!.weight;

describe("what a party may turn out to be", () => {
  it("follows from what it owns and can do", () => {
    const made = scenarioWith("maker: {capability: 1.5}", "maker: {capability: 1.5}");
    assert.deepEqual(types(made, 0), ["acquirer", "pragmatist", "partner"]);
    assert.deepEqual(types(made, 2), ["courier", "broker"]);
    const holder = scenarioWith(
      "partner: {capability: 0.8, inTalks: false}",
      "partner: {make: 0, capability: 0.1}",
    );
    assert.deepEqual(types(holder, 1), ["gatekeeper", "distributor", "housebrand"]);
    const buyer = dealOfText(
      SMALL_DEAL.replace("partner: {capability: 0.8, inTalks: false}", "partner: {make: 0, capability: 0.5}")
        .replace("controlledBy: [owner]", "controlledBy: [partner]")
        .replace("controlledBy: [maker, partner]", "controlledBy: [maker]"),
    );
    assert.deepEqual(types(defaultScenario(buyer).scenario, 1), ["committee", "champion", "localiser"]);
  });

  it("passes on to its allies, and to whoever gains most", () => {
    const made = scenarioWith("allied: [[maker, trader]]", "allied: []");
    const courier = made.parties[2]!.types.find(({ key }) => key === "courier")!;
    // The maker could copy by itself already; the partner gains more by hearing it all.
    assert.deepEqual(courier.allies, [2]);
    assert.ok(made.parties[0]!.types.every(({ allies }) => allies.length === 0));
    const allied = scenarioWith("allied: [[maker, trader]]", "allied: [[maker, partner]]");
    assert.deepEqual(allied.parties[0]!.types.find(({ key }) => key === "acquirer")!.allies, [2]);
  });

  it("is the likelier to acquire the better it could do without the owner", () => {
    const weak = scenarioWith("maker: {capability: 1.5}", "maker: {capability: 0.5}");
    const strong = scenarioWith("maker: {capability: 1.5}", "maker: {capability: 3}");
    const afraid = scenarioWith("maker: {capability: 1.5}", "maker: {capability: 3, penalty: 600000}");
    assert.ok(weight(weak, 0, "acquirer") < weight(strong, 0, "acquirer"));
    assert.ok(weight(afraid, 0, "acquirer") < weight(strong, 0, "acquirer"));
  });
});

describe("channels and releases", () => {
  it("offers no channel that needs all keys, none that is the owner's, none that is open", () => {
    forEveryDeal((deal, name) => {
      const { building } = defaultScenario(deal).scenario;
      deal.channels.forEach(({ open, keys, controlledBy }, c) => {
        if (open || keys === "all" || controlledBy.includes(0)) assert.equal(building[c], null, name);
      });
    });
  });

  it("brings a release forward only where there are releases", () => {
    forEveryDeal((deal, name) => {
      const { development } = defaultScenario(deal).scenario;
      if (deal.technology.releases === null) assert.equal(development, null, name);
      else if (development !== null) assert.equal(development.renews, deal.technology.releases.renews, name);
    });
  });
});

describe("the name of a deal", () => {
  it("is FNV-1a, as its authors publish it", () => {
    // The test vectors of the reference code (draft-eastlake-fnv, appendix C).
    assert.equal(fnv1a("").toString(16), "cbf29ce484222325");
    assert.equal(fnv1a("a").toString(16), "af63dc4c8601ec8c");
    assert.equal(fnv1a("foobar").toString(16), "85944171f73967e8");
  });

  it("stays when words change or keys stand in another order, and changes with any number", () => {
    forEveryDeal((deal, name) => {
      const id = dealId(deal);
      assert.match(id, /^deal-[0-9a-f]{16}$/);
      assert.equal(dealId(renamed(deal)), id, name);
      assert.equal(
        dealId(Object.fromEntries(Object.entries(deal).toReversed()) as unknown as Deal),
        id,
        name,
      );
      assert.notEqual(dealId({ ...deal, horizon: deal.horizon + 1 }), id, name);
      const [first, ...others] = deal.parties;
      assert.notEqual(
        dealId({ ...deal, parties: [{ ...first!, capability: first!.capability + 1e-6 }, ...others] }),
        id,
      );
    });
    const ids = named.map(([, deal]) => dealId(deal));
    assert.ok(new Set(ids).size >= ids.length - named.filter(([file]) => file.includes("reference")).length);
  });

  it("is given to no more parties than a game takes", () => {
    const deal = dealOfText(SMALL_DEAL);
    const crowd = (count: number): Deal => ({
      ...deal,
      parties: Array.from({ length: count }, (_, i) => ({ ...deal.parties[0]!, key: `p${i}` })),
    });
    assert.equal(tooManyParties(crowd(MAX_PLAYED_PARTIES)), null);
    assert.match(tooManyParties(crowd(MAX_PLAYED_PARTIES + 1))!.problem, /takes at most \d+/);
    const refused = parseScenario("linchpinScenario: 1\ndeal: x.yaml\n", crowd(MAX_PLAYED_PARTIES + 1));
    assert.ok(!refused.ok && /takes at most/.test(refused.faults[0]!.problem));
  });
});
