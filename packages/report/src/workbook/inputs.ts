/**
 * The inputs of a workbook: every number of the deal and of its licences on one tab, by the path that it has in a deal file,
 * with its range and where it comes from; and a second tab for who is who, which formulas take as given.
 *
 * Both read back into a deal (`read.ts`). Law: what is read back from an unchanged workbook means the same deal.
 */
import type { Assumption, Deal, DealFile, Terms } from "@linchpin/deal";
import type { Sheet } from "./book.ts";
import { sheetOf } from "./book.ts";
import type { Labels } from "./labels.ts";

/** Columns of both tabs. */
export const COLUMNS = { path: 0, name: 1, value: 2, low: 3, high: 4, source: 5, note: 6 } as const;

/** What stands as the note of a number that the file does not mention. */
export const DEFAULT = "default";

export interface Inputs {
  readonly sheet: Sheet;
  readonly structure: Sheet;
  /** The address of the input with this path. */
  readonly of: (path: string) => string;
  readonly constants: Constants;
}

export interface Constants {
  readonly year: string;
  /** A number of months or an amount that nothing reaches. */
  readonly never: string;
  readonly slack: string;
  readonly tie: string;
  readonly rounding: string;
}

export interface LicenceInput {
  /** `terms.1` and so on: where its inputs stand. */
  readonly key: string;
  readonly title: string;
  readonly terms: Terms;
}

/** A number of the deal: null where it may be left empty and is. */
interface Entry {
  readonly path: string;
  readonly value: number | null;
}

export function inputsOf(file: DealFile, licences: readonly LicenceInput[], labels: Labels): Inputs {
  const { deal } = file;
  const sheet = sheetOf(labels.tabs.inputs);
  const byPath = new Map(file.assumptions.map((a) => [a.path, a]));
  const addresses = new Map<string, string>();
  sheet.say(0, labels.inputColumns, "head");
  const enter = ({ path, value }: Entry, name: string, about: Assumption | undefined): void => {
    const row = sheet.next();
    sheet.put(row, COLUMNS.path, path, "note");
    sheet.put(row, COLUMNS.name, name, "text");
    addresses.set(path, sheet.at(row, COLUMNS.value));
    sheet.put(row, COLUMNS.value, value ?? "", "input");
    annotate(sheet, row, about);
  };
  for (const { title, entries } of groupsOf(deal)) {
    if (entries.length === 0) continue;
    sheet.put(sheet.next(), COLUMNS.name, labels.groups[title], "head");
    for (const entry of entries) enter(entry, labels.inputName(deal, entry.path), byPath.get(entry.path));
  }
  for (const { key, title, terms } of licences) {
    sheet.put(sheet.next(), COLUMNS.name, title, "head");
    for (const { path, value } of termEntries(deal, terms))
      enter({ path: `${key}.${path}`, value }, labels.termName(deal, terms, path), undefined);
  }
  const constants = constantsOn(sheet, labels);
  const of = (path: string): string => {
    const address = addresses.get(path);
    if (address === undefined) throw new RangeError(`the workbook has no input ${path}`);
    return address;
  };
  return { sheet, structure: structureOf(file, licences, labels), of, constants };
}

/** The range of a number, and where it comes from. */
function annotate(sheet: Sheet, row: number, about: Assumption | undefined): void {
  if (about?.range) {
    sheet.put(row, COLUMNS.low, about.range.low, "given");
    sheet.put(row, COLUMNS.high, about.range.high, "given");
  }
  if (about?.source) sheet.put(row, COLUMNS.source, about.source, "note");
  const note = about?.fromDefault ? DEFAULT : about?.note;
  if (note) sheet.put(row, COLUMNS.note, note, "note");
}

function constantsOn(sheet: Sheet, labels: Labels): Constants {
  sheet.put(sheet.next(), COLUMNS.name, labels.groups.constants, "head");
  const enter = (name: string, value: number): string => {
    const row = sheet.next();
    sheet.put(row, COLUMNS.name, name, "text");
    return sheet.put(row, COLUMNS.value, value, "given");
  };
  const { year, never, slack, tie, rounding } = labels.constants;
  return {
    year: enter(year, 12),
    never: enter(never, 1e99),
    slack: enter(slack, 1e-9),
    tie: enter(tie, 1e-10),
    rounding: enter(rounding, 1e-12),
  };
}

