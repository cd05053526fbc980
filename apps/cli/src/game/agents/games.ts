/**
 * Games that an agent plays as the owner: kept here by number, so that the agent is told what its seat may see and nothing
 * else. The record, in which hidden things stand, is given when the talks are over.
 */
import { bothLabels, refusalIn } from "@linchpin/words";
import { textOf } from "@linchpin/match";
import { legal, parseMove, settle, view, writeMove, type Scenario } from "@linchpin/table";
import type { ScenarioFile } from "@linchpin/table";
import { playOn, simulated } from "../players.ts";
import { sitDown, take, type Sitting } from "../sitting.ts";

/** Games at a time; the one not played for longest makes room. */
const MOST_GAMES = 20;

export interface Games {
  readonly begin: (file: ScenarioFile, seed: number) => Promise<Told>;
  readonly move: (game: number, move: string) => Promise<Told | { readonly refused: string }>;
}

/** What the owner's seat is told. */
export interface Told {
  readonly game: number;
  readonly over: boolean;
  /** What the seat sees: amounts are of the engine, in the currency of the deal. */
  readonly view: unknown;
  /** Moves in the short notation; none when the talks are over. */
  readonly legal: readonly string[];
  /** The scenario, with the first answer of a game. */
  readonly scenario?: Scenario;
  /** Once the talks are over: the owner's payoff at the start's value, and the whole game as a record. */
  readonly payoff?: number;
  readonly record?: string;
}

export function keepGames(): Games {
  const games = new Map<number, Sitting>();
  let last = 0;
  const keep = async (game: number, sitting: Sitting): Promise<Sitting> => {
    const players = sitting.position.parties.map(() => simulated);
    const now = await playOn(sitting, [null, ...players]);
    games.delete(game);
    games.set(game, now);
    const [oldest] = games.keys();
    if (games.size > MOST_GAMES) games.delete(oldest!);
    return now;
  };
  return {
    begin: async ({ scenario, texts }, seed) => {
      const both = bothLabels(scenario.deal, texts);
      const sitting = await keep(++last, sitDown({ scenario, both, language: "en", exam: false, seed }));
      return { ...told(last, sitting), scenario };
    },
    move: async (game, text) => {
      const sitting = games.get(game);
      if (sitting === undefined) return { refused: `There is no game ${game}; begin one by its scenario.` };
      if (sitting.position.turn === null) return { refused: `Game ${game} is over.` };
      const parsed = parseMove(sitting.scenario, 0, text);
      const taken = parsed.ok ? take(sitting, parsed.move) : parsed;
      if (taken.ok) return told(game, await keep(game, taken.sitting));
      return { refused: typeof taken.fault === "string" ? taken.fault : refusalIn("en", taken.fault) };
    },
  };
}

function told(game: number, { match, position, scenario }: Sitting): Told {
  const { scenario: _, ...seen } = view(position, 0);
  const over = position.turn === null;
  const moves = over ? [] : legal(position, 0).map((move) => writeMove(scenario, move));
  const ending = over ? { payoff: settle(position).payoffs[0]!, record: textOf(match, "en") } : {};
  return { game, over, view: seen, legal: moves, ...ending };
}
