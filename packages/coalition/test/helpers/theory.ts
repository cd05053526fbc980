/** Reads `data/theory`: cases with the game as a table and the players' labels as numbers. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { assignmentTable, gainsOfTrade, type Gains } from "../../src/assignment.ts";
import { ownerTable } from "../../src/bilateral.ts";
import { membersOf, tableOf } from "../../src/game.ts";

export type Figure = number | string;

/** A game as written; which keys there are decides its form (see data/theory/README.md). */
interface GameData {
  readonly players?: readonly string[];
  readonly worths?: Readonly<Record<string, Figure>>;
  readonly gains?: Gains;
  readonly costs?: readonly number[];
  readonly values?: readonly number[];
  readonly quota?: number;
  readonly weights?: readonly number[];
  readonly output?: readonly number[];
}

export interface TheoryCase {
  readonly name: string;
  readonly game: GameData;
  readonly shapley?: readonly Figure[];
  readonly links?: "all" | readonly (readonly [string, string])[];
  readonly myerson?: readonly Figure[];
  readonly unions?: readonly string[];
  readonly owen?: readonly Figure[];
  readonly core?: Readonly<Record<string, readonly [Figure, Figure]>>;
  readonly nucleolus?: readonly Figure[];
  readonly value?: number;
  readonly trades?: number;
  readonly price?: readonly [number, number];
  readonly matching?: readonly (readonly [string, string])[];
  readonly sellerBest?: readonly Figure[];
  readonly buyerBest?: readonly Figure[];
  readonly costs?: readonly number[];
  readonly sellerBestPrices?: readonly number[];
  readonly buyerBestPrices?: readonly number[];
  readonly owner?: Figure;
  readonly partner?: Figure;
  readonly separate?: { readonly owner: Figure; readonly partner: Figure };
  readonly merged?: { readonly owner: Figure; readonly partner: Figure };
}

/** The folder of the published results. */
export const THEORY = join(import.meta.dirname, "../../../../data/theory");

/** The cases of a file; its test knows their form. */
export const casesOf = (file: string): readonly { readonly name: string }[] =>
  (parse(readFileSync(join(THEORY, file), "utf8")) as { cases: { name: string }[] }).cases;

/** A test for each case of a file. */
export function eachCase(file: string, check: (published: never) => void): void {
  for (const published of casesOf(file)) test(`${file}: ${published.name}`, () => check(published as never));
}

/** A number, or a fraction as "19/3". */
export function numberOf(figure: Figure): number {
  const [numerator, denominator = "1"] = String(figure).split("/");
  return Number(numerator) / Number(denominator);
}

export const numbersOf = (figures: readonly Figure[]): readonly number[] => figures.map(numberOf);

export function playerOf(game: GameData, label: string): number {
  const player = game.players!.indexOf(label);
  if (player < 0) throw new Error(`no player ${label}`);
  return player;
}

/** "s b1" as a mask. */
export const maskOf = (game: GameData, coalition: string): number =>
  coalition.split(" ").reduce((mask, label) => mask | (1 << playerOf(game, label)), 0);

export const gainsOf = ({ gains, costs, values }: GameData): Gains => gains ?? gainsOfTrade(costs!, values!);

export function tableOfCase({ game }: TheoryCase): Float64Array {
  const n = game.players?.length ?? 0;
  if (game.output !== undefined) return ownerTable(game.output);
  if (game.weights !== undefined) {
    const votes = (mask: number): number => membersOf(mask).reduce((sum, i) => sum + game.weights![i]!, 0);
    return tableOf(n, (mask) => (votes(mask) >= game.quota! ? 1 : 0));
  }
  if (game.worths === undefined) return assignmentTable(gainsOf(game));
  const worths = new Map(
    Object.entries(game.worths).map(([key, worth]) => [maskOf(game, key), numberOf(worth)]),
  );
  return tableOf(n, (mask) => worths.get(mask) ?? 0);
}
