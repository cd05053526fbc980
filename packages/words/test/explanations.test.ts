import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { modelOf, powerMap, rebuildOf, termsValue } from "@linchpin/deal";
import {
  estimate,
  firstInsight,
  interestedParty,
  outlookOf,
  OWNERS,
  playGame,
  sampleWorld,
} from "@linchpin/seats";
import { dealOf, legal, plainTerms, start, teaches, view, type Move, type View } from "@linchpin/table";
import { scenarioCalled } from "../../seats/test/support/positions.ts";
import {
  decisionsOf,
  doneBy,
  effectsOf,
  explain,
  LABELS,
  ONLY_GAP,
  praiseOf,
  PRINCIPLES,
  type Decision,
  type Effect,
  type Explanation,
  type Graded,
} from "@linchpin/coach";
import type { Language } from "@linchpin/table";
import type { Names } from "../src/explanation-words.ts";
import { gradeInWords, moveInWords, principleText, readApart, told } from "../src/index.ts";
import { seedRandom } from "@linchpin/coalition";
import { gradeAs } from "./support/graded.ts";

const LANGUAGES: readonly Language[] = ["en", "zh"];
const scenario = scenarioCalled("small");
const { deal } = scenario;

/** Names that no text of ours holds, and money that can be found again. */
const names: Omit<Names, "language"> = {
  party: (seat) => `P${seat}`,
  asset: (asset) => `<A${asset}>`,
  channel: (channel) => `<C${channel}>`,
  component: (component) => `<J${component}>`,
  money: (amount) => `$${Math.round(amount)}`,
  trade: () => null,
};

const played = ["random", "give", "techniques"].flatMap((owner, i) => {
  const seats = [OWNERS[owner]!, ...scenario.parties.map(() => interestedParty)];
  return decisionsOf(scenario, i + 1, playGame(scenario, i + 1, seats).turns).decisions;
});
/** A party has put terms forward. */
const begun = start(scenario, 1);
const proposing = { ...begun.parties[0]!, proposal: plainTerms(scenario, 1), proposedIn: 1 };
const turns = [{ seat: 0, week: 1, move: { kind: "wait" } }] as const;
const games = [
  ...decisionsOf(scenario, 1, turns, { ...begun, parties: begun.parties.with(0, proposing) }).decisions,
  ...played,
];

const MOVE_KINDS =
  "share deflect refuse trade probe mention nnn propose accept reject exclusivity dismiss wait close approach build develop".split(
    " ",
  );

/** At every second decision one move of each kind that is legal, as the move played and as the better one. */
function everyExplanation(): readonly Explanation[] {
  return games.flatMap((decision, at) => {
    if (at % 2 > 0) return [];
    const world = sampleWorld(decision.insight, decision.view, seedRandom(1));
    const byKind = [...new Map(legal(world, 0).map((move) => [move.kind, move])).values()];
    return byKind.map((move, i) => {
      const best = byKind[(i + 1) % byKind.length]!;
      const doubts: readonly Partial<Graded>[] = [
        {},
        { unsure: ["even", "mistake"] },
        { unsure: ["mistake", "blunder"] },
      ];
      const doubt = doubts[i % doubts.length]!;
      const graded = { ...gradeAs(decision, best, doubt), move };
      return explain({ ...decision, move }, graded, { decisions: [decision], graded: [graded] });
    });
  });
}

const explanations = everyExplanation();

