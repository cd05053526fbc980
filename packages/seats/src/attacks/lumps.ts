/** Attacks by money at once: lump sums that fall until somebody signs. */
import { attack, dealing, type Attack } from "./attack.ts";
import {
  allFiles,
  build,
  deflect,
  falling,
  files,
  inTurn,
  invite,
  largest,
  lump,
  lumps,
  money,
  opening,
  propose,
  prove,
  sendAway,
  tell,
  type Table,
} from "./kit.ts";

/** The same channels to each party, whether it serves them or not. */
const sameToAll = (table: Table): readonly string[] =>
  inTurn(table, table.open).map((p) => lump(table, p, { channels: table.channels.join() }, table.worth));

export const LUMPS: readonly Attack[] = [
  attack("same-channel", "every channel to everybody for a falling lump sum, all channels built", (t) => [
    ...build(t),
    ...opening(t),
    ...sameToAll(t),
    ...deflect(t),
  ]),
  dealing("same-channel-unbuilt", "every channel to everybody for a falling lump sum", (t) => sameToAll(t)),
  dealing("same-channel-one-by-one", "the next hears of an offer when the one before has signed", (t) =>
    largest(t.open)
      .slice(0, 1)
      .map((p) => lump(t, p)),
  ),
  dealing("same-channel-at-once", "everybody gets the same lump sum in the same week", (t) =>
    t.week % 3 === 0 ? t.open.map((p) => lump(t, p)) : [],
  ),
  dealing("lump", "a falling lump sum and nothing else", (t) => lumps(t)),
  attack("lump-silent", "the same, and nobody hears of the others", (t) => [
    ...invite(t),
    ...prove(t),
    ...lumps(t),
    ...deflect(t),
  ]),
  attack("lump-unproved", "the same, and nothing is shown", (t) => [
    ...invite(t),
    ...tell(t),
    ...lumps(t),
    ...deflect(t),
  ]),
  dealing("lump-then-files", "who has paid gets every file", (t) => [...files(t.signed, t), ...lumps(t)]),
  dealing("lump-then-files-to-others", "who has not paid gets every file, once somebody has", (t) => [
    ...lumps(t),
    ...(t.signed.length > 0 ? files(t.open, t) : []),
  ]),
  dealing("lump-all-files", "every file handed over in month 0 for a lump sum", (t) =>
    lumps(t, allFiles(t, 0)),
  ),
  dealing("lump-nothing-taught", "a lump sum for a licence that hands nothing over", (t) =>
    lumps(t, { supplied: "no" }),
  ),
  dealing("lump-last-weeks", "offers only in the last two weeks, when nobody has time", (t) =>
    t.week >= t.view.scenario.weeks - 2
      ? t.open.map((p) => propose(p, { royalty: "0%", upfront: money(0.25 * p.worth) }))
      : [],
  ),
  dealing("lump-dear-then-build", "sell every channel for a lump sum, then build the same channels", (t) => [
    ...(t.signed.length > 0 ? build(t) : []),
    ...lumps(t),
  ]),
  attack("lump-and-close", "a falling lump sum, and the talks close as soon as everybody has signed", (t) => [
    ...(t.talking.length > 0 && t.open.length === 0 ? ["close"] : []),
    ...opening(t),
    ...lumps(t),
    ...deflect(t),
  ]),
  attack("lump-and-leave", "whoever signs is sent away, so that the next does not hear of it", (t) => [
    ...t.signed.filter((p) => p.inTalks).flatMap(sendAway),
    ...opening(t),
    ...lumps(t),
    ...deflect(t),
  ]),
  dealing("lump-cash-grab", "the dearest lump sum to the largest, then the rest for what they have", (t) =>
    largest(t.open).map((p, i) => lump(t, p, {}, p.worth / (i + 1))),
  ),
  dealing("lump-from-above", "a lump sum that begins above all the worth there is", (t) =>
    inTurn(t, t.open).map((p) =>
      propose(p, { royalty: "0%", upfront: money(falling(t, 1.5, 0.05) * p.worth) }),
    ),
  ),
  dealing("lump-small-change", "a lump sum that anybody can pay, to everybody, in the first weeks", (t) =>
    t.open.map((p) => propose(p, { royalty: "0%", upfront: money(0.1 * p.worth) })),
  ),
];
