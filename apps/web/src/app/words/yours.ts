/** What one has and what giving it costs, and one's channels and releases; loaded with the table. */
import type { Language } from "@linchpin/table";

const YOURS_EN = {
  assetsNote: (name: string) => `What giving each to ${name} costs you, if it may collect the rest too.`,
  assetsBoth: (name: string) =>
    `What giving each to ${name} costs you: today alone, and if it may collect the rest too.`,
  asset: "asset",
  costs: "costs you",
  now: "now",
  saves: "saves them",
  months: (months: string) => `${months} mo`,
  proves: "proves",
  holders: "held by",
  nobody: "nobody",
  hasIt: "has it",
  due: "by its licence",
  give: "Give",
  giveTo: (thing: string, name: string) => `Give ${name} ${thing}`,
  channels: "Channels",
  margin: "a month",
  control: "controlled by",
  you: "you",
  anyone: "anyone",
  build: (cost: string, weeks: number) => `Build your own: ${cost}, ${weeks} weeks`,
  building: (week: number) => `yours after week ${week}`,
  adds: (amount: string) => `+${amount} once it is ready`,
  releases: "Releases",
  released: (generation: number) =>
    generation === 0 ? "None yet in these talks." : `Release ${generation} is out.`,
  develop: (cost: string, weeks: number) => `Develop the next: ${cost}, ${weeks} weeks`,
  renews: (share: string) => `Each makes ${share} of what they know out of date.`,
};

const YOURS_ZH: typeof YOURS_EN = {
  assetsNote: (name) => `每样给${name}的代价，按其余的它也可能凑齐来算。`,
  assetsBoth: (name) => `每样给${name}的代价：今天单看这一样，以及其余的它也可能凑齐时。`,
  asset: "资产",
  costs: "代价",
  now: "单看",
  saves: "替它省",
  months: (months) => `${months} 个月`,
  proves: "证明力",
  holders: "谁手里有：",
  nobody: "没有人",
  hasIt: "已有",
  due: "按许可移交",
  give: "给",
  giveTo: (thing, name) => `把${thing}给${name}`,
  channels: "渠道",
  margin: "每月毛利",
  control: "控制者",
  you: "你",
  anyone: "谁都可以",
  build: (cost, weeks) => `自建：${cost}，${weeks} 周`,
  building: (week) => `第 ${week} 周后归你`,
  adds: (amount) => `完成后 +${amount}`,
  releases: "新版本",
  released: (generation) => (generation === 0 ? "谈判期间还没有。" : `新版本 ${generation} 已发布。`),
  develop: (cost, weeks) => `开发下一版：${cost}，${weeks} 周`,
  renews: (share) => `每一版都让对方所知的 ${share} 过时。`,
};

export const YOURS: Readonly<Record<Language, typeof YOURS_EN>> = { en: YOURS_EN, zh: YOURS_ZH };