describe("explanations in words", () => {
  it("meet every kind of move, and leave nothing empty, unfilled or in the other language", () => {
    const kinds = new Set<string>(explanations.map(({ done }) => done.act.kind));
    const rare = ["approach", "build", "develop"];
    for (const kind of MOVE_KINDS.filter((each) => !rare.includes(each))) assert.ok(kinds.has(kind), kind);
    for (const language of LANGUAGES) {
      for (const each of explanations) {
        const { done, verdict, better, principle } = told(each, { ...names, language });
        for (const text of [done, verdict, better, principle?.rule]) {
          assert.ok(text !== undefined && text !== null && text.length > 3, JSON.stringify(each.done));
          assert.doesNotMatch(text, /undefined|NaN|Infinity|\{|\}|null|\$-|−0/);
          // Letters that stay in Chinese: names, the NNN, V and lesson ids.
          if (language === "zh") assert.doesNotMatch(text.replaceAll(/P\d|<[AC]\d>|NNN/g, ""), /[a-z]{2,}/i);
          else assert.doesNotMatch(text, /\p{Script=Han}/u);
        }
      }
    }
  });

  it("name the numbers of the structure", () => {
    for (const language of LANGUAGES) {
      for (const each of explanations) {
        const text = told(each, { ...names, language });
        assert.ok(text.verdict.includes("12"), text.verdict);
        if (each.verdict.unsure === null) assert.ok(text.verdict.includes(names.money(each.verdict.money)));
        else
          for (const label of each.verdict.unsure)
            assert.ok(text.verdict.toLowerCase().includes(gradeInWords(label, language)), text.verdict);
        for (const effect of each.done.effects)
          for (const amount of moneyIn(effect))
            assert.ok(text.done.includes(names.money(amount)), `${text.done} ${JSON.stringify(effect)}`);
      }
    }
  });

  it("say of a better move that it ends one's own terms, and of no other", () => {
    const said = explanations.flatMap((each) => {
      if (each.better === null) return [];
      const ends = each.better.effects.some((e) => e.kind === "withdraws" && e.offer.kind === "terms");
      const [en, zh] = LANGUAGES.map((language) => told(each, { ...names, language }).insteadOf ?? "");
      assert.equal(en!.endsWith("takes your own open terms off the table"), ends, en);
      assert.equal(zh!.endsWith("你自己桌上的条件随之撤下"), ends, zh);
      return [ends];
    });
    assert.ok(said.includes(true) && said.includes(false));
  });

  it("say exclusivity no longer than the talks", () => {
    assert.deepEqual(aloneFor(26), ["give P1 exclusivity for 26 weeks", "给P1 26 周独家谈判"]);
    assert.deepEqual(aloneFor(25), [
      "give P1 exclusivity for the rest of the talks",
      "给P1 到谈判结束的独家谈判",
    ]);
  });

  it("have both sides of every principle, and a name for every label", () => {
    for (const language of LANGUAGES) {
      const rules = PRINCIPLES.map((principle) => principleText(principle, language));
      for (const text of rules) for (const part of Object.values(text)) assert.ok(String(part).length > 5);
      assert.equal(new Set(rules.map(({ rule }) => rule)).size, PRINCIPLES.length);
      assert.equal(new Set(LABELS.map((label) => gradeInWords(label, language))).size, LABELS.length);
    }
  });
});

const aloneFor = (left: number): readonly string[] =>
  LANGUAGES.map((language) =>
    moveInWords({ kind: "exclusivity", party: 1, weeks: 26, left, asked: true }, { ...names, language }),
  );

const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6 * Math.max(1, other);

/** The amounts that a sentence about the effect must hold. */
function moneyIn(effect: Effect): readonly number[] {
  switch (effect.kind) {
    case "share":
      return [Math.abs(effect.change), effect.to];
    case "price":
      return [effect.now, effect.cost].filter((amount) => amount > 0);
    case "keeps":
      return [effect.fair];
    case "signs":
    case "brings":
      return [Math.abs(effect.worth)];
    case "bound":
      return effect.change < 0 ? [-effect.change] : [];
    case "eyes":
      return [effect.from, effect.to];
    case "spends":
      return [effect.amount];
    case "nnn":
      return [effect.penalty, effect.gets?.fair ?? 0].filter((amount) => amount > 0);
    default:
      return [];
  }
}

