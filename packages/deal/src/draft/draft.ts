/**
 * A deal file drafted from the answers to eight questions: what a person said, and the rest from facts, each number marked.
 *
 * Laws under test: every draft of every set of answers passes `parseDeal`; every number of it is an answer (perhaps divided
 * by twelve) or carries a note that `isDraftNote` knows.
 */
import { itemsOf, type Quantity } from "@linchpin/source";
import { OWNER_KEY } from "../deal.ts";
import type { Answers } from "./answers.ts";
import * as facts from "./facts.ts";
import type { Fact, Note, Spread3 } from "./facts.ts";
import { KIND_FACTS, type KindFacts } from "./kinds.ts";
import { ANSWERED, noteIn, type DraftLanguage } from "./notes.ts";
import { developed, yearlyMargin, type Development } from "./quantities.ts";
import { THING_FACTS } from "./things.ts";
import { teachesOf } from "./teaches.ts";
import { plain, scaled, scaledBy, times } from "./spread.ts";

/** What a number of the draft is written as. */
type Written = Spread3 & { readonly note: string; readonly source?: string };
type Marker = (spread: Spread3, note: Note, source?: string | null) => Written;
type Raw = Readonly<Record<string, unknown>>;

interface Context {
  readonly answers: Answers;
  readonly kind: KindFacts;
  readonly language: DraftLanguage;
  readonly mark: Marker;
  readonly developed: Development;
}

/** The draft as the value of a deal file. */
export function draftDeal(answers: Answers, language: DraftLanguage = "en"): Raw {
  const kind = KIND_FACTS[answers.kind];
  const mark: Marker = (spread, note, source = null) => ({
    ...plain(spread),
    note: noteIn(language, [note]),
    ...(source === null ? {} : { source }),
  });
  const context: Context = { answers, kind, language, mark, developed: developed(answers, kind) };
  return {
    linchpin: 2,
    title: answers.title,
    currency: answers.currency,
    horizon: horizonOf(context),
    discountRate: mark(facts.RATE, "rate"),
    stop: mark(facts.STOP, "stop"),
    note: ANSWERED[language],
    owner: {
      name: answers.owner ?? OWNER_KEY,
      make: markFact(context, facts.MAKE[answers.make ?? "unknown"]),
    },
    technology: technologyOf(context),
    assets: Object.fromEntries(itemsOf(answers.things).map(([key, thing]) => [key, assetOf(context, thing)])),
    parties: Object.fromEntries(
      itemsOf(answers.parties).map(([key, party]) => [key, partyOf(context, key, party)]),
    ),
    channels: Object.fromEntries(
      itemsOf(answers.channels).map(([key, channel]) => [key, channelOf(context, channel)]),
    ),
    exclusivity: null,
    allied: alliedIn(answers),
  };
}

const markFact = ({ mark }: Context, fact: Fact): Written => mark(fact, fact.note, fact.source);

function horizonOf({ answers, kind, mark }: Context): Quantity | Written {
  if (answers.years !== null && answers.years !== undefined) return scaled(answers.years, 12);
  const { least, most } = facts.LIFE;
  const bounded = (months: number): number => Math.min(most, Math.max(least, months));
  const half = kind.halfLife;
  const life = half === null ? { low: 96, likely: 120, high: 132 } : scaledBy(half, 2);
  return mark({ low: bounded(life.low), likely: bounded(life.likely), high: bounded(life.high) }, "years");
}

function technologyOf(context: Context): Raw {
  const { answers, kind, mark, developed: effort } = context;
  const patents = answers.patents ?? "none";
  const exclusion = facts.LAW.exclusion[patents];
  return {
    ...(kind.halfLife === null ? {} : { halfLife: mark(kind.halfLife, "halfLife") }),
    ...(patents === "none"
      ? {}
      : { protection: mark(times(facts.LAW.some, effort.total), "patents", facts.LAW.some.source) }),
    ...(exclusion === null ? {} : { exclusion: markFact(context, exclusion) }),
    ...releasesOf(context),
    components: Object.fromEntries(
      itemsOf(answers.parts).map(([key, part]) => [key, componentOf(context, key, part)]),
    ),
  };
}

function releasesOf(context: Context): Raw {
  const { answers, kind, language, mark, developed: effort } = context;
  const { next } = answers;
  if (next === "none") return {};
  const every = next?.every ?? (kind.every === null ? null : mark(kind.every, "releases"));
  if (every === null) return {};
  const cost = next?.cost ?? mark(times(facts.RELEASE_COST, effort.spent), "releaseCost");
  const known = next?.renews ?? null;
  const renews = known === null ? mark(kind.renews, "renews") : markFact(context, facts.NEWNESS[known]);
  const own = next === null || next === undefined ? {} : { note: ANSWERED[language] };
  return { releases: { every, cost, renews, ...own } };
}

type Item<K extends "parts" | "things" | "parties" | "channels"> = Exclude<
  NonNullable<Answers[K]>[string],
  string | undefined
>;

