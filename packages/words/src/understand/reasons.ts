/**
 * Reasons beside a word: that somebody else has it already, what happens should it get out, on whom one would not depend, before whom
 * one would be. They name things and have a "no" or an "if" in them, and change nothing of what is said.
 *
 * Example: "No exclusivity for you, Mr Ji, Jiliu already has the agencies" refuses Mr Ji, and nothing of Jiliu.
 */
import * as cue from "./cues.ts";
import { tight, type Marked } from "./mark.ts";
import { any } from "./marks.ts";
import type { Spoken } from "./port.ts";

const P = any("party");
const A = any("asset", "vague");

/** Beside a no, that somebody else at the table has it. */
export function withoutOthersHaving({ front }: Spoken, marked: Marked): Marked {
  const { text, marks } = marked;
  if (marks.has(text, "money", "percent", "months")) return marked;
  const left = text.replaceAll(HAVE_IT, (whole) => {
    const [other] = marks.of(whole, "party");
    const rest = text.replace(whole, " ");
    const toAnother =
      front !== null
        ? other!.party !== front
        : marks.of(rest, "party").some(({ party }) => party !== other!.party);
    return toAnother && DENIES.test(rest) ? "" : whole;
  });
  return left === text ? marked : { ...marked, heard: marked.heard ?? text, text: tight(left) };
}
const HAVE_IT = new RegExp(
  String.raw`(?:^|[,.;:] ?|\b(?:because|since|as|and|for) )${P} ?(?:(?:has|have|had|already|now|just|got|is|are|was|were|came|signed|took|holds|owns|bought) )+(?:for |up )?(?:it|them|that|this|there|first|earlier|faster|in|signed|the|all|${any("channel")}|exclusiv)[^,.;]*|[,。;]?(?:因为)?${P}(?:那边)?(?:已经?|早就?|先)[^,。;]{0,3}(?:拿|签|占|定|有|要)[^,。;]*`,
  "gu",
);
const DENIES = cue.cue(
  cue.NEGATIVE.source,
  cue.KEEPS.source,
  String.raw`\b(?:taken|gone|too late|sold|spoken for)\b`,
  "晚了|[拿占]走",
);

/** What would happen should it get out; and on whom nobody would depend. */
export function withoutReasons(_: Spoken, marked: Marked): Marked {
  const text = marked.text.replaceAll(IF_OUT, " over $1 ").replaceAll(RELIES, "");
  return text === marked.text ? marked : { ...marked, heard: marked.heard ?? marked.text, text: tight(text) };
}
const IF_OUT = new RegExp(
  String.raw`(?<=\bwould\b[^.;]*)\bif (?:that |the |our |this |any of the )?(${A}) ?(?:ever )?(?:got|gets?|left|leaves|leaked|leaks|went|goes|walked|walks|fell|ended|landed)\b[^,.;]*`,
  "gu",
);
const RELIES = new RegExp(
  `[,。]?(?:也|可|就)?(?:别|不要|不能|不用)再?(?:只|全|都|光|老|单)?(?:指着|指望|靠|依赖|依靠)着?${P}?(?:一家|他们)?(?=$|[,。])|,? ?(?:so (?:that )?)?(?:we|i) (?:do|will|should|would|need) not (?:only )?(?:depend|rely) (?:only )?on ?${P}(?: alone)?`,
  "gu",
);
