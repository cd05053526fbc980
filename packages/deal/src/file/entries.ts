/**
 * Where a term of a real deal goes in the files, or its substitute, for keys that people write and the format has not.
 *
 * The rows are those of docs/how-do-i-enter.md, whose headings they are; `keys` are compared without case, `_` and `-`.
 */

export const PAGE = "docs/how-do-i-enter.md";

export interface Entry {
  /** A heading of the page, with its number: the n-th entry is number n. */
  readonly row: string;
  /** What to write, in one sentence. */
  readonly write: string;
  readonly keys: readonly string[];
}

const entry = (row: string, write: string, keys: string): Entry => ({ row, write, keys: keys.split(" ") });

export const ENTRIES: readonly Entry[] = [
  entry(
    "1. Sales that begin months later: certification, prototype, ramp",
    "write `start` and `ramp` (months) of the channel",
    "delay leadtime startup qualification acceptance prototype firstsale rampup launch",
  ),
  entry(
    "2. Money on an event: acceptance, approval, a target met",
    "write a milestone `{after: firstSale, months: 3, amount: …, chance: 0.7}`",
    "event trigger onapproval onacceptance approval earnout conditional condition",
  ),
  entry(
    "3. The licensee's own plant, development, approval",
    "write `investment` of the channel",
    "capex plant outlay developmentcost setupcost",
  ),
  entry(
    "4. Tax: withheld, VAT, who bears it",
    "write `withheld` in the terms: the share of every payment that does not reach the owner, such as 0.1",
    "tax taxes withholding withholdingtax vat taxrate borneby gross net",
  ),
  entry(
    "5. Exclusivity for a channel, a territory, some years",
    "write `exclusive: {channels: …, until: 24}` in the terms; `exclusivity` in the deal is of the talks",
    "exclusiveuntil territory territories keepif fieldofuse soleright",
  ),
  entry(
    "6. A minimum, by year",
    "write `minimum` in the terms, one number a year or a list by year",
    "minimums guarantee minimumguarantee minimumroyalty annualminimum minimumbyyear prepayment advance",
  ),
  entry(
    "7. Tiers, steps, a base that is not sales",
    "write `royalty: [{to: 1000000, rate: 0.06}, {rate: 0.04}]` in the terms, brackets of a year's sales",
    "tiers tier bands brackets steps above from royaltytiers stacking cap base",
  ),
  entry(
    "8. A fee a unit",
    "write `perUnit` in the terms, and `units` a month of the channel in the deal",
    "feeperunit perpiece unitfee unitprice volume quantity price",
  ),
  entry(
    "9. A core part that you supply",
    "write `supplies: [membrane]` in the terms, and what you earn on a part as `perUnit` or `royalty`, never its turnover",
    "supply part parts supplyprice partprice takeorpay purchase purchaseobligation secondsource sellonly",
  ),
  entry(
    "10. Equity, a share of a venture, options, a seat on the board",
    "not modelled; `profitShare` in the terms is what a share of the profit would bring while it is paid",
    "equity shares stake option options warrants board buyback jv jointventure dividend valuation dilution ipo",
  ),
  entry(
    "11. Later versions: included, excluded, at a price",
    "write `releases: none` or `{until: 24}` in the terms",
    "updates upgrades versions laterversions nextgeneration generations improvementsincluded",
  ),
  entry(
    "12. Improvements by the licensee, grant-back",
    "not modelled; nearest is a higher `capability` of the party, or a higher `renews` for a grant-back",
    "improvements improves grantback foreground",
  ),
  entry(
    "13. Affiliates, sub-licences, a partner that is bought",
    "write a group as one party, or `passesOn`: the chance that what a party is shown reaches all",
    "sublicence sublicense sublicensing affiliates assignment changeofcontrol group",
  ),
  entry(
    "14. A competing licensor, a second source",
    "write `alternative: {cost: …, months: …}` of the component",
    "alternatives secondsources competitor competitors rival rivals substitute",
  ),
  entry(
    "15. Non-compete, no hiring, no copying by staff",
    "write `penalty`: what breaking the promise is expected to cost",
    "noncompete nonsolicit nonuse nda nnn",
  ),
  entry(
    "16. A ban, an approval refused, export control",
    "write `stop` in the deal, its chance a year",
    "ban banchance exportcontrol sanctions licencerefused approvalrefused hazard",
  ),
  entry(
    "17. What it costs you to replace the only maker",
    "lower the owner's `make` to the share of the margin that is left when it builds the product up elsewhere",
    "replace replacement replacecost replacemonths dependence concentration",
  ),
  entry(
    "18. Two keys to one channel: a plant and a ministry",
    "list both in `controlledBy` of the channel and write `keys: all`",
    "needs requires bothneeded jointcontrol allof",
  ),
  entry(
    "19. First refusal, first offer",
    "compare with `inTalks: false` for the party that it keeps from bidding",
    "firstrefusal rightoffirstrefusal rofr firstoffer rightoffirstoffer rofo",
  ),
  entry(
    "20. Prices that fall",
    "write `erosion` of the channel, the share by which prices fall a year",
    "yearly pricedecline decline pricefall pricedrop growth inflation",
  ),
  entry(
    "21. Audit, counted labels",
    "write `reported` in the terms: 1 with an audit right, less without",
    "audit auditright escrow labels counting stepin underreporting",
  ),
  entry(
    "22. Most favoured licensee",
    "give the first licence the better terms of the second too, and compare the two sheets",
    "mostfavoured mostfavored mfn mfl",
  ),
  entry(
    "23. A leak that nobody agreed to",
    "compare two sheets, one with the asset in `transfers` in the month in which it might happen",
    "leak leaks leakchance",
  ),
  entry(
    "24. Patents, suits, injunctions, damages",
    "write `exclusion`, the share of sales that the law prevents, and `protection`, what copying is expected to cost, of the technology",
    "patent patents injunction damages infringement suit courts",
  ),
  entry(
    "25. Two currencies",
    "convert to the one currency of the deal, and say so in `note`",
    "exchangerate fx currencies eur usd cny",
  ),
];