describe("the facts", () => {
  const position = start(scenario, 4);
  const seen = view(position, 0);
  const decision: Decision = {
    ply: 0,
    number: 0,
    week: 1,
    view: seen,
    insight: firstInsight(seen),
    move: { kind: "wait" },
    followed: [],
  };
  const priced = dealOf(outlookOf(seen));
  const shareOf = (changed: typeof priced): number => powerMap(changed).shares[0]!;
  const talking = deal.parties.findIndex(({ inTalks }) => inTalks) + 1;

  it("price a file as the deal's own power map does, and its saving as the rebuild does", () => {
    let named = 0;
    for (const asset of deal.assets.keys()) {
      if (priced.parties[talking - 1]!.knows.includes(asset)) continue;
      const [price] = effectsOf(decision, { kind: "share", party: talking, asset });
      assert.ok(price?.kind === "price");
      const party = priced.parties[talking - 1]!;
      const knowing = {
        ...priced,
        parties: priced.parties.with(talking - 1, { ...party, knows: [...party.knows, asset] }),
      };
      const loss = shareOf(priced) - shareOf(knowing);
      if (price.now > 0) assert.ok(near(price.now, loss), `${price.now} ${loss}`);
      else assert.ok(loss < 0.001 * (scenario.ceiling - scenario.floor));
      const cost = (d: typeof priced): number => rebuildOf(modelOf(d), 1 << talking).cost;
      if (price.cost > 0) assert.ok(near(price.cost, cost(priced) - cost(knowing)));
      if (price.now > 0 || price.cost > 0) named++;
    }
    assert.ok(named > 0);
  });

  it("take exclusivity, a new party and terms for what the deal says that they are", () => {
    const [bound] = effectsOf(decision, { kind: "exclusivity", party: talking, weeks: 6 });
    assert.ok(bound?.kind === "bound");
    const cost = shareOf(priced) - shareOf({ ...priced, exclusivity: talking });
    assert.ok(Math.abs(-bound.change - cost) < 1e-6 * cost || bound.change === 0);
    const terms = legal(position, 0).find((move) => move.kind === "propose" && move.party === talking);
    assert.ok(terms?.kind === "propose");
    const signs = effectsOf(decision, terms).find((effect) => effect.kind === "signs");
    assert.ok(signs?.kind === "signs" && signs.chance >= 0 && signs.chance <= 1);
    // Nobody else there, as a licence is priced.
    const alone = {
      ...priced,
      parties: priced.parties.map((p, i) => (i + 1 === talking ? p : { ...p, inTalks: false })),
    };
    const { toOwner } = termsValue(alone, terms.terms);
    assert.ok(signs.worth <= toOwner + 1e-6);
  });

  it("say what an offer hands over, and which open offer a move takes off the table", () => {
    const [asset] = deal.assets.keys();
    const offered = { kind: "trade", asset: asset!, against: { kind: "deposit", amount: 9000 } } as const;
    const asked = {
      ...seen.parties[talking - 1]!,
      request: { kind: "asset", asset: asset!, pressed: 0 } as const,
      offer: offered,
    };
    const open = { ...decision, view: { ...seen, parties: seen.parties.with(talking - 1, asked) } };
    const kinds = (move: Move): readonly string[] => effectsOf(open, move).map(({ kind }) => kind);
    assert.ok(kinds({ kind: "nnn", party: talking }).includes("withdraws"));
    assert.ok(kinds({ kind: "refuse", party: talking }).includes("withdraws"));
    assert.ok(!kinds({ kind: "mention", party: talking, of: 0, how: "talks" }).includes("withdraws"));
    const paper = effectsOf(open, { kind: "trade", party: talking, against: { kind: "nnn" } });
    const [signs] = paper.filter((effect) => effect.kind === "nnn");
    assert.equal(signs?.gets?.asset, asset);
    const bare = effectsOf(open, { kind: "nnn", party: talking });
    assert.equal(bare.find((effect) => effect.kind === "nnn")?.gets, null);
  });

  it("say that a party which comes by what teaches takes back its paper, and no other", () => {
    const paper = { ...seen.parties[talking - 1]!, proposal: plainTerms(scenario, talking) };
    const open = { ...decision, view: { ...seen, parties: seen.parties.with(talking - 1, paper) } };
    const missing = [...deal.assets.keys()].filter((asset) => paper.given[asset]! < 0);
    const takesBack = (asset: number): boolean =>
      effectsOf(open, { kind: "share", party: talking, asset }).some(({ kind }) => kind === "takesBack");
    const [taught, shown] = [missing.filter(takesBack), missing.filter((asset) => !takesBack(asset))];
    assert.ok(taught.length > 0 && taught.every((asset) => teaches(scenario, asset)));
    assert.ok(shown.every((asset) => !teaches(scenario, asset)));
  });

  it("read nothing that is hidden from the owner", () => {
    const other = {
      ...position,
      parties: position.parties.map((p, i) => ({
        ...p,
        type: scenario.parties[i]!.types.length - 1 - p.type,
      })),
    };
    const same: View = view(other, 0);
    for (const move of legal(position, 0).slice(0, 60))
      assert.deepEqual(doneBy({ ...decision, view: same }, move), doneBy(decision, move));
    assert.equal(estimate(outlookOf(same)).pie, estimate(outlookOf(seen)).pie);
  });
});

