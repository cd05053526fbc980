/** From the facts about a deal to the answer on one page. Pure reading: no figure is worked out here. */
import {
  isSourced,
  OWNER,
  playerKeys,
  untoldIn,
  type Assumption,
  type Quantiles,
  type Sheet,
  type Stage,
} from "@linchpin/deal";
import type { Facts } from "../facts/facts.ts";
import { NOTHING } from "../facts/known.ts";
import type { Suggested } from "../facts/turning.ts";
import type {
  Assumed,
  Exclusivity,
  Expectation,
  Figure,
  Level,
  OnePage,
  Part,
  Provenance,
  Rung,
  Showing,
  Step,
  Strengthening,
  TermsLine,
} from "./types.ts";

/** Strengthenings and assumptions on the page. */
const THREE = 3;
/** Inputs that must have a source before anybody decides by the page. */
const FIVE = 5;

export function onePageOf(facts: Facts): OnePage {
  const { deal } = facts;
  return {
    title: deal.title,
    currency: deal.currency,
    owner: deal.owner.name,
    expect: expectationOf(facts),
    strengthen: strengtheningsOf(facts),
    show: showingsOf(facts),
    exclusivity: exclusivityOf(facts),
    terms: facts.suggested.map(termsLineOf),
    assumed: assumedOf(facts),
    provenance: provenanceOf(facts),
  };
}

function expectationOf({ analysis, known }: Facts): Expectation {
  const { power } = analysis.list;
  const sampled = analysis.ranges?.report;
  return {
    share: figure(power.shares[OWNER]!, sampled?.shares["owner"], "pie"),
    worth: figure(power.worth, sampled?.worth, "pie"),
    parts: power.shares.map((share, player) => ({ player, share })),
    leverage: power.leverage,
    necessity: figure(power.necessity, sampled?.necessity, "pie"),
    keeping: known.keeping,
  };
}

function strengtheningsOf({ analysis, deal, known }: Facts): readonly Strengthening[] {
  const { bidder, channel } = analysis.list;
  const sampled = analysis.ranges?.report.prices;
  const gains: readonly Strengthening[] = [
    ...bidder.map(({ of, value }) => ({
      kind: "bidder" as const,
      party: of,
      gain: figure(value, sampled?.bidder[playerKeys(deal)[of]!], "levers", [
        `parties.${deal.parties[of - 1]!.key}`,
      ]),
    })),
    ...channel.map(({ of, value }) => ({
      kind: "channel" as const,
      channel: of,
      gain: figure(value, sampled?.channel[deal.channels[of]!.key], "levers", [
        `channels.${deal.channels[of]!.key}`,
      ]),
    })),
  ];
  const held = known.toAll.map(({ asset, loss }): Strengthening => {
    const inputs = [`assets.${deal.assets[asset]!.key}`];
    return { kind: "keep", asset, gain: figure(loss, undefined, "disclosures", inputs) };
  });
  // What is not lost comes after what is won, and once only: the dearest thing to keep.
  const won = largest(gains);
  const kept = largest(held).slice(0, 1);
  return [...won.slice(0, THREE - kept.length), ...kept];
}

const largest = (of: readonly Strengthening[]): readonly Strengthening[] =>
  of.filter(({ gain }) => gain.amount >= NOTHING).sort((a, b) => b.gain.amount - a.gain.amount);

/** By stage of the ladder, what to have in hand before. */
const STEP_OF: Readonly<Record<Stage, Step>> = {
  T0: "nnn",
  T1: "nnn",
  T2: "evaluation",
  T3: "money",
  T4: "last",
};

/** What nobody said the content of is not shown, whatever its price. */
function showingsOf({ known, deal }: Facts): readonly Showing[] {
  const untold = untoldIn(deal);
  return deal.parties.flatMap(({ inTalks }, i) => {
    const rungs = known.ladders[i] ?? [];
    if (rungs.length === 0) return [];
    const before = (step: Step): readonly Rung[] =>
      rungs
        .filter(({ asset, stage }) => (untold.includes(asset) ? "last" : STEP_OF[stage]) === step)
        .map(({ asset, stage, loss, leaked, fee }) => ({ asset, stage, loss, leaked, fee }));
    const steps = {
      nnn: before("nnn"),
      evaluation: before("evaluation"),
      money: before("money"),
      last: before("last"),
    };
    return [{ party: i + 1, inTalks, steps }];
  });
}

function exclusivityOf({ analysis, deal }: Facts): readonly Exclusivity[] {
  const { exclusivity, foreclosed } = analysis.list;
  const sampled = analysis.ranges?.report.prices;
  return exclusivity.map(({ of, value }) => {
    const { key } = deal.parties[of - 1]!;
    const shut = foreclosed.find((price) => price.of === of)?.value ?? 0;
    return {
      party: of,
      today: figure(value, sampled?.exclusivity[key], "levers"),
      forecloses: figure(shut, sampled?.foreclosed[key], "levers"),
    };
  });
}

function termsLineOf({ party, found }: Suggested): TermsLine {
  const figures = found.settle?.figures;
  return {
    party,
    open: levelOf(found.openWith),
    settle: levelOf(found.settle),
    walkAway: levelOf(found.walkAwayBelow),
    offers: found.offers.map((sheet) => levelOf(sheet)!),
    obstacles: found.obstacles,
    stopsAt: figures?.stopsAt ?? null,
    heldBy: figures?.heldBy ?? null,
    profitPart: figures?.profitPart ?? null,
  };
}

const levelOf = (sheet: Sheet | null): Level | null =>
  sheet && { terms: sheet.terms, toOwner: sheet.figures.toOwner, toParty: sheet.figures.toParty };

function assumedOf({ analysis, swings, turnings }: Facts): readonly Assumed[] {
  const { ranges } = analysis.file;
  return swings.slice(0, THREE).map(({ range, atLow, atHigh }) => {
    const one = ranges[range]!;
    const turn = turnings.find((t) => t.range === one) ?? null;
    return {
      path: one.path,
      low: one.low,
      likely: one.likely,
      high: one.high,
      atLow,
      atHigh,
      sourced: sourceOf(analysis.file.assumptions, one.path),
      turn: turn && { towards: turn.towards, at: turn.at, now: turn.now, beyond: turn.beyond },
    };
  });
}

const sourceOf = (assumptions: readonly Traced[], path: string): boolean =>
  assumptions.some((a) => a.path === path && isSourced(a));

type Traced = Pick<Assumption, "path" | "source" | "note">;

function provenanceOf({ analysis, swings }: Facts): Provenance {
  const { ranges, assumptions } = analysis.file;
  const weightiest = swings.slice(0, FIVE).map(({ range }) => ranges[range]!.path);
  return {
    numbers: assumptions.length,
    sourced: assumptions.filter(isSourced).length,
    missing: weightiest.filter((path) => !sourceOf(assumptions, path)),
    ranged: ranges.length > 0,
  };
}

const figure = (
  amount: number,
  sampled: Quantiles | undefined,
  from: Part,
  inputs: readonly string[] = [],
): Figure => ({
  amount,
  spread: sampled === undefined ? null : { low: sampled.p10, middle: sampled.p50, high: sampled.p90 },
  from,
  inputs,
});
