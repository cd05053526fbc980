/** A deal that is begun. */
import { draftText, type Answers } from "@linchpin/deal";
import { itemsOf } from "@linchpin/source";
import { newId } from "../app/storage.ts";
import type { KeptDeal } from "./shelf.ts";

const FIRST_SALES = { low: 200_000, likely: 1_000_000, high: 5_000_000 };

/** Whether no figure of it comes from a person: then it has no price but that of a draft. */
export const hasNoFigure = ({ answers, text, language }: KeptDeal): boolean =>
  answers !== null && !saysFigure(answers) && text === draftText(answers, language);

function saysFigure({ years, cost, months, parts, channels, next }: Answers): boolean {
  const figures = [
    years,
    cost,
    months,
    next === "none" ? null : next,
    ...itemsOf(parts).flatMap(([, part]) => [part.cost, part.months]),
    ...itemsOf(channels).flatMap(([, { sales, margin, units, firstSale, rampUp, invest }]) => [
      JSON.stringify(sales) === JSON.stringify(FIRST_SALES) ? null : sales,
      margin,
      units,
      firstSale,
      rampUp,
      invest,
    ]),
  ];
  return figures.some((each) => each !== null && each !== undefined);
}

/** A deal that nobody has said anything about: wide ranges, and the least that a deal has. */
export function freshDeal(language: KeptDeal["language"], names: FreshNames): KeptDeal {
  const answers: Answers = {
    answers: 1,
    title: names.title,
    owner: names.owner,
    currency: "USD",
    kind: "other",
    parts: { core: { name: names.part, sort: "process" } },
    things: { brochure: { name: names.thing, kind: "brochure" } },
    parties: { first: { name: names.party, makes: "yes" } },
    channels: {
      market: {
        name: names.channel,
        through: ["first"],
        sales: FIRST_SALES,
      },
    },
  };
  return {
    id: newId(),
    revision: 0,
    changed: Date.now(),
    title: names.title,
    answers,
    text: draftText(answers, language),
    language,
  };
}

interface FreshNames {
  readonly title: string;
  readonly owner: string;
  readonly part: string;
  readonly thing: string;
  readonly party: string;
  readonly channel: string;
}
