/** The inputs of a deal file in words, in both languages: a phrase for each key, with the name of what it belongs to. */
import type { Deal } from "@linchpin/deal";
import type { Language } from "@linchpin/table";

type Phrase = (name: string) => readonly [en: string, zh: string];

const plain =
  (en: string, zh: string): Phrase =>
  () => [en, zh];

const PHRASES: Readonly<Record<string, Phrase>> = {
  horizon: plain("Months that the market lasts", "市场持续的月数"),
  discountRate: plain("Discount rate", "贴现率"),
  stop: plain("Chance a year of a ban", "每年遇禁的可能"),
  "owner.make": plain("What is left if you make it", "你自己生产能留下的份额"),
  "technology.halfLife": plain("Months in which a margin halves", "利润减半的月数"),
  "technology.age": plain("Age of the present generation", "现有一代的月龄"),
  "technology.protection": plain("What copying costs by law", "仿制的法律代价"),
  "technology.exclusion": plain("Sales that the law prevents", "法律能制止的销售份额"),
  "technology.releases.every": plain("Months between two versions", "两版之间的月数"),
  "technology.releases.cost": plain("Cost of a version", "一版的费用"),
  "technology.releases.renews": plain("Share that a version renews", "一版更新的份额"),
  rebuildCost: (name) => [`Cost of rebuilding ${name}`, `重做${name}的费用`],
  rebuildMonths: (name) => [`Months to rebuild ${name}`, `重做${name}的月数`],
  "alternative.cost": (name) => [`Price of ${name} elsewhere`, `别处买${name}的价格`],
  "alternative.months": (name) => [`Months to get ${name} elsewhere`, `别处买到${name}的月数`],
  renews: (name) => [`Share of ${name} that a version renews`, `一版更新${name}的份额`],
  proves: (name) => [`How much ${name} convinces`, `${name}的说服力`],
  cost: (name) => [`What giving ${name} costs you`, `交出${name}的花费`],
  make: (name) => [`What is left if ${name} makes it`, `${name}自己生产能留下的份额`],
  capability: (name) => [`How fast ${name} rebuilds`, `${name}重做的能力`],
  penalty: (name) => [`What ${name} loses if it copies`, `${name}仿制要赔的`],
  passesOn: (name) => [`Chance that ${name} passes things on`, `${name}外传的可能`],
  margin: (name) => [`Margin a month: ${name}`, `${name}每月利润`],
  sales: (name) => [`Sales a month: ${name}`, `${name}每月销售额`],
  units: (name) => [`Units a month: ${name}`, `${name}每月数量`],
  start: (name) => [`Months to the first sale: ${name}`, `${name}到首次销售的月数`],
  ramp: (name) => [`Months of growth: ${name}`, `${name}达到满产的月数`],
  erosion: (name) => [`Fall of prices a year: ${name}`, `${name}每年降价`],
  investment: (name) => [`What ${name} takes first`, `${name}先要的投入`],
  chance: (name) => [`Chance that ${name} opens`, `${name}开得成的可能`],
};

const LISTS = /^(technology\.components|assets|parties|channels)\.([^.]+)\.(.+)$/;

/** The path itself where no words are known, so that nothing is ever hidden. */
export function inputNameIn(language: Language, deal: Deal, path: string): string {
  const at = language === "en" ? 0 : 1;
  const own = PHRASES[path];
  if (own !== undefined) return own("")[at];
  const [, list, key, rest] = LISTS.exec(path) ?? [];
  if (list === undefined || key === undefined || rest === undefined) return path;
  const items = {
    "technology.components": deal.technology.components,
    assets: deal.assets,
    parties: deal.parties,
    channels: deal.channels,
  }[list]!;
  const name = (items as readonly { readonly key: string; readonly name: string }[]).find(
    (each) => each.key === key,
  )?.name;
  if (rest.startsWith("reveals.")) {
    const part = rest.slice("reveals.".length);
    const whole = deal.technology.components.find((each) => each.key === part)?.name ?? part;
    return [`How much of ${whole} ${name ?? key} gives away`, `${name ?? key}泄露多少${whole}`][at]!;
  }
  return PHRASES[rest]?.(name ?? key)[at] ?? path;
}

const IN_PARTS = /(?:discountRate|stop|exclusion|renews|proves|make|passesOn|erosion|chance|reveals\.[^.]+)$/;

/** "12", "143,500", "35 %": a value as a person writes it. */
export function inputValueIn(path: string, value: number): string {
  if (IN_PARTS.test(path)) return `${Number((100 * value).toPrecision(3))} %`;
  return Number(value.toPrecision(4)).toLocaleString("en");
}

/** The question of the form to which an input belongs, from 0. */
export function questionOf(path: string): number {
  if (path.startsWith("technology.components")) return 1;
  if (path.startsWith("technology.releases")) return 6;
  if (path.startsWith("assets")) return 2;
  if (path.startsWith("parties")) return 3;
  if (path.startsWith("channels")) return 4;
  return path === "owner.make" ? 5 : 0;
}
