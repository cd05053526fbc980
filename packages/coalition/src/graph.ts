/**
 * Who can talk to whom: an undirected graph on the players, as one mask of neighbours for each.
 *
 *     const line = graphOf(3, [[0, 1], [1, 2]]);
 *     components(line, 0b101); // [0b001, 0b100]: without player 1, nothing joins 0 and 2
 */
import { checkPlayer, checkPlayers } from "./game.ts";

/** An undirected link between two different players. */
export type Link = readonly [number, number];

/** The mask of neighbours of each player. Symmetric; no player is its own neighbour. */
export interface Graph {
  readonly neighbours: readonly number[];
}

/** The graph of these links; repeated links count once. Throws RangeError on a link that is not between two players. */
export function graphOf(n: number, links: readonly Link[]): Graph {
  checkPlayers(n);
  checkLinks(n, links);
  const neighbours = Array.from({ length: n }, () => 0);
  for (const [one, other] of links) {
    neighbours[one]! |= 1 << other;
    neighbours[other]! |= 1 << one;
  }
  return { neighbours };
}

/** Every player linked to every other. */
export function completeGraph(n: number): Graph {
  checkPlayers(n);
  return { neighbours: Array.from({ length: n }, (_, i) => (2 ** n - 1) ^ (1 << i)) };
}

/** The parts into which the links within `mask` join its members, as masks ordered by their lowest player. */
export function components(graph: Graph, mask: number): readonly number[] {
  const parts: number[] = [];
  for (let rest = mask; rest !== 0;) {
    const part = lowestComponent(graph, rest);
    parts.push(part);
    rest ^= part;
  }
  return parts;
}

/** The part of `mask` that holds its lowest player; 0 for nobody. */
export function lowestComponent(graph: Graph, mask: number): number {
  let reached = mask & -mask;
  for (let unseen = reached; unseen !== 0;) {
    const player = 31 - Math.clz32(unseen & -unseen);
    const found = graph.neighbours[player]! & mask & ~reached;
    reached |= found;
    unseen = (unseen & (unseen - 1)) | found;
  }
  return reached;
}

/** Throws RangeError unless every link is between two different of n players. */
export function checkLinks(n: number, links: readonly Link[]): void {
  for (const [one, other] of links) {
    checkPlayer(n, one);
    checkPlayer(n, other);
    if (one === other) throw new RangeError(`A link is between two players, not ${one} and itself.`);
  }
}
