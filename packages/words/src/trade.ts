/**
 * What the owner has of sales, in the words of a party's trade, as the term sheet calls it. A scenario writes it as a row of the
 * sheet, told to the owner; at the table either side says it of itself and the other.
 *
 *     "left to you after its commission, % of what sellers pay"
 *     // the party says: "what is left to you after our commission"; the owner: "what is left to us after your commission"
 */
import type { Terms } from "@linchpin/deal";
import type { Side } from "@linchpin/table";
import { list, type Labels } from "./labels.ts";

type Told = Pick<Labels, "language" | "trade">;

/** As the sheet has it, without of what it is a share: "left to you after its commission"; null: a royalty. */
function partTold({ trade }: Told, party: number): string | null {
  const [head] = trade(party, "part")?.split(/[,，]/u) ?? [];
  return head === undefined || head === "" ? null : head;
}

/** As one side says it to the other; null: a royalty. */
export function partSaid(labels: Told, party: number, side: Side): string | null {
  const told = partTold(labels, party);
  if (told === null) return null;
  if (labels.language === "zh")
    return told.endsWith("归你") ? `${told.slice(0, -1)}${WHOSE_ZH[side]}的部分` : PLAIN[side][1];
  if (!told.startsWith("left to you")) return PLAIN[side][0];
  return `what is ${told.replace("left to you", `left to ${WHOSE[side].to}`).replaceAll(/\bits\b/g, WHOSE[side].its)}`;
}

/** The owner's part: it is "you" to the party; what is the party's is "our" to itself. */
const WHOSE = { party: { to: "you", its: "our" }, owner: { to: "us", its: "your" } } as const;
const WHOSE_ZH = { party: "贵方", owner: "我们" } as const;
/** Where the sheet's words are of another shape. */
const PLAIN = {
  party: ["your part of sales", "贵方的分成"],
  owner: ["our part of sales", "我们的分成"],
} as const;

/** "75 % left to you after its commission", "40 % of its price left to you"; null: a royalty. `rate`: in figures. */
export function partAt(labels: Told, party: number, rate: string): string | null {
  const told = partTold(labels, party);
  if (told === null) return null;
  if (labels.language === "zh") return `${told} ${rate}`;
  const [, whole] = /^left to you (of .+)$/.exec(told) ?? [];
  return whole === undefined ? `${rate} ${told}` : `${rate} ${whole} left to you`;
}

/** What the party signs, within a sentence: "a place on the shelf of Qiaoji Market"; null: a licence. */
export function paperWithin({ language, trade }: Told, party: number): string | null {
  const paper = trade(party, "paper");
  return paper === null || language === "zh" ? paper : paper.charAt(0).toLowerCase() + paper.slice(1);
}

/** "nobody else gets agencies for 30 months"; none where nobody is shut out. */
export function shutOut(
  { language, channel }: Pick<Labels, "language" | "channel">,
  { exclusive }: Pick<Terms, "exclusive">,
): readonly string[] {
  if (exclusive === null) return [];
  const { channels, until } = exclusive;
  const named = channels === "all" ? null : list(language, channels.map(channel));
  return language === "en"
    ? [`nobody else gets ${named ?? "any channel"} for ${until} months`]
    : [`${named ?? "所有渠道"} ${until} 个月内不给别家`];
}
