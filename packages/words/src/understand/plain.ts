/** Text as the reader takes it: one width, one case, no contractions, nothing that is not said. */

/** What is longer is cut: nobody says as much in one breath, and no step below is worse than quadratic in it. */
const MOST_LETTERS = 2000;

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bmin\.?(?= ?[$\d])/g, "minimum"],
  [/\bw\/o\b/g, "without"],
  // A figure put as a question is a figure put forward.
  [/\b(?:what|how) about (?=[^?]*\d)([^?]*)\?/g, "$1"],
  [/\b(?:when|once) (?:we|you) (?:both )?sign(?! (?:the|our|an?) (?:nnn|nda))\b/g, "on signing"],
  // What it is for is no part of what is given.
  [
    / so (?:that )?(?:they|you|he|she) (?:can |may )?(?:see|check|test|look|judge|read|measure|compare)\b[^.,;!?]*/g,
    "",
  ],
  [/\bb4\b/g, "before"],
  [/\b(?:u|ya)\b/g, "you"],
  [/\bur\b/g, "your"],
  [/\babt\b/g, "about"],
  [/\b(?:thx|tks|ty)\b/g, "thanks"],
  [/\bgonna\b/g, "going to"],
  [/\bwanna\b/g, "want to"],
  [/\b(?:gotta|got to)\b/g, "have to"],
  [/\b(?:nope|nah)\b/g, "no"],
  [/\bain't\b|\baint\b/g, "is not"],
  [/\bwon't\b|\bwont\b/g, "will not"],
  [/\bcan't\b|\bcannot\b|\bcant\b/g, "can not"],
  [/\bshan't\b/g, "shall not"],
  [/n't\b/g, " not"],
  [/\b(do|does|did|is|are|was|would|could|should|has|have)nt\b/g, "$1 not"],
  [/\blet's\b|\blets\b/g, "let us"],
  [/\bi'm\b/g, "i am"],
  [/'re\b/g, " are"],
  [/'ve\b/g, " have"],
  [/'ll\b/g, " will"],
  [/'d\b/g, " would"],
  [/\b(it|that|here|there|what|who|where|how|this|he|she)'s\b/g, "$1 is"],
  [/\b(here|there|that|what)s\b/g, "$1 is"],
  [/\bim\b/g, "i am"],
  [/\b(you|they|we)(?:re)\b(?<!were)/g, "$1 are"],
  [/\b(i|we|you|they)ve\b/g, "$1 have"],
  [/\bup[ -]front\b/g, "upfront"],
  [/\bper cent\b/g, "percent"],
  [/\bplease?\b|\bplese\b|\bpl[sz]\b/g, "please"],
  [/\bdrop(ping|ped)? off\b/g, "bring"],
  // The wish of a polite writer.
  [
    /\b(?:should|would) (?:be|feel) (?:very |most |only too )?(honou?red|pleased|delighted|happy|glad) to\b/g,
    "am $1 to",
  ],
  // Two nos are a perhaps.
  [/不是不(?=[能可行愿给])/g, "也许"],
  // Not to think of a thing is a plain no to it.
  [
    /\bnot (?:be |even |going to )*(?:consider(?:ing)?|think(?:ing)? (?:of|about)|contemplat(?:e|ing))\b/g,
    "not want",
  ],
  [/不(?:会|再|在|予)?考虑(?:之内|范围内|范围之内)?/g, "不要"],
];

/** The private letters in which the reader writes what it has made out: nobody else may use them. */
const PRIVATE = /[\ue000-\uf8ff]/g;

export function plain(text: string): string {
  const even = text
    .slice(0, MOST_LETTERS)
    .normalize("NFKC")
    .slice(0, MOST_LETTERS)
    .replaceAll(PRIVATE, " ")
    .toLowerCase()
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[“”„«»「」『』"]/g, " ")
    .replaceAll(/[‐‑–—]/g, "-")
    // "6,5 %" and "200 000" and "80.000" as they are written on the continent.
    .replaceAll(/(?<![\d,.])(\d{1,2}),(\d{1,2})(?= ?(?:%|percent|per cent))/g, "$1.$2")
    .replaceAll(
      /(?<![\d,.])(\d{1,3})((?:[. ]000)+)(?![\d,.]*\d)/g,
      (_, a: string, b: string) => a + b.replaceAll(/[. ]/g, ""),
    );
  return SHORT.reduce((sum, [what, by]) => sum.replaceAll(what, by), even)
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/(?<=\d) (?=[千百万亿])/g, "")
    .trim();
}
