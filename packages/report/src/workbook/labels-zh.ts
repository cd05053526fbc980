/** 工作簿的中文用语。 */
import { inputName } from "../words/inputs.ts";
import type { Labels } from "./labels.ts";

const TERM: Readonly<Record<string, string>> = {
  upfront: "签约时付",
  perUnit: "每件付",
  term: "期限（月）",
  profitShare: "分享其利润的份额",
  withheld: "付款中被税扣去的份额",
  reported: "如实申报的销售份额",
  "royalty.rate": "提成率",
  "royalty.to": "年销售额至",
  minimum: "每年最低付款",
  "milestones.month": "里程碑：月份",
  "milestones.months": "里程碑：首次销售后的月数",
  "milestones.amount": "里程碑：金额",
  "milestones.chance": "里程碑：概率",
  "transfers.month": "交付月份",
  "releases.until": "包含后续各代至第几月",
};

const STRUCTURE: Readonly<Record<string, string>> = {
  linchpin: "文件版本",
  title: "标题",
  currency: "货币",
  name: "名称",
  kind: "种类",
  proves: "说服力（0 到 1）",
  role: "角色",
  inTalks: "正在谈判",
  open: "人人可进",
  controlledBy: "控制者",
  keys: "任一控制者，还是全部",
  together: "利润、销售额与销量同步变动",
  exclusivity: "享有排他权",
  allied: "可不经你而合作",
  party: "被许可方",
  channels: "许可的渠道",
  supplies: "以部件供应",
  transfers: "交付的资料",
  releases: "后续各代",
  penalty: "违约的代价",
};

