/**
 * Counts what the course says of simulated parties, and writes it to `data/course/measured.json`:
 *
 *     node packages/learn/test/support/measure.ts
 *
 * The ladder: the two short scenarios, every party acquisition first, against the owners that the claims use; when each party
 * first tries what. The buyers: how much of what there was to win is kept by an owner with several buyers, with one, without a word
 * of the others, with exclusivity for the asking. The signs: every seat of a shipped scenario that may be a partner or out for the technology, as cheaply as possible, is
 * played as the one and as the other, opposite the two techniques; how many of each show a sign.
 */
import { writeFileSync } from "node:fs";
import { crownJewels, interestedParty, OWNERS, playGame, type Game } from "@linchpin/seats";
import {
  acquisitionFirst,
  ladderOf,
  meanOf,
  orderOf,
  simulate,
  without,
  type GameSummary,
} from "@linchpin/seats/measure";
import { RULES_VERSION, type Move, type Scenario } from "@linchpin/table";
import type { Unit } from "@linchpin/learn";
import { DATA, scenarioOf } from "./course-files.ts";

type Counted = Readonly<Record<string, { readonly value: number; readonly unit: Unit }>>;

const SHORT = ["dubbing", "sunwear"];
const LADDER_OWNERS = ["random", "refuse", "techniques"];
const LADDER_GAMES = 44;

const gamesOf = (owner: string): readonly GameSummary[] =>
  SHORT.flatMap((name) => {
    const scenario = acquisitionFirst(scenarioOf(name));
    return Array.from({ length: LADDER_GAMES }, (_, i) => simulate(scenario, owner, i + 1));
  });

const round = (value: number): number => Number(value.toFixed(3));
const share = (value: number) => ({ value: round(value), unit: "share" as const });

function ladder(): Counted {
  const byOwner = new Map([...LADDER_OWNERS, "give"].map((owner) => [owner, gamesOf(owner)] as const));
  const pooled = LADDER_OWNERS.flatMap((owner) => byOwner.get(owner)!);
  const { askingFirst, payingLast } = orderOf(pooled);
  const parties = pooled.flatMap((each) => each.parties);
  const small = parties.flatMap(({ smallFirst }) => smallFirst ?? []);
  const paying = (owner: string): number => {
    const all = byOwner.get(owner)!.flatMap((each) => each.parties);
    return all.filter(({ firsts }) => firsts.pay !== undefined).length / all.length;
  };
  return {
    "ladder.parties": { value: parties.length, unit: "count" },
    ...Object.fromEntries(
      ladderOf(pooled).flatMap(({ stage, tried, week }) => [
        [`ladder.${stage}.tried`, share(tried)],
        ...(week === null
          ? []
          : [[`ladder.${stage}.week`, { value: Number(week.toFixed(1)), unit: "weeks" as const }] as const]),
      ]),
    ),
    "ladder.askingFirst": share(askingFirst.share),
    "ladder.payingLast": share(payingLast.share),
    "ladder.smallFirst": share(meanOf(small).mean),
    "ladder.pays.give": share(paying("give")),
    "ladder.pays.refuse": share(paying("refuse")),
    "ladder.pays.techniques": share(paying("techniques")),
  };
}

/** How much of what there was to win, from floor to ceiling, ways of dealing keep; types as they are. */
const WAYS = {
  techniques: "techniques",
  onebuyer: "onebuyer",
  exclusive: "exclusive",
  silent: without("tell"),
};
const WAY_GAMES = 80;

function kept(owner: string): number {
  const games = SHORT.flatMap((name) => {
    const scenario = scenarioOf(name);
    const { floor, ceiling } = scenario;
    return Array.from({ length: WAY_GAMES }, (_, i) => {
      const [payoff] = simulate(scenario, owner, i + 1).payoffs;
      return (payoff! - floor) / (ceiling - floor);
    });
  });
  return meanOf(games).mean;
}

const buyers = (): Counted =>
  Object.fromEntries(Object.entries(WAYS).map(([key, owner]) => [`buyers.${key}`, share(kept(owner))]));

const LONG = ["battery", "endoscope", "jackets", "ring", "sensor", "vision"];
const SIGN_GAMES = 20;
/** From this care for the owner's share on a type counts as a partner. */
const PARTNER = 0.25;
/** Asking for so many things before any money is asking for much. */
const MUCH = 3;
/** Fewer moves than this say nothing. */
const FEWEST_MOVES = 3;

