/** The report in one paragraph, and the power map. */
import { OWNER, playerKeys } from "@linchpin/deal";
import { listed, money, percent, unitFor } from "../figures.ts";
import { spread, spreadColumns, spreadWords } from "../text/pie.ts";
import { leverageSentence, nameOfPlayer, necessitySentence } from "../words.ts";
import type { BarChart } from "./charts.ts";
import { paragraph, right, type Block, type Section } from "./document.ts";
import type { Facts } from "./facts.ts";

/** Free assets named before the rest is counted. */
const NAMED = 6;

export function answerSection(facts: Facts): Section {
  const { power } = facts.analysis.list;
  const sentences = [
    leverageSentence(power),
    necessitySentence(power),
    dearestWords(facts),
    freeWords(facts),
    exclusivityWords(facts),
    bestLeverWords(facts),
    ...facts.terms.filter((t) => t.given).map(termsWords),
  ];
  const text = sentences.filter((s) => s !== null).join(" ");
  return { id: "answer", title: "In short", blocks: [{ kind: "paragraph", text, lead: true }] };
}

function dearestWords({ analysis, deal }: Facts): string | null {
  const all = analysis.list.disclosures.flatMap((d, i) =>
    d.missing.map((asset, k) => ({ asset, party: i + 1, fair: d.fair[k]!.value })),
  );
  const dearest = all.reduce((best, next) => (next.fair > best.fair ? next : best), {
    asset: -1,
    party: 0,
    fair: 0.5,
  });
  if (dearest.asset < 0) return null;
  const { asset, party, fair } = dearest;
  return `The dearest thing you could hand over is the ${deal.assets[asset]!.key} to ${nameOfPlayer(deal, party)}: ${money(fair)} on average.`;
}

function freeWords({ analysis, deal }: Facts): string | null {
  const talking = analysis.list.disclosures.filter((_, i) => deal.parties[i]!.inTalks);
  const toAll = [...deal.assets.keys()].filter((a) =>
    talking.every((d) => d.free.includes(a) || !d.missing.includes(a)),
  );
  const fresh = toAll
    .filter((a) => talking.some((d) => d.missing.includes(a)))
    .map((a) => deal.assets[a]!.key);
  if (fresh.length > NAMED)
    return `Free to show everyone in talks: ${fresh.slice(0, NAMED).join(", ")} and ${fresh.length - NAMED} more.`;
  if (fresh.length > 0) return `Free to show everyone in talks: ${listed(fresh)}.`;
  return deal.assets.length === 0
    ? null
    : "Beyond what they hold, nothing is free to show to everyone in talks.";
}

function exclusivityWords({ analysis, deal }: Facts): string | null {
  const prices = analysis.list.exclusivity;
  if (prices.length === 0) return null;
  const cheapest = prices.reduce((best, next) => (next.value < best.value ? next : best));
  if (cheapest.value < 0.5) return null;
  return `Exclusivity is worth ${money(cheapest.value)} at the least (for ${nameOfPlayer(deal, cheapest.of)}); do not give it for less.`;
}

function bestLeverWords({ analysis, deal }: Facts): string | null {
  const bidders = analysis.list.bidder.map((p) => ({
    gain: p.value,
    words: `bringing ${nameOfPlayer(deal, p.of)} into the talks`,
  }));
  const channels = analysis.list.channel.map((p) => ({
    gain: p.value,
    words: `owning the channel ${deal.channels[p.of]!.key}`,
  }));
  const best = (of: typeof bidders) => of.filter((x) => x.gain >= 0.5).sort((a, b) => b.gain - a.gain)[0];
  const found = [best(bidders), best(channels)].filter((x) => x !== undefined);
  if (found.length === 0) return null;
  return `What would strengthen you most: ${listed(found.map((x) => `${x.words} (${money(x.gain)})`))}.`;
}

function termsWords({ title, value }: Facts["terms"][number]): string {
  const stops = value.selfEnforcing ? "never gain by stopping" : `stop in month ${value.stopsAt}`;
  return `Under ${title} they ${stops}, and you receive ${money(value.toOwner)}.`;
}

export function pieSection(facts: Facts): Section {
  const { analysis, deal } = facts;
  const { power } = analysis.list;
  const sentences = [leverageSentence(power), necessitySentence(power)];
  if (analysis.ranges !== null) sentences.push(spreadWords(analysis.ranges.report));
  if (power.standardErrors !== null) sentences.push("Shares are sampled: there are more than 20 players.");
  return {
    id: "pie",
    title: "Who gets what",
    blocks: [
      paragraph(
        `The pie is what everybody earns together. Each part is what its holder adds, on average over all orders in which they could come together. ${deal.owner.name} is you.`,
      ),
      { kind: "chart", chart: pieChart(facts) },
      pieTable(facts),
      paragraph(sentences.join(" ")),
    ],
  };
}

function pieChart({ analysis, deal }: Facts): BarChart {
  const { shares, worth } = analysis.list.power;
  let from = 0;
  const bars = shares.flatMap((share, player) => {
    if (!(share > worth / 2000)) return [];
    const bar = {
      label: `${nameOfPlayer(deal, player)}${player === OWNER ? " (you)" : ""}`,
      value: `${money(share)} · ${percent(share / worth)}`,
      from,
      to: from + share,
      tone: player === OWNER ? ("yours" as const) : ("other" as const),
    };
    from += share;
    return [bar];
  });
  const description = bars.map((b) => `${b.label} ${b.value}`).join("; ");
  return { kind: "bars", title: "The pie, divided", description, bars, origin: 0, stacked: true };
}

function pieTable({ analysis, deal }: Facts): Block {
  const { ranges, report, list } = analysis;
  const { shares, worth } = list.power;
  const unit = unitFor(shares);
  const keys = playerKeys(deal);
  const part = (share: number): string => (worth > 0 ? percent(share / worth) : "0 %");
  const rows = shares.map((share, player) => [
    nameOfPlayer(deal, player),
    unit.figure(share),
    part(share),
    ...spread(ranges?.report.shares[keys[player]!], unit.figure),
  ]);
  const whole = [
    "Everybody together",
    unit.figure(report.worth),
    part(worth),
    ...spread(ranges?.report.worth, unit.figure),
  ];
  return {
    kind: "table",
    caption: `Shares, ${unit.name}${deal.currency}, present value`,
    columns: [{ title: "Player" }, right("Share"), right("Part"), ...spreadColumns(ranges !== null)],
    rows: [...rows, whole],
  };
}
