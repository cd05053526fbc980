/** What parties put forward in whole games: nothing twice, each paper a step on from the last, and no more than may be. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { MAX_PROPOSALS, REASONS, sameTerms, type PartyAct } from "@linchpin/table";
import { OWNERS } from "../src/index.ts";
import { watchGame } from "../src/measure/index.ts";
import { scenariosHere } from "./support/positions.ts";

const SHIPPED = scenariosHere().filter(({ id }) => id !== "small");

for (const scenario of SHIPPED) {
  test(`${scenario.id}: every counter-offer moves on, and every refusal has its reason`, () => {
    for (const owner of ["refuse", "techniques"]) {
      const { turns } = watchGame(scenario, 2, OWNERS[owner]!);
      scenario.parties.forEach((_, i) => {
        const acts = turns.flatMap(({ seat, move }) => (seat === i + 1 ? [move as PartyAct] : []));
        const papers = acts.flatMap((act) => (act.kind === "proposeTerms" ? [act.terms] : []));
        assert.ok(papers.length <= MAX_PROPOSALS);
        papers.forEach((paper, at) => {
          assert.ok(papers.slice(0, at).every((before) => !sameTerms(before, paper)));
          assert.ok(at === 0 || paper.royalty[0]!.rate >= papers[at - 1]!.royalty[0]!.rate);
        });
        for (const act of acts) {
          if (act.kind === "decline") assert.ok(act.reason !== null && REASONS.includes(act.reason));
        }
      });
    }
  });
}
