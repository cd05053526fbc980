/**
 * What a party starts with and may turn out to be, from what it would gain: nothing here reads a name, a role or a country.
 *
 * Each kind has two or three types; their weights follow from how far the party could do without the owner, and from
 * whether anybody in the deal could use what it passes on.
 */
import { hasKey, type Deal } from "@linchpin/deal";
import type { PartyType, ScenarioParty } from "../scenario.ts";
import { rounded } from "./numbers.ts";
import { gain, MAKES, type Kind, type Profile, type Prospects } from "./profile.ts";

/** Keys of the types of a kind, in the order of the file. */
export const TYPES = {
  maker: ["acquirer", "pragmatist", "partner"],
  distributor: ["gatekeeper", "distributor", "housebrand"],
  buyer: ["committee", "champion", "localiser"],
  between: ["courier", "broker"],
} as const satisfies Readonly<Record<Kind, readonly string[]>>;
export type TypeKey = (typeof TYPES)[Kind][number];

type Nature = Pick<PartyType, "care" | "shrewdness" | "patience">;

/** Who lives on commissions is in a hurry; a committee is patient and chooses less exactly. */
const NATURES: Readonly<Record<TypeKey, Nature>> = {
  acquirer: { care: 0, shrewdness: 6, patience: 0.98 },
  pragmatist: { care: 0.15, shrewdness: 6, patience: 0.985 },
  partner: { care: 0.45, shrewdness: 5, patience: 0.99 },
  gatekeeper: { care: 0.05, shrewdness: 6, patience: 0.985 },
  distributor: { care: 0.3, shrewdness: 5, patience: 0.985 },
  housebrand: { care: 0, shrewdness: 7, patience: 0.98 },
  committee: { care: 0.15, shrewdness: 4, patience: 0.995 },
  champion: { care: 0.4, shrewdness: 5, patience: 0.99 },
  localiser: { care: 0, shrewdness: 5, patience: 0.995 },
  courier: { care: 0, shrewdness: 7, patience: 0.96 },
  broker: { care: 0.2, shrewdness: 5, patience: 0.97 },
};

const BELIEF = { inTalks: 0.4, notYet: 0.35 } as const;
const RAPPORT = 0.5;
/** A signed NNN costs a copier this share of what it already risks, or of its share; little where nothing can be seized. */
const NNN = { ofPenalty: 0.6, ofShare: 0.08, ofPie: 0.002 } as const;

/** What it can pay before it sells: so many months of its part of the channels that it serves, and a little in any case. */
const BUDGET = { months: 6, least: 0.5 } as const;

export function budgetOf(deal: Deal, seat: number): number {
  const margins = deal.channels.map((channel) => {
    const { open, controlledBy, margin, chance } = channel;
    const sellers = open ? deal.parties.length : controlledBy.filter((p) => p !== 0).length;
    return hasKey(channel, seat) ? (margin * chance) / Math.max(1, sellers) : 0;
  });
  const all = deal.channels.reduce((sum, { margin, chance }) => sum + margin * chance, 0);
  const own = margins.reduce((sum, margin) => sum + margin, 0);
  return rounded(Math.max(BUDGET.months * own, (BUDGET.least * all) / deal.parties.length));
}

export function behaviourOf(deal: Deal, prospects: Prospects): readonly ScenarioParty[] {
  return prospects.profiles.map((profile, i) => {
    const { inTalks, knows, penalty, make } = deal.parties[i]!;
    const start = inTalks ? BELIEF.inTalks : BELIEF.notYet;
    const doubt = knows.reduce((left, asset) => left * (1 - deal.assets[asset]!.proves), 1 - start);
    const seizable = make >= MAKES ? 1 : 0.5;
    const nnn = Math.max(
      NNN.ofPenalty * penalty,
      NNN.ofShare * seizable * profile.share,
      NNN.ofPie * prospects.pie,
    );
    return {
      belief: Math.round((1 - doubt) * 100) / 100,
      rapport: RAPPORT,
      nnnPenalty: Math.round(nnn),
      types: typesOf(deal, prospects.profiles, profile, budgetOf(deal, i + 1)),
    };
  });
}

function typesOf(
  deal: Deal,
  profiles: readonly Profile[],
  profile: Profile,
  budget: number,
): readonly PartyType[] {
  const weights = weightsOf(profiles, profile);
  const user = userOf(deal, profiles, profile);
  const leaks = deal.parties[profile.seat - 1]!.passesOn > 0;
  const types = TYPES[profile.kind].filter((_, i) => weights[i]! > 0);
  const shares = hundredths(weights.filter((weight) => weight > 0));
  return types.map((key, i) => ({
    key,
    weight: shares[i]!,
    ...NATURES[key],
    allies: alliesOf(key, profile, user, leaks),
    budget,
  }));
}

/** By type of its kind; 0: it cannot be that. */
function weightsOf(
  profiles: readonly Profile[],
  { kind, seat, temptation, sole, allied }: Profile,
): readonly number[] {
  const others = profiles.filter((p) => p.seat !== seat);
  const makers = others.filter((p) => p.kind === "maker");
  switch (kind) {
    case "maker": {
      const acquirer = Math.min(0.65, Math.max(0.1, 0.9 * temptation));
      const partner = (1 - acquirer) * (0.7 - 0.5 * temptation);
      return [acquirer, 1 - acquirer - partner, partner];
    }
    case "distributor": {
      const own = makers.some((p) => allied.includes(p.seat)) ? 0.25 : makers.length > 0 ? 0.12 : 0;
      const gatekeeper = (1 - own) * (0.3 + 0.3 * sole);
      return [gatekeeper, 1 - own - gatekeeper, own];
    }
    case "buyer": {
      const local = makers.length > 0 ? 0.2 : 0;
      return [0.6 * (1 - local), 0.4 * (1 - local), local];
    }
    case "between":
      return makers.length > 0 ? [0.55, 0.45] : [0.3, 0.7];
  }
}

/** The other party that would gain most by knowing everything; failing that, one that can make the product. */
function userOf(deal: Deal, profiles: readonly Profile[], { seat }: Profile): number | null {
  const others = profiles.filter((p) => p.seat !== seat);
  const best = others.reduce<Profile | null>((a, p) => (a === null || gain(p) > gain(a) ? p : a), null);
  if (best !== null && gain(best) > 0) return best.seat;
  return others.find((p) => deal.parties[p.seat - 1]!.make >= MAKES)?.seat ?? null;
}

/** Types that live on knowing or on an own brand pass on to whoever can use it; others only where the deal says so. */
const CARRIES: ReadonlySet<TypeKey> = new Set(["gatekeeper", "housebrand", "courier", "localiser"]);
const LEAKS: ReadonlySet<TypeKey> = new Set(["acquirer", ...CARRIES]);

function alliesOf(key: TypeKey, { allied }: Profile, user: number | null, leaks: boolean): readonly number[] {
  if (!LEAKS.has(key)) return [];
  const carried = user !== null && (leaks || CARRIES.has(key)) ? [user] : [];
  return [...new Set([...allied, ...carried])].sort((a, b) => a - b);
}

/** Weights in hundredths that sum to 1: the last takes what rounding leaves. */
function hundredths(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const whole = weights.map((weight) => Math.max(1, Math.round((100 * weight) / total)));
  const rest = 100 - whole.slice(0, -1).reduce((sum, weight) => sum + weight, 0);
  return [...whole.slice(0, -1), rest].map((weight) => weight / 100);
}
