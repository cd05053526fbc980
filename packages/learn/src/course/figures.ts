/**
 * A recipe worked out. Pure: the same book gives the same figure.
 *
 *     figureOf({of: "sellerPart", buyers: 3}, book).value    // 0.75
 */
import { auctionRevenue, bestRevenue, priceOfSilence, shapley, tableOf } from "@linchpin/coalition";
import {
  addBidder,
  freeToShow,
  fullTable,
  gameOf,
  grantExclusivity,
  ladderFor,
  leaveTalks,
  lossesTo,
  modelOf,
  outsiderShare,
  ownChannel,
  OWNER,
  ownerShare,
  powerMap,
  rebuildOf,
  showingTo,
  termsFigures,
  withoutExclusivity,
  type Deal,
  type Terms,
} from "@linchpin/deal";
import { found, type Book } from "./book.ts";
import { assetIn, changedDeal, channelIn, playerIn } from "./changes.ts";
import { posterior } from "./odds.ts";
import type {
  ASSET_FIGURES,
  DEAL_FIGURES,
  Figure,
  PARTY_FIGURES,
  Recipe,
  Simple,
  TERMS_FIGURES,
  Unit,
} from "./recipes.ts";
import { changedTerms } from "./sheets.ts";

export function figureOf(recipe: Recipe, book: Book): Figure {
  switch (recipe.of) {
    case "difference": {
      const [one, other] = [figureOf(recipe.this, book), figureOf(recipe.less, book)];
      return { ...one, value: one.value - other.value };
    }
    case "times":
    case "partOf": {
      const value = figureOf(recipe.this, book).value / figureOf(recipe.that, book).value;
      return bare(value, recipe.of === "times" ? "times" : "share");
    }
    case "posterior": {
      const [likely, unlikely] = [figureOf(recipe.likely, book).value, figureOf(recipe.unlikely, book).value];
      return bare(posterior(recipe.prior, likely, unlikely, recipe.seen ?? true), "share");
    }
    default:
      return simpleFigure(recipe, book);
  }
}

/** Values that lie anywhere between 0 and 1. */
const evenly = (p: number): number => p;

const bare = (value: number, unit: Unit): Figure => ({ value, unit, currency: null });
/** Adding 0 makes -0 plain. */
const money = ({ currency }: Deal, value: number): Figure => ({ value: value + 0, unit: "money", currency });

function simpleFigure(recipe: Simple, book: Book): Figure {
  switch (recipe.of) {
    case "sellerPart":
    case "buyerPart": {
      const [seller, buyer] = partsWith(recipe.buyers, recipe.gate ?? false);
      return bare(recipe.of === "sellerPart" ? seller : buyer, "share");
    }
    case "silence":
      return bare(
        priceOfSilence({ monopoly: 1, duopoly: recipe.duopoly, rival: recipe.rival ?? true }).owner,
        "share",
      );
    case "openAuction":
      return bare(auctionRevenue(evenly, recipe.bidders), "share");
    case "bestAuction":
      return bare(bestRevenue(evenly, recipe.bidders).revenue, "share");
    case "followerPart":
      return bare(outsiderShare(recipe.every, recipe.lag, recipe.halfLife), "share");
    case "measured":
      return found(book.measured, recipe.name);
    case "quoted":
      return { value: recipe.value, unit: recipe.unit, currency: recipe.currency ?? null };
    default:
      return dealFigure(recipe, book);
  }
}

type OnDeal = Extract<Simple, { readonly deal: string }>;

function dealFigure(recipe: OnDeal, book: Book): Figure {
  const deal = changedDeal(found(book.deals, recipe.deal), recipe.with);
  if ("terms" in recipe) {
    const terms = changedTerms(deal, found(book.terms, recipe.terms), recipe.sheet);
    return termsFigure(recipe.of, terms, deal);
  }
  if ("asset" in recipe)
    return money(deal, priceOf(recipe.of, deal, playerIn(deal)(recipe.party), assetIn(deal)(recipe.asset)));
  if ("party" in recipe) return partyFigure(recipe.of, deal, playerIn(deal)(recipe.party));
  if ("channel" in recipe) {
    const owned = ownChannel(deal, channelIn(deal)(recipe.channel));
    return money(deal, shareIn(owned) - shareIn(deal));
  }
  return wholeFigure(recipe.of, deal);
}

/** The owner's share, money. */
export const shareIn = (deal: Deal): number => ownerShare(gameOf(modelOf(deal)));

function wholeFigure(of: (typeof DEAL_FIGURES)[number], deal: Deal): Figure {
  const { worth, leverage, necessity, shares } = powerMap(deal);
  switch (of) {
    case "pie":
      return money(deal, worth);
    case "ownerShare":
      return money(deal, shares[OWNER]!);
    case "ownerPart":
      return bare(leverage, "share");
    case "necessity":
      return bare(necessity, "share");
  }
}

