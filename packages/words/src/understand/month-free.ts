/**
 * A trial may be called by what one does with it: "try it for a month", "a free month", "免费试一个月" are the month's trial.
 *
 * Runs on a text with marks and writes in the mark that is meant, where a scenario has just one thing to try for a time.
 */
import type { AssetKind } from "@linchpin/deal";
import { tight, type Marked } from "./mark.ts";
import { any } from "./marks.ts";
import type { Spoken } from "./port.ts";

export function withMonthFree(spoken: Spoken, marked: Marked): Marked {
  const { text, marks } = marked;
  const asset = trialOf(spoken);
  if (asset === null || marks.has(text, "asset", "vague")) return marked;
  const mark = (): string => marks.mark({ kind: "asset", asset });
  const named = text
    .replaceAll(TRIED, (_, free = "") => `have${mark()}${free}`)
    .replaceAll(TREATED, () => `${mark()}is free`)
    .replaceAll(A_MONTH, mark)
    .replaceAll(TRIED_ZH, mark);
  return { ...marked, text: tight(named) };
}

/** "A month's trial for you, on us": it is free. */
export const withTreat = (_: Spoken, marked: Marked): Marked => ({
  ...marked,
  text: tight(marked.text.replaceAll(TREAT, "$1 is $2")),
});
const TREAT = new RegExp(
  `(?<=(?:^|[:.] ?|, ?)(?:a |an |the |our |one )?(?:month's )?)(${any("asset")}) ?(?:for (?:you|your [a-z]+))?, ?(on (?:us|the house)|our treat|free of charge)(?=[.!]*$)`,
  "gu",
);

/** The only thing to try whose name says for how long. */
function trialOf({ view, labels }: Spoken): number | null {
  const own = view.scenario.deal.assets.flatMap(({ kind }, asset) =>
    TRIABLE.has(kind) && FOR_A_TIME.test(labels.en.asset(asset)) ? [asset] : [],
  );
  return own.length === 1 ? own[0]! : null;
}
const TRIABLE: ReadonlySet<AssetKind> = new Set(["demo", "access"]);
const FOR_A_TIME = /\b(?:month|week)s?\b/i;

const SPAN = String.raw`(?:(?:a|one|the first|a whole|a full) month|${any("months")})`;
const FREE = "(?:for free|free of charge|free|for nothing|at no charge|on us|on the house)";
const TRIED = new RegExp(
  String.raw`\b(?:try|test|use|run|have|play with|give) (?:it|this|that|(?:the|our) (?:tool|product|software|service|thing))(?: out| a (?:try|go|spin))?(?: (?:free|for free))?(?: with (?:your|the) ?(?:[a-z]+|${any("channel")}))?,? for ?${SPAN}(,? ?${FREE}|, ?(?:our treat|on us))?`,
  "gu",
);
const TREATED = new RegExp(
  `\\b(?:the |your )?(?:first|next) month (?:is |will be |would be )?(?:for )?(?:free|on us|on the house)\\b|(?:头|第)(?:${any("months")}|一个月)(?:是|都|就)?(?:免费|不要钱|我们请|送)`,
  "gu",
);
const A_MONTH = new RegExp(
  String.raw`\b(?:a|one|the first) (?:whole |full )?free month(?: of (?:it|trial))?|\b(?:a|one) month (?:of )?(?:free trial|trial|for free|free of charge|for nothing|to try (?:it|this)(?: out)?)|\b(?:a|one) month free\b`,
  "gu",
);
const TRIED_ZH = new RegExp(
  `(?:免费|先|白)*(?:试用|试|用|体验)(?:上|它|一下)?(?:${any("months")}|一个月)|免费(?:${any("months")}|一个月)|(?:${any("months")}|一个月)(?:的)?(?:免费)?试用`,
  "gu",
);
