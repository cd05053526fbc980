/** What several models say alike: how a deal's pie is divided, and figures. */
import { OWNER, powerMap, type Deal } from "@linchpin/deal";
import { half } from "@linchpin/table";
import type { Said } from "../../said.ts";
import { found, type Book } from "../book.ts";
import type { Figure, Unit } from "../recipes.ts";
import type { Bars, ModelOn, Settings } from "./model.ts";
import { PIE, SELLER } from "./words.ts";

/** The deal that a model is about; the reader of stations has seen to it that there is one. */
export const dealOf = ({ deal }: ModelOn, { deals }: Book): Deal => found(deals, deal ?? "deal");

/** The owner is who sits before the screen. */
export function playerName({ players, names }: ModelOn, deal: Deal, player: number): Said {
  if (player === OWNER) return SELLER;
  const { key, name } = deal.parties[player - 1]!;
  return players[key] ?? names[key] ?? { en: half(name, "latin"), zh: half(name, "han") };
}

/** Of the players with a share, the owner first. */
export function pieBars(deal: Deal, on: ModelOn): Bars {
  const { shares } = powerMap(deal);
  const keys = ["owner", ...deal.parties.map(({ key }) => key)];
  const parts = shares.map((value, player) => ({
    key: keys[player]!,
    says: playerName(on, deal, player),
    // Shares are not negative; rounding may be.
    value: Math.max(0, value),
  }));
  const { currency } = deal;
  return {
    says: PIE,
    unit: "money",
    currency,
    parts: parts.filter(({ value }, i) => i === OWNER || value > 0),
  };
}

export const amount = ({ currency }: Deal, value: number): Figure => ({
  value: value + 0,
  unit: "money",
  currency,
});
export const bare = (value: number, unit: Unit): Figure => ({ value, unit, currency: null });

/** A setting by name; whoever moves knobs gives them all. */
export function setting(settings: Settings, key: string): number {
  const value = settings[key];
  if (value === undefined) throw new RangeError(`no setting ${key}`);
  return value;
}

export const isOn = (settings: Settings, key: string): boolean => setting(settings, key) === 1;

/** Keys with their names: those that the station names, or all of a kind. */
export function namedOr(
  { names }: ModelOn,
  all: () => readonly (readonly [string, Said])[],
): readonly (readonly [string, Said])[] {
  const own = Object.entries(names);
  return own.length > 0 ? own : all();
}