type Group = { readonly title: keyof Labels["groups"]; readonly entries: readonly Entry[] };

const at =
  (base: string) =>
  (key: string, value: number | null): Entry => ({ path: `${base}${key}`, value });

function groupsOf(deal: Deal): readonly Group[] {
  const { technology, owner } = deal;
  const { releases } = technology;
  const root = at("");
  const tech = at("technology.");
  return [
    {
      title: "market",
      entries: [
        root("horizon", deal.horizon),
        root("discountRate", deal.discountRate),
        root("stop", deal.stop),
        root("owner.make", owner.make),
      ],
    },
    {
      title: "technology",
      entries: [
        tech("halfLife", technology.halfLife),
        tech("age", technology.age),
        ...(releases === null
          ? []
          : [
              tech("releases.every", releases.every),
              tech("releases.cost", releases.cost),
              tech("releases.renews", releases.renews),
            ]),
        tech("protection", technology.protection),
        tech("exclusion", technology.exclusion),
      ],
    },
    { title: "components", entries: technology.components.flatMap(componentEntries(releases !== null)) },
    { title: "assets", entries: deal.assets.flatMap((asset) => assetEntries(deal, asset)) },
    { title: "parties", entries: deal.parties.flatMap(partyEntries) },
    { title: "knows", entries: deal.parties.flatMap((party) => knowsEntries(deal, party)) },
    { title: "channels", entries: deal.channels.flatMap(channelEntries) },
  ];
}

const componentEntries =
  (renewable: boolean) =>
  ({
    key,
    rebuildCost,
    rebuildMonths,
    renews,
    alternative,
  }: Deal["technology"]["components"][number]): readonly Entry[] => {
    const base = `technology.components.${key}`;
    return [
      { path: `${base}.rebuildCost`, value: rebuildCost },
      { path: `${base}.rebuildMonths`, value: rebuildMonths },
      ...(renewable ? [{ path: `${base}.renews`, value: renews }] : []),
      ...(alternative === null
        ? []
        : [
            { path: `${base}.alternative.cost`, value: alternative.cost },
            { path: `${base}.alternative.months`, value: alternative.months },
          ]),
    ];
  };

const assetEntries = (deal: Deal, { key, reveals, cost }: Deal["assets"][number]): readonly Entry[] => [
  ...deal.technology.components.map((c, j) => ({
    path: `assets.${key}.reveals.${c.key}`,
    value: reveals[j]!,
  })),
  { path: `assets.${key}.cost`, value: cost },
];

const partyEntries = ({
  key,
  make,
  capability,
  penalty,
  passesOn,
}: Deal["parties"][number]): readonly Entry[] =>
  Object.entries({ make, capability, penalty, passesOn }).map(([name, value]) => ({
    path: `parties.${key}.${name}`,
    value,
  }));

const knowsEntries = (deal: Deal, { key, knows }: Deal["parties"][number]): readonly Entry[] =>
  deal.assets.map((asset, a) => ({
    path: `parties.${key}.knows.${asset.key}`,
    value: knows.includes(a) ? 1 : 0,
  }));

const channelEntries = (channel: Deal["channels"][number]): readonly Entry[] => {
  const { margin, sales, units, start, ramp, erosion, investment, chance } = channel;
  return Object.entries({ margin, sales, units, start, ramp, erosion, investment, chance }).map(
    ([name, value]) => ({ path: `channels.${channel.key}.${name}`, value }),
  );
};

