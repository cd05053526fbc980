/**
 * How the texts of a station must be written: short, one idea a screen; no number typed in, but years; Chinese with the
 * punctuation of Chinese. It reads the file as written, faults and all.
 */
import { field, looseItems, looseList, problemAt, type Path, type Problem } from "@linchpin/source";
import { LANGUAGES, type Language } from "@linchpin/table";

/** Words of English and characters of Chinese, of one text and of a whole screen. */
export const LONGEST = { en: { text: 70, screen: 210 }, zh: { text: 130, screen: 390 } } as const;

interface FoundText {
  readonly path: Path;
  readonly language: Language;
  readonly text: string;
}

/** Every text of the file, in its place. */
export function textsIn(value: unknown, path: Path = []): readonly FoundText[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]));
  return (looseItems(value) ?? []).flatMap(([key, item]) => {
    const here = [...path, key];
    const language = LANGUAGES.find((each) => each === key);
    if (language === undefined || typeof item !== "string") return textsIn(item, here);
    return [{ path: here, language, text: item }];
  });
}

const BRACES = /\{([^{}]*)\}/g;

/** The names that a text has in braces. */
export const bracesIn = (text: string): readonly string[] =>
  [...text.matchAll(BRACES)].map((match) => match[1]!);

/** Words of English, a figure counting as one; characters of Chinese, a figure as four. */
export function lengthOf(text: string, language: Language): number {
  if (language === "en")
    return text
      .replaceAll(BRACES, "0")
      .split(/\s+/)
      .filter((word) => word !== "").length;
  return text.replaceAll(BRACES, "〇〇〇〇").replaceAll(/\s/g, "").length;
}

export function checkTexts(file: unknown): readonly Problem[] {
  return [
    ...textsIn(file).flatMap(checkText),
    ...looseList(field(file, "screens")).flatMap((screen, i) => checkWhole(screen, ["screens", i])),
  ];
}

const UNIT = { en: "words", zh: "characters" } as const;

/** A screen by itself: its texts together. */
function checkWhole(screen: unknown, path: Path): readonly Problem[] {
  return LANGUAGES.flatMap((language) => {
    const texts = textsIn(screen).filter((each) => each.language === language);
    const length = texts.reduce((sum, { text }) => sum + lengthOf(text, language), 0);
    const most = LONGEST[language].screen;
    if (length <= most) return [];
    const problem = `has ${length} ${UNIT[language]} together, more than the ${most} of a screen`;
    return [problemAt(path, problem, "keep one idea, and make the rest a screen of its own")];
  });
}

const YEAR = /\b(?:1[89]|20)\d\d(?!\d)/g;
const HALF_WIDTH = /[,;:!?()"'.]/;
const FULL_WIDTH = /[，。：；！？（）、]/;
const HAN = /\p{Script=Han}/u;

function checkText({ path, language, text }: FoundText): readonly Problem[] {
  const at = (problem: string, remedy: string): readonly Problem[] => [problemAt(path, problem, remedy)];
  const plain = text.replaceAll(BRACES, " ");
  const length = lengthOf(text, language);
  const most = LONGEST[language].text;
  const typed = /\d[\d.,]*\d|\d/.exec(plain.replaceAll(YEAR, " "));
  const half = language === "zh" ? HALF_WIDTH.exec(plain) : null;
  const foreign = language === "en" && (HAN.test(plain) || FULL_WIDTH.test(plain));
  return [
    ...(length > most
      ? at(`has ${length} ${UNIT[language]}, more than ${most}`, "say one thing, in fewer words")
      : []),
    ...(typed === null
      ? []
      : at(
          `has a number typed in, ${typed[0]}`,
          "make it a figure and write its name in braces, such as {vanishes}",
        )),
    ...(half === null
      ? []
      : at(`has the half-width ${half[0]} in Chinese`, "write ，。：；！？（）“ ” instead")),
    ...(foreign
      ? at("has Chinese characters or punctuation in English", "write it with those of English")
      : []),
    ...(language === "zh" && !HAN.test(plain)
      ? at("is not in Chinese", "write it in Simplified Chinese")
      : []),
  ];
}
