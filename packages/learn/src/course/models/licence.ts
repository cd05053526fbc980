/** A licence to be mended: what is handed over when, what stays at home as parts, what is paid; and whether it holds. */
import { termsFigures, type Deal, type Terms } from "@linchpin/deal";
import { found, type Book } from "../book.ts";
import { componentIn } from "../changes.ts";
import type { Knob, LiveModel, ModelOn, Settings } from "./model.ts";
import { amount, bare, dealOf, isOn, namedOr, setting } from "./pie.ts";
import {
  ELSEWHERE,
  IT_HOLDS,
  IT_PAYS,
  IT_SIGNS,
  LATER,
  LATER_RELEASES,
  LICENCE_BRINGS,
  MINIMUM,
  OF_A_TERM,
  ROYALTY,
  STAYS,
  TO_IT,
  TO_YOU,
  UPFRONT,
  WITHOUT,
  YOU_GAIN,
} from "./words.ts";

const LATEST = 36;
const HIGHEST_ROYALTY = 0.3;

export const licence: LiveModel = {
  knobs: (on, book) => {
    const deal = dealOf(on, book);
    const terms = sheetOf(on, book);
    const years = terms.channels.reduce((sum, c) => sum + deal.channels[c]!.margin * 12, 0);
    const most = roundUp(Math.max(years, terms.upfront));
    const money = (key: string, says: Knob["says"], start: number): Knob => ({
      kind: "slider",
      key,
      says,
      from: 0,
      to: most,
      step: most / 20,
      unit: "money",
      currency: deal.currency,
      start,
    });
    return [
      {
        kind: "slider",
        key: "later",
        says: LATER,
        from: 0,
        to: LATEST,
        step: 3,
        unit: "months",
        currency: null,
        start: 0,
      },
      ...partsOf(on, deal).map(([key, what]): Knob => {
        const start = keeps(terms, componentIn(deal)(key)) ? 1 : 0;
        return { kind: "toggle", key: `stays-${key}`, says: STAYS(what), start };
      }),
      money("upfront", UPFRONT, terms.upfront),
      {
        kind: "slider",
        key: "royalty",
        says: ROYALTY,
        from: 0,
        to: Math.max(HIGHEST_ROYALTY, terms.royalty[0]!.rate),
        step: 0.005,
        unit: "share",
        currency: null,
        start: terms.royalty[0]!.rate,
      },
      money("minimum", MINIMUM, terms.minimum.at(-1)!),
      ...(deal.technology.releases === null
        ? []
        : [
            {
              kind: "toggle" as const,
              key: "releases",
              says: LATER_RELEASES,
              start: terms.releases === "none" ? 0 : 1,
            },
          ]),
    ];
  },
  show: (on, book, settings) => {
    const deal = dealOf(on, book);
    const terms = mended(on, deal, sheetOf(on, book), settings);
    const figures = termsFigures(deal, terms);
    const sides = [
      { key: "owner", says: TO_YOU, value: Math.max(0, figures.toOwner) },
      { key: "party", says: TO_IT, value: Math.max(0, figures.toParty) },
    ];
    return {
      bars: { says: LICENCE_BRINGS, unit: "money", currency: deal.currency, parts: sides },
      big: { says: IT_PAYS, figure: bare(figures.stopsAt ?? terms.term, "months") },
      line: null,
      more: [
        { says: OF_A_TERM, figure: bare(terms.term, "months") },
        { says: ELSEWHERE, figure: amount(deal, figures.total) },
        { says: WITHOUT, figure: amount(deal, figures.withoutDeal) },
      ],
      goals: [
        { says: IT_HOLDS, reached: figures.selfEnforcing },
        { says: IT_SIGNS, reached: figures.signs },
        { says: YOU_GAIN, reached: figures.total > figures.walkAway },
      ],
    };
  },
};

const sheetOf = ({ terms }: ModelOn, book: Book): Terms => found(book.terms, terms ?? "terms");

const partsOf = (on: ModelOn, deal: Deal): ReturnType<typeof namedOr> =>
  namedOr(on, () =>
    deal.technology.components.map(({ key, name }) => [key, { en: name, zh: name }] as const),
  );

const keeps = ({ supplies }: Terms, component: number): boolean =>
  supplies === "all" || supplies.includes(component);

/** To a number with one digit that is not 0. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / unit) * unit;
}

/** What teaches a component that stays at home is not handed over. */
function mended(on: ModelOn, deal: Deal, terms: Terms, settings: Settings): Terms {
  const named = partsOf(on, deal).map(
    ([key]) => [componentIn(deal)(key), isOn(settings, `stays-${key}`)] as const,
  );
  const supplied = deal.technology.components.flatMap((_, j) => {
    const knob = named.find(([component]) => component === j);
    return (knob === undefined ? keeps(terms, j) : knob[1]) ? [j] : [];
  });
  const teachesOnlyOthers = (asset: number): boolean =>
    supplied.every((j) => deal.assets[asset]!.reveals[j] === 0);
  const later = setting(settings, "later");
  const rate = setting(settings, "royalty");
  const minimum = setting(settings, "minimum");
  return {
    ...terms,
    supplies: supplied,
    transfers: terms.transfers
      .filter(({ asset }) => teachesOnlyOthers(asset))
      .map(({ asset, month }) => ({ asset, month: Math.min(month + later, terms.term) })),
    upfront: setting(settings, "upfront"),
    // Bands and years as they are written, until somebody moves the knob.
    royalty: rate === terms.royalty[0]!.rate ? terms.royalty : [{ to: null, rate }],
    minimum: minimum === terms.minimum.at(-1) ? terms.minimum : [minimum],
    releases:
      settings["releases"] === undefined ? terms.releases : isOn(settings, "releases") ? "all" : "none",
  };
}
