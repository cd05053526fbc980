/** 条款之下双方各得什么，以及对方还能怎么做，中文。 */
import type { Option } from "@linchpin/deal";
import type { RangedFigure, TermsRanges } from "../../facts/terms-ranges.ts";
import type { Weighed } from "../../facts/weighed.ts";
import { percent } from "../figures.ts";
import { nameOfPlayer } from "../names.ts";
import { monthName } from "./figures.ts";

export function valueRows({ deal, terms, figures }: Weighed): readonly (readonly [string, RangedFigure])[] {
  const party = nameOfPlayer(deal, terms.party);
  const until = figures.stopsAt === null ? "" : "（到它停付为止）";
  return [
    [`这份许可给你的${until}`, "toOwner"],
    ["此外从其他各方得到的", "others"],
    ["你总共得到", "total"],
    ["你若走开", "walkAway"],
    ["你按价格表可以指望的", "expected"],
    [`${party}得到`, "toParty"],
    [`${party}若不签`, "withoutDeal"],
  ];
}

export function optionWords({ stopsAt, ready }: Option): string {
  if (stopsAt === null) return ready ? "付到最后" : "只付到期的款，什么也不卖";
  return `${monthName(stopsAt)}停付${ready ? "" : "，不着手准备"}`;
}

export function rangesSentence(party: string, ranges: TermsRanges): string {
  const { samples, selfEnforcing, signs, stops, aboveWalkAway } = ranges;
  const month = stops === null ? "" : `会停付的情形里，一半在${monthName(stops)}之前停付。`;
  return `在文件范围的${samples}次抽样中，${party}有${percent(signs)}会签，有${percent(selfEnforcing)}停付从不合算；有${percent(aboveWalkAway)}你所得不少于走开。${month}第一列是按最可能的值算的，不是P50。`;
}