describe("praise", () => {
  const [decision] = games;
  const move: Move = { kind: "build", channel: 0 };
  const graded = gradeAs(decision!, move, { move, drop: 0, error: 0, grade: "best", best: move });
  const rival = { move: { kind: "wait" }, mean: 0, error: 0.5, worlds: 9 } as const;

  it("is for the only move, by a gap that is sure", () => {
    const course = { decisions: [decision!], graded: [graded] };
    const only = { ...graded, gap: ONLY_GAP + 1, others: [rival] };
    assert.deepEqual(praiseOf(only, course, 0), { kind: "onlyMove", gap: ONLY_GAP + 1 });
    assert.equal(praiseOf({ ...only, gap: ONLY_GAP + 0.9 }, course, 0), null);
    for (const grade of ["good", "even", "mistake"] as const)
      assert.equal(praiseOf({ ...only, grade }, course, 0), null);
    assert.equal(praiseOf({ ...only, move: { kind: "wait" } }, course, 0), null);
  });

  it("is for what paid off later, once it has come and V has risen", () => {
    const built = { kind: "built", channel: 0, week: 3, seenBy: [0] } as const;
    const decisions = [
      { week: 1, followed: [] },
      { week: 3, followed: [built] },
      { week: 4, followed: [] },
    ];
    const after = (value: number): Graded => ({ ...graded, number: 2, week: 4, value });
    const first = { ...graded, number: 0, week: 1 };
    const course = (value: number): Parameters<typeof praiseOf>[1] => ({
      decisions,
      graded: [first, { ...graded, number: 1, week: 3 }, after(value)],
    });
    assert.deepEqual(praiseOf(first, course(56), 9), { kind: "paidOff", cost: 9, rise: 6, week: 4 });
    assert.equal(praiseOf(first, course(54), 9), null);
    assert.equal(praiseOf(first, course(56), 0), null);
    const other = { ...first, move: { kind: "build", channel: 1 } as const };
    assert.equal(praiseOf(other, course(56), 9), null);
  });
});

describe("choices to try again", () => {
  it("are distinct by what they read; of two that read the same the one played or the best stays", () => {
    const sheet = plainTerms(scenario, 1);
    const later = { ...sheet, transfers: sheet.transfers.map((each) => ({ ...each, month: 9 })), penalty: 1 };
    const choices = [sheet, later, { ...sheet, term: sheet.term - 1 }].map((terms) => ({
      move: { kind: "propose", party: 1, terms } as const,
      act: { kind: "propose", party: 1, terms, instead: false } as const,
    }));
    for (const language of LANGUAGES) {
      const own = { ...names, language };
      const [first, second] = choices.map(({ act }) => moveInWords(act, own));
      assert.equal(first, second);
      assert.deepEqual(readApart(choices, [], own), [choices[0], choices[2]]);
      assert.deepEqual(readApart(choices, [choices[1]!.move], own), [choices[1], choices[2]]);
    }
  });
});
