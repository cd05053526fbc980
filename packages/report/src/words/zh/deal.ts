/** 关于一笔交易的句子，中文。 */
import type { Saving } from "../../facts/analysis.ts";
import { OWNER, type Deal, type FreeToShow, type PowerMap, type Stage } from "@linchpin/deal";
import { list } from "@linchpin/words";
import type { Disclosed } from "../en/deal.ts";
import { percent } from "../figures.ts";
import { NOTHING_FREE, toldApart } from "../untold.ts";
import { money, months } from "./figures.ts";

export const quoted = (name: string): string => `“${name}”`;

/** 这些东西的名称，至多这么多个。 */
export function assetNames(deal: Deal, assets: readonly number[], most = Number.POSITIVE_INFINITY): string {
  const names = assets.map((asset) => deal.assets[asset]!.name);
  if (names.length <= most) return list("zh", names);
  return `${list("zh", names.slice(0, most))}等${names.length}项`;
}

type Divided = Pick<PowerMap, "leverage" | "worth" | "shares" | "necessity">;

export function leverageSentence({ leverage, worth, shares }: Divided): string {
  if (worth <= 0) return "没有可分的：按这些数，有没有你都没有人挣钱。";
  return `大家一起能挣${money(worth)}，你可以指望其中的${money(shares[OWNER]!)}：杠杆${leverage.toFixed(2)}。`;
}

export function necessitySentence({ necessity, worth }: Divided): string {
  if (worth <= 0) return "没有可分的，必要性为0。";
  return `你若不参加，其中的${percent(necessity)}就没有了：必要性${necessity.toFixed(2)}。${needWords(necessity)}`;
}

function needWords(necessity: number): string {
  if (necessity >= 0.995) return "没有你就没有什么可分。";
  if (necessity >= 0.75) return "几乎全部都离不开你。";
  if (necessity >= 0.5) return "大半离不开你，其余的他们自己能做。";
  if (necessity >= 0.25) return "没有你，他们也能做成大半。";
  return "没有你，他们也几乎都能做成。";
}

export function disclosureSentence({ asset, party, horizon, saving, now, fair }: Disclosed): string {
  const alone = now < 0.5 ? "今天单独给，你没有损失" : `今天单独给，你损失${money(now)}`;
  return `把${quoted(asset)}给${party.name}，${savesWords(party.make, horizon, saving)}；${alone}；作为它可能凑齐的一部分，平均损失${money(fair)}。`;
}

function savesWords(make: number, horizon: number, { cost, months: spared, before, after }: Saving): string {
  if (!(before < horizon)) {
    return after < horizon
      ? `它用${months(after)}就能独自做出产品，没有这个永远做不出来`
      : "省不了它自己的时间：在市场结束之前它反正做不出产品";
  }
  if (make === 0) return "它自己不生产，省下的是与它合作的人的";
  const time = spared >= 0.05 ? [months(spared)] : [];
  const cash = cost >= 1 ? [money(cost)] : [];
  const saved = [...time, ...cash];
  return saved.length === 0 ? "什么也没替它省下" : `替它省下${saved.join("和")}`;
}

/** 可以给一方看什么；null：它还没在谈。没说教会什么的另外点名。 */
export function freeSentence(deal: Deal, party: number, free: FreeToShow | null): string {
  const { name, knows } = deal.parties[party - 1]!;
  if (free === null && knows.length < deal.assets.length)
    return `给${name}：先不给；它还没在谈，谈起来再看。`;
  const { told, untold } = toldApart(deal, free ?? NOTHING_FREE);
  const said = toldSentence(deal, party, told);
  if (untold.length === 0) return said;
  return `${said}${assetNames(deal, untold)}先别给：文件没有写它教会什么，代价0不作数。`;
}

function toldSentence(deal: Deal, party: number, { keeps, passedOn }: FreeToShow): string {
  const { name, knows } = deal.parties[party - 1]!;
  const missing = deal.assets.length - knows.length;
  if (missing === 0) return `${name}已经什么都有。`;
  if (keeps.length === 0 && passedOn.length === 0) return `给${name}：没有能白给的，给什么都有代价。`;
  const rest = keeps.filter((asset) => !passedOn.includes(asset));
  const all = (count: number): string => (count === missing ? "它缺的全部，即" : "");
  if (passedOn.length === 0)
    return `给${name}，只要它不外传：${all(keeps.length)}${assetNames(deal, keeps)}。一旦外传，就没有能白给的。`;
  const first = `给${name}，外传也无妨：${all(passedOn.length)}${assetNames(deal, passedOn)}。`;
  return rest.length === 0 ? first : `${first}只要它不外传，还可以给${assetNames(deal, rest)}。`;
}

export const onceMoreFollows = (party: string, asset: string, cost: number): string =>
  `这些只是作为一组、而且之后不再给别的时才没有代价：比如给${party}的${quoted(asset)}，等其余的也给了，平均要损失${money(cost)}。`;

/** 每个阶段之前要先拿到什么。 */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  T0: "T0，公开：不需要什么。",
  T1: "T1：签了不使用、不披露、不绕开协议（NNN）之后。",
  T2: "T2：付费评估或押金到账之后；副本编号，记下谁看过。",
  T3: "T3：签了合同、首付到账之后。",
  T4: "T4：随最后一笔里程碑款，或绝不给。",
};
