/** 交易文件的各项输入的中文名称:`technology.components.process.rebuildCost` 即“重建 process 的成本”。 */
import type { Deal } from "@linchpin/deal";
import { amount } from "@linchpin/words";
import { plainNumber, rate } from "../figures.ts";
import { unitOf } from "../units.ts";

const PLAIN: Readonly<Record<string, string>> = {
  horizon: "市场持续的月数",
  discountRate: "年折现率",
  stop: "每年被禁止的概率",
  "owner.make": "您自己生产时的利润率",
  "technology.halfLife": "一代产品利润减半的月数",
  "technology.age": "现有一代的月龄",
  "technology.protection": "法律上仿制的预期代价",
  "technology.exclusion": "法律能阻止的销售份额",
  "technology.releases.every": "两代之间的月数",
  "technology.releases.cost": "每一代的成本",
  "technology.releases.renews": "每一代更新的份额",
};

type Namer = (name: string) => string;

const COMPONENT: Readonly<Record<string, Namer>> = {
  rebuildCost: (name) => `重建“${name}”的成本`,
  rebuildMonths: (name) => `重建“${name}”的月数`,
  renews: (name) => `每一代中“${name}”更新的份额`,
  "alternative.cost": (name) => `从别处取得“${name}”的价格`,
  "alternative.months": (name) => `从别处取得“${name}”的月数`,
};

const ASSET: Readonly<Record<string, Namer>> = {
  proves: (name) => `“${name}”的说服力`,
  cost: (name) => `提供“${name}”的成本`,
};

const PARTY: Readonly<Record<string, Namer>> = {
  make: (name) => `${name}自行生产时的利润率`,
  capability: (name) => `${name}的研发能力`,
  penalty: (name) => `${name}若仿制的预期损失`,
  passesOn: (name) => `${name}把所见转给他人的概率`,
};

const CHANNEL: Readonly<Record<string, Namer>> = {
  margin: (name) => `${name}的月利润`,
  sales: (name) => `${name}的月销售额`,
  units: (name) => `${name}的月销量`,
  start: (name) => `${name}首次销售前的月数`,
  ramp: (name) => `${name}的爬坡月数`,
  erosion: (name) => `${name}的年降价率`,
  investment: (name) => `${name}所需的投入`,
  chance: (name) => `${name}打开的概率`,
};

/** 未知的路径原样给出，以免遗漏。 */
export function inputName(deal: Deal, path: string): string {
  const plain = PLAIN[path];
  if (plain !== undefined) return plain;
  const found = /^(technology\.components|assets|parties|channels)\.([^.]+)\.(.+)$/.exec(path);
  if (found === null) return path;
  const [, list, key, rest] = found as unknown as readonly [string, string, string, string];
  const named = (items: readonly { readonly key: string; readonly name: string }[]): string =>
    items.find((item) => item.key === key)?.name ?? key;
  switch (list) {
    case "technology.components":
      return COMPONENT[rest]?.(named(deal.technology.components)) ?? path;
    case "assets": {
      if (!rest.startsWith("reveals.")) return ASSET[rest]?.(named(deal.assets)) ?? path;
      const part = deal.technology.components.find((c) => c.key === rest.slice("reveals.".length));
      return part === undefined ? path : `“${named(deal.assets)}”泄露“${part.name}”的份额`;
    }
    case "parties":
      return PARTY[rest]?.(named(deal.parties)) ?? path;
    default:
      return CHANNEL[rest]?.(named(deal.channels)) ?? path;
  }
}

/** 输入的值连同单位：“12个月”“14.35万”“35 %”。 */
export const inputValue = (path: string, value: number): string => {
  switch (unitOf(path)) {
    case "months":
      return `${figure(value, 3)}个月`;
    case "money":
      return amount("zh", value);
    case "part":
      return rate(Number(value.toPrecision(3)));
    case "plain":
      return figure(value, 3);
  }
};

const figure = (value: number, digits: number): string => plainNumber(Number(value.toPrecision(digits)));
