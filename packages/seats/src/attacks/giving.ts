/** Attacks by files: given, sold one by one, held back; and by papers signed before. */
import type { AssetKind } from "@linchpin/deal";
import { attack, dealing, type Attack } from "./attack.ts";
import {
  accept,
  deflect,
  files,
  inTurn,
  invite,
  lumps,
  opening,
  propose,
  refuse,
  royaltyOf,
  tell,
  type Table,
} from "./kit.ts";

/** A deposit for what is asked for, as a share of what its components cost to rebuild. */
const deposits = (t: Table, share: number): readonly string[] =>
  t.talking.flatMap((p) => {
    const asset = t.assets.find((a) => a.key === p.wants);
    if (asset === undefined) return [];
    const { components } = t.view.scenario.deal.technology;
    const saved = components.reduce((sum, c, j) => sum + asset.reveals[j]! * c.rebuildCost, 0);
    return [`trade ${p.key} deposit=${Math.max(1000, Math.round((share * saved) / 1000) * 1000)}`];
  });

const forNnn = ({ talking }: Table): readonly string[] =>
  talking.filter((p) => p.wants !== null).map((p) => `trade ${p.key} nnn`);
const askNnn = ({ talking }: Table): readonly string[] =>
  talking.filter((p) => !p.nnn).map((p) => `nnn ${p.key}`);

/** What is taken apart, and at what people are met. */
const SHOWN: ReadonlySet<AssetKind> = new Set(["sample", "visit", "training"]);
const openHouse = ({ talking, assets }: Table): readonly string[] =>
  talking.flatMap((p) => assets.filter(({ kind }) => SHOWN.has(kind)).map((a) => `share ${p.key} ${a.key}`));

const modest = (t: Table): readonly string[] =>
  inTurn(t, t.open).map((p) => propose(p, { royalty: royaltyOf(p, 0.3) }));

export const GIVING: readonly Attack[] = [
  attack("give-asked", "whatever is asked for, and the first terms that come", (t) => [
    ...accept(t),
    ...t.talking.filter((p) => p.wants !== null).map((p) => `share ${p.key} ${p.wants!}`),
  ]),
  attack("disclose-all", "everything to everybody in the first weeks, then a falling lump sum", (t) => [
    ...invite(t),
    ...files(t.talking, t),
    ...tell(t),
    ...lumps(t),
  ]),
  attack(
    "disclose-then-royalty",
    "everything to everybody in the first weeks, then a modest royalty",
    (t) => [...invite(t), ...files(t.talking, t), ...tell(t), ...modest(t)],
  ),
  attack(
    "open-house",
    "the plant, training and samples for everybody, so that they hire; then a modest royalty",
    (t) => [...invite(t), ...openHouse(t), ...tell(t), ...modest(t)],
  ),
  attack("open-house-kept", "the same, and all its people are kept from everybody", (t) => [
    ...invite(t),
    ...openHouse(t),
    ...t.talking.map((p) => `keep ${p.key}`),
    ...tell(t),
    ...modest(t),
  ]),
  attack(
    "papers-kept",
    "proposals are left lying while files go to the others, and taken up when they suit least",
    (t) => [
      ...opening(t),
      ...t.open
        .filter(({ proposal }) => proposal !== null)
        .flatMap((p) => [
          ...files(
            t.talking.filter(({ seat }) => seat !== p.seat),
            t,
          ),
          `accept ${p.key}`,
        ]),
    ],
  ),
  attack("papers-kept-to-the-end", "proposals are left lying, and all taken up in the last weeks", (t) => [
    ...opening(t),
    ...(t.late > 0.9 ? accept(t) : []),
  ]),
  attack("deposits", "a deposit of 0.8 of what a file saves, for each file that is asked for", (t) => [
    ...opening(t),
    ...deposits(t, 0.8),
  ]),
  attack("deposits-dear", "a deposit of 2.5 times what a file saves", (t) => [
    ...opening(t),
    ...deposits(t, 2.5),
  ]),
  attack("deposits-small", "a small deposit for each file, and again for the next", (t) => [
    ...opening(t),
    ...deposits(t, 0.1),
    ...deposits(t, 0.05),
  ]),
  dealing("deposits-then-lump", "deposits for files, and a falling lump sum beside them", (t) => [
    ...deposits(t, 0.5),
    ...lumps(t),
  ]),
  attack("files-for-nnn", "every file that is asked for, against a signed NNN", (t) => [
    ...opening(t),
    ...forNnn(t),
    ...t.talking.filter((p) => p.nnn && p.wants !== null).map((p) => `share ${p.key} ${p.wants!}`),
    ...accept(t),
  ]),
  attack(
    "nnn-then-everything",
    "an NNN from everybody, then everything is shown, then a falling lump sum",
    (t) => [
      ...invite(t),
      ...askNnn(t),
      ...files(
        t.talking.filter((p) => p.nnn),
        t,
      ),
      ...tell(t),
      ...lumps(t),
    ],
  ),
  attack(
    "prove-and-refuse",
    "prove, refuse the rest, accept whatever terms come in the last quarter",
    (t) => [...opening(t), ...(t.late > 0.75 ? accept(t) : []), ...refuse(t)],
  ),
  attack("accept-any", "accept the first terms that come", (t) => [
    ...accept(t),
    ...opening(t),
    ...deflect(t),
  ]),
  attack("accept-last", "deflect everything, accept what lies there in the last two weeks", (t) => [
    ...(t.week >= t.view.scenario.weeks - 1 ? accept(t) : []),
    ...opening(t),
    ...deflect(t),
  ]),
  dealing("jewels-to-one", "everything to the smallest, so that the others have to hurry", (t) => [
    ...files(t.talking.toSorted((a, b) => a.worth - b.worth).slice(0, 1), t),
    ...lumps(t),
  ]),
];
