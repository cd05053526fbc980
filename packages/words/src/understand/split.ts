/**
 * How what comes in is split, as people say it: both parts in one breath. What is ours is said to be ours, and the other part theirs.
 *
 *     withSplit("70/30 in our favour")     // "70 % to us, 30 % to you"
 *     withSplit("三七开，我们拿七")          // "我们拿七成，你们三成"
 */
const TENTHS = "一二三四五六七八九";
const TENTH = `[${TENTHS}]`;
const US = "(?:我们|我方|我)";
const YOU = "(?:你们?|贵方|您)";
const TAKE = "(?:这边|那边)?(?:拿|占|得|要|分)?";
/** No measure, amount or further figure follows. */
const ALONE = `(?![${TENTHS}十百千万亿成点%\\d个家年月周天件套])`;
const NAMED = `(?<ratio>(?<one>${TENTH})(?<other>${TENTH})(?:开|分成|分账|分)(?:吧|好了|怎么样|如何)?[,;。?]? ?)`;

/** Each with the parts that it names, in tenths or in hundredths. */
const SPLITS: readonly RegExp[] = [
  new RegExp(
    `(?:${NAMED})?${US}${TAKE}(?<ours>${TENTH})[,;、 ]?${YOU}${TAKE}(?<theirs>${TENTH})${ALONE}`,
    "gu",
  ),
  new RegExp(
    `(?:${NAMED})?${YOU}${TAKE}(?<theirs>${TENTH})[,;、 ]?${US}${TAKE}(?<ours>${TENTH})${ALONE}`,
    "gu",
  ),
  new RegExp(`${NAMED}${US}${TAKE}(?<ours>${TENTH})${ALONE}`, "gu"),
  new RegExp(`(?<![不别没无][^,;。]{0,6})(?<ours>五)(?<theirs>五)(?:开|分成|分账|分)`, "gu"),
  /\b(?<one>\d{1,2}) ?[/-] ?(?<other>\d{1,2})(?: split)? ?(?:in our favou?r|our way)\b/g,
  /\b(?<one>\d{1,2}) ?[/-] ?(?<other>\d{1,2})(?: split)?(?:,? (?:and |where |with )?(?:we (?:keep|get|take|have) (?:the )?(?<ours>\d{1,2})\b|(?:the )?(?<left>\d{1,2}) (?:for|to|being) us\b|us (?:getting|keeping|taking) (?:the )?(?<kept>\d{1,2})\b))(?: ?%)?/g,
  /\b(?:you|your side)(?: (?:get|keep|take))? (?<theirs>\d{1,2})(?: ?%)?,? (?:and )?(?:us|we|our side)(?: (?:get|keep|take))? (?<ours>\d{1,2})(?: ?%)?(?![\d.,]*(?:\d|k\b| ?(?:weeks?|months?|years?)))/g,
  /\b(?:us|we|our side)(?: (?:get|keep|take))? (?<ours>\d{1,2})(?: ?%)?,? (?:and )?(?:you|your side)(?: (?:get|keep|take))? (?<theirs>\d{1,2})(?: ?%)?(?![\d.,]*(?:\d|k\b| ?(?:weeks?|months?|years?)))/g,
  /(?<!\b(?:no|not|never|without)\b[^.,;!?]{0,20})\b(?<ours>50) ?[/-] ?(?<theirs>50)\b(?! ?(?:chance|odds|joint|jv|venture|whether|that|if|ownership|of the shares))|(?<!\b(?:no|not|never|without)\b[^.,;!?]{0,20})\b(?:fifty)[ -](?:fifty)\b/g,
];

type Parts = Readonly<
  Record<"ratio" | "one" | "other" | "ours" | "theirs" | "left" | "kept", string | undefined>
>;

export const withSplit = (text: string): string =>
  SPLITS.reduce(
    (sum, split) =>
      sum.replaceAll(split, (...found: readonly unknown[]) => said(String(found[0]), found.at(-1) as Parts)),
    text,
  );

/** As two shares that make a whole; what does not is left as it is. */
function said(all: string, parts: Parts): string {
  const han = /\p{Script=Han}/u.test(all);
  const whole = han ? 10 : 100;
  const [one, other] = [figure(parts.one), figure(parts.other)];
  if (one !== null && other !== null && one + other !== whole) return all;
  const larger = one !== null && other !== null ? Math.max(one, other) : half(all, whole);
  const ours = figure(parts.ours ?? parts.left ?? parts.kept) ?? larger;
  if (ours === null) return all;
  const theirs = figure(parts.theirs) ?? whole - ours;
  const named = one === null || ours === one || ours === other;
  if (ours + theirs !== whole || !named) return all;
  return han
    ? `我们拿${TENTHS[ours - 1]!}成,你们${TENTHS[theirs - 1]!}成`
    : `${ours} % to us, ${theirs} % to you`;
}

const half = (all: string, whole: number): number | null => (all.startsWith("fifty") ? whole / 2 : null);

function figure(part: string | undefined): number | null {
  if (part === undefined) return null;
  return TENTHS.includes(part) ? TENTHS.indexOf(part) + 1 : Number(part);
}
