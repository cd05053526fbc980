/**
 * What one paper of terms differs in from the one before it, and each difference in words: so that a counter-offer says what
 * it moves.
 *
 *     [{ field: "royalty", from: 0.02, to: 0.05 }]      // "the royalty goes from 2 % to 5 %"
 */
import type { Terms } from "@linchpin/deal";
import type { Language, Side } from "@linchpin/table";
import { rate } from "./explanation-words.ts";
import { chineseAfter, list, type Labels } from "./labels.ts";
import { partSaid } from "./trade.ts";

export const AMOUNTS = ["royalty", "upfront", "minimum", "term", "penalty"] as const;
type Amounted = (typeof AMOUNTS)[number];

/** `handed`: what is taught; `made`: who makes the product; `rest`: all else, later bands and years among it. */
export type Moved =
  | { readonly field: Amounted; readonly from: number; readonly to: number }
  | { readonly field: "exclusive"; readonly how: "asked" | "dropped" | "changed" }
  | { readonly field: "channels"; readonly now: readonly number[] }
  | { readonly field: "handed"; readonly how: "more" | "less" | "other" }
  | { readonly field: "made"; readonly how: "licensee" | "owner" }
  | { readonly field: "rest" };

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
  const channels: readonly Moved[] = same(before, after, "channels")
    ? []
    : [{ field: "channels", now: after.channels }];
  const fields = Object.keys(before) as (keyof Terms)[];
  const rest = fields.some((field) => !same(before, after, field) && !saysAll(before, after, field));
  return [
    ...amounts,
    ...exclusive,
    ...channels,
    ...handedOver(before, after),
    ...(rest ? [{ field: "rest" } as const] : []),
  ];
}

function handedOver(before: Terms, after: Terms): readonly Moved[] {
  const [had, has] = [assetsOf(before), assetsOf(after)];
  const [lost, won] = [
    [...had].filter((a) => !has.has(a)).length,
    [...has].filter((a) => !had.has(a)).length,
  ];
  const other = lost > 0 || won > 0 || !same(before, after, "transfers");
  const how = won > 0 && lost === 0 ? "more" : lost > 0 && won === 0 ? "less" : "other";
  const handed: readonly Moved[] = other ? [{ field: "handed", how }] : [];
  if (isMadeByOwner(before) === isMadeByOwner(after)) return handed;
  return [...handed, { field: "made", how: isMadeByOwner(after) ? "owner" : "licensee" }];
}

const assetsOf = ({ transfers }: Terms): ReadonlySet<number> => new Set(transfers.map(({ asset }) => asset));
const isMadeByOwner = ({ supplies }: Terms): boolean => supplies === "all";

/** Whether what is named says all of how a field changed: of bands and of years it names the first only. */
function saysAll(before: Terms, after: Terms, field: keyof Terms): boolean {
  switch (field) {
    case "party":
    case "exclusive":
    case "channels":
    case "upfront":
    case "term":
    case "penalty":
    case "transfers":
      return true;
    case "supplies":
      return isMadeByOwner(before) !== isMadeByOwner(after);
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

/** Whether one paper pays more than another by any figure, and less by none. */
export function paysMore(before: Terms, after: Terms): boolean {
  const paid = AMOUNTS.filter((field) => field !== "term");
  const more = (one: Terms, other: Terms): boolean =>
    paid.some((field) => amountOf(other, field) > amountOf(one, field));
  return more(before, after) && !more(after, before);
}

/** Whether the licensee gains by it whatever the deal. */
export const isConcession = (moved: Moved): boolean =>
  "from" in moved ? moved.field !== "term" && moved.to < moved.from : "how" in moved && moved.how === "asked";

const MOVED_EN = {
  names: {
    royalty: "the royalty",
    upfront: "the payment at signature",
    minimum: "the yearly minimum",
    term: "the term",
    penalty: "the penalty",
  },
  goes: (name: string, from: string, to: string) => `${name} goes from ${from} to ${to}`,
  first: (name: string, to: string) => `${name} is ${to} where there was none`,
  dropped: (name: string) => `${name} is gone`,
  /** By who puts the paper forward, as is what is handed over and who makes the product. */
  exclusive: {
    party: {
      asked: "we ask to be the only one in the channel",
      dropped: "we no longer ask to be the only one in the channel",
      changed: "what we ask for ourselves alone changes",
    },
    owner: {
      asked: "the channel would be yours alone",
      dropped: "the channel would no longer be yours alone",
      changed: "what would be yours alone changes",
    },
  },
  months: (months: number) => `${months} months`,
  channels: (names: string) => `it is now for ${names}`,
  handed: {
    party: {
      more: "you hand over more",
      less: "you hand over less",
      other: "what you hand over, and when, changes",
    },
    owner: {
      more: "we hand over more",
      less: "we hand over less",
      other: "what we hand over, and when, changes",
    },
  },
  made: {
    party: { licensee: "we make the product ourselves", owner: "you deliver the product" },
    owner: { licensee: "you make the product yourselves", owner: "we deliver the product" },
  },
  rest: "the details change",
};

const WORDS: Readonly<Record<Language, typeof MOVED_EN>> = {
  en: MOVED_EN,
  zh: {
    names: { royalty: "提成", upfront: "首付款", minimum: "年保底", term: "期限", penalty: "违约金" },
    goes: (name, from, to) => `${name}从 ${chineseAfter(from, "变为")} ${to}`,
    first: (name, to) => `新增${name} ${to}`,
    dropped: (name) => `${name}取消`,
    exclusive: {
      party: { asked: "这个渠道由我们独家", dropped: "不再要求渠道独家", changed: "渠道独家的范围改了" },
      owner: { asked: "这个渠道归你们独家", dropped: "这个渠道不再独家", changed: "渠道独家的范围改了" },
    },
    months: (months) => `${months} 个月`,
    channels: (names) => `渠道改为${names}`,
    handed: {
      party: { more: "您多交一些资料", less: "您少交一些资料", other: "交付的内容和时间改了" },
      owner: { more: "我们多交一些资料", less: "我们少交一些资料", other: "交付的内容和时间改了" },
    },
    made: {
      party: { licensee: "产品由我们自己做", owner: "产品由您供货" },
      owner: { licensee: "产品由你们自己做", owner: "产品由我们供货" },
    },
    rest: "细节改了",
  },
};

/** `seat` says it; `party` is the one of the two that is not the owner. */
export function movedWords(labels: Labels, moved: Moved, seat: number, party: number): string {
  const side: Side = seat === 0 ? "owner" : "party";
  const words = WORDS[labels.language];
  switch (moved.field) {
    case "exclusive":
      return words.exclusive[side][moved.how];
    case "channels":
      return words.channels(list(labels.language, moved.now.map(labels.channel)));
    case "handed":
      return words.handed[side][moved.how];
    case "made":
      return words.made[side][moved.how];
    case "rest":
      return words.rest;
    default:
      return amountMoved(labels, moved, side, party);
  }
}

function amountMoved(
  labels: Labels,
  moved: Extract<Moved, { readonly field: Amounted }>,
  side: Side,
  party: number,
): string {
  const words = WORDS[labels.language];
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
