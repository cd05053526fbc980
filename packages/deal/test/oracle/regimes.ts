/** Situations in which a rule of the model decides; a case that reaches none of them tests little. */
import { dealFrom } from "./deal.ts";
import { connectedSets, linksOf } from "./game.ts";
import { carryOut } from "./licence.ts";
import { ownersReleases, plansWithoutOwner, worthOf } from "./plans.ts";
import type { Case } from "./random.ts";
import { servable, sheetFrom } from "./sheet.ts";
import { sheetFigures } from "./terms.ts";

export const REGIMES = [
  "the owner releases",
  "a team without the owner goes once",
  "a team follows every release",
  "a team follows some releases only",
  "the licensee gets ready at once",
  "it gets ready later",
  "it could get ready and does not",
  "it never can",
  "it serves all that it can",
  "a channel is left out",
  "a channel brings exactly nothing",
  "it never stops",
  "it does nothing",
  "it stops and goes on alone",
  "it stops and goes on with allies",
  "it stops and gives up",
  "it stops before it is ready",
  "it stops in month 0",
  "it stops where it has signed",
  "it goes on alone after the term",
  "held by releases",
  "held by parts",
  "held by channels",
  "held by knowHow",
  "held by penalty",
  "held by law",
  "held by several",
  "allies give it most without a deal",
  "exclusivity is in force",
  "the sheet's exclusivity has a price",
  "a minimum falls short",
  "bands have an average of their own",
  "a profit share is paid",
  "releases do not all reach it",
  "it signs",
  "it does not sign",
] as const;

export type Regime = (typeof REGIMES)[number];

type Flags = [Regime, boolean][];

/** What teams without the owner do with all channels. */
function teamRegimes(one: Case): Flags {
  const deal = dealFrom(one.deal);
  const parties = deal.players.slice(1);
  const n = ownersReleases(deal);
  const all = deal.channels.map((_, i) => i);
  const follows = connectedSets(parties.length, linksOf(deal, parties)).flatMap((set) => {
    const plans = plansWithoutOwner(
      deal,
      parties.filter((_, i) => (set >> i) & 1),
      n,
    );
    const values = plans.map((plan) => worthOf([plan], all));
    const best = Math.max(0, ...values);
    return best > 0 ? [values.findIndex((value) => value >= best * (1 - 1e-9))] : [];
  });
  return [
    ["the owner releases", n > 0],
    ["a team without the owner goes once", follows.includes(0)],
    ["a team follows every release", n > 1 && follows.includes(n)],
    ["a team follows some releases only", follows.some((times) => times > 0 && times < n)],
  ];
}

function licenceRegimes(one: Case): Flags {
  const deal = dealFrom(one.deal);
  const sheet = sheetFrom(one.terms.terms, deal);
  const carried = carryOut(deal, sheet);
  const { chosen, licence, readiness, channels, rates, options, circle } = carried;
  const figures = sheetFigures(deal, sheet);
  const able = channels.length > 0;
  const stops = chosen.stop !== null;
  const single = deal.allied.length > 0 ? carryOut({ ...deal, allied: [] }, sheet) : carried;
  const same = single.options.find((o) => o.stop === chosen.stop && o.ready === chosen.ready)!;
  const stake = Math.max(1, Math.abs(chosen.worth));
  const gainsByAllies = chosen.alone > same.alone + 1e-9 * stake;
  const goesOn = stops && chosen.alone > 0;
  const unbanded = rates.some((rate) => sheet.bands.every((band) => Math.abs(band.rate - rate) > 1e-12));
  const asked = sheet.minimum.some((amount) => amount > 0);
  const noMinimum = asked ? carryOut(deal, { ...sheet, minimum: [0] }).options : options;
  return [
    ["the licensee gets ready at once", chosen.ready && readiness.month === 0],
    ["it gets ready later", chosen.ready && readiness.month > 0],
    ["it could get ready and does not", able && !chosen.ready],
    ["it never can", readiness.month === Infinity],
    ["it serves all that it can", chosen.ready && channels.length === servable(deal, sheet).length],
    ["a channel is left out", able && channels.length < servable(deal, sheet).length],
    ["a channel brings exactly nothing", channels.some((c) => c.margin === 0 || c.chance === 0)],
    ["it never stops", !stops && chosen.ready],
    ["it does nothing", !stops && !chosen.ready && chosen.alone === 0],
    ["it stops and goes on alone", goesOn && !gainsByAllies],
    ["it stops and goes on with allies", goesOn && gainsByAllies],
    ["it stops and gives up", stops && chosen.ready && !goesOn],
    ["it stops before it is ready", stops && !chosen.ready && chosen.stop > 0],
    ["it stops in month 0", chosen.stop === 0],
    ["it stops where it has signed", stops && figures.signs],
    ["it goes on alone after the term", !stops && licence.end < deal.horizon && chosen.alone > 0],
    [
      "allies give it most without a deal",
      circle.withoutDeal > single.circle.withoutDeal * (1 + 1e-9) + 1e-6,
    ],
    ["exclusivity is in force", deal.exclusivity !== null],
    ["the sheet's exclusivity has a price", figures.exclusivePrice > 1],
    ["a minimum falls short", noMinimum[0]!.worth !== options[0]!.worth],
    ["bands have an average of their own", unbanded],
    ["a profit share is paid", chosen.ready && sheet.profitShare > 0],
    ["releases do not all reach it", chosen.ready && licence.included < carried.releases],
    ["it signs", figures.signs],
    ["it does not sign", !figures.signs],
    ...(["releases", "parts", "channels", "knowHow", "penalty", "law", "several"] as const).map(
      (holder): [Regime, boolean] => [`held by ${holder}`, figures.heldBy === holder],
    ),
  ];
}

export const regimesOf = (one: Case): Regime[] =>
  [...teamRegimes(one), ...licenceRegimes(one)].filter(([, holds]) => holds).map(([regime]) => regime);
