/**
 * What attacks have in common: the table as sentences need it, read off the owner's view; prices that fall week by week.
 * They know the public figures of the deal and nothing of the model.
 */
import { hasKey, type Asset, type Terms } from "@linchpin/deal";
import type { OwnerView, PartyAcross } from "@linchpin/table";

export interface Across extends PartyAcross {
  readonly key: string;
  readonly seat: number;
  /** Keys of the channels that it serves, and what they bring at its full margin over their whole time. */
  readonly channels: readonly string[];
  readonly worth: number;
  /** A month's margin and sales there. */
  readonly margin: number;
  readonly sales: number;
  /** What it asked for: the key of an asset, or exclusivity; null: nothing is open. */
  readonly wants: string | null;
}

export interface Table {
  readonly view: OwnerView;
  readonly week: number;
  /** 0 in the first week, 1 in the last. */
  readonly late: number;
  readonly parties: readonly Across[];
  readonly talking: readonly Across[];
  /** In talks without a licence. */
  readonly open: readonly Across[];
  readonly signed: readonly Across[];
  readonly assets: readonly Asset[];
  /** Keys of every channel that can be sold in, and what they bring. */
  readonly channels: readonly string[];
  readonly worth: number;
}

export function tableOf(view: OwnerView): Table {
  const { deal, weeks } = view.scenario;
  const parties = view.parties.map((state, i) => acrossOf(view, state, i + 1));
  const talking = parties.filter((p) => p.inTalks);
  return {
    view,
    week: view.week,
    late: weeks > 1 ? (view.week - 1) / (weeks - 1) : 1,
    parties,
    talking,
    open: talking.filter((p) => p.terms === null),
    signed: parties.filter((p) => p.terms !== null),
    assets: deal.assets,
    channels: deal.channels.map((c) => c.key),
    worth: months(view) * sum(deal.channels.map((c) => c.chance * c.margin)),
  };
}

function acrossOf(view: OwnerView, state: PartyAcross, seat: number): Across {
  const { deal } = view.scenario;
  const served = deal.channels.filter((c) => hasKey(c, seat));
  const margin = sum(served.map((c) => c.chance * c.margin));
  const { request } = state;
  return {
    ...state,
    key: deal.parties[seat - 1]!.key,
    seat,
    channels: served.map((c) => c.key),
    worth: months(view) * margin,
    margin,
    sales: sum(served.map((c) => c.chance * c.sales)),
    wants:
      request === null ? null : request.kind === "asset" ? deal.assets[request.asset]!.key : "exclusivity",
  };
}

/** Full months that are left, worth what they are now. */
function months({ week, scenario }: OwnerView): number {
  const { horizon, discountRate, technology } = scenario.deal;
  const left = Math.max(1, Math.floor(horizon - (week * 12) / 52));
  const rate =
    (1 + discountRate) ** (-1 / 12) * (technology.halfLife === null ? 1 : 0.5 ** (1 / technology.halfLife));
  return rate === 1 ? left : (1 - rate ** left) / (1 - rate);
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Much at first, little at last. */
export const falling = ({ late }: Table, from: number, to: number): number => from + late * (to - from);

export const money = (amount: number): string => String(Math.max(0, Math.round(amount / 1000) * 1000));
export const rate = (share: number): string =>
  `${Math.min(100, Math.max(0, Math.round(share * 1000) / 10))}%`;

/** Terms in words; what is left out is what is usual. */
export type Sheet = Readonly<Partial<Record<keyof Terms | "supplied", string>>>;

export function propose({ key, channels }: Across, sheet: Sheet): string {
  const said = Object.entries({ channels: channels.join(), ...sheet }).filter(([, words]) => words !== "");
  return `propose ${key} ${said.map(([field, words]) => `${field}=${words}`).join(" ")}`;
}

/** Each party that is not yet there is invited. */
export const invite = ({ parties }: Table): readonly string[] =>
  parties.filter((p) => !p.inTalks && !p.gone).map((p) => `approach ${p.key}`);

/** Everybody hears of the others, as far as it has come with any of them; again once it is forgotten. */
export const tell = ({ talking }: Table): readonly string[] =>
  talking.map((p) => {
    const near = talking.some(
      (other) => other !== p && (other.terms !== null || other.offer?.kind === "terms"),
    );
    return near ? `mention ${p.key} others terms` : `mention ${p.key}`;
  });

export const build = ({ channels }: Table): readonly string[] => channels.map((c) => `build ${c}`);

/** What proves something and teaches next to nothing, to those who do not believe yet; what proves most first. */
export const prove = ({ talking, assets }: Table): readonly string[] =>
  talking
    .filter((p) => p.belief < ENOUGH)
    .flatMap((p) =>
      [...assets.keys()]
        .filter((a) => p.given[a]! < 0 && assets[a]!.proves > 0 && teaches(assets[a]!) <= LITTLE)
        .toSorted((a, b) => assets[b]!.proves - assets[a]!.proves)
        .map((a) => `share ${p.key} ${assets[a]!.key}`),
    );
const ENOUGH = 0.85;
const LITTLE = 0.35;

export const opening = (table: Table): readonly string[] => [
  ...invite(table),
  ...tell(table),
  ...prove(table),
];

export const teaches = ({ reveals }: Asset): number => Math.max(0, ...reveals);

/** Every file to these parties, what teaches most first. */
export const files = (to: readonly Across[], { assets }: Table): readonly string[] =>
  to.flatMap((p) =>
    [...assets.keys()]
      .filter((a) => p.given[a]! < 0)
      .toSorted((a, b) => teaches(assets[b]!) - teaches(assets[a]!))
      .map((a) => `share ${p.key} ${assets[a]!.key}`),
  );

/** All files in a month of the contract. */
export const allFiles = ({ assets }: Table, month: number): Sheet =>
  assets.length === 0 ? {} : { transfers: assets.map((a) => `${a.key}@${month}`).join(), supplied: "" };

export const deflect = ({ talking }: Table): readonly string[] =>
  talking.filter((p) => p.wants !== null).map((p) => `deflect ${p.key}`);

export const refuse = ({ talking }: Table): readonly string[] =>
  talking.filter((p) => p.wants !== null).map((p) => `refuse ${p.key}`);

export const accept = ({ open }: Table): readonly string[] =>
  open.filter((p) => p.proposal !== null).map((p) => `accept ${p.key}`);

export const sendAway = ({ key }: Across): readonly string[] => [`dismiss ${key}`, `leave ${key}`];

/** In every second week, so that there is time to answer. */
export const inTurn = ({ week }: Table, parties: readonly Across[]): readonly Across[] =>
  parties.filter((p) => (week + p.seat) % 2 === 0);

/** The largest market first. */
export const largest = (parties: readonly Across[]): readonly Across[] =>
  parties.toSorted((a, b) => b.worth - a.worth);

export const hasBuilt = ({ view }: Table): boolean =>
  view.channels.every((c, i) => c.owned || view.scenario.building[i] === null);

/** Money at once for what it serves, much at first, little at last. */
export const lump = (table: Table, p: Across, sheet: Sheet = {}, worth = p.worth): string =>
  propose(p, { royalty: "0%", upfront: money(falling(table, 0.6, 0.05) * worth), ...sheet });

export const lumps = (table: Table, sheet: Sheet = {}): readonly string[] =>
  inTurn(table, table.open).map((p) => lump(table, p, sheet));

/** Takes this share of the margin by the sale. */
export const royaltyOf = (p: Across, taken: number): string =>
  rate(p.sales > 0 ? (taken * p.margin) / p.sales : 0);
