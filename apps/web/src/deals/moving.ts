/** Deals out of the browser and back: a whole export, or one deal file. What comes in is proven before it is kept. */
import { parseAnswers, parseDeal, type DraftLanguage } from "@linchpin/deal";
import { newId } from "../app/storage.ts";
import type { KeptDeal } from "./shelf.ts";

const FORMAT = "linchpin deals";
const MOST_BYTES = 20_000_000;
const MOST_DEALS = 500;

export const exportOf = (deals: readonly KeptDeal[]): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      version: 1,
      deals: deals.map(({ title, changed, answers, text, language }) => ({
        title,
        changed,
        answers,
        text,
        language,
      })),
    },
    null,
    2,
  )}\n`;

export type Opened =
  | { readonly ok: true; readonly deals: readonly KeptDeal[] }
  | { readonly ok: false; readonly reason: string };

/** A deal file may have faults: they are mended in the form. */
export function dealsFrom(text: string, language: DraftLanguage, name: string): Opened {
  if (text.length > MOST_BYTES) return { ok: false, reason: "it is larger than 20 MB" };
  const whole = wholeFrom(text);
  if (whole !== null) return whole;
  const read = parseDeal(text);
  const plain = name.replace(/\.[^.]*$/, "") || "deal";
  const title = read.ok ? read.file.deal.title : plain;
  return { ok: true, deals: [kept({ title, text, language, answers: null })] };
}

function wholeFrom(text: string): Opened | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isMap(value) || value["format"] !== FORMAT) return null;
  const list: unknown = value["deals"];
  if (!Array.isArray(list) || list.length > MOST_DEALS)
    return { ok: false, reason: `it has no list of at most ${MOST_DEALS} deals` };
  const deals = list.flatMap((each: unknown): readonly KeptDeal[] => {
    if (!isMap(each) || typeof each["text"] !== "string") return [];
    const answers = each["answers"] === null ? null : parseAnswers(JSON.stringify(each["answers"] ?? null));
    const title = typeof each["title"] === "string" ? each["title"].slice(0, 200) : "deal";
    return [
      kept({
        title,
        text: each["text"],
        language: each["language"] === "zh" ? "zh" : "en",
        answers: answers?.ok === true ? answers.answers : null,
      }),
    ];
  });
  if (deals.length < list.length) return { ok: false, reason: `deal ${deals.length + 1} has no text` };
  return { ok: true, deals };
}

const kept = (deal: Pick<KeptDeal, "title" | "text" | "language" | "answers">): KeptDeal => ({
  ...deal,
  id: newId(),
  revision: 0,
  changed: Date.now(),
});

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