function componentOf({ developed: effort, language, mark }: Context, key: string, part: Item<"parts">): Raw {
  const { cost, months, notes, source } = effort.parts.get(key)!;
  const elsewhere = part.elsewhere === true && part.sort !== "published";
  return {
    ...named(part.name),
    rebuildCost: plain(cost),
    rebuildMonths: plain(months),
    ...(elsewhere
      ? {
          alternative: {
            cost: mark(times(facts.ELSEWHERE.cost, cost), "elsewhere"),
            months: mark(times(facts.ELSEWHERE.months, months), "elsewhere"),
          },
        }
      : {}),
    note: noteIn(language, notes),
    ...(source === null ? {} : { source }),
  };
}

const named = (name: string | null | undefined): Raw => (name === null || name === undefined ? {} : { name });

function assetOf({ answers, language }: Context, thing: Item<"things">): Raw {
  const { kind, proves } = THING_FACTS[thing.kind];
  const { parts, guessed } = teachesOf(answers, thing);
  const shares = parts.map(([part, share]) => [part, plain(share)] as const);
  return {
    ...named(thing.name),
    kind,
    reveals: Object.fromEntries(shares),
    proves,
    note: noteIn(language, [guessed ? "guessed" : "reveals", "proves"]),
  };
}

function partyOf(context: Context, key: string, party: Item<"parties">): Raw {
  const { answers, language } = context;
  const knows = itemsOf(answers.things).flatMap(([thing, { shownTo }]) =>
    shownTo?.includes(key) ? [thing] : [],
  );
  const tied = alliedIn(answers).some((pair) => pair.includes(key));
  const role = roleOf(answers, key, party);
  return {
    ...named(party.name),
    ...(role === null ? {} : { role }),
    make: plain(facts.MAKE[party.makes ?? "unknown"]),
    capability: plain(facts.ABLE[party.able ?? "unknown"]),
    inTalks: party.talking ?? true,
    knows,
    ...(party.signed === true ? { penalty: penaltyOf(context, key) } : {}),
    ...(tied ? { passesOn: markFact(context, facts.TIED) } : {}),
    note: noteIn(language, ["makes", "able"]),
  };
}

/** A tenth of a year's margin that passes through its hands. */
function penaltyOf({ answers, kind, mark }: Context, key: string): Written {
  const through = itemsOf(answers.channels).filter(([, { through: by }]) => by.includes(key));
  const margin = through.reduce((sum, [, channel]) => sum + yearlyMargin(channel, kind).likely, 0);
  return mark(scaledBy(facts.SIGNED, margin), "signed", facts.SIGNED.source);
}

function roleOf(answers: Answers, key: string, { makes }: Item<"parties">): string | null {
  if (makes === "yes" || makes === "partly") return "manufacturer";
  return itemsOf(answers.channels).some(([, { through }]) => through.includes(key)) ? "distributor" : null;
}

function channelOf(context: Context, channel: Item<"channels">): Raw {
  const { kind, language, mark } = context;
  const margin = yearlyMargin(channel, kind);
  const known = channel.margin !== null && channel.margin !== undefined;
  const open = channel.certain ?? "sure";
  const chance = facts.CHANCE[open];
  return {
    ...named(channel.name),
    margin: known
      ? scaled(
          typeof channel.sales === "number" && typeof channel.margin === "number" ? margin.likely : margin,
          1 / 12,
        )
      : mark(scaledBy(margin, 1 / 12), "margin"),
    sales: scaled(channel.sales, 1 / 12),
    ...(channel.units === null || channel.units === undefined
      ? {}
      : { units: scaled(channel.units, 1 / 12) }),
    controlledBy: channel.through,
    ...(channel.both === true && channel.through.length > 1 ? { keys: "all" } : {}),
    ...timing(context, channel),
    ...(chance === null ? {} : { chance: mark(chance, "chance") }),
    note: ANSWERED[language],
  };
}

/** A channel of one's own, and one that is served already, needs neither waiting nor spending. */
function timing({ kind, mark }: Context, channel: Item<"channels">): Raw {
  const own = channel.through.every((seller) => seller === OWNER_KEY);
  const first = channel.firstSale ?? null;
  const served = first === 0 || (own && first === null);
  const start = first ?? (served ? null : mark(kind.start, "start"));
  const ramp = channel.rampUp ?? (served ? null : mark(kind.ramp, "ramp"));
  const spent = yearlyMargin(channel, kind).likely;
  const invest = channel.invest ?? (served ? null : mark(scaledBy(kind.invest, spent), "invest"));
  return {
    ...(start === null ? {} : { start }),
    ...(ramp === null ? {} : { ramp }),
    ...(invest === null ? {} : { investment: invest }),
  };
}

/** Each pair once. */
function alliedIn(answers: Answers): readonly (readonly [string, string])[] {
  const pairs = itemsOf(answers.parties).flatMap(([key, { tiedTo }]) =>
    (tiedTo ?? []).flatMap((other) => (other === key ? [] : [[key, other].sort() as [string, string]])),
  );
  return pairs.filter((pair, i) => pairs.findIndex((other) => other.join() === pair.join()) === i);
}
