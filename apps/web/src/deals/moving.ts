/** Deals out of the browser and back: a whole export, one deal file, or a workbook. What comes in is proven before it is kept. */
import { LIMITS, parseAnswers, parseDeal, type DraftLanguage } from "@linchpin/deal";
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

/** Why a file cannot be opened at all. What is text and no export opens as a deal with faults, to be mended. */
export type Refusal = "empty" | "tooLarge" | "notADeal" | "noList" | "noText" | "noValue";

export type Opened =
  | { readonly ok: true; readonly deals: readonly KeptDeal[] }
  | { readonly ok: false; readonly why: Refusal };

const refused = (why: Refusal): Opened => ({ ok: false, why });

/** Whatever somebody picks: its bytes say what it is, not its name. */
export async function openedFrom(file: File, language: DraftLanguage): Promise<Opened> {
  if (file.size > MOST_BYTES) return refused("tooLarge");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return bookFrom(bytes, language, file.name);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? refused("notADeal") : dealsFrom(text, language, file.name);
  } catch {
    return refused("notADeal");
  }
}

async function bookFrom(bytes: Uint8Array, language: DraftLanguage, name: string): Promise<Opened> {
  const { BookProblem, dealTextOf } = await import("@linchpin/report/workbook");
  try {
    return dealsFrom((await dealTextOf(bytes)).text, language, name);
  } catch (error) {
    if (!(error instanceof BookProblem)) throw error;
    return refused(error.emptyFormula ? "noValue" : "notADeal");
  }
}

/** A deal file may have faults: they are mended in the form. */
export function dealsFrom(text: string, language: DraftLanguage, name: string): Opened {
  if (text.trim() === "") return refused("empty");
  const whole = wholeFrom(text);
  if (whole !== null) return whole;
  if (text.length > LIMITS.bytes) return refused("tooLarge");
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
  if (!Array.isArray(list) || list.length > MOST_DEALS) return refused("noList");
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
  if (deals.length < list.length) return refused("noText");
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
