/** `linchpin compare FILE TERMS TERMS …` */
import { suggestTerms, termsFields, type Deal } from "@linchpin/deal";
import { bestOf, toEqual, type Sheet } from "../comparing.ts";
import { JSON_OPTION, type Args, type Command } from "../../terminal/command.ts";
import { oneStandardInput } from "../../terminal/args.ts";
import type { ExitCode, Io } from "../../terminal/io.ts";
import { loadEnglish, loadTerms } from "../load.ts";
import { compareText, saidRows, worthRows } from "../text/compare.ts";
import { fairGainOf, weigh } from "@linchpin/report";
import { termsJson } from "../terms-json.ts";
import { titlesOf } from "../../terminal/files.ts";
import { answer } from "../../terminal/json.ts";

/** Sheets that still stand side by side on a wide screen. */
const MOST = 8;

export const compare: Command = {
  name: "compare",
  operands: "FILE TERMS TERMS …",
  most: 1 + MOST,
  summary: "Terms side by side, differences first, and how much better one must be to equal another",
  options: [JSON_OPTION],
  example:
    "linchpin compare data/deals/sensor.yaml data/terms/sensor-careful.yaml data/terms/sensor-careless.yaml",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const [dealPath, ...paths] = args.positionals as [string, ...string[]];
  oneStandardInput(args.positionals);
  const file = await loadEnglish(dealPath, io);
  if (file === null) return 1;
  const sheets = await sheetsFrom(paths, file.deal, io);
  if (sheets === null) return 1;
  answer(
    args,
    io,
    () => jsonOf(sheets),
    (style) => compareText(sheets, style),
  );
  return 0;
}

async function sheetsFrom(paths: readonly string[], deal: Deal, io: Io): Promise<readonly Sheet[] | null> {
  const fair = new Map<number, number | null>();
  const titles = titlesOf(paths);
  const sheets: Sheet[] = [];
  for (const [i, path] of paths.entries()) {
    const terms = await loadTerms(path, deal, io);
    if (terms === null) return null;
    const { party } = terms;
    if (!fair.has(party)) fair.set(party, fairGainOf(suggestTerms(deal, { party })));
    sheets.push({ title: titles[i]!, weighed: weigh(deal, terms, fair.get(party)) });
  }
  return sheets;
}

/** The sheets by the keys of the deal file, where they differ, and what each must add to equal the best. */
function jsonOf(sheets: readonly Sheet[]): object {
  const best = bestOf(sheets);
  const rows = [...worthRows(sheets), ...saidRows(sheets)];
  return {
    sheets: sheets.map(({ title, weighed }) => ({
      title,
      terms: termsFields(weighed.deal, weighed.terms),
      value: termsJson(weighed),
    })),
    differ: rows.filter(({ cells }) => cells.some((cell) => cell !== cells[0])).map(({ what }) => what),
    best: best?.title ?? null,
    toEqual:
      best === null
        ? []
        : sheets
            .filter((sheet) => sheet !== best)
            .map((one) => toEqual(one, best))
            .map(({ sheet, ...rest }) => ({ title: sheet.title, ...rest })),
  };
}
