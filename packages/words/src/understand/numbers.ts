/**
 * Numbers as people write them in English and Chinese: "1.2m", "half a million", "两万五", "百分之五", "three years".
 */
import { numeralZh } from "@linchpin/source";
import { type Marks } from "./marks.ts";
import type { Named } from "./port.ts";
import { numeralEn, ONES, SCALE, SPELT, tidy } from "./numeral-en.ts";

const DIGITS = String.raw`\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const HAN = "零〇一二三四五六七八九";
/** "少一点五万" is a little less, 50,000; "一个" counts a thing, but not behind a point. */
const A_LITTLE = "(?!(?<=[高低多少贵宜早晚好长短加降升涨让])一点)";
const COUNTS_ONE = String.raw`(?!(?<!点[${HAN}\d]*)一(?:次|口|台|套|个|家|笔|年|把))`;
const han = (scale: string): string =>
  String.raw`${A_LITTLE}[${HAN}两${scale}\d](?:${COUNTS_ONE}[${HAN}两${scale}\d]|\.(?=\d)|点(?=[${HAN}\d]))*`;
const ZH = han("十百千万亿");
/** Of shares and spans of time: "15万三年" is a sum and a span. */
const ZH_SMALL = han("十百");
const EN = String.raw`(?:${DIGITS})(?: ?(?:k|m|mn|mio|bn|${SCALE})\b)?|\b${SPELT}`;

/** The names of each currency; the longer one of two that begin alike stands first. */
const CURRENCIES: readonly (readonly [string, string])[] = [
  ["HKD", String.raw`hk\$|hkd|hk dollars?|hong kong dollars?|港[币元]`],
  ["TWD", "twd|nt dollars?|新?台币"],
  ["SGD", "sgd|singapore dollars?|新加坡元|新币"],
  ["AUD", "aud|australian dollars?|澳[元币]"],
  ["CAD", "canadian dollars?|加元"],
  ["USD", String.raw`us\$|\$|usd|us dollars?|dollars?|bucks|美[元金刀]`],
  ["JPY", "jpy|yen|日[元币]|円"],
  ["KRW", "krw|won(?= |$)|韩[元币]"],
  ["CHF", "chf|swiss francs?|francs?|瑞士法郎|瑞郎|法郎"],
  ["EUR", "€|eur|euros?|欧元?(?!洲|盟|美|式)"],
  ["GBP", "£|gbp|pounds?|quid|英?镑"],
  ["SEK", "sek|kron(?:or|er|a|e)|克朗"],
  ["INR", "inr|rupees?|卢比"],
  ["RUB", "rub|roubles?|rubles?|卢布"],
  ["CNY", "(?:块钱?)?人民币|rmb|cny|renminbi|yuan|¥|元"],
];
const UNIT = [...CURRENCIES.map(([, names]) => names), "块钱?"].join("|");

/** Whether an amount names a currency that is not the deal's; "块" is a unit of any. */
export function foreign(text: string, code: string): boolean {
  const named = CURRENCIES.find(([, names]) => new RegExp(names).test(text));
  return named !== undefined && named[0] !== code;
}

const numberOf = (zh: string): string =>
  `(?:(?=[\\d.]*点?[零〇一二两三四五六七八九十百千万亿])${zh}|${EN}|半)`;
const NUMBER = numberOf(ZH);
const SMALL = numberOf(ZH_SMALL);
const PERCENT = new RegExp(`(${SMALL}) ?(?:%|percent\\b|pct\\b|个百分点|个点)|百分之(${ZH_SMALL})`, "gu");
/** "佣金三成": tenths, of what is shared out. */
const TENTHS =
  /(?<=(?:佣金|抽成|提成|分成|[归给]?我们|[归给]?你们|您|抽|[降加提]到|改成)[^,。]{0,3})([一二三四五六七八九])成(?![交功本员就为立年型品衣分])/gu;
const MONTHS = new RegExp(
  `(half a |半个?|${SMALL}) ?-? ?(weeks?|months?|mos?|years?|yrs?|quarters?|周|个?星期|个月|年|个?季度)(?![a-z代]| of an? (?:million|billion))`,
  "gu",
);
const MONEY = new RegExp(`((?<![a-z])(?:${UNIT}) ?)?(${NUMBER})( ?(?:${UNIT})(?![a-z]))?`, "gu");

/** A royalty is a share, with its sign or without: "royalty at 4, 200k upfront". */
const RATE = new RegExp(
  String.raw`(\broyalt(?:y|ies)(?: of| at| is| to|:)?|提成(?:要|是|为|:)?) ?([1-9]\d?(?:\.\d+)?|(?:${ONES})\b)(?=\s*(?:$|[,;!。]|\.(?!\d)|\b(?:and|but|with)\b))`,
  "g",
);
/** Beside a share a bare figure to which it is changed is one, too: "4 % is too little, make it six". */
const OF_THE_SAME = new RegExp(
  `(\\bmake (?:it|that) |\\bthinking (?:of )?|\\bmore like |加到|提到|涨到)((?:${ONES})\\b|\\d{1,2}(?:\\.\\d+)?|[一二两三四五六七八九十])(?=\\s*(?:$|[,.;!]|and\\b|就))`,
  "gu",
);

/** Beside weeks that are too many a bare figure is weeks, too: "twelve weeks is too long, we can do 3". */
const withWeeks = (text: string): string =>
  /(?:weeks?|周|星期)/.test(text)
    ? text.replaceAll(OF_WEEKS, "$1$2 weeks").replaceAll(WEEKS_GIVEN, "$1 weeks")
    : text;
const OF_WEEKS = new RegExp(
  `(\\b(?:can|could) (?:do|offer|give(?: you)?|live with) |\\bmake (?:it|that) )((?:${ONES})\\b|\\d{1,2})(?=\\s*(?:$|[,.;!]))`,
  "gu",
);

const WEEKS_GIVEN = new RegExp(
  `(?<=[,.;] ?)((?:${ONES})\\b|\\d{1,2})(?= (?:is|are) (?:what|all|the most|as (?:much|far))\\b)`,
  "gu",
);

/** Months in each unit of time; weeks are kept exact by `weeks` below. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:week|周|个?星期)/, 12 / 52],
  [/^(?:year|yr|年)/, 12],
  [/^(?:quarter|个?季度)/, 3],
  [/^/, 1],
];

function spanOf(count: number, unit: string): Named & { readonly kind: "months" } {
  const [pattern, months] = UNITS.find(([each]) => each.test(unit))!;
  return { kind: "months", months: count * months, ...(pattern === UNITS[0]![0] ? { weeks: true } : {}) };
}

const valueOf = (text: string): number | null => {
  const word = text.trim();
  if (/^(?:half a|半个?)$/.test(word)) return 0.5;
  return /[a-z]/.test(word) || /^[\d,.]+$/.test(word) ? numeralEn(word) : numeralZh(word);
};

export interface Marked {
  readonly text: string;
  /** An amount stands there in another currency. */
  readonly foreign: boolean;
}

/** Writes shares, spans of time, money and other numbers into the text as marks. */
export function markNumbers(text: string, marks: Marks, currency: string): Marked {
  let abroad = false;
  const share = (percent: number): string => marks.mark({ kind: "percent", share: tidy(percent / 100) });
  const shares = text
    .replaceAll(TENTHS, "$1十%")
    .replaceAll(PERCENT, (whole, a: string | undefined, b: string | undefined) => {
      const [sum, part] = (a ?? b ?? "").split(/ and (?=[a-z]+$)/);
      // "80 thousand and five percent" is a sum and a share.
      if (part !== undefined && (valueOf(`${sum} and ${part}`) ?? 0) > 100)
        return `${sum} and ${share(valueOf(part) ?? 0)}`;
      const value = valueOf(a ?? b ?? "");
      return value === null ? whole : share(value);
    });
  const rates = shares.replaceAll(
    RATE,
    (_, before: string, number: string) => `${before} ${share(valueOf(number) ?? 0)}`,
  );
  const like = rates.replaceAll(OF_THE_SAME, (whole, before: string, number: string) => {
    const value = valueOf(number);
    return value === null ? whole : before + share(value);
  });
  const counted = withWeeks(rates === text ? text : like);
  const spans = counted.replaceAll(MONTHS, (whole, count: string, unit: string, at: number, all: string) => {
    const value = valueOf(count);
    if (value === 1 && /^(?: of exclusiv|'s exclusiv|的?独家)/.test(all.slice(at + whole.length)))
      return marks.mark(spanOf(1, unit));
    // "a week" and "这一周" name a week, they do not count it.
    if (value === null || /^an? ?$|^an? /.test(count) || /[这本下上每第]$/.test(all.slice(0, at)))
      return whole;
    return marks.mark(spanOf(value, unit));
  });
  const done = spans.replaceAll(
    MONEY,
    (
      whole,
      before: string | undefined,
      number: string,
      after: string | undefined,
      at: number,
      all: string,
    ) => {
      const named = (before ?? "") + (after ?? "");
      const value = valueOf(number);
      // "这一块" is a field, not a coin.
      if (
        value === null ||
        (named === "" && !counts(number, all.slice(at + whole.length))) ||
        (number === "一" && named === "块")
      )
        return whole;
      if (named !== "" && foreign(named, currency)) abroad = true;
      const large = value >= LEAST_MONEY || /[km万亿]|mil|thousand|grand/.test(number);
      const money = named !== "" || (large && !COUNTED.test(all.slice(at + whole.length)));
      return marks.mark(money ? { kind: "money", amount: value } : { kind: "number", value });
    },
  );
  return { text: done, foreign: abroad };
}

/** What it counts is no money: "5000件", "2000 licences". */
const COUNTED =
  /^ ?(?:[件台套个份条张箱批人家次]|(?:(?:licen[cs]e|unit|piece|set|seat|user|seller|agent|shop|store|stall|hotel|customer|shirt|order|hour|film|video|device|instrument)s?|copies|agencies|people)\b)/u;
/** A bare number from here on is money: nothing else at the table is counted in thousands. */
const LEAST_MONEY = 1000;

/** "一下", "第一", "千万别", "one of them" are no numbers; digits, and numerals with a scale, are. */
const counts = (number: string, rest: string): boolean =>
  (/^[一二两三四五六七八九]千/.test(number) && !/^[台件套个人次年家]/.test(rest)) ||
  /\d/.test(number) ||
  /[一二两三四五六七八九十百][万亿]|[十百千]万/.test(number.replace(/^千万$/, "")) ||
  /(?:hundred|thousand|grand|mil|billion)/.test(number);

export const weeksOf = (months: number): number => Math.round((months * 52) / 12);
