/** Attacks by the form of what is paid: royalties, minimums, milestones, short terms, parts, shares of the profit. */
import { attack, type Attack } from "./attack.ts";
import {
  allFiles,
  deflect,
  falling,
  inTurn,
  invite,
  money,
  opening,
  propose,
  rate,
  royaltyOf,
  tell,
  type Across,
  type Sheet,
  type Table,
} from "./kit.ts";

type Priced = (p: Across, taken: number, table: Table) => Sheet;

const descending =
  (sheet: Priced, from = 0.95, to = 0.15) =>
  (table: Table) => [
    ...opening(table),
    ...inTurn(table, table.open).map((p) => propose(p, sheet(p, falling(table, from, to), table))),
    ...deflect(table),
  ];

const royalty = (p: Across, taken: number): Sheet => ({ royalty: royaltyOf(p, taken) });
/** A year's sales so far above all there is that no band but the first is reached. */
const yearly = (p: Across): number => 12 * p.margin;
const months = (t: Table): number => Math.max(1, Math.floor(t.view.scenario.deal.horizon));
const parts = (t: Table): string => t.view.scenario.deal.technology.components.map((c) => c.key).join();

export const ROYALTIES: readonly Attack[] = [
  attack("royalty-unproved", "a falling royalty; nothing shown, nothing told", (t) => [
    ...invite(t),
    ...inTurn(t, t.open).map((p) => propose(p, royalty(p, falling(t, 0.95, 0.15)))),
    ...deflect(t),
  ]),
  attack("royalty-told", "a falling royalty; nothing shown", (t) => [
    ...invite(t),
    ...tell(t),
    ...inTurn(t, t.open).map((p) => propose(p, royalty(p, falling(t, 0.95, 0.15)))),
    ...deflect(t),
  ]),
  attack("royalty", "a falling royalty, proved and told", descending(royalty)),
  attack(
    "minimum",
    "the same as a minimum by the year, owed whatever is sold",
    descending((p, taken) => ({ royalty: "0%", minimum: money(taken * yearly(p)) })),
  ),
  attack(
    "minimum-late",
    "a minimum that is nothing for two years and ruinous after them, held by the highest penalty",
    descending((p, taken, t) => ({
      royalty: "0%",
      minimum: `0,0,${money(3 * taken * yearly(p))}`,
      penalty: money(t.view.scenario.parties[p.seat - 1]!.nnnPenalty),
    })),
  ),
  attack(
    "milestone-early",
    "one big milestone in month 1",
    descending((p, taken) => ({ royalty: "0%", milestones: `${money(taken * 0.6 * p.worth)}@1` })),
  ),
  attack(
    "milestone-unlikely",
    "an absurd milestone that hardly ever falls due",
    descending((p, taken) => ({ royalty: "0%", milestones: `${money(taken * 20 * p.worth)}*2%@1` })),
  ),
  attack(
    "milestone-never",
    "an absurd milestone in the last month, when everybody has stopped",
    descending((p, taken, t) => ({
      royalty: royaltyOf(p, taken / 2),
      milestones: `${money(taken * 5 * p.worth)}@${months(t)}`,
    })),
  ),
  attack(
    "milestone-after-sale",
    "an absurd milestone after a first sale that never comes",
    descending((p, taken, t) => ({
      royalty: "0%",
      supplied: "no",
      milestones: `${money(taken * 3 * p.worth)}@sale+${Math.floor(months(t) / 2)}`,
    })),
  ),
  attack(
    "term-short",
    "a lump sum for a term of one month",
    descending((p, taken) => ({ royalty: "0%", upfront: money(taken * 0.5 * p.worth), term: "1" })),
  ),
  attack(
    "term-half",
    "a lump sum for half of the time, the rest kept to be sold again",
    descending((p, taken, t) => ({
      royalty: "0%",
      upfront: money(taken * 0.5 * p.worth),
      term: String(Math.max(1, Math.floor(months(t) / 2))),
    })),
  ),
  attack(
    "profit-share-all",
    "all of the profit, for everything there is to hand over",
    descending((_, taken, t) => ({
      royalty: "0%",
      profitShare: rate(Math.min(1, taken * 1.1)),
      ...allFiles(t, 0),
    })),
  ),
  attack(
    "parts-absurd",
    "every part from the owner at a price a unit that leaves nothing",
    descending((p, taken, t) => ({
      royalty: "0%",
      supplies: parts(t),
      perUnit: String(Math.round(taken * perUnit(p, t))),
    })),
  ),
  attack(
    "transfers-never",
    "money now, know-how in the last month",
    descending((p, taken, t) => ({
      royalty: "0%",
      upfront: money(taken * 0.5 * p.worth),
      ...allFiles(t, months(t) - 1),
    })),
  ),
  attack("releases-none", "a licence of this generation only, and the next one developed at once", (t) => [
    "develop",
    ...descending((p, taken) => ({ royalty: royaltyOf(p, taken), releases: "none" }))(t),
  ]),
  attack(
    "bands",
    "next to nothing on the first sales, nearly all on what lies above",
    descending((p, taken) => ({ royalty: `1%<${money(p.sales)},${royaltyOf(p, taken)}` })),
  ),
  attack(
    "reported-nothing",
    "a royalty on sales of which hardly any are reported, and a lump sum for looking away",
    descending((p, taken) => ({
      royalty: royaltyOf(p, taken),
      reported: "5%",
      upfront: money(0.3 * taken * p.worth),
    })),
  ),
  attack(
    "everything-at-once",
    "royalty, minimum, lump sum and milestone, each at what one of them may be",
    (t) =>
      descending(
        (p, taken) => ({
          royalty: royaltyOf(p, taken),
          upfront: money(taken * 0.3 * p.worth),
          minimum: money(taken * yearly(p)),
          milestones: `${money(taken * 0.3 * p.worth)}@1`,
        }),
        0.95,
        0.05,
      )(t),
  ),
];

/** The margin of a unit. */
function perUnit(p: Across, { view }: Table): number {
  const { channels } = view.scenario.deal;
  const served = channels.filter((c) => p.channels.includes(c.key));
  const units = served.reduce((sum, c) => sum + c.chance * c.units, 0);
  return units > 0 ? p.margin / units : 0;
}
