/** The texts of a default scenario in Simplified Chinese. Same keys as texts-en.ts. */
import type { AssetKind } from "@linchpin/deal";
import type { ScenarioTexts } from "../scenario.ts";
import type { TypeKey } from "./behaviour.ts";
import type { EventKey } from "./events.ts";
import type { Kind, Profile } from "./profile.ts";
import { half, listZh, moneyZh, partyZh, thingZh, type Named, type Told } from "./words.ts";

const PERSON: Readonly<Record<Kind, string>> = {
  maker: "研发负责人",
  distributor: "销售总监",
  buyer: "采购负责人",
  between: "业务经理",
};

const WANTS: Readonly<Record<Kind, string>> = {
  maker: "希望尽快把这款产品放进自己的产品线，并且让自己的人弄懂原理。",
  distributor: "希望把产品卖给自己的客户，并且一直是通往这些客户的那条路。",
  buyer: "想要一款好用、有人维护的产品，选型要经得起事后追问。",
  between: "想把双方拉到一起，手里也得有点能拿得出去的东西。",
};

const TYPE: Readonly<Record<TypeKey, string>> = {
  acquirer:
    "它要的是以最低的总成本做到不靠你：每拿到一样东西就省下几个月，在别的路走通之前，许可是最贵的一条。",
  pragmatist: "它每周都在比较买和自己做哪个划算，没有偏好；哪条路按时又省钱，就走哪条。",
  partner: "它的人另有任务，一家能持续出新版本的供应商，比一款迟早落后的自研产品更值钱。",
  gatekeeper:
    "它的价值在于客户只能从它这里走；独家是防止被甩开的保险，打听来的消息则让它在能做这款产品的人那里受欢迎。",
  distributor: "它想要一条卖得动、做得久的产品线，只要利润合理，非独家也愿意做。",
  housebrand: "它正在筹备自有品牌，缺的是一款经过验证、可以请人照着做的产品。",
  committee: "它需要一个站得住脚的选择：证明和齐全的材料比价格更要紧。",
  champion: "单位里有人为这款产品担了责任，盼着和你一起把事做成。",
  localiser: "它更愿意用一家够得着的厂，只要不惹眼，就会帮那家厂多学一点。",
  courier: "有人为它带回去的东西付钱，所以它靠打听挣钱。",
  broker: "它确实能带来买家，拿到第一张订单就能挣到介绍费。",
};

const ASSET: Readonly<Record<AssetKind, string>> = {
  brochure: "样本",
  demo: "样机",
  document: "文件",
  file: "资料",
  sample: "样品",
  visit: "参观",
  training: "培训",
  tooling: "工装",
  access: "权限",
};

/** What keys without a name of their own usually stand for. */
const USUAL: Readonly<Record<string, string>> = {
  bom: "物料清单",
  brand: "品牌",
  brochure: "产品样本",
  calibration: "标定",
  data: "数据",
  dataset: "数据集",
  demo: "样机",
  design: "设计",
  drawings: "图纸",
  firmware: "固件",
  fixtures: "夹具",
  hardware: "硬件",
  interface: "接口说明",
  machining: "机加工",
  manual: "手册",
  mechanics: "机械部分",
  process: "工艺",
  recipe: "配方",
  sample: "样品",
  software: "软件",
  source: "源代码",
  sourcecode: "源代码",
  spec: "规格说明",
  testprotocol: "测试规程",
  tooling: "工装",
  training: "培训",
  visit: "参观工厂",
};

const usual = (key: string): string | undefined =>
  Object.hasOwn(USUAL, key.toLowerCase()) ? USUAL[key.toLowerCase()] : undefined;

const called = (named: Named, what: string): string =>
  named.name === named.key ? (usual(named.key) ?? thingZh(named, what)) : thingZh(named, what);

export function textsZh(told: Told): ScenarioTexts {
  const { deal, weeks, parties, events } = told.scenario;
  const asset = (a: number): string => called(deal.assets[a]!, ASSET[deal.assets[a]!.kind]);
  const party = (seat: number): string => partyZh(deal.parties[seat - 1]!);
  const entries: (readonly [string, string])[] = [
    ["title", half(deal.title, "han")],
    ["summary", `${deal.parties.length} 家机构，${weeks} 周谈判。`],
    ["scene", scene(told, asset, party)],
    ["role", role(told)],
    ["goodEnd", goodEnd(told, party)],
    ["owner.name", partyZh(deal.owner)],
    ["owner.person", "授权业务负责人"],
  ];
  for (const profile of told.prospects.profiles) {
    const { key } = deal.parties[profile.seat - 1]!;
    entries.push(
      [`party.${key}.name`, party(profile.seat)],
      [`party.${key}.person`, PERSON[profile.kind]],
      [`party.${key}.wants`, WANTS[profile.kind]],
      [`party.${key}.about`, about(told, profile, asset, party)],
    );
    for (const type of parties[profile.seat - 1]!.types)
      entries.push([`type.${key}.${type.key}`, TYPE[type.key as TypeKey]]);
  }
  for (const { key, effects } of events) {
    const first = effects[0]!;
    const name = "party" in first ? party(first.party) : "";
    const given = effects.find((effect) => effect.kind === "request" || effect.kind === "learn");
    entries.push([
      `event.${key}`,
      EVENT[key as EventKey](name, given === undefined ? null : asset(given.asset)),
    ]);
  }
  return Object.fromEntries([
    ...entries,
    ...deal.assets.map((each, a) => [`asset.${each.key}`, asset(a)] as const),
    ...deal.channels.map((each) => [`channel.${each.key}`, channel(each)] as const),
    ...deal.technology.components.map((each) => [`component.${each.key}`, called(each, "技术")] as const),
  ]);
}