function partyFigure(of: (typeof PARTY_FIGURES)[number], deal: Deal, player: number): Figure {
  switch (of) {
    case "partyShare":
      return money(deal, powerMap(deal).shares[player]!);
    case "partyPart": {
      const { shares, worth } = powerMap(deal);
      return bare(worth > 0 ? shares[player]! / worth : 0, "share");
    }
    case "alone":
      return money(deal, gameOf(modelOf(deal)).worth(1 << player));
    case "rebuildCost":
      return money(deal, rebuildOf(modelOf(deal), 1 << player).cost);
    case "rebuildMonths":
      return bare(rebuildOf(modelOf(deal), 1 << player).months, "months");
    case "everything":
      return money(deal, lossesTo(deal, player).everything);
    case "exclusivity":
      return money(deal, exclusivityPrice(withoutExclusivity(deal), player));
    case "foreclosed":
      return money(deal, exclusivityPrice(fullTable(withoutExclusivity(deal)), player));
    case "bidder":
      return money(deal, shareIn(addBidder(deal, player)) - shareIn(leaveTalks(deal, player)));
    case "lacks":
      return bare(deal.assets.length - deal.parties[player - 1]!.knows.length, "count");
    case "freeKept":
    case "freePassedOn": {
      const { shares, worth } = powerMap(deal);
      const free = freeToShow(deal, player, shares[OWNER]!, worth);
      return bare((of === "freeKept" ? free.keeps : free.passedOn).length, "count");
    }
  }
}

/** What exclusivity for the party takes off the owner's share, in a deal where none is in force; it comes in for it. */
export const exclusivityPrice = (deal: Deal, player: number): number =>
  shareIn(deal) - shareIn(grantExclusivity(addBidder(deal, player), player));

function priceOf(of: (typeof ASSET_FIGURES)[number], deal: Deal, player: number, asset: number): number {
  if (of === "feeAbove" || of === "feeUpTo") return feeFor(deal, player, asset)[of === "feeAbove" ? 0 : 1];
  const before =
    of === "priceLast"
      ? {
          ...deal,
          parties: deal.parties.map((p, i) => (i + 1 === player ? knowingAllBut(deal, p, asset) : p)),
        }
      : deal;
  const { missing, now, fair } = lossesTo(before, player);
  const at = missing.indexOf(asset);
  // What it holds already costs nothing more.
  if (at < 0) return 0;
  return of === "priceFair" ? fair[at]!.value : now[at]!;
}

const knowingAllBut = (
  deal: Deal,
  party: Deal["parties"][number],
  asset: number,
): Deal["parties"][number] => ({
  ...party,
  knows: [...deal.assets.keys()].filter((a) => a !== asset || party.knows.includes(a)),
});

/** Not numbers where no fee tells a party that means to buy from one that collects papers. */
function feeFor(deal: Deal, player: number, asset: number): readonly [above: number, upTo: number] {
  const { shares, worth } = powerMap(deal);
  const { losses, free } = showingTo(deal, player, shares[OWNER]!, worth);
  const rungs = ladderFor(deal, player, shares, losses, free);
  const fee = rungs.find((rung) => rung.asset === asset)?.fee ?? null;
  return fee === null ? [Number.NaN, Number.NaN] : [fee.above, fee.upTo];
}

function termsFigure(of: (typeof TERMS_FIGURES)[number], terms: Terms, deal: Deal): Figure {
  const figures = termsFigures(deal, terms);
  switch (of) {
    case "paysMonths":
      return bare(figures.stopsAt ?? terms.term, "months");
    case "startsMonth":
      return bare(figures.startsAt ?? Number.NaN, "months");
    case "firstSale":
      return bare(figures.firstSale ?? Number.NaN, "months");
    case "gainPart":
      return bare(figures.ownerPart ?? Number.NaN, "share");
    case "profitPart":
      return bare(figures.profitPart ?? Number.NaN, "share");
    case "toOwner":
    case "toParty":
    case "withoutDeal":
    case "total":
    case "walkAway":
    case "jointGain":
    case "exclusivePrice":
      return money(deal, figures[of]);
  }
}

/** The parts of one seller, each of n equal buyers, and, with a gate, of a party that none of them can do without. */
export function partsWith(
  buyers: number,
  gate: boolean,
): readonly [seller: number, buyer: number, gate: number] {
  const all = (2 ** buyers - 1) << 1;
  const door = 1 << (buyers + 1);
  const trades = (mask: number): boolean =>
    (mask & 1) !== 0 && (mask & all) !== 0 && (!gate || (mask & door) !== 0);
  const values = shapley(tableOf(buyers + (gate ? 2 : 1), (mask) => (trades(mask) ? 1 : 0)));
  return [values[0]!, values[1]!, gate ? values[buyers + 1]! : 0];
}
