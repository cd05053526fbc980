/**
 * Terms to propose to one party: what to settle for, what to open with, what to walk away below, and three sheets that are
 * worth the same to the owner, from which the party's choice can be learnt.
 *
 * Settle: both gain the same, as the map divides the gain of a link. Every sheet is one that the party signs and never gains
 * by breaking where there is one; where not, or where both cannot gain the same, `obstacles` say what stands in the way.
 */
import { besideOf, ownReleases, type Beside } from "../terms/beside.ts";
import { withoutChannels } from "../model/changes.ts";
import type { Deal, Terms } from "../deal.ts";
import { termsFigures, type TermsFigures } from "../terms/figures.ts";
import { gameOf } from "../model/game.ts";
import { modelOf, plannedBirths, type Model } from "../model/model.ts";
import { termsWorking, withoutDeal } from "../terms/terms.ts";
import { earningOver } from "../model/time.ts";
import { bestMake } from "../model/worth.ts";
import { outlinesOf, type Frame, type Outline } from "./frame.ts";
import { oddness, rounded, runsOf, type Run } from "./money.ts";

export interface Sheet {
  readonly terms: Terms;
  readonly figures: TermsFigures;
}

/** Why there is no sheet, or why the sheet is not as it should be. */
export type Obstacle =
  /** The party controls no channel, and none is open. */
  | { readonly kind: "noChannel" }
  /** Neither it nor the owner makes the product; it is not ready before the term ends; what it could sell does not pay. */
  | { readonly kind: "makesNothing" | "notReady" | "paysNothing" }
  /** Together they gain nothing, money: the owner does as well with the others, or the party alone. */
  | { readonly kind: "noGain"; readonly jointGain: number }
  /** Whatever is paid while it sells, it stops in this month. */
  | { readonly kind: "stops"; readonly month: number }
  /** One side gains more than the other by this amount, whatever is written. */
  | { readonly kind: "unequal"; readonly gap: number }
  /** Nothing holds a running payment, so the money comes at the signature. */
  | { readonly kind: "moneyFirst" };

export interface Suggestions {
  readonly settle: Sheet | null;
  readonly openWith: Sheet | null;
  readonly walkAwayBelow: Sheet | null;
  /** At the settle level: more upfront, more royalty, more minimum; those of them that can be written. */
  readonly offers: readonly Sheet[];
  readonly obstacles: readonly Obstacle[];
  /** Why the settle sheet brings less than the map says to expect; null without a sheet. */
  readonly apart: Apart | null;
  /** Sheets looked at. */
  readonly searched: number;
}

/** What the map counts and the sheet does not, money. */
export interface Apart {
  /** `expected` less the total of the settle sheet. */
  readonly difference: number;
  /** What the two could earn together in channels that are not licensed. */
  readonly notLicensed: number;
  /** What the licensed channels bring after the term. */
  readonly afterTerm: number;
}

/** Both gain the same if their gains differ by less than this share of the joint gain. */
export const EQUAL_GAIN = 0.05;

/** As a share of what is at stake. */
const NOTHING = 1e-9;

/** Everything that the levels are worked out from. */
interface Stand {
  readonly deal: Deal;
  readonly model: Model;
  readonly beside: Beside;
  readonly withoutDeal: number;
}

/** A run with the upfront that brings it to a level. */
interface Filled {
  readonly run: Run;
  readonly upfront: number;
}

