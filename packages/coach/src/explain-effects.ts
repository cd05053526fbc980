/**
 * What a move of the owner's brings about, as far as the owner can know: its share by the power map before and after,
 * what a file saves, what terms are worth and how likely they are signed. Nothing hidden is read.
 */
import { seedRandom } from "@linchpin/coalition";
import { lossesTo, type Terms } from "@linchpin/deal";
import {
  estimate,
  exposure,
  gainFromTerms,
  type Hiring,
  hiringBy,
  type Insight,
  lossAt,
  lossByExclusivity,
  outlookOf,
  rebuildFor,
  sampleWorld,
  termsIn,
  viewOfParty,
  whenHolding,
  whenReleased,
  whenSigned,
} from "@linchpin/seats";
import {
  isOwnerMove,
  play,
  view as viewOf,
  type Move,
  type Offer,
  type Scenario,
  type OwnerView,
  isSo,
  toldOf,
} from "@linchpin/table";
import type { Known } from "./decisions.ts";
import { proposalFor } from "./offers.ts";
import { chanceOfSigning } from "./signing.ts";

/** Money in money of week 1's scale as the screens show it; chances and beliefs 0..1. */
export type Effect =
  /** Of the owner's share of the pie, at once. */
  | { readonly kind: "share"; readonly change: number; readonly to: number }
  /** What giving an asset costs: at once, and its part of all that may be collected; what it saves of a copy. */
  | {
      readonly kind: "price";
      readonly party: number;
      readonly asset: number;
      readonly now: number;
      readonly fair: number;
      readonly months: number;
      readonly cost: number;
    }
  /** What stays at home is worth this. */
  | { readonly kind: "keeps"; readonly party: number; readonly asset: number; readonly fair: number }
  | { readonly kind: "spends"; readonly amount: number }
  | { readonly kind: "belief"; readonly party: number; readonly from: number; readonly to: number }
  | { readonly kind: "trust"; readonly party: number; readonly from: number; readonly to: number }
  | { readonly kind: "leaves"; readonly party: number }
  /** The chance that the party is of a type that passes on what it learns, and to whom. */
  | {
      readonly kind: "passes";
      readonly party: number;
      readonly chance: number;
      readonly to: readonly number[];
    }
  /** Terms: the chance of a signature before the talks end, and what they bring the owner if signed. */
  | { readonly kind: "signs"; readonly party: number; readonly chance: number; readonly worth: number }
  /** Terms that are signed at once. */
  | { readonly kind: "brings"; readonly party: number; readonly worth: number }
  | { readonly kind: "stops"; readonly party: number; readonly month: number }
  | { readonly kind: "lasts"; readonly party: number }
  /** With what the terms hand over it does not pay the party to make the product. */
  | { readonly kind: "idle"; readonly party: number }
  /** `fair`: the price of what it gets for it. */
  | {
      readonly kind: "deposit";
      readonly party: number;
      readonly chance: number;
      readonly amount: number;
      readonly fair: number;
    }
  | {
      readonly kind: "nnn";
      readonly party: number;
      readonly chance: number;
      readonly penalty: number;
      readonly change: number;
      /** What it then gets for it, and the price of that; null: nothing. */
      readonly gets: { readonly asset: number; readonly fair: number } | null;
    }
  /** An offer to the party that is open no longer: for an asset, an NNN, or terms. */
  | { readonly kind: "withdraws"; readonly party: number; readonly offer: Offer }
  /** A party that comes by more takes back what it proposed before. */
  | { readonly kind: "takesBack"; readonly party: number }
  /** What the party must take its own share for, once it knows that others talk. */
  | { readonly kind: "eyes"; readonly party: number; readonly from: number; readonly to: number }
  /** People whom the party met and may hire: what that costs it and how likely it succeeds, before and after; what is at stake. */
  | {
      readonly kind: "guards";
      readonly party: number;
      readonly hiring: Hiring;
    }
  /** What the party could learn round the owner once it has this: the money that may cost. */
  | { readonly kind: "exposes"; readonly party: number; readonly risk: number }
  | { readonly kind: "bound"; readonly party: number; readonly weeks: number; readonly change: number }
  /** What exclusivity that was not given would have taken. */
  | { readonly kind: "unbound"; readonly party: number; readonly change: number }
  | { readonly kind: "channel"; readonly channel: number; readonly gain: number; readonly weeks: number }
  | { readonly kind: "release"; readonly gain: number; readonly weeks: number }
  /** Terms that could be proposed instead, chance included. */
  | { readonly kind: "forgoes"; readonly party: number; readonly expected: number }
  /** Terms of the owner's own that are worth more than those on the table, the chance of a signature counted in. */
  | { readonly kind: "own"; readonly party: number; readonly expected: number }
  | { readonly kind: "saves"; readonly burn: number };

