/** What the owner has of sales is called as the term sheet calls it, in every sentence, whoever says it; and a contract by its name. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES, flatRoyalty, plainTerms, view, start, type Move } from "@linchpin/table";
import { eventWords, partyEventWords, termsBrief } from "../src/table.ts";
import { bothLabels } from "../src/labels.ts";
import { moveInWords } from "../src/review/explanations.ts";
import { speechFor } from "../src/speech.ts";
import { partAt, partSaid } from "../src/trade.ts";
import { moveWords } from "../src/understand/words.ts";
import { NOTHING_SAID, utter } from "../src/voice.ts";
import { shipped } from "../../table/test/support/scenarios.ts";
import { NOTHING_BETWEEN } from "./support/conversation.ts";

const ROYALTY = /royalt|提成|licence|许可/iu;

for (const name of ["dubbing", "sunwear"]) {
  const { scenario, texts } = shipped(name);
  const both = bothLabels(scenario.deal, texts);
  const traders = scenario.parties
    .map((_, i) => i + 1)
    .filter((seat) => both.en.trade(seat, "part") !== null);

  test(`${name}: no sentence speaks of a royalty to who pays none`, () => {
    assert.ok(traders.length > 0);
    for (const party of traders) {
      const before = { ...plainTerms(scenario, party), royalty: flatRoyalty(0.7) };
      const terms = { ...before, royalty: flatRoyalty(0.75) };
      const between = { ...NOTHING_BETWEEN, proposals: [before], offered: before };
      const moves: readonly (readonly [number, Move])[] = [
        [0, { kind: "propose", party, terms }],
        [party, { kind: "proposeTerms", terms }],
      ];
      for (const [seat, move] of moves) {
        const { words } = utter(both, 1, 1, NOTHING_SAID, speechFor(scenario, seat, move, between)!);
        for (const language of LANGUAGES) {
          const said = words![language];
          assert.doesNotMatch(said, ROYALTY);
          const part = partSaid(both[language], party, seat === 0 ? "owner" : "party")!;
          assert.ok(said.toLowerCase().includes(part), `${said}: ${part}`);
        }
      }
      for (const language of LANGUAGES) {
        const labels = both[language];
        const told = partAt(labels, party, language === "zh" ? "75%" : "75 %")!;
        const proposed = { kind: "propose", party, terms } as const;
        const signed = { kind: "signed", party, week: 3, seenBy: [0], terms } as const;
        const sentences = [
          termsBrief(labels, terms),
          moveWords(labels, view(start(scenario, 1), 0), proposed),
          moveInWords({ ...proposed, instead: false }, labels),
        ];
        for (const text of sentences) {
          assert.ok(text.replaceAll(/\s/gu, " ").includes(told), text);
          assert.doesNotMatch(text, /royalt|提成/iu);
        }
        const papers = [eventWords(labels, signed), partyEventWords(labels, signed, party)];
        for (const text of papers)
          assert.ok(text.toLowerCase().includes(labels.trade(party, "paper")!.toLowerCase()), text);
      }
    }
  });

  test(`${name}: a part is told as people say it`, () => {
    for (const party of traders)
      assert.match(partAt(both.en, party, "75 %")!, /^75 % (?:left to you after|of its price left to you$)/);
  });

  test(`${name}: the sheet's words turn round by who speaks`, () => {
    for (const party of traders) {
      assert.match(partSaid(both.en, party, "party")!, /^what is left to you .*\bour\b/);
      assert.match(partSaid(both.en, party, "owner")!, /^what is left to us .*\byour\b/);
      assert.match(partSaid(both.zh, party, "party")!, /归贵方的部分$/);
      assert.match(partSaid(both.zh, party, "owner")!, /归我们的部分$/);
    }
  });
}
