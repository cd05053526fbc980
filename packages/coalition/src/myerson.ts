/**
 * The Myerson value: what players get when only those joined by links can act together (Myerson 1977).
 *
 * A coalition is worth the sum of what its connected parts are worth; the value is the Shapley value of that game.
 */
import { playersOf, type WorthFunction, type WorthTable } from "./game.ts";
import { checkLinks, lowestComponent, type Graph, type Link } from "./graph.ts";
import { shapley } from "./semivalue.ts";

/** The Myerson value by player, in the unit of the table; adds up to v(C) within each connected part C. */
export const myerson = (table: WorthTable, graph: Graph): Float64Array =>
  shapley(restrictedGame(table, graph));

/** v^g: each coalition is worth the sum over its connected parts. A new table of the same length. */
export function restrictedGame(table: WorthTable, graph: Graph): Float64Array {
  const n = playersOf(table);
  if (graph.neighbours.length !== n) {
    throw new RangeError(`The graph has ${graph.neighbours.length} players, the game ${n}.`);
  }
  const restricted = new Float64Array(table.length);
  for (let mask = 1; mask < table.length; mask++) {
    const part = lowestComponent(graph, mask);
    restricted[mask] = table[part]! + restricted[mask ^ part]!;
  }
  return restricted;
}

/** The same restriction for any number of players: a worth that asks `worth` once for each connected part. */
export function restrictedWorth(n: number, links: readonly Link[], worth: WorthFunction): WorthFunction {
  checkLinks(n, links);
  const neighbours = Array.from({ length: n }, (): number[] => []);
  for (const [one, other] of links) {
    neighbours[one]!.push(other);
    neighbours[other]!.push(one);
  }
  const part = new Uint8Array(n);
  return (members) => {
    const rest = members.slice();
    let sum = 0;
    for (let first = rest.indexOf(1); first >= 0; first = rest.indexOf(1, first)) {
      part.fill(0);
      moveComponent(neighbours, first, rest, part);
      sum += worth(part);
    }
    return sum;
  };
}

/** Moves the players joined to `first` from `rest` to `part`. */
function moveComponent(
  neighbours: readonly (readonly number[])[],
  first: number,
  rest: Uint8Array,
  part: Uint8Array,
): void {
  const unseen = [first];
  rest[first] = 0;
  for (let player = unseen.pop(); player !== undefined; player = unseen.pop()) {
    part[player] = 1;
    for (const neighbour of neighbours[player]!) {
      if (rest[neighbour] === 0) continue;
      rest[neighbour] = 0;
      unseen.push(neighbour);
    }
  }
}