/** Less than this share of the scale, a tenth of a point, is not spoken of. */
const NAMED = 0.001;
/** Changes of belief below this are not spoken of; of trust neither, unless little is left. */
const FELT = { belief: 0.05, trust: 0.07, littleTrust: 0.25 } as const;
/** Months of a copy that are worth a word. */
const MONTHS = 0.5;
/** A chance below this is not spoken of. */
const LIKELY = 0.1;

export const worthNaming = ({ floor, ceiling }: Scenario, money: number): boolean =>
  Math.abs(money) >= NAMED * (ceiling - floor);

/** A gain or cost that is worth naming; 0 for what is not. */
const namedOr0 = (scenario: Scenario, money: number): number =>
  worthNaming(scenario, money) ? Math.max(0, money) : 0;

type Towards = Extract<Move, { readonly party: number }>;

export const effectsOf = (decision: Known, move: Move): readonly Effect[] => [
  ...ofItself(decision, move),
  ...withdrawn(decision, move),
];

/**
 * Offers of the owner's that the move takes off the table, new terms in place of old ones are told as such; and what a party takes
 * back for it.
 */
function withdrawn(decision: Known, move: Move): readonly Effect[] {
  if (!("party" in move) || move.kind === "accept" || move.kind === "dismiss") return [];
  const after = afterMove(decision, move);
  return decision.view.parties.flatMap(({ offer, proposal }, i): readonly Effect[] => {
    const now = after.parties[i]!;
    const stays = offer === null || now.offer?.kind === offer.kind;
    const overtaken = move.kind === "share" && proposal !== null && now.proposal === null;
    return [
      ...(stays ? [] : [{ kind: "withdraws", party: i + 1, offer } as const]),
      ...(overtaken ? [{ kind: "takesBack", party: i + 1 } as const] : []),
    ];
  });
}

function ofItself(decision: Known, move: Move): readonly Effect[] {
  const { view, insight } = decision;
  const { scenario } = view;
  const named = (effect: Effect & { readonly change: number }): readonly Effect[] =>
    worthNaming(scenario, effect.change) ? [effect] : [];
  if (!isOwnerMove(move)) return [];
  switch (move.kind) {
    case "wait":
    case "develop":
    case "build":
      return move.kind === "wait" ? [] : investment(view, move);
    case "close":
      return [
        ...forgone(decision),
        ...(scenario.burn > 0
          ? [{ kind: "saves", burn: scenario.burn * (scenario.weeks - view.week + 1) } as const]
          : []),
      ];
    case "share": {
      const price = priceOf(view, move.party, move.asset);
      return [
        price,
        ...(price.months > 0 || price.cost > 0 ? passing(view, insight, move.party) : []),
        ...exposed(view, move),
        ...spending(scenario, scenario.shareCost[move.asset]!),
        ...atOnce(decision, move),
      ];
    }
    case "trade":
      return [...offered(decision, move.party, tradeOf(view, move)), ...atOnce(decision, move)];
    case "nnn":
      return offered(decision, move.party, { kind: "nnn" });
    case "propose":
      return offered(decision, move.party, { kind: "terms", terms: move.terms });
    case "accept":
    case "reject":
      return settling(decision, move);
    case "exclusivity": {
      const change = -lossByExclusivity(view, move.party);
      return [
        { kind: "bound", party: move.party, weeks: move.weeks, change: -namedOr0(scenario, -change) },
        ...atOnce(decision, move),
      ];
    }
    case "mention":
      return inItsEyes(decision, move);
    case "deflect":
    case "refuse":
      return [...kept(view, move.party), ...atOnce(decision, move)];
    case "approach":
    case "dismiss": {
      const change = shareIn(outlookOf(afterMove(decision, move))) - shareIn(outlookOf(view));
      const to = shareIn(outlookOf(view)) + change;
      const spent = move.kind === "approach" ? spending(scenario, scenario.approachCost) : [];
      return [...named({ kind: "share", change, to }), ...spent];
    }
    case "keep": {
      const hiring = hiringBy(view, move.party);
      return [
        ...(hiring === null ? [] : [{ kind: "guards", party: move.party, hiring } as const]),
        ...spending(scenario, scenario.keeping ?? 0),
      ];
    }
    case "probe":
      return atOnce(decision, move);
  }
}

const shareIn = (outlook: Parameters<typeof estimate>[0]): number => estimate(outlook).shares[0]!;
const spending = (scenario: Scenario, amount: number): readonly Effect[] =>
  worthNaming(scenario, amount) ? [{ kind: "spends", amount }] : [];

