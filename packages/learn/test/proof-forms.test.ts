import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { valueOf } from "@linchpin/coach";
import {
  FORM_TABLES,
  formOf,
  FORMS,
  happened,
  hedgesG,
  NOTHING_YET,
  sittingOf,
  type Form,
} from "@linchpin/learn";
import { meanOf, simulate } from "@linchpin/seats/measure";
import { scenarioName, start, type Scenario } from "@linchpin/table";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { formFile, PARTS, type Part } from "./support/forms.ts";
import { DAY } from "./support/arbitraries.ts";

const files = FORMS.map(formFile);
const scenarios = files.map(({ scenario }) => scenario);

const PARTY_PARTS: readonly Part[] = ["large", "small", "dealer", "chain"];
const ASSET_PARTS: readonly Part[] = ["brochure", "trial", "spec", "recipe", "process"];
const COMPONENT_PARTS: readonly Part[] = ["core", "making", "fitting"];
const CHANNEL_PARTS: readonly Part[] = ["makers", "own", "dealers", "chains", "home"];

const sum = (list: readonly number[]): number => list.reduce((total, x) => total + x, 0);

/** Every number of a form by the part that it plays: money as a share of what all channels bring in a month. */
function numbersOf(scenario: Scenario, form: number): Readonly<Record<string, number>> {
  const { deal } = scenario;
  const unit = sum(deal.channels.map(({ margin }) => margin));
  const found: Record<string, number> = {};
  const tell = (name: string, value: number): void => void (found[name] = value);
  const at = (list: readonly { readonly key: string }[], part: Part): number =>
    list.findIndex(({ key }) => key === PARTS[part][form]);
  const { technology, owner } = deal;
  tell("halfLife", technology.halfLife!);
  tell("protection", technology.protection / unit);
  tell("release cost", technology.releases!.cost / unit);
  tell("release renews", technology.releases!.renews);
  tell("owner make", owner.make);
  for (const part of COMPONENT_PARTS) {
    const c = technology.components[at(technology.components, part)]!;
    tell(`${part} cost`, c.rebuildCost / unit);
    tell(`${part} months`, c.rebuildMonths);
  }
  for (const part of ASSET_PARTS) {
    const a = at(deal.assets, part);
    tell(`${part} proves`, deal.assets[a]!.proves);
    tell(`${part} share cost`, scenario.shareCost[a]! / unit);
    for (const c of COMPONENT_PARTS)
      tell(`${part} reveals ${c}`, deal.assets[a]!.reveals[at(technology.components, c)]!);
  }
  for (const part of CHANNEL_PARTS) {
    const c = at(deal.channels, part);
    const { margin, sales, ramp, start: from, investment, controlledBy } = deal.channels[c]!;
    tell(`${part} margin`, margin / unit);
    tell(`${part} sales`, sales / unit);
    tell(`${part} timing`, 100 * from + ramp);
    tell(`${part} investment`, investment / unit);
    tell(`${part} keys`, controlledBy.length);
    tell(`${part} building`, (scenario.building[c]?.cost ?? 0) / unit);
  }
  for (const part of PARTY_PARTS) {
    const p = at(deal.parties, part);
    const { make, capability, passesOn, inTalks } = deal.parties[p]!;
    const { belief, rapport, nnnPenalty, types } = scenario.parties[p]!;
    tell(`${part} make`, make);
    tell(`${part} capability`, capability);
    tell(`${part} passes on`, passesOn);
    tell(`${part} talks`, Number(inTalks));
    tell(`${part} belief`, belief);
    tell(`${part} rapport`, rapport);
    tell(`${part} nnn`, nnnPenalty / unit);
    for (const [i, type] of types.entries()) {
      tell(`${part} type ${i}`, type.weight);
      tell(`${part} care ${i}`, type.care);
      tell(`${part} budget ${i}`, type.budget / unit);
      tell(`${part} patience ${i}`, type.patience);
      tell(`${part} shrewdness ${i}`, type.shrewdness);
      tell(`${part} allies ${i}`, type.allies.length);
    }
  }
  for (const name of ["cash", "burn", "approachCost"] as const) tell(name, scenario[name] / unit);
  tell("development", scenario.development!.cost / unit);
  tell("weeks", scenario.weeks);
  tell("attention", scenario.attention);
  tell("horizon", deal.horizon);
  for (const [i, event] of scenario.events.entries()) {
    tell(`event ${i}`, 100 * event.week + event.chance);
    tell(`event ${i} effects`, event.effects.length);
  }
  return found;
}

test("the three forms are one table: the same numbers, moved by a few per cent", () => {
  const [a, b, c] = scenarios.map(numbersOf);
  assert.ok(Object.keys(a!).length > 120);
  for (const other of [b!, c!]) {
    assert.deepEqual(Object.keys(other), Object.keys(a!));
    for (const [name, value] of Object.entries(a!))
      assert.ok(
        Math.abs(other[name]! - value) <= 0.07 * Math.abs(value) + 1e-12,
        `${name}: ${value} ${other[name]}`,
      );
  }
});

