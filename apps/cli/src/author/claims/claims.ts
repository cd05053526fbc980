/** What the games of one scenario say of each claim. */
import { crownJewels } from "@linchpin/seats";
import {
  clearlyBelow,
  ladderOf,
  meanOf,
  orderOf,
  shareOf,
  TOOLS,
  without,
  type LadderRung,
  type Mean,
} from "@linchpin/seats/measure";
import { perft, type Scenario } from "@linchpin/table";
import { attackFindings } from "./attacks.ts";
import {
  differenceIn,
  isAbove,
  isBelow,
  meanIn,
  shareAbove,
  verdictOf,
  type Finding,
  type Results,
} from "./claim.ts";
import { COMPARED, HARDER, LADDER_OWNERS, nameOf, ORDER, SHAKEN } from "./series.ts";

export interface Experiment {
  readonly ladder: readonly LadderRung[];
  readonly owners: Readonly<Record<string, Mean>>;
  readonly findings: readonly Finding[];
}

/** What parties that are acquisition first try, and in which order. */
export interface Climbed {
  readonly ladder: readonly LadderRung[];
  readonly findings: readonly Finding[];
}

export function climbedIn(results: Results): Climbed {
  const acquirers = LADDER_OWNERS.flatMap((owner) => results.get(nameOf(owner, "acquisitionFirst"))!);
  return { ladder: ladderOf(acquirers), findings: ladderFindings(acquirers) };
}

export function experimentOf(scenario: Scenario, results: Results): Experiment {
  const climbed = climbedIn(results);
  return {
    ladder: climbed.ladder,
    owners: Object.fromEntries(COMPARED.map((owner) => [owner, meanIn(results, nameOf(owner))] as const)),
    findings: [
      ...linesFindings(scenario),
      ...climbed.findings,
      ...orderFindings(scenario, results),
      ...changeFindings(scenario, results),
      ...hardnessFindings(results),
      ...attackFindings(scenario, results),
      ...tradeFindings(results),
      secretsFinding(results),
      shakenFinding(results),
    ],
  };
}

const PLIES = [1, 2] as const;

const linesFindings = (scenario: Scenario): readonly Finding[] =>
  PLIES.map((length) => ({
    claim: 1,
    what: `legal lines of ${length === 1 ? "one move" : `${length} moves`}; a test holds them to their pins`,
    verdict: "shown",
    count: perft(scenario, length),
  }));

/** What chance would do. */
const HALF = 0.5;

function ladderFindings(summaries: Parameters<typeof orderOf>[0]): readonly Finding[] {
  const { askingFirst, payingLast } = orderOf(summaries);
  const games = summaries.map((s) =>
    s.parties.flatMap((p) => (p.acquisitionFirst ? (p.smallFirst ?? []) : [])),
  );
  const small = meanOf(games.filter((all) => all.length > 0).map((all) => meanOf(all).mean));
  return [
    {
      claim: 2,
      what: "parties that try several things begin by asking",
      verdict: shareAbove(askingFirst, HALF),
      share: askingFirst,
    },
    { claim: 2, what: "those that pay do so last", verdict: shareAbove(payingLast, HALF), share: payingLast },
    {
      claim: 2,
      what: "of two assets asked for the smaller comes first, share of pairs",
      verdict: small.count === 0 ? "unclear" : isAbove(small, HALF),
      mean: small,
    },
  ];
}

function orderFindings(scenario: Scenario, results: Results): readonly Finding[] {
  const means = ORDER.map((owner) => meanIn(results, nameOf(owner)));
  return [
    ...means.slice(1).map((mean, i): Finding => ({
      claim: 3,
      what: `${ORDER[i]!} ends below ${ORDER[i + 1]!}`,
      verdict: apart(means[i]!, mean),
      mean: means[i]!,
      than: mean,
    })),
    {
      claim: 3,
      what: "giving ends below staying at home",
      verdict: isBelow(means[0]!, scenario.floor),
      mean: means[0]!,
    },
  ];
}

/** Two means whose intervals do not meet, the first below. */
const apart = (low: Mean, high: Mean): Finding["verdict"] =>
  clearlyBelow(low, high) ? "holds" : clearlyBelow(high, low) ? "fails" : "unclear";