/** The numbers of a sheet, by its place in a terms file; lists count from 1. */
function termEntries(deal: Deal, terms: Terms): readonly Entry[] {
  const { upfront, perUnit, term, profitShare, withheld, reported } = terms;
  return [
    ...Object.entries({ upfront, perUnit, term, profitShare, withheld, reported }).map(([path, value]) => ({
      path,
      value,
    })),
    ...terms.royalty.flatMap(({ to, rate }, i) => [
      { path: `royalty.${i + 1}.rate`, value: rate },
      ...(to === null ? [] : [{ path: `royalty.${i + 1}.to`, value: to }]),
    ]),
    ...terms.minimum.map((value, i) => ({ path: `minimum.${i + 1}`, value })),
    ...terms.milestones.flatMap((m, i) => [
      {
        path: `milestones.${i + 1}.${"month" in m ? "month" : "months"}`,
        value: "month" in m ? m.month : m.months,
      },
      { path: `milestones.${i + 1}.amount`, value: m.amount },
      { path: `milestones.${i + 1}.chance`, value: m.chance },
    ]),
    ...terms.transfers.map(({ month }, i) => ({ path: `transfers.${i + 1}.month`, value: month })),
    ...(deal.technology.releases !== null && typeof terms.releases === "object"
      ? [{ path: "releases.until", value: terms.releases.until }]
      : []),
  ];
}

const flag = (value: boolean): string => (value ? "yes" : "no");

/** Names, kinds, who talks, who controls: text and flags that a formula cannot follow. */
function structureOf(
  { deal, groups, ranges, assumptions }: DealFile,
  licences: readonly LicenceInput[],
  labels: Labels,
): Sheet {
  const byPath = new Map(assumptions.map((a) => [a.path, a]));
  const sheet = sheetOf(labels.tabs.structure);
  sheet.say(0, labels.structureColumns, "head");
  sheet.put(1, COLUMNS.name, labels.structureNote, "note");
  const enter = (path: string, value: string | number | null): void => {
    const row = sheet.next();
    sheet.put(row, COLUMNS.path, path, "note");
    sheet.put(row, COLUMNS.name, labels.structureName(path), "text");
    if (value !== null) sheet.put(row, COLUMNS.value, value, "given");
    annotate(sheet, row, byPath.get(path));
  };
  const players = ["owner", ...deal.parties.map(({ key }) => key)];
  enter("linchpin", 2);
  enter("title", deal.title);
  enter("currency", deal.currency);
  enter("owner.name", deal.owner.name);
  for (const { key, name, renews } of deal.technology.components) {
    enter(`technology.components.${key}.name`, name);
    if (deal.technology.releases === null && renews !== null)
      enter(`technology.components.${key}.renews`, renews);
  }
  for (const { key, name, kind, proves } of deal.assets) {
    enter(`assets.${key}.name`, name);
    enter(`assets.${key}.kind`, kind);
    enter(`assets.${key}.proves`, proves);
  }
  for (const { key, name, role, inTalks } of deal.parties) {
    enter(`parties.${key}.name`, name);
    enter(`parties.${key}.role`, role);
    enter(`parties.${key}.inTalks`, flag(inTalks));
  }
  deal.channels.forEach(({ key, name, open, controlledBy, keys }, c) => {
    enter(`channels.${key}.name`, name);
    enter(`channels.${key}.open`, flag(open));
    enter(`channels.${key}.controlledBy`, controlledBy.map((p) => players[p]).join(", "));
    enter(`channels.${key}.keys`, keys);
    const ranged = ranges.some(({ path }) =>
      ["margin", "sales", "units"].some((field) => path === `channels.${key}.${field}`),
    );
    if (ranged && !groups.some(({ channel }) => channel === c)) enter(`channels.${key}.together`, "no");
  });
  enter("exclusivity", deal.exclusivity === null ? null : players[deal.exclusivity]!);
  enter("allied", deal.allied.map((pair) => pair.map((p) => players[p]).join("+")).join(", "));
  for (const { key, terms } of licences) {
    enter(`${key}.party`, players[terms.party]!);
    enter(`${key}.channels`, terms.channels.map((c) => deal.channels[c]!.key).join(", "));
    enter(
      `${key}.supplies`,
      terms.supplies === "all"
        ? "all"
        : terms.supplies.map((j) => deal.technology.components[j]!.key).join(", "),
    );
    enter(`${key}.transfers`, terms.transfers.map(({ asset }) => deal.assets[asset]!.key).join(", "));
    enter(`${key}.releases`, typeof terms.releases === "object" ? "until" : terms.releases);
    enter(`${key}.penalty`, terms.penalty);
  }
  return sheet;
}
