/** Every move of the owner's towards a party is answered at once, in words that fit it, and never twice in a row the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Terms } from "@linchpin/deal";
import { MOVE_KINDS, OWNER_KINDS, plainTerms, type OwnerMove, type Request } from "@linchpin/table";
import { bothLabels } from "../src/labels.ts";
import { reactionTo } from "../src/reactions.ts";
import { speechFor } from "../src/speech.ts";
import { NOTHING_SAID, utter } from "../src/voice.ts";
import { conversation, NAMES, NOTHING_BETWEEN, scenarioNamed } from "./support/conversation.ts";

const { scenario, texts } = scenarioNamed("sensor");
const labels = bothLabels(scenario.deal, texts);
const between = { ...NOTHING_BETWEEN, request: { kind: "asset", asset: 2, pressed: 0 } as const };
const asset = (key: string): number => scenario.deal.assets.findIndex((each) => each.key === key);
const terms = plainTerms(scenario, 1);

/** One move of each kind that is made towards a party, and of the kinds of gift and of tidings. */
const MOVES: readonly (readonly [OwnerMove, string])[] = [
  [{ kind: "share", party: 1, asset: asset("source") }, "hear.gift"],
  [{ kind: "share", party: 1, asset: asset("demo") }, "hear.proof"],
  [{ kind: "share", party: 1, asset: asset("visit") }, "hear.visit"],
  [{ kind: "deflect", party: 1 }, "hear.deflect"],
  [{ kind: "refuse", party: 1 }, "hear.refuse"],
  [{ kind: "trade", party: 1, against: { kind: "nnn" } }, "hear.trade"],
  [{ kind: "mention", party: 1, of: 0, how: "talks" }, "hear.tidings"],
  [{ kind: "mention", party: 1, of: 2, how: "terms" }, "hear.pressure"],
  [{ kind: "mention", party: 1, of: 2, how: "signed" }, "hear.reference"],
  [{ kind: "nnn", party: 1 }, "hear.nnn"],
  [{ kind: "propose", party: 1, terms }, "hear.terms"],
  [{ kind: "keep", party: 1 }, "hear.keep"],
  [{ kind: "accept", party: 1 }, "hear.accept"],
  [{ kind: "reject", party: 1 }, "hear.reject"],
  [{ kind: "exclusivity", party: 1, weeks: 12 }, "hear.exclusive"],
  [{ kind: "approach", party: 1 }, "hear.approach"],
  [{ kind: "dismiss", party: 1 }, "hear.dismiss"],
];

test("each kind of move towards a party has its answer, but for a question, which is answered in its own words", () => {
  for (const [move, key] of MOVES) {
    const speech = reactionTo(scenario, move, between);
    assert.deepEqual([speech?.key, speech?.seat], [key, 1]);
    const { words } = utter(labels, 1, 1, NOTHING_SAID, speech!);
    assert.ok(words !== null);
    assert.doesNotMatch(words.en + words.zh, /[{}]/, key);
  }
  const again = { ...between, offered: { ...terms, upfront: 1 } };
  assert.equal(reactionTo(scenario, { kind: "propose", party: 1, terms }, again)?.key, "hear.terms.again");
  const kinds = new Set(MOVES.map(([{ kind }]) => kind));
  const all = OWNER_KINDS.filter((kind) => "party" in MOVE_KINDS[kind].fields);
  assert.deepEqual(
    all.filter((kind) => !kinds.has(kind)),
    ["probe"],
  );
});

test("no two answers of a party in a row are the same", () => {
  for (const name of NAMES) {
    const last = new Map<number, string>();
    let answers = 0;
    for (const { speech, words } of conversation(name, 1, "techniques")) {
      if (!speech.key.startsWith("hear.") || words === null) continue;
      assert.notEqual(words.en, last.get(speech.seat));
      last.set(speech.seat, words.en);
      answers++;
    }
    assert.ok(answers > 10, name);
  }
});

test("a paper that asks for more than the one before is not taken for a step towards the party", () => {
  const before = { ...terms, upfront: 100_000 };
  const heard = (change: Partial<Terms>) =>
    reactionTo(
      scenario,
      { kind: "propose", party: 1, terms: { ...before, ...change } },
      { ...between, offered: before },
    )!;
  assert.equal(heard({ upfront: 200_000 }).key, "hear.terms.back");
  assert.equal(heard({}).key, "hear.terms.same");
  const nearer = heard({ upfront: 50_000 });
  assert.equal(nearer.key, "hear.terms.again");
  assert.ok(nearer.fits.includes("nearer"));
  assert.ok(!heard({ upfront: 50_000, minimum: [90_000] }).fits.includes("nearer"));
});

const given = (requested: Request | null): string => {
  const move = { kind: "share", party: 1, asset: 2 } as const;
  const all = Array.from({ length: 40 }, (_, seed) => {
    const speech = speechFor(scenario, 0, move, { ...between, request: requested })!;
    return utter(labels, seed, 1, NOTHING_SAID, speech).words!.en;
  });
  return all.join(" ");
};

test("only what was asked for is given gladly", () => {
  assert.match(given({ kind: "asset", asset: 2, pressed: 0 }), /Gladly/);
  assert.doesNotMatch(given(null), /Gladly/);
});
