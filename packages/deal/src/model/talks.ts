/**
 * Who can work with whom: the owner with each party that it talks with, two parties where they are allied. A team works
 * only through its connections, so the connected parts of a coalition are what can act together.
 */
import type { Model } from "./model.ts";

type Graph = Pick<Model, "talks" | "allies">;

/** The players of `mask` that are connected, inside `mask`, with those of `seed`. */
export function componentOf(graph: Graph, mask: number, seed: number): number {
  let component = seed;
  let frontier = seed;
  while (frontier !== 0) {
    const player = 31 - Math.clz32(frontier);
    frontier &= ~(1 << player);
    const fresh = linksOf(graph, player) & mask & ~component;
    component |= fresh;
    frontier |= fresh;
  }
  return component;
}

/** Mask of the players joined to this one. */
function linksOf(graph: Graph, player: number): number {
  if (player === 0) return graph.talks;
  return graph.allies[player]! | ((graph.talks >> player) & 1);
}

export function componentsOf(graph: Graph, mask: number): readonly number[] {
  const components: number[] = [];
  for (let rest = mask; rest !== 0;) {
    const component = componentOf(graph, mask, rest & -rest);
    components.push(component);
    rest &= ~component;
  }
  return components;
}

/** Every connected set inside `mask` that contains no owner, each once. */
export function* connectedSets(graph: Graph, mask: number): Generator<number> {
  const parties = mask & ~1;
  // Each set is grown from its lowest member, by the parties above it only.
  for (let rest = parties; rest !== 0; rest &= rest - 1) {
    const seed = rest & -rest;
    yield* grown(graph, seed, rest & ~seed, 0);
  }
}

/** `set` and all that can be grown from it out of `allowed`, without those of `refused`. */
function* grown(graph: Graph, set: number, allowed: number, refused: number): Generator<number> {
  yield set;
  let barred = refused;
  let near = nearTo(graph, set) & allowed & ~set & ~barred;
  for (; near !== 0; near &= near - 1) {
    const bit = near & -near;
    yield* grown(graph, set | bit, allowed, barred);
    barred |= bit;
  }
}

function nearTo(graph: Graph, set: number): number {
  let near = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) near |= graph.allies[31 - Math.clz32(rest & -rest)]!;
  return near;
}
