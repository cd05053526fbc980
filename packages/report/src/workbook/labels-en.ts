/** The words of a workbook in English. */
import { inputName } from "../words/inputs.ts";
import type { Labels } from "./labels.ts";

const TERM: Readonly<Record<string, string>> = {
  upfront: "paid at the signature",
  perUnit: "paid a unit",
  term: "months that it runs",
  profitShare: "share of its profit that is paid",
  withheld: "share of a payment that tax takes",
  reported: "share of sales that is reported",
  "royalty.rate": "royalty",
  "royalty.to": "up to a year's sales of",
  minimum: "paid at least, by year",
  "milestones.month": "milestone: month",
  "milestones.months": "milestone: months after the first sale",
  "milestones.amount": "milestone: amount",
  "milestones.chance": "milestone: chance",
  "transfers.month": "handed over in month",
  "releases.until": "later generations are included until month",
};

const STRUCTURE: Readonly<Record<string, string>> = {
  linchpin: "version of the file",
  title: "title",
  currency: "currency",
  name: "name",
  kind: "kind",
  proves: "how much it proves (0 to 1)",
  role: "role",
  inTalks: "in talks",
  open: "open to anybody",
  controlledBy: "controlled by",
  keys: "any of them, or all",
  together: "margin, sales and units move together",
  exclusivity: "holds exclusivity",
  allied: "allied without you",
  party: "licence to",
  channels: "channels licensed",
  supplies: "supplied as parts",
  transfers: "handed over",
  releases: "later generations",
  penalty: "penalty for breaking it",
};