interface Act {
  readonly move: Move;
  readonly ply: number;
}

/** Which signs a party showed; null: it was hardly there. */
function signsIn(
  { deal }: Scenario,
  { turns, events }: Game,
  seat: number,
): Readonly<Record<string, boolean>> | null {
  const acts: readonly Act[] = turns.flatMap(({ seat: own, move }, ply) =>
    own === seat ? [{ move, ply }] : [],
  );
  if (acts.length < FEWEST_MOVES) return null;
  const money = Math.min(
    ...events.flatMap((e) => ((e.kind === "paid" || e.kind === "signed") && e.party === seat ? [e.ply] : [])),
    Infinity,
  );
  const asks = acts.flatMap(({ move, ply }) => (move.kind === "ask" ? [{ asset: move.asset, ply }] : []));
  const unpaid = asks.filter(({ ply }) => ply < money);
  const [terms] = acts.filter(({ move }) => move.kind === "proposeTerms");
  const jewels = crownJewels(deal);
  const sizes = deal.assets.map(({ reveals }) =>
    deal.technology.components.reduce((sum, c, j) => sum + reveals[j]! * c.rebuildCost, 0),
  );
  const middle = sizes.filter((size) => size > 0).toSorted((a, b) => a - b);
  const half = middle[Math.floor(middle.length / 2)]!;
  return {
    termsFirst: terms !== undefined && (asks[0] === undefined || terms.ply < asks[0].ply),
    asks: asks.length > 0,
    asksMuch: unpaid.length >= MUCH,
    asksBigFirst: asks[0] !== undefined && sizes[asks[0].asset]! > half,
    asksWhatTeaches: unpaid.some(({ asset }) => jewels.includes(asset)),
    asksExclusivity: acts.some(({ move, ply }) => move.kind === "askExclusivity" && ply < money),
    offersMoney: acts.some(({ move }) => move.kind === "proposeTerms" && move.terms.upfront > 0),
    presses: acts.some(({ move }) => move.kind === "press"),
    declines: acts.some(({ move }) => move.kind === "decline"),
  };
}

/** The scenario with a party that is one of these types for sure, in their proportions. */
function forced(scenario: Scenario, party: number, types: Scenario["parties"][number]["types"]): Scenario {
  const total = types.reduce((sum, { weight }) => sum + weight, 0);
  const certain = types.map((type) => ({ ...type, weight: type.weight / total }));
  return {
    ...scenario,
    parties: scenario.parties.map((p, i) => (i === party ? { ...p, types: certain } : p)),
  };
}

function signs(): Counted {
  const seen = new Map<string, boolean[]>();
  for (const name of [...SHORT, ...LONG]) {
    const scenario = scenarioOf(name);
    for (const [i, { types }] of scenario.parties.entries()) {
      const partners = types.filter(({ care }) => care >= PARTNER);
      const acquirers = types.filter(({ care }) => care === 0);
      if (partners.length === 0 || acquirers.length === 0) continue;
      for (const [who, own] of [["partner", partners] as const, ["acquirer", acquirers] as const]) {
        const played = forced(scenario, i, own);
        const seats = [OWNERS["techniques"]!, ...scenario.parties.map(() => interestedParty)];
        for (let seed = 1; seed <= SIGN_GAMES; seed++) {
          const shown = signsIn(played, playGame(played, seed, seats), i + 1) ?? {};
          for (const [key, value] of Object.entries(shown)) {
            const list = `sign.${key}.${who}`;
            seen.set(list, [...(seen.get(list) ?? []), value]);
          }
        }
      }
    }
  }
  const looked = ["partner", "acquirer"].reduce((sum, who) => sum + seen.get(`sign.asks.${who}`)!.length, 0);
  return {
    "signs.parties": { value: looked, unit: "count" },
    // One more of each kind than was seen (Laplace), so that nothing is impossible.
    ...Object.fromEntries(
      [...seen].map(([list, all]) => [list, share((all.filter(Boolean).length + 1) / (all.length + 2))]),
    ),
  };
}

const counted = {
  command: "node packages/learn/test/support/measure.ts",
  rules: RULES_VERSION,
  figures: { ...ladder(), ...buyers(), ...signs() },
};
writeFileSync(`${DATA}course/measured.json`, `${JSON.stringify(counted, null, 2)}\n`);
