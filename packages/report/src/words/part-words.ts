/** What stands over and between the figures of the further parts: titles, leads, captions, columns. Plain text. */
import type { Rung } from "@linchpin/deal";

/** `unit`: as "thousand USD". */
type Caption = (unit: string) => string;
type CaptionFor = (party: string, unit: string) => string;

export interface PartWords {
  readonly pie: {
    readonly title: string;
    readonly lead: (owner: string) => string;
    readonly you: (name: string) => string;
    readonly chart: string;
    readonly everybody: string;
    readonly caption: Caption;
    readonly columns: readonly [player: string, share: string, part: string];
    readonly sampled: string;
  };
  readonly disclosures: {
    readonly title: string;
    readonly lead: string;
    readonly chart: string;
    readonly bar: (fair: string, now: string) => string;
    readonly bars: (said: string) => string;
    readonly holdsAll: (name: string) => string;
    readonly noCost: (name: string) => string;
    readonly caption: CaptionFor;
    readonly columns: readonly [asset: string, now: string, fair: string, months: string, money: string];
    readonly everything: string;
    readonly free: string;
    readonly freeLead: (sampled: boolean) => string;
  };
  readonly ladder: {
    readonly title: string;
    readonly noAssets: string;
    readonly allHeld: string;
    readonly lead: string;
    readonly note: string;
    readonly asIfInTalks: (name: string) => string;
    readonly caption: CaptionFor;
    readonly columns: readonly [
      show: string,
      stage: string,
      proves: string,
      step: string,
      total: string,
      spreads: string,
      fee: string,
    ];
    readonly fee: (fee: NonNullable<Rung["fee"]>) => string;
    readonly noFee: string;
  };
  readonly levers: {
    readonly title: string;
    readonly lead: string;
    readonly chart: string;
    readonly caption: Caption;
    readonly columns: readonly [change: string, share: string];
  };
  readonly terms: {
    readonly title: string;
    readonly given: string;
    readonly suggested: string;
    readonly settleWith: (party: string) => string;
    readonly levels: readonly [open: string, settle: string, walkAway: string];
    readonly offer: (number: number) => string;
    readonly levelsCaption: (currency: string) => string;
    readonly levelsColumns: readonly [sheet: string, pays: string, toOwner: string, toParty: string];
    readonly values: Caption;
    readonly valueColumns: readonly [value: string, likely: string];
    readonly trade: string;
    readonly tradeColumns: readonly [figure: string, here: string, trade: string];
    readonly chart: (party: string) => string;
    readonly chartLevel: (party: string, amount: string) => string;
    readonly chartPath: (from: string, first: string, to: string, last: string) => string;
    readonly chartNever: string;
    readonly curve: string;
    readonly level: (amount: string) => string;
    readonly chosen: (month: string, amount: string) => string;
    readonly axis: string;
    readonly options: CaptionFor;
    readonly optionColumns: readonly [it: string, toParty: string, against: string, toOwner: string];
  };
  readonly tornado: {
    readonly title: string;
    readonly exact: string;
    readonly noneMoves: string;
    readonly lead: (share: string) => string;
    readonly chart: string;
    readonly likely: (share: string) => string;
    readonly caption: Caption;
    readonly columns: readonly [
      input: string,
      low: string,
      high: string,
      atLow: string,
      atHigh: string,
      swing: string,
    ];
  };
  readonly turning: {
    readonly title: string;
    readonly exact: string;
    readonly none: string;
    readonly lead: string;
  };
  readonly assumptions: {
    readonly title: string;
    readonly lead: (count: number, ranges: number, defaults: number) => string;
    readonly caption: string;
    readonly columns: readonly [number: string, value: string, low: string, high: string, source: string];
    readonly byDefault: string;
  };
  readonly evidence: {
    readonly title: string;
    readonly lead: string;
    readonly pro: (text: string) => string;
    readonly con: (text: string) => string;
    readonly claims: readonly Evidence[];
  };
  readonly limits: { readonly title: string; readonly list: readonly string[] };
  readonly figures: {
    readonly title: string;
    readonly lead: string;
    readonly caption: (currency: string) => string;
    readonly columns: readonly [figure: string, value: string];
  };
}

/** Findings that speak for and against what the report advises, with where they were measured. */
export interface Evidence {
  readonly claim: string;
  readonly forIt: string;
  readonly against: string;
}