function exposed(
  view: OwnerView,
  { party, asset }: Extract<Move, { readonly kind: "share" }>,
): readonly Effect[] {
  const risk = exposure(view, party, asset);
  return worthNaming(view.scenario, risk) ? [{ kind: "exposes", party, risk }] : [];
}

/** What the owner sees after the move, before the others act. Chance matters to a probe's answer only. */
function afterMove({ view, insight }: Known, move: Move): OwnerView {
  const world = { ...sampleWorld(insight, view, seedRandom(1)), movesLeft: 2 };
  const played = play(world, 0, move);
  return played.ok ? viewOf(played.position, 0) : view;
}

/** What changes at once in what the party thinks. */
function atOnce(decision: Known, move: Towards): readonly Effect[] {
  const { party } = move;
  const before = decision.view.parties[party - 1]!;
  const after = afterMove(decision, move).parties[party - 1]!;
  if (after.gone) return [{ kind: "leaves", party }];
  const belief: Effect & { kind: "belief" } = {
    kind: "belief",
    party,
    from: before.belief,
    to: after.belief,
  };
  const trust: Effect & { kind: "trust" } = {
    kind: "trust",
    party,
    from: before.rapport,
    to: after.rapport,
  };
  const felt = Math.abs(trust.to - trust.from) >= FELT.trust || trust.to < FELT.littleTrust;
  return [
    ...(Math.abs(belief.to - belief.from) >= FELT.belief ? [belief] : []),
    ...(felt && trust.to !== trust.from ? [trust] : []),
  ];
}

function priceOf(view: OwnerView, party: number, asset: number): Effect & { readonly kind: "price" } {
  const outlook = outlookOf(view);
  const named = (money: number): number => namedOr0(view.scenario, money);
  const holding = whenHolding(outlook, party, asset);
  const [before, after] = [rebuildFor(outlook, party), rebuildFor(holding, party)];
  return {
    kind: "price",
    party,
    asset,
    now: named(lossAt(view, party, asset)),
    fair: named(fairOf(view, party, asset)),
    months: before.months - after.months >= MONTHS ? before.months - after.months : 0,
    cost: named(before.cost - after.cost),
  };
}

/** What the table says that it costs: as things are, or as its part of all that the party may yet collect, whichever is more. */
export const priceOfGiving = (view: OwnerView, party: number, asset: number): number =>
  Math.max(lossAt(view, party, asset), fairOf(view, party, asset));

const fairs = new WeakMap<object, Map<number, ReadonlyMap<number, number>>>();

/** The asset's part of all that the party may yet collect; 0 for what it has. */
function fairOf(view: OwnerView, party: number, asset: number): number {
  const estimated = estimate(outlookOf(view));
  const known = fairs.get(estimated) ?? new Map<number, ReadonlyMap<number, number>>();
  fairs.set(estimated, known);
  const made = known.get(party);
  if (made !== undefined) return made.get(asset) ?? 0;
  const { missing, fair } = lossesTo(estimated.deal, party);
  const prices = new Map(missing.map((a, i) => [a, fair[i]!.value] as const));
  known.set(party, prices);
  return prices.get(asset) ?? 0;
}

function passing(view: OwnerView, { reading }: Insight, party: number): readonly Effect[] {
  const { types } = view.scenario.parties[party - 1]!;
  const chance = types.reduce((sum, t, i) => sum + (t.allies.length > 0 ? reading[party - 1]![i]! : 0), 0);
  const to = [...new Set(types.flatMap((t, i) => (reading[party - 1]![i]! >= LIKELY ? t.allies : [])))];
  return chance >= LIKELY && to.length > 0 ? [{ kind: "passes", party, chance, to }] : [];
}

function kept(view: OwnerView, party: number): readonly Effect[] {
  const { request } = view.parties[party - 1]!;
  if (request?.kind === "exclusivity") {
    const change = lossByExclusivity(view, party);
    return namedOr0(view.scenario, change) > 0 ? [{ kind: "unbound", party, change }] : [];
  }
  if (request?.kind !== "asset") return [];
  const fair = priceOfGiving(view, party, request.asset);
  return worthNaming(view.scenario, fair) ? [{ kind: "keeps", party, asset: request.asset, fair }] : [];
}

function tradeOf(view: OwnerView, move: Extract<Move, { readonly kind: "trade" }>): Offer {
  const { request } = view.parties[move.party - 1]!;
  return {
    kind: "trade",
    asset: request?.kind === "asset" ? request.asset : -1,
    against: move.against,
  };
}

