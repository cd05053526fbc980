/**
 * Plain words for what cannot be undone: such a clause may hold nothing but words known to be harmless in it, and the
 * one who gives, signs or builds must be us. Every other word leaves it in doubt.
 *
 * Example: "here is A for your engineers" is plain; "it would be a mistake to give P A" is not.
 */
import { any } from "./marks.ts";

type Grave = "share" | "trade" | "accept" | "exclusivity" | "build" | "develop";
type List = Grave | "courtesy";

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

/** Harmless in any of them. */
const ALWAYS = words(
  `i we you they them him her us it the a an and also too plus well your our their its to for with of on at in will would shall can
  may do am is are be let like want happy glad pleased ready willing gladly now today immediately right away straight once then so as please
  yes ok okay sure fine alright certainly course good great kindly dear hello hi thanks thank very much all right ms mr mrs dr itwant`,
);
const ALWAYS_ZH = words(
  `我们 我方 我 咱们 你们 您 贵方 贵司 他们 她 他 它 们 那就 这就 那 就 好的 好 行 可以 没问题 能 会 愿意 乐意 很 要 来 吧 了 的 地 都 也 并 和 与 及 跟 同 向
  马上 现在 今天 立刻 这个 这些 这份 这 请 先生 女士 小姐 没关系 当然 非常 , 、 : ! ~`,
);

const SHARE = words(
  `give gives giving send sends sending share shares sharing show provide deliver hand over leave lend email mail post forward
      disclose reveal supply put install place offer invite host train have get gets keep receive take takes here goes go come see visit
      walk through bring copy one some yours instead engineers engineer team people colleagues company office plant line week name
      register this that those these free looking look by from access chief head director manager boss desk long month s need use read ship borrow home ahead guys folks handing sending giving showing`,
);
const SHARE_ZH = words(
  `把 将 给 发给 发过去 发 寄给 寄 交给 交付 提供 送 留下 留给 留一台 留 出示 展示 看看 看一下 看一看 看 一下 一份 一套 一台 一个 一次 过去 过来 去 参观
      欢迎 安排 派 带 归 拿去 拿走 拿 分享 借给 借 用 多久 都行 总工程师 总经理 的人 人 放 从今天起 在您手里 在你们手里 手里 产线 在 上 工厂 一周 驻场 公司 工程师 请过目 过目 请查收 查收 先放 先留 先拿 先用 你们这儿 这儿 那儿 这里 那里 这是 是 send share give show`,
);

const OWN: Readonly<Record<List, readonly [en: readonly string[], zh: readonly string[]]>> = {
  share: [SHARE, SHARE_ZH],
  trade: [
    [
      ...SHARE,
      ...words(`if unless only against without until once after before first sign signs signed signing pay pays paid paying down
        deposit payment security money cost costs has then but lawyers insist insists account lands arrives arrived wire wired leaves house not no never nothing must need half when first upfront study see sees look moment minute day back signature stamp stamped`),
    ],
    [
      ...SHARE_ZH,
      ...words(
        `再谈 然后 的话 签了 签好 签完 签字 签 押 送到 拿到 先 付了 付 交了 交 定金 订金 押金 保证金 才 再 不 没有 之后 以后 后 如果 要是 只要 除非 之前 到账 得 必须 到 换 抵 货款 研究 一笔 谁 绝`,
      ),
    ],
  ],
  accept: [
    words(
      `accept accepted sign signed deal done hands shake name names under put by terms offer offers proposal conditions condition licence license contract paper agreement agree
      agreed take have got from these as they stand stands this that it yeah yep`,
    ),
    words(
      `接受 同意 签字 签约 签下 签了 签 成交 条款 方案 提议 报价 许可 合同 条件 合约 一起 按 份 一言为定 照 照着 照办 没意见 来`,
    ),
  ],
  exclusivity: [
    words(
      `exclusivity exclusive exclusively give grant get gets have agree agreed accept allow granted two of only no more just up maximum most this
      that what here basis period talk talking nobody else alone yourselves yourself themselves very not other others anybody`,
    ),
    words(
      `独家 排他 给 同意 答应 授予 最多 但 只有 只 不过 谈判 期 权 总代理 总代 全国 之内 内 不 别家 别人 只 谈 单独`,
    ),
  ],
  build: [
    words(
      `build invest in set up establish create open make own ourselves channel channels way ways route routes network whatever costs business shop start sell through it by that this`,
    ),
    words(`自建 自己来 自己 自营 建立 搭建 建 做 开 来做 渠道 网络 一个 一条 开始 直接 卖`),
  ],
  courtesy: [
    words(
      `no problem worries agreed agree sorry see again meet meeting nice lovely dinner lunch yesterday visit time morning afternoon evening
      over fair enough by deal look send have us whatever costs contract contracts paper papers lawyer lawyers draft draw up whenever simple regards best more sincerely pleasure let know what make think take enjoy useful afraid hope helps me that done finished here home my friend friends`,
    ),
    words(
      `谢谢 多谢 感谢 您好 你好 大家好 早上好 下午好 晚上好 辛苦 同意 高兴 又 再 见面 见到 昨天 晚饭 午饭 款待 祝好 商祺 不客气 不好意思 慢慢看 看完 看看 请过目 过目 查收 请查收 先看看 合作愉快 发合同 合同 寄合同 走流程 没意见 就按 按 条件 条款 没问题
      告诉 想法 结算 能不能 可不可以 多久 都行 用 恐怕 可惜 抱歉 对不起 实话说 说实话 不行`,
    ),
  ],
  develop: [
    words(
      `develop developing development start begin launch work working kick off going get ahead next new release version generation bring pull move forward early out moving started spend put money into`,
    ),
    words(
      `开发 启动 开始 研发 着手 新版本 新版 下一代 新一代 下一版 产品 版本 做 动手 开工 搞起来 立项 上马 可以 把 提前 加快 出来`,
    ),
  ],
};

