/** Text as the reader takes it: one width, one case, no contractions, nothing that is not said. */

/** What is longer is cut: nobody says as much in one breath, and no step below is worse than quadratic in it. */
const MOST_LETTERS = 2000;

const SHORT: readonly (readonly [RegExp, string])[] = [
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
  [/\b(it|that|here|there|what|who|where)'s\b/g, "$1 is"],
  [/\bup[ -]front\b/g, "upfront"],
  [/\bper cent\b/g, "percent"],
  [/\bplease?\b|\bplese\b|\bpls\b/g, "please"],
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
    .replaceAll(/[‐‑–—]/g, "-");
  return SHORT.reduce((sum, [what, by]) => sum.replaceAll(what, by), even)
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/(?<=\d) (?=[千百万亿])/g, "")
    .trim();
}