const channel = (named: Named): string => called(named, "渠道");

const EVENT: Readonly<Record<EventKey, (party: string, asset: string | null) => string>> = {
  fair: (party, asset) =>
    asset === null
      ? `行业展会开幕，${party}来的人比你展位上的椅子还多。`
      : `行业展会开幕，${party}来的人比你展位上的椅子还多，开口想要${asset}。`,
  tender: (party) => `${party}放出消息，正在找你这一类的产品，有意参加的可以主动联系。`,
  shortlist: (party) => `${party}把你的产品列入了备选名单，确认参加洽谈。`,
  recruiter: (party, asset) =>
    `有人请你的一位员工吃了一顿长饭，谈的是去${party}任职，他谢绝了。席间关于${asset ?? "手头的工作"}说了多少，谁也说不准。`,
};

type Name = (index: number) => string;

function scene({ scenario, prospects }: Told, asset: Name, party: Name): string {
  const { deal, weeks } = scenario;
  const here = deal.parties.flatMap((p, i) => (p.inTalks ? [party(i + 1)] : []));
  const away = deal.parties.flatMap((p, i) => (p.inTalks ? [] : [party(i + 1)]));
  const quick = prospects.profiles
    .filter((p) => p.informed > 0 && p.months > 0 && Number.isFinite(p.months))
    .toSorted((a, b) => a.months - b.months)[0];
  const talks = here.length === 0 ? "桌边还没有人。" : `${listZh(here)}这周就要和你坐下来谈。`;
  const others = away.length === 0 ? "" : `${listZh(away)}还没有人联系过。`;
  const alone =
    quick === undefined
      ? "按你自己的数字，就算什么都拿到手，也没有谁离得开你。"
      : `按你自己的数字，${party(quick.seat)}把不懂的部分补齐大约要 ${Math.max(1, Math.round(quick.months))} 个月，多拿到一样，就快一截。`;
  const bag =
    deal.assets.length === 0
      ? "除了许可本身，没有什么可交的。"
      : `你包里有：${listZh(deal.assets.map((_, a) => asset(a)))}。先拿出哪一样，给谁，换什么？`;
  return [`为期 ${weeks} 周的谈判开始了。${talks}${others}`, alone, bag].join("\n");
}

function role({ scenario }: Told): string {
  const { deal, cash, burn } = scenario;
  const own = deal.channels.filter((c) => !c.open && c.controlledBy.every((p) => p === 0)).map(channel);
  const make =
    deal.owner.make <= 0
      ? "公司自己做不了这款产品"
      : deal.owner.make < 1
        ? `公司自己生产只能留下 ${Math.round(100 * deal.owner.make)}% 的利润`
        : "公司自己能生产这款产品";
  const ways = own.length === 0 ? "也没有自己的客户。" : `不靠别人就能做的是${listZh(own)}。`;
  return `你代表${partyZh(deal.owner)}谈判。${make}，${ways}手里有${moneyZh(cash, deal.currency)}，每谈一周花掉${moneyZh(burn, deal.currency)}。你需要进账，更需要让这件事始终离不开你。`;
}

function goodEnd({ scenario, prospects }: Told, party: Name): string {
  const { deal, ceiling } = scenario;
  const names = prospects.profiles
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 2)
    .map((p) => party(p.seat));
  const signed =
    names.length === 0
      ? "没有签下任何还不如不签的东西。"
      : names.length === 1
        ? `${names[0]}签了，先付钱，后教会。`
        : `${names[0]}和${names[1]}都签了，谁也不是独家，都是先付钱，后教会。`;
  return `${signed}最难重做的部分留在家里，每一家都知道还有别人。所有人都坐到桌边时，你在总收益里的份额是${moneyZh(ceiling, deal.currency)}。`;
}

function about({ scenario }: Told, profile: Profile, asset: Name, party: Name): string {
  const { deal } = scenario;
  const { make, knows } = deal.parties[profile.seat - 1]!;
  const own = profile.controls.map((c) => channel(deal.channels[c]!));
  const sells = own.length === 0 ? "在这里没有自己的客户。" : `通往${listZh(own)}的路在它手里。`;
  const makes =
    make <= 0
      ? "它不生产这类产品。"
      : make < 1
        ? `自己生产能留下 ${Math.round(100 * make)}% 的利润。`
        : "论生产，它不比任何人差。";
  const months = Number.isFinite(profile.months) ? Math.round(profile.months) : null;
  const rebuild =
    make <= 0 || months === 0
      ? ""
      : months === null
        ? "光靠自己，它重做不出这项技术。"
        : `把不懂的部分补齐，大约要 ${months} 个月。`;
  const holds = knows.length === 0 ? "" : `手里已有${listZh(knows.map(asset))}。`;
  const allies =
    profile.allied.length === 0 ? "" : `没有你，它会和${listZh(profile.allied.map(party))}一起做。`;
  return `${sells}${makes}${rebuild}${holds}${allies}`;
}
