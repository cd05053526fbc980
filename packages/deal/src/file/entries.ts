/**
 * Where a term of a real deal goes in the files, or its substitute, for keys that people write and the format has not.
 *
 * The rows are those of docs/how-do-i-enter.md, whose headings they are; `keys` are compared without case, `_` and `-`.
 */

export const PAGE = "docs/how-do-i-enter.md";

export interface Entry {
  /** The row's name, a heading of the page. */
  readonly row: string;
  /** What to write, in one sentence. */
  readonly write: string;
  readonly keys: readonly string[];
}

const entry = (row: string, write: string, keys: string): Entry => ({ row, write, keys: keys.split(" ") });

export const ENTRIES: readonly Entry[] = [
  entry(
    "Late start and ramp",
    "write `start` and `ramp` (months) of the channel",
    "delay leadtime startup qualification acceptance prototype firstsale rampup launch",
  ),
  entry(
    "Milestones on an event",
    "write a milestone `{after: firstSale, months: 3, amount: …, chance: 0.7}`",
    "event trigger onapproval onacceptance approval earnout conditional condition",
  ),
  entry(
    "Outlay of the licensee",
    "write `investment` of the channel",
    "capex plant outlay developmentcost setupcost",
  ),
  entry(
    "Tax",
    "write `withheld` in the terms, such as 0.1; turnover tax is not modelled",
    "tax taxes withholding withholdingtax vat taxrate borneby gross net",
  ),
  entry(
    "Exclusivity by channel and time",
    "write `exclusive: {channels: …, until: 24}` in the terms; `exclusivity` in the deal is of the talks",
    "exclusiveuntil territory territories keepif fieldofuse soleright",
  ),
  entry(
    "Minimum by year",
    "write `minimum` in the terms, one number a year or a list by year",
    "minimums guarantee minimumguarantee minimumroyalty annualminimum minimumbyyear prepayment advance",
  ),
  entry(
    "Tiers of a royalty",
    "write `royalty: [{to: 1000000, rate: 0.06}, {rate: 0.04}]` in the terms, brackets of a year's sales",
    "tiers tier bands brackets steps above from royaltytiers stacking cap base",
  ),
  entry(
    "Fee a unit",
    "write `perUnit` in the terms, and `units` a month of the channel in the deal",
    "feeperunit perpiece unitfee unitprice volume quantity price",
  ),
  entry(
    "Parts from home",
    "write `supplies: [membrane]` in the terms, and what you earn on a part as `perUnit` or `royalty`, never its turnover",
    "supply part parts supplyprice partprice takeorpay purchase purchaseobligation secondsource sellonly",
  ),
  entry(
    "Equity and ventures",
    "a venture's dividend is `profitShare` in the terms; shares, options and buying the owner are not modelled",
    "equity shares stake option options warrants board buyback jv jointventure dividend valuation dilution ipo",
  ),
  entry(
    "Later versions",
    "write `releases: none` or `{until: 24}` in the terms",
    "updates upgrades versions laterversions nextgeneration generations improvementsincluded",
  ),
  entry(
    "Improvements and grant-back",
    "not modelled: lower `renews`, or raise the party's `capability`, and say so in `note`",
    "improvements improves grantback foreground",
  ),
  entry(
    "Sub-licence and change of control",
    "write `passesOn` of the party, the chance that what it holds reaches the others",
    "sublicence sublicense sublicensing affiliates assignment changeofcontrol group",
  ),
  entry(
    "Second source",
    "write `alternative: {cost: …, months: …}` of the component",
    "alternatives secondsources competitor competitors rival rivals substitute",
  ),
  entry(
    "Non-compete",
    "not modelled: keep it in the contract; money that a breach costs is `penalty`",
    "noncompete nonsolicit nonuse nda nnn",
  ),
  entry(
    "A ban",
    "write `stop` in the deal, its chance a year",
    "ban banchance exportcontrol sanctions licencerefused approvalrefused hazard",
  ),
  entry(
    "Replacing the maker",
    "not modelled: lower the owner's `make`, or take months off by `start`, and say so in `note`",
    "replace replacement replacecost replacemonths dependence concentration",
  ),
  entry(
    "Two keys to one channel",
    "list both in `controlledBy` of the channel and write `keys: all`",
    "needs requires bothneeded jointcontrol allof",
  ),
  entry(
    "First refusal",
    "not modelled: price the bidder that it keeps away, with and without `inTalks`",
    "firstrefusal rightoffirstrefusal rofr firstoffer rightoffirstoffer rofo",
  ),
  entry(
    "Price erosion",
    "write `erosion` of the channel, the share by which prices fall a year",
    "yearly pricedecline decline pricefall pricedrop growth inflation",
  ),
  entry(
    "Audit",
    "write `reported` in the terms: 1 with an audit right, less without",
    "audit auditright escrow labels counting stepin underreporting",
  ),
  entry(
    "Most favoured licensee",
    "not modelled: run `terms` on the cheaper of two sheets for both",
    "mostfavoured mostfavored mfn mfl",
  ),
  entry(
    "A leak",
    "write `passesOn` of the party that holds it; a leak that nobody agreed to is an asset in `knows`",
    "leak leaks leakchance",
  ),
  entry(
    "Patents",
    "write `exclusion`, the share of sales that the law prevents, and `protection`, what copying is expected to cost, of the technology",
    "patent patents injunction damages infringement suit courts",
  ),
  entry(
    "Two currencies",
    "convert to the one currency of the deal, and say so in `note`",
    "exchangerate fx currencies eur usd cny",
  ),
];

