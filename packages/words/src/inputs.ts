/**
 * The inputs of a deal file in words: `technology.components.process.rebuildCost` is "the cost of rebuilding the process". As they stand
 * inside a sentence. What things are called whoever asks knows: a report by the deal, a review by the scenario.
 */
import type { Language } from "@linchpin/table";

type Phrase = (name: string) => readonly [en: string, zh: string];

const plain =
  (en: string, zh: string): Phrase =>
  () => [en, zh];

const PHRASES: Readonly<Record<string, Phrase>> = {
  horizon: plain("the months that the market lasts", "市场持续的月数"),
  discountRate: plain("the discount rate", "年贴现率"),
  stop: plain("the chance a year of a ban", "每年遇禁的可能"),
  "owner.make": plain("what you earn when you make it yourself", "你自己生产时留下的份额"),
  "technology.halfLife": plain(
    "the months in which the margin of a generation halves",
    "一代产品利润减半的月数",
  ),
  "technology.age": plain("the age of the present generation", "现有一代的月龄"),
  "technology.protection": plain("what copying is expected to cost by law", "仿制在法律上的代价"),
  "technology.exclusion": plain("the share of sales that the law prevents", "法律能制止的销售份额"),
  "technology.releases.every": plain("the months between two generations", "两代之间的月数"),
  "technology.releases.cost": plain("the cost of a generation", "一代的费用"),
  "technology.releases.renews": plain("the share that a generation renews", "一代更新的份额"),
  rebuildCost: (name) => [`the cost of rebuilding ${name}`, `重做“${name}”的费用`],
  rebuildMonths: (name) => [`the months to rebuild ${name}`, `重做“${name}”的月数`],
  renews: (name) => [`the share of ${name} that a generation renews`, `一代更新“${name}”的份额`],
  "alternative.cost": (name) => [`the price of ${name} from elsewhere`, `从别处取得“${name}”的价格`],
  "alternative.months": (name) => [`the months to get ${name} elsewhere`, `从别处取得“${name}”的月数`],
  proves: (name) => [`how much ${name} proves`, `“${name}”的说服力`],
  cost: (name) => [`what giving ${name} costs you`, `交出“${name}”的花费`],
  make: (name) => [`what ${name} earns when it makes the product`, `${name}生产时留下的份额`],
  capability: (name) => [`the capability of ${name}`, `${name}的研发能力`],
  penalty: (name) => [`what ${name} expects to lose if it copies`, `${name}若仿制预计要赔的`],
  passesOn: (name) => [`the chance that ${name} passes on what it is shown`, `${name}外传的可能`],
  margin: (name) => [`the margin a month of ${name}`, `“${name}”每月的利润`],
  sales: (name) => [`the sales a month of ${name}`, `“${name}”每月的销售额`],
  units: (name) => [`the units a month of ${name}`, `“${name}”每月的数量`],
  start: (name) => [`the months to the first sale in ${name}`, `“${name}”到首次销售的月数`],
  ramp: (name) => [`the months over which ${name} grows`, `“${name}”到满产的月数`],
  erosion: (name) => [`the fall of prices a year in ${name}`, `“${name}”每年的降价`],
  investment: (name) => [`the outlay that ${name} takes`, `“${name}”所需的投入`],
  chance: (name) => [`the chance that ${name} opens`, `“${name}”开得成的可能`],
};

/** The lists of a deal in which things have keys. */
export type InputList = "technology.components" | "assets" | "parties" | "channels";
const LISTS = /^(technology\.components|assets|parties|channels)\.([^.]+)\.(.+)$/;
const AT: Readonly<Record<Language, 0 | 1>> = { en: 0, zh: 1 };

/** The path itself where no words are known, so that nothing is ever hidden. `called`: null: there is no such thing. */
export function inputNamed(
  language: Language,
  path: string,
  called: (list: InputList, key: string) => string | null,
): string {
  const at = AT[language];
  const [, list, key, rest] = LISTS.exec(path) ?? [];
  if (list === undefined || key === undefined || rest === undefined) return PHRASES[path]?.("")[at] ?? path;
  const name = called(list as InputList, key) ?? key;
  if (!rest.startsWith("reveals.")) return PHRASES[rest]?.(name)[at] ?? path;
  const whole = called("technology.components", rest.slice("reveals.".length));
  if (whole === null) return path;
  return [`how much of ${whole} ${name} gives away`, `“${name}”泄露“${whole}”的份额`][at]!;
}
