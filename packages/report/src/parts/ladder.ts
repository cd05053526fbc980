/** The disclosure ladder: what to show to whom, in which order, and what to have in hand first. */
import { freeFor, ladderOf } from "../facts/analysis.ts";
import type { Rung } from "@linchpin/deal";
import { money, unitFor } from "../words/figures.ts";
import { freeSentence, STAGE_WORDS } from "../words/en/deal.ts";
import { paragraph, right, type Block, type Section } from "../document.ts";
import type { Facts } from "../facts/facts.ts";

export function ladderSection(facts: Facts): Section {
  const { deal, analysis } = facts;
  const blocks = deal.parties.flatMap((_, i) => partyLadder(facts, i + 1));
  const note = deal.assets.length === 0 ? "The deal lists no assets, so there is nothing to stage." : null;
  const empty = analysis.list.disclosures.every((d) => d.missing.length === 0);
  return {
    id: "ladder",
    title: "What to show, to whom, in which order",
    blocks:
      note !== null || empty
        ? [paragraph(note ?? "Everyone holds everything already.")]
        : [
            paragraph(
              "Show what is free first, then what costs least for what it proves, given all that was shown before. What proves nothing comes last. Stop as soon as the other side is convinced.",
            ),
            { kind: "list", items: Object.values(STAGE_WORDS) },
            paragraph(
              "Step is what a rung costs after those above it. If it spreads is what it costs once everyone holds it, beside what is free even so, because files travel. Fee: for an evaluation with this file, a party that means to buy pays this much, and one that only collects files does not; none means that no fee tells them apart, so withhold the file or change it. The trade pays 5 to 30 thousand USD for an evaluation, credited against the licence [estimate].",
            ),
            ...blocks,
          ],
  };
}

function partyLadder(facts: Facts, party: number): readonly Block[] {
  const { analysis, deal } = facts;
  const { name, inTalks } = deal.parties[party - 1]!;
  const { missing } = analysis.list.disclosures[party - 1]!;
  const spoken = paragraph(freeSentence(deal, party, freeFor(analysis, party)));
  if (missing.length === 0) return [spoken];
  const rungs = ladderOf(analysis, party);
  if (rungs === null) return [spoken];
  return [ladderTable(facts, `${name}${inTalks ? "" : " (as if it were in talks)"}`, rungs)];
}

function ladderTable({ deal }: Facts, party: string, rungs: readonly Rung[]): Block {
  const unit = unitFor(rungs.flatMap((r) => [r.loss, r.total, r.leaked]));
  return {
    kind: "table",
    caption: `For ${party}, ${unit.name}${deal.currency}`,
    columns: [
      right("#"),
      { title: "Show" },
      { title: "Stage" },
      right("Proves"),
      right("Step"),
      right("So far"),
      right("If it spreads"),
      { title: "Fee" },
    ],
    rows: rungs.map((rung, i) => {
      const { name, proves } = deal.assets[rung.asset]!;
      return [
        String(i + 1),
        name,
        rung.stage,
        proves.toFixed(1),
        unit.figure(rung.loss),
        unit.figure(rung.total),
        unit.figure(rung.leaked),
        feeWords(rung),
      ];
    }),
  };
}

function feeWords({ fee, stage, loss }: Rung): string {
  if (fee !== null) return fee.above >= 1 ? `above ${money(fee.above)}, up to ${money(fee.upTo)}` : "";
  return stage >= "T2" && loss >= 1 ? "none" : "";
}
