/**
 * What is said no to beside the papers of the table: fees, returns, stock, to talk to nobody else, a commission that is too high.
 *
 * It answers no request and turns no paper down: it is a condition. Example: "we pay no slot fee".
 */
import type { OwnerMove } from "@linchpin/table";
import { EXCLUSIVE, TERMS } from "./cues.ts";
import type { Marked } from "./mark.ts";
import type { Doubt, Spoken } from "./port.ts";

const MATTERS =
  /\b(?:slot|listing|shelf|entry|placement|admission|set-?up|onboarding|marketing) (?:fees?|charges?|costs?)\b|\b(?:returns?|refunds?|returned goods|unsold (?:goods|stock)|sale or return|warrant(?:y|ies)|payment terms|credit terms|free samples|minimum|penalty)\b|\b(?:commission|cut|fee|margin) (?:is |rate is )?(?:far |much |way |a bit |just |really |simply )*(?:too (?:high|much|big|steep|rich)|steep|excessive|outrageous)\b|(?:坑位|上架|入场|进场|条码|服务|推广|年)费|退货|退换货?|换货|包退|退款|压货|囤货|库存|账期|赊账|保修|保底|违约金|(?:佣金|抽成|扣点)[^,。]{0,4}(?:高|多|贵|狠)/u;

/** What they are asked to do, or to leave: "您能不能承诺不卖给汀洲？". */
const ASKS_THEM =
  /(?:你们?|您|贵方)(?:那边|这边)?(?:能不能|可不可以|能否|可否|会不会|愿不愿意|肯不肯|是否(?:能|可以|愿意))|\b(?:can|could|will|would) you (?:promise|guarantee|agree|assure|commit|undertake)\b/u;

/** How a no to one of them is heard; null: it is none, or answers what stands open. */
export function otherMatter(
  { view }: Spoken,
  { text, marks }: Marked,
  noes: readonly OwnerMove[],
): Doubt | null {
  if (ASKS_THEM.test(text)) return "unsure";
  if (marks.has(text, "asset", "vague", "percent", "nnn") || TERMS.test(text)) return null;
  if (MATTERS.test(text)) return "condition";
  const asks = (party: number): boolean => view.parties[party - 1]!.request?.kind === "exclusivity";
  if (!EXCLUSIVE.test(text) || noes.some((move) => "party" in move && asks(move.party))) return null;
  return noes.some(({ kind }) => kind === "reject") ? "condition" : "refusal";
}
