/** What moves the owner's share, and every number that was assumed. */
import { OWNER, type Assumption, type Deal, type Swing } from "@linchpin/deal";
import { money, plainNumber, unitFor } from "../words/figures.ts";
import { groupedBy } from "../grouped.ts";
import { adviceWords, capital, turnWords } from "../words/en/turning.ts";
import { inputName } from "../words/en/inputs.ts";
import type { BarChart } from "../charts.ts";
import { heading, list, paragraph, right, type Section } from "../document.ts";
import type { Facts } from "../facts/facts.ts";

/** Inputs that are drawn; the table has them all. */
const DRAWN = 12;

export function tornadoSection(facts: Facts): Section {
  const { analysis, deal, swings } = facts;
  const { ranges } = analysis.file;
  const title = "What moves your share";
  if (swings.length === 0) {
    const why =
      ranges.length === 0
        ? "Every number in the file is exact. Write the doubtful ones as ranges {low, likely, high} to see which of them matter."
        : "No range in the file moves your share.";
    return { id: "tornado", title, blocks: [paragraph(why)] };
  }
  const share = analysis.list.power.shares[OWNER]!;
  const unit = unitFor([share, ...swings.flatMap((s) => [s.atLow, s.atHigh])]);
  return {
    id: "tornado",
    title,
    blocks: [
      paragraph(
        `Each input alone at the low and at the high end of its range, everything else as likely. Your share is then ${money(share)}. Find out more about the first lines before you spend time on the last.`,
      ),
      { kind: "chart", chart: tornadoChart(facts, share) },
      {
        kind: "table",
        caption: `Your share with one input at the ends of its range, ${unit.name}${deal.currency}`,
        columns: [
          { title: "Input" },
          right("Low"),
          right("High"),
          right("Share at low"),
          right("Share at high"),
          right("Swing"),
        ],
        rows: swings.map((s) => [
          capital(inputName(deal, ranges[s.range]!.path)),
          plainNumber(ranges[s.range]!.low),
          plainNumber(ranges[s.range]!.high),
          unit.figure(s.atLow),
          unit.figure(s.atHigh),
          unit.figure(Math.abs(s.atHigh - s.atLow)),
        ]),
      },
    ],
  };
}

function tornadoChart({ analysis, deal, swings }: Facts, share: number): BarChart {
  const { ranges } = analysis.file;
  const bars = swings.slice(0, DRAWN).map((s: Swing) => {
    const { path, low, high } = ranges[s.range]!;
    return {
      label: capital(inputName(deal, path)),
      value: `${plainNumber(low)}: ${money(s.atLow)} · ${plainNumber(high)}: ${money(s.atHigh)}`,
      from: Math.min(s.atLow, s.atHigh),
      to: Math.max(s.atLow, s.atHigh),
      tone: "other" as const,
    };
  });
  const description = bars.map((b) => `${b.label}, ${b.value}`).join("; ");
  return {
    kind: "bars",
    title: "Your share with one input at either end of its range",
    description,
    bars,
    origin: share,
    originLabel: `as likely: ${money(share)}`,
  };
}

export function turningSection({ analysis, deal, turnings }: Facts): Section {
  const lead =
    analysis.file.ranges.length === 0
      ? "Every number in the file is exact, so no advice turns. Write ranges for the doubtful ones."
      : turnings.length === 0
        ? "Whatever single input is moved to either end of its range, no advice of this report turns."
        : "By advice, the value of one input at which it turns, everything else as likely; a channel's margin, sales and units move together. The nearest come first.";
  const byAdvice = groupedBy(turnings, ({ now }) => adviceWords(deal, now));
  return {
    id: "turning",
    title: "Where the advice turns",
    blocks: [
      paragraph(lead),
      ...[...byAdvice].flatMap(([now, each]) => [
        heading(capital(now)),
        list(each.map((turning) => capital(turnWords(deal, turning)))),
      ]),
    ],
  };
}

export function assumptionSection({ analysis, deal }: Facts): Section {
  const { assumptions, ranges } = analysis.file;
  const defaults = assumptions.filter((a) => a.fromDefault).length;
  return {
    id: "assumptions",
    title: "What was assumed",
    blocks: [
      paragraph(
        `All ${assumptions.length} numbers behind this report: ${ranges.length} are ranges, ${defaults} are defaults that the file does not mention. Whoever doubts a figure should start here.`,
      ),
      {
        kind: "table",
        caption: "Every number, its range, and where it comes from",
        columns: [
          { title: "Number" },
          right("Value"),
          right("Low"),
          right("High"),
          { title: "Source or note" },
        ],
        rows: assumptions.map((assumption) => assumptionRow(deal, assumption)),
      },
    ],
  };
}

function assumptionRow(
  deal: Deal,
  { path, value, range, source, note, fromDefault }: Assumption,
): readonly string[] {
  const from = [source, note].filter((text) => text !== null).join(" · ");
  return [
    capital(inputName(deal, path)),
    plainNumber(value),
    range === null ? "" : plainNumber(range.low),
    range === null ? "" : plainNumber(range.high),
    fromDefault ? "default" : from.replace(/\s+/g, " ").trim(),
  ];
}