/** `docs/how-do-i-enter.md#tiers-of-a-royalty` */
export function addressOf(row: string): string {
  return `${PAGE}#${row.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
}

/** For `wordIssues`: what to write instead of an unknown key of a deal file, or null. */
export const adviseDeal = (key: string): string | null => inTerms(key) ?? substitute(key);

/** The same for a terms file. */
export const adviseTerms = (key: string): string | null => inDeal(key) ?? substitute(key);

function substitute(key: string): string | null {
  const plain = key.toLowerCase().replaceAll(/[_ -]/g, "");
  const found = ENTRIES.find(({ keys }) => keys.includes(plain));
  return found === undefined ? null : `${found.write}; see ${addressOf(found.row)}`;
}

/** Keys of terms, with their row. Terms are in a file of their own, so that one deal can have several sheets. */
const TERMS_ONLY: Readonly<Record<string, string | null>> = {
  terms: null,
  upfront: null,
  term: null,
  transfers: null,
  milestones: "Milestones on an event",
  royalty: "Tiers of a royalty",
  perUnit: "Fee a unit",
  minimum: "Minimum by year",
  supplies: "Parts from home",
  supplied: "Parts from home",
  exclusive: "Exclusivity by channel and time",
  profitShare: "Equity and ventures",
  withheld: "Tax",
  reported: "Audit",
};

/** Keys of a channel, with their row. */
const CHANNEL_ONLY: Readonly<Record<string, string | null>> = {
  margin: null,
  sales: null,
  controlledBy: null,
  units: "Fee a unit",
  start: "Late start and ramp",
  ramp: "Late start and ramp",
  investment: "Outlay of the licensee",
  erosion: "Price erosion",
  keys: "Two keys to one channel",
};

const inTerms = (key: string): string | null =>
  elsewhere(key, TERMS_ONLY, "it belongs in a terms file, beside the deal");
const inDeal = (key: string): string | null =>
  elsewhere(key, CHANNEL_ONLY, "it belongs in the deal file, in a channel");

function elsewhere(key: string, keys: Readonly<Record<string, string | null>>, where: string): string | null {
  if (!Object.hasOwn(keys, key)) return null;
  const row = keys[key] ?? null;
  return row === null ? where : `${where}; see ${addressOf(row)}`;
}
