/**
 * The first page, which stands alone: what to expect, what would strengthen the owner, what to show to whom, terms and
 * exclusivity, the assumptions that matter most and where the advice turns, what the model leaves out.
 */
import { holdingAdvice, OWNER, type Obstacle, type Stage } from "@linchpin/deal";
import { ladderOf } from "../facts/analysis.ts";
import { money, percent } from "../words/figures.ts";
import type { Suggested } from "../facts/turning.ts";
import { capital, turningSentence } from "../words/en/turning.ts";
import { QUARTER } from "../words/en/trade.ts";
import {
  assetNames,
  bidderSentence,
  channelSentence,
  hintSentence,
  leverageSentence,
  nameOfChannel,
  nameOfPlayer,
  necessitySentence,
} from "../words/en/deal.ts";
import { inputName, inputValue } from "../words/en/inputs.ts";
import { monthName } from "../words/en/terms.ts";
import { heading, list, paragraph, right, type Block, type Section } from "../document.ts";
import type { Facts } from "../facts/facts.ts";

/** Strengthenings and assumptions on the page. */
const THREE = 3;
/** Assets named in one cell. */
const NAMED = 3;

export function answerSection(facts: Facts): Section {
  return {
    id: "answer",
    title: "The answer on one page",
    page: true,
    blocks: [
      { kind: "paragraph", text: expectation(facts), lead: true },
      ...holdingAdvice(facts.deal).map((hint) => paragraph(hintSentence(hint))),
      heading("What would strengthen you most"),
      list(strengthenings(facts)),
      ...showBlocks(facts),
      ...termsBlocks(facts),
      heading("What it rests on, and where the advice turns"),
      list(assumptions(facts)),
      heading("What the model leaves out"),
      paragraph(
        "Bluff, habit, trust and pride; what the parties earn together elsewhere; equity, improvements of theirs, taxes on profit, a second currency, the cost of the talks. It says what would pay each organisation, not what it intends. Nothing here is legal advice.",
      ),
    ],
  };
}

function expectation({ analysis }: Facts): string {
  const { power } = analysis.list;
  const share = analysis.ranges?.report.shares["owner"];
  const spread =
    share === undefined
      ? ""
      : ` That is at the likely values; over the ranges of the file the middle is ${money(share.p50)}, and eight times in ten it lies between ${money(share.p10)} and ${money(share.p90)}.`;
  return `${leverageSentence(power)}${spread} ${necessitySentence(power)}`;
}

function strengthenings({ analysis, deal }: Facts): readonly string[] {
  const { bidder, channel } = analysis.list;
  const all = [
    ...bidder.map((p) => ({ gain: p.value, words: bidderSentence(nameOfPlayer(deal, p.of), p.value) })),
    ...channel.map((p) => ({
      gain: p.value,
      words: channelSentence(nameOfChannel(deal, p.of), p.value),
    })),
  ]
    .filter(({ gain }) => gain >= 0.5)
    .sort((a, b) => b.gain - a.gain);
  if (all.length === 0) return ["No bidder and no channel in the file would add to your share."];
  return all.slice(0, THREE).map(({ words }) => words);
}

/** Stages as columns: what to have in hand before. */
const COLUMNS: readonly (readonly [title: string, stages: readonly Stage[]])[] = [
  ["After an NNN", ["T0", "T1"]],
  ["After a paid evaluation", ["T2"]],
  ["After contract and first money", ["T3"]],
  ["Last, or never", ["T4"]],
];

function showBlocks({ analysis, deal }: Facts): readonly Block[] {
  if (deal.assets.length === 0) return [];
  const rows = deal.parties.flatMap(({ name, inTalks }, i) => {
    const rungs = ladderOf(analysis, i + 1);
    if (rungs === null || rungs.length === 0) return [];
    const cells = COLUMNS.map(([, stages]) => {
      const assets = rungs.filter((rung) => stages.includes(rung.stage)).map((rung) => rung.asset);
      return assets.length === 0 ? "–" : assetNames(deal, assets, NAMED);
    });
    return [[`${name}${inTalks ? "" : " (not in talks yet)"}`, ...cells]];
  });
  if (rows.length === 0) return [];
  return [
    heading("What to show, to whom, against what"),
    {
      kind: "table",
      caption: "In this order, stopping as soon as the other side is convinced",
      columns: [{ title: "To" }, ...COLUMNS.map(([title]) => ({ title }))],
      rows,
    },
  ];
}

function termsBlocks({ analysis, deal, suggested }: Facts): readonly Block[] {
  if (suggested.length === 0) return [];
  const { exclusivity, foreclosed } = analysis.list;
  const costs = (prices: typeof exclusivity, party: number): string => {
    const value = prices.find((p) => p.of === party)?.value ?? 0;
    return value < 0.5 ? "0" : money(value);
  };
  return [
    heading("What to settle for, when they stop, and what exclusivity costs"),
    {
      kind: "table",
      caption: `${deal.currency}, present values. Part of profit: the trade quotes ${QUARTER}`,
      columns: [
        { title: "With" },
        right("To you"),
        right("To it"),
        right("Part of its profit"),
        { title: "They stop" },
        right("Exclusivity today"),
        right("Forecloses"),
      ],
      rows: suggested.map((one) => [
        nameOfPlayer(deal, one.party),
        ...settleCells(one),
        costs(exclusivity, one.party),
        costs(foreclosed, one.party),
      ]),
    },
  ];
}

/** Why there is no sheet, in a cell. */
const NO_SHEET: Readonly<Record<Obstacle["kind"], string>> = {
  noChannel: "no sheet: it controls no channel",
  notReady: "no sheet: it cannot make it in time",
  paysNothing: "no sheet: its channels do not pay",
  noGain: "no sheet: nothing to gain together",
  stops: "no sheet that it keeps",
  unequal: "no sheet that both would sign",
  moneyFirst: "no sheet that both would sign",
};

function settleCells({ found }: Suggested): readonly string[] {
  if (found.settle === null) return ["–", "–", "–", NO_SHEET[found.obstacles[0]?.kind ?? "noGain"]];
  const { toOwner, toParty, profitPart, stopsAt } = found.settle.figures;
  return [
    money(toOwner),
    money(toParty),
    profitPart === null ? "–" : percent(profitPart),
    stopsAt === null ? "never" : monthName(stopsAt),
  ];
}

function assumptions({ analysis, deal, swings, turnings }: Facts): readonly string[] {
  const { ranges, assumptions: all } = analysis.file;
  const sourced = all.filter((a) => a.source !== null).length;
  const provenance = `${sourced} of the ${all.length} numbers behind this have a source.`;
  if (ranges.length === 0) {
    return [
      `${provenance} All are written as exact: write ranges for the doubtful ones, and this page says which of them matter and where the advice turns.`,
    ];
  }
  const share = analysis.list.power.shares[OWNER]!;
  const weightiest = swings.slice(0, THREE).map((swing) => {
    const range = ranges[swing.range]!;
    const own = turnings.filter((t) => t.range === range);
    const turn = own.length === 0 ? "No advice here turns within its range." : turningSentence(deal, own[0]!);
    const value = (x: number): string => inputValue(range.path, x);
    return `${capital(inputName(deal, range.path))}: at ${value(range.low)} your share is ${money(swing.atLow)}, at ${value(range.high)} ${money(swing.atHigh)} (likely ${money(share)}). ${turn}`;
  });
  if (weightiest.length === 0) return [provenance, "No range in the file moves your share."];
  return [...weightiest, provenance];
}
