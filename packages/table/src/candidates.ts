/**
 * The moves that a seat could ever make in a scenario, each made once: `legal` picks from them.
 *
 * Grouped by what must be so for any of a group to be legal. Terms come from the grid, deposits from the
 * shares, and of others it is told that they talk, or that terms lie with one; anything else that is legal can be played too.
 */
import { detourOf } from "./detours.ts";
import type { Against, DetourAct, Move } from "./moves.ts";
import { DETOURS, EXCLUSIVITY_WEEKS, REASONS, TOPICS } from "./moves.ts";
import { DEPOSIT_SHARES } from "./rules.ts";
import type { Scenario } from "./scenario.ts";
import { termsGrid } from "./terms-grid.ts";
import { OTHERS } from "./tidings.ts";

/** The owner's moves towards one party. */
export interface Towards {
  readonly approach: readonly Move[];
  readonly share: readonly Move[];
  /** Answers to an open request; `trade` by the asset that is asked for. */
  readonly answer: readonly Move[];
  readonly trade: readonly (readonly Move[])[];
  readonly talk: readonly Move[];
  readonly propose: readonly Move[];
  readonly settle: readonly Move[];
  readonly keep: readonly Move[];
  readonly exclusivity: readonly Move[];
  readonly dismiss: readonly Move[];
}

interface PartyCandidates {
  readonly ask: readonly Move[];
  readonly press: readonly Move[];
  readonly askExclusivity: readonly Move[];
  readonly propose: readonly Move[];
  readonly answer: readonly Move[];
  readonly always: readonly Move[];
  /** By the party's own type. */
  readonly pass: readonly (readonly Move[])[];
  readonly quit: readonly Move[];
}

export interface Candidates {
  readonly towards: readonly Towards[];
  readonly alone: readonly Move[];
  readonly parties: readonly PartyCandidates[];
  /** Of every party. */
  readonly detours: readonly DetourAct[];
}

const made = new WeakMap<Scenario, Candidates>();

export function candidatesOf(scenario: Scenario): Candidates {
  const known = made.get(scenario);
  if (known !== undefined) return known;
  const seats = scenario.deal.parties.map((_, i) => i + 1);
  const candidates: Candidates = {
    towards: seats.map((seat) => towards(scenario, seat)),
    alone: alone(scenario),
    parties: seats.map((seat) => partyCandidates(scenario, seat)),
    detours: detours(scenario),
  };
  made.set(scenario, candidates);
  return candidates;
}

const list = (...moves: Move[]): readonly Move[] => moves;

function towards(scenario: Scenario, party: number): Towards {
  const assets = [...scenario.deal.assets.keys()];
  return {
    approach: list({ kind: "approach", party }),
    share: list(...assets.map((asset) => ({ kind: "share", party, asset }) as const)),
    answer: list({ kind: "deflect", party }, { kind: "refuse", party }),
    trade: assets.map((asset) =>
      againstsFor(scenario, asset).map((against) => ({ kind: "trade", party, against })),
    ),
    talk: list(
      ...TOPICS.map((topic) => ({ kind: "probe", party, topic }) as const),
      { kind: "mention", party, of: OTHERS, how: "talks" },
      { kind: "mention", party, of: OTHERS, how: "terms" },
      { kind: "nnn", party },
    ),
    propose: list(...termsGrid(scenario, party).map((terms) => ({ kind: "propose", party, terms }) as const)),
    settle: list({ kind: "accept", party }, { kind: "reject", party }),
    keep: scenario.keeping === null ? [] : list({ kind: "keep", party }),
    exclusivity: list(...EXCLUSIVITY_WEEKS.map((weeks) => ({ kind: "exclusivity", party, weeks }) as const)),
    dismiss: list({ kind: "dismiss", party }),
  };
}

function alone({ building }: Scenario): readonly Move[] {
  const channels = [...building.keys()].filter((channel) => building[channel] !== null);
  const builds = channels.map((channel): Move => ({ kind: "build", channel }));
  return [...builds, { kind: "develop" }, { kind: "wait" }, { kind: "close" }];
}

function partyCandidates(scenario: Scenario, seat: number): PartyCandidates {
  const assets = [...scenario.deal.assets.keys()];
  return {
    ask: list(...assets.map((asset) => ({ kind: "ask", asset }) as const)),
    press: list({ kind: "press" }),
    askExclusivity: list(...EXCLUSIVITY_WEEKS.map((weeks) => ({ kind: "askExclusivity", weeks }) as const)),
    propose: list(
      ...termsGrid(scenario, seat, "party").map((terms) => ({ kind: "proposeTerms", terms }) as const),
    ),
    answer: list(
      { kind: "agree" },
      ...[null, ...REASONS].map((reason) => ({ kind: "decline", reason }) as const),
    ),
    always: list({ kind: "stall" }, { kind: "rebuild" }),
    pass: scenario.parties[seat - 1]!.types.map(({ allies }) =>
      allies.flatMap((to) => assets.map((asset): Move => ({ kind: "pass", asset, to }))),
    ),
    quit: list({ kind: "quit" }),
  };
}

const detours = (scenario: Scenario): readonly DetourAct[] =>
  DETOURS.flatMap((kind) =>
    [...scenario.deal.assets.keys()].flatMap((asset): readonly DetourAct[] =>
      detourOf(scenario, kind, asset) === null ? [] : [{ kind, asset }],
    ),
  );

/** The ways round the owner that a scenario names. */
export const detoursIn = (scenario: Scenario): readonly DetourAct[] => candidatesOf(scenario).detours;

/** What can be asked in return for an asset: a signed NNN, or one of a few deposits. */
export function againstsFor({ deal }: Scenario, asset: number): readonly Against[] {
  const { reveals } = deal.assets[asset]!;
  const worth = deal.technology.components.reduce((sum, c, j) => sum + reveals[j]! * c.rebuildCost, 0);
  const deposits = DEPOSIT_SHARES.map((share) => Math.round((share * worth) / 1000) * 1000).filter(
    (a) => a > 0,
  );
  return [{ kind: "nnn" }, ...[...new Set(deposits)].map((amount) => ({ kind: "deposit", amount }) as const)];
}
