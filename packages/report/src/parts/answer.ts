/**
 * The first page, which stands alone: what to expect, what would strengthen the owner, what to show to whom, terms and
 * exclusivity, the assumptions that matter most and where the advice turns, what the model leaves out. Read off the one page.
 */
import type { Deal } from "@linchpin/deal";
import { columnsOf, heading, list, paragraph, type Block, type Section } from "../document.ts";
import { STEPS, type OnePage, type TermsLine } from "../page/types.ts";
import { percent } from "../words/figures.ts";
import type { PageWords } from "../words/en/page.ts";

/** Assets named in one cell. */
const NAMED = 3;
/** Amounts below half a unit of money are nothing. */
const NOTHING = 0.5;

export function answerSection(deal: Deal, page: OnePage, w: PageWords): Section {
  return {
    id: "answer",
    title: w.title,
    page: true,
    blocks: [
      { kind: "paragraph", text: w.expectation(page.expect), lead: true },
      ...w.hints(deal).map(paragraph),
      heading(w.strengthen),
      list(
        page.strengthen.length === 0
          ? [w.nothingStrengthens]
          : page.strengthen.map((one) => w.strengthening(deal, one)),
      ),
      ...showBlocks(deal, page, w),
      ...termsBlocks(deal, page, w),
      heading(w.rests),
      list(assumptions(deal, page, w)),
      heading(w.leaves),
      paragraph(w.leavesOut),
    ],
  };
}

function showBlocks(deal: Deal, { show }: OnePage, w: PageWords): readonly Block[] {
  if (show.length === 0) return [];
  const rows = show.map(({ party, inTalks, steps }) => {
    const { name } = deal.parties[party - 1]!;
    const cells = STEPS.map((step) => {
      const assets = steps[step].map(({ asset }) => asset);
      return assets.length === 0 ? "–" : w.assets(deal, assets, NAMED);
    });
    return [inTalks ? name : w.notInTalks(name), ...cells];
  });
  return [
    heading(w.show),
    {
      kind: "table",
      caption: w.showInOrder,
      columns: [{ title: w.to }, ...STEPS.map((step) => ({ title: w.steps[step] }))],
      rows,
    },
  ];
}

function termsBlocks(deal: Deal, { terms, exclusivity, currency }: OnePage, w: PageWords): readonly Block[] {
  if (terms.length === 0) return [];
  const amount = (value: number): string => (value < NOTHING ? "0" : w.money(value));
  return [
    heading(w.terms),
    {
      kind: "table",
      caption: w.termsNote(currency),
      columns: columnsOf(w.columns, [0, 4]),
      rows: terms.map((line) => {
        const cost = exclusivity.find((one) => one.party === line.party);
        return [
          deal.parties[line.party - 1]!.name,
          ...settleCells(line, w),
          amount(cost?.today.amount ?? 0),
          amount(cost?.forecloses.amount ?? 0),
        ];
      }),
    },
  ];
}

function settleCells({ settle, obstacles, profitPart, stopsAt }: TermsLine, w: PageWords): readonly string[] {
  if (settle === null) return ["–", "–", "–", w.noSheet[obstacles[0]?.kind ?? "noGain"]];
  return [
    w.money(settle.toOwner),
    w.money(settle.toParty),
    profitPart === null ? "–" : percent(profitPart),
    stopsAt === null ? w.never : w.month(stopsAt),
  ];
}

function assumptions(deal: Deal, { assumed, expect, provenance }: OnePage, w: PageWords): readonly string[] {
  const found = w.provenance(provenance);
  if (!provenance.ranged) return [`${found} ${w.allExact}`];
  if (assumed.length === 0) return [found, w.noneMoves];
  return [...assumed.map((one) => w.assumed(deal, one, expect.share.amount)), found];
}