/** The address of row `number`, from 1, as Git forges name headings: `docs/how-do-i-enter.md#16-a-ban-an-approval`. */
export function addressOf(number: number): string {
  const words = ENTRIES[number - 1]!.row.toLowerCase().replaceAll(/[^\w\s-]/g, "");
  return `${PAGE}#${words.replaceAll(/\s/g, "-")}`;
}

/** For `wordIssues`: what to write instead of an unknown key of a deal file, or null. */
export const adviseDeal = (key: string): string | null => inTerms(key) ?? substitute(key);

/** The same for a terms file. */
export const adviseTerms = (key: string): string | null => inDeal(key) ?? substitute(key);

function substitute(key: string): string | null {
  const plain = key.toLowerCase().replaceAll(/[_ -]/g, "");
  const found = ENTRIES.findIndex(({ keys }) => keys.includes(plain));
  return found < 0 ? null : `${ENTRIES[found]!.write}; see ${addressOf(found + 1)}`;
}

/** Keys of terms, with their row. Terms are in a file of their own, so that one deal can have several sheets. */
const TERMS_ONLY: Readonly<Record<string, number | null>> = {
  terms: null,
  upfront: null,
  term: null,
  transfers: null,
  milestones: 2,
  royalty: 7,
  perUnit: 8,
  minimum: 6,
  supplies: 9,
  supplied: 9,
  exclusive: 5,
  profitShare: 10,
  withheld: 4,
  reported: 21,
};

/** Keys of a channel, with their row. */
const CHANNEL_ONLY: Readonly<Record<string, number | null>> = {
  margin: null,
  sales: null,
  controlledBy: null,
  units: 8,
  start: 1,
  ramp: 1,
  investment: 3,
  erosion: 20,
  keys: 18,
};

const inTerms = (key: string): string | null =>
  elsewhere(key, TERMS_ONLY, "it belongs in a terms file, beside the deal");
const inDeal = (key: string): string | null =>
  elsewhere(key, CHANNEL_ONLY, "it belongs in the deal file, in a channel");

function elsewhere(key: string, keys: Readonly<Record<string, number | null>>, where: string): string | null {
  if (!Object.hasOwn(keys, key)) return null;
  const row = keys[key] ?? null;
  return row === null ? where : `${where}; see ${addressOf(row)}`;
}