export function suggestTerms(deal: Deal, frame: Frame): Suggestions {
  const model = modelOf(deal);
  const outlines = outlinesOf(deal, model, frame);
  const hopeless = obstacleAtOnce(outlines, deal, frame.party);
  if (hopeless !== null) return nothing(hopeless, 0);
  const own = ownReleases(deal, frame.party);
  const alone = withoutDeal(model, frame.party);
  let searched = 0;
  const besides = new Map<string, Beside>();
  /** What stands beside a sheet depends on the channels that it licenses only. */
  const besideWith = (terms: Terms): Beside => {
    const key = terms.channels.join();
    const found = besides.get(key) ?? besideOf(deal, terms);
    besides.set(key, found);
    return found;
  };
  const tried = outlines
    .filter((outline) => outline.brings > 0)
    .map(({ terms }) => {
      const stand = { deal, model, beside: besideWith(terms), withoutDeal: alone };
      const runs = runsOf(deal, model, terms, own);
      searched += runs.length;
      return { stand, runs, settled: settled(stand, runs) };
    });
  const gained = (t: (typeof tried)[number]): number =>
    t.settled === null ? -Infinity : jointGainOf(t.stand, t.settled.run);
  const best = tried.reduce((one, other) => (gained(other) > gained(one) * (1 + 1e-9) ? other : one));
  if (best.settled === null || gained(best) <= roundingOf(best.stand, best.settled.run)) {
    return nothing(
      {
        kind: "noGain",
        jointGain: Math.max(...tried.map(({ stand, runs }) => jointGainOf(stand, runs[0]!))),
      },
      searched,
    );
  }
  return { ...sheetsFrom(best.stand, best.runs, best.settled), searched };
}

function obstacleAtOnce(outlines: readonly Outline[], deal: Deal, party: number): Obstacle | null {
  if (outlines.length === 0) return { kind: "noChannel" };
  if (outlines.some((o) => o.brings > 0)) return null;
  if (deal.owner.make === 0 && deal.parties[party - 1]!.make === 0) return { kind: "makesNothing" };
  return { kind: outlines.every((o) => o.readyAt >= deal.horizon) ? "notReady" : "paysNothing" };
}

const nothing = (obstacle: Obstacle, searched: number): Suggestions => ({
  settle: null,
  openWith: null,
  walkAwayBelow: null,
  offers: [],
  obstacles: [obstacle],
  apart: null,
  searched,
});

const jointGainOf = ({ beside, withoutDeal: alone }: Stand, { toOwner, toParty }: Run): number =>
  toOwner + beside.others - beside.walkAway + toParty - alone;

/** A gain below this is none: it is what is left of differences between larger amounts. */
function roundingOf({ beside, withoutDeal: alone }: Stand, { toOwner, toParty }: Run): number {
  return NOTHING * Math.max(...[beside.others, beside.walkAway, alone, toOwner, toParty].map(Math.abs));
}

/** How much more the owner gains than the party, with nothing upfront. */
const leadOf = ({ beside, withoutDeal: alone }: Stand, { toOwner, toParty }: Run): number =>
  toOwner + beside.others - beside.walkAway - (toParty - alone);

/** The run and upfront at which both gain the same; where nothing upfront is too much already, as nearly as can be. */
function settled(stand: Stand, runs: readonly Run[]): Filled | null {
  const keeps = 2 - runs[0]!.terms.withheld;
  const level = (run: Run): number => -leadOf(stand, run) / keeps;
  const equal = mostUsual(stand, runs, level);
  if (equal !== null) return equal;
  const lasting = runs.filter((run) => run.lasts && run.toParty >= stand.withoutDeal - run.slack);
  return lasting.length === 0
    ? null
    : {
        run: lasting.reduce((one, other) =>
          Math.abs(leadOf(stand, other)) < Math.abs(leadOf(stand, one)) ? other : one,
        ),
        upfront: 0,
      };
}

/** Of the lasting runs that the party signs at this level, the one that is most as the trade writes it. */
function mostUsual(
  stand: Stand,
  runs: readonly Run[],
  level: (run: Run) => number,
  strangeness = oddness,
): Filled | null {
  let best: Filled | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const upfront = level(run);
    if (!run.lasts || !(upfront >= 0) || run.toParty - upfront < stand.withoutDeal - run.slack) continue;
    const odd = strangeness(run, upfront);
    if (odd < least) [best, least] = [{ run, upfront }, odd];
  }
  return best;
}

