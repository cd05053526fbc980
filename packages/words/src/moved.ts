/**
 * What one paper of terms differs in from the one before it, and each difference in words: so that a counter-offer says what
 * it moves.
 *
 *     [{ field: "royalty", from: 0.02, to: 0.05 }]      // "the royalty goes from 2 % to 5 %"
 */
import type { Terms } from "@linchpin/deal";
import type { Language, Side } from "@linchpin/table";
import { rate } from "./explanation-words.ts";
import type { Labels } from "./labels.ts";
import { partSaid } from "./trade.ts";

export const AMOUNTS = ["royalty", "upfront", "minimum", "term", "penalty"] as const;
export type Amounted = (typeof AMOUNTS)[number];

/** `rest`: what is taught, supplied or paid by other rules, later bands and years among them. */
export type Moved =
  | { readonly field: Amounted; readonly from: number; readonly to: number }
  | { readonly field: "exclusive"; readonly how: "asked" | "dropped" | "changed" }
  | { readonly field: "channels" | "rest" };

/** Empty exactly if the terms are the same. */
export function movedBetween(before: Terms, after: Terms): readonly Moved[] {
  const amounts = AMOUNTS.flatMap((field): readonly Moved[] => {
    const [from, to] = [amountOf(before, field), amountOf(after, field)];
    return from === to ? [] : [{ field, from, to }];
  });
  const exclusive: readonly Moved[] = same(before, after, "exclusive")
    ? []
    : [
        {
          field: "exclusive",
          how: after.exclusive === null ? "dropped" : before.exclusive === null ? "asked" : "changed",
        },
      ];
  const channels: readonly Moved[] = same(before, after, "channels") ? [] : [{ field: "channels" }];
  const fields = Object.keys(before) as (keyof Terms)[];
  const rest = fields.some((field) => !same(before, after, field) && !saysAll(before, after, field));
  return [...amounts, ...exclusive, ...channels, ...(rest ? [{ field: "rest" } as const] : [])];
}

/** Whether what is named says all of how a field changed: of bands and of years it names the first only. */
function saysAll(before: Terms, after: Terms, field: keyof Terms): boolean {
  switch (field) {
    case "party":
    case "exclusive":
    case "channels":
    case "upfront":
    case "term":
    case "penalty":
      return true;
    case "royalty":
    case "minimum":
      return before[field].length === 1 && after[field].length === 1;
    default:
      return false;
  }
}

const same = (one: Terms, other: Terms, field: keyof Terms): boolean =>
  JSON.stringify(one[field]) === JSON.stringify(other[field]);

/** Of a royalty in bands its first rate, of a minimum that of the first year. */
function amountOf(terms: Terms, field: Amounted): number {
  switch (field) {
    case "royalty":
      return terms.royalty[0]!.rate;
    case "minimum":
      return terms.minimum[0]!;
    case "upfront":
    case "term":
    case "penalty":
      return terms[field];
  }
}

/** Whether the owner gains by it whatever the deal. */
export const isStep = (moved: Moved): boolean =>
  "from" in moved
    ? moved.field !== "term" && moved.to > moved.from
    : "how" in moved && moved.how === "dropped";

interface MovedWords {
  readonly names: Readonly<Record<Amounted, string>>;
  readonly goes: (name: string, from: string, to: string) => string;
  readonly first: (name: string, to: string) => string;
  readonly dropped: (name: string) => string;
  /** By who puts the paper forward. */
  readonly exclusive: Readonly<Record<Side, Readonly<Record<"asked" | "dropped" | "changed", string>>>>;
  readonly months: (months: number) => string;
  readonly channels: string;
  readonly rest: Readonly<Record<Side, string>>;
}

const WORDS: Readonly<Record<Language, MovedWords>> = {
  en: {
    names: {
      royalty: "the royalty",
      upfront: "the payment at signature",
      minimum: "the yearly minimum",
      term: "the term",
      penalty: "the penalty",
    },
    goes: (name, from, to) => `${name} goes from ${from} to ${to}`,
    first: (name, to) => `${name} is ${to} where there was none`,
    dropped: (name) => `${name} is gone`,
    exclusive: {
      party: {
        asked: "we ask to be the only one in the channel",
        dropped: "we no longer ask to be the only one in the channel",
        changed: "what we ask for ourselves alone is another",
      },
      owner: {
        asked: "the channel would be yours alone",
        dropped: "the channel would no longer be yours alone",
        changed: "what would be yours alone is another",
      },
    },
    months: (months) => `${months} months`,
    channels: "other channels",
    rest: {
      party: "what you hand over and how it is reckoned",
      owner: "what we hand over and how it is reckoned",
    },
  },
  zh: {
    names: { royalty: "提成", upfront: "签约款", minimum: "年保底", term: "期限", penalty: "违约金" },
    goes: (name, from, to) => `${name}从 ${from} 变为 ${to}`,
    first: (name, to) => `${name}原来没有，现在 ${to}`,
    dropped: (name) => `${name}取消`,
    exclusive: {
      party: { asked: "这个渠道要我们独家", dropped: "不再要求渠道独家", changed: "独家的范围改了" },
      owner: { asked: "这个渠道归你们独家", dropped: "这个渠道不再独家", changed: "独家的范围改了" },
    },
    months: (months) => `${months} 个月`,
    channels: "渠道换了",
    rest: { party: "交付的内容和算法改了", owner: "交付的内容和算法改了" },
  },
};

/** `seat` says it; `party` is the one of the two that is not the owner. */
export function movedWords(labels: Labels, moved: Moved, seat: number, party: number): string {
  const side: Side = seat === 0 ? "owner" : "party";
  const words = WORDS[labels.language];
  if ("how" in moved) return words.exclusive[side][moved.how];
  if (!("from" in moved)) return moved.field === "rest" ? words.rest[side] : words.channels;
  const { field, from, to } = moved;
  const name = (field === "royalty" ? partSaid(labels, party, side) : null) ?? words.names[field];
  const said = (value: number): string =>
    field === "royalty"
      ? rate(value, labels.language)
      : field === "term"
        ? words.months(value)
        : labels.money(value);
  if (to === 0) return words.dropped(name);
  return from === 0 ? words.first(name, said(to)) : words.goes(name, said(from), said(to));
}