function offered({ view, insight }: Known, party: number, offer: Offer): readonly Effect[] {
  const chance = chanceOfSigning(view, insight.reading, party)(offer);
  if (offer.kind === "terms") {
    const worth = gainFromTerms(view, offer.terms);
    const lasting = chance < LIKELY ? [] : [duration(view, offer.terms)];
    return [{ kind: "signs", party, chance, worth }, ...lasting];
  }
  if (offer.kind === "trade" && offer.against.kind === "deposit")
    return [
      {
        kind: "deposit",
        party,
        chance,
        amount: offer.against.amount,
        fair: namedOr0(view.scenario, priceOfGiving(view, party, offer.asset)),
      },
    ];
  const outlook = outlookOf(view);
  const change = namedOr0(view.scenario, shareIn(whenSigned(outlook, party)) - shareIn(outlook));
  const penalty = view.scenario.parties[party - 1]!.nnnPenalty;
  const gets =
    offer.kind === "trade"
      ? { asset: offer.asset, fair: namedOr0(view.scenario, priceOfGiving(view, party, offer.asset)) }
      : null;
  return [{ kind: "nnn", party, chance, penalty, change, gets }];
}

const duration = (view: OwnerView, terms: Terms): Effect => {
  const { startsAt, stopsAt } = termsIn(outlookOf(view), terms);
  // Whoever stops without getting ready by these terms goes on by itself: it stops, and is not idle.
  if (startsAt === null && stopsAt === null) return { kind: "idle", party: terms.party };
  return stopsAt === null
    ? { kind: "lasts", party: terms.party }
    : { kind: "stops", party: terms.party, month: stopsAt };
};

/** What the terms on the table bring, or would have brought, and what terms of the owner's own could. */
function settling({ view, insight }: Known, { party, kind }: Towards): readonly Effect[] {
  const { proposal } = view.parties[party - 1]!;
  if (proposal === null) return [];
  const worth = gainFromTerms(view, proposal);
  const expected = proposalFor(view, insight.reading, party)?.expected ?? 0;
  return [
    { kind: "brings", party, worth },
    ...(kind === "accept" ? [duration(view, proposal)] : []),
    ...(worthNaming(view.scenario, expected) && expected > worth
      ? [{ kind: "own", party, expected } as const]
      : []),
  ];
}

/** By its own view, whatever its type: what it takes its share for, not knowing of others and knowing of them. */
function inItsEyes(
  { view, insight }: Known,
  { party, of, how }: Extract<Move, { readonly kind: "mention" }>,
): readonly Effect[] {
  const own = view.parties[party - 1]!;
  if (!isSo(view, party, of, how)) return [];
  const heard = [
    ...own.heard.filter((before) => before.of !== of),
    { ...toldOf(view, party, of, how), week: view.week },
  ];
  const told = { ...view, parties: view.parties.with(party - 1, { ...own, heard }) };
  const mean = (seen: OwnerView): number =>
    insight.reading[party - 1]!.reduce(
      (sum, chance, type) =>
        sum + chance * estimate(outlookOf(viewOfParty(seen, party, type))).shares[party]!,
      0,
    );
  const [from, to] = [mean(view), mean(told)];
  return worthNaming(view.scenario, to - from) ? [{ kind: "eyes", party, from, to }] : [];
}

function investment(
  view: OwnerView,
  move: Extract<Move, { readonly kind: "build" | "develop" }>,
): readonly Effect[] {
  const outlook = outlookOf(view);
  const { scenario } = view;
  if (move.kind === "develop") {
    const { cost, weeks } = scenario.development!;
    const gain = namedOr0(scenario, shareIn(whenReleased(outlook)) - shareIn(outlook));
    return [{ kind: "release", gain, weeks }, ...spending(scenario, cost)];
  }
  const { cost, weeks } = scenario.building[move.channel]!;
  const standing = { ...outlook, owned: outlook.owned.with(move.channel, true) };
  const gain = namedOr0(scenario, shareIn(standing) - shareIn(outlook));
  return [{ kind: "channel", channel: move.channel, gain, weeks }, ...spending(scenario, cost)];
}

/** Of the parties without a licence the one to which terms could best be proposed. */
function forgone({ view, insight }: Known): readonly Effect[] {
  const open = view.parties.flatMap((party, i): readonly (Effect & { kind: "forgoes" })[] => {
    if (!party.inTalks || party.terms !== null) return [];
    const found = proposalFor(view, insight.reading, i + 1);
    const expected = found?.expected ?? 0;
    return worthNaming(view.scenario, expected) ? [{ kind: "forgoes", party: i + 1, expected }] : [];
  });
  return open.toSorted((a, b) => b.expected - a.expected).slice(0, 1);
}
