/** 关于建议方案的句子，中文：为什么这样写，障碍在哪，价格表为什么说的是另一个数。 */
import type { Deal, Obstacle, Sheet, Suggestions } from "@linchpin/deal";
import { assetNames, quoted } from "./deal.ts";
import { nameOfPlayer } from "../names.ts";
import { money, moneyOrNothing, monthName } from "./figures.ts";

export function obstacleSentence(party: string, obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case "noChannel":
      return `${party}不掌握渠道，也没有人人可进的渠道，单独给它没有什么可许可的。请指明你们两家能做的渠道，或经由掌握渠道的一方来卖。`;
    case "makesNothing":
      return `${party}只卖不做，你也不做，单独给它许可没有用：先和做得出产品的一方谈定。`;
    case "notReady":
      return `不管你交出或供应什么，期限之内${party}都做不出产品。`;
    case "paysNothing":
      return `按许可${party}能卖的，抵不上着手准备的花费：要自己摸索的，还有要先投的钱。你的哪些东西能替它省下这些？`;
    case "noGain":
      return `签许可，你们两家合起来没有多出来的收益（至多${money(obstacle.jointGain)}）：你与其他各方合作也一样好，或者${party}单干也一样好。`;
    case "stops":
      return `不管它卖货期间怎么付，${party}都会在${monthName(obstacle.month)}停付：在那之前把钱收到手。`;
    case "unequal":
      return obstacle.gap > 0
        ? `没有哪份方案让双方得到一样多：最接近的这份，你比${party}多得${money(obstacle.gap)}。`
        : `没有哪份方案让双方得到一样多：最接近的这份，${party}比你多得${money(-obstacle.gap)}。`;
    case "moneyFirst":
      return "这里没有什么能维持持续付款，所以钱在签约时付。";
  }
}

const instead = (now: number, before: number): string => `${money(now)}，而不签是${moneyOrNothing(before)}`;

/** 为什么是这份：双方得到的一样多。 */
export function equalSentence(deal: Deal, { terms, figures }: Sheet): string {
  const party = nameOfPlayer(deal, terms.party);
  const { total, walkAway, toParty, withoutDeal } = figures;
  const [yours, its] = [total - walkAway, toParty - withoutDeal];
  return Math.abs(yours - its) <= 0.05 * (yours + its)
    ? `为什么是这份：双方多得的一样。你得${instead(total, walkAway)}（多${money(yours)}）；${party}得${instead(toParty, withoutDeal)}（多${money(its)}）。谁再多要，留给对方签字的理由就比自己的少。`
    : `你由此多得${money(yours)}（${instead(total, walkAway)}），${party}多得${money(its)}（${instead(toParty, withoutDeal)}）。`;
}

/** 除了供应的部件，还有什么留在家里。 */
export function homeSentence(deal: Deal, { terms }: Sheet): string | null {
  const { knows, name } = deal.parties[terms.party - 1]!;
  if (terms.supplies === "all") return `全部技术诀窍都留在家里：${name}拿到的是成品。`;
  const given = new Set([...knows, ...terms.transfers.map((t) => t.asset)]);
  const home = [...deal.assets.keys()].filter((asset) => !given.has(asset));
  const parts = terms.supplies.map((j) => `${quoted(deal.technology.components[j]!.name)}的技术诀窍`);
  const kept = [...parts, ...(home.length === 0 ? [] : [assetNames(deal, home, 6)])];
  if (deal.assets.length === 0 && kept.length === 0) return null;
  if (kept.length === 0) return `没有什么留在家里：${name}最后什么都有。`;
  return `留在家里的是${kept.join("、")}。`;
}

/** 价格表说可以指望的，与这份方案带来的为什么不同。 */
export function apartSentences(deal: Deal, { settle, apart }: Suggestions): readonly string[] {
  if (settle === null || apart === null) return [];
  const { figures } = settle;
  const { total, expected, others } = figures;
  const beside =
    others >= 0.5 ? `（其中这份带来${money(figures.toOwner)}，其他各方带来${money(others)}）` : "";
  const first = `有了这份方案，你总共得${money(total)}${beside}；价格表说可以指望${money(expected)}。`;
  if (Math.abs(apart.difference) < 0.005 * Math.max(Math.abs(expected), 1)) return [`${first}两者一致。`];
  if (apart.difference < 0) {
    const more = money(-apart.difference);
    return [
      first,
      `这份方案多带来${more}，因为按价格表，其他各方对你们两家所挣的也有一份；桌边没有别人时，许可只由两家来分。`,
    ];
  }
  const counted = countedBesides(deal, settle, apart);
  const why =
    counted.length === 0
      ? `价格表还算上了${nameOfPlayer(deal, settle.terms.party)}给你与其他各方合起来所挣的增加的部分。`
      : `价格表在分之前还算上了：${counted.join("；")}。`;
  return [first, `这份方案少带来${money(apart.difference)}。${why}`];
}

function countedBesides(
  deal: Deal,
  { terms, figures }: Sheet,
  apart: NonNullable<Suggestions["apart"]>,
): readonly string[] {
  const party = nameOfPlayer(deal, terms.party);
  return [
    ...(apart.notLicensed >= 0.5 ? [`你们两家在未许可的渠道里本可挣到的${money(apart.notLicensed)}`] : []),
    ...(apart.afterTerm >= 0.5 ? [`期满之后它的渠道所挣的${money(apart.afterTerm)}`] : []),
    ...(figures.startsAt !== null && figures.startsAt > 0
      ? [
          `从第一天起的销售，而按许可${party}要到${monthName(figures.startsAt)}才能生产，还要自己花钱做到那一步`,
        ]
      : []),
    ...(terms.withheld > 0 ? ["被税扣去的"] : []),
  ];
}