function changeFindings({ deal }: Scenario, results: Results): readonly Finding[] {
  const techniques = nameOf("techniques");
  const change = (what: string, name: string, raises: boolean): Finding => {
    const mean = differenceIn(results, name, techniques);
    return { claim: 4, what, verdict: raises ? isAbove(mean, 0) : isBelow(mean, 0), mean };
  };
  const jewels = crownJewels(deal).map((a) => deal.assets[a]!.key);
  return [
    change("one more interchangeable buyer raises the payoff", nameOf("techniques", "twin"), true),
    change("free exclusivity lowers it", nameOf("exclusive"), false),
    change("not telling lowers it", nameOf(without("tell")), false),
    jewels.length === 0
      ? { claim: 4, what: "giving crown jewels unpaid: the deal has none", verdict: "shown" }
      : change(`giving crown jewels unpaid lowers it (${jewels.join(", ")})`, nameOf("jewels"), false),
  ];
}

function hardnessFindings(results: Results): readonly Finding[] {
  const techniques = nameOf("techniques");
  const times = [...HARDER, 1].sort((a, b) => a - b);
  const seriesAt = (k: number): string => (k === 1 ? techniques : nameOf("techniques", `harder ${k}`));
  const steps = times.slice(1).map((k, i): Finding => {
    const mean = differenceIn(results, seriesAt(k), seriesAt(times[i]!));
    return {
      claim: 5,
      what: `${k} times as hard to copy earns no less than ${times[i]!} times`,
      verdict: verdictOf(mean.mean + mean.error >= 0),
      mean,
    };
  });
  const tools = TOOLS.map((tool): Finding => {
    const mean = differenceIn(results, techniques, nameOf(without(tool)));
    return { claim: 5, what: toolWords(tool), verdict: "shown", mean };
  });
  return [...steps, ...tools];
}

export const toolWords = (tool: string): string => `what ${tool} is worth to the two techniques`;

/** The owner's part of the licensee's profit, and royalties, that the trade writes. */
const PART = { least: 0.1, most: 0.5, of: 0.9 } as const;
const RATE = { least: 0.02, most: 0.1 } as const;

const within = (value: number, { least, most }: { readonly least: number; readonly most: number }): boolean =>
  value >= least && value <= most;

function tradeFindings(results: Results): readonly Finding[] {
  const licences = results.get(nameOf("techniques"))!.flatMap((s) => s.licences);
  const parts = shareOf(licences.flatMap(({ part }) => (part === null ? [] : [within(part, PART)])));
  const rates = shareOf(licences.flatMap(({ rate }) => (rate === null ? [] : [within(rate, RATE)])));
  return [
    {
      claim: 7,
      what: "licences that leave the owner between a tenth and a half of the licensee's profit: nine in ten",
      verdict: parts.share >= PART.of ? "holds" : shareAbove(parts, PART.of),
      share: parts,
    },
    {
      claim: 7,
      what: "royalties of 2 to 10 % of sales: mostly",
      verdict: shareAbove(rates, HALF),
      share: rates,
    },
  ];
}

function secretsFinding(results: Results): Finding {
  const all = [...results.values()].flat().map((s) => s.secrets);
  const compared = all.reduce((sum, s) => sum + s.compared, 0);
  const differing = all.reduce((sum, s) => sum + s.differing, 0);
  return {
    claim: 8,
    what: `of ${compared} moves looked at, those before which a seat could see what is hidden`,
    verdict: verdictOf(differing === 0),
    count: differing,
  };
}

function shakenFinding(results: Results): Finding {
  const share = shareOf(
    Array.from({ length: SHAKEN }, (_, i) => {
      const [give, refuse, techniques] = ORDER.map(
        (owner) => meanIn(results, nameOf(owner, `shaken ${i + 1}`)).mean,
      );
      return techniques! > refuse! && refuse! > give!;
    }),
  );
  return {
    claim: 9,
    what: "of the worlds with every number moved by up to a fifth, those in which the owners end in their order",
    verdict: shareAbove(share, HALF),
    share,
  };
}