export const LABELS_ZH: Labels = {
  tabs: {
    results: "结果",
    inputs: "输入",
    structure: "各方与资料",
    plan: "发布计划",
    together: "与你合作",
    alone: "没有你",
    coalitions: "联盟",
    shares: "你的份额",
    licence: "许可",
  },
  groups: {
    market: "市场与你",
    technology: "技术",
    components: "技术的组成部分",
    assets: "可以展示或交付的资料",
    parties: "各方",
    knows: "各方持有（1）或未持有（0）",
    channels: "渠道：新产品满负荷的一个月",
    constants: "常数",
  },
  inputColumns: ["路径", "数字", "数值", "低", "高", "来源", "备注"],
  structureColumns: ["路径", "内容", "数值", "低", "高", "来源", "备注"],
  structureNote:
    "本工作簿的公式以此页为前提。若改动此页，请重新生成工作簿：linchpin report 本文件.xlsx -o 新文件.xlsx",
  constants: {
    year: "一年的月数",
    never: "达不到的月份或金额",
    slack: "月份相差小于此数视为相同",
    tie: "计划价值相差小于此比例视为相同",
    rounding: "渠道收益的舍入误差（比例）",
  },
  inputName: (deal, path) => {
    const knows = /^parties\.([^.]+)\.knows\.(.+)$/.exec(path);
    if (knows === null) return inputName("zh", deal, path);
    const party = deal.parties.find(({ key }) => key === knows[1])?.name ?? knows[1]!;
    return `${party}持有“${deal.assets.find(({ key }) => key === knows[2])?.name ?? knows[2]!}”`;
  },
  termName: (deal, terms, path) => {
    const [list, number, field] = path.split(".");
    const words = TERM[path] ?? TERM[`${list}.${field}`] ?? TERM[list!] ?? path;
    const asset =
      list === "transfers" ? `${deal.assets[terms.transfers[Number(number) - 1]!.asset]!.name}:` : "";
    return `${asset}${words}${number === undefined || asset !== "" || !/^\d/.test(number) ? "" : `（${number}）`}`;
  },
  structureName: (_deal, path) => {
    const steps = path.split(".");
    const words = STRUCTURE[steps.at(-1)!] ?? path;
    return steps.length > 1 ? `${steps.at(-2)!}:${words}` : words;
  },
  tellingName: (deal, told) => {
    if (told === null) return "现状";
    const asset = deal.assets[told.asset]!.name;
    return told.to === 0 ? `“${asset}”人人知晓` : `“${asset}”展示给${deal.parties[told.to - 1]!.name}`;
  },
  variantName: (deal, { kind, of, asset }) => {
    const party = deal.parties[of - 1]?.name ?? "所有人";
    switch (kind) {
      case "base":
        return "现状";
      case "open":
        return "没有排他约定";
      case "full":
        return "所列各方都在谈判";
      case "exclusive":
        return `排他：${party}`;
      case "foreclosed":
        return `排他：${party}（此前所列各方都在谈判）`;
      case "bidder":
        return `${party}加入谈判`;
      case "channel":
        return `你拥有渠道“${deal.channels[of]!.name}”`;
      case "told":
        return of === 0
          ? `“${deal.assets[asset!]!.name}”人人知晓`
          : `“${deal.assets[asset!]!.name}”展示给${party}`;
    }
  },
  plan: {
    title: "你的计划：发布多少代",
    horizon: "市场月数",
    discount: "月折现",
    decay: "月老化",
    make: "自行生产者的最高利润率",
    channel: "渠道",
    erosion: "月降价",
    rate: "月折现、降价与老化合计",
    full: "满负荷月利润乘以概率",
    generations: "按后续代数",
    generation: "发布次数",
    month: "最后一次的月份",
    growth: "相对第一代的新鲜度",
    cost: "发布成本",
    worth: "对所有人的总价值",
    best: "若最优则为发布次数",
    toCome: "此后尚有",
    months: "满负荷月数",
    earns: "收益",
    most: "最大值",
    chosen: "你计划的发布次数",
    fits: "发布的列数足够（1：是）",
  },
  together: { team: "你与", make: "利润率", releases: "发布次数" },
  alone: {
    team: "没有你的团队",
    told: "所知",
    make: "法律允许的利润率",
    capability: "能力",
    friction: "罚则与保护",
    holds: "持有",
    lacks: "尚缺",
    cost: "重建成本",
    months: "可生产的月份",
    again: "跟随一代的成本",
    late: "落后于发布的月数",
    follows: "可跟随的发布次数",
    from: "开始销售的月份，代",
    spent: "成本，跟随次数",
    toCome: "尚有，代",
    earned: "满负荷月数，跟随次数",
    net: "收益，跟随次数",
  },
  coalitions: {
    coalition: "联盟",
    nobody: "无人",
    size: "成员数",
    worth: "价值 v",
    weight: "沙普利权重",
    adds: "加权贡献",
    shares: "份额",
  },
  shares: { change: "变化", share: "你的份额", size: "你以外的成员数", weight: "沙普利权重" },
  licence: {
    title: "许可",
    end: "期限或市场的终点",
    month: "月",
    from: "月份（至终点为止）",
    component: "开始月份",
    lacks: "尚缺",
    by: "完成月份",
    cost: "成本",
    readyAt: "可生产的月份",
    rebuilding: "准备成本",
    make: "利润率",
    generation: "代",
    included: "包含",
    fresher: "比上一代新鲜",
    pricedLater: "满负荷一月的现值（价格下降）：尚有，再按月",
    countedLater: "满负荷一月的现值（按件）：尚有，再按月",
    priced: "满负荷一月的账面：尚有，再按月",
    counted: "满负荷一月的件数：尚有，再按月",
    fromGeneration: "自各代起",
    invoiced: "账面销售额",
    sold: "销量",
    margin: "利润现值",
    sales: "销售额现值",
    units: "折现销量",
    offered: "全部许可渠道的提成率",
    yearSales: "当年申报销售额",
    wouldPay: "应付现值",
    served: "经营（1）或放弃（0）",
    rate: "提成率",
    allInvoiced: "销售额（账面）",
    allSold: "销量",
    royalty: "提成",
    tax: "提成的税",
    allMargin: "利润现值",
    allSales: "销售额现值",
    allUnits: "折现销量",
    taken: "提成现值",
    accrued: "提成与利润分享现值",
    firstSale: "首次销售月份",
    milestone: "里程碑",
    presentValue: "现值",
    yearEnds: "年度截止月份",
    least: "当年最低付款",
    paidInYear: "当年已付",
    missing: "距最低付款的差额，现值",
    pays: "总共支付，现值",
    profit: "扣除准备后的收益，现值",
    toOwner: "到你手中（税后并扣除你的支出），现值",
    stopping: "若在本月初停付，到你手中",
    spent: "你为此的支出",
    release: "发布",
    without: "没有对方时你的发布次数",
    worth: "价值，发布次数",
    most: "最大值",
    fits: "月份的列数足够（1：是）",
  },
  results: {
    how: "请修改“输入”页的蓝色单元格，此处一切随之变化。没有隐藏内容；公式中除 0、1、2 外没有自带的数字。",
    shares: "各方所得，现值",
    amount: "金额",
    part: "占比",
    worth: "所有人合计",
    leverage: "杠杆：你的占比",
    necessity: "必要性：没有你会消失的部分",
    levers: "改变格局的代价或收益",
    bidder: "加入谈判，增加",
    exclusivity: "排他今日的代价",
    forecloses: "排他所排除的",
    channel: "你拥有该渠道，增加",
    disclosures: "现在展示的代价",
    licences: "许可（若一直付到期满）",
    toOwner: "到你手中",
    pays: "对方支付",
    profit: "对方此前收益",
    ready: "可生产的月份",
    licenceNote:
      "对方何时停付、公允价格、区间与建议条款由产品计算，不在此处。每份许可中“若在本月初停付”一行说明届时你已得多少。",
    checks: "核对",
    holds: "成立",
    fails: "不成立：请用这些输入重新生成工作簿",
    sumCheck: "份额之和等于总额",
    releaseCheck: "每次发布都有列",
    monthCheck: "每个月都有列",
  },
  licenceWith: (party) => `对${party}的许可`,
};
