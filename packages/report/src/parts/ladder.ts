/** The disclosure ladder: what to show to whom, in which order, and what to have in hand first. */
import { freeFor } from "../facts/analysis.ts";
import type { Rung } from "@linchpin/deal";
import type { PartWords } from "../words/en/parts.ts";
import type { ReportWords } from "../words/words.ts";
import { columnsOf, list, paragraph, right, type Block, type Section } from "../document.ts";
import type { Facts } from "../facts/facts.ts";

export function ladderSection(facts: Facts, words: ReportWords): Section {
  const { deal, analysis } = facts;
  const w = words.parts.ladder;
  const nothing =
    deal.assets.length === 0
      ? w.noAssets
      : analysis.list.disclosures.every((d) => d.missing.length === 0)
        ? w.allHeld
        : null;
  return {
    id: "ladder",
    title: w.title,
    blocks:
      nothing !== null
        ? [paragraph(nothing)]
        : [
            paragraph(w.lead),
            list(Object.values(words.stages)),
            paragraph(w.note),
            ...deal.parties.flatMap((_, i) => partyLadder(facts, i + 1, words)),
          ],
  };
}

function partyLadder(facts: Facts, party: number, words: ReportWords): readonly Block[] {
  const { analysis, deal, known } = facts;
  const { name, inTalks } = deal.parties[party - 1]!;
  const { missing } = analysis.list.disclosures[party - 1]!;
  const spoken = paragraph(words.freeSentence(deal, party, freeFor(analysis, party)));
  if (missing.length === 0) return [spoken];
  const rungs = known.ladders[party - 1] ?? null;
  if (rungs === null) return [spoken];
  return [ladderTable(facts, inTalks ? name : words.parts.ladder.asIfInTalks(name), rungs, words)];
}

function ladderTable(
  { deal }: Facts,
  party: string,
  rungs: readonly Rung[],
  { unitFor, parts: { ladder: w } }: ReportWords,
): Block {
  const unit = unitFor(rungs.flatMap((r) => [r.loss, r.total, r.leaked]));
  return {
    kind: "table",
    caption: w.caption(party, `${unit.name}${deal.currency}`),
    columns: [right("#"), ...columnsOf(w.columns, [0, 1, 6])],
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
        feeWords(rung, w),
      ];
    }),
  };
}

function feeWords({ fee, stage, loss }: Rung, w: PartWords["ladder"]): string {
  if (fee !== null) return fee.above >= 1 ? w.fee(fee) : "";
  return stage >= "T2" && loss >= 1 ? w.noFee : "";
}
