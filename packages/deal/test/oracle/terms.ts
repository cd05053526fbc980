/** The figures of a sheet. */
import {
  everybodyInTalks,
  withoutChannels,
  withoutParty,
  withPlayer,
  type Channel,
  type Deal,
} from "./deal.ts";
import type { HeldBy, SheetFigures, Working } from "./expected.ts";
import { ownersShare } from "./game.ts";
import { carryOut, firstSaleOf, type Carried } from "./licence.ts";
import { birthOf, MOMENT, presentValue, spans } from "./market.ts";
import { ownersReleases } from "./plans.ts";
import { licensee, type Removed, type Sheet } from "./sheet.ts";

/** What the owner pays for the licence until it stops: the assets it gives, the releases that it would not make anyway. */
function ownersCosts(deal: Deal, sheet: Sheet, { licence, chosen }: Carried): number {
  const until = chosen.stop ?? Infinity;
  let sum = 0;
  for (const { asset, month } of sheet.transfers) {
    const { cost } = deal.assets.find((a) => a.key === asset)!;
    if (month <= until) sum += cost * Math.exp(-deal.force * month);
  }
  const anyway = ownersReleases(withoutParty(deal, sheet.party));
  for (let k = anyway + 1; k <= licence.included; k++) {
    const month = birthOf(deal, k);
    const counts = chosen.stop === null ? month < licence.end - MOMENT : month <= chosen.stop + MOMENT;
    if (counts) sum += deal.releases!.cost * Math.exp(-deal.force * month);
  }
  return sum;
}

/** The share of the value of these channels under the owner's plan that falls after a month. */
function fractionAfter(deal: Deal, channels: readonly Channel[], month: number): number {
  const n = ownersReleases(deal);
  const value = (from: number): number =>
    channels.reduce(
      (sum, c) =>
        sum +
        spans(deal, n, from, deal.horizon).reduce(
          (all, span) => all + c.chance * c.margin * presentValue(deal, c, c.start, span),
          0,
        ),
      0,
    );
  const all = value(0);
  return all > 0 ? value(month) / all : 0;
}

function othersOf(deal: Deal, sheet: Sheet, exclusive: Sheet["exclusive"]): number {
  const rest = withoutChannels(withoutParty(deal, sheet.party), sheet.channels);
  const full = ownersShare(rest);
  if (!exclusive) return full;
  const shut = deal.channels.filter((c) => exclusive.channels.includes(c.key));
  const without = ownersShare(withoutChannels(rest, exclusive.channels));
  return without + fractionAfter(deal, shut, exclusive.until) * (full - without);
}

function exclusivePrice(deal: Deal, sheet: Sheet): number {
  const all = everybodyInTalks(deal);
  return sheet.exclusive ? othersOf(all, sheet, null) - othersOf(all, sheet, sheet.exclusive) : 0;
}

const stops = (deal: Deal, sheet: Sheet, removed: Removed = {}): boolean =>
  carryOut(deal, sheet, removed).chosen.stop !== null;

/** The first of these whose removal makes the party stop. */
function holderOf(deal: Deal, sheet: Sheet): HeldBy {
  const own = licensee(deal, sheet).key;
  const unpunished = { ...withPlayer(deal, own, { penalty: 0 }), protection: 0 };
  const tries: [HeldBy, () => boolean][] = [
    ["releases", () => stops({ ...deal, releases: null }, sheet)],
    ["parts", () => stops(deal, sheet, { parts: true })],
    ["channels", () => stops(deal, sheet, { channels: true })],
    ["knowHow", () => stops(deal, sheet, { knowHow: true })],
    ["penalty", () => stops(unpunished, { ...sheet, penalty: 0 })],
    ["law", () => stops({ ...deal, exclusion: 0 }, sheet)],
  ];
  return tries.find(([, lets]) => lets())?.[0] ?? "several";
}

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);

/** What it serves, or would if it complied to the end, and what helps to find a difference. */
function workingOf(carried: Carried): Working {
  const { readiness, channels, options, chosen } = carried;
  const toTheEnd = options.filter((one) => one.stop === null);
  const best = Math.max(...toTheEnd.map((one) => one.worth));
  const would = toTheEnd.some((one) => one.ready && one.worth >= best - 1e-10 * Math.abs(best));
  const served = chosen.ready || would ? channels : [];
  return {
    readyAt: finite(readiness.month),
    served: served.map((c) => c.key),
    firstSale: served.length > 0 ? firstSaleOf(readiness.month, served) : null,
    rebuilding: finite(readiness.cost),
    releases: carried.releases,
    rates: [...carried.rates],
    ifItNeverStops: best,
  };
}

export function sheetFigures(deal: Deal, sheet: Sheet): SheetFigures {
  const carried = carryOut(deal, sheet);
  const { licence, circle, readiness, chosen } = carried;
  const working = workingOf(carried);
  const served = working.served.length > 0;
  const selfEnforcing = chosen.stop === null && chosen.ready;
  const toOwner = (1 - sheet.withheld) * chosen.paid - ownersCosts(deal, sheet, carried);
  const alone = circle.withoutDeal;
  const others = othersOf(deal, sheet, sheet.exclusive);
  const total = toOwner + others;
  const walkAway = ownersShare(withPlayer(deal, sheet.party, { inTalks: false }));
  const ownersGain = total - walkAway;
  const jointGain = ownersGain + (chosen.worth - alone);
  const profit = chosen.margin - readiness.cost - carried.investments;
  const sells = chosen.ready ? (chosen.stop ?? licence.end) - working.firstSale! : 0;
  const told = jointGain > 0 && sells >= 12 - MOMENT;
  return {
    startsAt: chosen.ready ? readiness.month : null,
    stopsAt: chosen.stop,
    selfEnforcing,
    signs: served && chosen.worth >= alone - 1e-10 * Math.max(Math.abs(chosen.worth), alone),
    toOwner,
    toParty: chosen.worth,
    withoutDeal: alone,
    others,
    total,
    walkAway,
    expected: ownersShare(deal),
    jointGain,
    ownerPart: told ? ownersGain / jointGain : null,
    profitPart: told && profit > 0 ? toOwner / profit : null,
    heldBy: selfEnforcing ? holderOf(deal, sheet) : null,
    exclusivePrice: exclusivePrice(deal, sheet),
    working,
  };
}