test("names, order and money are not the same, so that nobody sees it", () => {
  const keys = scenarios.map(({ deal }) => deal.parties.map(({ key }) => key));
  assert.equal(new Set(keys.flat()).size, 12);
  const orders = keys.map((list, form) =>
    list.map((key) => PARTY_PARTS.findIndex((part) => PARTS[part][form] === key)).join(),
  );
  assert.equal(new Set(orders).size, 3);
  assert.equal(new Set(scenarios.map(({ cash }) => cash)).size, 3);
  assert.equal(new Set(files.map(({ texts }) => texts.en["title"])).size, 3);
});

test("at the fixed seeds the same kinds of organisation sit at the table", () => {
  const seated = FORMS.map((form, i) => {
    const position = start(scenarios[i]!, FORM_TABLES[form].seed);
    return PARTY_PARTS.map((part) => {
      const at = scenarios[i]!.deal.parties.findIndex(({ key }) => key === PARTS[part][i]);
      return position.parties[at]!.type;
    }).join();
  });
  assert.equal(new Set(seated).size, 1, seated.join(" | "));
  for (const [i, form] of FORMS.entries())
    assert.equal(scenarioName(scenarios[i]!).split(" ")[0], FORM_TABLES[form].id);
});

/** From the weakest to the strongest, as far as they are apart. */
const RANKED = ["give", "exclusive", "onebuyer", "royalty", "techniques"];
const OTHERS = ["refuse", "random"];
/** Its games end near nothing or near the two techniques, by whether anybody asks for exclusivity before the first signature. */
const BY_CHANCE = ["exclusive"];

test("ways of dealing rank the same in each form, and come to the same", () => {
  const games = aFew(6, 200);
  const points = (scenario: Scenario, owner: string): readonly number[] =>
    Array.from({ length: games }, (_, i) => valueOf(scenario, simulate(scenario, owner, i + 1).payoffs[0]!));
  const owners = aFew(["give", "onebuyer", "techniques"], [...RANKED, ...OTHERS]);
  const played = owners.map((owner) => scenarios.map((scenario) => points(scenario, owner)));
  const table = played.map((row) => row.map(meanOf));
  for (const [i, owner] of owners.entries()) {
    const means = table[i]!.map(({ mean }) => mean);
    // With few games chance adds to what the forms differ by.
    const chance = aFew(Math.hypot(...table[i]!.map(({ error }) => error)), 0);
    const apart = Math.max(...means) - Math.min(...means);
    assert.ok(BY_CHANCE.includes(owner) || apart <= 5 + chance, `${owner}: ${means.join(" ")}`);
    if (i === 0 || OTHERS.includes(owner)) continue;
    for (const [f, scenario] of scenarios.entries())
      assert.ok(table[i - 1]![f]!.mean < table[i]![f]!.mean, `${scenario.id}: ${owners[i - 1]} ${owner}`);
  }
  // One buyer is told from the two techniques by where its games end.
  for (const [f, scenario] of scenarios.entries()) {
    const [one, two] = ["onebuyer", "techniques"].map((owner) => played[owners.indexOf(owner)]![f]!);
    const effect = hedgesG(two!, one!)!;
    assert.ok(aFew(effect.low > 0, effect.g >= 1.5), `${scenario.id}: ${effect.g}`);
  }
});

const names = fc.string({ minLength: 1, maxLength: 30 });

test("who sits three times meets every form once, in an order of one's own", () => {
  fc.assert(
    fc.property(names, (name) => {
      const met: { form: Form }[] = [];
      for (let i = 0; i < 3; i++) met.push({ form: formOf(met, name)! });
      assert.equal(new Set(met.map(({ form }) => form)).size, 3);
      assert.equal(formOf(met, name), null);
      assert.equal(formOf([], name), met[0]!.form);
    }),
  );
});

test("whatever was taken before, what comes next was not, and orders are balanced over a class", () => {
  fc.assert(
    fc.property(names, fc.shuffledSubarray([...FORMS]), (name, order) => {
      const next = formOf(
        order.map((form) => ({ form })),
        name,
      );
      assert.equal(next === null, order.length === 3);
      assert.ok(next === null || !order.includes(next));
    }),
  );
  const orders = new Map<string, number>();
  for (let i = 0; i < 600; i++) {
    const first = formOf([], `learner ${i}`)!;
    const order = first + formOf([{ form: first }], `learner ${i}`)!;
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  assert.equal(orders.size, 6);
  for (const count of orders.values()) assert.ok(count > 65 && count < 140, String(count));
});

test("the third sitting opens three weeks after the second", () => {
  const at = 1_700_000_000_000;
  const first = sittingOf(NOTHING_YET, "x", at)!;
  assert.deepEqual([first.sitting, first.opens], ["before", null]);
  const before = happened(NOTHING_YET, { kind: "test", at, form: first.form, record: "-" });
  const second = sittingOf(before, "x", at + 1)!;
  assert.deepEqual([second.sitting, second.opens], ["after", null]);
  const after = happened(before, { kind: "test", at: at + DAY, form: second.form, record: "-" });
  assert.equal(sittingOf(after, "x", at + 2 * DAY)?.opens, at + 22 * DAY);
  const third = sittingOf(after, "x", at + 22 * DAY)!;
  assert.deepEqual([third.sitting, third.opens], ["later", null]);
  const all = happened(after, { kind: "test", at: at + 22 * DAY, form: third.form, record: "-" });
  assert.equal(sittingOf(all, "x", at + 30 * DAY), null);
});
