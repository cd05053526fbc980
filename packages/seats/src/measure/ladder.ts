/** The order in which parties first try things, from the cheapest way to the technology to the dearest. */
import type { AssetKind } from "@linchpin/deal";
import type { Move, Scenario } from "@linchpin/table";
import type { Game } from "../game.ts";
import { STAGES, type GameSummary, type PartySummary, type Stage } from "./summary.ts";
import { shareOf, type Share } from "./statistics.ts";

/** Assets that are had by a visit to or from the owner, or a thing in the hand, and not by a file. */
const BY_INVITATION: ReadonlySet<AssetKind> = new Set(["sample", "visit", "training", "tooling", "demo"]);

export const tryingIn = (scenario: Scenario, game: Game): readonly PartySummary[] =>
  game.position.parties.map((party, i) => {
    const acquisitionFirst = scenario.parties[i]!.types[party.type]!.care === 0;
    const tries = firstTries(scenario, game, i + 1);
    return { acquisitionFirst, ...tries, smallFirst: smallFirst(scenario, game, i + 1) };
  });

/** When the party in a seat, simulated or not, first tried what. */
export function firstTries(
  scenario: Scenario,
  played: Pick<Game, "turns" | "events">,
  seat: number,
): Pick<PartySummary, "firsts" | "weeks"> {
  const firsts: Partial<Record<Stage, number>> = {};
  const weeks: Partial<Record<Stage, number>> = {};
  const own = [...triesIn(scenario, played)].filter((each) => each.seat === seat);
  for (const { stage, ply } of own.sort((a, b) => a.ply - b.ply)) {
    if (firsts[stage] !== undefined) continue;
    firsts[stage] = ply;
    weeks[stage] = played.turns[ply]!.week;
  }
  return { firsts, weeks };
}

interface Try {
  readonly seat: number;
  readonly stage: Stage;
  readonly ply: number;
}

function* triesIn(scenario: Scenario, { turns, events }: Pick<Game, "turns" | "events">): Generator<Try> {
  for (const [ply, { seat, move }] of turns.entries()) {
    const stage = stageOf(scenario, move);
    if (stage !== null) yield { seat, stage, ply };
  }
  // Putting terms forward costs nothing: a party pays when it signs terms or a deposit changes hands.
  for (const event of events) {
    if (event.kind === "signed" || event.kind === "paid")
      yield { seat: event.party, stage: "pay", ply: event.ply };
  }
}

function stageOf(scenario: Scenario, move: Move): Stage | null {
  switch (move.kind) {
    case "ask":
      return BY_INVITATION.has(scenario.deal.assets[move.asset]!.kind) ? "invite" : "ask";
    case "askExclusivity":
      return "exclusivity";
    case "tearDown":
    case "hire":
    case "rebuild":
      return move.kind;
    default:
      return null;
  }
}

/** An asset's size is what rebuilding costs that it saves. */
function smallFirst({ deal }: Scenario, { turns }: Game, seat: number): number | null {
  const asked = new Set<number>();
  for (const turn of turns) if (turn.seat === seat && turn.move.kind === "ask") asked.add(turn.move.asset);
  const sizes = [...asked].map((a) =>
    deal.technology.components.reduce((sum, c, j) => sum + deal.assets[a]!.reveals[j]! * c.rebuildCost, 0),
  );
  const pairs = sizes.flatMap((first, i) =>
    sizes.slice(i + 1).flatMap((later) => (first === later ? [] : [first < later])),
  );
  return pairs.length === 0 ? null : pairs.filter(Boolean).length / pairs.length;
}

export interface LadderRung {
  readonly stage: Stage;
  /** Of the games, the share in which any party tries it. */
  readonly games: Share;
  /** Of the parties, the share that ever tries it. */
  readonly tried: number;
  /** Mean week of the first try, of those that do; null: none does. */
  readonly week: number | null;
  /** Of the parties that try this and a stage of the ladder below it, the share that tried the lower one first; null: none does. */
  readonly afterLower: number | null;
}

/** The order of first tries among the parties that are acquisition first. */
export function ladderOf(summaries: readonly GameSummary[]): readonly LadderRung[] {
  const acquirers = summaries.map((s) => s.parties.filter((p) => p.acquisitionFirst));
  const parties = acquirers.flat();
  return STAGES.map((stage, rank) => {
    const tries = (p: PartySummary): boolean => p.firsts[stage] !== undefined;
    const trying = parties.filter(tries);
    const pairs = trying.flatMap((p) =>
      STAGES.slice(0, rank)
        .filter((lower) => p.firsts[lower] !== undefined)
        .map((lower) => p.firsts[lower]! < p.firsts[stage]!),
    );
    return {
      stage,
      games: shareOf(acquirers.map((each) => each.some(tries))),
      tried: parties.length === 0 ? 0 : trying.length / parties.length,
      week: averageOf(trying.map((p) => p.weeks[stage]!)),
      afterLower: averageOf(pairs.map(Number)),
    };
  });
}

const averageOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Stages that are had for the asking. */
const ASKING: readonly Stage[] = ["ask", "invite"];

interface Order {
  /** Of the parties that try two stages or more, those that begin by asking, and of those that pay, those for whom it comes last. */
  readonly askingFirst: Share;
  readonly payingLast: Share;
}

export function orderOf(summaries: readonly GameSummary[]): Order {
  const firsts = summaries.flatMap((s) => s.parties.filter((p) => p.acquisitionFirst).map((p) => p.firsts));
  const several = firsts
    .map((each) => STAGES.filter((s) => each[s] !== undefined).toSorted((a, b) => each[a]! - each[b]!))
    .filter((stages) => stages.length > 1);
  return {
    askingFirst: shareOf(several.map((stages) => ASKING.includes(stages[0]!))),
    payingLast: shareOf(several.filter((s) => s.includes("pay")).map((stages) => stages.at(-1) === "pay")),
  };
}
