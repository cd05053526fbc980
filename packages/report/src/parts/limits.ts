/** What speaks for and against the claims of a report, what the model leaves out, and all figures to the cent. */
import { plainNumber, toTheCent } from "../words/figures.ts";
import { EVIDENCE } from "./evidence.ts";
import { heading, list, paragraph, right, type Section } from "../document.ts";
import type { Facts } from "../facts/facts.ts";

export function evidenceSection(): Section {
  return {
    id: "evidence",
    title: "Evidence for and against",
    blocks: [
      paragraph(
        "The advice above rests on these claims. A figure marked [background] is known to us but not checked against the text: check it before you quote it.",
      ),
      ...EVIDENCE.flatMap(({ claim, forIt, against }) => [
        heading(claim),
        list([`For: ${forIt}`, `Against: ${against}`]),
      ]),
    ],
  };
}

const LIMITS = [
  "It says how the pie would be divided among people who know all these numbers and divide by what each adds. Real talks have bluff, habit, haste and pride; there is none of that here.",
  "One technology, one product line, one currency. What the same parties earn together elsewhere is left out, and so are taxes on profit and exchange rates; tax withheld from payments counts where a sheet has it.",
  "The values of all parties are taken as known. If you do not know them, write ranges; a range is honest, a guess written as a number is not.",
  "What one party holds stays with it, but for the chance in the file that it passes on what it is shown. Files travel: the ladder shows what each costs if it spreads.",
  "Equity, options, buying the owner, improvements by the licensee, first refusal and non-compete are not in it; what to write instead stands in docs/how-do-i-enter.md.",
  "A licensee leaves a channel out or serves it for the whole term, and gets ready as early as it can.",
  "A disclosure counts by the share of rebuilding that it saves. Trust, reputation and the pleasure of working together count for nothing here, and matter.",
  "A party complies as long as that pays at least as well. Most organisations keep their word for other reasons too, and some break it although it does not pay.",
  "Penalties and protection are expected amounts: what a court would award times the chance that it does and that it is collected. Nothing here is legal advice.",
  "A counterparty is an organisation with costs and interests. The model says what would pay it, not what it intends.",
];

export function limitSection(): Section {
  return { id: "limits", title: "What this model does not know", blocks: [list(LIMITS)] };
}

/** The figures of `linchpin price --json`, by the same names. */
export function figureSection({ analysis, deal }: Facts): Section {
  const { report } = analysis;
  const rows: string[][] = [
    ["worth", toTheCent(report.worth)],
    ["leverage", plainNumber(Number(report.leverage.toFixed(6)))],
    ["necessity", plainNumber(Number(report.necessity.toFixed(6)))],
  ];
  const add = (path: string, value: number): number => rows.push([path, toTheCent(value)]);
  const each = (path: string, values: Readonly<Record<string, number>>): void =>
    Object.entries(values).forEach(([key, value]) => add(`${path}.${key}`, value));
  const { disclosure, everything, exclusivity, foreclosed, bidder, channel } = report.prices;
  each("shares", report.shares);
  for (const [asset, parties] of Object.entries(disclosure)) {
    for (const [party, { now, fair }] of Object.entries(parties)) {
      add(`disclosure.${asset}.${party}.now`, now);
      add(`disclosure.${asset}.${party}.fair`, fair);
    }
  }
  each("everything", everything);
  each("exclusivity", exclusivity);
  each("foreclosed", foreclosed);
  each("bidder", bidder);
  each("channel", channel);
  return {
    id: "figures",
    title: "All figures to the cent",
    blocks: [
      paragraph("For checking and for other programs; linchpin price --json gives the same figures in full."),
      {
        kind: "table",
        caption: `Figures, ${deal.currency}`,
        columns: [{ title: "Figure" }, right("Value")],
        rows,
        folded: true,
      },
    ],
  };
}