export const LABELS_EN: Labels = {
  tabs: {
    results: "Results",
    inputs: "Inputs",
    structure: "Who and what",
    plan: "Plan",
    together: "With you",
    alone: "Without you",
    coalitions: "Coalitions",
    shares: "Your share",
    licence: "Licence",
  },
  groups: {
    market: "The market, and you",
    technology: "The technology",
    components: "Its parts",
    assets: "What you can show or hand over",
    parties: "The parties",
    knows: "What each party holds (1) or not (0)",
    channels: "The channels, in a full month with a fresh product",
    constants: "Constants",
  },
  inputColumns: ["Path", "Number", "Value", "Low", "High", "Source", "Note"],
  structureColumns: ["Path", "What", "Value", "Low", "High", "Source", "Note"],
  structureNote:
    "The formulas of this workbook take this tab as given. After a change here, make the workbook anew: linchpin report this-file.xlsx -o new.xlsx",
  constants: {
    year: "months in a year",
    never: "a month or an amount that nothing reaches",
    slack: "months that differ by less are the same",
    tie: "plans that differ by less than this share are worth the same",
    rounding: "rounding on what a channel brings, as a share",
  },
  inputName: (deal, path) => {
    const knows = /^parties\.([^.]+)\.knows\.(.+)$/.exec(path);
    if (knows === null) return inputName("en", deal, path);
    const party = deal.parties.find(({ key }) => key === knows[1])?.name ?? knows[1]!;
    return `${party} holds ${deal.assets.find(({ key }) => key === knows[2])?.name ?? knows[2]!}`;
  },
  termName: (deal, terms, path) => {
    const [list, number, field] = path.split(".");
    const words = TERM[path] ?? TERM[`${list}.${field}`] ?? TERM[list!] ?? path;
    const asset =
      list === "transfers" ? `${deal.assets[terms.transfers[Number(number) - 1]!.asset]!.name}: ` : "";
    return `${asset}${words}${number === undefined || asset !== "" || !/^\d/.test(number) ? "" : ` (${number})`}`;
  },
  structureName: (_deal, path) => {
    const steps = path.split(".");
    const words = STRUCTURE[steps.at(-1)!] ?? path;
    return steps.length > 1 ? `${steps.at(-2)!}: ${words}` : words;
  },
  tellingName: (deal, told) => {
    if (told === null) return "as things are";
    const asset = deal.assets[told.asset]!.name;
    return told.to === 0
      ? `${asset}, known to everybody`
      : `${asset}, shown to ${deal.parties[told.to - 1]!.name}`;
  },
  variantName: (deal, { kind, of, asset }) => {
    const party = deal.parties[of - 1]?.name ?? "everybody";
    switch (kind) {
      case "base":
        return "As things are";
      case "open":
        return "No exclusivity in force";
      case "full":
        return "Every listed party in talks";
      case "exclusive":
        return `Exclusive: ${party}`;
      case "foreclosed":
        return `Exclusive: ${party}, with every listed party in talks before`;
      case "bidder":
        return `${party} joins the talks`;
      case "channel":
        return `You own ${deal.channels[of]!.name}`;
      case "told":
        return of === 0
          ? `${deal.assets[asset!]!.name}, known to everybody`
          : `${deal.assets[asset!]!.name}, shown to ${party}`;
    }
  },
  plan: {
    title: "Your plans: how many generations to release",
    horizon: "months of the market",
    discount: "discounting a month",
    decay: "ageing a month",
    make: "the largest share of the margin that anybody earns by making it",
    channel: "Channel",
    erosion: "fall of prices a month",
    rate: "discounting, fall and ageing a month",
    full: "margin of a full month times its chance",
    generations: "By number of later generations",
    generation: "Releases",
    month: "Month of the last",
    growth: "Its freshness against the first",
    cost: "Cost of the releases",
    worth: "Worth to all together",
    best: "Releases if this is best",
    toCome: "still to come from then on",
    months: "full months",
    earns: "earns",
    most: "the most",
    chosen: "releases of your plan",
    fits: "room for the releases (1: yes)",
  },
  together: { team: "You with", make: "Share of the margin", releases: "releases" },
  alone: {
    team: "Team without you",
    told: "What it knows",
    make: "Share of the margin that the law lets through",
    capability: "Capability",
    friction: "Penalties and protection",
    holds: "Holds",
    lacks: "Lacks of",
    cost: "Rebuilding costs",
    months: "Ready in month",
    again: "Following a release costs",
    late: "Months behind a release",
    follows: "Releases it can follow",
    from: "Generation on sale from, generation",
    spent: "Cost, following",
    toCome: "still to come, generation",
    earned: "full months, following",
    net: "earns, following",
  },
  coalitions: {
    coalition: "Coalition",
    nobody: "nobody",
    size: "Members",
    worth: "Worth v",
    weight: "Shapley weight",
    adds: "Weight times what is added by",
    shares: "Shares",
  },
  shares: { change: "Change", share: "Your share", size: "Members beside you", weight: "Shapley weight" },
  licence: {
    title: "Licence",
    end: "end of the term or the market",
    month: "Month",
    from: "month, cut at the end",
    component: "Begun in month",
    lacks: "lacks",
    by: "ready by month",
    cost: "costs",
    readyAt: "it can make the product in month",
    rebuilding: "getting ready costs",
    make: "share of the margin",
    generation: "Generation",
    included: "Included",
    fresher: "Fresher than the one before",
    pricedLater: "Present value of a full month, with falling prices: still to come, then by month",
    countedLater: "Present value of a full month, by units: still to come, then by month",
    priced: "A full month as invoiced: still to come, then by month",
    counted: "A full month by units: still to come, then by month",
    fromGeneration: "from each generation on",
    invoiced: "sales as invoiced",
    sold: "units sold",
    margin: "margin, present value",
    sales: "sales, present value",
    units: "units, discounted",
    offered: "rate with all licensed channels",
    yearSales: "reported sales of the year",
    wouldPay: "would pay, present value",
    served: "served (1) or left out (0)",
    rate: "royalty rate",
    allInvoiced: "SALES as invoiced",
    allSold: "UNITS sold",
    royalty: "ROYALTY on them",
    tax: "TAX on the royalty",
    allMargin: "MARGIN, present value",
    allSales: "SALES, present value",
    allUnits: "UNITS, discounted",
    taken: "ROYALTY, present value",
    accrued: "Royalty and share of profit, present value",
    firstSale: "first sale in month",
    milestone: "Milestone",
    presentValue: "Present value",
    yearEnds: "year ends in month",
    least: "MINIMUM of the year",
    paidInYear: "paid in the year",
    missing: "missing to the minimum, PRESENT VALUE",
    pays: "it pays in all, present value",
    profit: "it earns, less getting ready, present value",
    toOwner: "to you, after tax and what you spend, present value",
    stopping: "to you if it stops at the start of this month",
    spent: "What you spend for it",
    release: "release",
    without: "releases that you make without it",
    worth: "worth with releases",
    most: "the most",
    fits: "room for the months (1: yes)",
  },
  results: {
    how: "Change the blue cells of the tab Inputs: everything here follows. Nothing is hidden, and no formula has a number of its own but 0, 1 and 2.",
    shares: "Who gets what, present value",
    amount: "Amount",
    part: "Part",
    worth: "Everybody together",
    leverage: "Leverage: your part",
    necessity: "Necessity: what vanishes without you",
    levers: "What a change of the table costs or brings you",
    bidder: "joins the talks, brings",
    exclusivity: "exclusivity costs today",
    forecloses: "exclusivity forecloses",
    channel: "you own the channel, brings",
    disclosures: "What showing it now costs you",
    licences: "Licences, if they are paid to the end",
    toOwner: "To you",
    pays: "It pays",
    profit: "It earns before that",
    ready: "Can make it in month",
    licenceNote:
      "The month in which a party stops paying, fair prices, ranges and suggested terms are worked out by the product, not here. The row “to you if it stops” of each licence says what you have by then.",
    checks: "Checks",
    holds: "holds",
    fails: "FAILS: make the workbook anew from these inputs",
    sumCheck: "the shares add up to the whole",
    releaseCheck: "there is room for every release",
    monthCheck: "there is room for every month",
  },
  licenceWith: (party) => `Licence to ${party}`,
};