function sheetsFrom(stand: Stand, runs: readonly Run[], found: Filled): Omit<Suggestions, "searched"> {
  const settle = sheetOf(stand, found);
  const { figures, terms } = settle;
  const tax = 1 - terms.withheld;
  const gain = figures.toParty - figures.withoutDeal;
  const open = mostUsual(stand, runs, (run) => run.toParty - stand.withoutDeal - gain / 2);
  const walk = mostUsual(stand, runs, (run) =>
    Math.max(run.rate === 0 ? 0 : -1, (stand.beside.walkAway - stand.beside.others - run.toOwner) / tax),
  );
  const gap = leadOf(stand, found.run) + (1 + tax) * found.upfront;
  const unequal = Math.abs(gap) > EQUAL_GAIN * figures.jointGain;
  return {
    settle,
    openWith: open && sheetOf(stand, open),
    walkAwayBelow: walk && sheetOf(stand, walk, Math.ceil),
    offers: offersAt(stand, runs, figures.toOwner),
    obstacles: [
      ...(figures.stopsAt === null ? [] : [{ kind: "stops" as const, month: figures.stopsAt }]),
      ...(unequal ? [{ kind: "unequal" as const, gap }] : []),
      ...(found.run.rate === 0 && found.upfront > 0 ? [{ kind: "moneyFirst" as const }] : []),
    ],
    apart: apartOf(stand, terms, figures),
  };
}

const shareUpfront = ({ pays }: Run, upfront: number): number => upfront / (upfront + pays || 1);

/** How far a sheet is from a share of what is paid that comes upfront, and from a minimum. */
const strayingFrom =
  (aim: number, minimum: number) =>
  (run: Run, upfront: number): number =>
    Math.abs(shareUpfront(run, upfront) - aim) + Math.abs(run.minimum - minimum);

/** Three sheets worth the same to the owner: most upfront, most royalty, most minimum. */
function offersAt(stand: Stand, runs: readonly Run[], toOwner: number): readonly Sheet[] {
  const level = (run: Run): number => (toOwner - run.toOwner) / (1 - run.terms.withheld);
  const ways = [strayingFrom(0.6, 0), strayingFrom(0, 0), strayingFrom(0.15, 0.8)].map((way) =>
    mostUsual(stand, runs, level, way),
  );
  const different = ways.filter(
    (one, i) => one !== null && ways.findIndex((other) => other?.run === one.run) === i,
  );
  return different.map((filled) => sheetOf(stand, filled!));
}

/** A step of rounding is at most this share of what both gain, so that it turns neither side's gain into a loss. */
const STEP = 0.01;

function sheetOf(stand: Stand, { run, upfront }: Filled, how = Math.round): Sheet {
  const { deal, model, beside } = stand;
  const gain = jointGainOf(stand, run);
  const terms = { ...run.terms, upfront: rounded(upfront, how, gain > 0 ? STEP * gain : undefined) };
  return { terms, figures: termsFigures(deal, terms, termsWorking(deal, terms, model), beside) };
}

/** What the two could earn together in channels that are not licensed, and in the licensed ones after the term. */
function apartOf({ deal, model }: Stand, terms: Terms, figures: TermsFigures): Apart {
  const rest = withoutChannels(deal, terms.channels);
  const together = rest.channels.length === 0 ? null : gameOf(modelOf(rest));
  const pair = 1 | (1 << terms.party);
  const births = plannedBirths(deal, model);
  const { horizon } = model.clock;
  const ready = figures.startsAt ?? 0;
  const after = figures.served.reduce(
    (sum, c) =>
      sum +
      model.margin[c]! * earningOver(model.clock, model.courses[c]!, ready, births, terms.term, horizon),
    0,
  );
  return {
    difference: figures.expected - figures.total,
    notLicensed: together === null ? 0 : together.worth(pair) - together.worth(1),
    afterTerm: bestMake(model, pair) * after,
  };
}