const P = any("party");
const GIVE =
  "give|send|share|show|provide|deliver|hand|leave|lend|email|mail|post|forward|disclose|reveal|supply|put|install|accept|sign|build|develop|start|begin|launch|set";
/** Somebody else is to do it. */
const NOT_US = new RegExp(
  String.raw`(?:\b(?:you|they|he|she|it)|(?<![给把向和与跟同对])${P}) ?(?:will |can |may |shall |then |also )*(?:${GIVE})\b|\b(?:want|like) you\b|(?:\b(?:you|they|he|she)|${P}) (?:would )?(?:want|like)\b|\b(?:our|my) (?:terms|offer|proposal|conditions)\b|\bis (?:your|their) deal\b|要我们|叫我们|(?:你们|他们|您|(?<![和与跟同给])${P})(?:来|去|可以|要)?(?:开发|启动|签|接受)|我们的?(?:条款|方案|报价|条件)|请(?:你们|您|贵方)?(?:接受|签)`,
  "u",
);
const TAKES = /\b(?:have|get|gets|keep|receive|take|takes|borrow)\b/;
/** Who has, gets or keeps something is named right before it. */
const TAKER = new RegExp(
  String.raw`(?:\b(?:you|they|he|she|it)|${P}|\blet (?:them|him|her|it)) ?(?:will |can |may |shall |then |now |also )*(?:have|get|gets|keep|receive|take|takes|borrow)\b|^(?:(?:sure|ok|okay|fine|yes|go ahead|alright),? )*(?:please )?(?:take|have)\b`,
  "u",
);
const OTHER_VERB = new RegExp(
  String.raw`\b(?:${GIVE}|here|goes|go|offer|invite|host|come|visit|train|yours|walk)\b`,
);
/** Two names that are not joined are two different parts in the sentence. */
const APART = new RegExp(`${P}(?!(?: ?(?:and|,|、|和|与|及|跟|&) ?)${P}).*${P}`, "u");

const KNOWN = new Map<List, { readonly en: ReadonlySet<string>; readonly zh: RegExp }>();

function knownFor(grave: List): { readonly en: ReadonlySet<string>; readonly zh: RegExp } {
  const made = KNOWN.get(grave);
  if (made !== undefined) return made;
  const [en, zh] = OWN[grave];
  const long = [...ALWAYS_ZH, ...zh].sort((a, b) => b.length - a.length);
  const known = { en: new Set([...ALWAYS, ...en]), zh: new RegExp(long.join("|"), "gu") };
  KNOWN.set(grave, known);
  return known;
}

/** Nothing but a courtesy: beside what cannot be undone nothing else is let pass. */
export const isCourtesy = (text: string): boolean => holdsOnly("courtesy", text);

function holdsOnly(list: List, text: string): boolean {
  const { en, zh } = knownFor(list);
  return (
    (text.match(/[a-z]+/g) ?? []).every((word) => en.has(word)) &&
    !/\p{Script=Han}/u.test(text.replaceAll(zh, ""))
  );
}

export function saysPlainly(grave: Grave, text: string): boolean {
  if (APART.test(text) || (grave !== "trade" && NOT_US.test(text)) || !holdsOnly(grave, text)) return false;
  return grave !== "share" || !TAKES.test(text) || TAKER.test(text) || OTHER_VERB.test(text);
}
